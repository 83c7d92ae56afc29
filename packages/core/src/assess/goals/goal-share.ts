import type { Policy } from '../../goal/goal-events.js';
import type { Scale } from '../../goal/scale-events.js';
import type { RuleVerdict, VerdictStatus } from '../../judges/verdict.js';
import { ExactDecimal } from '../../values/decimal.js';
import {
  absolute,
  add,
  compare,
  divide,
  type Exact,
  exact,
  exactFrom,
  multiply,
  ONE_EXACT,
  printExact,
  ZERO,
} from '../../values/exact.js';
import type { GoalShare } from './goal-assessment.js';
import { weightsOf } from './goal-policy.js';

/** How much of a thing is met, from 0 to 1: the least and the most it can be. */
export interface ShareRange {
  readonly low: Exact;
  readonly high: Exact;
}

/** What is said of a target that its share is read from. */
export type MarginOfVerdict = Pick<RuleVerdict, 'status' | 'margin' | 'required' | 'relativeMargin'>;

/** Anything from nothing to all: what is unknown. */
export const ANY_SHARE: ShareRange = { low: ZERO, high: ONE_EXACT };

/** The share of what came out one way or the other, a near miss for what it counts; `null` where nothing is due. */
export function shareOfStatus(status: VerdictStatus, nearMiss?: string): ShareRange | null {
  switch (status) {
    case 'met':
      return { low: ONE_EXACT, high: ONE_EXACT };
    case 'missed':
      return nearMiss === undefined
        ? { low: ZERO, high: ZERO }
        : { low: exact(nearMiss), high: exact(nearMiss) };
    case 'unknown':
      return ANY_SHARE;
    case 'not-due':
      return null;
  }
}

/**
 * Whether a target is missed by so little that a scale counts it in part. Without a relative margin (a join, a
 * requirement of zero, a scale without ratios) it is not near.
 */
export function isNearMiss(verdict: MarginOfVerdict, nearMiss: Scale['nearMiss']): boolean {
  const { status, margin, required, relativeMargin } = verdict;
  if (!nearMiss || status !== 'missed') return false;
  if (margin === null || required === null || relativeMargin === null) return false;
  const short = multiply(absolute(reported(margin)), exact('100'));
  return compare(short, multiply(exact(nearMiss.percent), absolute(reported(required)))) <= 0;
}

/** The share of the due parts' weight that is met; of `worst` the least part's. `null` where nothing is due. */
export function shareOfParts(
  parts: readonly { readonly id: string; readonly share: ShareRange | null }[],
  policy: Policy,
): ShareRange | null {
  const due = parts.flatMap(({ id, share }) => (share ? [{ id, share }] : []));
  const [first, ...rest] = due.map(({ share }) => share);
  if (!first) return null;
  if (policy.type === 'worst') return rest.reduce(least, first);
  const weightOf = weightsOf(policy);
  const whole = due.map(weightOf).reduce(add, ZERO);
  const mean = (end: 'low' | 'high') =>
    divide(due.map((part) => multiply(weightOf(part), part.share[end])).reduce(add, ZERO), whole);
  return { low: mean('low') ?? ZERO, high: mean('high') ?? ONE_EXACT };
}

/** A share as an assessment carries it. */
export function printShare(share: ShareRange | null): GoalShare | null {
  return share && { low: printExact(share.low), high: printExact(share.high) };
}

function least(a: ShareRange, b: ShareRange): ShareRange {
  return {
    low: compare(a.low, b.low) <= 0 ? a.low : b.low,
    high: compare(a.high, b.high) <= 0 ? a.high : b.high,
  };
}

// What a verdict reports may have more digits than an input may.
function reported(text: string): Exact {
  return exactFrom(new ExactDecimal(text));
}
