import type { AppendRequest, CommandBatch, EventStore, NewRecord } from '@outturn/core/store';
import { sharedMemory } from './shared-memory.js';
import type { StoreFactory } from './store-law.js';

/** A store broken in one way, and the laws that must notice; it shows that those laws can fail. */
export interface StoreMutant {
  readonly name: string;
  /** Names of laws; each of them rejects the mutant. */
  readonly rejectedBy: readonly string[];
  /** Makes a fresh factory of handles on the broken store. */
  readonly factory: () => StoreFactory;
}

/** The reference store with some of its functions replaced, anew for each handle. */
export function mutant(
  name: string,
  rejectedBy: readonly string[],
  change: (store: EventStore) => Partial<EventStore>,
): StoreMutant {
  const factory = (): StoreFactory => {
    const reference = sharedMemory();
    return (place) => {
      const store = reference(place);
      return { ...store, ...change(store) };
    };
  };
  return { name, rejectedBy, factory };
}

/** The request with its batches changed. */
export function withBatches(
  request: AppendRequest,
  change: (batch: CommandBatch) => CommandBatch,
): AppendRequest {
  return { ...request, batches: request.batches.map(change) };
}

/** The request with its records changed. */
export function withRecords(request: AppendRequest, change: (record: NewRecord) => NewRecord): AppendRequest {
  return withBatches(request, (batch) => ({ ...batch, records: batch.records.map(change) }));
}

/** Lets whatever else is going on get a few steps ahead. */
export async function letOthersRun(): Promise<void> {
  for (let turn = 0; turn < 20; turn += 1) await undefined;
}
