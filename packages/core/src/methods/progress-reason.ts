/** Why a method cannot judge, or a trend test cannot say: a stable code and what it is about. */
export interface ProgressReason {
  /** One of {@link ProgressReasonCode}, or a code of an embedder's own method. */
  readonly code: string;
  readonly params: Readonly<Record<string, string>>;
}

/** Every reason of the methods here, once. */
export type ProgressReasonCode =
  /** A value is not decimal text: `value`, in `period` where it belongs to one. */
  | 'not-a-number'
  /** A period is not written as one. */
  | 'period-unreadable'
  /** A period, or a year for a method that counts years, has two values. */
  | 'two-values'
  /** There are `have` values and `need` are needed. */
  | 'too-few-values'
  /** There are `have` values in unbroken succession and `need` are needed. */
  | 'not-consecutive'
  /** The base and the current value, or the base and the target, have opposite signs. */
  | 'sign-change'
  /** A rate of change from zero is undefined. */
  | 'zero-base'
  /** The target asks for no change from the base, so that no rate is required. */
  | 'base-equals-target'
  /** The base is better than the target, so that the way to the target leads backward. */
  | 'base-beyond-target'
  /** The target's year is not after the base's. */
  | 'target-before-base'
  /** The method needs a target. */
  | 'no-target'
  /** The target has no year to be reached in. */
  | 'no-target-period'
  /** The series was broken after the base. */
  | 'break'
  /** The scale has no zero, or only an order. */
  | 'scale'
  /** The figures are too large to compute with. */
  | 'out-of-range'
  /** All values are equal, so that there is nothing to test. */
  | 'all-equal'
  /** With so few values no order of them would be significant. */
  | 'significance-out-of-reach'
  /** The target is not one number for one value. */
  | 'rule-not-followed'
  /** The requirement has no better side. */
  | 'no-direction';

/** Makes a reason. */
export function progressReason(
  code: ProgressReasonCode,
  params: Readonly<Record<string, string>> = {},
): ProgressReason {
  return { code, params };
}

/** Tells a reason from what was sought. */
export function isReason(found: object): found is ProgressReason {
  return 'code' in found;
}
