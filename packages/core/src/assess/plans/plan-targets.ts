import { definingEvent } from '../../readings/view.js';
import type { Rule } from '../../rules/rule-schema.js';
import type { Target } from '../../target/target-events.js';
import { contains } from '../../values/period.js';
import { segmentKey } from '../../values/segment.js';
import { effectBetween } from '../changes/requirement-effect.js';
import type { PlannedTarget, RequirementChange, TargetComparison } from './plan-change.js';
import type { PlanEdition } from './plan-edition.js';
import type { Match } from './plan-match.js';
import { type Asked, askedBy } from './plan-requirements.js';

/** A target as it is compared. */
export function comparedTarget(
  { before, after, by }: Match<Target>,
  one: PlanEdition,
  other: PlanEdition,
): TargetComparison {
  const [earlier, later] = [before ? askedBy(before, one) : [], after ? askedBy(after, other) : []];
  const target = after ?? before;
  const shared = before && after ? changesBetween(earlier, later, one, other) : oneSided(earlier, later);
  return {
    name: target?.name ?? indicatorName(target, after ? other : one),
    change: before && after ? changeOf(before, after, shared) : after ? 'added' : 'dropped',
    matchedBy: by === 'id' ? 'id' : by && 'subject',
    before: before ? plannedTarget(before, one) : null,
    after: after ? plannedTarget(after, other) : null,
    requirements: shared,
  };
}

function indicatorName(target: Target | undefined, { view }: PlanEdition): string {
  if (!target) return '';
  const found = view.state.definitions.indicator[target.indicator]?.at(-1);
  return found?.data.name ?? target.id;
}

function plannedTarget(target: Target, { view }: PlanEdition): PlannedTarget {
  return {
    target: target.id,
    goal: target.goal,
    indicator: target.indicator,
    segments: (target.segments ?? [{}]).map(segmentKey),
    level: target.level ?? 'minimum',
    rule: target.rule,
    when: target.when,
    setBy: definingEvent(view, 'target', target.id) ?? '',
  };
}

function oneSided(earlier: readonly Asked[], later: readonly Asked[]): readonly RequirementChange[] {
  return [
    ...later.map((asked) => changeFrom(undefined, asked)),
    ...earlier.map((asked) => changeFrom(asked, undefined)),
  ];
}

/** What both ask, place by place and period by period, and what one of them asks where both plans hold. */
function changesBetween(
  earlier: readonly Asked[],
  later: readonly Asked[],
  one: PlanEdition,
  other: PlanEdition,
): readonly RequirementChange[] {
  const places = new Set([...later, ...earlier].map(({ place }) => place));
  return [...places].flatMap((place) => {
    const [left, right] = [earlier, later].map((all) => all.filter((asked) => asked.place === place));
    return changesAt(left ?? [], right ?? [], [one.plan.validity, other.plan.validity]);
  });
}

function changesAt(
  earlier: readonly Asked[],
  later: readonly Asked[],
  validities: readonly string[],
): readonly RequirementChange[] {
  const inBoth = later.flatMap((asked) => {
    const before = earlier.find(({ days }) => days === asked.days);
    return before ? [changeFrom(before, asked)] : [];
  });
  const [first, last] = [earlier.at(-1), later.at(-1)];
  if (inBoth.length === 0 && first && last) return [changeFrom(first, last)];
  const isAlone = (asked: Asked, others: readonly Asked[]) =>
    !others.some(({ days }) => days === asked.days) && isWithin(asked, validities);
  return [
    ...inBoth,
    ...later.filter((asked) => isAlone(asked, earlier)).map((asked) => changeFrom(undefined, asked)),
    ...earlier.filter((asked) => isAlone(asked, later)).map((asked) => changeFrom(asked, undefined)),
  ];
}

function isWithin({ requirement: { period } }: Asked, validities: readonly string[]): boolean {
  return period !== null && validities.every((validity) => contains(validity, period));
}

function changeFrom(before: Asked | undefined, after: Asked | undefined): RequirementChange {
  const asked = after ?? before;
  return {
    segment: asked?.segment ?? '',
    indicator: asked?.indicator ?? '',
    before: before?.requirement ?? null,
    after: after?.requirement ?? null,
    effect: before && after ? effectBetween(before, after) : after ? 'added' : 'dropped',
  };
}

const TIGHTER: ReadonlySet<string> = new Set(['tightened', 'added']);
const LOOSER: ReadonlySet<string> = new Set(['loosened', 'dropped']);

function changeOf(
  before: Target,
  after: Target,
  changes: readonly RequirementChange[],
): TargetComparison['change'] {
  if ((before.level ?? 'minimum') !== (after.level ?? 'minimum')) return 'changed';
  if (joinsOf(before.rule) !== joinsOf(after.rule)) return 'changed';
  const effects = [...new Set(changes.map(({ effect }) => effect))].filter(
    (effect) => effect !== 'unchanged',
  );
  if (effects.length === 0) return 'unchanged';
  // Where not every part must hold, a part more may make it easier.
  const isMoreOrFewer = effects.some((effect) => effect === 'added' || effect === 'dropped');
  if (isMoreOrFewer && /"(any|atLeast|some)"/.test(joinsOf(after.rule))) return 'changed';
  if (effects.every((effect) => TIGHTER.has(effect))) return 'tightened';
  return effects.every((effect) => LOOSER.has(effect)) ? 'loosened' : 'changed';
}

/** How a rule is put together, its leaves left out. */
function joinsOf(rule: Rule): string {
  switch (rule.type) {
    case 'all':
    case 'any':
      return JSON.stringify([rule.type, rule.rules.map(joinsOf)]);
    case 'atLeast':
      return JSON.stringify([rule.type, rule.count, rule.rules.map(joinsOf)]);
    case 'each':
    case 'some':
      return JSON.stringify([rule.type, rule.over, joinsOf(rule.rule)]);
    default:
      return '';
  }
}
