import { postgresStore } from '@outturn/adapters/postgres';
import { afterAll, describe, expect, it } from 'vitest';
import { type Delivered, type LogUnderTest, putToTheTest } from './log-oracle.js';
import { startServer } from './server.js';
import { commandOf, requestOf } from './store-records.js';

const WRITERS = 16;

const server = await startServer();
const owner = await server.connect();
const clients = await Promise.all(Array.from({ length: WRITERS }, () => server.connect()));
const reader = postgresStore({ pool: owner });
await reader.open();

afterAll(async () => {
  await Promise.all([owner, ...clients].map((client) => client.end()));
  await server.stop();
});

/** Handles on the writers' own connections, so that an append is part of the transaction begun there. */
const stores = new Map(clients.map((client) => [client, postgresStore({ pool: client })]));
for (const store of stores.values()) await store.open();

const ours: LogUnderTest = {
  append: async (client, stream, commandId) => {
    const store = stores.get(client);
    const { head } = (await store?.readStream(stream, { limit: 0 })) ?? { head: 0 };
    const result = await store?.append(requestOf(stream, head, commandOf(commandId, 2)));
    return result?.type === 'appended';
  },
  readAfter: async (after) => (await reader.readAll({ after, limit: 7 })).records,
  everything: async () => (await reader.readAll({ after: 0, limit: 1_000_000 })).records,
};

/** The log one would make by hand: positions from a sequence, and a reader that asks for what lies above. */
await owner.query('CREATE TABLE naive (position bigserial PRIMARY KEY, stream text, version integer)');
const selectNaive = async (after: number, limit: number): Promise<readonly Delivered[]> => {
  const text = 'SELECT * FROM naive WHERE position > $1 ORDER BY position LIMIT $2';
  const { rows } = await owner.query<{ position: string; stream: string; version: number }>(text, [
    after,
    limit,
  ]);
  return rows.map((row) => ({ ...row, position: Number(row.position) }));
};

const naive: LogUnderTest = {
  append: async (client, stream) => {
    await client.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [stream]);
    await client.query(
      `INSERT INTO naive (stream, version) SELECT $1, v.last + n
       FROM (SELECT coalesce(max(version), 0) AS last FROM naive WHERE stream = $1) v, generate_series(1, 2) n`,
      [stream],
    );
    return true;
  },
  readAfter: (after) => selectNaive(after, 7),
  everything: () => selectNaive(0, 1_000_000),
};

describe('a reader of the whole log beside sixteen writers that hold their transactions open', () => {
  it('misses nothing, gets nothing twice and every stream in its order', async () => {
    const report = await putToTheTest(ours, clients);
    process.stdout.write(`the store: ${JSON.stringify(report)}\n`);
    expect(report.committed).toBe((WRITERS * 25 - report.rolledBack) * 2);
    expect(report.rolledBack).toBeGreaterThan(0);
    expect(report).toMatchObject({ missed: 0, doubled: 0, outOfOrder: 0 });
  }, 60_000);

  it('misses events where positions are drawn without the order lock, so that this test can fail', async () => {
    const report = await putToTheTest(naive, clients);
    process.stdout.write(`a naive log: ${JSON.stringify(report)}\n`);
    expect(report.missed).toBeGreaterThan(0);
  }, 60_000);

  it('is never told that something is settled below which more appears', async () => {
    let writing = true;
    const stream = (client: number) => `settled-${client % 8}`;
    const writers = Promise.all(
      clients.map(async (client, index) => {
        for (let round = 0; round < 10; round += 1) {
          for (let stored = false; !stored; ) {
            await client.query('BEGIN');
            stored = await ours.append(client, stream(index), `settled-${index}-${round}`);
            await client.query(stored ? 'COMMIT' : 'ROLLBACK');
          }
        }
      }),
    ).finally(() => {
      writing = false;
    });
    const promised: { readonly settled: number; readonly events: number }[] = [];
    while (writing) {
      const { records, settled } = await reader.readAll({ after: 0, limit: 1_000_000 });
      promised.push({ settled, events: records.length });
    }
    await writers;
    const { records } = await reader.readAll({ after: 0, limit: 1_000_000 });
    const countUpTo = (settled: number) => records.filter(({ position }) => position <= settled).length;
    expect(promised.filter(({ settled, events }) => countUpTo(settled) !== events)).toEqual([]);
    expect(promised.length).toBeGreaterThan(3);
  }, 60_000);
});
