import type { PeriodText } from '../values/period.js';
import { partition } from '../values/period-sequence.js';
import type { PeriodUnit } from '../values/period-unit.js';
import { type StatedAmount, togetherStated } from './stated-amount.js';

/** Longest first: the fewer parts, the less their rounding adds up. */
const UNITS: readonly PeriodUnit[] = ['year', 'half-year', 'third', 'quarter', 'month'];

/** The amount of a period from the longest whole parts of it that all have one; `undefined` where some part lacks its. */
export function fromWholeParts(
  period: PeriodText,
  amountOf: (part: PeriodText) => StatedAmount | undefined,
): StatedAmount | undefined {
  for (const unit of UNITS) {
    const found = amountsOfAll(partition(period, unit) ?? [], amountOf);
    if (found.length > 0) return togetherStated(found);
  }
  return undefined;
}

/** The amounts of all the periods; none when one of them has none. */
function amountsOfAll(
  periods: readonly PeriodText[],
  amountOf: (part: PeriodText) => StatedAmount | undefined,
): readonly StatedAmount[] {
  const found: StatedAmount[] = [];
  for (const period of periods) {
    const amount = amountOf(period);
    if (!amount) return [];
    found.push(amount);
  }
  return found;
}
