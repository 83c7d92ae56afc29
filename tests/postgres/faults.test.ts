import { postgresStore } from '@outturn/adapters/postgres';
import { type EventStore, StoreError } from '@outturn/core/store';
import * as fc from 'fast-check';
import pg from 'pg';
import { afterAll, describe, expect, it } from 'vitest';
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

  it('loses nothing for 32 writers on connections of their own, on one register and on many', async () => {
    const pool = new pg.Pool({ connectionString: connection, max: 32 });
    pool.on('error', () => undefined);
    const store = postgresStore({ pool });
    await store.open();
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
    process.stdout.write(
      `32 writers, ${pool.totalCount} connections: ${head + 32 * 6} stored in 33 registers\n`,
    );
    await pool.end();
  }, 60_000);
});

/** Kills a process that serves the store, on which the server ends every other and recovers. */
async function killBackend(): Promise<void> {
  const client = await server.connect();
  const text = `SELECT pid FROM pg_stat_activity WHERE application_name = 'outturn' ORDER BY state LIMIT 1`;
  const { rows } = await client.query<{ pid: number }>(text);
  if (!rows[0]) throw new Error('No process serves the store.');
  process.kill(rows[0].pid, 'SIGKILL');
}

async function recovered(): Promise<void> {
  for (;;) {
    const client = await server.connect().catch(() => undefined);
    if (client) return client.end();
  }
}

const ENDS = {
  'shut down': { goAway: server.halt, comeBack: server.restart },
  'power lost': { goAway: server.crash, comeBack: server.restart },
  'a backend killed': { goAway: killBackend, comeBack: recovered },
};

describe('a PostgreSQL server that goes away', () => {
  it.each(Object.entries(ENDS))(
    '(%s) loses no acknowledged append, and the store goes on',
    async (end, { goAway, comeBack }) => {
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
        up = goAway().then(async () => {
          while (disconnections === failed) await new Promise(setImmediate);
          await comeBack();
        });
        await up;
      }
      writing = false;
      await writers;
      const { records } = await store.readAll({ after: 0, limit: 1_000_000 });
      const stored = records.filter(({ stream }) => stream.startsWith(`${end}-`));
      process.stdout.write(
        `${end}: three times, ${disconnections} disconnections, ${stored.length} stored\n`,
      );
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
