import type { GoalAssessment } from '@outturn/core';

/** A goal where it stands in the tree; one that serves two goals stands under each. */
export interface PlacedGoal {
  readonly goal: GoalAssessment;
  readonly depth: number;
}

/** The goals in reading order, each before those beneath it. A circle is cut where it closes. */
export function inGoalOrder(goals: readonly GoalAssessment[]): readonly PlacedGoal[] {
  const known = new Set(goals.map(({ goal }) => goal));
  const roots = goals.filter(({ parents }) => !parents.some((parent) => known.has(parent)));
  const below = (goal: GoalAssessment, path: readonly string[]): readonly PlacedGoal[] => {
    const children = goals.filter(
      ({ goal: id, parents }) => parents.includes(goal.goal) && !path.includes(id),
    );
    const inside = [...path, goal.goal];
    return [{ goal, depth: path.length }, ...children.flatMap((child) => below(child, inside))];
  };
  return roots.flatMap((root) => below(root, []));
}

/** The same, each goal where it comes first. */
export function eachGoalOnce(goals: readonly GoalAssessment[]): readonly GoalAssessment[] {
  return [...new Set(inGoalOrder(goals).map(({ goal }) => goal))];
}

/** A goal's number and name. */
export function titleOfGoal({ number, name }: GoalAssessment): string {
  return number === null ? name : `${number} ${name}`;
}

/** The uppermost levels, as many as have no more than so many goals; the first in any case. */
export function topLevels(placed: readonly PlacedGoal[], most: number): readonly PlacedGoal[] {
  const upTo = (level: number) => placed.filter(({ depth }) => depth <= level);
  const deepest = Math.max(0, ...placed.map(({ depth }) => depth));
  let level = 0;
  while (level < deepest && upTo(level + 1).length <= most) level += 1;
  return upTo(level);
}
