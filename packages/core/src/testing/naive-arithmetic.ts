import type { NaiveContext } from './naive-context.js';
import { fractionOf, order, plus, type Rational, times } from './naive-rational.js';
import {
  isBrokenBetween,
  leastSure,
  type NaiveKnown,
  type NaiveReading,
  naiveUnknown,
} from './naive-reading.js';

/**
 * Several readings as one. Nothing asked wins over nothing known: a rule without a requirement is not due, whatever its
 * values are. A value told only by its bounds is no number to reckon with.
 */
export function combined(
  readings: readonly NaiveReading[],
  combine: (parts: readonly NaiveKnown[]) => NaiveReading,
): NaiveReading {
  const undue = readings.find((reading) => reading.status === 'not-due');
  const unknown = readings.find((reading) => reading.status === 'unknown');
  const known = readings.filter((reading) => reading.status === 'known');
  if (undue ?? unknown) return undue ?? unknown ?? naiveUnknown('no-value');
  const found = combine(known);
  const isTold = !known.some((part) => part.bounds);
  return isTold || found.status !== 'known' ? found : naiveUnknown('bounded');
}

/** A value made of some parts; `undefined` is a division by zero. */
export function merged(
  parts: readonly NaiveKnown[],
  value: Rational | undefined,
  measuredIn: string | undefined,
): NaiveReading {
  if (!value) return naiveUnknown('division-by-zero');
  return {
    status: 'known',
    value,
    measuredIn,
    finality: leastSure(parts.map((part) => part.finality)),
    points: parts.flatMap((part) => part.points),
    decimals: parts.find((part) => part.decimals !== undefined)?.decimals,
  };
}

/** The units of measure that are named, each once: more than one do not go together. */
export function namedUnits(parts: readonly NaiveKnown[]): readonly string[] {
  return [...new Set(parts.flatMap((part) => part.measuredIn ?? []))];
}

/** A value made of parts that must have one unit of measure. */
export function inOneUnit(
  parts: readonly NaiveKnown[],
  make: (values: readonly Rational[]) => Rational | undefined,
  unitOf: (unit: string | undefined) => string | undefined = (unit) => unit,
): NaiveReading {
  const units = namedUnits(parts);
  if (units.length > 1) return naiveUnknown('unit');
  return merged(parts, make(parts.map((part) => part.value)), unitOf(units[0]));
}

/** The unit of a difference: percentages differ by percentage points. */
export function inPoints(measuredIn: string | undefined): string | undefined {
  return measuredIn === 'percent' ? 'percentage points' : measuredIn;
}

/** Two values that a break does not part, as one. What has no common unit is not compared at all. */
export function unbroken(
  at: NaiveContext,
  [one, other]: readonly NaiveKnown[],
  combine: (one: NaiveKnown, other: NaiveKnown) => NaiveReading,
): NaiveReading {
  if (!one || !other) return naiveUnknown('no-value');
  const found = combine(one, other);
  const isApart = found.status === 'unknown' && found.code === 'unit';
  return !isApart && isBrokenBetween(at.log, one.points, other.points) ? naiveUnknown('break') : found;
}

/** Several values, oldest first, as one. */
export function overAll(
  how: 'mean' | 'sum' | 'min' | 'max' | 'median' | 'last',
  values: readonly Rational[],
): Rational | undefined {
  const sorted = [...values].sort(order);
  const meanOf = (some: readonly Rational[]) => {
    const share = fractionOf(1n, BigInt(some.length));
    return share && times(some.reduce(plus), share);
  };
  const half = values.length / 2;
  const middle = sorted.slice(Math.ceil(half) - 1, Math.floor(half) + 1);
  return {
    mean: meanOf(values),
    sum: values.reduce(plus),
    min: sorted[0],
    max: sorted.at(-1),
    median: meanOf(middle),
    last: values.at(-1),
  }[how];
}
