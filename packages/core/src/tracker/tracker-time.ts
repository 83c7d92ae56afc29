import { entryAt } from '../fold/ledger.js';
import type { RegisterState } from '../fold/register-state.js';
import type { CalendarDate } from '../values/calendar-date.js';
import { dateOf, type Instant, instantFromMillis, millisOf } from '../values/instant.js';
import type { Clock } from './system-clock.js';

/** When the next append is recorded: now, but always after the last event, whatever the clock says. */
export function nextInstant(state: RegisterState, clock: Clock): Instant {
  const previous = lastRecorded(state);
  const now = nowOf(clock);
  return previous === undefined || now > previous ? now : instantFromMillis(millisOf(previous) + 1);
}

/** The tracker's own day, in UTC: the clock's, but never before the day the last event was recorded. */
export function today(state: RegisterState, clock: Clock): CalendarDate {
  const previous = lastRecorded(state);
  const now = nowOf(clock);
  return dateOf(previous !== undefined && previous > now ? previous : now);
}

function lastRecorded(state: RegisterState): Instant | undefined {
  return entryAt(state.ledger, state.version)?.event.recordedAt;
}

function nowOf(clock: Clock): Instant {
  const now = clock();
  return instantFromMillis(typeof now === 'number' ? now : now.getTime());
}
