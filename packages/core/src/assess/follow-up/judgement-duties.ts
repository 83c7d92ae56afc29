import { judgementSeries } from '../../fold/series.js';
import { inForce } from '../../fold/statements.js';
import type { View } from '../../readings/view.js';
import { allRules } from '../../rules/nesting.js';
import type { Target } from '../../target/target-events.js';
import type { StatementId } from '../../values/id.js';
import { dutyOfUnits } from './duty-of-units.js';
import type { Duty } from './occasion-assessment.js';
import { leadsOfTarget, type OccasionScope, verdictFor } from './occasion-scope.js';
import { leadsOf } from './who-answers.js';

/**
 * A judgement of each goal that is graded on a scale, and of each target whose verdict waits for one or rests on one,
 * for the follow-up's period: given at the follow-up, or at none.
 */
export function judgementDuties(view: View, scope: OccasionScope): readonly Duty[] {
  const goals = scope.goals
    .filter(({ scale }) => scale !== undefined)
    .flatMap(({ id, contributors }) => judgementDuty(view, scope, 'goal', id, leadsOf(contributors)));
  const targets = scope.targets
    .filter((target) => isJudged(view, target, scope))
    .flatMap((target) =>
      judgementDuty(view, scope, 'target', target.id, leadsOfTarget(view, target, scope.period)),
    );
  return [...goals, ...targets];
}

function judgementDuty(
  view: View,
  scope: OccasionScope,
  kind: 'goal' | 'target',
  id: string,
  units: readonly string[],
): readonly Duty[] {
  const evidence = judgementAt(view, scope, kind, id);
  return dutyOfUnits(view, {
    units,
    kind: 'judgement',
    about: { kind, id },
    period: scope.period,
    due: scope.closes,
    isGiven: evidence.length > 0,
    evidence,
  });
}

/** A rule of several parts may be decided without its judgement; then none is asked for. */
function isJudged(view: View, target: Target, scope: OccasionScope): boolean {
  if (!allRules(target.rule).some(({ type }) => type === 'judged')) return false;
  const { status, missing } = verdictFor(view, target, scope.period);
  if (status === 'not-due') return false;
  const waits = missing.some((key) => key.type === 'judgement' && key.target === target.id);
  return waits || judgementAt(view, scope, 'target', target.id).length > 0;
}

function judgementAt(
  view: View,
  { occasion, period }: OccasionScope,
  kind: 'goal' | 'target',
  id: string,
): readonly StatementId[] {
  const statement = inForce(view.stated, judgementSeries(kind, id), period, ({ event }) => {
    if (event.type !== 'judgement-given') return false;
    return event.data.occasion === undefined || event.data.occasion === occasion;
  });
  return statement ? [statement.id] : [];
}
