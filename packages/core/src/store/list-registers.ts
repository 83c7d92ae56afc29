import type { ChainDamage } from '../events/log-damage.js';
import { checkNotStopped, type StopSignal } from '../values/stop-signal.js';
import type { EventStore, StoredRecord } from './event-store.js';

const PAGE_SIZE = 1000;

/** The registers that a store holds, in the order of their ids' code units; it reads the whole log to find them. */
export async function listRegisters(store: EventStore, signal?: StopSignal): Promise<readonly string[]> {
  const walk = new LogWalk(store, signal);
  await walk.toEnd();
  return [...walk.registers.keys()].sort();
}

/** A register as the log of all registers has it. */
export interface LoggedRegister {
  /** Its events are there up to this version, each in its turn. */
  readonly version: number;
  /** The first event that is not in its turn. */
  readonly damage?: ChainDamage;
}

/** Reads the log of all registers, and counts the events of each. */
export class LogWalk {
  readonly #store: EventStore;
  readonly #signal: StopSignal | undefined;
  readonly #registers = new Map<string, LoggedRegister>();
  #after = 0;

  constructor(store: EventStore, signal?: StopSignal) {
    this.#store = store;
    this.#signal = signal;
  }

  /** The registers found so far. */
  get registers(): ReadonlyMap<string, LoggedRegister> {
    return this.#registers;
  }

  /** Reads to where the log ends now; called again, it goes on from there. */
  async toEnd(): Promise<void> {
    for (;;) {
      checkNotStopped(this.#signal);
      const { records, next } = await this.#store.readAll({ after: this.#after, limit: PAGE_SIZE });
      for (const record of records) {
        const logged = this.#registers.get(record.stream) ?? { version: 0 };
        this.#registers.set(record.stream, loggedWith(record, logged));
      }
      if (next === this.#after) return;
      this.#after = next;
    }
  }
}

function loggedWith({ version, id }: StoredRecord, logged: LoggedRegister): LoggedRegister {
  if (logged.damage) return logged;
  const next = logged.version + 1;
  if (version === next) return { version };
  const damage: ChainDamage =
    version > next ? { kind: 'removed', version: next } : { kind: 'inserted', version, eventId: id };
  return { ...logged, damage };
}
