import { type IDBPDatabase, openDB } from 'idb';
import { offer } from './page-world.js';

/** What a database holds, read without the store: its version, and of each object store its indexes and values. */
export interface RawContent {
  readonly version: number;
  readonly stores: Readonly<
    Record<string, { readonly indexes: readonly string[]; readonly values: unknown }>
  >;
}

/** Makes a database as another application, or a later library, would: a value in each of its object stores. */
async function make(name: string, version: number, stores: readonly string[]): Promise<void> {
  const database = await openDB(name, version, {
    upgrade: (made) => {
      for (const store of stores) {
        if (!made.objectStoreNames.contains(store)) made.createObjectStore(store).put(`value of ${store}`, 1);
      }
    },
  });
  database.close();
}

async function dump(name: string): Promise<RawContent> {
  const database = await openDB(name);
  const stores: Record<string, { indexes: readonly string[]; values: unknown }> = {};
  for (const store of [...database.objectStoreNames].sort()) {
    const { indexNames } = database.transaction(store).store;
    stores[store] = { indexes: [...indexNames].sort(), values: await database.getAll(store) };
  }
  database.close();
  return { version: database.version, stores };
}

/** The names of the origin's databases. */
async function databases(): Promise<readonly string[]> {
  const { indexedDB } = globalThis as unknown as {
    readonly indexedDB: { databases(): Promise<readonly { readonly name: string }[]> };
  };
  return (await indexedDB.databases()).map(({ name }) => name).sort();
}

/** Takes the turn to write, and does not let go of it: one request follows the other. */
async function holdTurn(name: string): Promise<void> {
  const database = await openDB(name);
  const transaction = database.transaction([...database.objectStoreNames], 'readwrite');
  const [store = ''] = database.objectStoreNames;
  const hold = async (): Promise<never> => {
    for (;;) await transaction.objectStore(store).count();
  };
  await transaction.objectStore(store).count();
  for (const endless of [hold(), transaction.done]) endless.catch(() => undefined);
}

/** Makes a database, and does not finish making it. */
function holdUpgrade(name: string): Promise<void> {
  return new Promise((resolve) => {
    const upgrade = async (made: IDBPDatabase): Promise<never> => {
      const store = made.createObjectStore('unfinished');
      resolve();
      for (;;) await store.count();
    };
    openDB(name, 1, { upgrade: (made) => upgrade(made).catch(() => undefined) }).catch(() => undefined);
  });
}

offer({ make, dump, databases, holdTurn, holdUpgrade });
