import type { CommentStep } from '../../fold/register-state.js';
import type { View } from '../../readings/view.js';
import type { Target } from '../../target/target-events.js';
import { type StatementId, statementId } from '../../values/id.js';
import { samePeriod } from '../../values/period.js';
import { dutyOfUnits } from './duty-of-units.js';
import type { Duty } from './occasion-assessment.js';
import { leadsOfTarget, type OccasionScope, verdictFor } from './occasion-scope.js';
import { stepsInView } from './steps-in-view.js';

/**
 * A comment on each target that is missed, or expected to be, in the follow-up's period: about the target, its
 * indicator or its goal, made at the follow-up, or at none and about its period. An ambition owes no comment.
 */
export function commentDuties(view: View, scope: OccasionScope): readonly Duty[] {
  return scope.targets
    .filter(({ level }) => level !== 'ambition')
    .filter((target) => verdictFor(view, target, scope.period).status === 'missed')
    .flatMap((target) => {
      const evidence = commentsOn(view, scope, target);
      return dutyOfUnits(view, {
        units: leadsOfTarget(view, target, scope.period),
        kind: 'comment',
        about: { kind: 'target', id: target.id },
        period: scope.period,
        due: scope.closes,
        isGiven: evidence.length > 0,
        evidence,
      });
    });
}

function commentsOn(view: View, scope: OccasionScope, target: Target): readonly StatementId[] {
  const about = [`target|${target.id}`, `indicator|${target.indicator}`, `goal|${target.goal}`];
  return about
    .flatMap((key) => stepsInView(view, view.state.comments, key))
    .filter((comment) => isMadeAt(comment, scope))
    .map(({ id }) => statementId(id, 0));
}

function isMadeAt({ data }: CommentStep, { occasion, period }: OccasionScope): boolean {
  if (data.occasion !== undefined) return data.occasion === occasion;
  return data.period !== undefined && samePeriod(data.period, period);
}
