import { memoryStore } from '@outturn/adapters/memory';
import { type Command, type EventStore, openTracker, StoreError, type Tracker } from '@outturn/core';
import type { AppendRequest } from '@outturn/core/store';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { defineSickLeave, openTown, prepare, STORES, stateSickLeave, storedIds, TOWN } from './towns.js';

const NOON = () => Date.parse('2024-03-31T12:00:00.000Z');

const MONTHS = Array.from({ length: 12 }, (_, index) => `2024-${String(index + 1).padStart(2, '0')}`);

/** A store that keeps what was asked to be appended, and may refuse it. */
function watchedStore(store: EventStore, refuse: (request: AppendRequest) => void = () => undefined) {
  const requests: AppendRequest[] = [];
  const watched: EventStore = {
    ...store,
    append: async (request) => {
      requests.push(request);
      refuse(request);
      return store.append(request);
    },
  };
  return { store: watched, requests };
}

/** What became of an execution, the time it was recorded aside. */
async function outcomeOf(execution: ReturnType<Tracker['execute']>): Promise<unknown> {
  try {
    const { events, version, duplicate } = await execution;
    return {
      events: events.map(({ id, type, data, version: at }) => [id, type, data, at]),
      version,
      duplicate,
    };
  } catch (error) {
    return { code: (error as { readonly code?: unknown }).code };
  }
}

describe.each(STORES)('executions at the same time on %s', (_, newStore) => {
  test('are one append with a batch each', async () => {
    const { store, requests } = watchedStore(newStore());
    const tracker = await openTracker({ store });
    await prepare(tracker);
    const all = MONTHS.map((month) =>
      tracker.execute(TOWN, [stateSickLeave(month, '6.1'), defineUnit(month)], { commandId: month }),
    );
    expect((await Promise.all(all)).map(({ version }) => version)).toEqual(
      MONTHS.map((_, index) => index * 2 + 4),
    );
    expect(requests.map(({ batches }) => batches.map(({ commandId }) => commandId))).toEqual([
      ['prepare'],
      MONTHS,
    ]);
    const recorded = (await store.readStream(TOWN, { from: 3 })).records.map(({ recordedAt }) => recordedAt);
    expect(new Set(recorded).size).toBe(1);
  });

  test('see those before them, and a refused one refuses only itself', async () => {
    const { store, requests } = watchedStore(newStore());
    const tracker = await openTracker({ store });
    const commands = [
      stateSickLeave('2024-01', '5'),
      openTown,
      openTown,
      defineSickLeave,
      stateSickLeave('2024-02', '6'),
    ];
    const all = commands.map((command, index) => tracker.execute(TOWN, command, { commandId: `c${index}` }));
    const outcomes = await Promise.allSettled(all);
    expect(outcomes.map(({ status }) => status)).toEqual([
      'rejected',
      'fulfilled',
      'rejected',
      'fulfilled',
      'fulfilled',
    ]);
    expect(outcomes[2]).toMatchObject({ reason: { code: 'register-already-opened' } });
    expect(requests).toHaveLength(1);
    expect(await storedIds(store)).toEqual(['c1/0', 'c3/0', 'c4/0']);
  });

  test('end as they would one after another, whatever they ask', async () => {
    const units = fc.constantFrom('north', 'south').map((id): Command => defineUnit(id));
    const months = fc.tuple(fc.constantFrom('2024-01', '2024-13'), fc.constantFrom('5', '6'));
    const command = fc.oneof(
      fc.constant(openTown),
      units,
      months.map((month) => stateSickLeave(...month)),
    );
    const execution = fc.record({
      id: fc.integer({ min: 0, max: 6 }),
      commands: fc.array(command, { maxLength: 3 }),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(execution, { maxLength: 10 }), async (executions) => {
        const [together, apart] = [newStore(), newStore()];
        const outcomes: unknown[][] = [];
        for (const [store, isTogether] of [
          [together, true],
          [apart, false],
        ] as const) {
          const tracker = await openTracker({ store, clock: NOON });
          await prepare(tracker);
          const own: Promise<unknown>[] = [];
          for (const { id, commands } of executions) {
            const options = { commandId: `c${id}`, statedOn: '2024-03-01' };
            own.push(outcomeOf(tracker.execute(TOWN, commands, options)));
            if (!isTogether) await own.at(-1);
          }
          outcomes.push(await Promise.all(own));
        }
        expect(outcomes[0]).toEqual(outcomes[1]);
        expect(await storedIds(together)).toEqual(await storedIds(apart));
      }),
      { numRuns: 60 },
    );
  });

  test('are all decided again when another tracker came first', async () => {
    const base = newStore();
    const rival = await openTracker({ store: base });
    await prepare(rival);
    let left = 2;
    const store: EventStore = {
      ...base,
      append: async (request) => {
        left -= 1;
        if (left >= 0) await rival.execute(TOWN, defineUnit(`rival-${left}`), { commandId: `rival-${left}` });
        return base.append(request);
      },
    };
    const tracker = await openTracker({ store, backoff: () => 0 });
    const ids = ['a', 'rival-1', 'b'];
    const all = ids.map((id) => tracker.execute(TOWN, defineUnit(id), { commandId: id }));
    expect((await Promise.all(all)).map(({ duplicate, version }) => [duplicate, version])).toEqual([
      [false, 5],
      [true, 3],
      [false, 6],
    ]);
    expect(await storedIds(store)).toEqual([
      'prepare/0',
      'prepare/1',
      'rival-1/0',
      'rival-0/0',
      'a/0',
      'b/0',
    ]);
  });
});

describe('an append of several executions', () => {
  test('that one of them spoils is made again without it', async () => {
    const full = (request: AppendRequest) => {
      const isTooMuch = request.batches.some(({ commandId }) => commandId === 'huge');
      if (isTooMuch) throw new StoreError('store-failed', 'The disk is full.');
    };
    const { store } = watchedStore(memoryStore(), full);
    const tracker = await openTracker({ store });
    await prepare(tracker);
    const ids = ['a', 'huge', 'b'];
    const all = ids.map((id) => tracker.execute(TOWN, defineUnit(id), { commandId: id }));
    const outcomes = await Promise.allSettled(all);
    expect(outcomes).toMatchObject([
      { status: 'fulfilled' },
      { reason: { code: 'store-failed' } },
      { status: 'fulfilled' },
    ]);
    expect(await storedIds(store)).toEqual(['prepare/0', 'prepare/1', 'a/0', 'b/0']);
  });

  test('that is lost with the connection is told to all whose events were in it, and to no other', async () => {
    let isCut = true;
    const cut = () => {
      if (isCut) throw new StoreError('store-disconnected', 'The connection is gone.');
    };
    const { store } = watchedStore(memoryStore(), cut);
    const tracker = await openTracker({ store });
    const commands = [stateSickLeave('2024-01', '5'), openTown, defineSickLeave];
    const run = () =>
      commands.map((command, index) => tracker.execute(TOWN, command, { commandId: `c${index}` }));
    const lost = { reason: { code: 'store-disconnected' } };
    expect(await Promise.allSettled(run())).toMatchObject([{ reason: { name: 'DomainError' } }, lost, lost]);
    isCut = false;
    expect(await Promise.allSettled(run())).toMatchObject([
      { reason: { name: 'DomainError' } },
      { status: 'fulfilled' },
      { status: 'fulfilled' },
    ]);
  });

  test('holds no more than a few hundred of them', async () => {
    const { store, requests } = watchedStore(memoryStore());
    const tracker = await openTracker({ store });
    await prepare(tracker);
    const all = Array.from({ length: 600 }, (_, index) => tracker.execute(TOWN, defineUnit(`unit-${index}`)));
    await Promise.all(all);
    expect(requests.map(({ batches }) => batches.length)).toEqual([1, 256, 256, 88]);
  });
});

function defineUnit(id: string): Command {
  return { type: 'define-unit', data: { id, name: `Unit ${id}` } };
}
