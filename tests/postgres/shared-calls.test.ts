import { type PostgresClient, postgresStore } from '@outturn/adapters/postgres';
import type { AppendRequest, AppendResult, EventStore } from '@outturn/core/store';
import * as fc from 'fast-check';
import pg from 'pg';
import { afterAll, describe, expect, it } from 'vitest';
import { startServer } from './server.js';
import { appendAnyhow, codeOf, commandOf, requestOf } from './store-records.js';

const server = await startServer();
const owner = await server.connect();
await owner.query(`CREATE ROLE runtime LOGIN PASSWORD 'runtime'`);
await postgresStore({ pool: owner, role: 'runtime' }).open();
const pool = new pg.Pool({ connectionString: server.connectionOf('runtime'), max: 8 });
// The server may stop before the last idle connection of an ended pool has closed.
pool.on('error', () => undefined);
afterAll(async () => {
  await Promise.all([owner.end(), pool.end()]);
  await server.stop();
});

interface Watched {
  readonly store: EventStore;
  /** The streams of each call that appended, in the order of the calls. */
  readonly calls: readonly (readonly string[])[];
}

let tenants = 0;

/** A handle of a tenant of its own, whose calls are watched; it is no superuser's. */
async function watched(tenant = `tenant ${tenants++}`): Promise<Watched> {
  const calls: (readonly string[])[] = [];
  const client: PostgresClient = {
    query: (text, values = []) => {
      if (text.includes('.append(')) calls.push(values[1] as readonly string[]);
      return pool.query(text, values);
    },
  };
  const store = postgresStore({ pool: client, tenant });
  await store.open();
  return { store, calls };
}

/** Appends while another append is on its way, so that all of these wait; what became of each. */
function appendWaiting(store: EventStore, requests: readonly AppendRequest[]): readonly Promise<unknown>[] {
  store.append({ stream: 'on its way', expectedVersion: 0, batches: [] });
  return requests.map((request) => codeOf(() => store.append(request)));
}

/** A transaction in which what was read and locked for these requests stays locked. */
async function holding(tenant: string, ...requests: readonly AppendRequest[]): Promise<() => Promise<void>> {
  const client = await server.connect('runtime');
  const store = postgresStore({ pool: client, tenant });
  await store.open();
  await client.query('BEGIN');
  for (const request of requests) expect(await store.append(request)).toMatchObject({ type: 'conflict' });
  return () => client.end();
}

const documentAt = (key: string, expectedRevision: number) => ({
  namespace: 'n',
  key,
  expectedRevision,
  value: `value ${key}`,
});

describe('appends that wait for one on its way', () => {
  it('share one call, and each has its own outcome', async () => {
    const { store, calls } = await watched();
    await appendAnyhow(store, 'known', commandOf('known', 2));
    const requests = [
      requestOf('first', 0, commandOf('first', 2)),
      requestOf('absent', 3, commandOf('absent')),
      requestOf('known', 2, commandOf('known', 2)),
      { ...requestOf('stale', 0, commandOf('stale')), documents: [documentAt('a', 0), documentAt('b', 7)] },
      { ...requestOf('kept', 0, commandOf('kept')), documents: [documentAt('a', 0)] },
      { stream: 'empty', expectedVersion: 0, batches: [] },
      { ...requestOf('last', 0, commandOf('last')), documents: [documentAt('a', 1)] },
    ];
    const results = await Promise.all(appendWaiting(store, requests));
    expect(calls.slice(-2)).toEqual([['on its way'], requests.map(({ stream }) => stream)]);
    const position = expect.any(Number);
    expect(results).toEqual([
      { type: 'appended', version: 2, positions: [position, position] },
      { type: 'conflict', actual: 0 },
      { type: 'duplicate', known: [{ commandId: 'known', versions: [1, 2] }] },
      { type: 'document-conflict', namespace: 'n', key: 'b', actual: 0 },
      { type: 'appended', version: 1, positions: [position] },
      { type: 'appended', version: 0, positions: [] },
      { type: 'appended', version: 1, positions: [position] },
    ]);
    const { records } = await store.readAll({ after: 0, limit: 100 });
    expect(records.map(({ stream }) => stream)).toEqual(['known', 'known', 'first', 'first', 'kept', 'last']);
    expect(records.slice(2).map((record) => record.position)).toEqual(
      (results as AppendResult[]).flatMap((result) => (result.type === 'appended' ? result.positions : [])),
    );
    expect(await store.documents.get({ namespace: 'n', key: 'a' })).toEqual({
      revision: 2,
      value: 'value a',
    });
    expect(await store.documents.get({ namespace: 'n', key: 'b' })).toBeUndefined();
  });

  it('are decided in their order where they are of one stream', async () => {
    const { store, calls } = await watched();
    const results = await Promise.all(
      appendWaiting(store, [
        requestOf('s', 0, commandOf('a', 2)),
        requestOf('s', 2, commandOf('b')),
        requestOf('s', 2, commandOf('c')),
        requestOf('s', 3, commandOf('a', 2)),
      ]),
    );
    expect(calls).toEqual([['on its way'], ['s', 's', 's', 's']]);
    expect(results).toMatchObject([
      { type: 'appended', version: 2 },
      { type: 'appended', version: 3 },
      { type: 'conflict', actual: 3 },
      { type: 'duplicate', known: [{ commandId: 'a', versions: [1, 2] }] },
    ]);
    const { records } = await store.readStream('s');
    expect(records.map(({ id }) => id)).toEqual(['a/0', 'a/1', 'b/0']);
  });

  it('are each sent again by themselves where the database refuses one of them', async () => {
    const { store, calls } = await watched();
    const taken = { ...commandOf('taken'), commandId: 'other' };
    const records = taken.records.map((record) => ({ ...record, commandId: 'other' }));
    const results = await Promise.all(
      appendWaiting(store, [
        requestOf('before', 0, commandOf('before')),
        requestOf('s', 0, commandOf('taken')),
        requestOf('s', 1, { commandId: 'other', records }),
        requestOf('s', 1, commandOf('next')),
        requestOf('after', 0, commandOf('after')),
      ]),
    );
    expect(results).toMatchObject([
      { type: 'appended', version: 1 },
      { type: 'appended', version: 1 },
      'event-id-taken',
      { type: 'appended', version: 2 },
      { type: 'appended', version: 1 },
    ]);
    expect(calls.slice(2).flat().sort()).toEqual(['after', 'before', 's', 's', 's']);
    expect((await store.readAll({ after: 0, limit: 100 })).records.length).toBe(4);
  });

  it('are what they were when they were appended, whatever becomes of the request', async () => {
    const { store } = await watched();
    const batches = [commandOf('kept')];
    const results = appendWaiting(store, [{ stream: 's', expectedVersion: 0, batches }]);
    batches[0] = commandOf('changed');
    await Promise.all(results);
    expect((await store.readStream('s')).records.map(({ id }) => id)).toEqual(['kept/0']);
  });

  it('go a hundred at a time, a million characters at a time, and in their order', async () => {
    const { store, calls } = await watched();
    const sized = (name: string, characters: number) =>
      requestOf(name, 0, commandOf(name, 1, 'x'.repeat(characters)));
    const small = Array.from({ length: 130 }, (_, index) => sized(`small ${index}`, 2));
    const large = [
      sized('half', 500_000),
      sized('rather', 600_000),
      sized('very', 3_000_000),
      sized('end', 2),
    ];
    const requests = [...small, ...large];
    const results = await Promise.all(appendWaiting(store, requests));
    expect(results).toEqual(
      requests.map(() => ({ type: 'appended', version: 1, positions: [expect.any(Number)] })),
    );
    expect(calls.map((streams) => streams.length)).toEqual([1, 100, 31, 1, 1, 1]);
    expect(calls.flat().slice(1)).toEqual(requests.map(({ stream }) => stream));
    const { records } = await store.readAll({ after: 0, limit: 1_000 });
    expect(records.map(({ stream }) => stream)).toEqual(requests.map(({ stream }) => stream));
  });

  it('are answered before their handle is closed', async () => {
    const store = postgresStore({ connection: server.connectionOf('runtime'), tenant: 'closing' });
    await store.open();
    const results = appendWaiting(store, [
      requestOf('a', 0, commandOf('a')),
      requestOf('b', 0, commandOf('b')),
    ]);
    await store.close();
    expect(await codeOf(() => store.append(requestOf('c', 0, commandOf('c'))))).toBe('store-closed');
    expect(await Promise.all(results)).toMatchObject([{ type: 'appended' }, { type: 'appended' }]);
  });
});

describe('what others hold', () => {
  it.each([
    ['a stream', requestOf('held', 7, commandOf('held'))],
    ['a document', { ...requestOf('other', 7, commandOf('held')), documents: [documentAt('held', 0)] }],
  ] as const)('(%s) is waited for by itself, and the rest of the call goes on', async (what, held) => {
    const { store, calls } = await watched(what);
    const letGo = await holding(what, held);
    const [before, first, second, after] = appendWaiting(store, [
      requestOf('before', 0, commandOf('before')),
      { ...requestOf('held', 0, commandOf('first')), documents: [documentAt('held', 0)] },
      requestOf('held', 1, commandOf('second')),
      requestOf('after', 0, commandOf('after')),
    ]);
    expect(await Promise.all([before, after])).toMatchObject([{ type: 'appended' }, { type: 'appended' }]);
    expect((await store.readStream('held')).head).toBe(0);
    await letGo();
    expect(await Promise.all([first, second])).toMatchObject([
      { type: 'appended', version: 1 },
      { type: 'appended', version: 2 },
    ]);
    expect(calls).toEqual([['on its way'], ['before', 'held', 'held', 'after'], ['held'], ['held']]);
  });

  it('never makes two handles wait for each other, whose appends cross', async () => {
    const handles = [await watched('crossing'), await watched('crossing'), await watched('crossing')];
    const streams = ['a', 'b', 'c', 'd'];
    const order = fc.shuffledSubarray(streams, { minLength: streams.length });
    const rounds = fc.sample(order, 60);
    const write = async ({ store }: Watched, handle: number): Promise<void> => {
      for (const [round, names] of rounds.entries()) {
        const turned = handle % 2 === 0 ? names : [...names].reverse();
        await Promise.all(
          turned.map((name) => appendAnyhow(store, name, commandOf(`${handle}-${round}-${name}`))),
        );
      }
    };
    await Promise.all(handles.map(write));
    for (const stream of streams) {
      const { head, records } = await (handles[0]?.store ?? expect.fail()).readStream(stream);
      expect([head, new Set(records.map(({ id }) => id)).size]).toEqual([180, 180]);
    }
    const { rows } = await owner.query(
      'SELECT deadlocks::integer FROM pg_stat_database WHERE datname = current_database()',
    );
    expect(rows).toEqual([{ deadlocks: 0 }]);
    const shared = handles.flatMap(({ calls }) => calls).filter((call) => call.length > 1).length;
    process.stdout.write(`three handles on four streams: 720 stored, ${shared} calls shared, no deadlock\n`);
    expect(shared).toBeGreaterThan(0);
  }, 60_000);
});
