import { checkNotClosed, checkOpen, checkText, type EventStore, type StoreState } from '@outturn/core/store';
import { type OwnPostgresClient, openPg, type PostgresClient } from './postgres-client.js';
import { postgresFault } from './postgres-fault.js';
import { PostgresLog } from './postgres-log.js';
import { checkName } from './postgres-names.js';
import { FORMAT_VERSION, prepareSchema } from './postgres-schema.js';

export type { PostgresClient } from './postgres-client.js';

/** What both ways to reach a database have in common. */
export interface PostgresPlace {
  /** Whose events this handle sees; several tenants may share a schema. Default `default`. */
  readonly tenant?: string;
  /** The schema of the store's own, made if absent. Default `outturn`. */
  readonly schema?: string;
  /** An existing role that is granted what the store needs, for handles that connect as it. Default: none. */
  readonly role?: string;
}

/** Where and how a PostgreSQL store keeps its events: over a pool passed in, or over one that it makes. */
export type PostgresStoreOptions = PostgresPlace &
  (
    | {
        /** A pool of `pg`, or what answers like one; the handle never ends it. */ readonly pool: PostgresClient;
      }
    | { /** A connection string for a pool of the optional peer `pg`. */ readonly connection: string }
  );

/**
 * A store in a schema of a PostgreSQL database, shared by any number of processes.
 *
 * An append is one round trip and one transaction. After `store-disconnected` it is stored or not: send it again
 * with the same command ids.
 *
 * @example
 * const store = postgresStore({ connection: 'postgresql://app@localhost/plans', tenant: 'norrtalje' });
 * await store.open();
 */
export function postgresStore(options: PostgresStoreOptions): EventStore {
  checkOptions(options);
  const handle = new PostgresHandle(options);
  return {
    abilities: Object.freeze({ durable: 'power', documentsAtomic: true, multiProcess: true }),
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

interface OpenedLog {
  readonly log: PostgresLog;
  readonly close: () => Promise<void>;
}

class PostgresHandle {
  readonly #options: PostgresStoreOptions;
  readonly #schema: string;
  #state: StoreState = 'new';
  #opening: Promise<OpenedLog> | undefined;
  #opened: OpenedLog | undefined;
  readonly #underWay = new Set<Promise<unknown>>();
  #closing: Promise<void> | undefined;

  constructor(options: PostgresStoreOptions) {
    this.#options = options;
    this.#schema = options.schema ?? 'outturn';
  }

  async open(): Promise<{ readonly formatVersion: number }> {
    checkNotClosed(this.#state);
    this.#opening ??= openLog(this.#options, this.#schema);
    try {
      this.#opened = await this.#opening;
    } catch (error) {
      this.#opening = undefined;
      throw postgresFault(error, this.#schema);
    }
    checkNotClosed(this.#state);
    this.#state = 'open';
    return { formatVersion: FORMAT_VERSION };
  }

  async use<T>(work: (log: PostgresLog) => Promise<T>): Promise<T> {
    checkOpen(this.#state);
    const answer = work((this.#opened as OpenedLog).log);
    this.#underWay.add(answer);
    try {
      return await answer;
    } catch (error) {
      throw postgresFault(error, this.#schema);
    } finally {
      this.#underWay.delete(answer);
    }
  }

  close(): Promise<void> {
    this.#closing ??= this.#end();
    return this.#closing;
  }

  async #end(): Promise<void> {
    this.#state = 'closed';
    const opened = await this.#opening?.catch(() => undefined);
    // A pool that is ended forgets without an answer what waits for a connection of it.
    await Promise.allSettled(this.#underWay);
    await opened?.close();
  }
}

async function openLog(options: PostgresStoreOptions, schema: string): Promise<OpenedLog> {
  const { tenant = 'default', role } = options;
  const own: OwnPostgresClient | undefined = 'pool' in options ? undefined : await openPg(options.connection);
  const client = 'pool' in options ? options.pool : (own as OwnPostgresClient);
  const endOwn = async () => own?.end();
  try {
    await prepareSchema(client, { schema, ...(role === undefined ? {} : { role }) });
    const log = new PostgresLog(client, schema, tenant);
    return { log, close: endOwn };
  } catch (error) {
    await endOwn();
    throw error;
  }
}

const OPTIONS = ['pool', 'connection', 'tenant', 'schema', 'role'];

function checkOptions(options: PostgresStoreOptions): void {
  const unknown = Object.keys(options).find((name) => !OPTIONS.includes(name));
  if (unknown !== undefined) throw new TypeError(`postgresStore knows no option "${unknown}".`);
  const { pool, connection } = options as { readonly pool?: PostgresClient; readonly connection?: string };
  if ((pool === undefined) === (connection === undefined))
    throw new TypeError('postgresStore needs either a pool or a connection.');
  if (connection !== undefined && (typeof connection !== 'string' || connection === ''))
    throw new TypeError('The connection must be a connection string.');
  if (options.tenant !== undefined) checkText(options.tenant, 'tenant');
  if (options.schema !== undefined) checkName(options.schema, 'schema');
  if (options.role !== undefined) checkName(options.role, 'role');
}
