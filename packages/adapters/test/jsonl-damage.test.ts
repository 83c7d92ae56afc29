import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { filledFile, findIn, lineStarts, newPath, oneEvent, withStore } from './jsonl-files.js';

/** A copy of the file whose lines were rearranged; the numbers name them, the header being 0. */
function rearranged(path: string, lines: readonly number[]): string {
  const whole = readFileSync(path);
  const starts = lineStarts(path);
  const copy = newPath();
  writeFileSync(copy, Buffer.concat(lines.map((line) => whole.subarray(starts[line], starts[line + 1]))));
  return copy;
}

describe('a JSONL file', () => {
  it('cut off at any byte gives the whole lines before it, says what was cut, and is written on', async () => {
    const path = await filledFile(3);
    const whole = readFileSync(path);
    const starts = lineStarts(path);
    const intact = await findIn(path);
    if (!('records' in intact)) throw new Error(intact.code);
    expect(intact.records).toHaveLength(3);
    const cut = newPath();
    for (let size = 0; size < whole.length; size += 1) {
      writeFileSync(cut, whole.subarray(0, size));
      const offset = starts.findLast((start) => start <= size) ?? 0;
      const records = intact.records.slice(0, Math.max(0, starts.indexOf(offset) - 1));
      const healed = offset === size ? [] : [{ offset, bytes: size - offset }];
      expect([size, await findIn(cut)]).toEqual([size, { records, healed }]);
      expect([size, await findIn(cut)]).toEqual([size, { records, healed: [] }]);
    }
    const { type } = await withStore({ path: cut }, (store) => store.append(oneEvent(2)));
    expect(type).toBe('appended');
    const again = await findIn(cut);
    expect('records' in again && again.records.length).toBe(3);
    console.log(`cut off at each of ${whole.length} bytes`);
  }, 60_000);

  const changes: Readonly<Record<string, (byte: number, at: number) => number>> = {
    'with any one bit flipped': (byte, at) => byte ^ (1 << (at % 8)),
    'with any byte made a line feed': () => 0x0a,
    'with any byte made zero': () => 0,
  };

  it.each(Object.keys(changes))(
    '%s is refused with the offset of the line, and left as it is',
    async (name) => {
      const path = await filledFile(2);
      const whole = readFileSync(path);
      const starts = lineStarts(path);
      const flipped = newPath();
      let tried = 0;
      for (const [at, byte] of whole.entries()) {
        const changed = Buffer.from(whole);
        changed[at] = changes[name]?.(byte, at) ?? byte;
        if (changed[at] === byte) continue;
        writeFileSync(flipped, changed);
        const found = await findIn(flipped);
        const offset = starts.findLast((start) => start <= at);
        // Without its first bytes a file is not known for one of ours.
        const refusal =
          at < 9 ? { code: 'store-foreign', offset: undefined } : { code: 'store-damaged', offset };
        expect([at, found]).toEqual([at, refusal]);
        expect(readFileSync(flipped).equals(changed)).toBe(true);
        tried += 1;
      }
      console.log(`${name}: ${tried} files refused`);
    },
    60_000,
  );

  it.each([
    ['lacks a line', [0, 1, 3, 4], 2],
    ['has a line twice', [0, 1, 2, 2, 3, 4], 3],
    ['has two lines exchanged', [0, 1, 3, 2, 4], 2],
    ['has its header twice', [0, 0, 1, 2], 1],
    ['lacks its first event', [0, 2, 3], 1],
  ])('that %s is refused at the first line out of place', async (_, lines, wrong) => {
    const path = rearranged(await filledFile(4), lines);
    expect(await findIn(path)).toEqual({ code: 'store-damaged', offset: lineStarts(path)[wrong] });
  });

  it('with other text behind its last line is refused', async () => {
    const path = await filledFile(2);
    const end = readFileSync(path).length;
    for (const text of [
      'x',
      'a note without a line feed',
      '{"bytes":12,"x',
      '{"bytes":2,"check":"44136fa355b3678a","entry":{}}..',
    ]) {
      const copy = newPath();
      writeFileSync(copy, Buffer.concat([readFileSync(path), Buffer.from(text)]));
      expect([text, await findIn(copy)]).toEqual([text, { code: 'store-damaged', offset: end }]);
    }
  });

  it('that grew by a line whose bytes never reached the disk gives the lines before', async () => {
    const path = await filledFile(2);
    const [, , start = 0, end = 0] = lineStarts(path);
    const whole = readFileSync(path);
    for (const written of [0, 5, 20, 60, end - start - 40]) {
      const copy = newPath();
      const torn = Buffer.concat([whole.subarray(0, start + written), Buffer.alloc(end - start - written)]);
      writeFileSync(copy, torn);
      const found = await findIn(copy);
      const healed = [{ offset: start, bytes: end - start }];
      expect([written, 'records' in found && [found.records.length, found.healed]]).toEqual([
        written,
        [1, healed],
      ]);
    }
  });

  it('changed behind the back of its open store is refused where it is read, and not written on', async () => {
    const path = await filledFile(3);
    const whole = readFileSync(path);
    const starts = lineStarts(path);
    await withStore({ path }, async (store) => {
      writeFileSync(path, String(whole).replace('å 1', 'å 9'));
      await expect(store.readStream('s')).rejects.toMatchObject({
        code: 'store-damaged',
        details: { offset: starts[2] },
      });
      writeFileSync(path, Buffer.concat([whole, Buffer.from('x')]));
      await expect(store.append(oneEvent(3))).rejects.toMatchObject({ code: 'store-damaged' });
      await expect(store.readStream('s')).rejects.toMatchObject({ code: 'store-damaged' });
    });
    expect(String(readFileSync(path))).toBe(`${whole}x`);
  });
});
