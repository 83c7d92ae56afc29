import { StoreError } from '@outturn/core/store';
import type { IdbDatabase } from './indexeddb-client.js';
import { writing } from './indexeddb-transaction.js';

/** More than Chromium keeps in one log file, in pieces small enough that it does not put them into files of their own. */
const PIECES = 100;
const PIECE_BYTES = 50_000;

/** What a quota must leave free for it, as what was deleted counts until the browser has tidied up. */
const ROOM = 4 * PIECES * PIECE_BYTES;

/** The part of a browser's `navigator` that is asked; other programs have none, or one without all of this. */
interface Asked {
  readonly userAgent?: string;
  readonly storage?: { estimate(): Promise<{ readonly quota?: number; readonly usage?: number }> };
}

const { navigator } = globalThis as { readonly navigator?: Asked };

/** Other browsers keep IndexedDB otherwise than in log files that they go on with. */
const isChromium = /Chrom(e|ium)\//.test(navigator?.userAgent ?? '');

/**
 * Why the browser should begin a new log file, for all handles of this page: the life before this page may have ended
 * in the middle of a write, or a write has failed.
 */
let reason: 'earlier life' | 'fault' | undefined = isChromium ? 'earlier life' : undefined;
let mending: Promise<void> | undefined;

/** Remembers, for all handles of this page, that the browser closed a connection by itself, as where a disk is full. */
export function rememberTorn(): void {
  reason = 'fault';
}

/** Remembers that a write failed for a fault of the browser; a mere quota is asked before anything is written. */
export function noteFault(error: unknown): void {
  const expected = error instanceof StoreError || error instanceof TypeError;
  if (!expected && !isForQuota(error)) rememberTorn();
}

/**
 * Lets the browser begin a new log file, once a page and after each fault.
 *
 * A write that a kill or a full disk broke off leaves half a record behind. Chromium goes on behind it in the same file,
 * and when it reads that file again, takes it for damaged and throws away all that the site has stored. A new file
 * begins when the old one is full. What is written for that is deleted again, and lies under keys that no document has.
 * Without a fault it is left out where there is no room for it.
 */
export function mendLog(database: IdbDatabase): Promise<void> {
  if (reason === undefined) return Promise.resolve();
  mending ??= beginLog(database).finally(() => {
    mending = undefined;
  });
  return mending;
}

async function beginLog(database: IdbDatabase): Promise<void> {
  const before = reason;
  if (before === 'fault' || (await hasRoom())) {
    try {
      await writing(database, ({ documents }) => all(async (key) => documents.put(unpackable(), key)));
      await writing(database, ({ documents }) => all(async (key) => documents.delete(key)));
    } catch (error) {
      if (before === 'fault' || !isForQuota(error)) throw error;
    }
  }
  // A fault that came meanwhile may have torn the new file.
  if (reason === before) reason = undefined;
}

/** Where the browser does not say how much room there is, it is taken to be enough. */
async function hasRoom(): Promise<boolean> {
  const estimate = await navigator?.storage?.estimate().catch(() => undefined);
  const { quota = Number.POSITIVE_INFINITY, usage = 0 } = estimate ?? {};
  return quota - usage > ROOM;
}

function all(work: (key: number) => Promise<unknown>): Promise<unknown> {
  return Promise.all(Array.from({ length: PIECES }, (_, key) => work(key)));
}

/** Bytes that cannot be packed smaller. */
function unpackable(): Uint8Array {
  return crypto.getRandomValues(new Uint8Array(PIECE_BYTES));
}

function isForQuota(error: unknown): boolean {
  return (error as Partial<Error> | null)?.name === 'QuotaExceededError';
}
