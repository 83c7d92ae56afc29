import { postgresStore } from '@outturn/adapters/postgres';
import type { EventStore } from '@outturn/core/store';
import pg from 'pg';
import { afterAll, describe, expect, it } from 'vitest';
import { startServer } from './server.js';
import { codeOf, commandOf, requestOf } from './store-records.js';

const server = await startServer();
afterAll(() => server.stop());

let tenants = 0;

async function opened(): Promise<EventStore> {
  const store = postgresStore({ connection: server.connectionOf(), tenant: `tenant ${tenants++}` });
  await store.open();
  return store;
}

const key = { namespace: 'n', key: 'k' };
const restored = commandOf('restored').records.map((record) => ({ ...record, version: 1 }));

describe('a call that was begun before its handle is closed', () => {
  it.each<[string, (store: EventStore) => Promise<unknown>, unknown]>([
    ['readStream', (store) => store.readStream('s'), { records: [], head: 0 }],
    ['readAll', (store) => store.readAll({ after: 0, limit: 9 }), { records: [], next: 0 }],
    ['documents.get', (store) => store.documents.get(key), undefined],
    [
      'documents.put',
      (store) => store.documents.put({ ...key, expectedRevision: 0, value: 'v' }),
      { revision: 1 },
    ],
    ['restore', (store) => store.restore('s', restored), { positions: [expect.any(Number)] }],
    ['append', (store) => store.append(requestOf('s', 0, commandOf('a'))), { type: 'appended' }],
  ])('(%s) is answered, and one that begins later is refused', async (_, work, answer) => {
    const store = await opened();
    // More than the pool has connections, so that some wait for one.
    const begun = Array.from({ length: 20 }, () => codeOf(() => work(store)));
    const closed = store.close();
    expect(await codeOf(() => work(store))).toBe('store-closed');
    await closed;
    const [first] = await Promise.all(begun);
    expect([first]).toMatchObject([answer]);
  });

  it('is told which event id is taken, though that takes another question', async () => {
    const store = await opened();
    await store.append(requestOf('s', 0, commandOf('first')));
    const records = commandOf('first').records.map((record) => ({ ...record, commandId: 'second' }));
    const refused = codeOf(() => store.append(requestOf('s', 1, { commandId: 'second', records })));
    // The question waits for a connection after these.
    const reads = Array.from({ length: 40 }, () => store.readStream('s'));
    await store.close();
    expect(await refused).toBe('event-id-taken');
    expect((await Promise.all(reads)).map(({ head }) => head)).toEqual(reads.map(() => 1));
  });

  it('is answered before any who closes the handle is told that it is closed', async () => {
    const store = await opened();
    let answered = 0;
    for (let read = 0; read < 40; read += 1) {
      store.readStream('s').then(() => {
        answered += 1;
      });
    }
    const first = store.close();
    await store.close();
    expect(answered).toBe(40);
    await first;
  });

  it('is answered first where the pool was passed in, which stays open', async () => {
    const pool = new pg.Pool({ connectionString: server.connectionOf(), max: 1 });
    pool.on('error', () => undefined);
    const store = postgresStore({ pool });
    await store.open();
    const answered: string[] = [];
    const reading = store.readStream('s').then(() => answered.push('read'));
    await store.close();
    expect(answered).toEqual(['read']);
    await reading;
    expect((await pool.query('SELECT 1 AS one')).rows).toEqual([{ one: 1 }]);
    await pool.end();
  });
});
