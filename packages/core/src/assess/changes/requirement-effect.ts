import type { Comparison, MovesRule } from '../../rules/rule-schema.js';
import { compare, exact } from '../../values/exact.js';
import type { RequirementChange } from '../plans/plan-change.js';
import type { Asked } from '../plans/plan-requirements.js';

type Effect = Extract<RequirementChange['effect'], 'tightened' | 'loosened' | 'unchanged' | 'changed'>;

/** Whether a requirement allows less than another, or more; `changed` where neither can be said. */
export function effectBetween(before: Asked, after: Asked): Effect {
  const effect = subjectOf(before) === subjectOf(after) ? effectOnRule(before, after) : 'changed';
  const wasDue = before.days !== '';
  if (wasDue === (after.days !== '')) return effect;
  // What was never due is now, or is no longer.
  const turn: Effect = wasDue ? 'loosened' : 'tightened';
  return effect === 'unchanged' || effect === turn ? turn : 'changed';
}

/** What a rule is about, without what it requires. */
function subjectOf({ rule, requirement }: Asked): string {
  switch (rule.type) {
    case 'holds':
    case 'between':
      return JSON.stringify([rule.type, rule.measure, requirement.measuredIn]);
    case 'moves':
      return JSON.stringify([rule.type, rule.measure, rule.direction, rule.since, rule.twoSided ?? false]);
    case 'judged':
      return JSON.stringify([rule.type, rule.question]);
    case 'deadline':
      return JSON.stringify([rule.type, rule.assignment]);
  }
}

function effectOnRule(before: Asked, after: Asked): Effect {
  const [one, other] = [before.rule, after.rule];
  if (one.type === 'moves' && other.type === 'moves') return effectOnStep(one, other);
  if (one.type === 'deadline' && other.type === 'deadline') {
    return one.by === other.by ? 'unchanged' : other.by < one.by ? 'tightened' : 'loosened';
  }
  if (one.type === 'between') return effectOnRange(before, after);
  return one.type === 'holds' ? effectOnNumber(before, after) : 'unchanged';
}

function effectOnNumber(before: Asked, after: Asked): Effect {
  if (!before.value || !after.value) return ifSameRule(before, after);
  const [was, is] = [before.requirement.operator, after.requirement.operator];
  const side = sideOf(was);
  const order = compare(after.value, before.value);
  if (side !== sideOf(is)) return 'changed';
  if (side === 0) return order === 0 ? 'unchanged' : 'changed';
  return turned(order === 0 ? Number(isStrict(is)) - Number(isStrict(was)) : order * side);
}

function effectOnRange(before: Asked, after: Asked): Effect {
  if (!before.value || !after.value || !before.valueTo || !after.valueTo) return ifSameRule(before, after);
  const low = turned(compare(after.value, before.value));
  const high = turned(compare(before.valueTo, after.valueTo));
  if (low === high || high === 'unchanged') return low;
  return low === 'unchanged' ? high : 'changed';
}

/** A step is asked of whatever there was before, so that it is the step that is compared. */
function effectOnStep(before: MovesRule, after: MovesRule): Effect {
  if (before.direction === 'maintain') return effectOnTolerance(before, after);
  const order = compare(exact(after.by ?? '0'), exact(before.by ?? '0'));
  const strictness = Number(isPast(after)) - Number(isPast(before));
  return turned(order === 0 ? strictness : order);
}

function effectOnTolerance({ tolerance: was }: MovesRule, { tolerance: is }: MovesRule): Effect {
  if (was === undefined || is === undefined) return was === is ? 'unchanged' : 'changed';
  return turned(compare(exact(was), exact(is)));
}

/** Whether standing exactly at the reference and its step is not enough. */
function isPast({ strict, by }: MovesRule): boolean {
  return strict ?? by === undefined;
}

/** What nobody knows yet is the same where the rule is. */
function ifSameRule(before: Asked, after: Asked): Effect {
  return JSON.stringify(before.rule) === JSON.stringify(after.rule) ? 'unchanged' : 'changed';
}

function turned(order: number): Effect {
  if (order === 0) return 'unchanged';
  return order > 0 ? 'tightened' : 'loosened';
}

/** Which way a comparison asks a value to go. */
function sideOf(operator: Comparison | null): -1 | 0 | 1 {
  if (operator === '>=' || operator === '>') return 1;
  return operator === '<=' || operator === '<' ? -1 : 0;
}

function isStrict(operator: Comparison | null): boolean {
  return operator === '>' || operator === '<';
}
