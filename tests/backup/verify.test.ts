import { memoryStore } from '@outturn/adapters/memory';
import {
  type EventStore,
  exportHeads,
  openTracker,
  type RegisterHead,
  verifyRegister,
  verifyStore,
} from '@outturn/core';
import type { StoredRecord } from '@outturn/core/store';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { chainRecord, NO_HASH } from '../../packages/core/src/events/hash-chain.js';
import { stateSickLeave } from '../tracker/towns.js';
import { fillTowns } from './backup-stores.js';

const TOWN = 'norrtalje';

const filled = memoryStore();
await filled.open();
await fillTowns(filled);
const { records } = await filled.readStream(TOWN);
const heads = await exportHeads(filled);

/** A store whose one register holds these records, whatever they are, and says that it ends where it says. */
function storeOf(held: readonly StoredRecord[], head = held.at(-1)?.version ?? 0): EventStore {
  const inRange = ({ version }: StoredRecord, from: number, to: number) => version >= from && version <= to;
  return {
    ...filled,
    readStream: async (stream, { from = 1, to = Number.MAX_SAFE_INTEGER, limit = held.length } = {}) => {
      const own = stream === TOWN ? held : [];
      return {
        records: own.filter((each) => inRange(each, from, to)).slice(0, limit),
        head: own.length && head,
      };
    },
  };
}

/** A store whose log of all registers shows each event of a register as often as is said. */
function loggedAs(store: EventStore, shown: (logged: StoredRecord) => readonly StoredRecord[]): EventStore {
  const isShown = (logged: StoredRecord) => (logged.stream === TOWN ? shown(logged) : [logged]);
  return {
    ...store,
    readAll: async (range) => {
      const page = await store.readAll(range);
      return { ...page, records: page.records.flatMap(isShown) };
    },
  };
}

function damageOf(held: readonly StoredRecord[], kept?: readonly RegisterHead[], head?: number) {
  return verifyRegister(storeOf(held, head), TOWN, kept ? { heads: kept } : {});
}

function at(version: number): StoredRecord {
  return records[version - 1] as StoredRecord;
}

const without = (version: number) => records.filter((record) => record.version !== version);
const numberedAnew = (held: readonly StoredRecord[]) =>
  held.map((record, index) => ({ ...record, version: index + 1 }));
const intruder = (version: number): StoredRecord => ({
  ...at(version),
  id: 'intruder/0',
  commandId: 'intruder',
});
const withIntruder = (version: number, put: StoredRecord) =>
  numberedAnew([...records.slice(0, version - 1), put, ...records.slice(version - 1)]);

/** The records chained anew, as a forger would who knows the library. */
function forged(held: readonly StoredRecord[]): readonly StoredRecord[] {
  let hash = NO_HASH;
  return held.map((record) => {
    const chained = chainRecord(record, hash);
    hash = chained.hash;
    return { ...record, hash };
  });
}

describe('verifying a register', () => {
  test('finds it intact, and says where it ends', async () => {
    expect(await verifyRegister(filled, TOWN, { heads })).toEqual({
      register: TOWN,
      intact: true,
      head: heads[0],
    });
  });

  test('names the event, whatever field of whatever event was altered', async () => {
    const fields = ['id', 'commandId', 'type', 'data', 'meta', 'statedOn', 'recordedAt', 'hash'] as const;
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 6 }), fc.constantFrom(...fields), async (version, field) => {
        const altered = { ...at(version), [field]: `${at(version)[field]} ` };
        const held = records.map((record) => (record.version === version ? altered : record));
        const damage = { kind: 'altered', version, eventId: altered.id };
        expect(await damageOf(held)).toEqual({ register: TOWN, intact: false, damage });
      }),
    );
  });

  test.each([1, 2, 3, 4, 5, 6])('names event %i when it was removed, and a gap is left', async (version) => {
    const damage = { kind: 'removed', version };
    expect(await damageOf(without(version), undefined, 6)).toMatchObject({ damage });
  });

  test.each([1, 2, 3, 4])(
    'names event %i when it was removed, and those after it numbered anew',
    async (version) => {
      const damage = { kind: 'removed', version };
      expect(await damageOf(numberedAnew(without(version)))).toMatchObject({ damage });
    },
  );

  test.each([2, 3, 4, 5])('names what was inserted at %i, chained or not', async (version) => {
    const put = intruder(version);
    const damage = { kind: 'inserted', version, eventId: 'intruder/0' };
    expect(await damageOf(withIntruder(version, put))).toMatchObject({ damage });
    const chained = chainRecord(put, at(version - 1).hash);
    expect(await damageOf(withIntruder(version, { ...put, hash: chained.hash }))).toMatchObject({ damage });
  });

  test('finds a log cut off at its end intact, unless a head was kept', async () => {
    for (const left of [5, 1, 0]) {
      const held = records.slice(0, left);
      expect(await damageOf(held)).toMatchObject({ intact: true });
      expect(await damageOf(held, heads)).toMatchObject({ damage: { kind: 'cut-off', version: left + 1 } });
    }
  });

  test('finds a log forged throughout intact, unless a head was kept', async () => {
    const held = forged(
      records.map((record) => (record.version === 4 ? { ...record, meta: '{}', type: 't' } : record)),
    );
    expect(await damageOf(held)).toMatchObject({ intact: true });
    expect(await damageOf(held, heads)).toMatchObject({ damage: { kind: 'rewritten', version: 1 } });
    const early = { register: TOWN, version: 3, hash: at(3).hash };
    expect(await damageOf(held, [...heads, early])).toMatchObject({
      damage: { kind: 'rewritten', version: 4 },
    });
  });

  test('says how far it is, and stops when it is told to', async () => {
    const seen: unknown[] = [];
    await verifyRegister(filled, TOWN, { onProgress: (progress) => seen.push(progress) });
    expect(seen).toEqual([{ register: TOWN, version: 6, head: 6 }]);
    const signal = AbortSignal.abort(new Error('enough'));
    await expect(verifyRegister(filled, TOWN, { signal })).rejects.toThrow('enough');
  });
});

describe('verifying a store', () => {
  test('verifies every register, and misses one that only a head knows', async () => {
    const gone = { register: 'nykoping', version: 3, hash: at(3).hash };
    expect(await verifyStore(filled, { heads: [...heads, gone] })).toMatchObject([
      { register: TOWN, intact: true },
      { register: 'nykoping', intact: false, damage: { kind: 'cut-off', version: 1 } },
      { register: 'oxelosund', intact: true },
    ]);
  });

  test('misses events of a register that the log of all registers still holds', async () => {
    for (const left of [5, 1, 0]) {
      const damage = { kind: 'removed', version: left + 1 };
      const found = await verifyStore(storeOf(records.slice(0, left)));
      expect(found[0]).toEqual({ register: TOWN, intact: false, damage });
    }
  });

  test('misses in the log of all registers what the register holds', async () => {
    for (const version of [1, 3, 6]) {
      const passing = loggedAs(filled, (logged) => (logged.id === at(version).id ? [] : [logged]));
      const damage = { kind: 'removed', version };
      expect((await verifyStore(passing))[0]).toEqual({ register: TOWN, intact: false, damage });
      await expect(exportHeads(passing)).rejects.toMatchObject({
        code: 'chain-broken',
        details: { version },
      });
    }
  });

  test('misses a register that the log passes over, if a head knows it', async () => {
    const passing = loggedAs(filled, (logged) => (logged.stream === TOWN ? [] : [logged]));
    const found = await verifyStore(passing, { heads });
    expect(found[0]).toMatchObject({ register: TOWN, damage: { kind: 'removed', version: 1 } });
  });

  test('names what the log of all registers holds twice', async () => {
    const doubling = loggedAs(filled, (logged) => (logged.id === at(3).id ? [logged, logged] : [logged]));
    const damage = { kind: 'inserted', version: 3, eventId: at(3).id };
    expect((await verifyStore(doubling))[0]).toEqual({ register: TOWN, intact: false, damage });
  });

  test('is not misled by what others append meanwhile', async () => {
    const store = memoryStore();
    await fillTowns(store);
    const tracker = await openTracker({ store });
    let month = 3;
    const busy: EventStore = {
      ...store,
      readStream: async (stream, range) => {
        const append = () =>
          tracker.execute(stream, stateSickLeave(`2024-${String(++month).padStart(2, '0')}`, '6'));
        await append();
        const page = await store.readStream(stream, range);
        await append();
        return page;
      },
    };
    expect(await verifyStore(busy)).toMatchObject([
      { register: TOWN, intact: true, head: { version: 7 } },
      { register: 'oxelosund', intact: true, head: { version: 7 } },
    ]);
  });

  test('exports no heads of what is not intact', async () => {
    const broken = { code: 'chain-broken', details: { stream: TOWN, version: 3 } };
    await expect(exportHeads(storeOf(without(3)))).rejects.toMatchObject(broken);
  });
});
