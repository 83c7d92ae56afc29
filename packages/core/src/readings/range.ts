import {
  add,
  compare,
  divide,
  type Exact,
  exact,
  multiply,
  negate,
  ONE_EXACT,
  signOf,
  subtract,
  ZERO,
} from '../values/exact.js';

/** From where to where a true value may lie, given that what was printed of it is rounded; both ends inside. */
export interface Range {
  readonly low: Exact;
  readonly high: Exact;
}

const HALF = exact('0.5');

/** The range of a value that is not rounded: itself. */
export function pointRange(value: Exact): Range {
  return { low: value, high: value };
}

/** The range of a value printed to whole `unit`s: half a unit to either side. */
export function roundedRange(value: Exact, unit: Exact): Range {
  const half = multiply(unit, HALF);
  return { low: subtract(value, half), high: add(value, half) };
}

/** The range of a sum; zero for no ranges. */
export function sumRanges(ranges: readonly Range[]): Range {
  const plus = (a: Range, b: Range): Range => ({ low: add(a.low, b.low), high: add(a.high, b.high) });
  return ranges.reduce(plus, pointRange(ZERO));
}

/** The range of `a − b`, the two rounded apart from each other. */
export function subtractRanges(a: Range, b: Range): Range {
  return sumRanges([a, { low: negate(b.high), high: negate(b.low) }]);
}

/** The range of a value times an exact factor. */
export function scaleRange({ low, high }: Range, factor: Exact): Range {
  return enclosing(multiply(low, factor), multiply(high, factor));
}

/** The range of `a ÷ b`; `undefined` when `b` may be zero, so that nothing bounds the quotient. */
export function divideRanges(a: Range, b: Range): Range | undefined {
  const [overLow, overHigh] = [divide(ONE_EXACT, b.low), divide(ONE_EXACT, b.high)];
  if (!overLow || !overHigh || signOf(b.low) !== signOf(b.high)) return undefined;
  const [byLow, byHigh] = [scaleRange(a, overLow), scaleRange(a, overHigh)];
  return enclosing(byLow.low, byLow.high, byHigh.low, byHigh.high);
}

/** Whether two ranges share a value; touching ends do. */
export function rangesOverlap(a: Range, b: Range): boolean {
  return compare(a.low, b.high) <= 0 && compare(b.low, a.high) <= 0;
}

function enclosing(first: Exact, ...rest: readonly Exact[]): Range {
  return rest.reduce<Range>(
    ({ low, high }, end) => ({
      low: compare(end, low) < 0 ? end : low,
      high: compare(end, high) > 0 ? end : high,
    }),
    pointRange(first),
  );
}
