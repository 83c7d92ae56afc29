import { NO_HASH } from '../events/hash-chain.js';
import type { EventStore } from './event-store.js';

/** The last event of a register at some time. Kept outside the store, it shows later what was cut off or rewritten. */
export interface RegisterHead {
  readonly register: string;
  readonly version: number;
  readonly hash: string;
}

/** How far a walk over a register has come. */
export interface RegisterProgress {
  readonly register: string;
  readonly version: number;
  /** The version it goes to; absent where only the lines to come say. */
  readonly head?: number;
}

/** A register before its first event. */
export function startOf(register: string): RegisterHead {
  return { register, version: 0, hash: NO_HASH };
}

/** The hash that the store has at a version; the start's at 0, none where there is no such event. */
export async function hashAt(
  store: EventStore,
  register: string,
  version: number,
): Promise<string | undefined> {
  if (version === 0) return NO_HASH;
  const { records } = await store.readStream(register, { from: version, to: version });
  return records[0]?.hash;
}
