import type { Goal } from '../../goal/goal-events.js';
import type { Scale } from '../../goal/scale-events.js';
import type { RuleVerdict, VerdictStatus } from '../../judges/verdict.js';
import type { Finality } from '../../readings/reading.js';
import { listedBy } from '../grouped.js';
import type { VerdictCounts } from './goal-assessment.js';
import type { GivenJudgement } from './goal-judgements.js';
import type { GoalPolicy } from './goal-policy.js';
import { isNearMiss, type MarginOfVerdict, shareOfStatus } from './goal-share.js';
import type { GoalPart } from './join-parts.js';

/** What fulfilment asks of a target that has been judged; a target of an assessment is one. */
export interface JudgedTarget {
  readonly target: string;
  readonly goal: string;
  readonly level: 'minimum' | 'ambition';
  readonly verdict: MarginOfVerdict & Pick<RuleVerdict, 'finality'>;
  readonly standing: Pick<RuleVerdict, 'status' | 'finality'>;
  readonly alternatives: readonly { readonly verdict: Pick<RuleVerdict, 'status'> }[];
}

/** An assignment as a part of the goal it is given under. */
export interface CountedAssignment {
  readonly assignment: string;
  readonly goal: string;
  readonly status: VerdictStatus;
  readonly finality: Finality | null;
}

/** What fulfilment is computed from: the goals in view, and what came out of their targets and assignments. */
export interface GoalGraph {
  readonly goals: readonly Goal[];
  readonly targets: readonly JudgedTarget[];
  /** Parts of those goals only that count them. */
  readonly assignments: readonly CountedAssignment[];
  /** The embedder's own policies. */
  readonly policies: readonly GoalPolicy[];
  readonly scaleOf: (goal: Goal) => Scale | undefined;
  readonly judgementsOf: (goal: Goal) => readonly GivenJudgement[];
  /** The event that defined a goal. */
  readonly definedBy: (goal: Goal) => string;
}

/** The goals beneath each goal. */
export function childrenOf(goals: readonly Goal[]): ReadonlyMap<string, readonly Goal[]> {
  return listedBy(goals, ({ parents = [] }) => parents);
}

/** The targets that are parts of each goal; an ambition is a part of none. */
export function targetsByGoal(
  targets: readonly JudgedTarget[],
): ReadonlyMap<string, readonly JudgedTarget[]> {
  const minimums = targets.filter(({ level }) => level !== 'ambition');
  return listedBy(minimums, ({ goal }) => [goal]);
}

/** The targets of a goal and of every goal beneath it that applies, each once. */
export function targetsBeneath(
  goal: Goal,
  children: ReadonlyMap<string, readonly Goal[]>,
  targets: ReadonlyMap<string, readonly JudgedTarget[]>,
): readonly JudgedTarget[] {
  const within = new Set([goal]);
  for (const next of within) {
    for (const child of children.get(next.id) ?? []) if (child.notApplicable === undefined) within.add(child);
  }
  return [...within].flatMap(({ id }) => targets.get(id) ?? []);
}

/** A target as a part of its goal, by its verdict. */
export function targetPart(
  { target, verdict, alternatives }: JudgedTarget,
  scale: Scale | undefined,
): GoalPart {
  const { status, finality } = verdict;
  const near = scale?.nearMiss && isNearMiss(verdict, scale.nearMiss) ? scale.nearMiss.counts : undefined;
  return {
    kind: 'target',
    id: target,
    status,
    finality,
    readings: alternatives.map((other) => other.verdict.status),
    share: shareOfStatus(status, near),
  };
}

/** The same by its standing, which no other reading of its sentence is asked of. */
export function standingPart({ target, standing: { status, finality } }: JudgedTarget): GoalPart {
  return { kind: 'target', id: target, status, finality, readings: [], share: shareOfStatus(status) };
}

/** An assignment as a part of its goal. */
export function assignmentPart({ assignment, status, finality }: CountedAssignment): GoalPart {
  return { kind: 'assignment', id: assignment, status, finality, readings: [], share: shareOfStatus(status) };
}

/** How many came out each way. */
export function countStatuses(parts: readonly { readonly status: VerdictStatus }[]): VerdictCounts {
  const counts = { met: 0, missed: 0, unknown: 0, notDue: 0 };
  for (const { status } of parts) counts[status === 'not-due' ? 'notDue' : status] += 1;
  return counts;
}
