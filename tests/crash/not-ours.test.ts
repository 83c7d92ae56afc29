import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { jsonlStore } from '@outturn/adapters/jsonl';
import { sqliteStore } from '@outturn/adapters/sqlite';
import { StoreError } from '@outturn/core/store';
import Database from 'libsql';
import { afterAll, describe, expect, it } from 'vitest';
import { chainedCommand, NO_HASH } from './crash-records.js';

const base = mkdtempSync(join(tmpdir(), 'outturn-theirs-'));
afterAll(() => rmSync(base, { recursive: true }));

let folders = 0;
let refused = 0;
afterAll(() => console.log(`${refused} folders of others refused, each as it was, byte for byte`));

function newFolder(): string {
  folders += 1;
  const folder = join(base, String(folders));
  mkdirSync(folder);
  return folder;
}

const STORES = {
  jsonl: (path: string) => jsonlStore({ path }),
  sqlite: (path: string) => sqliteStore({ path }),
};

type Contents = Readonly<Record<string, Buffer>>;

/** Every file of a folder, byte for byte. */
const contentsOf = (folder: string): Contents =>
  Object.fromEntries(readdirSync(folder).map((name) => [name, readFileSync(join(folder, name))]));

/** The code with which a store refuses a file, of a folder with these files and nothing else. */
async function refusalOf(kind: keyof typeof STORES, files: Contents): Promise<string> {
  const folder = newFolder();
  for (const [name, bytes] of Object.entries(files)) writeFileSync(join(folder, name), bytes);
  const store = STORES[kind](join(folder, 'x'));
  const code = await store.open().then(
    () => 'opened',
    (error: unknown) => (error instanceof StoreError ? error.code : String(error)),
  );
  await store.close();
  expect(contentsOf(folder)).toEqual(files);
  refused += 1;
  return code;
}

/** The files of a database in which these statements have run, as they lie after its process was killed. */
function databaseAfter(...statements: readonly string[]): Contents {
  const folder = newFolder();
  const database = new Database(join(folder, 'x'));
  for (const statement of statements) database.exec(statement);
  const files = contentsOf(folder);
  database.close();
  const { 'x-shm': _, ...killed } = files;
  return killed;
}

/** The file of a closed store with one command in it. */
async function filled(kind: keyof typeof STORES): Promise<Buffer> {
  const path = join(newFolder(), 'x');
  const store = STORES[kind](path);
  await store.open();
  await store.append({ stream: 's', expectedVersion: 0, batches: [chainedCommand('c', NO_HASH)] });
  await store.close();
  return readFileSync(path);
}

const text = Buffer.from('period;indicator;value\n'.repeat(300));
const journal = { 'x-journal': Buffer.from('my diary\n'.repeat(200)), 'x-wal': text, 'x-shm': text };
const theirs = 'CREATE TABLE theirs (x); INSERT INTO theirs VALUES (1)';
const rollback = ['PRAGMA cache_size = 1', theirs, 'BEGIN', `UPDATE theirs SET x = zeroblob(90000)`] as const;

describe('what is not the store’s is refused, and nothing beside it is touched', () => {
  it.each([
    ['a database of another application', 'store-foreign', databaseAfter(theirs)],
    ['one with a write-ahead log', 'store-foreign', databaseAfter('PRAGMA journal_mode = WAL', theirs)],
    ['one whose transaction was cut short', 'store-foreign', databaseAfter(...rollback)],
    ['a text', 'store-damaged', { x: text }],
    ['a text with texts beside it', 'store-damaged', { x: text, ...journal }],
    ['a few bytes', 'store-damaged', { x: text.subarray(0, 9) }],
    ['zeros', 'store-damaged', { x: Buffer.alloc(8192) }],
    ['a log without its file', 'store-damaged', { 'x-wal': text }],
    ['a log beside a file of no byte', 'store-damaged', { x: Buffer.alloc(0), 'x-wal': text }],
    ['a text where a journal would be', 'store-foreign', { 'x-journal': text }],
  ])('by SQLite: %s', async (_, code, files) => {
    expect(await refusalOf('sqlite', files)).toBe(code);
  });

  it('by SQLite: a file of the JSONL store, and the other way round', async () => {
    expect(await refusalOf('sqlite', { x: await filled('jsonl') })).toBe('store-damaged');
    expect(await refusalOf('jsonl', { x: await filled('sqlite') })).toBe('store-foreign');
  });

  it('by SQLite: a newer format, whatever a killed process left beside it', async () => {
    const path = join(newFolder(), 'x');
    writeFileSync(path, await filled('sqlite'));
    const database = new Database(path);
    database.exec('PRAGMA user_version = 2; PRAGMA wal_checkpoint(TRUNCATE)');
    expect(await refusalOf('sqlite', { x: readFileSync(path) })).toBe('store-format-newer');
    database.exec("INSERT INTO documents VALUES ('t', 'n', 'k', 1, 'v')");
    const log = readFileSync(`${path}-wal`);
    expect(log.length).toBeGreaterThan(0);
    expect(await refusalOf('sqlite', { x: readFileSync(path), 'x-wal': log })).toBe('store-format-newer');
    database.close();
  });

  it('by SQLite: a newer format whose stamp is in the log alone, of which nothing is lost', async () => {
    const [folder, copy] = [newFolder(), newFolder()];
    const [path, copied] = [join(folder, 'x'), join(copy, 'x')];
    writeFileSync(path, await filled('sqlite'));
    const database = new Database(path);
    database.exec("PRAGMA user_version = 2; INSERT INTO documents VALUES ('t', 'n', 'k', 1, 'v')");
    for (const end of ['', '-wal']) copyFileSync(`${path}${end}`, `${copied}${end}`);
    database.close();
    await expect(sqliteStore({ path: copied }).open()).rejects.toMatchObject({ code: 'store-format-newer' });
    const again = new Database(copied);
    expect(again.prepare('PRAGMA user_version').all()).toEqual([{ user_version: 2 }]);
    expect(again.prepare('SELECT value FROM documents').all()).toEqual([{ value: 'v' }]);
    expect(again.prepare('SELECT count(*) AS n FROM events').all()).toEqual([{ n: 3 }]);
    again.close();
  });

  it.each([
    ['a text', 'store-foreign', { x: text, 'x.lock': text, 'x.lock-notes': text }],
    ['a database', 'store-foreign', databaseAfter(theirs)],
    ['zeros', 'store-foreign', { x: Buffer.alloc(8192) }],
    ['JSON lines of another kind', 'store-foreign', { x: Buffer.from('{"a":1}\n{"a":2}\n') }],
  ])('by JSONL: %s', async (_, code, files) => {
    expect(await refusalOf('jsonl', files)).toBe(code);
  });
});
