import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { memoryStore } from '@outturn/adapters/memory';
import { sqliteStore } from '@outturn/adapters/sqlite';
import { type EventStore, openTracker } from '@outturn/core';
import type { StoredRecord } from '@outturn/core/store';
import Database from 'libsql';
import { afterAll, describe, expect, test } from 'vitest';
import { encodeEvent } from '../../packages/core/src/events/event-codec.js';
import { chainRecord } from '../../packages/core/src/events/hash-chain.js';
import { openTown, prepare, stateSickLeave, TOWN } from './towns.js';

const folder = mkdtempSync(join(tmpdir(), 'outturn-edited-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** A file with five events, and after the triggers that guard them are gone, an edit. */
async function editedFile(name: string, sql: string): Promise<EventStore> {
  const path = join(folder, `${name}.db`);
  const tracker = await openTracker({ store: sqliteStore({ path }) });
  await prepare(tracker);
  for (const month of ['2024-01', '2024-02', '2024-03']) {
    await tracker.execute(TOWN, stateSickLeave(month, '6.1'), { commandId: month });
  }
  await tracker.close();
  const database = new Database(path);
  database.exec('DROP TRIGGER events_never_change; DROP TRIGGER events_never_go;');
  database.exec(sql);
  database.close();
  return sqliteStore({ path });
}

const EDITS = [
  ['a changed value', `UPDATE events SET data = replace(data, '6.1', '5.1') WHERE version = 4`, 4],
  ['a changed day', `UPDATE events SET stated_on = '2020-01-01' WHERE version = 3`, 3],
  ['a changed source', `UPDATE events SET meta = '{"actor":"nobody"}' WHERE version = 1`, 1],
  ['a changed command', `UPDATE events SET command_id = 'other' WHERE version = 5`, 5],
  ['an event deleted in the middle', 'DELETE FROM events WHERE version = 4', 4],
  ['events deleted at the end', 'DELETE FROM events WHERE version >= 4', 4],
  ['all events deleted', 'DELETE FROM events', 1],
  [
    'a head moved back over an event',
    'DELETE FROM events WHERE version = 3; UPDATE streams SET version = 4',
    3,
  ],
] as const;

describe('a log that was changed outside the library', () => {
  test.each(EDITS)('is refused, with its version: %s', async (what, sql, version) => {
    const store = await editedFile(what.replaceAll(' ', '-'), sql);
    const tracker = await openTracker({ store });
    const broken = { code: 'chain-broken', details: { stream: TOWN, version } };
    await expect(tracker.state(TOWN)).rejects.toMatchObject(broken);
    await expect(tracker.assess(TOWN, { period: '2024-01' })).rejects.toMatchObject(broken);
    await expect(tracker.execute(TOWN, stateSickLeave('2024-05', '6'))).rejects.toMatchObject(broken);
    await tracker.close();
  });

  test('is refused when it ends before what was read of it', async () => {
    const store = memoryStore();
    const tracker = await openTracker({ store: onceRead(store) });
    await prepare(tracker);
    await tracker.execute(TOWN, stateSickLeave('2024-01', '6.1'));
    expect((await tracker.state(TOWN)).version).toBe(3);
    const broken = { code: 'chain-broken', details: { version: 2 } };
    await expect(tracker.state(TOWN)).rejects.toMatchObject(broken);
  });
});

/** A store whose log ends at version 1 from the read after it was read at version 3. */
function onceRead(store: EventStore): EventStore {
  let reads = 0;
  return {
    ...store,
    readStream: async (stream, range) => {
      const page = await store.readStream(stream, range);
      if (page.head === 3) reads += 1;
      return reads > 1 ? { records: [], head: 1 } : page;
    },
  };
}

describe('a log with an event of a later release', () => {
  async function withMoon(change: { readonly type: string; readonly schema: number }) {
    const store = memoryStore();
    const tracker = await openTracker({ store });
    await prepare(tracker);
    const last = (await store.readStream(TOWN)).records.at(-1) as StoredRecord;
    const event = { ...last, ...change, id: 'moon/0', commandId: 'moon', version: 3, data: {}, meta: {} };
    const record = chainRecord(encodeEvent({ ...event, unknown: true }), last.hash);
    const batches = [{ commandId: 'moon', records: [record] }];
    await store.append({ stream: TOWN, expectedVersion: 2, batches });
    return tracker;
  }

  const LATER = [
    { type: 'moon-observed', schema: 1 },
    { type: 'indicator-defined', schema: 2 },
  ];

  test.each(LATER)('is assessed as not understood ($type, schema $schema)', async (change) => {
    const tracker = await withMoon(change);
    const { notUnderstood } = await tracker.assess(TOWN, { period: '2024-01' });
    expect(notUnderstood).toEqual([change.type]);
  });

  test.each(LATER)('is not written to ($type, schema $schema)', async (change) => {
    const tracker = await withMoon(change);
    const refused = { name: 'DomainError', code: 'log-newer-than-library' };
    await expect(tracker.execute(TOWN, openTown)).rejects.toMatchObject(refused);
    expect((await tracker.state(TOWN)).version).toBe(3);
  });
});
