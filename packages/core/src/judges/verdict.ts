import type { Finality, Flag, MissingKey } from '../readings/reading.js';
import type { Reason } from '../readings/reason.js';
import type { Comparison, Rule } from '../rules/rule-schema.js';
import type { StatementId } from '../values/id.js';
import type { PeriodText } from '../values/period.js';

/** What is said of a target and a period. */
export type VerdictStatus = 'met' | 'missed' | 'unknown' | 'not-due';

/** Bounds of a value that is not told exactly; `null` where a side is open. */
export interface ValueBounds {
  readonly low: string | null;
  readonly high: string | null;
  readonly excludes: 'low' | 'high' | 'both' | null;
}

/** A verdict about one rule at one period, with its whole anatomy. Plain JSON; decimals are text. */
export interface RuleVerdict {
  readonly status: VerdictStatus;
  readonly rule: Rule['type'];
  readonly reason: Reason;
  /** The segment judged, as its key; empty for the total. */
  readonly segment: string;
  /** How sure the result is; `null` while nothing is decided. */
  readonly finality: Finality | null;
  /** The value found. */
  readonly actual: string | null;
  /** What was required of it. */
  readonly required: string | null;
  /** The upper end of what was required, of a rule that names two. */
  readonly requiredTo: string | null;
  /** Where the value found lies, when it is not told exactly. */
  readonly bounds: ValueBounds | null;
  readonly flags: readonly Flag[];
  /** The member of a dimension, the unit or the indicator that a part of an `each` or `some` is about. */
  readonly member: string | null;
  readonly operator: Comparison | null;
  /** The unit both are in. */
  readonly measuredIn: string | null;
  /** How much better than required; negative when worse. Joins have none. */
  readonly margin: string | null;
  /** Margin over the absolute requirement; `null` at zero or off a ratio scale. */
  readonly relativeMargin: string | null;
  /** Share of the way from baseline to target; `null` without a baseline or when it already meets the target. */
  readonly attainment: string | null;
  /** The period the value belongs to. */
  readonly valuePeriod: PeriodText | null;
  /** The statements the result rests on. */
  readonly evidence: readonly StatementId[];
  /** The keys that would decide. */
  readonly missing: readonly MissingKey[];
  readonly parts: readonly RuleVerdict[];
}

/** The same requirement against the latest value there is; never a verdict. */
export interface Standing extends RuleVerdict {
  /** How many scheduled periods the value is older than the asked one. */
  readonly age: number | null;
}
