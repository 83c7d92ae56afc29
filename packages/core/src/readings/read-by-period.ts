import type { ByPeriodMeasure, PeriodPoint } from '../rules/measure.js';
import { daysBetween } from '../values/calendar-date.js';
import { add, divide, type Exact, exact, exactInteger, multiply, subtract } from '../values/exact.js';
import {
  comparePeriods,
  endOf,
  type Period,
  type PeriodText,
  parsePeriod,
  samePeriod,
  startOf,
} from '../values/period.js';
import { unitNumberAt } from '../values/period-unit.js';
import { type Reading, unknownReading } from './reading.js';
import { reason } from './reason.js';

/** The number a `byPeriod` has at a period; where it has none, its rule is not due. */
export function readByPeriod(measure: ByPeriodMeasure, period: PeriodText, orNextPoint: boolean): Reading {
  const stated = measure.points.find((point) => samePeriod(point.period, period));
  const value = stated ? exact(stated.value) : valueBeside(measure, period, orNextPoint);
  if (!value) return { ...unknownReading(reason('nothing-asked', { period })), notDue: true };
  return { known: true, value, measuredIn: measure.measuredIn, finality: 'final', evidence: [] };
}

function valueBeside(measure: ByPeriodMeasure, period: PeriodText, orNextPoint: boolean): Exact | undefined {
  const points = [...measure.points].sort((a, b) => comparePeriods(a.period, b.period));
  const between = valueBetween(points, period, measure.between ?? 'none');
  return between ?? (orNextPoint ? nextValue(points, period) : undefined);
}

function valueBetween(
  points: readonly PeriodPoint[],
  period: PeriodText,
  between: 'none' | 'step' | 'linear',
): Exact | undefined {
  const before = points.findLast((point) => endOf(point.period) < startOf(period));
  const after = points.find((point) => startOf(point.period) > endOf(period));
  if (!before || !after || between === 'none') return undefined;
  return between === 'step' ? exact(before.value) : onLine(before, after, period);
}

/** On the straight line between two points. */
function onLine(before: PeriodPoint, after: PeriodPoint, period: PeriodText): Exact | undefined {
  const whole = exactInteger(distance(before.period, after.period, period));
  const gone = exactInteger(distance(before.period, period, after.period));
  const from = exact(before.value);
  const share = divide(gone, whole);
  return share && add(from, multiply(share, subtract(exact(after.value), from)));
}

/** How far apart two periods are: in their own unit when all three share one (leap years do not bend a yearly path), else in days. */
function distance(from: PeriodText, to: PeriodText, other: PeriodText): number {
  const [start, end, third] = [from, to, other].map(parsePeriod) as [Period, Period, Period];
  const alike = [end, third].every(({ unit, count }) => unit === start.unit && count === start.count);
  return alike
    ? unitNumberAt(start.unit, end.start) - unitNumberAt(start.unit, start.start)
    : daysBetween(start.end, end.end);
}

/** The point that begins first, not before the period does; of several the one that ends first. */
function nextValue(points: readonly PeriodPoint[], period: PeriodText): Exact | undefined {
  const coming = points.filter((point) => startOf(point.period) >= startOf(period));
  const [start] = coming.map((point) => startOf(point.period)).sort();
  const next = coming.find((point) => startOf(point.period) === start);
  return next && exact(next.value);
}
