import type { MissingKey, UnknownReading } from '../readings/reading.js';
import { mergeIds } from '../readings/reading.js';
import type { Reason } from '../readings/reason.js';
import type { StatementId } from '../values/id.js';
import type { RuleVerdict } from './verdict.js';

/** A verdict without figures, to be filled in. */
export function blankVerdict(rule: RuleVerdict['rule'], segment: string, why: Reason): RuleVerdict {
  return {
    status: 'unknown',
    rule,
    reason: why,
    segment,
    finality: null,
    actual: null,
    required: null,
    requiredTo: null,
    bounds: null,
    flags: [],
    member: null,
    operator: null,
    measuredIn: null,
    margin: null,
    relativeMargin: null,
    attainment: null,
    valuePeriod: null,
    evidence: [],
    missing: [],
    parts: [],
  };
}

/** A verdict that the rule asks nothing. */
export function notDue(rule: RuleVerdict['rule'], segment: string, why: Reason): RuleVerdict {
  return { ...blankVerdict(rule, segment, why), status: 'not-due' };
}

/** A verdict that is unknown, or not due, because readings are. */
export function undecided(
  blank: RuleVerdict,
  unknown: readonly UnknownReading[],
  evidence: readonly StatementId[],
): RuleVerdict {
  const asksNothing = unknown.find((reading) => reading.notDue);
  // Of a value beside it nothing is asked either: all it rests on is what placed a reference there.
  if (asksNothing) {
    return { ...blank, status: 'not-due', reason: asksNothing.reason, evidence: asksNothing.evidence };
  }
  const missing: MissingKey[] = unknown.flatMap((reading) => reading.missing);
  const why = unknown[0]?.reason ?? blank.reason;
  return { ...blank, reason: why, missing, evidence: mergeIds(evidence) };
}
