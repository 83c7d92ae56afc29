import { follow, openTracker, type RegisterEvent, type Timer } from '@outturn/core';
import { describe, expect, test } from 'vitest';
import { openTown, prepare, STORES, stateSickLeave, TOWN } from './towns.js';

const CHECKPOINT = { namespace: 'outturn-follow', key: 'mirror' };

/** A handler that keeps what it is handed. */
function keeping() {
  const heard: string[] = [];
  const onEvents = (events: readonly RegisterEvent[]) =>
    void heard.push(...events.map(({ stream, id }) => `${stream}:${id}`));
  return { heard, onEvents };
}

const TOWNS = ['norrtalje:prepare/0', 'norrtalje:prepare/1', 'oxelosund:open/0', 'norrtalje:january/0'];

describe.each(STORES)('following %s', (_, newStore) => {
  async function filledStore() {
    const store = newStore();
    const [one, other] = [await openTracker({ store }), await openTracker({ store })];
    await prepare(one);
    await other.execute('oxelosund', openTown, { commandId: 'open' });
    await other.execute(TOWN, stateSickLeave('2024-01', '6.1'), { commandId: 'january' });
    return { store, tracker: one };
  }

  test('hands on every event of every register, whoever appended it, and goes on where it ended', async () => {
    const { store, tracker } = await filledStore();
    const { heard, onEvents } = keeping();
    await follow(store, { name: 'mirror', onEvents, stopAtEnd: true });
    expect(heard).toEqual(TOWNS);
    await tracker.execute(TOWN, stateSickLeave('2024-02', '6'), { commandId: 'february' });
    await follow(store, { name: 'mirror', onEvents, stopAtEnd: true });
    expect(heard).toEqual([...TOWNS, 'norrtalje:february/0']);
    const late = keeping();
    await follow(store, { name: 'late', onEvents: late.onEvents, stopAtEnd: true });
    expect(late.heard).toEqual(heard);
  });

  test('hands the same events on again after the handler failed', async () => {
    const { store } = await filledStore();
    const { heard, onEvents } = keeping();
    let failures = 0;
    const failing = (events: readonly RegisterEvent[]) => {
      onEvents(events);
      if (events[0]?.id === 'prepare/1' && failures++ === 0) throw new Error('the mirror is away');
    };
    const options = { name: 'mirror', onEvents: failing, stopAtEnd: true, limit: 1 };
    await expect(follow(store, options)).rejects.toThrow('the mirror is away');
    await follow(store, options);
    expect(heard).toEqual([TOWNS[0], TOWNS[1], ...TOWNS.slice(1)]);
  });

  test('reads no further while events are being handled', async () => {
    const { store } = await filledStore();
    const steps: string[] = [];
    const watched = {
      ...store,
      readAll: async (range: Parameters<typeof store.readAll>[0]) => {
        steps.push('read');
        return store.readAll(range);
      },
    };
    const onEvents = async (events: readonly RegisterEvent[]) => {
      steps.push(`begin ${events.length}`);
      await new Promise((resolve) => setImmediate(resolve));
      steps.push('end');
    };
    await follow(watched, { name: 'mirror', onEvents, stopAtEnd: true, limit: 3 });
    expect(steps).toEqual(['read', 'begin 3', 'end', 'read', 'begin 1', 'end', 'read']);
  });

  test('waits longer and longer for new events, and ends when it is told to', async () => {
    const { store, tracker } = await filledStore();
    const { heard, onEvents } = keeping();
    const abort = new AbortController();
    const waits: number[] = [];
    const timer: Timer = (millis, onTime) => {
      waits.push(millis);
      if (waits.length === 4)
        void tracker.execute(TOWN, stateSickLeave('2024-02', '6'), { commandId: 'new' }).then(onTime);
      else if (waits.length === 6) abort.abort();
      else queueMicrotask(onTime);
      return () => undefined;
    };
    await follow(store, { name: 'mirror', onEvents, signal: abort.signal, timer, pollEvery: 35 });
    expect(waits).toEqual([10, 20, 35, 35, 10, 20]);
    expect(heard).toEqual([...TOWNS, 'norrtalje:new/0']);
  });

  test('handles and keeps what is under way when it is told to end', async () => {
    const { store } = await filledStore();
    const { heard, onEvents } = keeping();
    const abort = new AbortController();
    const last = (events: readonly RegisterEvent[]) => {
      onEvents(events);
      abort.abort();
    };
    await follow(store, { name: 'mirror', onEvents: last, signal: abort.signal, limit: 2 });
    await follow(store, { name: 'mirror', onEvents, stopAtEnd: true });
    expect(heard).toEqual(TOWNS);
  });

  test('is refused to a second follower of the same name', async () => {
    const { store } = await filledStore();
    const { onEvents } = keeping();
    const both = () => follow(store, { name: 'mirror', onEvents, stopAtEnd: true, limit: 1 });
    const meeting = follow(store, { name: 'mirror', onEvents: both, stopAtEnd: true, limit: 1 });
    await expect(meeting).rejects.toMatchObject({ code: 'follow-overtaken' });
  });

  test('refuses a wait or a limit that is none, before anything is done', async () => {
    const { store } = await filledStore();
    const { heard, onEvents } = keeping();
    const wrong = [0, -1, Number.NaN, Number.POSITIVE_INFINITY];
    const options = [
      ...wrong.map((pollEvery) => ({ pollEvery })),
      ...[...wrong, 1.5].map((limit) => ({ limit })),
    ];
    for (const option of options) {
      const following = follow(store, { name: 'mirror', onEvents, stopAtEnd: true, ...option });
      await expect(following).rejects.toThrow(TypeError);
      await expect(following).rejects.toThrow(new RegExp(`^${Object.keys(option)[0]} must be`));
    }
    expect(heard).toEqual([]);
  });

  test('refuses a checkpoint that is none, or is ahead of the log', async () => {
    for (const value of ['', '12a', '-1', '99999999999999999999', '1000000']) {
      const { store } = await filledStore();
      await store.documents.put({ ...CHECKPOINT, expectedRevision: 0, value });
      const { heard, onEvents } = keeping();
      const following = follow(store, { name: 'mirror', onEvents, stopAtEnd: true });
      await expect(following).rejects.toMatchObject({ code: 'checkpoint-invalid', details: { value } });
      expect(heard).toEqual([]);
    }
  });
});
