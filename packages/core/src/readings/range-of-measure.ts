import type { ChangeMeasure, Measure, RatioMeasure } from '../rules/measure.js';
import { compare, exact, powerOfTen, roundTo, signOf } from '../values/exact.js';
import type { MeasureContext } from './measure-context.js';
import {
  divideRanges,
  pointRange,
  type Range,
  roundedRange,
  scaleRange,
  subtractRanges,
  sumRanges,
} from './range.js';
import { referenceContext } from './read-baseline.js';
import { readMeasure } from './read-measure.js';
import type { KnownReading } from './reading.js';

/**
 * Where the true value of a measure may lie, given that what it is made from is printed rounded; `undefined` when
 * it is unknown or nothing bounds it. A separate walk, so that reading a measure pays nothing for it.
 */
export function rangeOfMeasure(measure: Measure, at: MeasureContext): Range | undefined {
  switch (measure.type) {
    case 'sum':
      return rangeOfSum(measure.of, at);
    case 'difference':
      return difference(rangeOfMeasure(measure.of, at), rangeOfMeasure(measure.less, at));
    case 'ratio':
      return rangeOfRatio(measure, at);
    case 'change':
      return rangeOfChange(measure, at);
    default: {
      const reading = readMeasure(measure, at);
      return reading.known ? rangeOfLeaf(reading) : undefined;
    }
  }
}

function rangeOfLeaf({ value, range, displayDecimals }: KnownReading): Range {
  if (range) return range;
  const isRounded = displayDecimals !== undefined && compare(roundTo(value, displayDecimals), value) === 0;
  return isRounded ? roundedRange(value, powerOfTen(-displayDecimals)) : pointRange(value);
}

function rangeOfSum(parts: readonly Measure[], at: MeasureContext): Range | undefined {
  const ranges = parts.map((part) => rangeOfMeasure(part, at));
  const bounded = ranges.filter((range) => range !== undefined);
  return bounded.length === ranges.length ? sumRanges(bounded) : undefined;
}

function rangeOfRatio(measure: RatioMeasure, at: MeasureContext): Range | undefined {
  const quotient = over(rangeOfMeasure(measure.of, at), rangeOfMeasure(measure.to, at));
  return quotient && scaleRange(quotient, exact(measure.times ?? '1'));
}

function rangeOfChange({ of, since, as }: ChangeMeasure, at: MeasureContext): Range | undefined {
  const before = referenceContext(of, since, at);
  if ('code' in before) return undefined;
  const base = rangeOfMeasure(of, before);
  const change = difference(rangeOfMeasure(of, at), base);
  if (as === 'absolute') return change;
  const quotient = over(change, base);
  return base && quotient && scaleRange(quotient, exact(signOf(base.low) < 0 ? '-100' : '100'));
}

function difference(of: Range | undefined, less: Range | undefined): Range | undefined {
  return of && less && subtractRanges(of, less);
}

function over(of: Range | undefined, to: Range | undefined): Range | undefined {
  return of && to && divideRanges(of, to);
}
