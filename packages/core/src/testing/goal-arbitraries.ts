import * as fc from 'fast-check';
import { assessGoals } from '../assess/goals/fulfilment.js';
import type { GoalAssessment } from '../assess/goals/goal-assessment.js';
import type { CountedAssignment, GoalGraph, JudgedTarget } from '../assess/goals/goal-graph.js';
import type { GoalPolicy } from '../assess/goals/goal-policy.js';
import { councilScale } from '../goal/council-scales.js';
import type { Goal, Policy } from '../goal/goal-events.js';
import type { Scale } from '../goal/scale-events.js';
import type { VerdictStatus } from '../judges/verdict.js';
import type { Finality } from '../readings/reading.js';

/** A target that came out one way, could be read otherwise, and would be a near miss if it were missed, or not. */
interface SmallTarget {
  readonly goal: string;
  readonly status: VerdictStatus;
  readonly finality: Finality;
  readonly readings: readonly VerdictStatus[];
  readonly isNear: boolean;
}

/** A few goals, each beneath some of those before it, with what came out of their targets and assignments. */
export interface SmallGoals {
  readonly goals: readonly Goal[];
  readonly targets: readonly SmallTarget[];
  readonly assignments: readonly CountedAssignment[];
}

const IDS = ['g0', 'g1', 'g2', 'g3', 'g4'] as const;
const MOST_UNKNOWN = 6;
const SCALES: readonly Scale[] = [
  { ...councilScale(3, 'en'), nearMiss: { percent: '5', counts: '0.5' } },
  councilScale(5, 'en'),
];

const atLeastTwo: GoalPolicy = {
  name: 'at-least-two',
  version: '1',
  judge: (parts) => (parts.filter(({ met }) => met).length >= 2 ? 'fulfilled' : 'not-fulfilled'),
};

/** Goals with every policy, with and without a scale, some counting assignments, some that do not apply. */
export function smallGoals(): fc.Arbitrary<SmallGoals> {
  const count = fc.integer({ min: 1, max: IDS.length });
  return count
    .chain((many) => {
      const ids = IDS.slice(0, many);
      return fc.record({
        goals: fc.tuple(...ids.map((id, index) => goalOf(id, ids.slice(0, index)))),
        targets: fc.array(targetOf(ids), { maxLength: 7 }),
        assignments: fc.array(assignmentOf(ids), { maxLength: 3 }),
      });
    })
    .map(({ goals, targets, assignments }) => ({
      goals,
      targets: targets.map((target, index) =>
        index >= MOST_UNKNOWN && target.status === 'unknown' ? { ...target, status: 'met' as const } : target,
      ),
      assignments: assignments.map((one, index) => ({ ...one, assignment: `a${index}` })),
    }));
}

/** What goals come out as; targets are called `t0`, `t1` … */
export function fulfilmentsOf({ goals, targets, assignments }: SmallGoals): readonly GoalAssessment[] {
  const graph: GoalGraph = {
    goals,
    assignments,
    targets: targets.map(judged),
    policies: [atLeastTwo],
    scaleOf: ({ scale }) => SCALES.find(({ id }) => id === scale),
    judgementsOf: () => [],
    definedBy: ({ id }) => id,
  };
  return assessGoals(graph);
}

/** The same goals with some unknown targets decided: outcomes in the order of the unknown, `undefined` leaves one as it is. */
export function completed(
  { targets, ...small }: SmallGoals,
  outcomes: readonly ('met' | 'missed' | undefined)[],
): SmallGoals {
  const left = [...outcomes];
  const decided = targets.map((target) =>
    target.status === 'unknown' ? { ...target, status: left.shift() ?? target.status } : target,
  );
  return { ...small, targets: decided };
}

/** Every way that a number of unknown things can turn out. */
export function completions(unknown: number): readonly (readonly ('met' | 'missed')[])[] {
  if (unknown === 0) return [[]];
  return completions(unknown - 1).flatMap((rest) => [
    ['met', ...rest],
    ['missed', ...rest],
  ]);
}

function goalOf(id: string, above: readonly string[]): fc.Arbitrary<Goal> {
  const optional = fc.record(
    {
      policy: policy(),
      scale: fc.constantFrom(...SCALES.map((scale) => scale.id)),
      countsAssignments: fc.boolean(),
    },
    { requiredKeys: [] },
  );
  const applies = fc.integer({ min: 0, max: 9 });
  return fc.tuple(fc.subarray([...above]), optional, applies).map(([parents, more, at]) => ({
    ...{ id, plan: 'plan', name: `The goal ${id}`, kind: 'council-goal', parents },
    ...more,
    ...(at === 0 && { notApplicable: 'The board has no part in it.' }),
  }));
}

function policy(): fc.Arbitrary<Policy> {
  const weight = fc.constantFrom('0.1', '1', '2', '3');
  const part = fc.constantFrom(...IDS, 't0', 't1', 't2', 'a0');
  const weights = fc.uniqueArray(fc.record({ part, weight }), { maxLength: 4, selector: (one) => one.part });
  return fc.oneof(
    fc.constantFrom<Policy>({ type: 'all' }, { type: 'majority' }, { type: 'worst' }),
    fc.record({ type: fc.constant('weighted'), weights, from: fc.constantFrom('0.25', '0.5', '1') }),
    fc.constantFrom<Policy>(
      { type: 'own', name: 'at-least-two@1' },
      { type: 'own', name: 'at-least-two@1' },
      { type: 'own', name: 'not-given@1' },
    ),
  );
}

const someStatus = fc.constantFrom<VerdictStatus>('met', 'missed', 'unknown', 'unknown', 'not-due');

function targetOf(goals: readonly string[]): fc.Arbitrary<SmallTarget> {
  return fc.record({
    goal: fc.constantFrom(...goals),
    status: someStatus,
    finality: fc.constantFrom('final', 'preliminary', 'expected'),
    readings: fc.array(someStatus, { maxLength: 2 }),
    isNear: fc.boolean(),
  });
}

function assignmentOf(goals: readonly string[]): fc.Arbitrary<CountedAssignment> {
  return fc.record({
    assignment: fc.constant('a'),
    goal: fc.constantFrom(...goals),
    status: fc.constantFrom('met', 'missed', 'not-due'),
    finality: fc.constantFrom('final', 'preliminary'),
  });
}

function judged({ goal, status, finality, readings, isNear }: SmallTarget, index: number): JudgedTarget {
  const isDecided = status === 'met' || status === 'missed';
  const near = { margin: '-1', required: '50', relativeMargin: '-0.02' };
  const margins =
    isNear && status === 'missed' ? near : { margin: null, required: null, relativeMargin: null };
  return {
    target: `t${index}`,
    goal,
    level: 'minimum',
    verdict: { status, finality: isDecided ? finality : null, ...margins },
    standing: { status, finality: null },
    alternatives: readings.map((reading) => ({ verdict: { status: reading } })),
  };
}
