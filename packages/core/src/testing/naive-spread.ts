import type { Spread } from '../budget/spreading.js';
import type { PeriodText } from '../values/period.js';
import { minus, over, plus, type Rational, rational, roundedHalfAway, times } from './naive-rational.js';

/** An amount and the months it is spread over. */
export interface NaiveWhole {
  readonly months: readonly PeriodText[];
  readonly amount: Rational;
}

/**
 * What falls on a month of an amount: what has fallen to its end less what had fallen before it, each rounded to the
 * öre, or as finely as the amount is stated. `undefined` where the months have no weight together.
 */
export function naiveShare(
  spread: Spread,
  { months, amount }: NaiveWhole,
  month: PeriodText,
): Rational | undefined {
  const weights = months.map((one) => weightOf(spread, one));
  const all = weights.reduce(plus, NOTHING);
  const at = months.indexOf(month);
  if (all.above <= 0n || at < 0) return undefined;
  const fallenTo = (count: number): Rational => {
    const share = over(weights.slice(0, count).reduce(plus, NOTHING), all) ?? NOTHING;
    return roundedHalfAway(times(amount, share), decimalsOf(amount));
  };
  return minus(fallenTo(at + 1), fallenTo(at));
}

const NOTHING: Rational = { above: 0n, below: 1n };

function weightOf(spread: Spread, month: PeriodText): Rational {
  return rational(spread.type === 'even' ? '1' : (spread.weights[Number(month.slice(-2)) - 1] ?? '0'));
}

function decimalsOf(amount: Rational): number {
  let decimals = 2;
  while ((amount.above * 10n ** BigInt(decimals)) % amount.below !== 0n) decimals += 1;
  return decimals;
}
