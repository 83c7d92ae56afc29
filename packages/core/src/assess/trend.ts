import type { Indicator } from '../indicator/indicator-events.js';
import { breakBetween } from '../readings/breaks.js';
import { firstMeasuredDay } from '../readings/comparable-periods.js';
import { readValue } from '../readings/read-value.js';
import { type KnownReading, mergeIds } from '../readings/reading.js';
import { type Reason, reason } from '../readings/reason.js';
import type { View } from '../readings/view.js';
import { absolute, compare, type Exact, exact, printExact, subtract } from '../values/exact.js';
import { endOf, type PeriodText } from '../values/period.js';
import { previousScheduled, type Schedule, scheduledContaining } from '../values/schedule.js';
import type { TrendAssessment } from './assessment.js';

/** What a trend may be asked with. */
export interface TrendOptions {
  /** A change no larger than this is none; without a sign. Default 0. */
  readonly tolerance?: string | undefined;
}

type Measured = { readonly period: PeriodText; readonly reading: KnownReading };

/** Which way an indicator moves in a segment: its last two scheduled outturns not after a period. */
export function trendOf(
  view: View,
  indicator: Indicator,
  segment: string,
  period: PeriodText,
  options: TrendOptions = {},
): TrendAssessment {
  const [to, from] = lastOutturns(view, indicator, segment, period);
  const blank = blankTrend(indicator.id, segment, to, from);
  if (!to || !from) return { ...blank, reason: reason('no-reference', { period }) };
  const split = breakBetween(view, to.reading.leaves, from.reading.leaves);
  if (split) {
    const why = reason('break', { indicator: split.indicator, at: split.at });
    return { ...blank, reason: why, evidence: mergeIds(blank.evidence, [split.statement]) };
  }
  const change = subtract(to.reading.value, from.reading.value);
  const movement = movementOf(change, exact(options.tolerance ?? '0'));
  return { ...blank, movement, change: printExact(change), ...judged(indicator, movement) };
}

function blankTrend(
  indicator: string,
  segment: string,
  to: Measured | undefined,
  from: Measured | undefined,
): TrendAssessment {
  return {
    indicator,
    segment,
    direction: 'unknown',
    movement: null,
    method: 'last-two',
    change: null,
    from: from ? { period: from.period, value: printExact(from.reading.value) } : null,
    to: to ? { period: to.period, value: printExact(to.reading.value) } : null,
    reason: null,
    evidence: mergeIds(from?.reading.evidence ?? [], to?.reading.evidence ?? []),
  };
}

function movementOf(change: Exact, tolerance: Exact): 'up' | 'down' | 'flat' {
  if (compare(absolute(change), tolerance) <= 0) return 'flat';
  return compare(change, exact('0')) > 0 ? 'up' : 'down';
}

function judged(
  indicator: Indicator,
  movement: 'up' | 'down' | 'flat',
): { readonly direction: TrendAssessment['direction']; readonly reason: Reason | null } {
  if (movement === 'flat') return { direction: 'unchanged', reason: null };
  if (indicator.direction === 'none' || indicator.direction === 'maintain') {
    return { direction: 'unknown', reason: reason('no-direction') };
  }
  const isBetter = (movement === 'up') === (indicator.direction === 'increase');
  return { direction: isBetter ? 'improving' : 'worsening', reason: null };
}

function lastOutturns(
  view: View,
  indicator: Indicator,
  segment: string,
  period: PeriodText,
): readonly Measured[] {
  const outturns = outturnsOnly(view);
  const first = firstMeasuredDay(view, indicator, segment);
  const found: Measured[] = [];
  if (first === undefined) return found;
  for (
    let next = lastScheduled(indicator.schedule, period);
    next !== undefined && endOf(next) >= first && found.length < 2;
    next = previousScheduled(indicator.schedule, next)
  ) {
    const reading = readValue(outturns, indicator.id, segment, next);
    if (reading.known) found.push({ period: next, reading });
  }
  return found;
}

/** The view with outturns alone, unusual ones left out. */
export function outturnsOnly(view: View): View {
  return { ...view, kinds: ['outturn'], admitsAtypical: false };
}

/** The last scheduled period that does not end after a period. */
function lastScheduled(schedule: Schedule, period: PeriodText): PeriodText | undefined {
  const containing = scheduledContaining(schedule, endOf(period));
  if (containing !== undefined && endOf(containing) <= endOf(period)) return containing;
  return previousScheduled(schedule, containing ?? endOf(period));
}
