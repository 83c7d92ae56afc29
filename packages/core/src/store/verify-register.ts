import { chainBroken, follows } from '../events/hash-chain.js';
import type { ChainDamage } from '../events/log-damage.js';
import { checkNotStopped, type StopSignal } from '../values/stop-signal.js';
import { damageAfter, type LastSound } from './chain-damage.js';
import type { EventStore, StoredRecord } from './event-store.js';
import { type LoggedRegister, LogWalk } from './list-registers.js';
import { type RegisterHead, type RegisterProgress, startOf } from './register-head.js';

/** How to verify. */
export interface VerifyOptions {
  /** Heads kept from earlier, of any registers; without one, a log that was cut off at its end is whole. */
  readonly heads?: readonly RegisterHead[] | undefined;
  readonly onProgress?: ((progress: RegisterProgress) => void) | undefined;
  readonly signal?: StopSignal | undefined;
}

/** What a verification found. */
export type Verification =
  | { readonly register: string; readonly intact: true; readonly head: RegisterHead }
  | { readonly register: string; readonly intact: false; readonly damage: ChainDamage };

const PAGE_SIZE = 1000;

/**
 * Walks a register's chain from its first event, and names the first that was altered, removed or inserted, or that
 * the heads kept from earlier do not bear out. A register that does not exist is intact, unless a head knows it.
 */
export async function verifyRegister(
  store: EventStore,
  register: string,
  options: VerifyOptions = {},
): Promise<Verification> {
  const walk = new ChainWalk(register, options.heads ?? []);
  for (;;) {
    checkNotStopped(options.signal);
    const page = await store.readStream(register, { from: walk.sound.version + 1, limit: PAGE_SIZE });
    const fits = page.records.every((record) => walk.take(record));
    if (!fits) return damaged(register, walk.rewritten ?? (await damageFound(store, walk.sound)));
    const { version } = walk.sound;
    options.onProgress?.({ register, version, head: page.head });
    if (version >= page.head) return walk.end();
    if (page.records.length === 0) return damaged(register, { kind: 'removed', version: version + 1 });
  }
}

/**
 * Verifies every register of the store, and every one that a head knows. The log of all registers has to hold the same
 * events: one that is missing from it, or from the register alone, is reported as removed, and one that it holds twice
 * as inserted.
 */
export async function verifyStore(
  store: EventStore,
  options: VerifyOptions = {},
): Promise<readonly Verification[]> {
  const log = new LogWalk(store, options.signal);
  await log.toEnd();
  const before = new Map(log.registers);
  const known = (options.heads ?? []).map(({ register }) => register);
  const verifications: Verification[] = [];
  for (const register of [...new Set([...before.keys(), ...known])].sort()) {
    verifications.push(await verifyRegister(store, register, options));
  }
  await log.toEnd();
  return verifications.map((found) => {
    const { register } = found;
    return heldAgainstLog(found, before.get(register), log.registers.get(register));
  });
}

const NOT_LOGGED: LoggedRegister = { version: 0 };

/**
 * Others may append meanwhile: so the register has to hold what the log held before it was read, and the log, after
 * that, what the register held.
 */
function heldAgainstLog(found: Verification, before = NOT_LOGGED, after = NOT_LOGGED): Verification {
  if (!found.intact) return found;
  const { register } = found;
  const { version } = found.head;
  if (after.damage) return damaged(register, after.damage);
  if (before.version <= version && version <= after.version) return found;
  return damaged(register, { kind: 'removed', version: Math.min(version, after.version) + 1 });
}

/**
 * The heads of all registers, each verified: keep them somewhere else, and hand them to {@link verifyStore} later.
 *
 * @throws {OutturnError} `chain-broken` when a register is not intact.
 */
export async function exportHeads(
  store: EventStore,
  options: Omit<VerifyOptions, 'heads'> = {},
): Promise<readonly RegisterHead[]> {
  return (await verifyStore(store, options)).map((found) => {
    if (found.intact) return found.head;
    throw chainBroken(found.register, found.damage.version);
  });
}

/** A register's chain as far as it was found sound, and the heads it is held against. */
class ChainWalk {
  readonly #kept: readonly RegisterHead[];
  #agreed = 0;
  sound: LastSound;
  rewritten: ChainDamage | undefined;

  constructor(register: string, heads: readonly RegisterHead[]) {
    this.#kept = heads.filter((head) => head.register === register);
    this.sound = { ...startOf(register), eventId: undefined, previousHash: undefined };
  }

  /** Takes the next record; says no when it does not follow, or a head says otherwise. */
  take(record: StoredRecord): boolean {
    if (!isNext(record, this.sound)) return false;
    this.sound = soundAt(record, this.sound);
    const heads = this.#kept.filter(({ version }) => version === record.version);
    if (heads.some(({ hash }) => hash !== record.hash)) {
      this.rewritten = { kind: 'rewritten', version: this.#agreed + 1 };
      return false;
    }
    if (heads.length > 0) this.#agreed = record.version;
    return true;
  }

  end(): Verification {
    const { register, version, hash } = this.sound;
    const isCut = this.#kept.some((head) => head.version > version);
    if (isCut) return damaged(register, { kind: 'cut-off', version: version + 1 });
    return { register, intact: true, head: { register, version, hash } };
  }
}

function damaged(register: string, damage: ChainDamage): Verification {
  return { register, intact: false, damage };
}

async function damageFound(store: EventStore, sound: LastSound): Promise<ChainDamage> {
  const { records } = await store.readStream(sound.register, { from: sound.version + 1, limit: 2 });
  return damageAfter(sound, records[0], records[1]);
}

function isNext(record: StoredRecord, { register, version, hash }: LastSound): boolean {
  return record.stream === register && record.version === version + 1 && follows(record, hash);
}

function soundAt(
  { version, hash, id }: StoredRecord,
  { register, hash: previousHash }: LastSound,
): LastSound {
  return { register, version, hash, eventId: id, previousHash };
}
