import { assessGoals } from '../../src/assess/goals/fulfilment.js';
import type { GoalAssessment } from '../../src/assess/goals/goal-assessment.js';
import type { GoalGraph, JudgedTarget } from '../../src/assess/goals/goal-graph.js';
import type { Goal } from '../../src/goal/goal-events.js';
import type { Scale } from '../../src/goal/scale-events.js';
import type { VerdictStatus } from '../../src/judges/verdict.js';
import type { Finality } from '../../src/readings/reading.js';

/** A goal of the plan, at the top and decided by all its parts unless told otherwise. */
export function goal(id: string, more: Partial<Goal> = {}): Goal {
  return { id, plan: 'plan', name: `The goal ${id}`, kind: 'council-goal', ...more };
}

/** A target of a goal with its verdict; its standing is unknown unless told. */
export function judged(
  target: string,
  goalId: string,
  status: VerdictStatus,
  more: Partial<{
    readonly finality: Finality;
    readonly standing: VerdictStatus;
    readonly margin: string;
    readonly required: string;
    readonly relativeMargin: string;
    readonly readings: readonly VerdictStatus[];
    readonly level: JudgedTarget['level'];
  }> = {},
): JudgedTarget {
  const { finality = 'final', margin = null, required = null, relativeMargin = null, readings = [] } = more;
  return {
    target,
    goal: goalId,
    level: more.level ?? 'minimum',
    verdict: { status, finality: isDecided(status) ? finality : null, margin, required, relativeMargin },
    standing: { status: more.standing ?? 'unknown', finality: null },
    alternatives: readings.map((reading) => ({ verdict: { status: reading } })),
  };
}

/** Targets `t1`, `t2` … of one goal `g`, with these verdicts. */
export function targetsOf(...statuses: readonly VerdictStatus[]): readonly JudgedTarget[] {
  return statuses.map((status, index) => judged(`t${index + 1}`, 'g', status));
}

/** What goals come out as, by id; scales are found by their own ids. */
export function fulfilments(
  goals: readonly Goal[],
  targets: readonly JudgedTarget[],
  more: Partial<GoalGraph> & { readonly scales?: readonly Scale[] } = {},
): (id: string) => GoalAssessment {
  const { scales = [], ...given } = more;
  const graph: GoalGraph = {
    ...{ goals, targets, assignments: [], policies: [] },
    scaleOf: ({ scale }) => scales.find(({ id }) => id === scale),
    judgementsOf: () => [],
    definedBy: ({ id }) => `defined-${id}`,
    ...given,
  };
  const found = new Map(assessGoals(graph).map((one) => [one.goal, one]));
  return (id) => {
    const one = found.get(id);
    if (!one) throw new Error(`no goal ${id}`);
    return one;
  };
}

function isDecided(status: VerdictStatus): boolean {
  return status === 'met' || status === 'missed';
}
