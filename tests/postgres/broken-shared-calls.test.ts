import { postgresStore } from '@outturn/adapters/postgres';
import type { AppendRequest, EventStore } from '@outturn/core/store';
import * as fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { brokenAt, said } from '../crash/crash-records.js';
import { killAfterFirstLine, startWriter } from '../crash/writer-process.js';
import { lockHolder, waitingBackends } from './backends.js';
import { compileProcess } from './compiled-process.js';
import { startCutProxy } from './cut-proxy.js';
import { startServer } from './server.js';
import { codeOf, commandOf, requestOf } from './store-records.js';

const STREAMS = ['a', 'b', 'c'];
/** So many bytes lie between two cuts: a number that has no part in common with the length of anything. */
const STRIDE = 13;
const KILLS = 40;
const MOST_MILLIS = 60;

const server = await startServer();
const connection = server.connectionOf();
const program = await compileProcess('sharing-process.ts');
const admin = await server.connect();
const steady = postgresStore({ connection });
await steady.open();
afterAll(async () => {
  await steady.close();
  await admin.end();
  await server.stop();
  program.remove();
});

/** One append for each stream: the first goes at once, the others share the next call. */
function requestsAt(prefix: string, round: number): readonly AppendRequest[] {
  return ['alone', ...STREAMS].map((name) => requestOf(`${prefix} ${name}`, round, commandOf(`c${round}`)));
}

const appendAll = (store: EventStore, requests: readonly AppendRequest[]): Promise<readonly unknown[]> =>
  Promise.all(requests.map((request) => codeOf(() => store.append(request))));

/** Sends again what was not answered; whether the first try had stored it. */
async function storedBefore(request: AppendRequest): Promise<boolean> {
  const { type } = await steady.append(request);
  expect(['appended', 'duplicate']).toContain(type);
  return type === 'duplicate';
}

async function expectOnce(prefix: string, rounds: number): Promise<void> {
  for (const { stream } of requestsAt(prefix, 0)) {
    const { records } = await steady.readStream(stream);
    const wanted = Array.from({ length: rounds }, (_, round) => `c${round}/0`);
    expect(records.map(({ id }) => id)).toEqual(wanted);
  }
}

describe('a call that several appends share', () => {
  it.each(['request', 'answer'] as const)(
    'leaves each unanswered where its connection is cut in the %s, and all or none stored',
    async (direction) => {
      const proxy = await startCutProxy(Number(new URL(connection).port));
      const store = postgresStore({ connection: connection.replace(/:\d+\//, `:${proxy.port}/`) });
      await store.open();
      const counts = { cuts: 0, allStored: 0, noneStored: 0 };
      let round = 0;
      for (let isCut = true; isCut; round += 1) {
        proxy.cutAfter(direction, round * STRIDE);
        const requests = requestsAt(direction, round);
        const [, ...shared] = await appendAll(store, requests);
        isCut = proxy.hasCut();
        const stored: boolean[] = [];
        for (const request of requests) stored.push(await storedBefore(request));
        if (shared[0] !== 'store-disconnected') continue;
        counts.cuts += 1;
        expect(shared).toEqual(STREAMS.map(() => 'store-disconnected'));
        const [, first, ...others] = stored;
        expect(others).toEqual(others.map(() => first));
        if (first) counts.allStored += 1;
        else counts.noneStored += 1;
      }
      await store.close();
      await proxy.close();
      process.stdout.write(`shared calls cut in the ${direction}: ${JSON.stringify(counts)}\n`);
      // Until the server has read all of a request it stores nothing; most of the answer comes after the commit.
      if (direction === 'request') expect(counts.allStored).toBe(0);
      else expect(counts.allStored).toBeGreaterThan(0);
      expect(counts.cuts).toBeGreaterThan(0);
      await expectOnce(direction, round);
    },
    60_000,
  );

  it('leaves each unanswered where its backend is terminated, and stores all when they are sent again', async () => {
    const lock = await lockHolder(server);
    await lock.take();
    const results = appendAll(steady, requestsAt('terminated', 0));
    // The shared call goes beside the first when that has taken long.
    for (const pid of await waitingBackends(admin, 'advisory', 2))
      await admin.query('SELECT pg_terminate_backend($1)', [pid]);
    expect(await results).toEqual(['alone', ...STREAMS].map(() => 'store-disconnected'));
    await lock.letGo();
    await lock.end();
    for (const request of requestsAt('terminated', 0)) expect(await storedBefore(request)).toBe(false);
    await expectOnce('terminated', 1);
  }, 20_000);

  it('loses nothing acknowledged where its process is killed', async () => {
    const acknowledged: string[] = [];
    for (const [round, millis] of fc.sample(fc.nat({ max: MOST_MILLIS }), KILLS).entries()) {
      const writer = startWriter([connection, `round${round}`], undefined, program.command);
      const { lines, errors } = await killAfterFirstLine(writer, millis);
      expect(errors).toBe('');
      acknowledged.push(...lines);
    }
    const { records } = await steady.readAll({ after: 0, limit: 1_000_000 });
    const streams = new Set(
      records.map(({ stream }) => stream).filter((stream) => stream.startsWith('round')),
    );
    const kept = new Set<string>();
    for (const stream of streams) {
      const own = records.filter((record) => record.stream === stream);
      expect(brokenAt(own)).toEqual([]);
      for (const text of said(own)) kept.add(`${stream} ${text}`);
    }
    expect(acknowledged.filter((line) => !kept.has(line))).toEqual([]);
    process.stdout.write(
      `${KILLS} writers killed that share calls: ${acknowledged.length} acknowledged, ${kept.size} stored\n`,
    );
    expect(acknowledged.length).toBeGreaterThan(KILLS);
  }, 120_000);
});
