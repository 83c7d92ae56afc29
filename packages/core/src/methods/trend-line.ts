import type { SeriesPoint } from './progress-method.js';
import { isReason, type ProgressReason, progressReason } from './progress-reason.js';
import { readSeries, sinceBreak, type TimedValue } from './progress-series.js';
import { periodAxis, type TimeAxis } from './time-axis.js';

/** What every trend test may be asked with. */
export interface TrendLineOptions {
  /** Periods from which the series is measured in a new way; only what was measured since the last counts. */
  readonly breaks?: readonly string[] | undefined;
}

/** Which way a series moves, and how fast, over all its values. */
export interface TrendLine {
  readonly method: 'least-squares' | 'compound-growth' | 'theil-sen';
  readonly movement: 'up' | 'down' | 'flat' | null;
  /** Change per step; of `compound-growth` the rate per step, 0.02 for two percent. */
  readonly slope: string | null;
  /** What a step is: the periods' own length, or a day where their lengths differ. */
  readonly per: TimeAxis['per'] | null;
  /** Every figure used, by name. */
  readonly components: Readonly<Record<string, string | null>>;
  readonly reason: ProgressReason | null;
}

/** The values of a series since its last break, with what a step is. */
export interface TrendSeries {
  readonly values: readonly TimedValue[];
  readonly per: TimeAxis['per'];
}

/** Reads a series for a trend test: at least two values. */
export function trendSeries(
  series: readonly SeriesPoint[],
  { breaks = [] }: TrendLineOptions,
): TrendSeries | ProgressReason {
  const axis = periodAxis(series.map(({ period }) => period));
  if (isReason(axis)) return axis;
  const read = readSeries(series, axis);
  if (!Array.isArray(read)) return read;
  const whole = sinceBreak(read, breaks);
  if (isReason(whole)) return whole;
  const have = whole.values.length;
  if (have < 2) return progressReason('too-few-values', { have: String(have), need: '2' });
  return { values: whole.values, per: axis.per };
}

/** A trend that cannot be told. */
export function noTrend(method: TrendLine['method'], reason: ProgressReason): TrendLine {
  return { method, movement: null, slope: null, per: null, components: {}, reason };
}

/** The way a change of this sign goes. */
export function movementOf(sign: -1 | 0 | 1): 'up' | 'down' | 'flat' {
  if (sign === 0) return 'flat';
  return sign > 0 ? 'up' : 'down';
}

/** The span of the values, by name. */
export function spanComponents(values: readonly TimedValue[]): Readonly<Record<string, string>> {
  return {
    values: String(values.length),
    from: values[0]?.period ?? '',
    to: values.at(-1)?.period ?? '',
  };
}
