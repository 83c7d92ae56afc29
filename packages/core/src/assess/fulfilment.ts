import type { Goal } from '../goal/goal-events.js';
import { type JoinPart, joinFinality, joinStatus } from '../judges/kleene.js';
import type { VerdictStatus } from '../judges/verdict.js';
import type { Finality } from '../readings/reading.js';
import type { Fulfilment, GoalAssessment, TargetAssessment, VerdictCounts } from './assessment.js';

/** A goal's result before it is dressed as an assessment. */
interface GoalResult {
  readonly fulfilment: Fulfilment;
  readonly best: Fulfilment;
  readonly worst: Fulfilment;
  readonly finality: Finality | null;
  /** What it would be if every target's sentence were read at its best, and at its worst. */
  readonly kindest: Fulfilment;
  readonly strictest: Fulfilment;
  readonly reason: GoalAssessment['reason'];
  readonly parts: VerdictCounts;
}

/** What fulfilment is computed from: the goals in view, and the verdicts about their targets. */
export interface GoalGraph {
  readonly goals: readonly Goal[];
  readonly targets: readonly TargetAssessment[];
  readonly definedBy: (goal: string) => string;
}

const STATUS_OF: Readonly<Record<Fulfilment, VerdictStatus>> = {
  fulfilled: 'met',
  'not-fulfilled': 'missed',
  unknown: 'unknown',
  'not-due': 'not-due',
  'not-applicable': 'not-due',
};

const FULFILMENT_OF: Readonly<Record<VerdictStatus, Fulfilment>> = {
  met: 'fulfilled',
  missed: 'not-fulfilled',
  unknown: 'unknown',
  'not-due': 'not-due',
};

/**
 * The fulfilment of every goal by the policy `all`: over its targets and its direct children, one part each.
 * Parts not due, and children that do not apply, drop out. A goal without parts is `unknown`.
 */
export function assessGoals(graph: GoalGraph): readonly GoalAssessment[] {
  const children = childrenOf(graph.goals);
  const own = targetsOf(graph.targets);
  const results = new Map<string, GoalResult>();
  const beneath = new Map<string, ReadonlySet<TargetAssessment>>();
  return graph.goals.map((goal) => {
    const result = resultOf(goal, { children, own, results, open: new Set() });
    const targets = countVerdicts(
      [...targetsBeneath(goal.id, children, own, beneath)].map(({ verdict }) => verdict),
    );
    return { ...dressed(goal, result, targets), definedBy: graph.definedBy(goal.id) };
  });
}

interface Walk {
  readonly children: ReadonlyMap<string, readonly Goal[]>;
  readonly own: ReadonlyMap<string, readonly TargetAssessment[]>;
  readonly results: Map<string, GoalResult>;
  /** The goals being computed, to find a circle that an older view may have. */
  readonly open: Set<string>;
}

function resultOf(goal: Goal, walk: Walk): GoalResult {
  const known = walk.results.get(goal.id);
  if (known) return known;
  if (walk.open.has(goal.id)) return undecidedGoal('cycle');
  walk.open.add(goal.id);
  const result = computeResult(goal, walk);
  walk.open.delete(goal.id);
  walk.results.set(goal.id, result);
  return result;
}

function computeResult(goal: Goal, walk: Walk): GoalResult {
  if (goal.notApplicable !== undefined) return notApplicable(goal.notApplicable);
  const children = (walk.children.get(goal.id) ?? []).map((child) => resultOf(child, walk));
  if (children.some(({ reason }) => reason.code === 'cycle')) return undecidedGoal('cycle');
  const targets = walk.own.get(goal.id) ?? [];
  if (children.length + targets.length === 0) return undecidedGoal('no-parts');
  if (targets.length === 0 && children.every(({ fulfilment }) => fulfilment === 'not-applicable')) {
    return notApplicable('');
  }
  return joined(targets, children);
}

function joined(targets: readonly TargetAssessment[], children: readonly GoalResult[]): GoalResult {
  const verdicts: readonly JoinPart[] = targets.map(({ verdict }) => verdict);
  const parts = [...verdicts, ...children.map(partOf)];
  const ifUnknownIs = (status: VerdictStatus, extreme: 'best' | 'worst') =>
    FULFILMENT_OF[
      joinStatus('all', [
        ...verdicts.map((part) => (part.status === 'unknown' ? { ...part, status } : part)),
        ...children.map((child) => ({ status: STATUS_OF[child[extreme]], finality: null })),
      ])
    ];
  const readAs = (extreme: 'kindest' | 'strictest') =>
    FULFILMENT_OF[
      joinStatus('all', [
        ...targets.map((target) => ({ status: extremeReading(target, extreme), finality: null })),
        ...children.map((child) => ({ status: STATUS_OF[child[extreme]], finality: null })),
      ])
    ];
  const counts = countVerdicts(parts);
  return {
    fulfilment: FULFILMENT_OF[joinStatus('all', parts)],
    best: ifUnknownIs('met', 'best'),
    worst: ifUnknownIs('missed', 'worst'),
    finality: joinFinality('all', parts),
    kindest: readAs('kindest'),
    strictest: readAs('strictest'),
    reason: { code: 'joined', params: texts(counts) },
    parts: counts,
  };
}

const KINDEST_FIRST: readonly VerdictStatus[] = ['met', 'not-due', 'unknown', 'missed'];

/** A target's status by the kindest or the strictest of the readings of its sentence. */
function extremeReading(target: TargetAssessment, extreme: 'kindest' | 'strictest'): VerdictStatus {
  const statuses = [target.verdict, ...target.alternatives.map(({ verdict }) => verdict)].map(
    ({ status }) => status,
  );
  const ranked = KINDEST_FIRST.filter((status) => statuses.includes(status));
  return (extreme === 'kindest' ? ranked[0] : ranked.at(-1)) ?? target.verdict.status;
}

function partOf({ fulfilment, finality }: GoalResult): JoinPart {
  return { status: STATUS_OF[fulfilment], finality };
}

function undecidedGoal(code: 'no-parts' | 'cycle'): GoalResult {
  return {
    fulfilment: 'unknown',
    best: 'fulfilled',
    worst: 'not-fulfilled',
    finality: null,
    kindest: 'unknown',
    strictest: 'unknown',
    reason: { code, params: {} },
    parts: countVerdicts([]),
  };
}

function notApplicable(why: string): GoalResult {
  const result = 'not-applicable';
  const reason = { code: result, params: { why } } as const;
  return {
    fulfilment: result,
    best: result,
    worst: result,
    finality: null,
    kindest: result,
    strictest: result,
    reason,
    parts: countVerdicts([]),
  };
}

function dressed(
  goal: Goal,
  { kindest, strictest, ...result }: GoalResult,
  targets: VerdictCounts,
): Omit<GoalAssessment, 'definedBy'> {
  const decided = targets.met + targets.missed;
  const due = decided + targets.unknown;
  return {
    goal: goal.id,
    name: goal.name,
    number: goal.number ?? null,
    kind: goal.kind,
    parents: goal.parents ?? [],
    policy: 'all',
    ...result,
    contested: kindest !== result.fulfilment || strictest !== result.fulfilment,
    targets,
    coverage: due === 0 ? null : { decided, due },
  };
}

function childrenOf(goals: readonly Goal[]): ReadonlyMap<string, readonly Goal[]> {
  const children = new Map<string, Goal[]>();
  for (const goal of goals) {
    for (const parent of goal.parents ?? []) {
      const list = children.get(parent) ?? [];
      list.push(goal);
      children.set(parent, list);
    }
  }
  return children;
}

/** The targets that are parts of each goal; an ambition is a part of none. */
function targetsOf(targets: readonly TargetAssessment[]): ReadonlyMap<string, readonly TargetAssessment[]> {
  const own = new Map<string, TargetAssessment[]>();
  for (const target of targets) {
    if (target.level === 'ambition') continue;
    const list = own.get(target.goal) ?? [];
    list.push(target);
    own.set(target.goal, list);
  }
  return own;
}

function targetsBeneath(
  goal: string,
  children: Walk['children'],
  own: Walk['own'],
  known: Map<string, ReadonlySet<TargetAssessment>>,
): ReadonlySet<TargetAssessment> {
  const before = known.get(goal);
  if (before) return before;
  const found = new Set(own.get(goal) ?? []);
  known.set(goal, found);
  for (const child of children.get(goal) ?? []) {
    if (child.notApplicable !== undefined) continue;
    for (const target of targetsBeneath(child.id, children, own, known)) found.add(target);
  }
  return found;
}

function countVerdicts(parts: readonly { readonly status: VerdictStatus }[]): VerdictCounts {
  const counts = { met: 0, missed: 0, unknown: 0, notDue: 0 };
  for (const { status } of parts) counts[status === 'not-due' ? 'notDue' : status] += 1;
  return counts;
}

function texts(counts: VerdictCounts): Record<string, string> {
  return Object.fromEntries(Object.entries(counts).map(([name, count]) => [name, String(count)]));
}
