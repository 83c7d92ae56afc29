import type { IndicatorId } from '../values/id.js';
import type { Segment } from '../values/segment.js';
import type { BenchmarkMeasure, Measure, Offset } from './measure.js';
import type { BetweenRule, HoldsRule, Operator } from './rule-schema.js';

const VALUE: Measure = { type: 'value' };

/**
 * The scope's value lies between two numbers, both included.
 *
 * @example
 * between('5', '10')
 */
export function between(low: string, high: string): BetweenRule {
  return { type: 'between', measure: VALUE, low: constant(low), high: constant(high) };
}

/** Which benchmark {@link benchmark} compares with: a group's mean for the same period, unless it says otherwise. */
export type BenchmarkOptions = Omit<BenchmarkMeasure, 'type' | 'indicator' | 'segment'>;

/**
 * The scope's value compared with another population's. `at-least-as-good` takes its side from the target's
 * `better`, else from the indicator's direction.
 *
 * @example
 * benchmark('at-least-as-good', { group: 'all-municipalities', statistic: 'median' })
 */
export function benchmark(operator: Operator, options: BenchmarkOptions): HoldsRule {
  return { type: 'holds', measure: VALUE, operator, against: { type: 'benchmark', ...options } };
}

/** What {@link compare} compares with; whatever is left out is the target's own. */
export interface CompareOptions {
  readonly indicator?: IndicatorId;
  readonly segment?: Segment;
  /** Another period, such as the year before: `{ years: -1 }`. */
  readonly offset?: Offset;
}

/**
 * The scope's value compared with another one that is measured: another indicator's, segment's or period's.
 *
 * @example
 * compare('<=', { indicator: 'tax-and-grants-growth' }) // costs grow no faster than what pays for them
 */
export function compare(operator: Operator, other: CompareOptions): HoldsRule {
  return { type: 'holds', measure: VALUE, operator, against: { type: 'value', ...other } };
}

/** The two segments {@link gap} is between. */
export interface GapOptions {
  readonly between: readonly [Segment, Segment];
}

/**
 * The distance between two segments, whichever is the greater, compared with a number; of percentages it is in
 * percentage points.
 *
 * @example
 * gap('<=', '2', { between: [{ sex: 'women' }, { sex: 'men' }] })
 */
export function gap(operator: Operator, value: string, { between: [one, other] }: GapOptions): HoldsRule {
  const distance: Measure = {
    type: 'difference',
    of: { type: 'value', segment: one },
    less: { type: 'value', segment: other },
  };
  return {
    type: 'holds',
    measure: { type: 'absolute', of: distance },
    operator,
    against: constant(value),
  };
}

/** How many periods {@link rolling} goes over, the asked one last. */
export interface RollingOptions {
  readonly periods: number;
}

/**
 * The mean of the scope's last values compared with a number; unknown when any of them is missing.
 *
 * @example
 * rolling('>=', '1', { periods: 3 }) // at least 1 over a rolling period of three years
 */
export function rolling(operator: Operator, value: string, { periods }: RollingOptions): HoldsRule {
  const measure: Measure = { type: 'over', of: VALUE, periods, how: 'mean' };
  return { type: 'holds', measure, operator, against: constant(value) };
}

function constant(value: string): Measure {
  return { type: 'constant', value };
}
