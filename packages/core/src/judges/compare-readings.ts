import { breakBetween } from '../readings/breaks.js';
import type { MeasureContext } from '../readings/measure-context.js';
import { type Bounds, type KnownReading, mergeIds, weakest } from '../readings/reading.js';
import { reason } from '../readings/reason.js';
import { definedIn } from '../readings/view.js';
import type { Comparison } from '../rules/rule-schema.js';
import { printExact, roundTo } from '../values/exact.js';
import { truthOf } from './comparison.js';
import { marginOf, relativeMarginOf } from './margin.js';
import type { RuleVerdict, ValueBounds } from './verdict.js';

type ActualFigures = Pick<RuleVerdict, 'actual' | 'bounds' | 'flags' | 'measuredIn' | 'valuePeriod'>;

/** A reading's own part of a verdict. */
export function actualFigures(reading: KnownReading, at: MeasureContext): ActualFigures {
  const { bounds, value, measuredIn, period, flags } = reading;
  return {
    actual: bounds && !bounds.hasValue ? null : printExact(value),
    bounds: bounds ? printedBounds(bounds) : null,
    flags: flags ?? [],
    measuredIn: measuredIn ?? null,
    valuePeriod: period ?? at.valuePeriod,
  };
}

function printedBounds({ low, high, excludesLow, excludesHigh }: Bounds): ValueBounds {
  const both = excludesLow && excludesHigh;
  const one = excludesLow ? 'low' : excludesHigh ? 'high' : null;
  return {
    low: low ? printExact(low) : null,
    high: high ? printExact(high) : null,
    excludes: both ? 'both' : one,
  };
}

/** Readings as they are compared: exact, or first rounded to the printed precision. */
export function asCompared<Readings extends readonly KnownReading[]>(
  at: MeasureContext,
  readings: Readings,
): Readings {
  const decimals = readings.find(({ displayDecimals }) => displayDecimals !== undefined)?.displayDecimals;
  if (at.view.compare === 'exact' || decimals === undefined) return readings;
  return readings.map((reading) => ({
    ...reading,
    value: roundTo(reading.value, decimals),
  })) as unknown as Readings;
}

/** Why two readings cannot be compared, if so: their units of measure, or a break between them. */
export function incomparable(
  at: MeasureContext,
  left: KnownReading,
  right: KnownReading,
): Pick<RuleVerdict, 'reason' | 'evidence'> | undefined {
  const [one, other] = [left.measuredIn, right.measuredIn];
  if (one !== undefined && other !== undefined && one !== other) {
    const evidence = mergeIds(left.evidence, right.evidence);
    return { reason: reason('unit', { left: one, right: other }), evidence };
  }
  const split = breakBetween(at.view, left.leaves, right.leaves);
  if (!split) return undefined;
  const why = reason('break', { indicator: split.indicator, at: split.at });
  return { reason: why, evidence: mergeIds(left.evidence, right.evidence, [split.statement]) };
}

/** Judges a comparison of two readings that can be compared. */
export function judgeComparison(
  figures: RuleVerdict,
  at: MeasureContext,
  left: KnownReading,
  operator: Comparison,
  right: KnownReading,
): RuleVerdict {
  const truth = truthOf(left, operator, right);
  const isExact = !left.bounds && !right.bounds;
  const margin = marginOf(left.value, operator, right.value);
  const isOnScale = isOnRatioScale(at, left) && isOnRatioScale(at, right);
  const { actual, bounds, flags, valuePeriod } = actualFigures(left, at);
  return {
    ...figures,
    actual,
    bounds,
    flags,
    valuePeriod,
    status: truth === undefined ? 'unknown' : truth ? 'met' : 'missed',
    reason: reason(truth === undefined ? 'bounded' : 'compared'),
    finality: truth === undefined ? null : weakest([left.finality, right.finality]),
    required: printExact(right.value),
    operator,
    measuredIn: left.measuredIn ?? right.measuredIn ?? null,
    margin: isExact ? printExact(margin) : null,
    relativeMargin: isExact && isOnScale ? relativeMarginOf(margin, right.value) : null,
    evidence: mergeIds(left.evidence, right.evidence),
  };
}

/** Whether everything read is on a scale with a zero, so that a share of it means something. */
function isOnRatioScale(at: MeasureContext, { leaves = [] }: KnownReading): boolean {
  return leaves.every(
    ({ indicator }) => definedIn(at.view, 'indicator', indicator, at.period)?.scale === 'ratio',
  );
}
