import type { RegisterState } from '../../fold/register-state.js';
import type { ComparedPlan, PlanComparison, TargetComparison } from './plan-change.js';
import { openEdition, type PlanEdition, type PlanQuestion, type PlanSide } from './plan-edition.js';
import { comparedGoals, type GoalMatch, matchGoals, matchTargets } from './plan-match.js';
import { comparedTarget } from './plan-targets.js';

/**
 * Compares two plans, or one plan as stated by two days: the goals and targets that were added, dropped and kept, and
 * of the kept targets which were tightened or loosened. A goal is the same by its id, else by its exact name; a target
 * by its id, else by its indicator and segments under goals that are the same. A plan holds what was last stated of it;
 * what was retired by its `planAsOf` is not in it, so compare with a plan that has been replaced as of an earlier day.
 *
 * @throws {OutturnError} `unknown-plan`, `question-invalid`, `version-unknown`, and the errors of dates.
 * @example
 * comparePlans(state, { plan: 'budget', planAsOf: '2023-12-11' }, 'budget').targets
 *   .filter(({ change }) => change === 'loosened')
 */
export function comparePlans(
  state: RegisterState,
  before: PlanSide,
  after: PlanSide,
  question: PlanQuestion = {},
): PlanComparison {
  const one = openEdition(state, before, question);
  const other = openEdition(state, after, question);
  const goals = matchGoals(one.goals, other.goals);
  return {
    before: comparedPlan(one),
    after: comparedPlan(other),
    goals: comparedGoals(goals, one, other),
    targets: targetsOf(goals, one, other),
  };
}

function comparedPlan({ plan, view }: PlanEdition): ComparedPlan {
  const { id, name, validity } = plan;
  return { plan: id, name, validity, planAsOf: view.planAsOf };
}

function targetsOf(
  goals: readonly GoalMatch[],
  one: PlanEdition,
  other: PlanEdition,
): readonly TargetComparison[] {
  return matchTargets(goals, one.targets, other.targets).map((match) => comparedTarget(match, one, other));
}
