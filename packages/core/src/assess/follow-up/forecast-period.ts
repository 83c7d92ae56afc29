import { endOf, type PeriodText } from '../../values/period.js';
import { nextScheduled, type Schedule, scheduledContaining } from '../../values/schedule.js';
import type { OccasionScope } from './occasion-scope.js';

/**
 * The scheduled period a follow-up asks a forecast of: the first that is not over when it closes; where no day is
 * stated, the one its own period ends in.
 */
export function forecastPeriod(
  schedule: Schedule,
  { closes, period }: Pick<OccasionScope, 'closes' | 'period'>,
): PeriodText {
  const day = closes ?? endOf(period);
  const current = scheduledContaining(schedule, day);
  const isOver = current !== undefined && closes !== null && endOf(current) <= closes;
  return current === undefined || isOver ? nextScheduled(schedule, current ?? day) : current;
}
