import type { AmountVersion } from '../rules/measure.js';
import type { PeriodText } from '../values/period.js';
import { partition } from '../values/period-sequence.js';
import { type StatedAmount, statedAmount, togetherStated } from './stated-amount.js';
import type { View } from './view.js';

/** A cumulative amount as stated, and what its months, each stated too, add up to. */
export interface CumulativeAmount {
  readonly stated: StatedAmount;
  readonly months: StatedAmount;
}

/** Both amounts of a period longer than a month; `undefined` unless it and every month of it are stated. */
export function cumulativeAmount(
  view: View,
  line: string,
  version: AmountVersion,
  period: PeriodText,
): CumulativeAmount | undefined {
  const months = partition(period, 'month') ?? [];
  const stated = months.length > 1 ? statedAmount(view, line, version, period) : undefined;
  if (!stated) return undefined;
  const found = months.map((month) => statedAmount(view, line, version, month));
  const known = found.filter((month) => month !== undefined);
  return known.length === found.length ? { stated, months: togetherStated(known) } : undefined;
}
