import type { KnownEvent } from '../events/event.js';
import type { AmountMeasure, BenchmarkMeasure, Measure, Reference, ValueMeasure } from '../rules/measure.js';
import { allMeasures } from '../rules/nesting.js';
import { addDays, addMonths, type CalendarDate } from '../values/calendar-date.js';
import { endOf, type PeriodText, startOf } from '../values/period.js';
import { shiftPeriod } from '../values/period-sequence.js';
import { scheduledIn } from '../values/schedule.js';
import { naiveAmount } from './naive-amount.js';
import {
  indicatorAt,
  keyOf,
  measuredLog,
  movedTo,
  type NaiveContext,
  shifted,
  valueAt,
} from './naive-context.js';
import { naiveDefinition } from './naive-log.js';
import { naiveBenchmark } from './naive-stated.js';

type StatedMeasure = ValueMeasure | AmountMeasure | BenchmarkMeasure;

/** Where a measure is read that a change, a movement or a baseline is counted from; `undefined` when there is nothing. */
export function naiveReference(
  measure: Measure,
  since: Reference,
  at: NaiveContext,
): NaiveContext | undefined {
  if (since === 'previous-period') return movedTo(at, shiftPeriod(at.valuePeriod, -1));
  const isBaseline = since === 'baseline';
  const log = measuredLog(at.log);
  const measured = { ...at, log: isBaseline ? { ...log, admitsParts: false } : log };
  const until = isBaseline ? planStart(at) : startOf(at.valuePeriod);
  if (until === undefined) return undefined;
  const last = addDays(until, -1);
  const found = latestKnown([measure], measured, last);
  // The measurement before the asked one is named even where it is missing, so that it can be said to be.
  const named = isBaseline ? undefined : latestComparable(at, last);
  const period = found ?? named;
  return period === undefined ? undefined : movedTo(measured, period);
}

function planStart(at: NaiveContext): CalendarDate | undefined {
  const plan = at.plan === undefined ? undefined : naiveDefinition(at.log, 'plan-adopted', at.plan);
  return plan && startOf(plan.validity);
}

/** As far ahead of its period as a small register reads anything, in months. */
const AHEAD = 36;

/**
 * The latest period, ending not after a day, where everything stated is known that follows the period in some
 * measures. What has a period of its own is the same in all: where there is nothing else, the latest of all.
 */
export function latestKnown(
  measures: readonly Measure[],
  at: NaiveContext,
  last: CalendarDate,
): PeriodText | undefined {
  if (!measures.flatMap(allMeasures).some(isStated)) return undefined;
  const leaves = measures.flatMap(following).filter(isStated);
  if (leaves.length === 0) return latestComparable(at, last);
  const first = firstDay(at);
  if (first === undefined) return undefined;
  return comparable(at, addMonths(first, -AHEAD), last).find((period) =>
    leaves.every((leaf) => isKnown(leaf, { ...at, valuePeriod: period })),
  );
}

function isStated(measure: Measure): measure is StatedMeasure {
  return ['value', 'amount', 'benchmark'].includes(measure.type);
}

// A range and a named period are where they are, whatever period is asked about.
function following(measure: Measure): readonly Measure[] {
  if (measure.type === 'over' && measure.range !== undefined) return [];
  if (measure.type === 'benchmark' && measure.period !== undefined) return [];
  const of = 'of' in measure ? [measure.of].flat() : [];
  const less = 'less' in measure ? [measure.less] : [];
  const to = 'to' in measure ? [measure.to] : [];
  return [measure, ...[...of, ...less, ...to].flatMap(following)];
}

function isKnown(leaf: StatedMeasure, at: NaiveContext): boolean {
  if (leaf.type === 'benchmark') {
    return naiveBenchmark(at.log, keyOf(at, leaf, at.valuePeriod), leaf) !== undefined;
  }
  const period = shifted(at.valuePeriod, leaf.offset);
  if (leaf.type === 'amount') return naiveAmount(at.log, leaf.line, leaf.version, period) !== undefined;
  return valueAt(at, keyOf(at, leaf, period)).status === 'known';
}

function firstDay({ log }: NaiveContext): CalendarDate | undefined {
  const others = log.events.flatMap((event) => ('unknown' in event ? [] : periodsOf(event)));
  return [...log.rows.map((row) => row.period), ...others].map(startOf).sort()[0];
}

// What is stated beside observations, and may be the earliest there is.
function periodsOf(event: KnownEvent): PeriodText | readonly PeriodText[] {
  switch (event.type) {
    case 'benchmarks-stated':
    case 'budget-decided':
    case 'outturns-stated':
    case 'forecasts-stated':
      return event.data.period;
    default:
      return [];
  }
}

function latestComparable(at: NaiveContext, last: CalendarDate): PeriodText | undefined {
  return comparable(at, addMonths(last, -120), last)[0];
}

/**
 * The periods that the value's period can be compared with, ending not before one day and not after another, the latest
 * first: those of its own length when it is made of several scheduled ones, else the scheduled ones.
 */
function comparable(at: NaiveContext, first: CalendarDate, last: CalendarDate): readonly PeriodText[] {
  const indicator = indicatorAt(at);
  if (first > last || !indicator) return [];
  const { schedule } = indicator;
  if (scheduledIn(schedule, at.valuePeriod).length < 2) {
    const scheduled = scheduledIn(schedule, `${addMonths(first, -48)}/${last}`);
    return scheduled.filter((period) => endOf(period) >= first).reverse();
  }
  let period = at.valuePeriod;
  while (endOf(period) <= last) period = shiftPeriod(period, 1);
  while (endOf(period) > last) period = shiftPeriod(period, -1);
  const found = [period];
  while (endOf(period) >= first) {
    period = shiftPeriod(period, -1);
    if (endOf(period) >= first) found.push(period);
  }
  return found;
}
