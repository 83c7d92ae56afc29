import { realpathSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { checkNotClosed, checkOpen, checkText, type EventStore, type StoreState } from '@outturn/core/store';
import { FORMAT_VERSION } from './jsonl-entry.js';
import { fileFault } from './jsonl-faults.js';
import { JsonlFile } from './jsonl-file.js';
import { type FileLock, lockFile } from './jsonl-lock.js';
import { JsonlLog } from './jsonl-log.js';
import { type HealedLine, recover } from './jsonl-recovery.js';

export type { HealedLine } from './jsonl-recovery.js';

/** Where and how a JSONL store keeps its events. */
export interface JsonlStoreOptions {
  /** The file, made if absent; its folder must exist. */
  readonly path: string;
  /** Whose events the file holds; a file belongs to one tenant for good. Default `default`. */
  readonly tenant?: string;
  /** Told, while the store is opened, of an append that was under way in a crash and never acknowledged. */
  readonly onHealed?: (healed: HealedLine) => void;
}

/**
 * A store in one text file that a person can read: a line is an atomic append. Safe against the loss of power;
 * one process at a time, held to it by a lock file beside, which a crash does not leave in the way.
 *
 * Only an unfinished last line is cut off; other damage is refused with `store-damaged` and its offset. That
 * whole lines were cut off the end shows only against a head kept elsewhere.
 *
 * @example
 * const store = jsonlStore({ path: 'register.jsonl' });
 * await store.open(); // → { formatVersion: 1 }
 */
export function jsonlStore(options: JsonlStoreOptions): EventStore {
  checkOptions(options);
  const handle = new JsonlHandle({ ...options });
  return {
    abilities: Object.freeze({ durable: 'power', documentsAtomic: true, multiProcess: false }),
    open: async () => handle.open(),
    append: async (request) => handle.use((log) => log.append(request)),
    readStream: async (stream, range = {}) => handle.use((log) => log.readStream(stream, range)),
    readAll: async (range) => handle.use((log) => log.readAll(range)),
    documents: {
      get: async (at) => handle.use((log) => log.getDocument(at)),
      put: async (put) => handle.use((log) => log.putDocument(put)),
    },
    restore: async (stream, records) => handle.use((log) => log.restore(stream, records)),
    close: async () => handle.close(),
  };
}

class JsonlHandle {
  readonly #options: JsonlStoreOptions;
  #state: StoreState = 'new';
  #opened: { readonly log: JsonlLog; readonly lock: FileLock } | undefined;

  constructor(options: JsonlStoreOptions) {
    this.#options = options;
  }

  open(): { readonly formatVersion: number } {
    checkNotClosed(this.#state);
    this.#opened ??= this.#faultsNamed(() => openLocked(this.#options));
    this.#state = 'open';
    return { formatVersion: FORMAT_VERSION };
  }

  use<T>(work: (log: JsonlLog) => T): T {
    checkOpen(this.#state);
    return this.#faultsNamed(() => {
      const { log } = this.#opened as { readonly log: JsonlLog };
      log.checkSound();
      return work(log);
    });
  }

  close(): void {
    this.#state = 'closed';
    const opened = this.#opened;
    this.#opened = undefined;
    this.#faultsNamed(() => {
      try {
        opened?.log.close();
      } finally {
        opened?.lock.release();
      }
    });
  }

  #faultsNamed<T>(work: () => T): T {
    try {
      return work();
    } catch (error) {
      throw fileFault(error, this.#options.path);
    }
  }
}

function openLocked(options: JsonlStoreOptions): { readonly log: JsonlLog; readonly lock: FileLock } {
  const path = realPath(options.path);
  const lock = lockFile(path);
  try {
    return { log: openLog(path, options), lock };
  } catch (error) {
    lock.release();
    throw error;
  }
}

function openLog(path: string, { tenant = 'default', onHealed }: JsonlStoreOptions): JsonlLog {
  const file = new JsonlFile(path);
  try {
    const { index, healed } = recover(file, path, tenant);
    if (healed) onHealed?.(healed);
    return new JsonlLog(file, index, path);
  } catch (error) {
    file.close();
    throw error;
  }
}

/** One file has one lock, whatever links lead to it. */
function realPath(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return join(realpathSync(dirname(path)), basename(path));
  }
}

function checkOptions(options: JsonlStoreOptions): void {
  const unknown = Object.keys(options).find((name) => !['path', 'tenant', 'onHealed'].includes(name));
  if (unknown !== undefined) throw new TypeError(`jsonlStore knows no option "${unknown}".`);
  if (typeof options.path !== 'string' || options.path === '')
    throw new TypeError('jsonlStore needs a path.');
  checkText(options.path, 'path');
  if (options.tenant !== undefined) checkText(options.tenant, 'tenant');
}
