import type { MeasureContext } from '../readings/measure-context.js';
import { referenceContext } from '../readings/read-baseline.js';
import { readMeasure } from '../readings/read-measure.js';
import { type KnownReading, mergeIds, type UnknownReading } from '../readings/reading.js';
import { type Reason, reason } from '../readings/reason.js';
import type { Comparison, MovesRule } from '../rules/rule-schema.js';
import { add, compare, type Exact, exact, printExact, subtract } from '../values/exact.js';
import { endOf } from '../values/period.js';
import { actualFigures, asCompared, incomparable, judgeComparison } from './compare-readings.js';
import { betterSide } from './comparison.js';
import { blankVerdict, undecided } from './undecided.js';
import type { RuleVerdict } from './verdict.js';

/** What a value must be to have moved as it should. */
interface Requirement {
  readonly operator: Comparison;
  readonly required: Exact;
}

/** Judges a movement since a reference: the value against the reference ± its step or tolerance. */
export function judgeMoves(rule: MovesRule, at: MeasureContext): RuleVerdict {
  const now = readMeasure(rule.measure, at);
  const before = earlierContext(rule, at);
  const blank = blankVerdict('moves', at.scope.segment ?? '', reason('compared'));
  const figures: RuleVerdict = { ...blank, ...(now.known ? actualFigures(now, at) : {}) };
  const then: KnownReading | UnknownReading =
    'code' in before
      ? { known: false, reason: before, missing: [], evidence: [] }
      : readMeasure(rule.measure, before);
  const evidence = mergeIds(now.evidence, then.evidence);
  if (!now.known || !then.known) {
    const unknown = [now, then].filter((side) => !side.known);
    return undecided(figures, unknown, evidence);
  }
  const problem = incomparable(at, now, then);
  if (problem) return { ...figures, ...problem };
  const [actual, reference] = asCompared(at, [now, then] as const);
  return judgeMovement(rule, at, { ...figures, evidence }, actual, reference);
}

/** Where the reference is read: before the value, as a value has not moved since itself. */
function earlierContext(rule: MovesRule, at: MeasureContext): MeasureContext | Reason {
  const before = referenceContext(rule.measure, rule.since, at);
  if ('code' in before || endOf(before.valuePeriod) < endOf(at.valuePeriod)) return before;
  return reason('no-reference', { period: at.valuePeriod });
}

function judgeMovement(
  rule: MovesRule,
  at: MeasureContext,
  figures: RuleVerdict,
  now: KnownReading,
  then: KnownReading,
): RuleVerdict {
  const isPlain = rule.by === undefined && rule.direction !== 'maintain';
  if (!isPlain && (now.bounds || then.bounds)) return { ...figures, reason: reason('bounded') };
  const requirement =
    rule.direction === 'maintain'
      ? maintained(rule, at, now.value, then.value)
      : stepped(rule, then.value, rule.direction === 'increase');
  if (!requirement) {
    return { ...figures, required: printExact(then.value), reason: reason('no-tolerance') };
  }
  const { operator, required } = requirement;
  return judgeComparison(figures, at, now, operator, { ...then, value: required });
}

/** Past the reference, or a stated step past it; strictly so, unless a step or the rule says otherwise. */
function stepped(rule: MovesRule, reference: Exact, up: boolean): Requirement {
  const by = exact(rule.by ?? '0');
  const isStrict = rule.strict ?? rule.by === undefined;
  return up
    ? { operator: isStrict ? '>' : '>=', required: add(reference, by) }
    : { operator: isStrict ? '<' : '<=', required: subtract(reference, by) };
}

/**
 * Not worse than the reference beyond the tolerance; better is met unless both sides are bound, as they are
 * where the indicator has no better side. Bound with no stated tolerance is undecided.
 */
function maintained(
  rule: MovesRule,
  at: MeasureContext,
  actual: Exact,
  reference: Exact,
): Requirement | undefined {
  const better = betterSide(at);
  const order = compare(actual, reference);
  const isBetter = better === (order > 0 ? 'higher' : 'lower');
  const isBound = order !== 0 && (!isBetter || rule.twoSided === true);
  if (isBound && rule.tolerance === undefined) return undefined;
  const tolerance = exact(rule.tolerance ?? '0');
  const limitsAbove = isBound || better === undefined ? order > 0 : better === 'lower';
  return limitsAbove
    ? { operator: '<=', required: add(reference, tolerance) }
    : { operator: '>=', required: subtract(reference, tolerance) };
}
