import { postgresStore } from '@outturn/adapters/postgres';
import type { EventStore, Tracker } from '@outturn/core';
import pg from 'pg';
import { startServer } from '../tests/postgres/server.js';
import {
  appendInTurn,
  appendTogether,
  type Contender,
  compare,
  compareReading,
  ROUNDS,
} from './contender.js';
import { emmettPostgres } from './emmett-contenders.js';
import { driverContender } from './postgres-driver.js';
import { storeContender } from './store-contender.js';
import { stateOf, trackerWith } from './tracker-work.js';

/** How many appends of how many events, one after another. */
const TURNS = [
  [100, 1],
  [15, 100],
] as const;

const WRITERS = [16, 32];
const LONG = 10_000;
const TOGETHER = 15;
const CONNECTIONS = 32;

async function compareAppends(contenders: readonly Contender[]): Promise<void> {
  for (const [appends, events] of TURNS) {
    const works = contenders.map((each) => ({
      name: each.name,
      work: (round: number) => appendInTurn(each, `turn-${events}-${round}`, appends, events),
    }));
    await compare(`one writer, ${events} an append`, appends * events, works);
  }
}

/** The store without an order among writers, which is kept within a tenant: the most that a looser order could gain. */
async function tenantEach(pool: pg.Pool): Promise<Contender> {
  const stores = Array.from({ length: CONNECTIONS }, (_, writer) =>
    postgresStore({ pool, tenant: `writer-${writer}` }),
  );
  for (const store of stores) await store.open();
  const contenders = stores.map((store) => storeContender('the store, a tenant each', store));
  const ofStream = (stream: string) => contenders[Number(stream.split('-').at(-1))];
  const [first] = contenders;
  if (!first) throw new TypeError('At least one writer is needed.');
  return { ...first, append: async (stream, ...rest) => ofStream(stream)?.append(stream, ...rest) };
}

async function compareWriters(
  contenders: readonly Contender[],
  apart: Contender,
  tracked: EventStore,
): Promise<void> {
  for (const writers of WRITERS) {
    const towns = Array.from({ length: writers }, (_, writer) => `town-${writers}-${writer}`);
    const town = `town-${writers}`;
    const tracker = await trackerWith(tracked, [town, ...towns]);
    const execute = (registerOf: (writer: number) => string) => (round: number) =>
      executeTogether(
        tracker,
        towns.map((_, writer) => registerOf(writer)),
        round,
      );
    await compare(`${writers} writers at once, one event an append`, writers * TOGETHER, [
      ...contenders.map((each) => ({
        name: `${each.name}, a stream each`,
        work: (round: number) => appendTogether(each, `${writers}-${round}`, writers, TOGETHER),
      })),
      {
        name: 'the store, a tenant each',
        work: (round: number) => appendTogether(apart, `${writers}-${round}`, writers, TOGETHER),
      },
      { name: 'the tracker, a register each', work: execute((writer) => `${town}-${writer}`) },
      { name: 'the tracker, one register (group commit)', work: execute(() => town) },
    ]);
  }
}

/** Each writer executes on its register, one command after another. */
async function executeTogether(tracker: Tracker, registers: readonly string[], round: number): Promise<void> {
  const each = registers.map(async (register, writer) => {
    for (let done = 0; done < TOGETHER; done += 1) {
      await tracker.execute(register, stateOf((round * registers.length + writer) * TOGETHER + done));
    }
  });
  await Promise.all(each);
}

async function compareReads(contenders: readonly Contender[]): Promise<void> {
  for (const each of contenders) await appendInTurn(each, 'long', LONG / 100, 100);
  const ofStream = contenders.map(({ name, readStream }) => ({ name, read: () => readStream('long') }));
  await compareReading(`a stream of ${LONG} events`, LONG, ofStream);
  const all = TURNS.reduce((sum, [appends, events]) => sum + appends * events, 0) * (ROUNDS + 1);
  const together = WRITERS.reduce((sum, writers) => sum + writers * TOGETHER, 0) * (ROUNDS + 1);
  const inOrder = contenders.map(({ name, readAll }) => ({ name, read: readAll }));
  await compareReading('all events in the order of the log', all + together + LONG, inOrder);
}

/** Compares the PostgreSQL store with the bare driver and with Emmett's, on one server in one run. */
export async function run(): Promise<void> {
  const server = await startServer();
  const connectionString = server.connectionOf();
  const pool = () => {
    const made = new pg.Pool({ connectionString, max: CONNECTIONS });
    made.on('error', () => undefined);
    return made;
  };
  const pools = [pool(), pool(), pool()] as const;
  const store = postgresStore({ pool: pools[0] });
  const tracked = postgresStore({ pool: pools[0], tenant: 'tracked' });
  await store.open();
  const contenders = [
    storeContender('the store', store),
    await driverContender('pg, a table with the same keys', pools[1], 'keyed', true),
    emmettPostgres(connectionString, pools[2]),
  ];
  console.log(`  PostgreSQL, ${CONNECTIONS} connections each; the last column compares with the store\n`);
  await compareAppends(contenders);
  await compareWriters(contenders, await tenantEach(pools[0]), tracked);
  await compareReads(contenders);
  await Promise.all(pools.map((each) => each.end()));
  await server.stop();
}
