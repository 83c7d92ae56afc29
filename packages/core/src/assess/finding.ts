import type { MissingKey } from '../readings/reading.js';
import type { AmountVersion } from '../rules/measure.js';
import type { StatementId } from '../values/id.js';

/** Something in the data that does not add up. It never changes a verdict. */
export interface Finding {
  readonly code: 'printed-figure' | 'breakdowns-differ' | 'stated-twice' | 'total-outside-parts';
  /** `within-rounding`: the ranges of ± half a last unit overlap; `error`: they do not; `incomplete`: a part is missing. */
  readonly class: 'within-rounding' | 'error' | 'incomplete';
  /** The figure, or the whole, it is about. */
  readonly subject: string;
  readonly name: string;
  readonly period: string;
  /** Which two breakdowns of the whole differ, and in which amounts. */
  readonly between?:
    | { readonly first: string; readonly second: string; readonly version: AmountVersion }
    | undefined;
  /** The segment it is about, of an indicator. */
  readonly segment?: string | undefined;
  /** As printed, the first breakdown's total, the value in force, or the stated total; money in whole units. */
  readonly printed: string | null;
  /** As computed from its parts, the second breakdown's total, the other value, or the nearest its parts allow. */
  readonly computed: string | null;
  /** Printed − computed. */
  readonly difference: string | null;
  /** What a printed 1 is worth. */
  readonly multiplier: number;
  readonly measuredIn: string | null;
  readonly evidence: readonly StatementId[];
  readonly missing: readonly MissingKey[];
}
