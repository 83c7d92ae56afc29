import type { MeasureContext } from '../readings/measure-context.js';
import { readMeasure } from '../readings/read-measure.js';
import { type KnownReading, mergeIds } from '../readings/reading.js';
import { reason } from '../readings/reason.js';
import type { BetweenRule } from '../rules/rule-schema.js';
import { compare, type Exact, printExact, subtract, ZERO } from '../values/exact.js';
import { asCompared, incomparable, judgeComparison } from './compare-readings.js';
import { joinFinality, joinStatus } from './kleene.js';
import { blankVerdict, undecided } from './undecided.js';
import type { RuleVerdict } from './verdict.js';

/** Judges whether a measure lies between two others; its margin is minus the distance outside. */
export function judgeBetween(rule: BetweenRule, at: MeasureContext): RuleVerdict {
  const readings = [rule.measure, rule.low, rule.high].map((measure) => readMeasure(measure, at));
  const evidence = mergeIds(...readings.map((reading) => reading.evidence));
  const blank = blankVerdict('between', at.scope.segment ?? '', reason('compared'));
  const [value, low, high] = readings;
  if (!value?.known || !low?.known || !high?.known) {
    return undecided(
      blank,
      readings.filter((reading) => !reading.known),
      evidence,
    );
  }
  const problem = incomparable(at, value, low) ?? incomparable(at, value, high);
  if (problem) return { ...blank, ...problem };
  return within(blank, at, asCompared(at, [value, low, high] as const));
}

function within(
  blank: RuleVerdict,
  at: MeasureContext,
  [value, low, high]: readonly [KnownReading, KnownReading, KnownReading],
): RuleVerdict {
  const ends = [judgeComparison(blank, at, value, '>=', low), judgeComparison(blank, at, value, '<=', high)];
  const status = joinStatus('all', ends);
  const isExact = !value.bounds && !low.bounds && !high.bounds;
  return {
    ...blank,
    ...ends[0],
    status,
    reason: reason(status === 'unknown' ? 'bounded' : 'compared'),
    finality: joinFinality('all', ends),
    operator: null,
    required: printExact(low.value),
    requiredTo: printExact(high.value),
    margin: isExact ? printExact(outside(value.value, low.value, high.value)) : null,
    relativeMargin: null,
    evidence: mergeIds(value.evidence, low.evidence, high.evidence),
  };
}

function outside(value: Exact, low: Exact, high: Exact): Exact {
  if (compare(value, low) < 0) return subtract(value, low);
  return compare(value, high) > 0 ? subtract(high, value) : ZERO;
}
