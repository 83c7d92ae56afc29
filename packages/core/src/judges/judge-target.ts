import type { MeasureContext } from '../readings/measure-context.js';
import { reason } from '../readings/reason.js';
import { definedIn, type View } from '../readings/view.js';
import type { Target } from '../target/target-events.js';
import type { PeriodText } from '../values/period.js';
import { segmentKey } from '../values/segment.js';
import { bindingAt } from './binding.js';
import { joinVerdicts, judgeLeaf, judgeRule, type LeafRule } from './judge-rule.js';
import { blankVerdict, notDue } from './undecided.js';
import type { RuleVerdict } from './verdict.js';

/** What of a target is judged: its own reading of the sentence, or an alternative one. */
export type JudgedTarget = Pick<
  Target,
  'id' | 'plan' | 'indicator' | 'segments' | 'rule' | 'when' | 'better'
>;

/** The verdict about a target and a period. */
export function judgeTarget(view: View, target: JudgedTarget, period: PeriodText): RuleVerdict {
  const indicator = definedIn(view, 'indicator', target.indicator, period);
  const { type } = target.rule;
  if (!indicator) {
    return blankVerdict(type, '', reason('not-defined', { kind: 'indicator', id: target.indicator }));
  }
  const binding = bindingAt(target.when, indicator.schedule, period);
  if (binding.type === 'not-due') return notDue(type, '', binding.reason);
  const verdict = judgeSegments(view, target, period);
  if (binding.type === 'due' || verdict.status === 'met') return verdict;
  // It rests on the values that do not meet it yet; nobody owes those that are missing.
  return { ...notDue(type, '', binding.reason), evidence: verdict.evidence };
}

/** A target's rule for each of its segments, joined as all; leaves judged by `leafJudge`. */
export function judgeSegments(
  view: View,
  target: JudgedTarget,
  period: PeriodText,
  leafJudge: (rule: LeafRule, at: MeasureContext) => RuleVerdict = judgeLeaf,
): RuleVerdict {
  const segments = (target.segments ?? [{}]).map(segmentKey);
  const verdicts = segments.map((segment) => {
    const { id, indicator, plan, better } = target;
    const scope = { indicator, segment, plan, better, target: id };
    return judgeRule(target.rule, { view, period, valuePeriod: period, scope }, leafJudge);
  });
  const [only] = verdicts;
  return only && verdicts.length === 1 ? only : joinVerdicts('all', verdicts, '', 'all');
}
