import type { MissingKey } from '../../readings/reading.js';
import type { Reason } from '../../readings/reason.js';
import type { AmountVersion } from '../../rules/measure.js';
import type { Comparison } from '../../rules/rule-schema.js';
import type { CalendarDate } from '../../values/calendar-date.js';
import type { StatementId } from '../../values/id.js';

/** A finding that is no fault of arithmetic: something a reader should look at and may find to be as it should. */
export type NoticeCode = 'target-looser' | 'stated-before-its-period-ended' | 'same-figure-two-years';

/** Something in the data that does not add up. It never changes a verdict. */
export interface Finding {
  readonly code:
    | 'printed-figure'
    | 'breakdowns-differ'
    | 'stated-twice'
    | 'total-outside-parts'
    | 'trend-differs'
    | 'cumulative-differs'
    | 'parent-differs'
    | 'internal-not-eliminated'
    | NoticeCode;
  /**
   * `within-rounding`: the ranges of ± half a last unit overlap; `error`: they do not; `incomplete`: a part is missing;
   * `notice`: nothing contradicts anything, but a reader should look.
   */
  readonly class: 'within-rounding' | 'error' | 'incomplete' | 'notice';
  /** The figure, the whole, the indicator or the target it is about. */
  readonly subject: string;
  readonly name: string;
  readonly period: string;
  /** The period of the outturn a target is looser than, or the other period the same figure was stated for. */
  readonly otherPeriod?: string | undefined;
  /** Which two breakdowns of the whole differ, and in which amounts. */
  readonly between?:
    | { readonly first: string; readonly second: string; readonly version: AmountVersion }
    | undefined;
  /** Which version of a line's amounts it is about. */
  readonly version?: AmountVersion | undefined;
  /** The segment it is about, of an indicator. */
  readonly segment?: string | undefined;
  /** A printed trend and the computed one; the figures then tell nothing. */
  readonly trend?: TrendsCompared | undefined;
  /** How a looser target compares with what it requires. */
  readonly operator?: Comparison | undefined;
  /** The day a figure was stated whose period was not over. */
  readonly statedOn?: CalendarDate | undefined;
  /**
   * As printed, the first breakdown's total, the value in force, the stated total, what a target requires, the
   * figure stated early, or the internal income; money in whole units.
   */
  readonly printed: string | null;
  /**
   * As computed from its parts, the second breakdown's total, the other value, the nearest its parts allow, or the
   * outturn a target is looser than.
   */
  readonly computed: string | null;
  /** Printed − computed. */
  readonly difference: string | null;
  /** What a printed 1 is worth. */
  readonly multiplier: number;
  readonly measuredIn: string | null;
  readonly evidence: readonly StatementId[];
  readonly missing: readonly MissingKey[];
}

/** A printed figure beside what it claims to be: a finding, or `agrees` where rounding the computed one gives the printed. */
export interface CheckedFigure extends Omit<Finding, 'class' | 'printed'> {
  readonly class: Exclude<Finding['class'], 'notice'> | 'agrees';
  readonly printed: string;
  /** The last printed unit, in the figure's own multiples: `1` for whole numbers, `0.1` for one decimal. */
  readonly roundedTo: string;
}

/** A trend as printed beside the one its indicator's outturns make. */
export interface TrendsCompared {
  /** The printed word, and what it means. */
  readonly word: string;
  readonly printed: 'improving' | 'worsening' | 'unchanged';
  readonly computed: 'improving' | 'worsening' | 'unchanged' | 'unknown';
  /** Why the computed one is unknown. */
  readonly reason: Reason | null;
  /** The two outturns it was computed from; `null` where there is none. */
  readonly from: ValueAt | null;
  readonly to: ValueAt | null;
}

/** A value and its period. */
interface ValueAt {
  readonly period: string;
  readonly value: string;
}
