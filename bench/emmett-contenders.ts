import { dumbo } from '@event-driven-io/dumbo';
import { getPostgreSQLEventStore, readMessagesBatch } from '@event-driven-io/emmett-postgresql';
import {
  getSQLiteEventStore,
  readMessagesBatch as readSqliteBatch,
  SQLiteConnectionPool,
  sqliteConnection,
} from '@event-driven-io/emmett-sqlite';
import type { NewRecord } from '@outturn/core/store';
import type pg from 'pg';
import type { Contender } from './contender.js';

const PAGE = 1_000;

/** The same facts for Emmett, which keeps an object: the payload as its data, all else as its metadata. */
function eventOf({ type, data, ...metadata }: NewRecord) {
  return { type, data: JSON.parse(data) as Record<string, unknown>, metadata };
}

/** Emmett's PostgreSQL store over a pool of ours. */
export function emmettPostgres(connectionString: string, pool: pg.Pool): Contender {
  const store = getPostgreSQLEventStore(connectionString, { connectionOptions: { pool } });
  const { execute } = dumbo({ connectionString, pool });
  return {
    name: 'Emmett',
    append: (stream, version, records) =>
      store.appendToStream(stream, records.map(eventOf), { expectedStreamVersion: BigInt(version) }),
    readStream: async (stream) => (await store.readStream(stream)).events.length,
    readAll: () => readPages((after) => readMessagesBatch(execute, { after, batchSize: PAGE })),
  };
}

/** Emmett's SQLite store, with one connection kept open: by itself it opens one for each call. */
export async function emmettSqlite(fileName: string): Promise<Contender & { readonly close: () => void }> {
  const connection = sqliteConnection({ fileName });
  await connection.command('PRAGMA synchronous = FULL');
  const pool = SQLiteConnectionPool({ fileName, connectionOptions: { singleton: true, connection } });
  const store = getSQLiteEventStore({ fileName, pool });
  return {
    name: 'Emmett',
    append: (stream, version, records) =>
      store.appendToStream(stream, records.map(eventOf), { expectedStreamVersion: BigInt(version) }),
    readStream: async (stream) => (await store.readStream(stream)).events.length,
    readAll: () => readPages((after) => readSqliteBatch(connection, { after, batchSize: PAGE })),
    close: () => connection.close(),
  };
}

interface Page {
  readonly messages: readonly unknown[];
  readonly currentGlobalPosition: bigint;
}

async function readPages(pageAfter: (position: bigint) => Promise<Page>): Promise<number> {
  for (let read = 0, after = 0n; ; ) {
    const { messages, currentGlobalPosition } = await pageAfter(after);
    read += messages.length;
    after = currentGlobalPosition;
    if (messages.length < PAGE) return read;
  }
}
