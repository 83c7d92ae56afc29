import type { BenchmarkMeasure, Measure, Reference, ValueMeasure } from '../rules/measure.js';
import { allMeasures } from '../rules/nesting.js';
import { addDays, addMonths, type CalendarDate } from '../values/calendar-date.js';
import { endOf, type PeriodText, startOf } from '../values/period.js';
import { shiftPeriod } from '../values/period-sequence.js';
import { scheduledIn } from '../values/schedule.js';
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

type StatedMeasure = ValueMeasure | BenchmarkMeasure;

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
  const named = isBaseline ? undefined : comparable(at, addMonths(last, -120), last)[0];
  const period = found ?? named;
  return period === undefined ? undefined : movedTo(measured, period);
}

function planStart(at: NaiveContext): CalendarDate | undefined {
  const plan = at.plan === undefined ? undefined : naiveDefinition(at.log, 'plan-adopted', at.plan);
  return plan && startOf(plan.validity);
}

/** The latest period, ending not after a day, where everything stated that some measures name is known. */
export function latestKnown(
  measures: readonly Measure[],
  at: NaiveContext,
  last: CalendarDate,
): PeriodText | undefined {
  const leaves = measures
    .flatMap(allMeasures)
    .filter((part): part is StatedMeasure => part.type === 'value' || part.type === 'benchmark');
  const first = firstDay(at);
  if (leaves.length === 0 || first === undefined) return undefined;
  return comparable(at, first, last).find((period) =>
    leaves.every((leaf) => isKnown(leaf, { ...at, valuePeriod: period })),
  );
}

function isKnown(leaf: StatedMeasure, at: NaiveContext): boolean {
  if (leaf.type === 'benchmark') {
    return naiveBenchmark(at.log, keyOf(at, leaf, leaf.period ?? at.valuePeriod), leaf) !== undefined;
  }
  return valueAt(at, keyOf(at, leaf, shifted(at.valuePeriod, leaf.offset))).status === 'known';
}

function firstDay({ log }: NaiveContext): CalendarDate | undefined {
  const benchmarks = log.events.flatMap((event) =>
    !('unknown' in event) && event.type === 'benchmarks-stated' ? event.data.period : [],
  );
  return [...log.rows.map((row) => row.period), ...benchmarks].map(startOf).sort()[0];
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
