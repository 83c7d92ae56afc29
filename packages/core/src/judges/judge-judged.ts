import { judgementSeries } from '../fold/series.js';
import { evidenceOf, inForce } from '../fold/statements.js';
import type { MeasureContext } from '../readings/measure-context.js';
import { reason } from '../readings/reason.js';
import { blankVerdict } from './undecided.js';
import type { RuleVerdict } from './verdict.js';

/** Judges by the judgement in force about the target for the asked period. */
export function judgeJudged(at: MeasureContext): RuleVerdict {
  const target = at.scope.target ?? '';
  const statement = inForce(at.view.stated, judgementSeries('target', target), at.period);
  const blank = blankVerdict('judged', at.scope.segment ?? '', reason('not-judged', { period: at.period }));
  if (statement?.event.type !== 'judgement-given' || !('target' in statement.event.data)) {
    return { ...blank, missing: [{ type: 'judgement', target, period: at.period }] };
  }
  const { grade, by, why } = statement.event.data;
  return {
    ...blank,
    status: grade,
    reason: reason('judged', { by, why }),
    finality: 'final',
    evidence: evidenceOf(statement),
  };
}
