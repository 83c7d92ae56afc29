import type { DecidedEvent, RegisterEvent } from '../events/event.js';
import { decodeRecord, encodeEvent } from '../events/event-codec.js';
import type { EventRecord } from '../events/event-record.js';
import { chainRecord } from '../events/hash-chain.js';
import { decide } from '../fold/decide.js';
import type { RegisterState } from '../fold/register-state.js';
import { beginTrial } from '../fold/replay.js';
import type { RegisterId } from '../values/id.js';
import { dateOf, type Instant } from '../values/instant.js';
import type { Execution, Ticket } from './ticket.js';

/** What an execution would record, its records and its events in the same order; or why it is refused. */
export type Decided =
  | {
      readonly ticket: Ticket;
      readonly records: readonly EventRecord[];
      readonly events: readonly RegisterEvent[];
      /** The register's version after it. */
      readonly version: number;
    }
  | { readonly ticket: Ticket; readonly refusal: unknown };

/** Decides executions one after another, each on what those before it would record; a refused one adds nothing. */
export function decideTogether(
  state: RegisterState,
  tickets: readonly Ticket[],
  recording: { readonly register: RegisterId; readonly recordedAt: Instant },
): readonly Decided[] {
  const trial = tickets.length > 1 ? beginTrial(state) : undefined;
  return tickets.map((ticket): Decided => {
    try {
      const seen = trial?.state() ?? state;
      const records = recordsOf(seen, ticket.execution, recording);
      const events = records.map((record) => decodeRecord(record));
      for (const event of events) trial?.add(event);
      return { ticket, records, events, version: seen.version + events.length };
    } catch (refusal) {
      return { ticket, refusal };
    }
  });
}

function recordsOf(
  state: RegisterState,
  { commands, commandId, statedOn, meta }: Execution,
  { register, recordedAt }: { readonly register: RegisterId; readonly recordedAt: Instant },
): readonly EventRecord[] {
  const day = statedOn ?? dateOf(recordedAt);
  const asked = typeof commands === 'function' ? commands(state, day) : commands;
  const decided = decide(state, asked, { statedOn: day, meta });
  return chained(decided, state, { stream: register, commandId, recordedAt });
}

function chained(
  decided: readonly DecidedEvent[],
  state: RegisterState,
  recording: { readonly stream: string; readonly commandId: string; readonly recordedAt: Instant },
): readonly EventRecord[] {
  let hash = state.headHash;
  return decided.map((event, index) => {
    const id = `${recording.commandId}/${index}`;
    const version = state.version + 1 + index;
    const record = chainRecord(encodeEvent({ ...event, ...recording, id, version }), hash);
    hash = record.hash;
    return record;
  });
}
