import {
  checkNotClosed,
  checkOpen,
  checkText,
  type EventStore,
  StoreError,
  type StoreState,
} from '@outturn/core/store';
import { indexeddbFault, loadIdb } from './indexeddb-client.js';
import { IndexeddbLog } from './indexeddb-log.js';
import { openDatabase } from './indexeddb-open.js';
import { databaseName, FORMAT_VERSION } from './indexeddb-schema.js';

/** Where an IndexedDB store keeps its events. */
export interface IndexeddbStoreOptions {
  /** Names the database among those of the page's origin. Default `default`. */
  readonly name?: string;
  /** Whose events this handle sees; each tenant has a database of its own. Default `default`. */
  readonly tenant?: string;
}

/**
 * A store in the browser's own database, shared by the tabs and workers of one origin.
 *
 * Every append asks for strict durability. The browser may still throw away all that a site has stored, unless
 * the site was granted persistent storage: keep an export elsewhere.
 *
 * @example
 * const store = indexeddbStore({ name: 'register' });
 */
export function indexeddbStore(options: IndexeddbStoreOptions = {}): EventStore {
  checkOptions(options);
  const handle = new IndexeddbHandle(databaseName(options.name ?? 'default', options.tenant ?? 'default'));
  return {
    abilities: Object.freeze({ durable: 'process', documentsAtomic: true, multiProcess: true }),
    open: () => handle.open(),
    append: (request) => handle.use((log) => log.append(request)),
    readStream: (stream, range = {}) => handle.use((log) => log.readStream(stream, range)),
    readAll: (range) => handle.use((log) => log.readAll(range)),
    documents: {
      get: (at) => handle.use((log) => log.getDocument(at)),
      put: (put) => handle.use((log) => log.putDocument(put)),
    },
    restore: (stream, records) => handle.use((log) => log.restore(stream, records)),
    close: () => handle.close(),
  };
}

class IndexeddbHandle {
  readonly #database: string;
  #state: StoreState = 'new';
  #opening: Promise<IndexeddbLog> | undefined;
  #log: IndexeddbLog | undefined;
  #lost: string | undefined;

  constructor(database: string) {
    this.#database = database;
  }

  async open(): Promise<{ readonly formatVersion: number }> {
    checkNotClosed(this.#state);
    this.#opening ??= this.#openLog();
    try {
      this.#log = await this.#opening;
    } catch (error) {
      this.#opening = undefined;
      throw indexeddbFault(error, this.#database);
    }
    checkNotClosed(this.#state);
    this.#state = 'open';
    return { formatVersion: FORMAT_VERSION };
  }

  async use<T>(work: (log: IndexeddbLog) => Promise<T>): Promise<T> {
    checkOpen(this.#state);
    this.#checkNotLost();
    try {
      return await work(this.#log as IndexeddbLog);
    } catch (error) {
      throw indexeddbFault(error, this.#database);
    }
  }

  async close(): Promise<void> {
    if (this.#state === 'closed') return;
    this.#state = 'closed';
    const log = await this.#opening?.catch(() => undefined);
    log?.close();
  }

  async #openLog(): Promise<IndexeddbLog> {
    const driver = await loadIdb();
    const onLost = (why: string): void => {
      this.#lost = why;
    };
    const log = new IndexeddbLog(await openDatabase(driver, this.#database, onLost));
    try {
      await log.mend();
    } catch (error) {
      log.close();
      throw error;
    }
    return log;
  }

  #checkNotLost(): void {
    if (this.#lost === undefined) return;
    throw new StoreError(
      'store-failed',
      `The database "${this.#database}" was closed: ${this.#lost}. Make a new handle to go on.`,
      { database: this.#database },
    );
  }
}

function checkOptions(options: IndexeddbStoreOptions): void {
  const unknown = Object.keys(options).find((name) => !['name', 'tenant'].includes(name));
  if (unknown !== undefined) throw new TypeError(`indexeddbStore knows no option "${unknown}".`);
  for (const name of ['name', 'tenant'] as const) {
    const text = options[name];
    if (text !== undefined) checkText(text, name);
  }
}
