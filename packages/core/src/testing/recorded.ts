import type { Command } from '../events/command.js';
import type { KnownEvent } from '../events/event.js';
import { decide } from '../fold/decide.js';
import type { RegisterState } from '../fold/register-state.js';
import { emptyRegister } from '../fold/register-state.js';
import { replay } from '../fold/replay.js';
import { addDays, type CalendarDate } from '../values/calendar-date.js';

/** Commands executed together, and the day the organisation said what they say. */
export interface Batch {
  readonly statedOn: CalendarDate;
  readonly commands: readonly Command[];
}

/** A log as a store would hold it, and the register it makes. */
export interface Recorded {
  readonly events: readonly KnownEvent[];
  readonly state: RegisterState;
}

/**
 * Records batches without a store: batch `n` (from 1) is the command `c<n>`, recorded `n` days into the year 2000.
 * The hashes are stand-ins that tell the events apart; use a tracker where the chain itself matters.
 *
 * @throws {DomainError} when a batch is refused.
 */
export function recorded(batches: readonly Batch[], from: RegisterState = emptyRegister): Recorded {
  let state = replay([], from);
  const events: KnownEvent[] = [];
  for (const [index, { statedOn, commands }] of batches.entries()) {
    const commandId = `c${from.version === 0 ? '' : `${from.version}.`}${index + 1}`;
    const recordedAt = `${addDays('2000-01-01', from.version + index)}T00:00:00.000Z`;
    const fresh = decide(state, commands, { statedOn }).map((event, at): KnownEvent => {
      const version = state.version + at + 1;
      const hash = version.toString(16).padStart(64, '0');
      return { ...event, id: `${commandId}/${at}`, stream: 'register', version, recordedAt, commandId, hash };
    });
    events.push(...fresh);
    state = replay(fresh, state);
  }
  return { events, state };
}
