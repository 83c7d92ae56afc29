import { createHash } from 'node:crypto';

/** How every line begins, and so every file of this format. */
export const LINE_START = '{"bytes":';

const HEAD = /^\{"bytes":(0|[1-9]\d{0,15}),"check":"([0-9a-f]{16})","entry":/;
const LONGEST_HEAD = 64;
const CLOSING = '}'.charCodeAt(0);

/**
 * One line of the file, its line feed included. `bytes` counts the entry's, and `check` is the first 16 digits
 * of its SHA-256, so that each byte of a line is accounted for. **This is the storage format.**
 *
 * @example
 * String(lineOf({ line: 1 })); // → '{"bytes":10,"check":"f8c708b9d8c87dc2","entry":{"line":1}}\n'
 */
export function lineOf(entry: unknown): Buffer {
  const text = Buffer.from(JSON.stringify(entry));
  return Buffer.concat([
    Buffer.from(`${LINE_START}${text.length},"check":"${checkOf(text)}","entry":`),
    text,
    Buffer.from('}\n'),
  ]);
}

/** The entry of a line without its line feed, or undefined if a single byte is not as it was written. */
export function entryOf(line: Buffer): unknown {
  const head = headOf(line);
  if (!head || line.length !== head.length + head.bytes + 1 || line.at(-1) !== CLOSING) return undefined;
  const text = line.subarray(head.length, -1);
  return checkOf(text) === head.check ? JSON.parse(text.toString()) : undefined;
}

/**
 * Whether bytes behind the last line feed are the beginning of a line that was never finished, so that nobody
 * was told it is stored. A whole line whose line feed has become another byte is not: it may have been.
 */
export function isUnfinished(rest: Buffer): boolean {
  const head = headOf(rest);
  if (!head) return isBrokenHead(rest);
  const whole = head.length + head.bytes + 2;
  return rest.length < whole || (rest.length === whole && entryOf(rest.subarray(0, -1)) === undefined);
}

function isBrokenHead(rest: Buffer): boolean {
  const written = withoutUnwritten(rest).toString('latin1');
  const text = written.replace(/\d+/, '0').replace(/(?<="check":")[0-9a-f]{0,16}/, '');
  return `${LINE_START}0,"check":"","entry":`.startsWith(text);
}

/** A file that grew before its bytes reached the disk ends in zeros, of which a line has none. */
function withoutUnwritten(rest: Buffer): Buffer {
  return rest.subarray(0, rest.findLastIndex((byte) => byte !== 0) + 1);
}

function headOf(line: Buffer): { length: number; bytes: number; check: string } | undefined {
  const found = HEAD.exec(line.toString('latin1', 0, LONGEST_HEAD));
  const [head, bytes, check] = found ?? [];
  return head && bytes && check ? { length: head.length, bytes: Number(bytes), check } : undefined;
}

function checkOf(text: Buffer): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 16);
}
