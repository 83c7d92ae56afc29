import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { jsonlStore } from '@outturn/adapters/jsonl';
import { sqliteStore } from '@outturn/adapters/sqlite';
import { type EventStore, openTracker, verifyRegister } from '@outturn/core';
import type { StoredRecord } from '@outturn/core/store';
import * as fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { defineSickLeave, openTown, stateSickLeave, TOWN } from '../tracker/towns.js';

const folder = mkdtempSync(join(tmpdir(), 'outturn-clock-'));
afterAll(() => rmSync(folder, { recursive: true }));

const STORES = [
  ['jsonl', (path: string): EventStore => jsonlStore({ path })],
  ['sqlite', (path: string): EventStore => sqliteStore({ path })],
] as const;

const NOON = Date.parse('2024-03-31T12:00:00.000Z');
const DAY = 86_400_000;

/** What a clock says at each look, session by session: it stands, creeps, and jumps by years both ways. */
const jump = fc.oneof(
  fc.constant(0),
  fc.integer({ min: -3, max: 3 }),
  fc.integer({ min: -2_000, max: 2_000 }).map((days) => days * DAY),
);
const sessions = fc.array(fc.array(jump, { minLength: 1, maxLength: 6 }), { minLength: 2, maxLength: 4 });

async function recordedIn(store: EventStore): Promise<readonly StoredRecord[]> {
  const { records } = await store.readStream(TOWN);
  expect(await verifyRegister(store, TOWN)).toMatchObject({ intact: true });
  return records;
}

describe.each(STORES)('a clock that jumps back, on %s,', (kind, newStore) => {
  it('never goes back in what is recorded, also from one session to the next', async () => {
    const total = { logs: 0, events: 0, back: 0 };
    await fc.assert(
      fc.asyncProperty(sessions, async (looks) => {
        total.logs += 1;
        const path = join(folder, `${kind}-${total.logs}`);
        let now = NOON;
        let count = 0;
        for (const jumps of looks) {
          const tracker = await openTracker({ store: newStore(path), clock: () => now });
          if (count === 0) await tracker.execute(TOWN, [openTown, defineSickLeave]);
          for (const by of jumps) {
            now += by;
            if (by < 0) total.back += 1;
            count += 1;
            await tracker.execute(TOWN, stateSickLeave('2024-01', `${count}.5`), { statedOn: '2024-02-01' });
          }
          await tracker.close();
        }
        const store = newStore(path);
        await store.open();
        const records = await recordedIn(store);
        await store.close();
        expect(records).toHaveLength(2 + count);
        const appends = [...new Set(records.map(({ recordedAt }) => recordedAt))];
        expect(appends).toHaveLength(1 + count);
        expect(appends).toEqual([...appends].sort());
        total.events += records.length;
      }),
      { numRuns: 30 },
    );
    expect(total.back).toBeGreaterThan(0);
    console.log(
      `${kind}: ${total.logs} logs, ${total.events} events, the clock went back ${total.back} times`,
    );
  }, 60_000);
});

describe('two processes’ clocks that differ by years, on one SQLite file,', () => {
  it('never go back in what is recorded', async () => {
    const path = join(folder, 'two.db');
    const clocks = [NOON, NOON - 900 * DAY, NOON + 5];
    const trackers = await Promise.all(
      clocks.map((now) => openTracker({ store: sqliteStore({ path }), clock: () => now })),
    );
    await trackers[0]?.execute(TOWN, [openTown, defineSickLeave]);
    for (let round = 0; round < 20; round += 1) {
      await trackers[round % 3]?.execute(TOWN, stateSickLeave('2024-01', `${round}.5`), {
        statedOn: '2024-02-01',
      });
    }
    for (const tracker of trackers) await tracker.close();
    const store = sqliteStore({ path });
    await store.open();
    const times = (await recordedIn(store)).slice(1).map(({ recordedAt }) => recordedAt);
    await store.close();
    expect(times).toHaveLength(21);
    expect(times).toEqual([...new Set(times)].sort());
    console.log(`sqlite: ${times.length} appends by 3 clocks, all later than the one before`);
  }, 30_000);
});
