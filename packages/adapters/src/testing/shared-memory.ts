import { checkNotClosed, checkOpen, type EventStore, type StoreState } from '@outturn/core/store';
import { memoryStore } from '../stores/memory/memory-store.js';
import type { StoreFactory } from './store-law.js';

/**
 * A factory whose handles lie over memory stores that outlive them, so that every law applies to it: the
 * reference that shows the suite can be passed, and what the mutants are made from.
 */
export function sharedMemory(): StoreFactory {
  const contents = new Map<string, EventStore>();
  return ({ storage, tenant }) => {
    const place = JSON.stringify([storage, tenant]);
    const shared = contents.get(place) ?? memoryStore();
    contents.set(place, shared);
    return handleOn(shared);
  };
}

function handleOn(shared: EventStore): EventStore {
  let state: StoreState = 'new';
  const inShared = (): EventStore => {
    checkOpen(state);
    return shared;
  };
  return {
    abilities: Object.freeze({ durable: 'process', documentsAtomic: true, multiProcess: true }),
    open: async () => {
      checkNotClosed(state);
      state = 'open';
      return shared.open();
    },
    append: async (request) => inShared().append(request),
    readStream: async (stream, range) => inShared().readStream(stream, range),
    readAll: async (range) => inShared().readAll(range),
    documents: {
      get: async (at) => inShared().documents.get(at),
      put: async (put) => inShared().documents.put(put),
    },
    restore: async (stream, records) => inShared().restore(stream, records),
    close: async () => {
      state = 'closed';
    },
  };
}
