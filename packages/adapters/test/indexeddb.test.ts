import 'fake-indexeddb/auto';
import { indexeddbStore } from '@outturn/adapters/indexeddb';
import type { AppendRequest, EventStore } from '@outturn/core/store';
import { describe, expect, it, onTestFinished } from 'vitest';
import { type IdbDriver, loadIdb } from '../src/stores/indexeddb/indexeddb-client.js';
import { openDatabase } from '../src/stores/indexeddb/indexeddb-open.js';
import { databaseName } from '../src/stores/indexeddb/indexeddb-schema.js';

let names = 0;
function newName(): string {
  names += 1;
  return `register ${names}`;
}

function events(expectedVersion: number, count: number): AppendRequest {
  const commandId = `c${expectedVersion}`;
  const texts = { type: 't', data: '{}', meta: '{}', statedOn: '2024-01-01', recordedAt: '', hash: '' };
  const records = Array.from({ length: count }, (_, index) => ({
    id: `${commandId}/${index}`,
    commandId,
    schema: 1,
    ...texts,
  }));
  return { stream: 's', expectedVersion, batches: [{ commandId, records }] };
}

async function opened(name: string, tenant = 'default'): Promise<EventStore> {
  const store = indexeddbStore({ name, tenant });
  await store.open();
  onTestFinished(() => store.close());
  return store;
}

/** A database as another application, or a later library, would have made it. */
async function makeDatabase(
  name: string,
  version: number,
  ...objectStores: readonly string[]
): Promise<void> {
  const { openDB } = await loadIdb();
  const database = await openDB(databaseName(name, 'default'), version, {
    upgrade: (made) => {
      for (const objectStore of objectStores) made.createObjectStore(objectStore);
    },
    blocking: () => undefined,
    terminated: () => undefined,
  });
  database.close();
}

interface Deletion {
  onsuccess: () => void;
  onblocked: () => void;
}

describe('an IndexedDB store', () => {
  it('refuses a database of a newer format, and leaves it as it is', async () => {
    const name = newName();
    await makeDatabase(name, 2, 'of-the-future');
    const store = indexeddbStore({ name });
    for (const _ of ['once', 'and again']) {
      await expect(store.open()).rejects.toMatchObject({ code: 'store-format-newer' });
    }
    await store.close();
  });

  it('refuses a database that it did not make', async () => {
    const name = newName();
    await makeDatabase(name, 1, 'theirs');
    const store = indexeddbStore({ name });
    await expect(store.open()).rejects.toMatchObject({ code: 'store-foreign' });
    await store.close();
  });

  it('refuses a database whose object stores have its names and not its indexes', async () => {
    const name = newName();
    await makeDatabase(name, 1, 'events', 'documents');
    const store = indexeddbStore({ name });
    await expect(store.open()).rejects.toMatchObject({ code: 'store-foreign' });
    await store.close();
  });

  it('says so where the browser threw away what it found damaged, and begins anew when opened again', async () => {
    const name = newName();
    const { openDB } = await loadIdb();
    const loss = { dataLoss: 'total', dataLossMessage: 'checksum mismatch' };
    const afterLoss: IdbDriver['openDB'] = (database, version, callbacks) => {
      const upgrade: typeof callbacks.upgrade = (made, old, next, transaction) =>
        callbacks.upgrade(made, old, next, transaction, loss);
      return openDB(database, version, { ...callbacks, upgrade });
    };
    const opening = openDatabase({ openDB: afterLoss }, databaseName(name, 'default'), () => undefined);
    await expect(opening).rejects.toMatchObject({
      code: 'store-damaged',
      details: { reason: 'checksum mismatch' },
    });
    expect((await (await opened(name)).readStream('s')).head).toBe(0);
  });

  it('makes way when another tab deletes the database, and refuses everything from then on', async () => {
    const name = newName();
    const store = await opened(name);
    await store.append(events(0, 1));
    const { indexedDB } = globalThis as unknown as { indexedDB: { deleteDatabase(name: string): Deletion } };
    const outcome = await new Promise((resolve) => {
      const deletion = indexedDB.deleteDatabase(databaseName(name, 'default'));
      deletion.onsuccess = () => resolve('deleted');
      deletion.onblocked = () => resolve('blocked');
    });
    expect(outcome).toBe('deleted');
    await expect(store.readStream('s')).rejects.toMatchObject({ code: 'store-failed' });
    await expect(store.append(events(1, 1))).rejects.toMatchObject({ code: 'store-failed' });
    expect((await (await opened(name)).readStream('s')).head).toBe(0);
  });

  it('stores nothing of an append that the browser breaks off, and goes on', async () => {
    const store = await opened(newName());
    await store.append(events(0, 1));
    const { prototype } = (globalThis as unknown as { IDBObjectStore: { prototype: { add: () => unknown } } })
      .IDBObjectStore;
    const { add } = prototype;
    let added = 0;
    prototype.add = function (this: unknown, ...given: never[]) {
      added += 1;
      if (added === 3) throw Object.assign(new Error('no room'), { name: 'QuotaExceededError' });
      return (add as (...given: never[]) => unknown).apply(this, given);
    };
    try {
      await expect(store.append(events(1, 3))).rejects.toMatchObject({
        code: 'store-failed',
        details: { errorName: 'QuotaExceededError' },
      });
    } finally {
      prototype.add = add;
    }
    expect((await store.readStream('s')).head).toBe(1);
    expect(await store.append(events(1, 3))).toMatchObject({ type: 'appended', version: 4 });
  });

  it('asks for strict durability in every transaction that writes', async () => {
    const { prototype } = (
      globalThis as unknown as { IDBDatabase: { prototype: { transaction: (...given: never[]) => unknown } } }
    ).IDBDatabase;
    const { transaction } = prototype;
    const asked: unknown[] = [];
    prototype.transaction = function (this: unknown, ...given: never[]) {
      asked.push(given.slice(1));
      return transaction.apply(this, given);
    };
    try {
      const store = await opened(newName());
      await store.append(events(0, 1));
      await store.readStream('s');
      await store.documents.put({ namespace: 'n', key: 'k', expectedRevision: 0, value: 'v' });
      await store.restore('t', []);
    } finally {
      prototype.transaction = transaction;
    }
    const strict = ['readwrite', { durability: 'strict' }];
    expect(asked).toEqual([['versionchange'], ['readonly'], strict, ['readonly'], strict, strict]);
  });

  it('gives each name and tenant a database of its own, however they are spelt', async () => {
    const [one, two] = [await opened('a/b', 'c'), await opened('a', 'b/c')];
    await one.append(events(0, 1));
    expect((await two.readStream('s')).head).toBe(0);
  });

  it('says what is missing where there is no IndexedDB, or no idb', async () => {
    const missing = () => Promise.reject(new Error('Cannot find package'));
    await expect(loadIdb(missing)).rejects.toMatchObject({
      code: 'store-driver-missing',
      details: { driver: 'idb' },
    });
    const { indexedDB } = globalThis as unknown as { indexedDB: unknown };
    Reflect.deleteProperty(globalThis, 'indexedDB');
    try {
      await expect(indexeddbStore().open()).rejects.toMatchObject({
        code: 'store-driver-missing',
        details: { driver: 'indexedDB' },
      });
    } finally {
      Reflect.set(globalThis, 'indexedDB', indexedDB);
    }
  });

  it('takes an option it does not know, and a name that is no text, for a mistake', () => {
    expect(() => indexeddbStore({ path: 'x' } as object)).toThrow(TypeError);
    expect(() => indexeddbStore({ name: 1 as unknown as string })).toThrow(TypeError);
  });
});
