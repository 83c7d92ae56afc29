import type { Assessment, TargetAssessment } from './assessment.js';
import type { GoalAssessment } from './goals/goal-assessment.js';

/** The goals asked for with what lies beneath them, and the targets asked for among theirs; all where none are named. */
export function selection(
  goals: readonly GoalAssessment[],
  targets: readonly TargetAssessment[],
  wantedGoals: readonly string[] | undefined,
  wantedTargets: readonly string[] | undefined,
): Pick<Assessment, 'goals' | 'targets'> {
  const within = wantedGoals && withDescendants(goals, wantedGoals);
  const named = wantedTargets && new Set(wantedTargets);
  return {
    goals: within ? goals.filter(({ goal }) => within.has(goal)) : goals,
    targets: targets
      .filter(({ goal }) => !within || within.has(goal))
      .filter(({ target }) => !named || named.has(target)),
  };
}

function withDescendants(goals: readonly GoalAssessment[], wanted: readonly string[]): ReadonlySet<string> {
  const within = new Set(wanted);
  let before = -1;
  while (before < within.size) {
    before = within.size;
    for (const { goal, parents } of goals) if (parents.some((parent) => within.has(parent))) within.add(goal);
  }
  return within;
}
