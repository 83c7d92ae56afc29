import { type PostgresClient, postgresStore } from '@outturn/adapters/postgres';
import type { AppendRequest, EventStore } from '@outturn/core/store';
import pg from 'pg';
import { afterAll, describe, expect, it } from 'vitest';
import { startServer } from './server.js';
import { codeOf, commandOf, requestOf } from './store-records.js';

const server = await startServer();
const pool = new pg.Pool({ connectionString: server.connectionOf(), max: 8 });
// The server may stop before the last idle connection of an ended pool has closed.
pool.on('error', () => undefined);
afterAll(async () => {
  await pool.end();
  await server.stop();
});

interface Gated {
  readonly store: EventStore;
  readonly tenant: string;
  /** Resolves when a call for just these streams has begun; the first such call goes no further until let go. */
  readonly reached: Promise<void>;
  readonly letGo: () => void;
}

let tenants = 0;

/** A handle of a tenant of its own, the first of whose calls for just these streams is kept from the database. */
async function gatedAt(...streams: readonly string[]): Promise<Gated> {
  let letGo = (): void => undefined;
  const gate = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  let reach = (): void => undefined;
  const reached = new Promise<void>((resolve) => {
    reach = resolve;
  });
  let isFirst = true;
  const client: PostgresClient = {
    query: async (text, values = []) => {
      if (isFirst && text.includes('.append(') && String(values[1]) === String(streams)) {
        isFirst = false;
        reach();
        await gate;
      }
      return pool.query(text, values);
    },
  };
  const tenant = `order ${tenants++}`;
  const store = postgresStore({ pool: client, tenant });
  await store.open();
  return { store, tenant, reached, letGo };
}

const append = (store: EventStore, request: AppendRequest): Promise<unknown> =>
  codeOf(() => store.append(request));

/** One event at a version of a stream; its id is that of another command where that is named. */
function numbered(stream: string, version: number, idOf = `${stream} ${version}`): AppendRequest {
  const commandId = `${stream} ${version}`;
  const records = commandOf(idOf).records.map((record) => ({ ...record, commandId }));
  return requestOf(stream, version, { commandId, records });
}

const appendedUpTo = (last: number): readonly unknown[] =>
  Array.from({ length: last }, (_, index) => ({ type: 'appended', version: index + 1 }));

/** Appends more to the stream, and to others, which are answered though the stream's are held back. */
async function appendMore(
  store: EventStore,
  versions: readonly number[],
): Promise<readonly Promise<unknown>[]> {
  const more = versions.map((version) => append(store, numbered('s', version)));
  for (const other of ['other', 'another'])
    expect(await append(store, numbered(other, 0))).toMatchObject({ type: 'appended' });
  return more;
}

describe('appends to one stream are decided in the order they were called', () => {
  it('while those before them are sent again, since the database refused one of their call', async () => {
    const { store, reached, letGo } = await gatedAt('s');
    await append(store, numbered('bad', 0));
    append(store, numbered('on its way', 0));
    const refused = append(store, numbered('bad', 1, 'bad 0'));
    const first = [0, 1, 2].map((version) => append(store, numbered('s', version)));
    expect(await refused).toBe('event-id-taken');
    await reached;
    const more = await appendMore(store, [3, 4]);
    letGo();
    expect(await Promise.all([...first, ...more])).toMatchObject(appendedUpTo(5));
  });

  it('while those before them wait for what another transaction holds', async () => {
    const { store, tenant, reached, letGo } = await gatedAt('s');
    const holder = await server.connect();
    const other = postgresStore({ pool: holder, tenant });
    await other.open();
    await holder.query('BEGIN');
    expect(await other.append(numbered('s', 7))).toMatchObject({ type: 'conflict' });
    append(store, numbered('on its way', 0));
    const first = [0, 1].map((version) => append(store, numbered('s', version)));
    await append(store, numbered('beside', 0));
    await reached;
    await holder.end();
    const more = await appendMore(store, [2, 3]);
    letGo();
    expect(await Promise.all([...first, ...more])).toMatchObject(appendedUpTo(4));
  });

  it('while the call of those before them takes so long that others go beside it', async () => {
    const { store, reached, letGo } = await gatedAt('s', 's', 'shared');
    append(store, numbered('on its way', 0));
    const first = [0, 1].map((version) => append(store, numbered('s', version)));
    const shared = append(store, numbered('shared', 0));
    await reached;
    const more = await appendMore(store, [2, 3]);
    letGo();
    expect(await shared).toMatchObject({ type: 'appended' });
    expect(await Promise.all([...first, ...more])).toMatchObject(appendedUpTo(4));
  });

  it('and go on after one that failed', async () => {
    const { store, tenant, reached, letGo } = await gatedAt('s');
    const beside = postgresStore({ pool, tenant });
    await beside.open();
    await beside.append(numbered('s', 0));
    const failing = append(store, numbered('s', 1, 's 0'));
    await reached;
    const more = await appendMore(store, [1, 2]);
    letGo();
    expect(await failing).toBe('event-id-taken');
    expect(await Promise.all(more)).toMatchObject([
      { type: 'appended', version: 2 },
      { type: 'appended', version: 3 },
    ]);
  });
});
