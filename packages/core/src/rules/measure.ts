import type { FigureId, Id, IndicatorId, LineId } from '../values/id.js';
import type { PeriodText } from '../values/period.js';
import type { PeriodUnit } from '../values/period-unit.js';
import type { Segment } from '../values/segment.js';

/** Identifies a group that benchmarks are of, such as all municipalities. */
export type GroupId = Id<'group'>;

/** How far from the asked period a measure looks: `{ periods: -1 }` is the period before, `{ years: -1 }` the same period last year. */
export type Offset = { readonly periods: number } | { readonly years: number };

/** What a change is counted from. */
export type Reference = 'previous-period' | 'previous-measurement' | 'baseline';

/**
 * Which amount of a budget line is meant: `decided` as decided last, `original` as decided first, `current` as decided
 * last, or planned where nothing is, with all adjustments and transfers; `forecast` is what the latest occasion states
 * for the period itself, never made of an outturn to date and the rest.
 */
export type AmountVersion = 'decided' | 'original' | 'current' | 'plan' | 'outturn' | 'forecast';

/** An indicator's own value; indicator and segment default to the target's scope. */
export interface ValueMeasure {
  readonly type: 'value';
  readonly indicator?: IndicatorId | undefined;
  readonly segment?: Segment | undefined;
  readonly offset?: Offset | undefined;
}

/** One number for every period; without `measuredIn` it takes the other side's unit of measure. */
export interface ConstantMeasure {
  readonly type: 'constant';
  readonly value: string;
  readonly measuredIn?: string | undefined;
}

/** A printed number at one period. */
export interface PeriodPoint {
  readonly period: PeriodText;
  readonly value: string;
}

/** A number a period, as a plan prints its target columns; a period without a point asks nothing. */
export interface ByPeriodMeasure {
  readonly type: 'byPeriod';
  readonly points: readonly PeriodPoint[];
  /** What holds between two points: nothing, the earlier point, or the straight line. Default `none`. */
  readonly between?: 'none' | 'step' | 'linear' | undefined;
  readonly measuredIn?: string | undefined;
}

/**
 * The value a target starts from. With neither field it is the last measured period before the plan's
 * first; `period` alone follows revisions of that period's value; `period` and `value` freeze it.
 */
export interface BaselineMeasure {
  readonly type: 'baseline';
  readonly period?: PeriodText | undefined;
  readonly value?: string | undefined;
}

/** How much a measure has changed since a reference: in its own unit, or in percent of the reference's absolute value. */
export interface ChangeMeasure {
  readonly type: 'change';
  readonly of: Measure;
  readonly since: Reference;
  readonly as: 'absolute' | 'percent';
}

/** A budget line's amount in whole units of money, natural signs; the sum of its parts where none is stated. */
export interface AmountMeasure {
  readonly type: 'amount';
  readonly line: LineId;
  readonly version: AmountVersion;
  readonly offset?: Offset | undefined;
}

/** The sum of the itemised changes into a period of a budget line. */
export interface ExplainedMeasure {
  readonly type: 'explained';
  readonly line: LineId;
  readonly offset?: Offset | undefined;
}

/** A printed figure, as printed. */
export interface FigureMeasure {
  readonly type: 'figure';
  readonly figure: FigureId;
  readonly offset?: Offset | undefined;
}

/** The sum of several measures; unknown when one is. */
export interface SumMeasure {
  readonly type: 'sum';
  readonly of: readonly Measure[];
}

/** One measure less another; a difference of percentages is in percentage points. */
export interface DifferenceMeasure {
  readonly type: 'difference';
  readonly of: Measure;
  readonly less: Measure;
}

/** One measure over another, times a factor (100 for percent); unknown when the divisor is zero. */
export interface RatioMeasure {
  readonly type: 'ratio';
  readonly of: Measure;
  readonly to: Measure;
  readonly times?: string | undefined;
  readonly measuredIn?: string | undefined;
}

/** Several measures multiplied, such as a price and a volume, or a baseline and a factor. */
export interface ProductMeasure {
  readonly type: 'product';
  readonly of: readonly Measure[];
  /** The unit of the product; default that of the one part which has one. */
  readonly measuredIn?: string | undefined;
}

/** A measure without its sign, as a gap has none. */
export interface AbsoluteMeasure {
  readonly type: 'absolute';
  readonly of: Measure;
}

/**
 * The way from a baseline by a step a period: `absolute` in its unit, or in `percent` of the baseline (`linear`)
 * or of the period before (`compound`). Steps are counted in `per`, default the indicator's own schedule.
 */
export interface PathMeasure {
  readonly type: 'path';
  readonly from: BaselineMeasure;
  readonly step: { readonly absolute: string } | { readonly percent: string };
  readonly shape?: 'linear' | 'compound' | undefined;
  readonly per?: PeriodUnit | undefined;
}

/** Which number of a group of others a benchmark is. */
export type BenchmarkStatistic = 'mean' | 'median' | 'lowest' | 'highest' | 'value';

/** Another population's value: of the same period, or of a period of its own. */
export interface BenchmarkMeasure {
  readonly type: 'benchmark';
  readonly group: GroupId;
  /** Default `mean`. */
  readonly statistic?: BenchmarkStatistic | undefined;
  readonly indicator?: IndicatorId | undefined;
  readonly segment?: Segment | undefined;
  readonly period?: PeriodText | undefined;
}

/**
 * A measure over several periods: the last `periods`, the asked one included, or every scheduled one of a range.
 * The mean of ratios and the ratio of sums are different; this is the mean of whatever `of` yields.
 */
export interface OverMeasure {
  readonly type: 'over';
  readonly of: Measure;
  readonly periods?: number | undefined;
  readonly range?: PeriodText | undefined;
  readonly how: 'mean' | 'sum' | 'min' | 'max' | 'median' | 'last';
}

/** An expression that yields a number at a period. */
export type Measure =
  | ValueMeasure
  | ConstantMeasure
  | ByPeriodMeasure
  | BaselineMeasure
  | ChangeMeasure
  | AmountMeasure
  | ExplainedMeasure
  | FigureMeasure
  | SumMeasure
  | DifferenceMeasure
  | RatioMeasure
  | ProductMeasure
  | AbsoluteMeasure
  | PathMeasure
  | BenchmarkMeasure
  | OverMeasure;
