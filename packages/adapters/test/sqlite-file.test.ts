import { createHash } from 'node:crypto';
import { copyFileSync, mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type SqliteClient, sqliteStore } from '@outturn/adapters/sqlite';
import { type EventStore, type StoredRecord, StoreError } from '@outturn/core/store';
import Database from 'libsql';
import { afterAll, describe, expect, it } from 'vitest';
import { openLibsql } from '../src/stores/sqlite/sqlite-libsql.js';

const folder = mkdtempSync(join(tmpdir(), 'outturn-sqlite-'));
afterAll(() => rmSync(folder, { recursive: true }));

let files = 0;
function newPath(): string {
  files += 1;
  return join(folder, `${files}.db`);
}

function hashOf({
  id,
  commandId,
  data,
  version,
}: Pick<StoredRecord, 'id' | 'commandId' | 'data' | 'version'>) {
  return createHash('sha256')
    .update(JSON.stringify([id, commandId, data, version]))
    .digest('hex');
}

async function appendOne(store: EventStore, expectedVersion: number): Promise<void> {
  const commandId = `c${expectedVersion}`;
  const known = { id: `${commandId}/0`, commandId, data: `{"of":"${commandId}"}` };
  const hash = hashOf({ ...known, version: expectedVersion + 1 });
  const record = { ...known, hash, schema: 1, type: 't', meta: '{}', statedOn: '2024-01-01', recordedAt: '' };
  const result = await store.append({
    stream: 's',
    expectedVersion,
    batches: [{ commandId, records: [record] }],
  });
  expect(result.type).toBe('appended');
}

const recordOf = (id: string) => ({
  ...{ id, commandId: 'many', type: 't', schema: 1, data: '{}', meta: '{}' },
  ...{ statedOn: '2024-01-01', recordedAt: '', hash: id },
});

/** A closed store with so many events in one file, and nothing left in its write-ahead log. */
async function filledFile(events: number): Promise<string> {
  const path = newPath();
  const store = sqliteStore({ path });
  await store.open();
  for (let version = 0; version < events; version += 1) await appendOne(store, version);
  await store.close();
  return path;
}

/** What a handle reads from the file, or the code of its refusal. */
async function recordsIn(path: string): Promise<readonly StoredRecord[] | string> {
  const store = sqliteStore({ path });
  try {
    await store.open();
    const { records, head } = await store.readStream('s');
    expect(records.map((record) => record.version)).toEqual(records.map((_, index) => index + 1));
    expect(records.length).toBe(head);
    return records;
  } catch (error) {
    if (error instanceof StoreError) return error.code;
    throw error;
  } finally {
    await store.close();
  }
}

/** How many events a handle finds in the file, or the code of its refusal. */
async function eventsIn(path: string): Promise<number | string> {
  const records = await recordsIn(path);
  return typeof records === 'string' ? records : records.length;
}

describe('a SQLite store', () => {
  it('commits with a write-ahead log that is flushed at every commit', async () => {
    const clients: SqliteClient[] = [];
    const client = async (path: string) => {
      const opened = await openLibsql(path);
      clients.push(opened);
      return opened;
    };
    const store = sqliteStore({ path: newPath(), client });
    await store.open();
    const pragma = (name: string) => clients.map((opened) => opened.prepare(`PRAGMA ${name}`).all([]));
    expect(pragma('journal_mode')).toEqual([[{ journal_mode: 'wal' }]]);
    expect(pragma('synchronous')).toEqual([[{ synchronous: 2 }]]);
    expect(pragma('busy_timeout')).toEqual([[{ timeout: 5000 }]]);
    await store.close();
  });

  it.each([1, 15, 16, 17, 40])(
    'stores an append of %i events in a row, and of a taken id nothing',
    async (count) => {
      const store = sqliteStore({ path: newPath() });
      await store.open();
      await appendOne(store, 0);
      const batch = (ids: readonly string[]) => [{ commandId: 'many', records: ids.map(recordOf) }];
      const ids = Array.from({ length: count }, (_, index) => `many/${index}`);
      for (const place of new Set([0, Math.floor(count / 2), count - 1])) {
        const taken = batch(ids.with(place, 'c0/0'));
        await expect(store.append({ stream: 's', expectedVersion: 1, batches: taken })).rejects.toMatchObject(
          {
            code: 'event-id-taken',
            details: { id: 'c0/0' },
          },
        );
        expect((await store.readStream('s')).head).toBe(1);
      }
      const result = await store.append({ stream: 's', expectedVersion: 1, batches: batch(ids) });
      const stored = (await store.readStream('s', { from: 2 })).records;
      expect(stored.map(({ id, version }) => [id, version])).toEqual(ids.map((id, index) => [id, index + 2]));
      expect(result).toMatchObject({ version: count + 1, positions: stored.map(({ position }) => position) });
      await store.close();
    },
  );

  it('forbids by itself that an event is changed or deleted', async () => {
    const path = await filledFile(2);
    const db = new Database(path);
    expect(() => db.exec("UPDATE events SET data = '[]'")).toThrow('events are never changed');
    expect(() => db.exec('DELETE FROM events')).toThrow('events are never deleted');
    db.close();
    expect(await eventsIn(path)).toBe(2);
  });

  it('never gives a position out again, even after events were removed by force', async () => {
    const path = await filledFile(3);
    const db = new Database(path);
    db.exec(
      'DROP TRIGGER events_never_go; DELETE FROM events WHERE version = 3; UPDATE streams SET version = 2',
    );
    db.close();
    const store = sqliteStore({ path });
    await store.open();
    await appendOne(store, 2);
    const { records } = await store.readStream('s');
    await store.close();
    expect(records.map((record) => record.position)).toEqual([1, 2, 4]);
  });

  it('gives an event back as it stands after it was edited by force, so that its hash tells', async () => {
    const path = await filledFile(3);
    const db = new Database(path);
    db.exec("DROP TRIGGER events_never_change; UPDATE events SET data = '{}' WHERE version = 2");
    db.close();
    const records = await recordsIn(path);
    if (typeof records === 'string') throw new Error(records);
    expect(records.map((record) => record.hash === hashOf(record))).toEqual([true, false, true]);
  });

  it('refuses a file of another application and leaves it as it is', async () => {
    const path = newPath();
    const db = new Database(path);
    db.exec('CREATE TABLE theirs (x); INSERT INTO theirs VALUES (1)');
    db.close();
    const before = readFileSync(path);
    expect(await eventsIn(path)).toBe('store-foreign');
    expect(readFileSync(path).equals(before)).toBe(true);
  });

  it('refuses a file of a newer format and leaves it as it is', async () => {
    const path = await filledFile(1);
    const db = new Database(path);
    db.exec('PRAGMA user_version = 2; PRAGMA wal_checkpoint(TRUNCATE)');
    db.close();
    const before = readFileSync(path);
    expect(await eventsIn(path)).toBe('store-format-newer');
    expect(readFileSync(path).equals(before)).toBe(true);
  });

  it('refuses what is no database and leaves it as it is', async () => {
    const path = newPath();
    writeFileSync(path, 'period;indicator;value\n'.repeat(200));
    const before = readFileSync(path);
    expect(await eventsIn(path)).toBe('store-damaged');
    expect(readFileSync(path).equals(before)).toBe(true);
  });

  it('refuses a file in a folder that does not exist', async () => {
    expect(await eventsIn(join(folder, 'absent', 'x.db'))).toBe('store-failed');
  });

  it('finds a file that was cut off damaged, whether between pages or within all but the last', async () => {
    const path = await filledFile(40);
    const whole = readFileSync(path);
    expect(whole.length % 4096).toBe(0);
    const pages = Array.from({ length: whole.length / 4096 - 1 }, (_, index) => (index + 1) * 4096);
    for (const size of [2, 50, 99, 100, 101, 512, 4095, 4097, ...pages]) {
      const cut = newPath();
      copyFileSync(path, cut);
      truncateSync(cut, size);
      expect([size, await eventsIn(cut)]).toEqual([size, 'store-damaged']);
    }
  });

  it('gives the events of a file cut off within its last page back unchanged, or their hashes tell', async () => {
    const path = await filledFile(40);
    const whole = readFileSync(path);
    const intact = await recordsIn(path);
    for (let missing = 1; missing < 4096; missing += 97) {
      const cut = newPath();
      copyFileSync(path, cut);
      truncateSync(cut, whole.length - missing);
      const records = await recordsIn(cut);
      if (typeof records === 'string') expect(records).toBe('store-damaged');
      else if (records.every((record) => record.hash === hashOf(record))) expect(records).toEqual(intact);
    }
  });

  it('takes a file of no byte for a new store, as SQLite does', async () => {
    const path = newPath();
    writeFileSync(path, '');
    expect(await eventsIn(path)).toBe(0);
  });

  it('finds whole appends from the first on where its write-ahead log was cut off', async () => {
    const path = newPath();
    const store = sqliteStore({ path });
    await store.open();
    for (let version = 0; version < 10; version += 1) await appendOne(store, version);
    const log = readFileSync(`${path}-wal`);
    const sizes = Array.from({ length: Math.ceil(log.length / 4127) }, (_, index) => index * 4127);
    const found: (number | string)[] = [];
    for (const size of [...sizes, log.length]) {
      const cut = newPath();
      copyFileSync(path, cut);
      writeFileSync(`${cut}-wal`, log.subarray(0, size));
      found.push(await eventsIn(cut));
    }
    await store.close();
    const rising = found.map(Number).sort((a, b) => a - b);
    expect(found).toEqual(rising);
    expect(new Set(found)).toEqual(new Set([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10]));
  });

  it('waits for another writer no longer than its time-out, and says that the file is busy', async () => {
    const path = await filledFile(1);
    const impatient = async (file: string) => {
      const opened = await openLibsql(file);
      const exec = (sql: string) => opened.exec(sql.replace('busy_timeout = 5000', 'busy_timeout = 50'));
      return { exec, prepare: (sql: string) => opened.prepare(sql), close: () => opened.close() };
    };
    const store = sqliteStore({ path, client: impatient });
    await store.open();
    const other = new Database(path);
    other.exec('BEGIN IMMEDIATE');
    const put = { namespace: 'n', key: 'k', expectedRevision: 0, value: 'v' };
    await expect(store.documents.put(put)).rejects.toMatchObject({ code: 'store-busy' });
    other.exec('ROLLBACK');
    expect(await store.documents.put(put)).toEqual({ type: 'put', revision: 1 });
    other.close();
    await store.close();
  });

  it('says which driver to install where there is none', async () => {
    const missing = () => Promise.reject(new Error('Cannot find package'));
    await expect(openLibsql(newPath(), missing)).rejects.toMatchObject({ code: 'store-driver-missing' });
  });

  it('can be opened again after an opening that failed', async () => {
    let tries = 0;
    const client = async (path: string) => {
      tries += 1;
      if (tries === 1) throw new Error('not yet');
      return openLibsql(path);
    };
    const store = sqliteStore({ path: newPath(), client });
    await expect(store.open()).rejects.toMatchObject({ code: 'store-failed' });
    expect(await store.open()).toEqual({ formatVersion: 1 });
    await store.close();
  });

  it('takes an option it does not know, and a missing path, for a mistake', () => {
    expect(() => sqliteStore({ path: 'x', tennant: 'y' } as { path: string })).toThrow(TypeError);
    expect(() => sqliteStore({ path: '' })).toThrow(TypeError);
  });
});
