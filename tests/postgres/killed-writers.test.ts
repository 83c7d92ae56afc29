import { postgresStore } from '@outturn/adapters/postgres';
import type { EventStore } from '@outturn/core/store';
import * as fc from 'fast-check';
import { afterAll, expect, it } from 'vitest';
import { brokenAt, said } from '../crash/crash-records.js';
import { killAfterFirstLine, startWriter, type WriterEnd } from '../crash/writer-process.js';
import { compileProcess } from './compiled-process.js';
import { startServer } from './server.js';

const ROUNDS = 50;
const WRITERS = 4;
const MOST_MILLIS = 40;

const server = await startServer();
const program = await compileProcess('appending-process.ts');
const store = postgresStore({ connection: server.connectionOf() });
await store.open();
afterAll(async () => {
  await store.close();
  await server.stop();
  program.remove();
});

const isAcknowledgement = (line: string): boolean => line !== 'trying';

/** Starts writers of one stream at once, and kills each so long after it began its first append. */
async function killAll(round: number, delays: readonly number[]): Promise<readonly WriterEnd[]> {
  const ends = delays.map((millis, index) => {
    const args = [server.connectionOf(), `round${round}-${index}`, 's'];
    return killAfterFirstLine(startWriter(args, undefined, program.command), millis);
  });
  return Promise.all(ends);
}

/** The acknowledged appends that the stream does not hold where they were said to be. */
async function lost(from: EventStore, ends: readonly WriterEnd[]): Promise<readonly string[]> {
  const lines = ends.flatMap((end) => end.lines.filter(isAcknowledgement));
  const kept = new Set(said((await from.readStream('s')).records));
  return lines.filter((line) => !kept.has(line));
}

it('holds every acknowledged append, whole and in order, after its writers were killed', async () => {
  const delays = fc.array(fc.nat({ max: MOST_MILLIS }), { minLength: WRITERS, maxLength: WRITERS });
  const ends: WriterEnd[] = [];
  const inAppend = () => ends.filter(({ lines }) => lines.at(-1) === 'trying').length;
  let round = 0;
  for (; round < ROUNDS || inAppend() < ROUNDS; round += 1) {
    const [kills = []] = fc.sample(delays, 1);
    const killed = await killAll(round, kills);
    expect(killed.map(({ errors }) => errors)).toEqual(kills.map(() => ''));
    expect(await lost(store, killed)).toEqual([]);
    ends.push(...killed);
  }
  expect(await lost(store, ends)).toEqual([]);
  const { records } = await store.readStream('s');
  expect(brokenAt(records)).toEqual([]);
  const acknowledged = ends.flatMap((end) => end.lines.filter(isAcknowledgement)).length;
  const kept = said(records).length;
  // At most the one append that was under way when a process died may be there unacknowledged.
  expect(kept - acknowledged).toBeLessThanOrEqual(inAppend());
  const killed = `${round} rounds, ${ends.length} writers killed, ${inAppend()} of them in an append`;
  process.stdout.write(`${killed}: ${acknowledged} acknowledged, ${kept} stored, none lost\n`);
}, 120_000);
