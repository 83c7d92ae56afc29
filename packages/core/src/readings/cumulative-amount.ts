import { pointsOfSeries } from '../fold/statements.js';
import type { AmountVersion } from '../rules/measure.js';
import { dayNumberOf } from '../values/calendar-date.js';
import { comparePeriods, contains, endOf, type PeriodText, samePeriod, startOf } from '../values/period.js';
import { type StatedAmount, seriesOfAmount, statedAmount, togetherStated } from './stated-amount.js';
import type { View } from './view.js';

/** A cumulative amount as stated, and what the parts of its period, each stated too, add up to. */
export interface CumulativeAmount {
  readonly stated: StatedAmount;
  readonly parts: StatedAmount;
}

/** An amount stated for a part of a period. */
interface Part {
  readonly period: PeriodText;
  readonly amount: StatedAmount;
}

/**
 * Both amounts of a period; `undefined` unless it is stated, and shorter periods that fill it are. Where several sets of
 * them do, it is held against the fewest: a quarter that is not its months is then told of the quarter alone, and
 * not of the year as well.
 */
export function cumulativeAmount(
  view: View,
  line: string,
  version: AmountVersion,
  period: PeriodText,
): CumulativeAmount | undefined {
  const stated = statedAmount(view, line, version, period);
  if (!stated) return undefined;
  const statements = version === 'outturn' || version === 'forecast' ? view.stated : view.planned;
  const within = pointsOfSeries(statements, seriesOfAmount(line, version))
    .filter((part) => contains(period, part) && !samePeriod(part, period))
    .flatMap((part): readonly Part[] => {
      const amount = statedAmount(view, line, version, part);
      return amount ? [{ period: part, amount }] : [];
    });
  const parts = fewestParts(period, within);
  return parts && { stated, parts: togetherStated(parts.map(({ amount }) => amount)) };
}

/** The fewest of some parts that fill a period one after the other; `undefined` where none do. */
function fewestParts(whole: PeriodText, parts: readonly Part[]): readonly Part[] | undefined {
  const filledTo = new Map<number, readonly Part[]>([[dayNumberOf(startOf(whole)), []]]);
  // Earlier starts first: what leads to a day is then known before a part that begins on it is met.
  for (const part of [...parts].sort((a, b) => comparePeriods(a.period, b.period))) {
    const before = filledTo.get(dayNumberOf(startOf(part.period)));
    const end = dayNumberOf(endOf(part.period)) + 1;
    const known = filledTo.get(end);
    if (before && (!known || known.length > before.length + 1)) filledTo.set(end, [...before, part]);
  }
  return filledTo.get(dayNumberOf(endOf(whole)) + 1);
}
