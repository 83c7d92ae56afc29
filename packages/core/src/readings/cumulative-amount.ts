import { pointsOfSeries } from '../fold/statements.js';
import type { AmountVersion } from '../rules/measure.js';
import type { PeriodText } from '../values/period.js';
import { type StatedAmount, seriesOfAmount, statedAmount } from './stated-amount.js';
import type { View } from './view.js';
import { fromWholeParts } from './whole-parts.js';

/** A cumulative amount as stated, and what the parts of its period, each stated too, add up to. */
export interface CumulativeAmount {
  readonly stated: StatedAmount;
  readonly parts: StatedAmount;
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
  const periods = pointsOfSeries(statements, seriesOfAmount(line, version));
  const parts = fromWholeParts(period, periods, (part) => statedAmount(view, line, version, part));
  return parts && { stated, parts };
}
