import { postgresStore } from '@outturn/adapters/postgres';
import { type EventStore, StoreError } from '@outturn/core/store';
import * as fc from 'fast-check';
import pg from 'pg';
import { afterAll, describe, expect, it } from 'vitest';
import { brokenAt } from '../crash/crash-records.js';
import { letGo, startWriter } from '../crash/writer-process.js';
import { startCutProxy } from './cut-proxy.js';
import { startServer } from './server.js';
import { appendAnyhow, codeOf, commandOf, requestOf } from './store-records.js';

const server = await startServer();
const admin = await server.connect();
const connection = server.connectionOf();
afterAll(async () => {
  await admin.end().catch(() => undefined);
  await server.stop();
});

async function opened(place = connection): Promise<EventStore> {
  const store = postgresStore({ connection: place });
  await store.open();
  return store;
}

/** How a command came to be stored. */
type Fate = 'at once' | 'at the second try' | 'at the first try, which was not answered';

/** Appends a command while something breaks, and sends it again where the answer is missing. */
async function appendThrough(
  store: EventStore,
  stream: string,
  version: number,
  commandId: string,
  breaking: () => Promise<void>,
): Promise<Fate> {
  const request = requestOf(stream, version, commandOf(commandId, 20));
  const [first] = await Promise.all([codeOf(() => store.append(request)), breaking()]);
  if (first !== 'store-disconnected') {
    expect(first).toMatchObject({ type: 'appended' });
    return 'at once';
  }
  for (;;) {
    const second = await codeOf(() => store.append(request));
    if (second === 'store-disconnected') continue;
    const { type } = second as { readonly type: string };
    expect(['appended', 'duplicate']).toContain(type);
    return type === 'appended' ? 'at the second try' : 'at the first try, which was not answered';
  }
}

/** Reads over connections of its own, which nothing has broken. */
async function expectOnce(stream: string, commands: readonly string[]): Promise<void> {
  const store = await opened();
  const { records } = await store.readStream(stream);
  await store.close();
  expect(records.map(({ version }) => version)).toEqual(records.map((_, index) => index + 1));
  const wanted = commands.flatMap((id) => commandOf(id, 20).records.map((record) => record.id));
  expect(records.map(({ id }) => id)).toEqual(wanted);
}

function print(what: string, fates: readonly Fate[]): Readonly<Partial<Record<Fate, number>>> {
  const counts: Partial<Record<Fate, number>> = {};
  for (const fate of fates) counts[fate] = (counts[fate] ?? 0) + 1;
  process.stdout.write(`${what}: ${JSON.stringify(counts)}\n`);
  return counts;
}

/** The process that serves a pool of one connection; a terminated one may still be handed out once. */
async function backendOf(pool: pg.Pool): Promise<number> {
  for (;;) {
    const { rows } = await pool.query('SELECT pg_backend_pid() AS pid').catch(() => ({ rows: [] }));
    if (rows[0]) return rows[0].pid;
  }
}

describe('an append on PostgreSQL', () => {
  it('is stored once, however its backend is terminated around the commit', async () => {
    const pool = new pg.Pool({ connectionString: connection, max: 1 });
    pool.on('error', () => undefined);
    const store = postgresStore({ pool });
    await store.open();
    const fates: Fate[] = [];
    for (const [round, wait] of fc.sample(fc.nat({ max: 12 }), 200).entries()) {
      const backend = await backendOf(pool);
      const terminate = async () => {
        for (let turn = 0; turn < wait; turn += 1) await admin.query('SELECT 1');
        await admin.query('SELECT pg_terminate_backend($1)', [backend]);
      };
      fates.push(await appendThrough(store, 'terminated', round * 20, `c${round}`, terminate));
    }
    const counts = print('backends terminated', fates);
    expect(counts['at the second try']).toBeGreaterThan(0);
    await expectOnce(
      'terminated',
      fates.map((_, round) => `c${round}`),
    );
    await pool.end();
  }, 60_000);

  it('is stored once, wherever its connection is cut', async () => {
    const proxy = await startCutProxy(Number(new URL(connection).port));
    const store = await opened(connection.replace(/:\d+\//, `:${proxy.port}/`));
    const cuts = fc.sample(
      fc.oneof(
        fc.record({ direction: fc.constant('request' as const), bytes: fc.nat({ max: 4_000 }) }),
        fc.record({ direction: fc.constant('answer' as const), bytes: fc.nat({ max: 150 }) }),
      ),
      200,
    );
    const fates: Fate[] = [];
    for (const [round, { direction, bytes }] of cuts.entries()) {
      proxy.cutAfter(direction, bytes);
      fates.push(await appendThrough(store, 'cut', round * 20, `c${round}`, async () => undefined));
    }
    const counts = print('connections cut', fates);
    expect(counts['at the second try']).toBeGreaterThan(0);
    expect(counts['at the first try, which was not answered']).toBeGreaterThan(0);
    await store.close();
    await expectOnce(
      'cut',
      fates.map((_, round) => `c${round}`),
    );
    await proxy.close();
  }, 60_000);

  it('is refused as busy while another transaction holds the lock, and goes through once it is let go', async () => {
    const store = await opened();
    const holder = await server.connect();
    const held = postgresStore({ pool: holder });
    await held.open();
    await holder.query('BEGIN');
    await held.append(requestOf('held', 0, commandOf('held')));
    const refused = () => store.append(requestOf('waiting', 0, commandOf('waiting')));
    expect(await codeOf(refused)).toBe('store-busy');
    await holder.query('ROLLBACK');
    expect(await refused()).toMatchObject({ type: 'appended' });
    expect((await store.readStream('held')).head).toBe(0);
    await Promise.all([holder.end(), store.close()]);
  }, 20_000);

  it('loses nothing for 32 writers, on one register and on many', async () => {
    const store = await opened();
    const writers = Array.from({ length: 32 }, (_, writer) => writer);
    await Promise.all(
      writers.map(async (writer) => {
        for (const round of [0, 1, 2]) {
          await appendAnyhow(store, 'one register', commandOf(`w${writer}-${round}`, 2));
          await appendAnyhow(store, `register ${writer}`, commandOf(`w${writer}-${round}`, 2));
        }
      }),
    );
    const { records, head } = await store.readStream('one register');
    expect([head, new Set(records.map(({ id }) => id)).size]).toEqual([192, 192]);
    for (const writer of writers) expect((await store.readStream(`register ${writer}`)).head).toBe(6);
    await store.close();
  }, 60_000);
});

describe('processes that write to one PostgreSQL schema', () => {
  it('lose nothing that was acknowledged when they are killed', async () => {
    await (await opened()).close();
    const acknowledged: string[] = [];
    for (const round of [0, 1, 2]) {
      const kills = fc.sample(fc.integer({ min: 1, max: 60 }), 3);
      const writers = kills.map((lines, index) =>
        startWriter(['for-ever', connection, `k${round}-${index}`], lines),
      );
      const ends = await letGo(writers);
      expect(ends.map(({ errors }) => errors)).toEqual(['', '', '']);
      acknowledged.push(...ends.flatMap(({ lines }) => lines));
    }
    const ends = await letGo(['a', 'b', 'c'].map((name) => startWriter(['some', connection, name, '40'])));
    expect(ends.map(({ errors, code }) => [errors, code])).toEqual([
      ['', 0],
      ['', 0],
      ['', 0],
    ]);
    acknowledged.push(...ends.flatMap(({ lines }) => lines));
    const store = await opened();
    const { records } = await store.readStream('s');
    await store.close();
    const kept = new Set(
      records
        .filter((_, index) => index % 3 === 2)
        .map(({ commandId, version }) => `${commandId} ${version}`),
    );
    process.stdout.write(
      `nine killed writers and three: ${acknowledged.length} acknowledged, ${kept.size} stored\n`,
    );
    expect(brokenAt(records)).toEqual([]);
    expect(acknowledged.filter((line) => !kept.has(line))).toEqual([]);
    // At most the one append that was under way when each process died may be there unacknowledged.
    expect(kept.size - acknowledged.length).toBeLessThanOrEqual(9);
  }, 60_000);
});

describe('a PostgreSQL server that goes away', () => {
  it.each(['halt', 'crash'] as const)(
    '(%s) loses no acknowledged append, and the store goes on',
    async (end) => {
      const store = await opened();
      const acknowledged: string[] = [];
      let disconnections = 0;
      let up = Promise.resolve();
      let writing = true;
      const write = async (writer: number): Promise<void> => {
        const stream = `${end}-${writer}`;
        for (let version = 0; writing; version += 1) {
          const id = `c${version}`;
          for (let stored = false; !stored; ) {
            const outcome = await codeOf(() => store.append(requestOf(stream, version, commandOf(id))));
            stored = typeof outcome === 'object';
            if (!stored) {
              expect(outcome).toBe('store-disconnected');
              disconnections += 1;
              await up;
            }
          }
          acknowledged.push(`${stream} ${id}`);
        }
      };
      const writers = Promise.all([0, 1, 2, 3].map(write));
      for (const [round, appends] of fc.sample(fc.integer({ min: 5, max: 100 }), 3).entries()) {
        const wanted = acknowledged.length + appends;
        while (acknowledged.length < wanted) await store.readStream(`round ${round}`);
        // Each writer goes on until the server's absence has failed it once, and then waits for it to be back.
        const failed = disconnections;
        up = server[end]().then(async () => {
          while (disconnections === failed) await new Promise(setImmediate);
          await server.restart();
        });
        await up;
      }
      writing = false;
      await writers;
      const { records } = await store.readAll({ after: 0, limit: 1_000_000 });
      const stored = records.filter(({ stream }) => stream.startsWith(`${end}-`));
      process.stdout.write(`${end}: ${stored.length} stored, ${disconnections} disconnections\n`);
      expect(stored.map(({ stream, commandId }) => `${stream} ${commandId}`).sort()).toEqual(
        acknowledged.sort(),
      );
      expect(disconnections).toBeGreaterThanOrEqual(3);
      await store.close();
    },
    60_000,
  );

  it('is told apart from a mistake when it cannot be reached at all', async () => {
    const store = postgresStore({ connection: 'postgresql://nobody@127.0.0.1:1/none' });
    await expect(store.open()).rejects.toBeInstanceOf(StoreError);
    expect(await codeOf(() => store.open())).toBe('store-disconnected');
    await store.close();
  });
});
