import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sqliteStore } from '@outturn/adapters/sqlite';
import { type Command, openTracker, type Tracker } from '@outturn/core';

const TOWN = 'town';
const EXECUTIONS = 2000;

function stateOf(index: number): Command {
  const period = `${2000 + Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`;
  return { type: 'state-observations', data: { indicator: 'sick-leave', period, value: '6.1' } };
}

async function prepare(tracker: Tracker): Promise<void> {
  const name = 'sick-leave';
  const schedule = { every: 'month', from: '2000-01' } as const;
  const kind = { measuredIn: 'percent', scale: 'ratio', direction: 'decrease', overTime: 'none' } as const;
  await tracker.execute(TOWN, [
    { type: 'open-register', data: { name: TOWN, currency: 'SEK' } },
    { type: 'define-indicator', data: { id: name, name, schedule, ...kind } },
  ]);
}

async function timed(folder: string, writers: number): Promise<number> {
  const tracker = await openTracker({ store: sqliteStore({ path: join(folder, `${writers}.db`) }) });
  await prepare(tracker);
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
