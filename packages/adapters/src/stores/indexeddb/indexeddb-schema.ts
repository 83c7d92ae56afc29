import { StoreError } from '@outturn/core/store';
import type { IdbCallbacks, IdbDatabase, IdbDriver } from './indexeddb-client.js';

/** The version of the object stores below. They are the storage format: a change needs a new number. */
export const FORMAT_VERSION = 1;

/** The object stores, and the indexes of the events. */
export const EVENTS = 'events';
export const DOCUMENTS = 'documents';
export const BY_VERSION = 'by-version';
export const BY_ID = 'by-id';
export const BY_COMMAND = 'by-command';

/** One database for each tenant; no two names and tenants run together. */
export function databaseName(name: string, tenant: string): string {
  return `outturn/${encodeURIComponent(name)}/${encodeURIComponent(tenant)}`;
}

/** Opens the database, made if absent; `onLost` is told why when it is closed from outside. */
export async function openDatabase(
  { openDB }: IdbDriver,
  database: string,
  onLost: (why: string) => void,
): Promise<IdbDatabase> {
  let opened: IdbDatabase | undefined;
  const callbacks: IdbCallbacks = {
    upgrade: createStores,
    blocking: () => {
      opened?.close();
      onLost('another tab upgrades or deletes it');
    },
    terminated: () => onLost('the browser closed it'),
  };
  opened = await openDB(database, FORMAT_VERSION, callbacks).catch((error: unknown) => {
    throw (error as Error).name === 'VersionError' ? newer(database, error) : error;
  });
  if ([EVENTS, DOCUMENTS].every((store) => opened.objectStoreNames.contains(store))) return opened;
  opened.close();
  throw new StoreError(
    'store-foreign',
    `The database "${database}" was not made by this store. Choose another name.`,
    { database },
  );
}

function createStores(database: IdbDatabase): void {
  // The generator never gives a number twice, not even after events were deleted by force.
  const events = database.createObjectStore(EVENTS, { keyPath: 'position', autoIncrement: true });
  events.createIndex(BY_VERSION, ['stream', 'version'], { unique: true });
  events.createIndex(BY_ID, ['stream', 'id'], { unique: true });
  events.createIndex(BY_COMMAND, ['stream', 'commandId', 'version'], { unique: false });
  database.createObjectStore(DOCUMENTS);
}

function newer(database: string, cause: unknown): StoreError {
  return new StoreError(
    'store-format-newer',
    `The database "${database}" has a newer format; this library knows formats up to ${FORMAT_VERSION}. Update the library.`,
    { database, known: FORMAT_VERSION },
    cause,
  );
}
