import type { Goal } from '../../goal/goal-events.js';
import type { VerdictStatus } from '../../judges/verdict.js';
import type { Fulfilment, GoalAssessment } from './goal-assessment.js';
import { type GoalPolicy, judgeOf, policyName, policyOf } from './goal-policy.js';
import { ANY_SHARE, type ShareRange, shareOfParts } from './goal-share.js';
import { type GoalPart, type JoinedParts, joinParts } from './join-parts.js';

/** A goal's result before it is dressed as an assessment. */
export interface GoalResult extends JoinedParts {
  /** `null` where nothing is due. */
  readonly share: ShareRange | null;
  readonly reason: { readonly code: GoalAssessment['reason']['code']; readonly why: string };
  readonly parts: readonly GoalPart[];
}

/** What goals come out from: the graph, what is a part of each beside the goals beneath it, and own policies. */
export interface GoalParts {
  readonly goals: readonly Goal[];
  readonly children: ReadonlyMap<string, readonly Goal[]>;
  readonly partsOf: (goal: Goal) => readonly GoalPart[];
  readonly policies: readonly GoalPolicy[];
}

interface Walk extends GoalParts {
  readonly results: Map<string, GoalResult>;
  /** The goals being computed, to find a circle that an older view may have. */
  readonly open: Set<string>;
}

const STATUS_OF: Readonly<Record<Fulfilment, VerdictStatus>> = {
  fulfilled: 'met',
  'not-fulfilled': 'missed',
  unknown: 'unknown',
  'not-due': 'not-due',
  'not-applicable': 'not-due',
};

/**
 * The result of every goal, by its own policy over its parts and its direct children, one part each; a goal that
 * serves two goals is a part of both. A goal without parts, or in a circle, is `unknown`.
 */
export function goalResults(parts: GoalParts): ReadonlyMap<string, GoalResult> {
  const walk: Walk = { ...parts, results: new Map(), open: new Set() };
  for (const goal of parts.goals) resultOf(goal, walk);
  return walk.results;
}

function resultOf(goal: Goal, walk: Walk): GoalResult {
  const known = walk.results.get(goal.id);
  if (known) return known;
  if (walk.open.has(goal.id)) return undecided('cycle');
  walk.open.add(goal.id);
  const result = computeResult(goal, walk);
  walk.open.delete(goal.id);
  walk.results.set(goal.id, result);
  return result;
}

function computeResult(goal: Goal, walk: Walk): GoalResult {
  if (goal.notApplicable !== undefined) return notApplicable(goal.notApplicable);
  const children = (walk.children.get(goal.id) ?? []).map((child) => ({
    child,
    result: resultOf(child, walk),
  }));
  if (children.some(({ result }) => result.reason.code === 'cycle')) return undecided('cycle');
  const own = walk.partsOf(goal);
  if (children.length + own.length === 0) return undecided('no-parts');
  if (own.length === 0 && children.every(({ result }) => result.fulfilment === 'not-applicable')) {
    return notApplicable('');
  }
  const targets = own.filter(({ kind }) => kind === 'target');
  const others = own.filter(({ kind }) => kind !== 'target');
  const beneath = children.map(({ child, result }) => childPart(child, result));
  return byPolicy(goal, [...targets, ...beneath, ...others], walk.policies);
}

function byPolicy(goal: Goal, parts: readonly GoalPart[], policies: readonly GoalPolicy[]): GoalResult {
  const policy = policyOf(goal);
  const judge = judgeOf(policy, policies);
  const isDue = parts.some(({ status }) => status !== 'not-due');
  if (!judge && isDue) return { ...undecided('no-policy', policyName(policy)), parts };
  return {
    ...joinParts(parts, judge ?? (() => false)),
    share: shareOfParts(parts, policy),
    reason: { code: 'joined', why: '' },
    parts,
  };
}

function childPart({ id }: Goal, { fulfilment, finality, kindest, strictest, share }: GoalResult): GoalPart {
  const readings = [STATUS_OF[kindest], STATUS_OF[strictest]];
  return { kind: 'goal', id, status: STATUS_OF[fulfilment], finality, readings, share };
}

function undecided(code: 'no-parts' | 'cycle' | 'no-policy', why = ''): GoalResult {
  return {
    fulfilment: 'unknown',
    best: 'fulfilled',
    worst: 'not-fulfilled',
    finality: null,
    kindest: 'unknown',
    strictest: 'unknown',
    share: ANY_SHARE,
    reason: { code, why },
    parts: [],
  };
}

function notApplicable(why: string): GoalResult {
  const result = 'not-applicable';
  const extremes = {
    fulfilment: result,
    best: result,
    worst: result,
    kindest: result,
    strictest: result,
  } as const;
  return { ...extremes, finality: null, share: null, reason: { code: result, why }, parts: [] };
}
