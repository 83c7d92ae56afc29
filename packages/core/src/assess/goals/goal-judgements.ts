import { rowKeyOf } from '../../fold/row-keys.js';
import { judgementSeries } from '../../fold/series.js';
import { allInForce } from '../../fold/statements.js';
import { PLAIN_GRADES } from '../../goal/judgement-events.js';
import type { Scale } from '../../goal/scale-events.js';
import type { View } from '../../readings/view.js';
import type { PeriodText } from '../../values/period.js';
import type { Fulfilment, GoalGrade, GoalJudgement } from './goal-assessment.js';

/** A judgement as it was given, before it is laid beside the computed result. */
export type GivenJudgement = Omit<GoalJudgement, 'name' | 'agrees'>;

/** The judgements of a goal in force for a period: the latest of each role, in the order the roles first judged. */
export function goalJudgements(view: View, goal: string, period: PeriodText): readonly GivenJudgement[] {
  const inForce = allInForce(
    view.stated,
    judgementSeries('goal', goal),
    period,
    ({ event, row }) => rowKeyOf(event, row)?.part ?? '',
  );
  return inForce.flatMap(({ id, event }) => {
    if (event.type !== 'judgement-given' || !('goal' in event.data)) return [];
    const { grade, by, on = event.statedOn, why, occasion = null } = event.data;
    return [{ grade, by, on, why, occasion, statement: id }];
  });
}

/** A judgement beside what was computed: its grade's name, and whether the two agree. */
export function besideResult(
  judgement: GivenJudgement,
  fulfilment: Fulfilment,
  grade: GoalGrade | null,
  scale: Scale | undefined,
): GoalJudgement {
  const step = scale?.steps.find(({ id }) => id === judgement.grade);
  const computed = isPlain(judgement.grade) ? decidedOnly(fulfilment) : (grade?.step ?? null);
  const says =
    judgement.grade === 'not-assessable' || computed === null ? null : judgement.grade === computed;
  return { ...judgement, name: step?.name ?? null, agrees: says };
}

function isPlain(grade: string): boolean {
  return PLAIN_GRADES.some((plain) => plain === grade);
}

function decidedOnly(fulfilment: Fulfilment): Fulfilment | null {
  return fulfilment === 'fulfilled' || fulfilment === 'not-fulfilled' ? fulfilment : null;
}
