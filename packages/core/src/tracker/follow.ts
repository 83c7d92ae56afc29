import type { RegisterEvent } from '../events/event.js';
import { decodeRecord } from '../events/event-codec.js';
import type { EventStore } from '../store/event-store.js';
import { OutturnError } from '../values/outturn-error.js';
import type { StopSignal } from '../values/stop-signal.js';
import { checkOptions } from './check-options.js';
import { pause } from './pause.js';
import { systemTimer, type Timer } from './system-clock.js';

/** How to follow a store. */
export interface FollowOptions {
  /** The checkpoint's name; each follower has its own. */
  readonly name: string;
  /** Handles events in the store's order; the next come when it has resolved. If it fails, the same come again. */
  readonly onEvents: (events: readonly RegisterEvent[]) => void | Promise<void>;
  /** Ends the following, once the events under way are handled. */
  readonly signal?: StopSignal | undefined;
  /** So many events at most at a time. Default 500. */
  readonly limit?: number | undefined;
  /** End when there are no more events, instead of waiting for new ones. Default false. */
  readonly stopAtEnd?: boolean | undefined;
  /** The longest wait in milliseconds before looking for new events; it begins with 10 and doubles. Default 1000. */
  readonly pollEvery?: number | undefined;
  /** Default: the machine's timer. */
  readonly timer?: Timer | undefined;
}

const NAMESPACE = 'outturn-follow';

const FIRST_WAIT = 10;

/**
 * Hands on every event of a store, whoever appended it: each at least once, all of a register in its order. How far
 * it came is kept in the store after each handling, so that a follower that ended, or died, goes on from there; the
 * events that were being handled come again. Resolves when the signal is aborted, or at the end if it stops there.
 *
 * @throws {OutturnError} `follow-overtaken` when another follower of that name is at work; `checkpoint-invalid` when
 * the checkpoint is none of this store's. What `onEvents` throws is thrown.
 */
export async function follow(store: EventStore, options: FollowOptions): Promise<void> {
  checkFollowOptions(options);
  const { name, onEvents, signal, limit = 500, stopAtEnd = false } = options;
  const { pollEvery = 1000, timer = systemTimer } = options;
  const checkpoint = new Checkpoint(store, name);
  let after = await checkpoint.read();
  for (let wait = FIRST_WAIT; !signal?.aborted; ) {
    const page = await store.readAll({ after, limit });
    if (after > page.settled) throw checkpointInvalid(name, String(after));
    if (page.records.length > 0) {
      await onEvents(page.records.map((record) => decodeRecord(record)));
      await checkpoint.write(page.next);
      wait = FIRST_WAIT;
    } else if (page.next === after) {
      if (stopAtEnd) return;
      await pause(timer, Math.min(wait, pollEvery), signal);
      wait *= 2;
    }
    after = page.next;
  }
}

function checkFollowOptions(options: FollowOptions): void {
  checkOptions(options, OPTIONS, 'follow');
  const { limit, pollEvery } = options;
  if (limit !== undefined && !(Number.isSafeInteger(limit) && limit > 0))
    throw new TypeError(`limit must be a whole number of events, 1 or more, not ${limit}.`);
  if (pollEvery !== undefined && !(Number.isFinite(pollEvery) && pollEvery > 0))
    throw new TypeError(`pollEvery must be a number of milliseconds above 0, not ${pollEvery}.`);
}

const OPTIONS = ['name', 'onEvents', 'signal', 'limit', 'stopAtEnd', 'pollEvery', 'timer'] as const;

/** The position up to which events were handled, in a document of the store. */
class Checkpoint {
  readonly #store: EventStore;
  readonly #name: string;
  #revision = 0;

  constructor(store: EventStore, name: string) {
    this.#store = store;
    this.#name = name;
  }

  async read(): Promise<number> {
    const document = await this.#store.documents.get({ namespace: NAMESPACE, key: this.#name });
    if (!document) return 0;
    this.#revision = document.revision;
    const after = /^\d{1,16}$/.test(document.value) ? Number(document.value) : Number.NaN;
    if (!Number.isSafeInteger(after)) throw checkpointInvalid(this.#name, document.value);
    return after;
  }

  async write(after: number): Promise<void> {
    const at = { namespace: NAMESPACE, key: this.#name };
    const put = { ...at, expectedRevision: this.#revision, value: String(after) };
    const result = await this.#store.documents.put(put);
    if (result.type === 'conflict') throw overtaken(this.#name);
    this.#revision = result.revision;
  }
}

function overtaken(name: string): OutturnError {
  const message = `Another follower named "${name}" is at work on this store; give each its own name.`;
  return new OutturnError('follow-overtaken', message, { name });
}

function checkpointInvalid(name: string, value: string): OutturnError {
  const message = `The checkpoint of "${name}" says ${JSON.stringify(value.slice(0, 40))}, where this store's log does not reach. It is damaged, or of another store: follow under a new name.`;
  return new OutturnError('checkpoint-invalid', message, { name, value });
}
