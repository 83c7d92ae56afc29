import { memoryStore } from '@outturn/adapters/memory';
import { type EventStore, LIBRARY_VERSION, type OccasionVerification, openTracker } from '@outturn/core';
import type { StoredRecord } from '@outturn/core/store';
import { chainRecord, NO_HASH } from '../../packages/core/src/events/hash-chain.js';
import { closeReport, prepareReport, scheduleOccasion } from './reporting-town.js';
import { TOWN } from './towns.js';

/** The version that is sealed. */
export const SEALED = 10;

/** Which report is verified. */
export const about = { register: TOWN, occasion: 'annual' };

/** That the library which sealed is this one. */
export const libraries = { sealed: LIBRARY_VERSION, present: LIBRARY_VERSION };

/** That it is what was sealed. */
export const intact: OccasionVerification = { outcome: 'intact', ...about, version: SEALED, libraries };

/** Fills a store with a closed report, and one event after it. */
export async function fill<Store extends EventStore>(store: Store): Promise<Store> {
  const tracker = await openTracker({ store: { ...store, close: async () => undefined } });
  await prepareReport(tracker);
  await closeReport(tracker);
  await tracker.execute(TOWN, scheduleOccasion('next', '2025'), { commandId: 'next' });
  return store;
}

/** The log of such a store. */
export const { records } = await (await fill(memoryStore())).readStream(TOWN);

/** A store that holds other events under the same register, each changed and all chained anew. */
export async function rewritten(held: readonly StoredRecord[]): Promise<EventStore> {
  const store = memoryStore();
  await store.open();
  let hash = NO_HASH;
  const chained = held.map((record, index) => {
    const { position: _, ...rest } = { ...record, version: index + 1 };
    const next = chainRecord(rest, hash);
    hash = next.hash;
    return next;
  });
  await store.restore(TOWN, chained);
  return store;
}

/** A record with some of its data replaced. */
export function edited(record: StoredRecord, from: string, to: string): StoredRecord {
  if (!record.data.includes(from)) throw new TypeError(`"${from}" is not in ${record.data}.`);
  return { ...record, data: record.data.replace(from, to) };
}

/** The log with the event of a version edited. */
export function withEdit(version: number, from: string, to: string): readonly StoredRecord[] {
  return records.map((record) => (record.version === version ? edited(record, from, to) : record));
}
