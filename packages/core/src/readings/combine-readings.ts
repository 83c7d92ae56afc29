import type { Exact } from '../values/exact.js';
import { breakBetween } from './breaks.js';
import type { MeasureContext } from './measure-context.js';
import {
  type KnownReading,
  mergeIds,
  type Reading,
  type UnknownReading,
  unknownReading,
  weakest,
} from './reading.js';
import { reason } from './reason.js';

/**
 * Several readings as one: unknown when one is or is told only by its bounds, when their units of measure differ, or
 * when `compared` and two lie on the two sides of a break.
 */
export function combineReadings(
  at: MeasureContext,
  readings: readonly Reading[],
  compared: boolean,
  make: (values: readonly Exact[]) => Exact | undefined,
): Reading {
  const evidence = mergeIds(...readings.map((reading) => reading.evidence));
  const unknown = readings.filter((reading): reading is UnknownReading => !reading.known);
  const first = unknown.find(({ notDue }) => notDue) ?? unknown[0];
  if (first) return { ...first, evidence, missing: unknown.flatMap(({ missing }) => missing) };
  const known = readings as readonly KnownReading[];
  const units = new Set(known.flatMap(({ measuredIn }) => (measuredIn === undefined ? [] : [measuredIn])));
  const [unit, other] = [...units];
  if (other !== undefined)
    return unknownReading(reason('unit', { left: unit ?? '', right: other }), [], evidence);
  const split = compared && breakBetween(at.view, known[0]?.leaves, known[1]?.leaves);
  if (split) {
    const why = reason('break', { indicator: split.indicator, at: split.at });
    return unknownReading(why, [], mergeIds(evidence, [split.statement]));
  }
  if (known.some(({ bounds }) => bounds)) {
    return unknownReading(reason('bounded'), [], evidence);
  }
  const value = make(known.map((reading) => reading.value));
  if (!value) return divisionByZero({ evidence });
  const finality = weakest(known.map((reading) => reading.finality));
  const displayDecimals = known.find((reading) => reading.displayDecimals !== undefined)?.displayDecimals;
  const leaves = known.flatMap((reading) => reading.leaves ?? []);
  const flags = [...new Set(known.flatMap((reading) => reading.flags ?? []))];
  return { known: true, value, measuredIn: unit, finality, displayDecimals, leaves, flags, evidence };
}

/** A reading that would divide by zero. */
export function divisionByZero({ evidence }: Pick<KnownReading, 'evidence'>): UnknownReading {
  return unknownReading(reason('division-by-zero'), [], evidence);
}
