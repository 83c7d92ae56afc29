import { openTracker } from '@outturn/core';
import { describe, expect, test } from 'vitest';
import { defineSickLeave, openTown, prepare, STORES, stateSickLeave, storedIds, TOWN } from './towns.js';

const NOON = Date.parse('2024-03-31T12:00:00.000Z');

describe.each(STORES)('executing on %s', (_, newStore) => {
  test('records the events of all commands together, with ids of their own', async () => {
    const store = newStore();
    const tracker = await openTracker({ store });
    const result = await tracker.execute(TOWN, [openTown, defineSickLeave], { commandId: 'first' });
    expect(result).toMatchObject({ version: 2, duplicate: false });
    expect(result.events.map(({ id, type }) => [id, type])).toEqual([
      ['first/0', 'register-opened'],
      ['first/1', 'indicator-defined'],
    ]);
    expect(await storedIds(store)).toEqual(['first/0', 'first/1']);
  });

  test('gives a repeated command its first result, whatever it asks now and whoever repeats it', async () => {
    const store = newStore();
    const [tracker, other] = [await openTracker({ store }), await openTracker({ store })];
    await prepare(tracker);
    const stated = stateSickLeave('2024-01', '6.1');
    const first = await tracker.execute(TOWN, stated, { commandId: 'january' });
    await tracker.execute(TOWN, stateSickLeave('2024-02', '6.2'), { commandId: 'february' });
    const repeated = { ...first, duplicate: true };
    expect(await tracker.execute(TOWN, stated, { commandId: 'january' })).toEqual(repeated);
    expect(await tracker.execute(TOWN, openTown, { commandId: 'january' })).toEqual(repeated);
    expect(await other.execute(TOWN, stated, { commandId: 'january' })).toEqual(repeated);
    expect(await storedIds(store)).toHaveLength(4);
  });

  test('records a command once that is sent many times at once', async () => {
    const store = newStore();
    const trackers = [await openTracker({ store }), await openTracker({ store })] as const;
    await prepare(trackers[0]);
    const sent = [0, 1, 0, 1, 0].map((at) =>
      trackers[at as 0 | 1].execute(TOWN, stateSickLeave('2024-01', '6.1'), { commandId: 'january' }),
    );
    const results = await Promise.all(sent);
    expect(results.filter(({ duplicate }) => !duplicate)).toHaveLength(1);
    expect(new Set(results.map(({ version }) => version))).toEqual(new Set([3]));
    expect(await storedIds(store)).toEqual(['prepare/0', 'prepare/1', 'january/0']);
  });

  test('changes nothing when one of the commands is refused', async () => {
    const store = newStore();
    const tracker = await openTracker({ store });
    await prepare(tracker);
    const before = await tracker.state(TOWN);
    const commands = [stateSickLeave('2024-01', '6.1'), stateSickLeave('2024-13', '6.1')];
    await expect(tracker.execute(TOWN, commands)).rejects.toMatchObject({ name: 'DomainError' });
    expect((await tracker.state(TOWN)).version).toBe(before.version);
    expect(await storedIds(store)).toEqual(['prepare/0', 'prepare/1']);
    expect((await tracker.execute(TOWN, commands.slice(0, 1))).version).toBe(3);
  });

  test('records nothing for what is in force already', async () => {
    const store = newStore();
    const tracker = await openTracker({ store });
    await prepare(tracker);
    const options = { statedOn: '2024-02-10' };
    await tracker.execute(TOWN, stateSickLeave('2024-01', '6.1'), options);
    const again = await tracker.execute(TOWN, stateSickLeave('2024-01', '6.1'), options);
    expect(again).toEqual({ events: [], version: 3, duplicate: false });
    expect(await storedIds(store)).toHaveLength(3);
  });

  test('is recorded after what was recorded before, though the clock goes backward', async () => {
    const times = [NOON, NOON - 86_400_000, NOON, NOON + 5];
    const tracker = await openTracker({ store: newStore(), clock: () => times.shift() ?? NOON });
    await prepare(tracker);
    for (const month of ['2024-01', '2024-02', '2024-03']) {
      await tracker.execute(TOWN, stateSickLeave(month, '6.1'));
    }
    const recorded = (await tracker.history(TOWN, 'sick-leave')).map(({ recordedAt }) => recordedAt);
    expect(recorded).toEqual([
      '2024-03-31T12:00:00.000Z',
      '2024-03-31T12:00:00.001Z',
      '2024-03-31T12:00:00.002Z',
      '2024-03-31T12:00:00.005Z',
    ]);
  });

  test('is stated on the day it is recorded, unless the execution or the command says otherwise', async () => {
    const tracker = await openTracker({ store: newStore(), clock: () => new Date(NOON) });
    await prepare(tracker);
    const plain = await tracker.execute(TOWN, stateSickLeave('2024-01', '6.1'));
    const own = { ...stateSickLeave('2024-02', '6.2'), statedOn: '2024-03-05' };
    const commands = [own, stateSickLeave('2024-03', '6.3')];
    const dated = await tracker.execute(TOWN, commands, { statedOn: '2024-03-20' });
    const days = [...plain.events, ...dated.events].map(({ statedOn }) => statedOn);
    expect(days).toEqual(['2024-03-31', '2024-03-05', '2024-03-20']);
  });

  test('keeps who asked, and gives a command an id where it has none', async () => {
    const ids = ['one', 'two'];
    const tracker = await openTracker({ store: newStore(), newId: () => ids.shift() ?? '' });
    const { events } = await tracker.execute(TOWN, openTown, { meta: { actor: 'controller' } });
    expect(events).toMatchObject([{ id: 'one/0', meta: { actor: 'controller' } }]);
    expect((await tracker.execute(TOWN, defineSickLeave)).events).toMatchObject([{ id: 'two/0' }]);
  });

  test('answers events that nobody can change', async () => {
    const tracker = await openTracker({ store: newStore() });
    const [event] = (await tracker.execute(TOWN, openTown)).events;
    expect(() => Object.assign(event?.data as object, { name: 'Elsewhere' })).toThrow(TypeError);
    expect((await tracker.state(TOWN)).register?.name).toBe('Norrtälje');
  });

  test('refuses ids that cannot be keys, and options nobody reads', async () => {
    const tracker = await openTracker({ store: newStore() });
    const malformed = { code: 'id-malformed' };
    await expect(tracker.execute('../etc', openTown)).rejects.toMatchObject(malformed);
    await expect(tracker.state('*')).rejects.toMatchObject(malformed);
    await expect(tracker.execute(TOWN, openTown, { commandId: 'a/0' })).rejects.toMatchObject(malformed);
    const misspelt = { comandId: 'a' } as object;
    await expect(tracker.execute(TOWN, openTown, misspelt)).rejects.toThrow(TypeError);
  });
});
