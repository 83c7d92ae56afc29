import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { compileWriter } from './compiled-writer.js';
import { brokenAt, said } from './crash-records.js';
import { storedInSqlite } from './sqlite-stored.js';
import { killAfterFirstLine, startWriter } from './writer-process.js';

const ROUNDS = 60;
const WRITERS = 4;
const ROUNDS_A_FILE = 15;

const folder = mkdtempSync(join(tmpdir(), 'outturn-crash-'));
let program: readonly string[] = [];
beforeAll(async () => {
  program = await compileWriter('tests/crash/crash-writer.ts', folder);
});
afterAll(() => rmSync(folder, { recursive: true }));

/** Writers of one file at once, each killed so long after its first append; what they said. */
async function killedAtOnce(path: string, round: number, delays: readonly number[]) {
  const ends = await Promise.all(
    delays.map((millis, index) => {
      const writer = startWriter(['for-ever', path, `${round}-${index}`], undefined, program);
      return killAfterFirstLine(writer, millis);
    }),
  );
  expect([round, ends.map(({ errors }) => errors)]).toEqual([round, delays.map(() => '')]);
  return ends.flatMap(({ lines }) => lines);
}

describe('a SQLite file', () => {
  it('holds every acknowledged append, whole and in order, after its writers were killed', async () => {
    const delays = fc.array(fc.nat(40), { minLength: WRITERS, maxLength: WRITERS });
    let acknowledged: string[] = [];
    const total = { acknowledged: 0, stored: 0 };
    for (const [round, kills] of fc.sample(delays, ROUNDS).entries()) {
      const path = join(folder, `killed-${Math.floor(round / ROUNDS_A_FILE)}.db`);
      if (round % ROUNDS_A_FILE === 0) acknowledged = [];
      const lines = await killedAtOnce(path, round, kills);
      acknowledged.push(...lines);
      const records = await storedInSqlite(path);
      expect(brokenAt(records)).toEqual([]);
      const kept = new Set(said(records));
      expect(acknowledged.filter((line) => !kept.has(line))).toEqual([]);
      // At most the one append that was under way when a process died may be there unacknowledged.
      expect(kept.size - acknowledged.length).toBeLessThanOrEqual(((round % ROUNDS_A_FILE) + 1) * WRITERS);
      total.acknowledged += lines.length;
      if (round % ROUNDS_A_FILE === ROUNDS_A_FILE - 1) total.stored += kept.size;
    }
    const counts = `${total.acknowledged} acknowledged appends, ${total.stored} stored`;
    console.log(`sqlite: ${ROUNDS} rounds, ${ROUNDS * WRITERS} writers killed, ${counts}, none lost`);
    expect(total.acknowledged).toBeGreaterThanOrEqual(ROUNDS * WRITERS);
  }, 300_000);
});
