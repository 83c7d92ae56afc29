import type { RegisterEvent } from '../events/event.js';
import { decodeRecord } from '../events/event-codec.js';
import { chainBroken, verifyChain } from '../events/hash-chain.js';
import { entryAt, versionOfEvent } from '../fold/ledger.js';
import { emptyRegister, type RegisterState } from '../fold/register-state.js';
import { replay } from '../fold/replay.js';
import type { EventStore } from '../store/event-store.js';
import type { CommandId, RegisterId } from '../values/id.js';
import { RegisterSnapshots } from './register-snapshots.js';
import { type TrackerHooks, watched } from './tracker-hooks.js';

/** The most records read at a time, so that a long log is never whole in memory as text. */
const PAGE_SIZE = 1000;

/** One register as far as it has been read from its store; each record is verified once, when it is read. */
export class RegisterLog {
  readonly register: RegisterId;
  readonly #store: EventStore;
  readonly #hooks: TrackerHooks;
  readonly #snapshots: RegisterSnapshots | undefined;
  #state: RegisterState = emptyRegister;

  constructor(
    register: RegisterId,
    from: { readonly store: EventStore; readonly hooks: TrackerHooks; readonly snapshots: boolean },
  ) {
    this.register = register;
    this.#store = from.store;
    this.#hooks = from.hooks;
    this.#snapshots = from.snapshots ? new RegisterSnapshots(register, from.store, from.hooks) : undefined;
  }

  /** The state as last read. */
  get state(): RegisterState {
    return this.#state;
  }

  /**
   * Reads what was stored since; answers the state at the store's head.
   *
   * @throws {OutturnError} `chain-broken` when what is stored does not follow on what was read, or ends before it.
   */
  async catchUp(): Promise<RegisterState> {
    const begun = { register: this.register, version: this.#state.version };
    await watched(this.#hooks.read, begun, () => this.#read());
    return this.#state;
  }

  async #read(): Promise<number> {
    if (this.#state.version === 0 && this.#snapshots) this.#state = await this.#snapshots.load();
    for (;;) {
      const { version, headHash } = this.#state;
      const page = await this.#store.readStream(this.register, { from: version + 1, limit: PAGE_SIZE });
      if (page.head === version && page.records.length === 0) return version;
      if (page.records.length === 0) throw chainBroken(this.register, Math.min(page.head, version) + 1);
      verifyChain(page.records, headHash, version + 1);
      this.accept(page.records.map((record) => decodeRecord(record)));
      if (this.#state.version === page.head) return page.head;
    }
  }

  /** Takes in events that are known to be stored next. */
  accept(events: readonly RegisterEvent[]): void {
    this.#state = replay(events, this.#state);
    this.#snapshots?.add(events);
  }

  /** Writes the snapshots that are due; never rejects. */
  async saveSnapshots(): Promise<void> {
    await this.#snapshots?.save();
  }

  /** The events a command recorded, as far as the log has been read; none when it is not known. */
  eventsOf(commandId: CommandId): readonly RegisterEvent[] {
    const { ledger, version: head } = this.#state;
    const events: RegisterEvent[] = [];
    for (let index = 0; ; index++) {
      const version = versionOfEvent(ledger, `${commandId}/${index}`, head);
      const event = version === undefined ? undefined : entryAt(ledger, version)?.event;
      if (!event) return events;
      events.push(event);
    }
  }
}
