import { memoryStore } from '@outturn/adapters/memory';
import { type Command, openTracker, type RegisterEvent } from '@outturn/core';
import { describe, expect, test } from 'vitest';
import { defineSickLeave, openTown, prepare, STORES, stateSickLeave, storedIds, TOWN } from './towns.js';

describe.each(STORES)('asking a tracker on %s', (_, newStore) => {
  test('sees at once what another tracker recorded', async () => {
    const store = newStore();
    const [writer, reader] = [await openTracker({ store }), await openTracker({ store })];
    expect((await reader.state(TOWN)).version).toBe(0);
    await prepare(writer);
    expect((await reader.state(TOWN)).register?.name).toBe('Norrtälje');
  });

  test('reads a log longer than a page whole', async () => {
    const store = newStore();
    const writer = await openTracker({ store });
    await prepare(writer);
    const commands = Array.from({ length: 1200 }, (_, index) => ({ ...defineUnit(index) }));
    await writer.execute(TOWN, commands);
    const state = await (await openTracker({ store })).state(TOWN);
    expect([state.version, Object.keys(state.definitions.unit).length]).toEqual([1202, 1200]);
  });

  test('keeps the answers of a state while the register moves on', async () => {
    const tracker = await openTracker({ store: newStore() });
    await prepare(tracker);
    const before = await tracker.state(TOWN);
    await tracker.execute(TOWN, defineUnit(1));
    expect([before.version, Object.keys(before.definitions.unit)]).toEqual([2, []]);
  });

  test('keeps registers apart', async () => {
    const tracker = await openTracker({ store: newStore() });
    await prepare(tracker);
    expect((await tracker.state('oxelosund')).register).toBeUndefined();
    await tracker.execute('oxelosund', openTown, { commandId: 'prepare' });
    expect((await tracker.state('oxelosund')).version).toBe(1);
    expect((await tracker.state(TOWN)).version).toBe(2);
  });
});

describe('assessing through a tracker', () => {
  const clock = () => new Date('2024-02-15T12:00:00.000Z');

  test('asks as of the tracker’s own day', async () => {
    const tracker = await openTracker({ store: memoryStore(), clock });
    await prepare(tracker);
    await tracker.execute(TOWN, stateSickLeave('2024-01', '6.1'), { statedOn: '2024-02-10' });
    await tracker.execute(TOWN, stateSickLeave('2024-01', '6.9'), { statedOn: '2024-02-20' });
    const { question, indicators } = await tracker.assess(TOWN, { period: '2024-01' });
    expect([question.asOf, indicators[0]?.value]).toEqual(['2024-02-15', '6.1']);
  });

  test('asks as of the day that is given', async () => {
    const tracker = await openTracker({ store: memoryStore(), clock });
    await prepare(tracker);
    const { question } = await tracker.assess(TOWN, { period: '2024-01', asOf: '2024-12-31' });
    expect(question.asOf).toBe('2024-12-31');
  });

  test('sees what was just recorded, though the clock has gone back a day since', async () => {
    const times = ['2024-02-15T00:00:00.000Z', '2024-02-14T23:00:00.000Z'];
    const now = () => new Date(times.shift() ?? '2024-02-14T23:30:00.000Z');
    const tracker = await openTracker({ store: memoryStore(), clock: now });
    await prepare(tracker);
    const { question } = await tracker.assess(TOWN, { period: '2024-01' });
    expect(question.asOf).toBe('2024-02-15');
  });
});

describe('the history of a thing', () => {
  test('is what defines it, what is stated of it and what withdraws that, in order', async () => {
    const tracker = await openTracker({ store: memoryStore() });
    await prepare(tracker);
    const other = { ...defineSickLeave, data: { ...defineSickLeave.data, id: 'turnover', name: 'Turnover' } };
    const both = { indicator: ['turnover', 'sick-leave'], period: '2024-01', value: ['9', '6.1'] };
    await tracker.execute(TOWN, other as typeof defineSickLeave, { commandId: 'define' });
    await tracker.execute(TOWN, { type: 'state-observations', data: both }, { commandId: 'state' });
    for (const row of [0, 1]) {
      const data = { statement: `state/0#${row}`, reason: 'printed twice' };
      await tracker.execute(TOWN, { type: 'withdraw-statement', data }, { commandId: `withdraw-${row}` });
    }
    const ids = async (subject: string) => (await tracker.history(TOWN, subject)).map(({ id }) => id);
    expect(await ids('sick-leave')).toEqual(['prepare/1', 'state/0', 'withdraw-1/0']);
    expect(await ids('turnover')).toEqual(['define/0', 'state/0', 'withdraw-0/0']);
    expect(await ids('nothing')).toEqual([]);
  });

  test('is what is judged and said of it and what is done at it, and not what only refers to it', async () => {
    const tracker = await openTracker({ store: memoryStore() });
    await prepare(tracker);
    await tracker.execute(TOWN, followUp, { commandId: 'plan' });
    const judged = { period: '2024', by: 'Head', why: 'Seen.', occasion: 'accounts' };
    const commands: readonly Command[] = [
      { type: 'give-judgement', data: { goal: 'health', grade: 'fulfilled', ...judged } },
      { type: 'give-judgement', data: { target: 'well', grade: 'met', ...judged } },
      { type: 'make-comment', data: { about: { kind: 'goal', id: 'health' }, by: 'Head', text: 'Better.' } },
      {
        type: 'make-comment',
        data: { about: { kind: 'target', id: 'well' }, occasion: 'accounts', by: 'Head', text: 'Slow.' },
      },
      { type: 'sign-contribution', data: { occasion: 'accounts', unit: 'office', as: 'ready', by: 'Head' } },
    ];
    await tracker.execute(TOWN, commands, { commandId: 'said' });
    const withdrawn = { statement: 'said/0#0', reason: 'of another goal' };
    await tracker.execute(TOWN, { type: 'withdraw-statement', data: withdrawn }, { commandId: 'withdraw' });
    await tracker.closeOccasion(TOWN, { occasion: 'accounts', by: 'Controller' }, { commandId: 'close' });
    const ids = async (subject: string) => (await tracker.history(TOWN, subject)).map(({ id }) => id);
    expect(await ids('health')).toEqual(['plan/2', 'said/0', 'said/2', 'withdraw/0']);
    expect(await ids('well')).toEqual(['plan/3', 'said/1', 'said/3']);
    expect(await ids('accounts')).toEqual(['plan/4', 'said/3', 'said/4', 'close/0']);
    expect(await ids('office')).toEqual(['plan/1']);
  });
});

describe('subscribing', () => {
  test('hears the events of each execution once, in order, and nothing of repeats and refusals', async () => {
    const tracker = await openTracker({ store: memoryStore() });
    const [town, all]: [string[][], string[][]] = [[], []];
    const into = (heard: string[][]) => (events: readonly RegisterEvent[]) =>
      void heard.push(events.map(({ id }) => id));
    tracker.subscribe(TOWN, into(town));
    const unsubscribe = tracker.subscribe('*', into(all));
    await prepare(tracker);
    await prepare(tracker);
    await tracker.execute('oxelosund', openTown, { commandId: 'open' });
    await expect(tracker.execute(TOWN, openTown)).rejects.toThrow();
    unsubscribe();
    await tracker.execute(TOWN, stateSickLeave('2024-01', '6.1'), { commandId: 'january' });
    await tracker.close();
    expect(all).toEqual([['prepare/0', 'prepare/1'], ['open/0']]);
    expect(town).toEqual([['prepare/0', 'prepare/1'], ['january/0']]);
  });
});

describe('closing', () => {
  test('waits for what is under way and refuses what comes after', async () => {
    const store = memoryStore();
    const tracker = await openTracker({ store });
    const under = tracker.execute(TOWN, openTown);
    await tracker.close();
    expect((await under).version).toBe(1);
    await expect(tracker.state(TOWN)).rejects.toMatchObject({ code: 'tracker-closed' });
    await expect(storedIds(store)).rejects.toMatchObject({ code: 'store-closed' });
    await tracker.close();
  });
});

/** A plan, a unit, a goal it leads, a target under it and a follow-up of both. */
const followUp: readonly Command[] = [
  { type: 'adopt-plan', data: { id: 'plan', name: 'Plan', body: 'Board', validity: '2024' } },
  { type: 'define-unit', data: { id: 'office', name: 'Office' } },
  {
    type: 'define-goal',
    data: {
      ...{ id: 'health', plan: 'plan', name: 'Health', kind: 'council-goal' },
      contributors: [{ unit: 'office', role: 'lead' }],
    },
  },
  {
    type: 'set-target',
    data: {
      ...{ id: 'well', plan: 'plan', goal: 'health', indicator: 'sick-leave', when: { type: 'each' } },
      rule: { type: 'judged', question: 'Are they well?' },
    },
  },
  { type: 'schedule-occasion', data: { id: 'accounts', name: 'Accounts', period: '2024' } },
];

function defineUnit(index: number) {
  return { type: 'define-unit' as const, data: { id: `unit-${index}`, name: `Unit ${index}` } };
}
