import { postgresStore } from '@outturn/adapters/postgres';
import { type Clock, type EventStore, openTracker, type Tracker } from '@outturn/core';
import * as fc from 'fast-check';
import { afterAll, expect, it } from 'vitest';
import { letGo, startWriter } from '../crash/writer-process.js';
import { defineSickLeave, openTown, stateSickLeave } from '../tracker/towns.js';
import { compileProcess } from './compiled-process.js';
import { startServer } from './server.js';

const KILLS = 30;
const PAGE = 7;
const NOON = Date.parse('2024-06-01T12:00:00.000Z');
const YEAR = 366 * 86_400_000;

const server = await startServer();
const program = await compileProcess('following-process.ts');
afterAll(async () => {
  await server.stop();
  program.remove();
});

async function opened(tenant: string, clock?: Clock): Promise<{ store: EventStore; tracker: Tracker }> {
  const store = postgresStore({ connection: server.connectionOf(), tenant });
  return { store, tracker: await openTracker({ store, clock, retries: 1_000 }) };
}

const MONTHS = Array.from({ length: 12 }, (_, index) => `2024-${String(index + 1).padStart(2, '0')}`);

/** States a value of each month anew, each by an execution of its own. */
async function stateAll(tracker: Tracker, town: string, round: number): Promise<void> {
  for (const month of MONTHS) {
    await tracker.execute(town, stateSickLeave(month, `6.${round}`), { statedOn: '2024-12-31' });
  }
}

/** Everything in the tenant's log as a follower says it. */
async function logOf(store: EventStore): Promise<readonly string[]> {
  const { records } = await store.readAll({ after: 0, limit: 1_000_000 });
  return records.map(({ stream, version, id }) => `${stream} ${version} ${id}`);
}

it('hands on every event in its order to a follower that is killed again and again, from its checkpoint', async () => {
  const { store, tracker } = await opened('default');
  const towns = ['norrtalje', 'oxelosund'];
  for (const town of towns) await tracker.execute(town, [openTown, defineSickLeave]);
  const runs: (readonly string[])[] = [];
  const run = async (until: string, killAfter?: number) => {
    const args = [server.connectionOf(), 'mirror', String(PAGE), until];
    const [end] = await letGo([startWriter(args, killAfter, program.command)]);
    expect(end?.errors).toBe('');
    runs.push(end?.lines ?? []);
  };
  // No later than what a round states: a follower that has read everything before still comes to its kill.
  const kills = fc.sample(fc.integer({ min: 1, max: towns.length * MONTHS.length }), KILLS);
  for (const [round, killAfter] of kills.entries()) {
    const stating = towns.map((town) => stateAll(tracker, town, round));
    await Promise.all([run('killed', killAfter), ...stating]);
  }
  await run('the end');
  const log = await logOf(store);
  await tracker.close();
  let handedOn = 0;
  let again = 0;
  for (const lines of runs) {
    const start = log.indexOf(lines[0] ?? '');
    expect(lines).toEqual(log.slice(start, start + lines.length));
    // Nothing is left out, and no more comes again than what was being handled.
    expect(start).toBeLessThanOrEqual(handedOn);
    expect(start).toBeGreaterThanOrEqual(handedOn - PAGE);
    again += handedOn - start;
    handedOn = Math.max(handedOn, start + lines.length);
  }
  process.stdout.write(
    `a follower killed ${KILLS} times: ${log.length} events stored, ${handedOn} handed on, ${again} of them again\n`,
  );
  expect(handedOn).toBe(log.length);
}, 60_000);

it('records everything after what was recorded before, though the clocks of two trackers jump back', async () => {
  const jumps = fc.sample(fc.integer({ min: NOON - YEAR, max: NOON + YEAR }), 400);
  let [readings, back, before] = [0, 0, 0];
  const clock: Clock = () => {
    const now = jumps[readings++ % jumps.length] ?? NOON;
    if (now < before) back += 1;
    before = now;
    return now;
  };
  const trackers = await Promise.all([opened('clock', clock), opened('clock', clock)]);
  await trackers[0].tracker.execute('town', [openTown, defineSickLeave]);
  for (let round = 0; round < 5; round += 1) {
    await Promise.all(trackers.map(({ tracker }, index) => stateAll(tracker, 'town', round * 2 + index)));
  }
  const { records } = await trackers[0].store.readStream('town');
  await Promise.all(trackers.map(({ tracker }) => tracker.close()));
  const unordered = records.filter(({ recordedAt, commandId }, index) => {
    const previous = records[index - 1];
    return previous && previous.commandId !== commandId && recordedAt <= previous.recordedAt;
  });
  process.stdout.write(`clocks that jumped back ${back} of ${readings} times: ${records.length} stored\n`);
  expect(unordered).toEqual([]);
  expect(back).toBeGreaterThan(0);
  expect(records.length).toBe(2 + 5 * 2 * MONTHS.length);
}, 60_000);
