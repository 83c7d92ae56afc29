import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sqliteStore } from '@outturn/adapters/sqlite';
import { stateOf, trackerWith } from './tracker-work.js';

const TOWN = 'town';
const EXECUTIONS = 2000;

async function timed(folder: string, writers: number): Promise<number> {
  const tracker = await trackerWith(sqliteStore({ path: join(folder, `${writers}.db`) }), [TOWN]);
  const start = performance.now();
  for (let index = 0; index < EXECUTIONS; index += writers) {
    const group = Array.from({ length: writers }, (_, offset) =>
      tracker.execute(TOWN, stateOf(index + offset)),
    );
    await Promise.all(group);
  }
  const millis = performance.now() - start;
  await tracker.close();
  return millis;
}

/** Says what executions on one register cost when several wait at the same time, on SQLite with FULL synchronization. */
export async function run(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'outturn-bench-'));
  const rows: object[] = [];
  let alone = 0;
  for (const writers of [1, 10, 100]) {
    const millis = await timed(folder, writers);
    if (writers === 1) alone = millis;
    const perSecond = Math.round((EXECUTIONS * 1000) / millis);
    rows.push({
      'at a time': writers,
      'executions/s': perSecond,
      'times as many': (alone / millis).toFixed(1),
    });
  }
  console.table(rows);
  rmSync(folder, { recursive: true });
}
