import type { Goal } from '../../goal/goal-events.js';
import { listedBy } from '../grouped.js';
import type { GoalAssessment, VerdictCounts } from './goal-assessment.js';
import { gradeOf } from './goal-grade.js';
import {
  assignmentPart,
  childrenOf,
  countStatuses,
  type GoalGraph,
  standingPart,
  targetPart,
  targetsBeneath,
  targetsByGoal,
} from './goal-graph.js';
import { besideResult } from './goal-judgements.js';
import { policyName, policyOf } from './goal-policy.js';
import { type GoalResult, goalResults } from './goal-result.js';
import { isNearMiss, printShare } from './goal-share.js';
import type { GoalPart } from './join-parts.js';

/** A goal, its parts, and what it came out as. */
interface Fulfilled {
  readonly goal: Goal;
  readonly result: GoalResult;
  readonly standing: GoalResult;
  readonly graph: Indexed;
}

/** A graph with its goals' targets, assignments and children at hand. */
type Indexed = ReturnType<typeof indexed>;

/**
 * The fulfilment of every goal, each by its own policy: over its targets, the assignments it counts and its direct
 * children. Verdicts and standings are put together apart from each other, and judgements are laid beside.
 */
export function assessGoals(graph: GoalGraph): readonly GoalAssessment[] {
  const index = indexed(graph);
  const results = goalResults({ ...index, partsOf: (goal) => partsOf(goal, index) });
  const standings = goalResults({ ...index, partsOf: (goal) => standingsOf(goal, index) });
  return graph.goals.flatMap((goal) => {
    const [result, standing] = [results.get(goal.id), standings.get(goal.id)];
    return result && standing ? [dressed({ goal, result, standing, graph: index })] : [];
  });
}

function indexed(graph: GoalGraph) {
  const targets = targetsByGoal(graph.targets);
  const assignments = listedBy(graph.assignments, ({ goal }) => [goal]);
  return {
    ...graph,
    children: childrenOf(graph.goals),
    targetsOf: targets,
    assignmentsOf: ({ id, countsAssignments }: Goal) =>
      countsAssignments ? (assignments.get(id) ?? []) : [],
  };
}

function partsOf(goal: Goal, graph: Indexed): readonly GoalPart[] {
  const scale = graph.scaleOf(goal);
  const targets = (graph.targetsOf.get(goal.id) ?? []).map((target) => targetPart(target, scale));
  return [...targets, ...graph.assignmentsOf(goal).map(assignmentPart)];
}

// An assignment has no latest value to stand by: it is a part of which nothing is asked.
function standingsOf(goal: Goal, graph: Indexed): readonly GoalPart[] {
  const idle = { status: 'not-due', finality: null } as const;
  const assignments = graph.assignmentsOf(goal).map((one) => assignmentPart({ ...one, ...idle }));
  return [...(graph.targetsOf.get(goal.id) ?? []).map(standingPart), ...assignments];
}

function dressed({ goal, result, standing, graph }: Fulfilled): GoalAssessment {
  const { fulfilment, best, worst, finality, kindest, strictest } = result;
  const beneath = targetsBeneath(goal, graph.children, graph.targetsOf);
  const parts = countStatuses(result.parts);
  const targets = countStatuses(beneath.map(({ verdict }) => verdict));
  const scale = graph.scaleOf(goal);
  const grade = scale && result.share ? gradeOf(scale, result.share, nearMisses(goal, graph)) : null;
  return {
    goal: goal.id,
    name: goal.name,
    number: goal.number ?? null,
    kind: goal.kind,
    parents: goal.parents ?? [],
    fulfilment,
    policy: policyName(policyOf(goal)),
    best,
    worst,
    finality,
    share: printShare(result.share),
    grade,
    range: { kindest, strictest },
    contested: kindest !== fulfilment || strictest !== fulfilment,
    reason: reasonOf(result, parts),
    parts,
    targets,
    coverage: coverageOf(targets),
    standing: {
      fulfilment: standing.fulfilment,
      targets: countStatuses(beneath.map((target) => target.standing)),
    },
    assignments: goal.countsAssignments ? countStatuses(graph.assignmentsOf(goal)) : null,
    judgements: graph.judgementsOf(goal).map((given) => besideResult(given, fulfilment, grade, scale)),
    definedBy: graph.definedBy(goal),
  };
}

function nearMisses(goal: Goal, graph: Indexed): readonly string[] {
  const nearMiss = graph.scaleOf(goal)?.nearMiss;
  const own = graph.targetsOf.get(goal.id) ?? [];
  return own.filter(({ verdict }) => isNearMiss(verdict, nearMiss)).map(({ target }) => target);
}

function reasonOf({ reason: { code, why } }: GoalResult, parts: VerdictCounts): GoalAssessment['reason'] {
  if (code === 'not-applicable') return { code, params: { why } };
  if (code === 'no-policy') return { code, params: { policy: why } };
  return { code, params: code === 'joined' ? texts(parts) : {} };
}

function coverageOf({ met, missed, unknown }: VerdictCounts): GoalAssessment['coverage'] {
  const decided = met + missed;
  return decided + unknown === 0 ? null : { decided, due: decided + unknown };
}

function texts(counts: VerdictCounts): Record<string, string> {
  return Object.fromEntries(Object.entries(counts).map(([name, count]) => [name, String(count)]));
}
