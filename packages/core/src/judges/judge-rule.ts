import type { MeasureContext } from '../readings/measure-context.js';
import { mergeIds } from '../readings/reading.js';
import { reason } from '../readings/reason.js';
import { withinDigits } from '../readings/within-digits.js';
import type {
  BetweenRule,
  DeadlineRule,
  EachRule,
  HoldsRule,
  JudgedRule,
  MovesRule,
  Rule,
  SomeRule,
} from '../rules/rule-schema.js';
import { judgeBetween } from './judge-between.js';
import { judgeDeadline } from './judge-deadline.js';
import { judgeHolds } from './judge-holds.js';
import { judgeJudged } from './judge-judged.js';
import { judgeMoves } from './judge-moves.js';
import { joinFinality, joinStatus, type Need } from './kleene.js';
import { membersOf, unlisted } from './members.js';
import { blankVerdict } from './undecided.js';
import type { RuleVerdict } from './verdict.js';

/** A rule that is not made of other rules. */
export type LeafRule = HoldsRule | BetweenRule | MovesRule | JudgedRule | DeadlineRule;

/** How a leaf rule is judged; a standing judges it at another period. */
export type LeafJudge = (rule: LeafRule, at: MeasureContext) => RuleVerdict;

/** Judges a leaf rule in the context it is given. */
export function judgeLeaf(rule: LeafRule, at: MeasureContext): RuleVerdict {
  return withinDigits(
    () => judgeExactly(rule, at),
    (why) => blankVerdict(rule.type, at.scope.segment ?? '', why),
  );
}

function judgeExactly(rule: LeafRule, at: MeasureContext): RuleVerdict {
  switch (rule.type) {
    case 'holds':
      return judgeHolds(rule, at);
    case 'between':
      return judgeBetween(rule, at);
    case 'moves':
      return judgeMoves(rule, at);
    case 'judged':
      return judgeJudged(at);
    case 'deadline':
      return judgeDeadline(rule, at);
  }
}

/** Judges a rule; every leaf of it by `leafJudge`. */
export function judgeRule(rule: Rule, at: MeasureContext, leafJudge: LeafJudge = judgeLeaf): RuleVerdict {
  switch (rule.type) {
    case 'all':
    case 'any':
    case 'atLeast': {
      const parts = rule.rules.map((part) => judgeRule(part, at, leafJudge));
      const need = rule.type === 'atLeast' ? rule.count : rule.type;
      return joinVerdicts(rule.type, parts, at.scope.segment ?? '', need);
    }
    case 'each':
    case 'some':
      return judgeMembers(rule, at, leafJudge);
    default:
      return leafJudge(rule, at);
  }
}

/** Judges a rule of every member; members that are not listed are unknown, one and all, where anything is asked. */
function judgeMembers(rule: EachRule | SomeRule, at: MeasureContext, leafJudge: LeafJudge): RuleVerdict {
  const { listed, isComplete } = membersOf(rule.over, at);
  const judged = listed.map(({ member, scope }) => ({
    ...judgeRule(rule.rule, { ...at, scope }, leafJudge),
    member,
  }));
  const asksNothing = judged.length > 0 && judged.every(({ status }) => status === 'not-due');
  const parts = isComplete || asksNothing ? judged : [...judged, unlisted(rule, at)];
  const need = rule.type === 'each' ? 'all' : 'any';
  return joinVerdicts(rule.type, parts, at.scope.segment ?? '', need);
}

/** Several verdicts as one. */
export function joinVerdicts(
  rule: 'all' | 'any' | 'atLeast' | 'each' | 'some',
  parts: readonly RuleVerdict[],
  segment: string,
  need: Need,
): RuleVerdict {
  const status = joinStatus(need, parts);
  const undue = parts.find((part) => part.status === 'not-due');
  const asksNothing = status === 'not-due' ? undue?.reason : undefined;
  const undecidedParts = parts.filter((part) => part.status === 'unknown');
  return {
    ...blankVerdict(rule, segment, asksNothing ?? reason('joined', countsOf(parts))),
    status,
    finality: joinFinality(need, parts),
    evidence: mergeIds(...parts.map((part) => part.evidence)),
    missing: status === 'unknown' ? undecidedParts.flatMap((part) => part.missing) : [],
    parts,
  };
}

function countsOf(parts: readonly RuleVerdict[]): Record<string, string> {
  const count = (status: RuleVerdict['status']) =>
    String(parts.filter((part) => part.status === status).length);
  return { met: count('met'), missed: count('missed'), unknown: count('unknown'), notDue: count('not-due') };
}
