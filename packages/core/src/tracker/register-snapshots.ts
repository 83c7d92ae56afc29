import type { RegisterEvent } from '../events/event.js';
import { NO_HASH } from '../events/hash-chain.js';
import { emptyRegister, type RegisterState } from '../fold/register-state.js';
import { replay } from '../fold/replay.js';
import type { EventStore } from '../store/event-store.js';
import type { RegisterId } from '../values/id.js';
import { decodePart, encodePart, type PartPlace, partEvent } from './snapshot-part.js';
import { type TrackerHooks, watched } from './tracker-hooks.js';

/** A part is closed with the event that brings it to so many characters, so that all trackers cut alike. */
const PART_SIZE = 1_000_000;

const NAMESPACE = 'outturn-snapshot';

/** A part that is full and not written yet. */
interface FullPart {
  readonly part: number;
  readonly place: PartPlace;
  readonly to: number;
  readonly events: readonly string[];
}

/**
 * A register's snapshot in its store's documents: part 0, 1, 2 … of its log, verified and read, each written once.
 * What cannot be read, or no longer fits the log, is passed over and written anew.
 */
export class RegisterSnapshots {
  readonly #register: RegisterId;
  readonly #store: EventStore;
  readonly #hooks: TrackerHooks;
  #full: FullPart[] = [];
  #part = 0;
  #place: PartPlace;
  #events: string[] = [];
  #size = 0;

  constructor(register: RegisterId, store: EventStore, hooks: TrackerHooks) {
    this.#register = register;
    this.#store = store;
    this.#hooks = hooks;
    this.#place = { register, version: 0, hash: NO_HASH };
  }

  /** The state that the snapshot gives, if its last event is the log's too; else an empty register. */
  async load(): Promise<RegisterState> {
    let state = emptyRegister;
    let part = 0;
    for (; ; part++) {
      const document = await this.#store.documents.get(this.#keyOf(part));
      const events = document ? decodePart(document.value, this.#placeAfter(state)) : [];
      if (events.length === 0) break;
      state = replay(events, state);
    }
    if (!(await this.#isOfLog(state))) return emptyRegister;
    this.#part = part;
    this.#place = this.#placeAfter(state);
    return state;
  }

  /** Takes in the next events of the log. */
  add(events: readonly RegisterEvent[]): void {
    for (const event of events) {
      const text = partEvent(event);
      this.#events.push(text);
      this.#size += text.length;
      if (this.#size >= PART_SIZE) this.#close(event);
    }
  }

  /** Writes the parts that are full. A part that cannot be written is told to the hook and left out for good. */
  async save(): Promise<void> {
    for (const full of this.#full.splice(0)) {
      const { register, version } = full.place;
      const begun = { register, from: version + 1, to: full.to };
      await watched(this.#hooks.snapshot, begun, () => this.#write(full)).catch(() => undefined);
    }
  }

  #close({ version, hash }: RegisterEvent): void {
    this.#full.push({ part: this.#part, place: this.#place, to: version, events: this.#events });
    this.#part += 1;
    this.#place = { register: this.#register, version, hash };
    this.#events = [];
    this.#size = 0;
  }

  async #write({ part, place, events }: FullPart): Promise<void> {
    const at = this.#keyOf(part);
    const value = encodePart(place, events);
    const known = await this.#store.documents.get(at);
    if (known?.value === value) return;
    // A conflict means that another tracker has just written it.
    await this.#store.documents.put({ ...at, expectedRevision: known?.revision ?? 0, value });
  }

  async #isOfLog({ version, headHash }: RegisterState): Promise<boolean> {
    if (version === 0) return true;
    const { records } = await this.#store.readStream(this.#register, { from: version, to: version });
    return records[0]?.hash === headHash;
  }

  #placeAfter({ version, headHash }: RegisterState): PartPlace {
    return { register: this.#register, version, hash: headHash };
  }

  #keyOf(part: number) {
    return { namespace: NAMESPACE, key: `${this.#register}/${part}` };
  }
}
