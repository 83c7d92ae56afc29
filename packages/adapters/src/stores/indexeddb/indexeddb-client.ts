import { StoreError } from '@outturn/core/store';

/** What the store uses as a key. */
export type IdbKey = number | string | readonly IdbKey[];

/** A range of keys; only the browser can make one. */
export type IdbRange = object;

/** A cursor over keys. */
export interface IdbKeyCursor {
  readonly key: IdbKey;
  continue(): Promise<IdbKeyCursor | null>;
}

/** What an object store and an index of it both do. */
export interface IdbIndex {
  get(key: IdbKey): Promise<unknown>;
  getKey(key: IdbKey | IdbRange): Promise<IdbKey | undefined>;
  getAll(range: IdbRange, count?: number): Promise<readonly unknown[]>;
  openKeyCursor(range: IdbRange | null, direction?: 'next' | 'prev'): Promise<IdbKeyCursor | null>;
}

/** The part of an object store in a transaction that the store uses. */
export interface IdbObjectStore extends IdbIndex {
  readonly indexNames: { contains(name: string): boolean };
  add(value: unknown): Promise<IdbKey>;
  put(value: unknown, key: IdbKey): Promise<IdbKey>;
  delete(key: IdbKey): Promise<void>;
  index(name: string): IdbIndex;
}

/** The part of a transaction that the store uses. */
export interface IdbTransaction {
  readonly done: Promise<void>;
  objectStore(name: string): IdbObjectStore;
  abort(): void;
}

/** The part of an object store in the making that the store uses. */
export interface IdbNewStore {
  createIndex(name: string, keyPath: readonly string[], options: { readonly unique: boolean }): unknown;
}

/** The part of a connection of `idb` that the store uses. */
export interface IdbDatabase {
  readonly name: string;
  readonly objectStoreNames: { contains(name: string): boolean };
  createObjectStore(name: string, options?: object): IdbNewStore;
  transaction(
    stores: readonly string[],
    mode: 'readonly' | 'readwrite',
    options?: { readonly durability: 'strict' },
  ): IdbTransaction;
  close(): void;
}

/** What the browser tells of the database it makes: Chromium says so where it threw away a damaged one. */
export interface IdbUpgradeEvent {
  readonly dataLoss?: string;
  readonly dataLossMessage?: string;
}

/** What happens to a connection: its making, and its end without the store's doing. */
export interface IdbCallbacks {
  readonly upgrade: (
    database: IdbDatabase,
    oldVersion: number,
    newVersion: number | null,
    transaction: IdbTransaction,
    event: IdbUpgradeEvent,
  ) => void;
  /** Another tab wants to upgrade or delete the database, and waits for this connection to close. */
  readonly blocking: () => void;
  /** The browser closed the connection, as when a person deletes what the site has stored. */
  readonly terminated: () => void;
}

/** The part of the module `idb` that the store uses. */
export interface IdbDriver {
  openDB(name: string, version: number, callbacks: IdbCallbacks): Promise<IdbDatabase>;
}

/** Loads the optional peer `idb`, only when a store is opened. */
export async function loadIdb(load: () => Promise<unknown> = () => import('idb')): Promise<IdbDriver> {
  if (!('indexedDB' in globalThis)) {
    throw new StoreError(
      'store-driver-missing',
      'There is no IndexedDB here: this store is for browsers. Choose another store.',
      { driver: 'indexedDB' },
    );
  }
  const driver = await load().catch((cause: unknown) => {
    throw new StoreError(
      'store-driver-missing',
      'The module "idb" cannot be loaded. Add it to your project (npm install idb).',
      { driver: 'idb' },
      cause,
    );
  });
  return driver as IdbDriver;
}

/** The keys between these two, ends included unless the lower is left out. */
export function between(lower: IdbKey, upper: IdbKey, withoutLower = false): IdbRange {
  const { IDBKeyRange } = globalThis as unknown as {
    readonly IDBKeyRange: { bound(lower: IdbKey, upper: IdbKey, lowerOpen: boolean): IdbRange };
  };
  return IDBKeyRange.bound(lower, upper, withoutLower);
}

/** Every key of more parts that begins with these: an array is above all numbers and strings. */
export function beginningWith(...parts: readonly string[]): IdbRange {
  return between(parts, [...parts, []]);
}

/** The fault behind what the browser threw, with a stable code; errors of ours pass through. */
export function indexeddbFault(error: unknown, database: string): unknown {
  if (error instanceof StoreError || error instanceof TypeError) return error;
  const { name = '', message = '' } = error as Partial<Error>;
  const what = message === '' ? name : `${name}: ${message}`;
  return new StoreError(
    'store-failed',
    `The database "${database}" failed, and nothing was stored: ${what}`,
    { database, errorName: name },
    error,
  );
}
