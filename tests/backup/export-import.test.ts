import { memoryStore } from '@outturn/adapters/memory';
import {
  copyRegisters,
  type EventStore,
  exportHeads,
  exportRegister,
  exportStore,
  importRegisters,
  listRegisters,
  openTracker,
  verifyStore,
} from '@outturn/core';
import { afterAll, describe, expect, test } from 'vitest';
import { openTown, stateSickLeave } from '../tracker/towns.js';
import { allOf, fillTowns, startStores } from './backup-stores.js';

const { kinds, end } = await startStores();
afterAll(end);

const filled = await (kinds.memory as () => Promise<EventStore>)();
await fillTowns(filled);
const lines = await allOf(exportStore(filled));

async function emptyStore(): Promise<EventStore> {
  const store = memoryStore();
  await store.open();
  return store;
}

/** A store that counts what it appends, and fails at one of the appends. */
function failingAt(store: EventStore, failing: number) {
  let appends = 0;
  const faulty: EventStore = {
    ...store,
    append: async (request) => {
      appends += 1;
      if (appends === failing) throw new Error('The power is gone.');
      return store.append(request);
    },
  };
  return faulty;
}

describe.each(Object.entries(kinds))('a backup through the %s store', (_, newStore) => {
  test('is byte for byte what was exported, the heads too', async () => {
    const store = await newStore();
    const imported = await importRegisters(store, lines);
    expect(imported.map(({ register, version, added }) => [register, version, added])).toEqual([
      ['norrtalje', 6, 6],
      ['oxelosund', 6, 6],
    ]);
    expect(await allOf(exportStore(store))).toEqual(lines);
    expect(await exportHeads(store)).toEqual(await exportHeads(filled));
  });

  test('copies into a store that goes on from there, and knows the commands', async () => {
    const [from, to] = [await newStore(), await newStore()];
    await fillTowns(from);
    await copyRegisters(from, to);
    expect(await allOf(exportStore(to))).toEqual(await allOf(exportStore(from)));
    const tracker = await openTracker({ store: { ...to, close: async () => undefined } });
    const again = await tracker.execute('norrtalje', openTown, { commandId: 'odd' });
    expect(again).toMatchObject({ duplicate: true, version: 3 });
    const next = await tracker.execute('norrtalje', stateSickLeave('2024-04', '6'), {
      commandId: 'month-04',
    });
    expect(next).toMatchObject({ duplicate: false, version: 7 });
    expect(await verifyStore(to)).toMatchObject([{ intact: true }, { intact: true }]);
  });
});

describe('an import', () => {
  test('at the same time as another of the same export adds what the other did not', async () => {
    const store = await emptyStore();
    const both = await Promise.all([importRegisters(store, lines), importRegisters(store, lines)]);
    const added = both.map((imported) => imported.reduce((sum, each) => sum + each.added, 0));
    expect(added.reduce((sum, each) => sum + each)).toBe(12);
    expect(await allOf(exportStore(store))).toEqual(lines);
  });

  test('that another history is quicker than is refused', async () => {
    const base = await emptyStore();
    const rival = await openTracker({ store: base });
    const store: EventStore = {
      ...base,
      append: async (request) => {
        await rival.execute('norrtalje', openTown, { commandId: 'mine' });
        return base.append(request);
      },
    };
    const diverged = { code: 'import-diverged', details: { register: 'norrtalje', version: 1 } };
    await expect(importRegisters(store, lines)).rejects.toMatchObject(diverged);
    expect(await listRegisters(base)).toEqual(['norrtalje']);
  });

  test('is refused by a store that knows its commands from another place, and ends', async () => {
    const store = await emptyStore();
    const knowing: EventStore = { ...store, append: async () => ({ type: 'duplicate', known: [] }) };
    const diverged = { code: 'import-diverged', details: { register: 'norrtalje', version: 1 } };
    await expect(importRegisters(knowing, lines)).rejects.toMatchObject(diverged);
  });

  test('adds nothing the second time', async () => {
    const store = await emptyStore();
    await importRegisters(store, lines);
    expect((await importRegisters(store, lines)).map(({ added }) => added)).toEqual([0, 0]);
  });

  test('that broke off at any append is completed by importing again', async () => {
    for (const failing of [1, 2]) {
      const store = await emptyStore();
      await expect(importRegisters(failingAt(store, failing), lines)).rejects.toThrow('power');
      const again = await importRegisters(store, lines);
      expect(again.map(({ added }) => added)).toEqual(failing === 1 ? [6, 6] : [0, 6]);
      expect(await allOf(exportStore(store))).toEqual(lines);
    }
  });

  test('of lines cut anywhere stores a part of what was exported, and is completed by the rest', async () => {
    for (let kept = 0; kept < lines.length; kept++) {
      const store = await emptyStore();
      const cut = importRegisters(store, lines.slice(0, kept));
      if (kept === 0 || lines[kept - 1]?.startsWith('{"end"')) await cut;
      else await expect(cut).rejects.toMatchObject({ code: 'export-incomplete' });
      expect(await importRegisters(store, lines)).toHaveLength(2);
      expect(await allOf(exportStore(store))).toEqual(lines);
    }
  });

  test('refuses every line in which anything was changed, dropped or doubled, and stores nothing of it', async () => {
    for (const [index, line] of lines.entries()) {
      const changed = line.replace(
        /"(version|outturnExport)":(\d)/,
        (_, name, digit) => `"${name}":${Number(digit) + 1}`,
      );
      const edits = [[changed], [], [line, line], [line.slice(0, -1)], ['{"event":{}}']];
      for (const edit of edits) {
        const store = await emptyStore();
        const damaged = [...lines.slice(0, index), ...edit, ...lines.slice(index + 1)];
        const refused = importRegisters(store, damaged);
        const codes = /^export-(damaged|incomplete|format-newer)$/;
        await expect(refused).rejects.toMatchObject({ code: expect.stringMatching(codes) });
        expect((await verifyStore(store)).every(({ intact }) => intact)).toBe(true);
      }
    }
  });

  test('refuses a store with another history, and leaves it as it is', async () => {
    const store = await emptyStore();
    const tracker = await openTracker({ store });
    await tracker.execute('oxelosund', openTown, { commandId: 'mine' });
    const diverged = { code: 'import-diverged', details: { register: 'oxelosund', version: 1 } };
    await expect(importRegisters(store, lines)).rejects.toMatchObject(diverged);
    expect((await tracker.state('oxelosund')).version).toBe(1);
  });

  test('does not believe a store that keeps something else than it was given', async () => {
    const store = await emptyStore();
    const forgetful: EventStore = {
      ...store,
      append: (request) => {
        const batches = request.batches.map((batch) => ({
          ...batch,
          records: batch.records.map((record) => ({ ...record, hash: record.hash.toUpperCase() })),
        }));
        return store.append({ ...request, batches });
      },
    };
    const diverged = { code: 'import-diverged', details: { version: 6 } };
    await expect(importRegisters(forgetful, lines)).rejects.toMatchObject(diverged);
  });

  test('of an older copy leaves what came since', async () => {
    const store = await emptyStore();
    await importRegisters(store, lines);
    const tracker = await openTracker({ store });
    await tracker.execute('norrtalje', stateSickLeave('2024-04', '6'));
    expect((await importRegisters(store, lines)).map(({ added }) => added)).toEqual([0, 0]);
    expect((await tracker.state('norrtalje')).version).toBe(7);
  });

  test('of a long register goes by parts that never halve a command, and says how far it is', async () => {
    const source = await emptyStore();
    const tracker = await openTracker({ store: source });
    const units = (count: number, from: number) =>
      Array.from({ length: count }, (_, index) => ({
        type: 'define-unit' as const,
        data: { id: `unit-${from + index}`, name: 'Unit' },
      }));
    await tracker.execute('town', openTown);
    await tracker.execute('town', units(900, 0));
    await tracker.execute('town', units(900, 900));
    await tracker.execute('town', units(700, 1800));
    const target = await emptyStore();
    const seen: number[] = [];
    const broken = copyRegisters(source, failingAt(target, 2), {
      onProgress: ({ version }) => seen.push(version),
    });
    await expect(broken).rejects.toThrow('power');
    expect((await target.readStream('town', { limit: 0 })).head).toBe(1801);
    const onProgress = ({ version }: { readonly version: number }) => seen.push(version);
    expect(await copyRegisters(source, target, { onProgress })).toMatchObject([
      { version: 2501, added: 700 },
    ]);
    expect(seen).toEqual([1801, 1801, 2501]);
  });

  test('stops when its signal is aborted', async () => {
    const abort = new AbortController();
    abort.abort(new Error('enough'));
    const store = await emptyStore();
    await expect(importRegisters(store, lines, { signal: abort.signal })).rejects.toThrow('enough');
    expect(await listRegisters(store)).toEqual([]);
  });
});

describe('an export of a register', () => {
  test('that broke off anywhere goes on after the lines that were written', async () => {
    const whole = await allOf(exportRegister(filled, 'norrtalje'));
    for (let kept = 0; kept <= whole.length; kept++) {
      const written = whole.slice(0, kept);
      const rest = await allOf(exportRegister(filled, 'norrtalje', { written }));
      expect([...written, ...rest]).toEqual(whole);
    }
  });

  test('does not go on after lines that were altered, or are of another store', async () => {
    const other = await emptyStore();
    const tracker = await openTracker({ store: other });
    await tracker.execute('norrtalje', openTown, { commandId: 'other' });
    const written = (await allOf(exportRegister(filled, 'norrtalje'))).slice(0, 4);
    const diverged = { code: 'export-diverged' };
    await expect(allOf(exportRegister(other, 'norrtalje', { written }))).rejects.toMatchObject(diverged);
    await expect(allOf(exportRegister(filled, 'oxelosund', { written }))).rejects.toMatchObject(diverged);
    const altered = written.map((line) => line.replace('Norrtälje', 'Norrtalje'));
    const damaged = { code: 'export-damaged', details: { line: 2 } };
    await expect(allOf(exportRegister(filled, 'norrtalje', { written: altered }))).rejects.toMatchObject(
      damaged,
    );
  });

  test('of one that the store does not hold is refused', async () => {
    const absent = { code: 'register-absent' };
    await expect(allOf(exportRegister(filled, 'elsewhere'))).rejects.toMatchObject(absent);
  });
});
