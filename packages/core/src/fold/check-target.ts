import type { Indicator } from '../indicator/indicator-events.js';
import type { ByPeriodMeasure, Measure } from '../rules/measure.js';
import { allMeasures, allRules, depthOfRule, measuresOfRule, NESTING_LIMIT } from '../rules/nesting.js';
import type { Rule } from '../rules/rule-schema.js';
import type { When } from '../rules/when-schema.js';
import type { Target } from '../target/target-events.js';
import { isFiner, type PeriodText, unitOf } from '../values/period.js';
import { checkMeasure, refuseDepth } from './check-measure.js';
import { checkSegment } from './check-segment.js';
import { mustBeDefined, mustBeInUse, refuse } from './refuse.js';
import type { RegisterState } from './register-state.js';

/**
 * Refuses a target about things that are not defined or retired, one finer than its indicator is measured, one
 * that asks percentages of a rank or as good as nothing says, and a rule that nests too deep; the same of each
 * alternative.
 */
export function checkTarget(state: RegisterState, target: Target): void {
  mustBeDefined(state, 'plan', target.plan);
  mustBeInUse(state, 'goal', target.goal, target.from);
  const indicator = mustBeInUse(state, 'indicator', target.indicator, target.from).data;
  for (const segment of target.segments ?? []) checkSegment(state, indicator, segment);
  checkReading(state, target, indicator, target.rule, target.when);
  for (const { rule, when } of target.alternatives ?? []) {
    checkReading(state, target, indicator, rule, when ?? target.when);
  }
}

function checkReading(
  state: RegisterState,
  target: Target,
  indicator: Indicator,
  rule: Rule,
  when: When,
): void {
  const depth = depthOfRule(rule);
  if (depth > NESTING_LIMIT) refuseDepth(depth);
  for (const part of allRules(rule)) checkRule(state, target, indicator, part);
  const measures = measuresOfRule(rule);
  for (const measure of measures) checkMeasure(state, measure);
  for (const measure of measures.flatMap(allMeasures)) refusePercentOffScale(state, indicator, measure);
  for (const period of [...periodsOfWhen(when), ...measures.flatMap(periodsOfPoints)]) {
    refuseFiner(target, indicator, period);
  }
}

function checkRule(state: RegisterState, target: Target, indicator: Indicator, rule: Rule): void {
  if (rule.type === 'holds' && rule.operator === 'at-least-as-good')
    return mustHaveBetterSide(target, indicator);
  if (rule.type === 'deadline') {
    mustBeDefined(state, 'assignment', rule.assignment);
    return;
  }
  if (rule.type !== 'each' && rule.type !== 'some') return;
  const { over } = rule;
  if ('indicators' in over) for (const id of over.indicators) mustBeInUse(state, 'indicator', id);
  else if ('units' in over) for (const id of over.units) mustBeInUse(state, 'unit', id);
  else if (!indicator.dimensions?.some(({ id }) => id === over.dimension)) {
    const message = `"${indicator.id}" has no dimension "${over.dimension}" to go over; define it, or name one it has.`;
    refuse('unknown-dimension', message, { indicator: indicator.id, dimension: over.dimension });
  }
}

function mustHaveBetterSide(target: Target, indicator: Indicator): void {
  const { direction } = indicator;
  if (target.better || direction === 'increase' || direction === 'decrease') return;
  const message = `"${target.id}" asks for at least as good, but neither it nor "${indicator.id}" says which side is better; give "better".`;
  refuse('no-better-side', message, { target: target.id, indicator: indicator.id, direction });
}

/** A change in percent, and a step in percent, need a scale with a zero. */
function refusePercentOffScale(state: RegisterState, scope: Indicator, measure: Measure): void {
  const indicator = percentOf(state, scope, measure);
  if (!indicator || indicator.scale === 'ratio') return;
  const message = `"${indicator.id}" is on the scale "${indicator.scale}", which has no zero; a change of it is absolute, never in percent.`;
  refuse('percent-off-scale', message, { indicator: indicator.id, scale: indicator.scale });
}

function percentOf(state: RegisterState, scope: Indicator, measure: Measure): Indicator | undefined {
  if (measure.type === 'path') return 'percent' in measure.step ? scope : undefined;
  if (measure.type !== 'change' || measure.as !== 'percent') return undefined;
  const id = measure.of.type === 'value' ? measure.of.indicator : undefined;
  return id === undefined ? scope : mustBeDefined(state, 'indicator', id).data;
}

function periodsOfWhen(when: When): readonly PeriodText[] {
  if (when.type === 'at') return when.periods;
  if (when.type !== 'each') return [];
  return [when.from, when.to].filter((period) => period !== undefined);
}

function periodsOfPoints(measure: Measure): readonly PeriodText[] {
  const points = allMeasures(measure).filter((part): part is ByPeriodMeasure => part.type === 'byPeriod');
  return points.flatMap((part) => part.points.map((point) => point.period));
}

function refuseFiner(target: Target, indicator: Indicator, period: PeriodText): void {
  const { every } = indicator.schedule;
  if (!isFiner(unitOf(period), every) || period.includes('/')) return;
  const message = `The target "${target.id}" asks about ${period}, but "${indicator.id}" is measured once a ${every}; set it for whole periods of that length.`;
  refuse('target-finer-than-indicator', message, { target: target.id, period, every });
}
