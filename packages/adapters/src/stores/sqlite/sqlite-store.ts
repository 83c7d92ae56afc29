import { checkNotClosed, checkOpen, checkText, type EventStore, type StoreState } from '@outturn/core/store';
import { type SqliteClientFactory, sqliteFault } from './sqlite-client.js';
import { openLibsql } from './sqlite-libsql.js';
import { SqliteLog } from './sqlite-log.js';
import { checkPlainPath } from './sqlite-path.js';
import { FORMAT_VERSION, prepareFile } from './sqlite-schema.js';

export type { SqliteClient, SqliteClientFactory, SqliteStatement, SqliteValue } from './sqlite-client.js';

/** Where and how a SQLite store keeps its events. */
export interface SqliteStoreOptions {
  /**
   * The plain path of the file, made if absent; a `file:` URI is refused. `:memory:` keeps everything in memory, for
   * this handle alone.
   */
  readonly path: string;
  /** Whose events this handle sees; several tenants may share a file. Default `default`. */
  readonly tenant?: string;
  /** Opens the connection. Default: the optional peer `libsql`. */
  readonly client?: SqliteClientFactory;
}

/**
 * A store in one SQLite file, safe against the loss of power and shared by several processes.
 *
 * The driver is synchronous: while another process writes, a call waits for up to five seconds, and the event
 * loop with it; then it is refused with `store-busy`.
 *
 * An absent or empty file becomes a new store: that a file was emptied shows only against a head kept elsewhere.
 *
 * @example
 * const store = sqliteStore({ path: 'register.db' });
 * await store.open(); // → { formatVersion: 1 }
 */
export function sqliteStore(options: SqliteStoreOptions): EventStore {
  checkOptions(options);
  const inMemory = options.path === ':memory:';
  const handle = new SqliteHandle(options);
  return {
    abilities: Object.freeze({
      durable: inMemory ? 'none' : 'power',
      documentsAtomic: true,
      multiProcess: !inMemory,
    }),
    open: () => handle.open(),
    append: async (request) => handle.use((log) => log.append(request)),
    readStream: async (stream, range = {}) => handle.use((log) => log.readStream(stream, range)),
    readAll: async (range) => handle.use((log) => log.readAll(range)),
    documents: {
      get: async (at) => handle.use((log) => log.getDocument(at)),
      put: async (put) => handle.use((log) => log.putDocument(put)),
    },
    restore: async (stream, records) => handle.use((log) => log.restore(stream, records)),
    close: () => handle.close(),
  };
}

class SqliteHandle {
  readonly #options: Required<SqliteStoreOptions>;
  #state: StoreState = 'new';
  #opening: Promise<SqliteLog> | undefined;
  #log: SqliteLog | undefined;

  constructor(options: SqliteStoreOptions) {
    this.#options = { tenant: 'default', client: openLibsql, ...options };
  }

  async open(): Promise<{ readonly formatVersion: number }> {
    checkNotClosed(this.#state);
    this.#opening ??= openLog(this.#options);
    try {
      this.#log = await this.#opening;
    } catch (error) {
      this.#opening = undefined;
      throw sqliteFault(error, this.#options.path);
    }
    checkNotClosed(this.#state);
    this.#state = 'open';
    return { formatVersion: FORMAT_VERSION };
  }

  use<T>(work: (log: SqliteLog) => T): T {
    checkOpen(this.#state);
    try {
      return work(this.#log as SqliteLog);
    } catch (error) {
      throw sqliteFault(error, this.#options.path);
    }
  }

  async close(): Promise<void> {
    if (this.#state === 'closed') return;
    this.#state = 'closed';
    const log = await this.#opening?.catch(() => undefined);
    // libsql keeps a file locked until the statements on it are collected, so that none may stay within reach.
    this.#opening = undefined;
    this.#log = undefined;
    try {
      log?.close();
    } catch (error) {
      throw sqliteFault(error, this.#options.path);
    }
  }
}

async function openLog({ path, tenant, client }: Required<SqliteStoreOptions>): Promise<SqliteLog> {
  const connection = await client(path);
  try {
    prepareFile(connection, path);
    return new SqliteLog(connection, tenant);
  } catch (error) {
    connection.close();
    throw error;
  }
}

function checkOptions(options: SqliteStoreOptions): void {
  const unknown = Object.keys(options).find((name) => !['path', 'tenant', 'client'].includes(name));
  if (unknown !== undefined) throw new TypeError(`sqliteStore knows no option "${unknown}".`);
  if (typeof options.path !== 'string' || options.path === '')
    throw new TypeError('sqliteStore needs a path.');
  checkText(options.path, 'path');
  checkPlainPath(options.path);
  if (options.tenant !== undefined) checkText(options.tenant, 'tenant');
}
