import type {
  BetweenRule,
  Comparison,
  DeadlineRule,
  EachRule,
  HoldsRule,
  Members,
  MovesRule,
  Operator,
  Rule,
  SomeRule,
} from '../rules/rule-schema.js';
import { endOf } from '../values/period.js';
import { parseSegmentKey, segmentKey } from '../values/segment.js';
import { namedUnits } from './naive-arithmetic.js';
import { actualOf, compared, type NaiveVerdict, naiveWord } from './naive-comparison.js';
import { indicatorAt, type NaiveContext } from './naive-context.js';
import { naiveJoin } from './naive-join.js';
import { naiveMeasure } from './naive-measure.js';
import {
  minus,
  order,
  plus,
  type Rational,
  rational,
  roundedHalfAway,
  toTwentyDigits,
} from './naive-rational.js';
import { isBrokenBetween, type NaiveKnown, type NaiveReading, naiveUnknown } from './naive-reading.js';
import { naiveReference } from './naive-reference.js';
import { naiveCompletion, naiveGrade } from './naive-stated.js';

/** How a rule that is not made of others is judged; a standing judges it elsewhere. */
export type NaiveLeafJudge = (rule: Rule, at: NaiveContext) => NaiveVerdict;

/** A rule at a context: of every part, then joined; a rule without parts by `judgeLeaf`. */
export function naiveJudge(
  rule: Rule,
  at: NaiveContext,
  judgeLeaf: NaiveLeafJudge = naiveLeaf,
): NaiveVerdict {
  switch (rule.type) {
    case 'all':
    case 'any':
    case 'atLeast': {
      const parts = rule.rules.map((part) => naiveJudge(part, at, judgeLeaf));
      return naiveJoin(rule.type === 'atLeast' ? rule.count : rule.type, parts);
    }
    case 'each':
    case 'some':
      return judgeMembers(rule, at, judgeLeaf);
    default:
      return judgeLeaf(rule, at);
  }
}

/** A rule without parts at a context. */
export function naiveLeaf(rule: Rule, at: NaiveContext): NaiveVerdict {
  switch (rule.type) {
    case 'holds':
      return judgeHolds(rule, at);
    case 'between':
      return judgeBetween(rule, at);
    case 'moves':
      return judgeMoves(rule, at);
    case 'judged': {
      const grade = naiveGrade(at.log, at.target ?? '', at.period);
      return grade ? naiveWord(grade, 'judged', 'final') : naiveWord('unknown', 'not-judged');
    }
    case 'deadline':
      return judgeDeadline(rule, at);
    default:
      throw new TypeError(`"${rule.type}" has parts; it is judged by them.`);
  }
}

// Members nobody has listed are unknown, one and all; but where nothing is asked of those listed, nothing is of them.
function judgeMembers(rule: EachRule | SomeRule, at: NaiveContext, judgeLeaf: NaiveLeafJudge): NaiveVerdict {
  const listed = membersOf(rule.over, at).map((member) => naiveJudge(rule.rule, member, judgeLeaf));
  const isAsked = listed.length === 0 || listed.some(({ status }) => status !== 'not-due');
  const isOpen = 'dimension' in rule.over && dimensionOf(rule.over.dimension, at)?.complete !== true;
  const unlisted = isOpen && isAsked ? [naiveWord('unknown', 'members-incomplete')] : [];
  return naiveJoin(rule.type === 'each' ? 'all' : 'any', [...listed, ...unlisted]);
}

function membersOf(over: Members, at: NaiveContext): readonly NaiveContext[] {
  if ('indicators' in over) return over.indicators.map((indicator) => ({ ...at, indicator }));
  const [dimension, members] =
    'units' in over ? ['unit', over.units] : [over.dimension, dimensionOf(over.dimension, at)?.members ?? []];
  const within = parseSegmentKey(at.segment);
  return members.map((member) => ({ ...at, segment: segmentKey({ ...within, [dimension]: member }) }));
}

function dimensionOf(dimension: string, at: NaiveContext) {
  return indicatorAt(at)?.dimensions?.find(({ id }) => id === dimension);
}

function judgeDeadline({ assignment, by }: DeadlineRule, { log }: NaiveContext): NaiveVerdict {
  const on = naiveCompletion(log, assignment);
  if (on !== undefined) return naiveWord(on <= by ? 'met' : 'missed', 'completed', 'final');
  return log.asOf <= by
    ? naiveWord('unknown', 'not-completed')
    : naiveWord('missed', 'not-completed', 'final');
}

function judgeHolds({ measure, operator, against }: HoldsRule, at: NaiveContext): NaiveVerdict {
  const readings = [naiveMeasure(measure, at), naiveMeasure(against, at)];
  return comparing(readings, at, ([left, right]) => {
    const side = comparisonOf(operator, at);
    return side && left && right ? compared(left, side, right) : naiveWord('unknown', 'no-better-side');
  });
}

function comparisonOf(operator: Operator, at: NaiveContext): Comparison | undefined {
  if (operator !== 'at-least-as-good') return operator;
  const better = betterSide(at);
  return better && (better === 'higher' ? '>=' : '<=');
}

function betterSide(at: NaiveContext): 'higher' | 'lower' | undefined {
  if (at.better) return at.better;
  const direction = indicatorAt(at)?.direction;
  if (direction === 'increase') return 'higher';
  return direction === 'decrease' ? 'lower' : undefined;
}

// Inside is as good as it gets, so the margin is what is missing to it.
function judgeBetween({ measure, low, high }: BetweenRule, at: NaiveContext): NaiveVerdict {
  const readings = [measure, low, high].map((part) => naiveMeasure(part, at));
  return comparing(readings, at, ([value, from, to]) => {
    if (!value || !from || !to) return naiveWord('unknown', 'no-value');
    const ends = [compared(value, '>=', from), compared(value, '<=', to)];
    const { status, finality } = naiveJoin('all', ends);
    if (status === 'unknown') return naiveWord('unknown', 'bounded');
    const isExact = !value.bounds && !from.bounds && !to.bounds;
    const isBelow = order(value.value, from.value) < 0;
    const isAbove = order(value.value, to.value) > 0;
    const [over, under] = [minus(to.value, value.value), minus(value.value, from.value)];
    const margin = isBelow ? under : isAbove ? over : rational('0');
    return {
      ...naiveWord(status, 'compared', finality),
      actual: actualOf(value),
      required: toTwentyDigits(from.value),
      margin: isExact ? toTwentyDigits(margin) : null,
    };
  });
}

// Values are compared as known, in one unit, on one side of every break, and as they are shown when so asked.
function comparing(
  readings: readonly NaiveReading[],
  at: NaiveContext,
  judge: (shown: readonly NaiveKnown[]) => NaiveVerdict,
): NaiveVerdict {
  if (readings.some(({ status }) => status === 'not-due')) return naiveWord('not-due', 'not-due');
  const unknown = readings.find((reading) => reading.status === 'unknown');
  if (unknown) return naiveWord('unknown', unknown.code);
  const known = readings.filter((reading) => reading.status === 'known');
  const [value, ...others] = known;
  for (const other of value ? others : []) {
    if (value && namedUnits([value, other]).length > 1) return naiveWord('unknown', 'unit');
    if (value && isBrokenBetween(at.log, value.points, other.points)) return naiveWord('unknown', 'break');
  }
  const decimals = known.find((reading) => reading.decimals !== undefined)?.decimals;
  if (at.log.compare === 'exact' || decimals === undefined) return judge(known);
  return judge(known.map((reading) => ({ ...reading, value: roundedHalfAway(reading.value, decimals) })));
}

// Values are shown as printed before a step or a tolerance, which is exact, is added.
function judgeMoves(rule: MovesRule, at: NaiveContext): NaiveVerdict {
  const from = naiveReference(rule.measure, rule.since, at);
  const isEarlier = from !== undefined && endOf(from.valuePeriod) < endOf(at.valuePeriod);
  const before = isEarlier ? naiveMeasure(rule.measure, from) : naiveUnknown('no-reference');
  return comparing([naiveMeasure(rule.measure, at), before], at, ([actual, reference]) => {
    if (!actual || !reference) return naiveWord('unknown', 'no-value');
    const isReckoned = rule.by !== undefined || rule.direction === 'maintain';
    if (isReckoned && (actual.bounds || reference.bounds)) return naiveWord('unknown', 'bounded');
    if (rule.direction === 'maintain') return judgeMaintained(rule, at, actual, reference);
    const isUp = rule.direction === 'increase';
    const step = rational(rule.by ?? '0');
    const isStrict = rule.strict ?? rule.by === undefined;
    const operators = isStrict ? (['>', '<'] as const) : (['>=', '<='] as const);
    const value = isUp ? plus(reference.value, step) : minus(reference.value, step);
    return compared(actual, operators[isUp ? 0 : 1], { ...reference, value });
  });
}

// Better is met unless two-sided; without a better side it is two-sided. Worse needs a stated tolerance.
// Two-sided, the nearer limit is the required one, and the margin is the distance to it.
function judgeMaintained(
  rule: MovesRule,
  at: NaiveContext,
  actual: NaiveKnown,
  reference: NaiveKnown,
): NaiveVerdict {
  const better = betterSide(at);
  const isOneSided = rule.twoSided !== true && better !== undefined;
  const tolerance = rational(rule.tolerance ?? '0');
  const side = order(actual.value, reference.value);
  const isLimitAbove = isOneSided || side === 0 ? better === 'lower' : side > 0;
  const limit = (value: Rational): NaiveKnown => ({ ...reference, value });
  const verdict = isLimitAbove
    ? compared(actual, '<=', limit(plus(reference.value, tolerance)))
    : compared(actual, '>=', limit(minus(reference.value, tolerance)));
  const isUndecided = verdict.status === 'missed' && rule.tolerance === undefined;
  return isUndecided ? naiveWord('unknown', 'no-tolerance') : verdict;
}
