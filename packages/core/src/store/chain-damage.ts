import { follows } from '../events/hash-chain.js';
import type { ChainDamage } from '../events/log-damage.js';
import type { StoredRecord } from './event-store.js';
import type { RegisterHead } from './register-head.js';

/** The last event that fits, and the hash of the one before it. */
export interface LastSound extends RegisterHead {
  readonly eventId: string | undefined;
  readonly previousHash: string | undefined;
}

/** So many removed events at most are told from an altered one, where those after them were numbered anew. */
const REMOVED_LIMIT = 100;

/** Says what happened where the chain breaks, from the two events found after the last that fits. */
export function damageAfter(sound: LastSound, found?: StoredRecord, next?: StoredRecord): ChainDamage {
  const version = sound.version + 1;
  if (!found || found.version > version) return { kind: 'removed', version };
  if (sound.previousHash !== undefined && fits(found, sound.version, sound.previousHash)) {
    return damage('inserted', sound.version, sound.eventId);
  }
  if (next && fits(next, version, sound.hash)) return damage('inserted', version, found.id);
  if (next && wasLater(found, next)) return { kind: 'removed', version };
  return damage('altered', version, found.id);
}

/** An event whose follower was chained to it under a later number stood there before: those between are gone. */
function wasLater(found: StoredRecord, next: StoredRecord): boolean {
  const removed = Array.from({ length: REMOVED_LIMIT }, (_, index) => index + 1);
  return removed.some((count) => fits(next, next.version + count, found.hash));
}

function fits(record: StoredRecord, version: number, previousHash: string): boolean {
  return follows({ ...record, version }, previousHash);
}

function damage(kind: ChainDamage['kind'], version: number, eventId: string | undefined): ChainDamage {
  return { kind, version, ...(eventId !== undefined && { eventId }) };
}
