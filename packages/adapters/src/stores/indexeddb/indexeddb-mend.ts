import { StoreError } from '@outturn/core/store';
import type { IdbDatabase } from './indexeddb-client.js';
import { writing } from './indexeddb-transaction.js';

/** More than Chromium keeps in one log file, in pieces small enough that it does not put them into files of their own. */
const PIECES = 100;
const PIECE_BYTES = 50_000;

const torn = { maybe: false };

/** Remembers, for all handles of this page, that the browser closed a connection by itself, as where a disk is full. */
export function rememberTorn(): void {
  torn.maybe = true;
}

/** Remembers that a write failed for a fault of the browser; a mere quota is asked before anything is written. */
export function noteFault(error: unknown): void {
  const expected = error instanceof StoreError || error instanceof TypeError;
  if (!expected && (error as Partial<Error>).name !== 'QuotaExceededError') rememberTorn();
}

/**
 * Lets the browser begin a new log file, after a fault that may have torn the end of the old one.
 *
 * A write that a full disk broke off leaves half a record behind. Chromium goes on behind it in the same file, and
 * when it reads that file again, takes it for damaged and throws away all that the site has stored. A new file begins
 * when the old one is full. What is written for that is deleted again, and lies under keys that no document has.
 */
export async function mendLog(database: IdbDatabase): Promise<void> {
  if (!torn.maybe) return;
  await writing(database, ({ documents }) => all(async (key) => documents.put(unpackable(), key)));
  await writing(database, ({ documents }) => all(async (key) => documents.delete(key)));
  torn.maybe = false;
}

function all(work: (key: number) => Promise<unknown>): Promise<unknown> {
  return Promise.all(Array.from({ length: PIECES }, (_, key) => work(key)));
}

/** Bytes that cannot be packed smaller. */
function unpackable(): Uint8Array {
  return crypto.getRandomValues(new Uint8Array(PIECE_BYTES));
}
