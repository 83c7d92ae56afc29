import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type SqliteClient, sqliteStore } from '@outturn/adapters/sqlite';
import { type EventStore, exportStore, openTracker, verifyStore } from '@outturn/core';
import Database from 'libsql';
import { afterAll, describe, expect, it } from 'vitest';
import { openLibsql } from '../src/stores/sqlite/sqlite-libsql.js';

const folder = mkdtempSync(join(tmpdir(), 'outturn-sqlite-damage-'));
afterAll(() => rmSync(folder, { recursive: true }));

let files = 0;

/** A closed file whose register `r` has three events. */
async function threeEvents(): Promise<string> {
  files += 1;
  const path = join(folder, `${files}.db`);
  const tracker = await openTracker({ store: sqliteStore({ path }) });
  await tracker.execute('r', { type: 'open-register', data: { name: 'Norrby', currency: 'SEK' } });
  for (const id of ['u1', 'u2']) await tracker.execute('r', { type: 'define-unit', data: { id, name: id } });
  await tracker.close();
  return path;
}

async function opened(path: string): Promise<EventStore> {
  const store = sqliteStore({ path });
  await store.open();
  return store;
}

function edit(path: string, sql: string): void {
  const database = new Database(path);
  database.exec(sql);
  database.close();
}

function flip(path: string, at: number, bits: number): void {
  const bytes = readFileSync(path);
  bytes.writeUInt8(bytes.readUInt8(at) ^ bits, at);
  writeFileSync(path, bytes);
}

async function eventsExported(store: EventStore): Promise<number> {
  let events = 0;
  for await (const line of exportStore(store)) if (line.includes('"commandId"')) events += 1;
  return events;
}

const recordOf = (commandId: string) => ({
  ...{ id: `${commandId}/0`, commandId, type: 't', schema: 1, data: '{}', meta: '{}' },
  ...{ statedOn: '2024-01-01', recordedAt: '', hash: 'h' },
});

const HEADS = [
  ['moved back', 'UPDATE streams SET version = 2'],
  ['moved far back', 'UPDATE streams SET version = -3'],
  ['gone', 'DELETE FROM streams'],
] as const;

describe('the noted end of a stream', () => {
  it.each(HEADS)('hides no event where it is %s', async (_, sql) => {
    const path = await threeEvents();
    const whole = await opened(path);
    const exported = await eventsExported(whole);
    await whole.close();
    edit(path, sql);
    const store = await opened(path);
    const { head, records } = await store.readStream('r');
    expect([head, records.map(({ version }) => version)]).toEqual([3, [1, 2, 3]]);
    expect(await verifyStore(store)).toMatchObject([{ register: 'r', intact: true, head: { version: 3 } }]);
    expect([exported, await eventsExported(store)]).toEqual([3, 3]);
    await store.close();
  });

  it('hides no event where one bit of it flipped in the file', async () => {
    const path = await threeEvents();
    const row = Buffer.from('defaultr');
    flip(path, readFileSync(path).lastIndexOf(row) + row.length, 1);
    const store = await opened(path);
    expect((await store.readStream('r')).head).toBe(3);
    await store.close();
  });

  it.each([...HEADS, ['moved on', 'UPDATE streams SET version = 4']] as const)(
    'lets nothing be written where it is %s, whatever version is expected',
    async (_, sql) => {
      const path = await threeEvents();
      edit(path, sql);
      const store = await opened(path);
      const batches = [{ commandId: 'c', records: [recordOf('c')] }];
      for (const expectedVersion of [0, 2, 3, 4]) {
        await expect(store.append({ stream: 'r', expectedVersion, batches })).rejects.toMatchObject({
          code: 'store-damaged',
          details: { stream: 'r', last: 3 },
        });
      }
      expect((await store.readAll({ after: 0, limit: 9 })).records.length).toBe(3);
      const other = await store.append({ stream: 'other', expectedVersion: 0, batches });
      expect(other.type).toBe('appended');
      await store.close();
    },
  );

  it('goes on telling that events are gone', async () => {
    const path = await threeEvents();
    edit(path, 'DROP TRIGGER events_never_go; DELETE FROM events WHERE version = 3');
    const store = await opened(path);
    expect(await verifyStore(store)).toMatchObject([{ register: 'r', intact: false }]);
    await store.close();
  });
});

/** A client whose answers are changed before the store sees them, as damage to the file would change them. */
async function changedClient(path: string, change: (row: unknown) => unknown): Promise<SqliteClient> {
  const client = await openLibsql(path);
  return {
    exec: (sql) => client.exec(sql),
    close: () => client.close(),
    prepare: (sql) => {
      const statement = client.prepare(sql);
      const all = (values: readonly (string | number)[]) => statement.all(values).map(change);
      return { run: (values) => statement.run(values), all };
    },
  };
}

const withField = (name: string, value: unknown) => (row: unknown) =>
  Object.hasOwn(row as object, name) ? { ...(row as object), [name]: value } : row;

describe('a field of another kind than it was stored as', () => {
  it('is refused with the place of its event, where one bit made bytes of a text', async () => {
    const path = await threeEvents();
    const bytes = readFileSync(path);
    const row = bytes.lastIndexOf('default', bytes.indexOf('unit-defined'));
    // The kind and the length of "unit-defined", among those before the first text of the row.
    flip(path, bytes.lastIndexOf(0x25, row), 1);
    const store = await opened(path);
    const refused = { code: 'store-damaged', details: { stream: 'r', position: 3, field: 'type' } };
    await expect(store.readStream('r')).rejects.toMatchObject(refused);
    await expect(store.readAll({ after: 0, limit: 9 })).rejects.toMatchObject(refused);
    await expect(verifyStore(store)).rejects.toMatchObject(refused);
    await expect(eventsExported(store)).rejects.toMatchObject(refused);
    await store.close();
  });

  it.each(['id', 'commandId', 'type', 'data', 'meta', 'statedOn', 'recordedAt', 'hash', 'schema'])(
    'is refused whichever it is: %s',
    async (field) => {
      const path = await threeEvents();
      for (const value of [new ArrayBuffer(1), null, 0.5]) {
        const client = (file: string) => changedClient(file, withField(field, value));
        const store = sqliteStore({ path, client });
        await store.open();
        const details = { stream: 'r', version: 1, position: 1, field };
        await expect(store.readStream('r')).rejects.toMatchObject({ code: 'store-damaged', details });
        await store.close();
      }
    },
  );

  it('is refused in a document', async () => {
    const path = await threeEvents();
    const put = { namespace: 'n', key: 'k', expectedRevision: 0, value: 'v' };
    for (const field of ['revision', 'value']) {
      const client = (file: string) => changedClient(file, withField(field, new ArrayBuffer(1)));
      const store = sqliteStore({ path, client });
      await store.open();
      await store.documents.put(put).catch(() => undefined);
      const refused = { code: 'store-damaged', details: { namespace: 'n', key: 'k' } };
      await expect(store.documents.get(put)).rejects.toMatchObject(refused);
      await store.close();
    }
  });
});
