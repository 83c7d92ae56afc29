import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { jsonlStore } from '@outturn/adapters/jsonl';
import { memoryStore } from '@outturn/adapters/memory';
import { sqliteStore } from '@outturn/adapters/sqlite';
import {
  copyRegisters,
  type EventStore,
  exportHeads,
  exportStore,
  importRegisters,
  openTracker,
  verifyOccasion,
} from '@outturn/core';
import type { StoredRecord } from '@outturn/core/store';
import Database from 'libsql';
import { afterAll, describe, expect, test } from 'vitest';
import { REPORT_DAY, stateContacts } from './reporting-town.js';
import { about, fill, intact, libraries, records, rewritten, SEALED, withEdit } from './sealed-log.js';
import { STORES, TOWN } from './towns.js';

const folder = mkdtempSync(join(tmpdir(), 'outturn-verify-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** The store, open. */
async function opened(store: EventStore): Promise<EventStore> {
  await store.open();
  return store;
}

describe.each(STORES)('a sealed report on %s', (_, newStore) => {
  test('verifies, whatever is recorded after it', async () => {
    const store = await fill(newStore());
    expect(await verifyOccasion(store, TOWN, 'annual')).toEqual(intact);
  });

  test('verifies though what was said earlier is recorded later and changes the answer of today', async () => {
    const store = await fill(newStore());
    const tracker = await openTracker({ store });
    const question = { period: '2024', asOf: REPORT_DAY };
    const before = await tracker.assess(TOWN, question);
    await tracker.execute(TOWN, stateContacts('2024', '12'), { statedOn: REPORT_DAY });
    const after = await tracker.assess(TOWN, question);
    const statuses = [before, after].map(({ targets }) => targets[0]?.verdict.status);
    expect(statuses).toEqual(['met', 'missed']);
    expect(await verifyOccasion(store, TOWN, 'annual')).toEqual(intact);
  });

  test.each(STORES)('verifies when it is copied to %s', async (_name, newTarget) => {
    const [store, target] = [await fill(newStore()), newTarget()];
    await target.open();
    await copyRegisters(store, target);
    expect(await verifyOccasion(target, TOWN, 'annual')).toEqual(intact);
  });

  test('verifies when it is exported as lines and imported, twice', async () => {
    const lines: string[] = [];
    for await (const line of exportStore(await fill(newStore()))) lines.push(line);
    const target = newStore();
    await target.open();
    await importRegisters(target, lines);
    await importRegisters(target, lines);
    expect(await verifyOccasion(target, TOWN, 'annual')).toEqual(intact);
  });
});

test.each([
  ['SQLite', () => sqliteStore({ path: join(folder, 'again.db') })],
  ['JSONL', () => jsonlStore({ path: join(folder, 'again.jsonl') })],
] as const)('a sealed report verifies when its file is opened again: %s', async (_, open) => {
  await (await fill(await opened(open()))).close();
  const store = await opened(open());
  expect(await verifyOccasion(store, TOWN, 'annual')).toEqual(intact);
  await store.close();
});

describe('a follow-up without a sealed report', () => {
  test('is said not to be closed, or not to be there', async () => {
    const store = await fill(memoryStore());
    const absent = { outcome: 'not-closed', register: TOWN, occasion: 'next' };
    expect(await verifyOccasion(store, TOWN, 'next')).toEqual(absent);
    await expect(verifyOccasion(store, TOWN, 'spring')).rejects.toMatchObject({ code: 'unknown-occasion' });
    await expect(verifyOccasion(store, 'elsewhere', 'annual')).rejects.toMatchObject({
      code: 'unknown-occasion',
    });
  });

  test('is not said to be open when a later release may have closed it', async () => {
    const later = records.map((record) =>
      record.type === 'occasion-closed' ? { ...record, schema: 2 } : record,
    );
    const verification = await verifyOccasion(await rewritten(later), TOWN, 'annual');
    expect(verification).toEqual({ outcome: 'not-understood', ...about });
  });

  test('is not verified with options that nobody reads', async () => {
    const misspelt = { method: [] } as object;
    await expect(verifyOccasion(memoryStore(), TOWN, 'annual', misspelt)).rejects.toThrow(TypeError);
  });
});

describe('a sealed report in a log that was changed outside the library', () => {
  async function editedFile(name: string, sql: string): Promise<EventStore> {
    const path = join(folder, `${name}.db`);
    await (await fill(await opened(sqliteStore({ path })))).close();
    const database = new Database(path);
    database.exec('DROP TRIGGER events_never_change; DROP TRIGGER events_never_go;');
    database.exec(sql);
    database.close();
    return opened(sqliteStore({ path }));
  }

  test.each([
    ['value', `UPDATE events SET data = replace(data, '"31"', '"32"') WHERE version = 9`, 9, 'c2024/0'],
    ['day', `UPDATE events SET stated_on = '2025-01-21' WHERE version = 9`, 9, 'c2024/0'],
    ['seal', `UPDATE events SET data = replace(data, '"met"', '"missed"') WHERE version = 11`, 11, 'close/0'],
    ['later-event', `UPDATE events SET meta = '{"actor":"x"}' WHERE version = 12`, 12, 'next/0'],
  ])('is not verified, and the event is named: a changed %s', async (name, sql, version, eventId) => {
    const store = await editedFile(name, sql);
    const damage = { kind: 'altered', version, eventId };
    expect(await verifyOccasion(store, TOWN, 'annual')).toEqual({ outcome: 'log-damaged', ...about, damage });
  });

  test('is not verified when the closing was deleted', async () => {
    const store = await editedFile('deleted', 'DELETE FROM events WHERE version = 11');
    const damage = { kind: 'removed', version: 11 };
    expect(await verifyOccasion(store, TOWN, 'annual')).toMatchObject({ outcome: 'log-damaged', damage });
  });

  test('is not verified when a byte of a text file was changed', async () => {
    const path = join(folder, 'edited.jsonl');
    await (await fill(await opened(jsonlStore({ path })))).close();
    const text = readFileSync(path, 'utf8');
    const lines = text.split('\n');
    const [at] = lines.flatMap((line, index) => (line.includes('c2024') ? [index] : []));
    const changed = lines.map((line, index) => (index === at ? line.replace('31', '32') : line)).join('\n');
    expect(changed).not.toBe(text);
    writeFileSync(path, changed);
    await expect(opened(jsonlStore({ path }))).rejects.toMatchObject({ code: 'store-damaged' });
  });
});

describe('a sealed report in a log that was rewritten with a chain that holds', () => {
  const others = { ...about, outcome: 'log-rewritten', version: SEALED };

  test('is not of that log, whatever event before it was rewritten', async () => {
    for (const { version } of records.slice(0, SEALED)) {
      const held = records.map((each) =>
        each.version === version ? { ...each, meta: '{"actor":"x"}' } : each,
      );
      const verification = await verifyOccasion(await rewritten(held), TOWN, 'annual');
      const sealedHash = records[SEALED - 1]?.hash;
      expect(verification).toMatchObject({ ...others, found: SEALED, sealedHash });
    }
  });

  test('is not of that log when an event was left out or put in before the closing', async () => {
    const without = records.filter(({ version }) => version !== 8);
    expect(await verifyOccasion(await rewritten(without), TOWN, 'annual')).toMatchObject({
      ...others,
      found: SEALED - 1,
    });
    const [, , third] = records;
    const put = { ...(third as StoredRecord), id: 'put/0', commandId: 'put', type: 'unit-defined' };
    const data = '{"id":"put","name":"Put in"}';
    const closing = records.findIndex(({ type }) => type === 'occasion-closed');
    const longer = [...records.slice(0, closing), { ...put, data }, ...records.slice(closing)];
    expect(await verifyOccasion(await rewritten(longer), TOWN, 'annual')).toMatchObject({
      ...others,
      found: SEALED + 1,
    });
  });

  test('is of that log when only what comes after it was rewritten, unless a head was kept', async () => {
    const store = await rewritten(withEdit(12, 'The report next', 'Another report'));
    expect(await verifyOccasion(store, TOWN, 'annual')).toEqual(intact);
    const heads = await exportHeads(await fill(memoryStore()));
    const damage = { kind: 'rewritten', version: 1 };
    expect(await verifyOccasion(store, TOWN, 'annual', { heads })).toMatchObject({
      outcome: 'log-damaged',
      damage,
    });
  });

  test('has the sealed fields that were rewritten named, with what they are', async () => {
    const held = withEdit(11, '"margin":"1"', '"margin":"2"');
    expect(await verifyOccasion(await rewritten(held), TOWN, 'annual')).toEqual({
      outcome: 'answer-differs',
      ...about,
      version: SEALED,
      cause: 'unexplained',
      libraries,
      missing: [],
      differences: [
        { path: expect.stringMatching(/^targets\[many\]\.\w+\.margin$/), before: '"2"', after: '"1"' },
      ],
      differing: 1,
    });
  });

  test('is refused when it is no seal at all', async () => {
    const held = withEdit(11, '"library":', '"librarian":');
    await expect(verifyOccasion(await rewritten(held), TOWN, 'annual')).rejects.toMatchObject({
      code: 'log-damaged',
      details: { version: 11 },
    });
  });
});
