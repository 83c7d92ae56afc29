import type { ByPeriodMeasure } from '../rules/measure.js';
import { daysBetween } from '../values/calendar-date.js';
import {
  comparePeriods,
  endOf,
  type PeriodText,
  parsePeriod,
  samePeriod,
  startOf,
} from '../values/period.js';
import { fractionOf, minus, plus, type Rational, rational, times } from './naive-rational.js';

/**
 * What a `byPeriod` asks of a period: its point there; between two points the earlier one's (`step`) or the
 * straight line's (`linear`); nothing before the first and after the last.
 */
export function naiveByPeriod(measure: ByPeriodMeasure, period: PeriodText): Rational | undefined {
  const exact = measure.points.find((point) => samePeriod(point.period, period));
  if (exact) return rational(exact.value);
  const inOrder = [...measure.points].sort((a, b) => comparePeriods(a.period, b.period));
  const before = inOrder.filter((point) => endOf(point.period) < startOf(period)).at(-1);
  const after = inOrder.find((point) => startOf(point.period) > endOf(period));
  const between = measure.between ?? 'none';
  if (!before || !after || between === 'none') return undefined;
  if (between === 'step') return rational(before.value);
  const share = shareOfWay(before.period, period, after.period);
  const [low, high] = [rational(before.value), rational(after.value)];
  return share && plus(low, times(minus(high, low), share));
}

// Counted in months where the three are alike, so that three even years are thirds; else in days between their ends.
function shareOfWay(from: PeriodText, at: PeriodText, to: PeriodText): Rational | undefined {
  const alike = [from, to].every((one) => areAlike(one, at));
  const count = alike ? monthsBetween : (a: PeriodText, b: PeriodText) => daysBetween(endOf(a), endOf(b));
  return fractionOf(BigInt(count(from, at)), BigInt(count(from, to)));
}

function areAlike(a: PeriodText, b: PeriodText): boolean {
  const [left, right] = [parsePeriod(a), parsePeriod(b)];
  return left.unit === right.unit && left.count === right.count && left.unit !== 'day';
}

function monthsBetween(from: PeriodText, to: PeriodText): number {
  const [first, last] = [startOf(from), startOf(to)];
  const [years, months] = [
    Number(last.slice(0, 4)) - Number(first.slice(0, 4)),
    Number(last.slice(5, 7)) - Number(first.slice(5, 7)),
  ];
  return 12 * years + months;
}
