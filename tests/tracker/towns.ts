import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { jsonlStore } from '@outturn/adapters/jsonl';
import { memoryStore } from '@outturn/adapters/memory';
import { sqliteStore } from '@outturn/adapters/sqlite';
import type { Command, EventStore, Tracker } from '@outturn/core';
import { afterAll } from 'vitest';

const folder = mkdtempSync(join(tmpdir(), 'outturn-towns-'));
afterAll(() => rmSync(folder, { recursive: true }));
let files = 0;

/** The stores every tracker test runs on. */
export const STORES: readonly (readonly [string, () => EventStore])[] = [
  ['the memory store', () => memoryStore()],
  ['the SQLite store', () => sqliteStore({ path: ':memory:' })],
  ['the JSONL store', () => jsonlStore({ path: join(folder, `${++files}.jsonl`) })],
];

/** The register of the tests. */
export const TOWN = 'norrtalje';

/** Opens the register. */
export const openTown: Command = { type: 'open-register', data: { name: 'Norrtälje', currency: 'SEK' } };

/** Defines sick leave, in percent, month by month. */
export const defineSickLeave: Command = {
  type: 'define-indicator',
  data: {
    id: 'sick-leave',
    name: 'Sick leave',
    measuredIn: 'percent',
    scale: 'ratio',
    direction: 'decrease',
    schedule: { every: 'month', from: '2023-01' },
    overTime: 'none',
  },
};

/** States sick leave for a month. */
export function stateSickLeave(period: string, value: string): Command {
  return { type: 'state-observations', data: { indicator: 'sick-leave', period: [period], value: [value] } };
}

/** Opens the register and defines what is measured, in one execution. */
export async function prepare(tracker: Tracker): Promise<void> {
  await tracker.execute(TOWN, [openTown, defineSickLeave], { commandId: 'prepare' });
}

/** The ids of a register's events as the store has them. */
export async function storedIds(store: EventStore): Promise<readonly string[]> {
  return (await store.readStream(TOWN)).records.map(({ id }) => id);
}
