import { accessSync, constants, readFileSync, type Stats, statSync } from 'node:fs';
import { StoreError } from '@outturn/core/store';
import { damagedFile, isNoDatabase, type SqliteClient } from './sqlite-client.js';
import { checkStamp, foreignFile } from './sqlite-schema.js';

/** How a rollback journal of SQLite's begins. */
const JOURNAL_START = Buffer.from('d9d505f920a163d7', 'hex');

/** One page of the smallest size. */
const SMALLEST_DATABASE = 512;

/** A file as the user gave it, which errors name, and its real path, beside which SQLite keeps its journals. */
export interface FilePlace {
  readonly path: string;
  readonly real: string;
}

/**
 * Refuses a file that is not this store's without touching it or what lies beside it. Whoever opens a database takes
 * in or removes the `-wal` and `-journal` beside it, and those of others are not ours to touch: so SQLite is first
 * asked to look at the file alone, as one that never changes. (Reading the file past SQLite would not do: closing it
 * lets go of the locks that other handles of this process have on it.)
 */
export function checkBeforeOpening(place: FilePlace, open: (uri: string) => SqliteClient): void {
  const { path, real } = place;
  // Looked for first: a log that is there before the file is looked at belongs to a file that is no longer empty.
  const log = statOf(`${real}-wal`);
  const file = statOf(real);
  if (file && !file.isFile()) throw foreignFile(path, 'is no regular file');
  if (file) checkWritable(place);
  if (file && file.size >= SMALLEST_DATABASE) return checkStampAlone(place, open);
  if (file && file.size > 0) throw damagedFile(path, { size: file.size });
  if (log && log.size > 0) throw logWithoutFile(place);
  if (isOthers(journalStart(real))) throw foreignFile(`${real}-journal`, 'is no journal of SQLite');
}

function checkStampAlone({ path, real }: FilePlace, open: (uri: string) => SqliteClient): void {
  const name = encodeURI(real).replace(/[?#]/g, encodeURIComponent);
  const client = open(`file:${name}?mode=ro&immutable=1`);
  try {
    checkStamp(client, path);
  } catch (error) {
    if (error instanceof StoreError || (isNoDatabase(error) && !hasJournal(real))) throw error;
    // Another process is writing the file, or the power went while it was made and a journal undoes that: SQLite,
    // which waits for the one and does the other, has the last word.
  } finally {
    client.close();
  }
}

/** SQLite would open the file all the same, and leave a log beside it that its owner may not be able to write. */
function checkWritable({ path, real }: FilePlace): void {
  try {
    accessSync(real, constants.W_OK);
  } catch (error) {
    const driverCode = (error as NodeJS.ErrnoException).code;
    const message = `"${path}" may not be written (${driverCode}). Give the store a file it may write.`;
    throw new StoreError('store-failed', message, { path, driverCode }, error);
  }
}

function statOf(path: string): Stats | undefined {
  try {
    return statSync(path);
  } catch {
    // What cannot be looked at cannot be opened either, unless it is absent; the driver says why.
    return undefined;
  }
}

function journalStart(path: string): Buffer {
  try {
    return readFileSync(`${path}-journal`).subarray(0, JOURNAL_START.length);
  } catch {
    return Buffer.alloc(0);
  }
}

const hasJournal = (path: string): boolean => journalStart(path).equals(JOURNAL_START);

/** A journal that is still being written begins with zeros. */
function isOthers(start: Buffer): boolean {
  return start.some((byte) => byte !== 0) && !start.equals(JOURNAL_START);
}

function logWithoutFile({ path, real }: FilePlace): StoreError {
  return new StoreError(
    'store-damaged',
    `"${path}" is empty or gone, but its write-ahead log "${real}-wal" is there. Nothing was changed; restore a copy of both.`,
    { path, log: `${real}-wal` },
  );
}
