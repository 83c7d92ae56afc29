import { type IndexeddbStoreOptions, indexeddbStore } from '@outturn/adapters/indexeddb';
import { type EventStore, StoreError } from '@outturn/core/store';
import { follow } from './page-follower.js';
import { offer } from './page-world.js';
import { writeForEver } from './page-writer.js';

/** What became of a call on a store: its value, or the refusal it threw. */
export type CallOutcome =
  | { readonly value: unknown }
  | { readonly code: string; readonly message: string; readonly details: object };

const handles = new Map<number, EventStore>();

function handleOf(id: number, options: IndexeddbStoreOptions): EventStore {
  const handle = handles.get(id) ?? indexeddbStore(options);
  handles.set(id, handle);
  return handle;
}

async function call(
  id: number,
  options: IndexeddbStoreOptions,
  method: string,
  given: readonly never[],
): Promise<CallOutcome> {
  try {
    const store = handleOf(id, options);
    const { get, put } = store.documents;
    const methods = { ...store, get, put } as unknown as Record<string, (...given: never[]) => unknown>;
    return { value: await methods[method]?.(...given) };
  } catch (error) {
    if (!(error instanceof StoreError)) throw error;
    const { code, message, details } = error;
    return { code, message, details };
  }
}

offer({ call, follow, writeForEver });
