import type { MeasureContext } from '../readings/measure-context.js';
import { readBaseline } from '../readings/read-baseline.js';
import { readMeasure } from '../readings/read-measure.js';
import { mergeIds, type Reading } from '../readings/reading.js';
import { reason } from '../readings/reason.js';
import type { Comparison, HoldsRule } from '../rules/rule-schema.js';
import { type Exact, printExact } from '../values/exact.js';
import { actualFigures, asCompared, incomparable, judgeComparison } from './compare-readings.js';
import { comparisonOf } from './comparison.js';
import { attainmentOf } from './margin.js';
import { blankVerdict, undecided } from './undecided.js';
import type { RuleVerdict } from './verdict.js';

/** Judges a comparison of two measures. */
export function judgeHolds(rule: HoldsRule, at: MeasureContext): RuleVerdict {
  const left = readMeasure(rule.measure, at);
  const right = readMeasure(rule.against, at);
  const operator = comparisonOf(rule.operator, at);
  const blank = {
    ...blankVerdict('holds', at.scope.segment ?? '', reason('no-better-side')),
    operator: operator ?? null,
  };
  if (!left.known || !right.known) return withoutOne(blank, at, left, right);
  if (!operator) return blank;
  const problem = incomparable(at, left, right);
  if (problem) return { ...blank, ...problem };
  const [actual, required] = asCompared(at, [left, right] as const);
  const judged = judgeComparison(blank, at, actual, operator, required);
  const attainment = left.bounds ? null : attainmentTo(rule, at, actual.value, operator, required.value);
  return { ...judged, attainment };
}

function withoutOne(blank: RuleVerdict, at: MeasureContext, left: Reading, right: Reading): RuleVerdict {
  const figures: RuleVerdict = {
    ...blank,
    ...(left.known ? actualFigures(left, at) : {}),
    ...(right.known ? { required: printExact(right.value), measuredIn: right.measuredIn ?? null } : {}),
  };
  const unknown = [left, right].filter((side) => !side.known);
  return undecided(figures, unknown, mergeIds(left.evidence, right.evidence));
}

/** Only the scope's own value has a way from a baseline to the requirement. */
function attainmentTo(
  rule: HoldsRule,
  at: MeasureContext,
  actual: Exact,
  operator: Comparison,
  required: Exact,
): string | null {
  const { measure } = rule;
  if (measure.type !== 'value' || measure.indicator !== undefined || measure.offset) return null;
  const baseline = readBaseline({ type: 'baseline' }, at);
  if (!baseline.known || baseline.bounds) return null;
  return attainmentOf(actual, operator, required, baseline.value);
}
