import type { IndexeddbStoreOptions } from '@outturn/adapters/indexeddb';
import { type EventStore, StoreError, type StoreErrorCode } from '@outturn/core/store';
import type { Page } from './chromium.js';
import type { CallOutcome } from './store-page.js';

let handles = 0;

/** A handle on a store that lives in a page at `/store-page`; every call travels there and back. */
export function storeIn(page: Page, options: IndexeddbStoreOptions): EventStore {
  handles += 1;
  const handle = handles;
  const call = async <T>(method: string, ...given: readonly unknown[]): Promise<T> => {
    const call = [handle, options, method, given].map((value) => JSON.stringify(value)).join(', ');
    const outcome = (await page.evaluate(`page.call(${call})`)) as CallOutcome;
    if ('code' in outcome) {
      throw new StoreError(outcome.code as StoreErrorCode, outcome.message, { ...outcome.details });
    }
    return outcome.value as T;
  };
  return {
    abilities: { durable: 'process', documentsAtomic: true, multiProcess: true },
    open: () => call('open'),
    append: (request) => call('append', request),
    readStream: (stream, range = {}) => call('readStream', stream, range),
    readAll: (range) => call('readAll', range),
    documents: { get: (at) => call('get', at), put: (put) => call('put', put) },
    restore: (stream, records) => call('restore', stream, records),
    close: () => call('close'),
  };
}

/** A handle as {@link storeIn} makes it, opened. */
export async function openedIn(page: Page, options: IndexeddbStoreOptions): Promise<EventStore> {
  const store = storeIn(page, options);
  await store.open();
  return store;
}
