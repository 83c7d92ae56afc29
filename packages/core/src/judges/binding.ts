import { type Reason, reason } from '../readings/reason.js';
import type { When } from '../rules/when-schema.js';
import { endOf, type PeriodText, samePeriod, startOf } from '../values/period.js';
import { periodContaining } from '../values/period-sequence.js';
import { nextScheduled, type Schedule, scheduledContaining, scheduledIn } from '../values/schedule.js';

/** Whether a target binds at a period: yes, only if met already, or not, and why. */
export type Binding =
  | { readonly type: 'due' }
  | { readonly type: 'if-met'; readonly reason: Reason }
  | { readonly type: 'not-due'; readonly reason: Reason };

/** How a target's *when* binds a period, given when its indicator is measured. */
export function bindingAt(when: When, schedule: Schedule, period: PeriodText): Binding {
  if (when.type === 'open') return { type: 'not-due', reason: reason('open') };
  if (!asksAbout(when, period)) return { type: 'not-due', reason: reason('nothing-asked', { period }) };
  if (scheduledIn(schedule, period).length === 0) {
    return { type: 'not-due', reason: reason('not-scheduled', { period }) };
  }
  if (when.type !== 'by') return { type: 'due' };
  const binds = scheduledContaining(schedule, when.date) ?? nextAfter(schedule, when.date);
  return endOf(period) < endOf(binds)
    ? { type: 'if-met', reason: reason('binds-later', { period: binds }) }
    : { type: 'due' };
}

function asksAbout(when: When, period: PeriodText): boolean {
  if (when.type === 'at') return when.periods.some((named) => samePeriod(named, period));
  if (when.type !== 'each') return true;
  const begins = when.from === undefined || startOf(when.from) <= startOf(period);
  return begins && (when.to === undefined || endOf(period) <= endOf(when.to));
}

/** Nothing is measured in the period the date lies in: the next measurement decides. */
function nextAfter(schedule: Schedule, date: string): PeriodText {
  return nextScheduled(schedule, periodContaining(date, 'day'));
}
