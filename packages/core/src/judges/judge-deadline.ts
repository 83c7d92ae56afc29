import type { MeasureContext } from '../readings/measure-context.js';
import { reason } from '../readings/reason.js';
import type { DeadlineRule } from '../rules/rule-schema.js';
import { statementId } from '../values/id.js';
import { blankVerdict } from './undecided.js';
import type { RuleVerdict } from './verdict.js';

/** Judges whether an assignment was completed by a date; until that date has passed it may still be. */
export function judgeDeadline(rule: DeadlineRule, at: MeasureContext): RuleVerdict {
  const { assignment, by } = rule;
  const { state, asOf, version } = at.view;
  const steps = Object.hasOwn(state.assignmentSteps, assignment) ? state.assignmentSteps[assignment] : [];
  const done = steps?.find(
    (step) => step.type === 'assignment-completed' && step.statedOn <= asOf && step.version <= version,
  );
  const blank = blankVerdict('deadline', at.scope.segment ?? '', reason('not-completed', { assignment, by }));
  if (done?.type !== 'assignment-completed') {
    if (asOf <= by) return { ...blank, missing: [{ type: 'assignment', assignment }] };
    return { ...blank, status: 'missed', finality: 'final' };
  }
  const { on } = done.data;
  return {
    ...blank,
    status: on <= by ? 'met' : 'missed',
    reason: reason('completed', { assignment, by, on }),
    finality: 'final',
    evidence: [statementId(done.id, 0)],
  };
}
