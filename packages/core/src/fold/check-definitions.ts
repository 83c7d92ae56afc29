import type { BudgetLine } from '../budget/budget-events.js';
import { isEmptyProfile } from '../budget/spreading.js';
import type { Goal } from '../goal/goal-events.js';
import type { Indicator } from '../indicator/indicator-events.js';
import type { Measure } from '../rules/measure.js';
import { allMeasures } from '../rules/nesting.js';
import type { Contributor, Unit } from '../unit/unit-events.js';
import { compare, exact, signOf } from '../values/exact.js';
import { checkMeasure } from './check-measure.js';
import { checkPolicy } from './check-policy.js';
import { definedAtHead, mustBeDefined, mustBeInUse, refuse } from './refuse.js';
import type { RegisterState } from './register-state.js';

/** Refuses an unknown parent unit and a circle of units. */
export function checkUnit(state: RegisterState, unit: Unit): void {
  if (unit.partOf === undefined) return;
  mustBeDefined(state, 'unit', unit.partOf);
  refuseCycle('unit', unit.id, [unit.partOf], (id) => {
    const above = definedAtHead(state, 'unit', id)?.data.partOf;
    return above === undefined ? [] : [above];
  });
}

/** Refuses unknown plans, parents, contributors and scales, a policy that decides nothing, and a circle of goals. */
export function checkGoal(state: RegisterState, goal: Goal): void {
  mustBeDefined(state, 'plan', goal.plan);
  const parents = goal.parents ?? [];
  for (const parent of parents) {
    if (parent !== goal.id) mustBeInUse(state, 'goal', parent, goal.from);
  }
  checkContributors(state, goal.contributors);
  checkPolicy(goal);
  if (goal.scale !== undefined) mustBeInUse(state, 'scale', goal.scale, goal.from);
  refuseCycle('goal', goal.id, parents, (id) => definedAtHead(state, 'goal', id)?.data.parents ?? []);
}

/**
 * Refuses unknown contributors, the reserved dimension `unit` with members that are no units, and a derived
 * indicator made from things that are not defined or from itself.
 */
export function checkIndicator(state: RegisterState, indicator: Indicator): void {
  if (indicator.definedBy) checkDerived(state, indicator, indicator.definedBy);
  checkContributors(state, indicator.contributors);
  for (const dimension of indicator.dimensions ?? []) {
    if (dimension.id !== 'unit') continue;
    for (const member of dimension.members) mustBeDefined(state, 'unit', member);
  }
}

function checkDerived(state: RegisterState, indicator: Indicator, measure: Measure): void {
  const parts = indicatorsIn(measure);
  if (allMeasures(measure).some(isOfItself)) {
    const message = `"${indicator.id}" is defined by its own value or baseline; name another indicator, or freeze the baseline's value.`;
    refuse('indicator-cycle', message, { kind: 'indicator', id: indicator.id });
  }
  refuseCycle('indicator', indicator.id, parts, (id) => {
    const definedBy = definedAtHead(state, 'indicator', id)?.data.definedBy;
    return definedBy ? indicatorsIn(definedBy) : [];
  });
  checkMeasure(state, measure);
}

/** A value of no named indicator, or a baseline that is looked up, would be the derived indicator's own. */
function isOfItself(measure: Measure): boolean {
  if (measure.type === 'value') return measure.indicator === undefined;
  return measure.type === 'baseline' && measure.value === undefined;
}

function indicatorsIn(measure: Measure): readonly string[] {
  return allMeasures(measure).flatMap((part) =>
    part.type === 'value' && part.indicator !== undefined ? [part.indicator] : [],
  );
}

/**
 * Refuses unknown parents and units, a parent in another breakdown, a circle of lines, a profile of nothing, and a
 * threshold of actions below zero or above the whole budget.
 */
export function checkBudgetLine(state: RegisterState, line: BudgetLine): void {
  if (line.unit !== undefined) mustBeDefined(state, 'unit', line.unit);
  refuseEmptyProfile(line);
  refuseSenselessThreshold(line);
  if (line.parent === undefined) {
    if (line.ofWhich)
      refuse('of-which-without-parent', `The line "${line.id}" is a part of nothing; give its parent.`);
    return;
  }
  refuseCycle('line', line.id, [line.parent], (id) => {
    const above = definedAtHead(state, 'line', id)?.data.parent;
    return above === undefined ? [] : [above];
  });
  const parent = mustBeInUse(state, 'line', line.parent, line.from).data;
  if (parent.whole === line.whole && parent.breakdown === line.breakdown) return;
  const message = `The line "${line.id}" is in ${line.whole}/${line.breakdown}, its parent "${parent.id}" in ${parent.whole}/${parent.breakdown}; breakdowns are reconciled, never added.`;
  refuse('parent-in-other-breakdown', message, { line: line.id, parent: parent.id });
}

function refuseEmptyProfile({ id, spread }: BudgetLine): void {
  if (!spread || !isEmptyProfile(spread)) return;
  const message = `The weights that the line "${id}" is spread by add up to zero or less; give at least one month a weight above zero.`;
  refuse('profile-sums-to-zero', message, { line: id });
}

/** More than the whole budget would never be reached by a cost, and is a share that was meant as an amount. */
function refuseSenselessThreshold({ id, actionBeyond }: BudgetLine): void {
  if (!actionBeyond) return;
  const isPercent = 'percent' in actionBeyond;
  const text = isPercent ? actionBeyond.percent : actionBeyond.amount;
  const threshold = exact(text);
  const isTooMuch = isPercent && compare(threshold, exact('100')) > 0;
  if (signOf(threshold) >= 0 && !isTooMuch) return;
  const range = isPercent ? 'a percentage from 0 to 100' : 'an amount of 0 or more';
  const message = `The line "${id}" asks for actions beyond ${text}; a deficit is allowed up to ${range}, told without its sign.`;
  refuse('action-threshold-out-of-range', message, { line: id, actionBeyond });
}

/** Refuses contributors that are no units. */
export function checkContributors(
  state: RegisterState,
  contributors: readonly Contributor[] | undefined,
): void {
  for (const { unit } of contributors ?? []) mustBeInUse(state, 'unit', unit);
}

/** Refuses a thing that would be above itself. */
function refuseCycle(
  kind: string,
  id: string,
  above: readonly string[],
  aboveOf: (id: string) => readonly string[],
): void {
  const seen = new Set<string>();
  const left = [...above];
  for (let next = left.pop(); next !== undefined; next = left.pop()) {
    if (next === id) {
      refuse(`${kind}-cycle`, `The ${kind} "${id}" would be above itself; take it out of the circle.`, {
        kind,
        id,
      });
    }
    if (seen.has(next)) continue;
    seen.add(next);
    left.push(...aboveOf(next));
  }
}
