import { postgresStore } from '@outturn/adapters/postgres';
import type { EventStore } from '@outturn/core/store';
import pg from 'pg';
import { afterAll, expect, it } from 'vitest';
import { startServer } from './server.js';
import { commandOf, requestOf } from './store-records.js';
import { startTripCounter } from './trip-counter.js';

const server = await startServer();
const connectionString = server.connectionOf();
const counter = await startTripCounter(Number(new URL(connectionString).port));
const client = new pg.Client({ connectionString: connectionString.replace(/:\d+\//, `:${counter.port}/`) });
await client.connect();
const store = postgresStore({ pool: client });
await store.open();
await store.append(requestOf('s', 0, commandOf('first')));

afterAll(async () => {
  await store.close();
  await client.end();
  await counter.close();
  await server.stop();
});

const CALLS: Readonly<Record<string, (open: EventStore) => Promise<unknown>>> = {
  'an append of one event': (open) => open.append(requestOf('one', 0, commandOf('c'))),
  'an append of three commands of a hundred events each': (open) => {
    const batches = ['a', 'b', 'c'].map((id) => commandOf(id, 100));
    return open.append({ stream: 'many', expectedVersion: 0, batches });
  },
  'an append with a document': (open) => {
    const documents = [{ namespace: 'with', key: 'k', expectedRevision: 0, value: 'v' }];
    return open.append({ ...requestOf('with', 0, commandOf('c')), documents });
  },
  'an append that is repeated': (open) => open.append(requestOf('s', 0, commandOf('first'))),
  'an append at the wrong version': (open) => open.append(requestOf('s', 7, commandOf('late'))),
  'reading a stream': (open) => open.readStream('s'),
  'reading all': (open) => open.readAll({ after: 0, limit: 10 }),
  'keeping a document': (open) =>
    open.documents.put({ namespace: 'n', key: 'k', expectedRevision: 0, value: 'v' }),
  'reading a document': (open) => open.documents.get({ namespace: 'n', key: 'k' }),
  'restoring a stream': (open) => {
    const records = commandOf('c', 2).records.map((record, index) => ({ ...record, version: index + 1 }));
    return open.restore('restored', records);
  },
};

it.each(Object.entries(CALLS))('%s takes one round trip', async (_, call) => {
  counter.taken();
  await call(store);
  expect(counter.taken()).toBe(1);
});

it('any number of appends that wait for one on its way take one round trip together', async () => {
  counter.taken();
  const names = Array.from({ length: 20 }, (_, index) => `waiting ${index}`);
  await Promise.all(names.map((name) => store.append(requestOf(name, 0, commandOf(name)))));
  expect(counter.taken()).toBe(2);
});
