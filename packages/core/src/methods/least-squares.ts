import {
  add,
  divide,
  type Exact,
  exactInteger,
  multiply,
  printExact,
  signOf,
  subtract,
  ZERO,
} from '../values/exact.js';
import type { SeriesPoint } from './progress-method.js';
import { isReason } from './progress-reason.js';
import {
  movementOf,
  noTrend,
  spanComponents,
  type TrendLine,
  type TrendLineOptions,
  type TrendSeries,
  trendSeries,
} from './trend-line.js';

/**
 * The straight line with the least squared distance to the values; exact.
 *
 * @example
 * leastSquares([
 *   { period: '2022', value: '10' },
 *   { period: '2023', value: '13' },
 *   { period: '2024', value: '13' },
 * ]).slope // → '1.5'
 */
export function leastSquares(series: readonly SeriesPoint[], options: TrendLineOptions = {}): TrendLine {
  const read = trendSeries(series, options);
  if (isReason(read)) return noTrend('least-squares', read);
  const { slope, first, last } = fit(read);
  return {
    method: 'least-squares',
    movement: movementOf(signOf(slope)),
    slope: printExact(slope),
    per: read.per,
    components: {
      ...spanComponents(read.values),
      fittedFirst: printExact(first),
      fittedLast: printExact(last),
    },
    reason: null,
  };
}

/** Steps are counted from the first value, which keeps the sums short. */
function fit({ values }: TrendSeries): {
  readonly slope: Exact;
  readonly first: Exact;
  readonly last: Exact;
} {
  const start = values[0]?.at ?? 0;
  const count = exactInteger(values.length);
  const steps = values.map(({ at }) => exactInteger(at - start));
  const sumAt = sum(steps);
  const sumValue = sum(values.map(({ value }) => value));
  const sumSquare = sum(steps.map((step) => multiply(step, step)));
  const sumProduct = sum(values.map(({ value }, index) => multiply(value, steps[index] ?? ZERO)));
  const covariance = subtract(multiply(count, sumProduct), multiply(sumAt, sumValue));
  const variance = subtract(multiply(count, sumSquare), multiply(sumAt, sumAt));
  const slope = divide(covariance, variance) ?? ZERO;
  const first = divide(subtract(sumValue, multiply(slope, sumAt)), count) ?? ZERO;
  return { slope, first, last: add(first, multiply(slope, steps.at(-1) ?? ZERO)) };
}

function sum(values: readonly Exact[]): Exact {
  return values.reduce(add, ZERO);
}
