import { memoryStore } from '@outturn/adapters/memory';
import { type EventStore, openTracker, type Timer, type TrackerHooks } from '@outturn/core';
import { describe, expect, test } from 'vitest';
import { gatedStore, manualTimer } from './held-back.js';
import { defineSickLeave, openTown, prepare, stateSickLeave, storedIds, TOWN } from './towns.js';

describe('a caller who gives up', () => {
  test('is told that nothing was recorded while the execution waits, and nothing is', async () => {
    const { store, open, arrived } = gatedStore();
    const { timer, ring } = manualTimer();
    const tracker = await openTracker({ store, timer, newId: () => 'second' });
    const first = tracker.execute(TOWN, openTown, { commandId: 'first' });
    await arrived;
    const second = tracker.execute(TOWN, defineSickLeave, { timeout: 50 });
    ring();
    const details = { commandId: 'second', recorded: 'no' };
    await expect(second).rejects.toMatchObject({ code: 'execute-timed-out', details });
    open();
    await first;
    expect((await tracker.state(TOWN)).version).toBe(1);
  });

  test('is told that it is unknown once the append is under way, and finds it recorded once', async () => {
    const { store, open, arrived } = gatedStore();
    const tracker = await openTracker({ store });
    const heard: string[] = [];
    tracker.subscribe(TOWN, (events) => void heard.push(...events.map(({ id }) => id)));
    const abort = new AbortController();
    const first = tracker.execute(TOWN, openTown, { commandId: 'first', signal: abort.signal });
    await arrived;
    abort.abort(new Error('the page was left'));
    const details = { commandId: 'first', recorded: 'unknown' };
    const cause = { message: 'the page was left' };
    await expect(first).rejects.toMatchObject({ code: 'execute-aborted', details, cause });
    open();
    const again = await tracker.execute(TOWN, openTown, { commandId: 'first' });
    expect(again).toMatchObject({ version: 1, duplicate: true });
    expect(await storedIds(store)).toEqual(['first/0']);
    expect(heard).toEqual(['first/0']);
  });

  test('is told that nothing was recorded between two tries, and no third is made', async () => {
    const base = memoryStore();
    const rival = await openTracker({ store: base });
    await prepare(rival);
    let tries = 0;
    const store: EventStore = {
      ...base,
      append: async (request) => {
        tries += 1;
        await rival.execute(TOWN, stateSickLeave('2024-01', '6'), { commandId: 'rival' });
        return base.append(request);
      },
    };
    const { timer, ring, set } = manualTimer();
    const tracker = await openTracker({ store, timer, backoff: () => 5 });
    const late = tracker.execute(TOWN, stateSickLeave('2024-02', '6'), { commandId: 'late', timeout: 50 });
    while (set().length < 2) await new Promise((resolve) => setImmediate(resolve));
    ring();
    const details = { commandId: 'late', recorded: 'no' };
    await expect(late).rejects.toMatchObject({ code: 'execute-timed-out', details });
    expect((await tracker.state(TOWN)).version).toBe(3);
    expect(tries).toBe(1);
  });

  test('before calling has nothing done', async () => {
    const tracker = await openTracker({ store: memoryStore() });
    const options = { signal: AbortSignal.abort(), commandId: 'never' };
    await expect(tracker.execute(TOWN, openTown, options)).rejects.toMatchObject({ code: 'execute-aborted' });
    expect((await tracker.state(TOWN)).version).toBe(0);
  });

  test('waits for an answer no longer than the tracker’s own time-out', async () => {
    const { store, open, arrived } = gatedStore();
    const { timer, ring, set } = manualTimer();
    const tracker = await openTracker({ store, timer, timeout: 70 });
    const opening = tracker.execute(TOWN, openTown, { timeout: 90 });
    await arrived;
    const questions = [
      tracker.state(TOWN),
      tracker.history(TOWN, 'x'),
      tracker.assess(TOWN, { period: '2024' }),
    ];
    expect(set()).toEqual([90, 70, 70, 70]);
    ring();
    for (const question of questions)
      await expect(question).rejects.toMatchObject({ code: 'call-timed-out' });
    await expect(opening).rejects.toMatchObject({ code: 'execute-timed-out' });
    open();
    const state = tracker.state(TOWN);
    expect((await state).version).toBe(1);
    expect(set()).toEqual([]);
  });

  test('may not name a time-out that is no time', async () => {
    const tracker = await openTracker({ store: memoryStore() });
    await expect(tracker.state(TOWN, { timeout: -1 })).rejects.toThrow(TypeError);
    await expect(tracker.execute(TOWN, openTown, { timeout: Number.NaN })).rejects.toThrow(TypeError);
    await expect(openTracker({ store: memoryStore(), timeout: 2 ** 31 })).rejects.toThrow(TypeError);
  });
});

describe('retries', () => {
  test('are as many as was said, and wait as long as was said before each', async () => {
    const base = memoryStore();
    const rival = await openTracker({ store: base });
    await prepare(rival);
    let month = 0;
    const store: EventStore = {
      ...base,
      append: async (request) => {
        month += 1;
        await rival.execute(TOWN, stateSickLeave(`2024-0${month}`, '6'));
        return base.append(request);
      },
    };
    const waits: number[] = [];
    const timer: Timer = (millis, onTime) => {
      waits.push(millis);
      queueMicrotask(onTime);
      return () => undefined;
    };
    const backoff = (retry: number) => retry * 10;
    const tracker = await openTracker({ store, timer, backoff, retries: 3 });
    const refused = { code: 'concurrency-conflict', details: { expected: 5, actual: 6 } };
    await expect(tracker.execute(TOWN, stateSickLeave('2024-12', '6'))).rejects.toMatchObject(refused);
    expect([waits, month]).toEqual([[10, 20, 30], 4]);
  });

  test('without a wait let the timer have its turn nevertheless', async () => {
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
    const tracker = await openTracker({ store, timer, backoff: () => -1 });
    const executed = tracker.execute(TOWN, stateSickLeave('2024-02', '6'));
    while (set().length === 0 && tries < 2) await new Promise((resolve) => setImmediate(resolve));
    expect([set(), tries]).toEqual([[0], 1]);
    ring();
    expect((await executed).version).toBe(4);
  });
});

describe('hooks', () => {
  /** Hooks that write down what begins and how it ends. */
  function writtenDown() {
    const seen: unknown[] = [];
    const hook = (name: string) => (begun: object) => {
      seen.push([name, begun]);
      return (ended: object) => void seen.push([`${name} ended`, Object.keys(ended)[0]]);
    };
    const hooks: TrackerHooks = { execute: hook('execute'), append: hook('append'), read: hook('read') };
    return { hooks, seen };
  }

  test('tell what begins, and how it ends', async () => {
    const { hooks, seen } = writtenDown();
    const tracker = await openTracker({ store: memoryStore(), hooks });
    const meta = { correlationId: 'page-7' };
    await tracker.execute(TOWN, openTown, { commandId: 'a', meta });
    await tracker.execute(TOWN, openTown, { commandId: 'b' }).catch(() => undefined);
    const register = TOWN;
    expect(seen).toEqual([
      ['execute', { register, commandId: 'a', meta }],
      ['read', { register, version: 0 }],
      ['read ended', 'result'],
      ['append', { register, commandIds: ['a'], events: 1, retry: 0 }],
      ['append ended', 'result'],
      ['execute ended', 'result'],
      ['execute', { register, commandId: 'b', meta: undefined }],
      ['read', { register, version: 1 }],
      ['read ended', 'result'],
      ['execute ended', 'error'],
    ]);
  });

  test('that throw change nothing, and are not silent', async () => {
    const thrown: unknown[] = [];
    const listener = (reason: unknown) => void thrown.push(reason);
    const others = process.listeners('unhandledRejection');
    process.removeAllListeners('unhandledRejection');
    process.on('unhandledRejection', listener);
    const execute = () => {
      throw new Error('a faulty hook');
    };
    const tracker = await openTracker({ store: memoryStore(), hooks: { execute } });
    expect((await tracker.execute(TOWN, openTown)).version).toBe(1);
    await new Promise((resolve) => setImmediate(resolve));
    process.off('unhandledRejection', listener);
    for (const other of others) process.on('unhandledRejection', other);
    expect(thrown).toMatchObject([{ message: 'a faulty hook' }]);
  });

  test('are refused when nobody would call them', async () => {
    const hooks = { excute: () => undefined } as TrackerHooks;
    await expect(openTracker({ store: memoryStore(), hooks })).rejects.toThrow('excute');
  });
});
