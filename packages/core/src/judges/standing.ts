import { comparableUntil } from '../readings/comparable-periods.js';
import { latestMeasured, measuredOnly } from '../readings/latest-measured.js';
import type { MeasureContext } from '../readings/measure-context.js';
import { reason } from '../readings/reason.js';
import { definedIn, type View } from '../readings/view.js';
import { measuresOfRule } from '../rules/nesting.js';
import type { Target } from '../target/target-events.js';
import { endOf, type PeriodText } from '../values/period.js';
import type { Schedule } from '../values/schedule.js';
import { judgeLeaf, type LeafRule } from './judge-rule.js';
import { judgeSegments } from './judge-target.js';
import { blankVerdict } from './undecided.js';
import type { RuleVerdict, Standing } from './verdict.js';

/** A target's requirement against the latest values there are; never a verdict. */
export function standingOf(view: View, target: Target, period: PeriodText): Standing {
  const found = judgeSegments(view, target, period, judgeLatest);
  const schedule = definedIn(view, 'indicator', target.indicator, period)?.schedule;
  return { ...found, age: schedule ? ageOf(found, schedule, period) : null };
}

function judgeLatest(rule: LeafRule, at: MeasureContext): RuleVerdict {
  const measures = measuresOfRule(rule);
  if (measures.length === 0) return judgeLeaf(rule, at);
  const schedule = definedIn(at.view, 'indicator', at.scope.indicator ?? '', at.period)?.schedule;
  const view: View = { ...measuredOnly(at.view), admitsParts: true };
  const measured: MeasureContext = { ...at, view, orNextPoint: true };
  const latest = schedule && latestMeasured(measures, measured, schedule, at.period);
  if (latest) return judgeLeaf(rule, { ...measured, valuePeriod: latest.period });
  // Without values the requirement alone still tells whether anything is asked.
  const asked = judgeLeaf(rule, measured);
  if (asked.status === 'not-due') return asked;
  return blankVerdict(rule.type, at.scope.segment ?? '', reason('no-value', { period: at.period }));
}

/** How many periods the value is older than the asked one. */
function ageOf(found: RuleVerdict, schedule: Schedule, period: PeriodText): number | null {
  if (found.valuePeriod === null) return null;
  let age = 0;
  for (const earlier of comparableUntil(schedule, period, endOf(found.valuePeriod))) {
    if (endOf(earlier) <= endOf(found.valuePeriod)) return age;
    age += 1;
  }
  return age;
}
