/** Why a reading, verdict or trend is as it is: a stable code and what it is about. Texts are made from it in `explain`. */
export interface Reason {
  readonly code: ReasonCode;
  readonly params: Readonly<Record<string, string>>;
}

/** Every reason, once. */
export type ReasonCode =
  /** The rule was compared, and these are its figures. */
  | 'compared'
  /** The result follows from the parts. */
  | 'joined'
  /** The period has not ended. */
  | 'awaiting'
  /** The period has ended, but the value is not due to be published yet. */
  | 'not-published'
  /** The value should have been published. */
  | 'overdue'
  /** A value is stated as missing; `missing` names why. */
  | 'missing'
  /** Some parts of the period or dimension are there: `have` of `need`. */
  | 'partial'
  /** No value and no reason is stated. */
  | 'no-value'
  /** The value covers a part of the period only. */
  | 'part'
  /** The value is marked as unusual, and cannot be a baseline, a trend's end or a standing. */
  | 'atypical'
  /** The value is not told exactly, and its bounds do not agree on the answer. */
  | 'bounded'
  /** A part lacks the numerator and denominator that a share is added up from. */
  | 'no-fraction'
  /** Not all members are listed, so what holds of those listed may not hold of all. */
  | 'members-incomplete'
  /** No benchmark of the group is stated. */
  | 'no-benchmark'
  /** A step in percent of a baseline of zero is no step. */
  | 'zero-base'
  /** A path that compounds is asked for between two whole steps. */
  | 'between-steps'
  /** The exact number would have more digits than are computed. */
  | 'over-limit'
  /** Nobody has given the judgement the rule asks for. */
  | 'not-judged'
  /** Somebody judged it: `by` whom, and `why`. */
  | 'judged'
  /** The assignment was completed: `on`. */
  | 'completed'
  /** The assignment is not completed. */
  | 'not-completed'
  /** Neither the target nor the indicator says which side is better. */
  | 'no-better-side'
  /** The two values lie on the two sides of a break. */
  | 'break'
  /** There is no earlier value to compare with. */
  | 'no-reference'
  /** There is no value before the plan's first period. */
  | 'no-baseline'
  /** The units of measure differ: `left` and `right`. */
  | 'unit'
  /** A percentage was asked of a scale that has no zero. */
  | 'scale'
  /** A level is to be maintained, fell, and no tolerance is stated. */
  | 'no-tolerance'
  /** The indicator has no desired direction to judge a movement by. */
  | 'no-direction'
  /** The divisor is zero. */
  | 'division-by-zero'
  /** The rule asks nothing of the period. */
  | 'nothing-asked'
  /** No measurement is scheduled in the period. */
  | 'not-scheduled'
  /** The target binds later. */
  | 'binds-later'
  /** The target is never due. */
  | 'open'
  /** Definitions refer to each other in a circle. */
  | 'cycle'
  /** Something the rule names is not defined as of the day asked about. */
  | 'not-defined'
  /** No amount is stated for a budget line. */
  | 'no-amount';

/** Makes a reason. */
export function reason(code: ReasonCode, params: Readonly<Record<string, string>> = {}): Reason {
  return { code, params };
}
