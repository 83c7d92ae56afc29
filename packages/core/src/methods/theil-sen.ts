import { ExactDecimal } from '../values/decimal.js';
import {
  divide,
  type Exact,
  exactFrom,
  exactInteger,
  multiply,
  powerOfTen,
  printExact,
  signOf,
  ZERO,
} from '../values/exact.js';
import { type MannKendall, mannKendall, type SignificanceLevel } from './mann-kendall.js';
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

/** What Theil–Sen is asked with. */
export interface TheilSenOptions extends TrendLineOptions {
  /** `drop` closes the gap a blank leaves, `keep` counts the time it took. Tools differ; default `keep`. */
  readonly blanks?: 'drop' | 'keep' | undefined;
  /** Default `0.05`. */
  readonly level?: SignificanceLevel | undefined;
}

/** A slope with the test of whether it is more than chance. */
export interface TheilSenTrend extends TrendLine {
  /** `null` where there is no slope. */
  readonly mannKendall: MannKendall | null;
}

/** A slope between two values as a whole number over whole steps. */
interface Slope {
  readonly rise: bigint;
  readonly steps: bigint;
}

/**
 * The median of the slopes between all pairs of values (Theil–Sen), and the Mann–Kendall test. Exact but for `z` and
 * `p`. The movement is the slope's; ask `mannKendall.significant` whether it is more than chance. Work grows with
 * the square of the number of values.
 *
 * @example
 * theilSen([
 *   { period: '2021', value: '3' },
 *   { period: '2022', value: '5' },
 *   { period: '2023', value: '4' },
 *   { period: '2024', value: '9' },
 * ]).mannKendall?.reason?.code // → 'significance-out-of-reach'
 */
export function theilSen(series: readonly SeriesPoint[], options: TheilSenOptions = {}): TheilSenTrend {
  const { blanks = 'keep', level = '0.05', ...rest } = options;
  const read = trendSeries(series, rest);
  if (isReason(read)) return { ...noTrend('theil-sen', read), mannKendall: null };
  const places = Math.max(...read.values.map(({ value }) => value.numerator.decimalPlaces()));
  const whole = wholeValues(read, places);
  const slope = medianSlope(whole, stepsOf(read, blanks), places);
  return {
    method: 'theil-sen',
    movement: movementOf(signOf(slope)),
    slope: printExact(slope),
    per: read.per,
    components: { ...spanComponents(read.values), blanks },
    reason: null,
    mannKendall: mannKendall(whole, level),
  };
}

function stepsOf({ values }: TrendSeries, blanks: 'drop' | 'keep'): readonly bigint[] {
  return values.map(({ at }, index) => BigInt(blanks === 'keep' ? at : index));
}

/** The values times a power of ten: comparing many pairs is quickest on whole numbers. */
function wholeValues({ values }: TrendSeries, places: number): readonly bigint[] {
  const scale = new ExactDecimal(`1e${places}`);
  return values.map(({ value }) => BigInt(value.numerator.times(scale).toFixed()));
}

function medianSlope(values: readonly bigint[], steps: readonly bigint[], places: number): Exact {
  const slopes = pairSlopes(values, steps).sort(bySize);
  const upper = Math.floor(slopes.length / 2);
  const middle = slopes.slice(slopes.length % 2 === 1 ? upper : upper - 1, upper + 1);
  // One middle slope, or two: rise over steps, added crosswise, over how many there are.
  const [a, b] = [middle[0], middle[1] ?? middle[0]];
  if (!a || !b) return ZERO;
  const rise = wholeNumber(a.rise * b.steps + b.rise * a.steps);
  const quotient = divide(rise, multiply(wholeNumber(a.steps * b.steps), exactInteger(2))) ?? ZERO;
  return multiply(quotient, powerOfTen(-places));
}

function pairSlopes(values: readonly bigint[], steps: readonly bigint[]): Slope[] {
  const slopes: Slope[] = [];
  for (let early = 0; early < values.length; early += 1) {
    for (let late = early + 1; late < values.length; late += 1) {
      const rise = (values[late] ?? 0n) - (values[early] ?? 0n);
      slopes.push({ rise, steps: (steps[late] ?? 0n) - (steps[early] ?? 0n) });
    }
  }
  return slopes;
}

function bySize(a: Slope, b: Slope): number {
  const [left, right] = [a.rise * b.steps, b.rise * a.steps];
  if (left === right) return 0;
  return left < right ? -1 : 1;
}

function wholeNumber(value: bigint): Exact {
  return exactFrom(new ExactDecimal(value.toString()));
}
