import { ExactDecimal, printDecimal } from '../values/decimal.js';
import { compare, divide, type Exact, printExact, signOf } from '../values/exact.js';
import type { SeriesPoint } from './progress-method.js';
import { isReason, progressReason } from './progress-reason.js';
import {
  movementOf,
  noTrend,
  spanComponents,
  type TrendLine,
  type TrendLineOptions,
  trendSeries,
} from './trend-line.js';

const RootDecimal = ExactDecimal.clone({ precision: 60 });
const DIGITS = 50;

/**
 * The compound rate of change per step (CAGR) from the first value to the last; the values between only have to be
 * on the same side of zero. A root: approximate, to 50 digits. The movement is of the values, so that a debt that
 * grows goes down.
 *
 * @example
 * compoundGrowth([{ period: '2022', value: '100' }, { period: '2024', value: '121' }]).slope // → '0.1'
 */
export function compoundGrowth(series: readonly SeriesPoint[], options: TrendLineOptions = {}): TrendLine {
  const read = trendSeries(series, options);
  if (isReason(read)) return noTrend('compound-growth', read);
  const { values, per } = read;
  const [first, last] = [values[0], values.at(-1)];
  if (!first || !last) return noTrend('compound-growth', progressReason('too-few-values', { need: '2' }));
  if (signOf(first.value) === 0)
    return noTrend('compound-growth', progressReason('zero-base', { base: first.period }));
  const across = values.find(({ value }) => signOf(value) !== signOf(first.value));
  if (across) {
    const params = { base: first.period, current: across.period };
    return noTrend('compound-growth', progressReason('sign-change', params));
  }
  return {
    method: 'compound-growth',
    movement: movementOf(compare(last.value, first.value)),
    slope: growth(first.value, last.value, last.at - first.at),
    per,
    components: {
      ...spanComponents(values),
      firstValue: printExact(first.value),
      lastValue: printExact(last.value),
      steps: String(last.at - first.at),
      precision: 'approximate',
    },
    reason: null,
  };
}

function growth(from: Exact, to: Exact, steps: number): string | null {
  const quotient = divide(to, from);
  if (!quotient) return null;
  const ratio = RootDecimal.div(quotient.numerator, quotient.denominator);
  const root = RootDecimal.pow(ratio, RootDecimal.div(1, steps)).toSignificantDigits(DIGITS);
  return printDecimal(root.minus(1));
}
