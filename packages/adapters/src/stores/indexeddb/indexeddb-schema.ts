import type { IdbDatabase } from './indexeddb-client.js';

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

/** Whether the database has what {@link createStores} made. */
export function isOurs(database: IdbDatabase): boolean {
  const stores = [EVENTS, DOCUMENTS];
  if (!stores.every((store) => database.objectStoreNames.contains(store))) return false;
  const transaction = database.transaction([EVENTS], 'readonly');
  const { indexNames } = transaction.objectStore(EVENTS);
  transaction.done.catch(() => undefined);
  return [BY_VERSION, BY_ID, BY_COMMAND].every((index) => indexNames.contains(index));
}

/** Makes the object stores and indexes of a new database. */
export function createStores(database: IdbDatabase): void {
  // The generator never gives a number twice, not even after events were deleted by force.
  const events = database.createObjectStore(EVENTS, { keyPath: 'position', autoIncrement: true });
  events.createIndex(BY_VERSION, ['stream', 'version'], { unique: true });
  events.createIndex(BY_ID, ['stream', 'id'], { unique: true });
  events.createIndex(BY_COMMAND, ['stream', 'commandId', 'version'], { unique: false });
  database.createObjectStore(DOCUMENTS);
}
