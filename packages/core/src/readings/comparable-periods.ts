import { observationSeries, type Series } from '../fold/series.js';
import { pointsOfSeries } from '../fold/statements.js';
import type { Indicator } from '../indicator/indicator-events.js';
import { KINDS } from '../indicator/observation-events.js';
import { type CalendarDate, earliest } from '../values/calendar-date.js';
import { endOf, type PeriodText, startOf } from '../values/period.js';
import { shiftPeriod } from '../values/period-sequence.js';
import { previousScheduled, type Schedule, scheduledContaining, scheduledIn } from '../values/schedule.js';
import { parseSegmentKey, segmentKey } from '../values/segment.js';
import { once, type View } from './view.js';

/**
 * The period before one, among those that `like` can be compared with: the one before on the schedule, or, where `like`
 * is made of several scheduled ones, the one of its own length before.
 */
export function periodBefore(
  schedule: Schedule,
  period: PeriodText,
  like: PeriodText,
): PeriodText | undefined {
  return isMadeOfSeveral(schedule, like) ? shiftPeriod(period, -1) : previousScheduled(schedule, period);
}

/** The periods that one can be compared with, latest first: from the last that ends not after one day, back to another. */
export function* comparableUntil(
  schedule: Schedule,
  like: PeriodText,
  since: CalendarDate,
  until: CalendarDate = endOf(like),
): Generator<PeriodText> {
  const first = lastComparable(schedule, like, until);
  for (
    let next = first;
    next !== undefined && endOf(next) >= since;
    next = periodBefore(schedule, next, like)
  ) {
    yield next;
  }
}

function lastComparable(schedule: Schedule, like: PeriodText, day: CalendarDate): PeriodText | undefined {
  if (isMadeOfSeveral(schedule, like)) return lastOfLength(like, day);
  const running = scheduledContaining(schedule, day);
  return running && endOf(running) === day ? running : previousScheduled(schedule, running ?? day);
}

function isMadeOfSeveral(schedule: Schedule, period: PeriodText): boolean {
  return scheduledIn(schedule, period).length > 1;
}

function lastOfLength(like: PeriodText, day: CalendarDate): PeriodText {
  let period = like;
  while (endOf(period) < day) period = shiftPeriod(period, 1);
  while (endOf(period) > day) period = shiftPeriod(period, -1);
  return period;
}

/** The first day an indicator has any observation for, in a segment or the members that make it up. */
export function firstMeasuredDay(
  view: View,
  indicator: Indicator,
  segment: string,
): CalendarDate | undefined {
  const key = `first|${indicator.id}|${indicator.from ?? ''}|${segment}`;
  return once(view, key, () => findFirstDay(view, indicator, segment));
}

function findFirstDay(view: View, indicator: Indicator, segment: string): CalendarDate | undefined {
  const parts = [segment, ...memberSegments(indicator, segment)];
  const firstOf = (part: string) =>
    earliest(KINDS.map((kind) => firstDayOfSeries(view, observationSeries(indicator.id, part, kind))));
  return earliest(parts.map(firstOf));
}

/** The first day that a series has anything stated for. */
export function firstDayOfSeries(view: View, series: Series): CalendarDate | undefined {
  return earliest(pointsOfSeries(view.stated, series).map(startOf));
}

/** The segments of a complete dimension that a segment leaves open, where they add up. */
function memberSegments(indicator: Indicator, segment: string): readonly string[] {
  return openDimensions(indicator, segment).flat();
}

/** For each complete dimension that a segment leaves open, its members' segments. */
export function openDimensions(indicator: Indicator, segment: string): readonly (readonly string[])[] {
  if ((indicator.overSegments ?? 'none') === 'none') return [];
  const within = parseSegmentKey(segment);
  return (indicator.dimensions ?? [])
    .filter((dimension) => dimension.complete && dimension.members.length > 0 && !(dimension.id in within))
    .map(({ id, members }) => members.map((member) => segmentKey({ ...within, [id]: member })));
}
