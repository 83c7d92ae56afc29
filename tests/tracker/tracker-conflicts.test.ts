import { ConcurrencyError, type EventStore, openTracker } from '@outturn/core';
import { describe, expect, test } from 'vitest';
import { openTown, prepare, STORES, stateSickLeave, storedIds, TOWN } from './towns.js';

const months = Array.from(
  { length: 20 },
  (_, index) => `${2023 + Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`,
);

/** A store on which others append just before each append that goes through it. */
function contended(store: EventStore, interfere: () => Promise<unknown>): EventStore {
  return {
    ...store,
    append: async (request) => {
      await interfere();
      return store.append(request);
    },
  };
}

describe.each(STORES)('writers on %s', (_, newStore) => {
  test('all get their commands recorded once when they execute at the same time', async () => {
    const store = newStore();
    const tracker = await openTracker({ store });
    await prepare(tracker);
    const all = months.map((month) =>
      tracker.execute(TOWN, stateSickLeave(month, '6.1'), { commandId: month }),
    );
    const versions = (await Promise.all(all)).map(({ version }) => version);
    expect(versions).toEqual(months.map((_, index) => index + 3));
    expect(await storedIds(store)).toEqual([
      'prepare/0',
      'prepare/1',
      ...months.map((month) => `${month}/0`),
    ]);
  });

  test('decide again on what the other recorded when two trackers share the store', async () => {
    const store = newStore();
    const trackers = [await openTracker({ store }), await openTracker({ store, retries: 100 })] as const;
    await prepare(trackers[0]);
    const all = months.map((month, index) => {
      const tracker = index % 2 === 0 ? trackers[0] : trackers[1];
      return tracker.execute(TOWN, stateSickLeave(month, '6.1'), { commandId: month });
    });
    await Promise.all(all);
    const expected = ['prepare/0', 'prepare/1', ...months.map((month) => `${month}/0`)];
    expect([...(await storedIds(store))].sort()).toEqual(expected.sort());
    expect(await trackers[0].state(TOWN)).toEqual(await trackers[1].state(TOWN));
  });

  test('find a command refused that was fine before the other came first', async () => {
    const store = newStore();
    const rival = await openTracker({ store });
    const late = await openTracker({ store: contended(store, () => rival.execute(TOWN, openTown)) });
    const opening = late.execute(TOWN, openTown, { commandId: 'late' });
    await expect(opening).rejects.toMatchObject({ code: 'register-already-opened' });
    expect(await storedIds(store)).toHaveLength(1);
  });

  test('are told the real version when the retries are spent, and nothing of theirs is recorded', async () => {
    const store = newStore();
    const rival = await openTracker({ store });
    await prepare(rival);
    const left = [...months];
    const interfere = () => rival.execute(TOWN, stateSickLeave(left.shift() ?? '', '6.1'));
    const tracker = await openTracker({ store: contended(store, interfere), retries: 2 });
    const refused = tracker.execute(TOWN, stateSickLeave('2025-12', '6.1'), { commandId: 'late' });
    const error = await refused.then(
      () => undefined,
      (thrown: unknown) => thrown,
    );
    expect(error).toBeInstanceOf(ConcurrencyError);
    expect(error).toMatchObject({ code: 'concurrency-conflict', expected: 4, actual: 5 });
    expect(await storedIds(store)).toHaveLength(5);
    expect(await storedIds(store)).not.toContain('late/0');
  });

  test('do not give up on the first conflict', async () => {
    const store = newStore();
    const rival = await openTracker({ store });
    await prepare(rival);
    const left = ['2024-01', '2024-02'];
    const interfere = async () => {
      const month = left.shift();
      if (month) await rival.execute(TOWN, stateSickLeave(month, '6.1'));
    };
    const tracker = await openTracker({ store: contended(store, interfere), retries: 2 });
    expect((await tracker.execute(TOWN, stateSickLeave('2024-03', '6.1'))).version).toBe(5);
  });

  test('find their own command recorded when another has sent it meanwhile', async () => {
    const store = newStore();
    const rival = await openTracker({ store });
    await prepare(rival);
    const january = stateSickLeave('2024-01', '6.1');
    const send = () => rival.execute(TOWN, january, { commandId: 'january' });
    const tracker = await openTracker({ store: contended(store, send), retries: 0 });
    const result = await tracker.execute(TOWN, january, { commandId: 'january' });
    expect(result).toMatchObject({ version: 3, duplicate: true, events: [{ id: 'january/0' }] });
  });
});
