import { getEventListeners } from 'node:events';
import { memoryStore } from '@outturn/adapters/memory';
import { type EventStore, openTracker } from '@outturn/core';
import { describe, expect, test } from 'vitest';
import { gatedStore, manualTimer } from './held-back.js';
import { defineSickLeave, openTown, prepare, stateSickLeave, storedIds, TOWN } from './towns.js';

describe('an execution that was given up', () => {
  test('leaves no timer and no listener behind', async () => {
    const { store, open, arrived } = gatedStore();
    const { timer, ring, set } = manualTimer();
    const tracker = await openTracker({ store, timer });
    const stop = new AbortController();
    const { signal } = stop;
    const first = tracker.execute(TOWN, openTown);
    await arrived;
    const late = tracker.execute(TOWN, defineSickLeave, { timeout: 50, signal });
    ring();
    await expect(late).rejects.toMatchObject({ code: 'execute-timed-out' });
    expect(getEventListeners(signal, 'abort')).toEqual([]);
    const aborted = tracker.execute(TOWN, defineSickLeave, { timeout: 10_000, signal });
    stop.abort();
    await expect(aborted).rejects.toMatchObject({ code: 'execute-aborted' });
    expect([set(), getEventListeners(signal, 'abort')]).toEqual([[], []]);
    open();
    await first;
    await tracker.close();
  });

  test('before it was called leaves none either', async () => {
    const { timer, set } = manualTimer();
    const tracker = await openTracker({ store: memoryStore(), timer });
    const signal = AbortSignal.abort();
    const given = tracker.execute(TOWN, openTown, { timeout: 10_000, signal });
    await expect(given).rejects.toMatchObject({ code: 'execute-aborted' });
    expect([set(), getEventListeners(signal, 'abort')]).toEqual([[], []]);
  });
});

describe('what was recorded of a command that was given up', () => {
  const unknown = { details: { commandId: 'c', recorded: 'unknown' } };

  test('is unknown while it is under way for another caller who gave up', async () => {
    const { store, open, arrived } = gatedStore();
    const { timer, ring } = manualTimer();
    const tracker = await openTracker({ store, timer });
    const options = { commandId: 'c', timeout: 50 };
    const first = tracker.execute(TOWN, openTown, options);
    await arrived;
    ring();
    await expect(first).rejects.toMatchObject(unknown);
    const again = tracker.execute(TOWN, openTown, options);
    ring();
    await expect(again).rejects.toMatchObject(unknown);
    open();
    await tracker.state(TOWN);
    expect(await storedIds(store)).toEqual(['c/0']);
  });

  test('is unknown while the same command waits behind it, to be recorded in its stead', async () => {
    const base = memoryStore();
    const rival = await openTracker({ store: base });
    await prepare(rival);
    let tries = 0;
    const store: EventStore = {
      ...base,
      append: async (request) => {
        tries += 1;
        if (tries === 1) await rival.execute(TOWN, stateSickLeave('2024-01', '6'));
        return base.append(request);
      },
    };
    const { timer, ring, set } = manualTimer();
    const tracker = await openTracker({ store, timer });
    const stop = new AbortController();
    const february = stateSickLeave('2024-02', '6');
    const first = tracker.execute(TOWN, february, { commandId: 'c', signal: stop.signal });
    const again = tracker.execute(TOWN, february, { commandId: 'c' });
    while (set().length === 0) await new Promise((resolve) => setImmediate(resolve));
    stop.abort();
    await expect(first).rejects.toMatchObject(unknown);
    ring();
    expect((await again).events.map(({ id }) => id)).toEqual(['c/0']);
  });

  test('is unknown until the store was searched for it', async () => {
    const base = memoryStore();
    const other = await openTracker({ store: base });
    const { store, open, arrived } = gatedStore(base);
    const { timer, ring } = manualTimer();
    const tracker = await openTracker({ store, timer });
    const first = tracker.execute(TOWN, openTown);
    await arrived;
    await other.execute(TOWN, openTown, { commandId: 'c' });
    const again = tracker.execute(TOWN, openTown, { commandId: 'c', timeout: 50 });
    ring();
    await expect(again).rejects.toMatchObject(unknown);
    const refused = first.catch(({ code }) => code);
    open();
    while ((await Promise.race([refused, undefined])) === undefined) {
      await new Promise((resolve) => setImmediate(resolve));
      ring();
    }
    expect(await refused).toBe('register-already-opened');
  });
});
