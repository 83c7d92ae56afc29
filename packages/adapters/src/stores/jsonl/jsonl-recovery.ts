import { StoreError } from '@outturn/core/store';
import { FORMAT_VERSION, headerOf, isHeader, type JsonlEntry } from './jsonl-entry.js';
import { damaged, foreign } from './jsonl-faults.js';
import type { JsonlFile, RawLine } from './jsonl-file.js';
import { JsonlIndex } from './jsonl-index.js';
import { entryOf, isUnfinished, LINE_START, lineOf } from './jsonl-line.js';

/** What was cut off a file: the beginning of a line whose append was never acknowledged. */
export interface HealedLine {
  readonly path: string;
  /** Where the line began, and the file ends now. */
  readonly offset: number;
  /** How many bytes of it there were. */
  readonly bytes: number;
}

/** What a file was found to hold. */
export interface Recovered {
  readonly index: JsonlIndex;
  readonly healed: HealedLine | undefined;
}

/**
 * Reads the whole file, writes the header of a new one, and cuts off a last line that was never finished;
 * anything else that is not as it was written is refused before a byte is changed.
 */
export function recover(file: JsonlFile, path: string, tenant: string): Recovered {
  checkStart(file, path);
  const header = lineOf(headerOf(tenant));
  const index = new JsonlIndex();
  let unfinished: RawLine | undefined;
  for (const line of file.lines()) {
    if (!line.ended) unfinished = line;
    if (line.offset === 0) checkHeader(line, header, path, tenant);
    else if (line.ended) addLine(index, line, path);
    else if (!isUnfinished(line.bytes)) throw damaged(path, line.offset, 'this is no beginning of a line');
  }
  if (unfinished) file.cut(unfinished.offset);
  if (file.size === 0) file.append(header);
  file.flush();
  if (!unfinished) return { index, healed: undefined };
  return { index, healed: { path, offset: unfinished.offset, bytes: unfinished.bytes.length } };
}

/** A big file of another kind may have no line feed at all, and is not read through for one. */
function checkStart(file: JsonlFile, path: string): void {
  const start = file.read(0, Math.min(file.size, LINE_START.length)).toString('latin1');
  if (!LINE_START.startsWith(start)) throw foreign(path, 'is no log of this store');
}

function checkHeader({ bytes, ended }: RawLine, header: Buffer, path: string, tenant: string): void {
  if (!ended) {
    if (header.subarray(0, bytes.length).equals(bytes) && bytes.length < header.length) return;
    throw damaged(path, 0, 'its first line is not the one expected');
  }
  const entry = entryOf(bytes);
  if (entry === undefined) throw damaged(path, 0, 'its first line is not as it was written');
  if (!isHeader(entry)) throw foreign(path, 'does not begin with the header of a log');
  if (entry.version > FORMAT_VERSION) throw newer(path, entry.version);
  if (entry.tenant === tenant) return;
  throw foreign(path, `is the log of tenant "${entry.tenant}", not of "${tenant}"`, { tenant: entry.tenant });
}

function addLine(index: JsonlIndex, { offset, bytes }: RawLine, path: string): void {
  const entry = entryOf(bytes) as JsonlEntry | undefined;
  if (!entry) throw damaged(path, offset, 'the line that begins here is not as it was written');
  if (!index.fits(entry))
    throw damaged(path, offset, 'the line that begins here does not follow the one before');
  index.add(entry, offset, bytes.length);
}

function newer(path: string, formatVersion: number): StoreError {
  return new StoreError(
    'store-format-newer',
    `"${path}" has format ${formatVersion}; this library knows formats up to ${FORMAT_VERSION}. Update the library.`,
    { path, formatVersion, known: FORMAT_VERSION },
  );
}
