import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { sqliteStore } from '@outturn/adapters/sqlite';
import { type AppendRequest, StoreError } from '@outturn/core/store';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';

const base = mkdtempSync(join(tmpdir(), 'outturn-sqlite-paths-'));
afterAll(() => rmSync(base, { recursive: true }));

let folder = base;
let folders = 0;
beforeEach(() => {
  folders += 1;
  folder = join(base, String(folders));
  mkdirSync(folder);
});

/** A folder within that of the test, and a path in it that is not tidied up on the way. */
function folderOf(name: string): string {
  mkdirSync(join(folder, name), { recursive: true });
  return join(folder, name);
}
const at = (path: string): string => `${folder}/${path}`;

function request(expectedVersion: number): AppendRequest {
  const commandId = `c${expectedVersion}`;
  const texts = {
    type: 't',
    data: '{}',
    meta: '{}',
    statedOn: '2024-01-01',
    recordedAt: '',
    hash: commandId,
  };
  const records = [{ id: `${commandId}/0`, commandId, schema: 1, ...texts }];
  return { stream: 's', expectedVersion, batches: [{ commandId, records }] };
}

async function appendTo(path: string, expectedVersion: number): Promise<void> {
  const store = sqliteStore({ path });
  await store.open();
  const appended = { type: 'appended', version: expectedVersion + 1 };
  expect(await store.append(request(expectedVersion))).toMatchObject(appended);
  await store.close();
}

/** How many events are found under a path, or the error with which it is refused. */
async function found(path: string): Promise<number | StoreError> {
  const store = sqliteStore({ path });
  try {
    await store.open();
    return (await store.readStream('s')).head;
  } catch (error) {
    if (error instanceof StoreError) return error;
    throw error;
  } finally {
    await store.close();
  }
}

/** The write-ahead log of a store that is open, put beside a path as that of a file that is gone. */
async function leaveLogBeside(path: string): Promise<void> {
  const store = sqliteStore({ path: at('other.db') });
  await store.open();
  await store.append(request(0));
  copyFileSync(at('other.db-wal'), `${path}-wal`);
  await store.close();
}

/** The files of a folder, but for the logs that the driver has not let go of yet. */
const databasesIn = (path: string) => readdirSync(path).filter((name) => !/-(wal|shm)$/.test(name));

const contentsOf = (path: string) =>
  Object.fromEntries(readdirSync(path).map((name) => [name, readFileSync(join(path, name), 'latin1')]));

describe('the path of a SQLite store', () => {
  it.each(['file:a.db', 'file:a.db?mode=memory', 'FILE:///tmp/a.db', 'file::memory:'])(
    'is no URI, whose options would decide where events go: %s',
    (path) => {
      expect(() => sqliteStore({ path })).toThrow(TypeError);
      expect(() => sqliteStore({ path })).toThrow(`write "./${path}" for a file of that name`);
    },
  );

  it('may begin like a URI where a folder comes first', async () => {
    const path = `./${relative(process.cwd(), folder)}/file:a.db?mode=memory`;
    await appendTo(path, 0);
    expect(await found(path)).toBe(1);
    expect(databasesIn(folder)).toEqual(['file:a.db?mode=memory']);
  });

  it('is no folder', () => {
    expect(() => sqliteStore({ path: at('x.db/') })).toThrow(TypeError);
    expect(readdirSync(folder)).toEqual([]);
  });

  it('means one store, whether a link is written or what it leads to', async () => {
    folderOf('data');
    symlinkSync('data/x.db', at('link.db'));
    symlinkSync(at('link.db'), at('link-to-link.db'));
    await appendTo(at('link-to-link.db'), 0);
    await appendTo(at('link.db'), 1);
    await appendTo(at('data/x.db'), 2);
    expect(await found(at('link-to-link.db'))).toBe(3);
    expect(databasesIn(folder)).toEqual(['data', 'link-to-link.db', 'link.db']);
    expect(databasesIn(at('data'))).toEqual(['x.db']);
  });

  it.each([
    ['a link', 'link.db'],
    ['a link to a link', 'link-to-link.db'],
    ['a link to its folder', 'folder/x.db'],
  ])('is refused under %s where a write-ahead log lies beside an absent file', async (_, path) => {
    const data = folderOf('data');
    symlinkSync('data/x.db', at('link.db'));
    symlinkSync('link.db', at('link-to-link.db'));
    symlinkSync('data', at('folder'));
    await leaveLogBeside(join(data, 'x.db'));
    const before = contentsOf(data);
    expect(await found(at(path))).toMatchObject({ code: 'store-damaged', details: { path: at(path) } });
    expect(contentsOf(data)).toEqual(before);
  });

  it('is refused under a link where a file of others lies beside the absent one', async () => {
    const data = folderOf('data');
    writeFileSync(join(data, 'x.db-journal'), 'my own diary');
    symlinkSync('data/x.db', at('link.db'));
    expect(await found(at('link.db'))).toMatchObject({ code: 'store-foreign' });
    expect(contentsOf(data)).toEqual({ 'x.db-journal': 'my own diary' });
  });

  it('goes up from where a link leads, as the operating system does', async () => {
    folderOf('else/sub');
    symlinkSync('else/sub', at('there'));
    writeFileSync(at('x.db'), 'not a database');
    await appendTo(at('there/../x.db'), 0);
    await appendTo(at('there/../x.db'), 1);
    expect(await found(at('else/x.db'))).toBe(2);
    expect(readFileSync(at('x.db'), 'utf8')).toBe('not a database');
  });

  it('goes up from where a link leads for what a link names, too', async () => {
    folderOf('else/sub');
    symlinkSync('else/sub', at('there'));
    symlinkSync('there/../x.db', at('link.db'));
    await appendTo(at('link.db'), 0);
    expect(await found(at('else/x.db'))).toBe(1);
  });

  it('is refused by name where it leads round in a circle, or through a file', async () => {
    symlinkSync('b.db', at('a.db'));
    symlinkSync('a.db', at('b.db'));
    writeFileSync(at('c'), '');
    for (const path of [at('a.db'), at('c/x.db')]) {
      expect(await found(path)).toMatchObject({ code: 'store-failed', details: { path } });
    }
  });
});
