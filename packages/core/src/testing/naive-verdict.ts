import type { RegisterEvent } from '../events/event.js';
import type { Measure } from '../rules/measure.js';
import { measuresOfRule } from '../rules/nesting.js';
import type { Rule } from '../rules/rule-schema.js';
import type { When } from '../rules/when-schema.js';
import type { Target } from '../target/target-events.js';
import { endOf, type PeriodText, samePeriod, startOf } from '../values/period.js';
import { nextScheduled, type Schedule, scheduledContaining, scheduledIn } from '../values/schedule.js';
import { segmentKey } from '../values/segment.js';
import { type NaiveVerdict, naiveWord } from './naive-comparison.js';
import { measuredLog, type NaiveContext } from './naive-context.js';
import { naiveJoin } from './naive-join.js';
import { type NaiveLeafJudge, naiveJudge, naiveLeaf } from './naive-judge.js';
import { type NaiveLog, type NaiveQuestion, naiveDefinition, openNaiveLog } from './naive-log.js';
import { naiveDerived, naiveMeasure } from './naive-measure.js';
import type { NaiveReading } from './naive-reading.js';
import { latestKnown } from './naive-reference.js';

/** The oracle's answer about one target. */
export interface NaiveAnswer {
  readonly verdict: NaiveVerdict;
  readonly standing: NaiveVerdict;
  /** What the other readings of its sentence give, in their order. */
  readonly alternatives: readonly NaiveVerdict[];
}

/**
 * A second evaluator, slow and written from the meaning of the words alone: the list of events is read anew
 * for every value, and numbers are fractions of whole numbers. It reads no printed figures.
 * `undefined` when the target is not set as of the day asked.
 */
export function naiveVerdict(
  events: readonly RegisterEvent[],
  targetId: string,
  question: NaiveQuestion,
): NaiveAnswer | undefined {
  const { period } = question;
  const log = openNaiveLog(events, question);
  const target = naiveDefinition(log, 'target-set', targetId, period);
  const indicator = target && naiveDefinition(log, 'indicator-defined', target.indicator, period);
  if (!target || !indicator) return undefined;
  const judged = (rule: Rule, when: When) =>
    asDue(when, indicator.schedule, period, judgeSegments(log, target, rule, period, naiveLeaf));
  return {
    verdict: judged(target.rule, target.when),
    standing: judgeSegments(log, target, target.rule, period, naiveStanding),
    alternatives: (target.alternatives ?? []).map(({ rule, when }) => judged(rule, when ?? target.when)),
  };
}

/** A measure read by the oracle in an indicator's and a segment's scope, at the asked period. */
export function naiveReading(
  events: readonly RegisterEvent[],
  measure: Measure,
  question: NaiveQuestion & { readonly indicator: string; readonly segment?: string; readonly plan?: string },
): NaiveReading {
  const { period, indicator, segment = '', plan } = question;
  const scope = { indicator, segment, plan, target: undefined, better: undefined };
  const log = openNaiveLog(events, question);
  return naiveMeasure(measure, { ...asked(log, period), ...scope });
}

function asked(log: NaiveLog, period: PeriodText) {
  return { log, period, valuePeriod: period, isStanding: false, derive: naiveDerived } as const;
}

function judgeSegments(
  log: NaiveLog,
  target: Target,
  rule: Rule,
  period: PeriodText,
  judgeLeaf: NaiveLeafJudge,
): NaiveVerdict {
  const { indicator, plan, better, id } = target;
  const verdicts = (target.segments ?? [{}]).map((one) => {
    const scope = { indicator, plan, better, target: id, segment: segmentKey(one) };
    return naiveJudge(rule, { ...asked(log, period), ...scope }, judgeLeaf);
  });
  const [only, ...others] = verdicts;
  return only && others.length === 0 ? only : naiveJoin('all', verdicts);
}

function asDue(when: When, schedule: Schedule, period: PeriodText, judged: NaiveVerdict): NaiveVerdict {
  if (!isAsked(when, period) || scheduledIn(schedule, period).length === 0)
    return naiveWord('not-due', 'not-due');
  if (when.type !== 'by') return judged;
  const binding = scheduledContaining(schedule, when.date) ?? nextScheduled(schedule, when.date);
  const isBefore = endOf(period) < endOf(binding);
  return isBefore && judged.status !== 'met' ? naiveWord('not-due', 'not-due') : judged;
}

function isAsked(when: When, period: PeriodText): boolean {
  switch (when.type) {
    case 'each': {
      const isAfterFrom = when.from === undefined || startOf(when.from) <= startOf(period);
      return isAfterFrom && (when.to === undefined || endOf(period) <= endOf(when.to));
    }
    case 'at':
      return when.periods.some((named) => samePeriod(named, period));
    case 'by':
      return true;
    case 'open':
      return false;
  }
}

// Leaf rules stand each at their own latest period, with measured values alone. With no values to stand on, the
// requirement alone still tells whether anything is asked. What measures nothing is as it is.
function naiveStanding(rule: Rule, at: NaiveContext): NaiveVerdict {
  const measures = measuresOfRule(rule);
  if (measures.length === 0) return naiveLeaf(rule, at);
  const log: NaiveLog = { ...measuredLog(at.log), admitsParts: true };
  const standing: NaiveContext = { ...at, log, isStanding: true };
  const valuePeriod = latestKnown(measures, standing, endOf(at.period));
  if (valuePeriod !== undefined) return naiveLeaf(rule, { ...standing, valuePeriod });
  const { status } = naiveLeaf(rule, standing);
  return status === 'not-due' ? naiveWord('not-due', 'not-due') : naiveWord('unknown', 'no-value');
}
