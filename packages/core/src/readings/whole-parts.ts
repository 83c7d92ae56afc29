import { dayNumberOf } from '../values/calendar-date.js';
import { comparePeriods, contains, endOf, type PeriodText, samePeriod, startOf } from '../values/period.js';
import { type StatedAmount, togetherStated } from './stated-amount.js';

/** An amount of a part of a period. */
interface Part {
  readonly period: PeriodText;
  readonly amount: StatedAmount;
}

/**
 * The amount of a period from shorter ones that fill it without a gap or an overlap, of whatever lengths; `undefined`
 * where none do. Of several such sets the fewest count, since their rounding adds up least; of two as few, the one
 * whose last part is the longer.
 */
export function fromWholeParts(
  period: PeriodText,
  periods: readonly PeriodText[],
  amountOf: (part: PeriodText) => StatedAmount | undefined,
): StatedAmount | undefined {
  const within = periods.filter((part) => contains(period, part) && !samePeriod(part, period));
  const parts = fewestParts(
    period,
    within.flatMap((part): readonly Part[] => {
      const amount = amountOf(part);
      return amount ? [{ period: part, amount }] : [];
    }),
  );
  return parts && togetherStated(parts.map(({ amount }) => amount));
}

function fewestParts(whole: PeriodText, parts: readonly Part[]): readonly Part[] | undefined {
  const filledTo = new Map<number, readonly Part[]>([[dayNumberOf(startOf(whole)), []]]);
  // Earlier ends first, and of those the longer part: what leads to a day is then known before a part begins on it.
  for (const part of [...parts].sort((a, b) => comparePeriods(a.period, b.period))) {
    const before = filledTo.get(dayNumberOf(startOf(part.period)));
    const end = dayNumberOf(endOf(part.period)) + 1;
    const known = filledTo.get(end);
    if (before && (!known || known.length > before.length + 1)) filledTo.set(end, [...before, part]);
  }
  return filledTo.get(dayNumberOf(endOf(whole)) + 1);
}
