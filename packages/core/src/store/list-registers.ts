import { checkNotStopped, type StopSignal } from '../values/stop-signal.js';
import type { EventStore } from './event-store.js';

const PAGE_SIZE = 1000;

/** The registers that a store holds, in the order of their ids' code units; it reads the whole log to find them. */
export async function listRegisters(store: EventStore, signal?: StopSignal): Promise<readonly string[]> {
  const registers = new Set<string>();
  for (let after = 0; ; ) {
    checkNotStopped(signal);
    const page = await store.readAll({ after, limit: PAGE_SIZE });
    for (const { stream } of page.records) registers.add(stream);
    if (page.next === after) return [...registers].sort();
    after = page.next;
  }
}
