import { chainBroken, verifyChain } from '../events/hash-chain.js';
import { checkNotStopped, type StopSignal } from '../values/stop-signal.js';
import type { EventStore, StoredRecord } from './event-store.js';
import type { RegisterHead } from './register-head.js';

const PAGE_SIZE = 1000;

/** Events of a register in a row, and the version up to which all are read. */
export interface RegisterPage {
  readonly records: readonly StoredRecord[];
  readonly head: number;
}

/**
 * The events after a head, verified page by page, up to where the register is when the first page is read.
 *
 * @throws {OutturnError} `chain-broken` at the first event that does not follow.
 */
export async function* registerPages(
  store: EventStore,
  after: RegisterHead,
  signal?: StopSignal,
): AsyncGenerator<RegisterPage, void, undefined> {
  const { register } = after;
  let { version, hash } = after;
  for (let to = Number.MAX_SAFE_INTEGER; version < to; ) {
    checkNotStopped(signal);
    const page = await store.readStream(register, { from: version + 1, to, limit: PAGE_SIZE });
    to = Math.min(to, page.head);
    if (version >= to) return;
    if (page.records.length === 0) throw chainBroken(register, version + 1);
    hash = verifyChain(page.records, hash, version + 1);
    version += page.records.length;
    yield { records: page.records, head: to };
  }
}
