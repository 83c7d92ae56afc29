import { bindingAt } from '../../judges/binding.js';
import { comparisonOf } from '../../judges/comparison.js';
import { judgeMoves } from '../../judges/judge-moves.js';
import type { LeafRule } from '../../judges/judge-rule.js';
import { judgeSegments } from '../../judges/judge-target.js';
import { blankVerdict } from '../../judges/undecided.js';
import type { MeasureContext } from '../../readings/measure-context.js';
import { readMeasure } from '../../readings/read-measure.js';
import type { KnownReading, Reading } from '../../readings/reading.js';
import { reason } from '../../readings/reason.js';
import { definedIn } from '../../readings/view.js';
import type { Measure } from '../../rules/measure.js';
import { allMeasures, measuresOfRule } from '../../rules/nesting.js';
import type { Target } from '../../target/target-events.js';
import { type Exact, exact, printExact } from '../../values/exact.js';
import { comparePeriods, endOf, type PeriodText, parsePeriod } from '../../values/period.js';
import { periodContaining } from '../../values/period-sequence.js';
import { nextScheduled, type Schedule, scheduledContaining, scheduledIn } from '../../values/schedule.js';
import type { PlannedRequirement } from './plan-change.js';
import type { PlanEdition } from './plan-edition.js';

/** What one rule that is not made of others asks at a period. */
export interface Asked {
  readonly segment: string;
  readonly indicator: string;
  /** Tells the same rule of the same thing from period to period, and from plan to plan. */
  readonly place: string;
  /** The period's days; empty for what is never due. */
  readonly days: string;
  readonly rule: LeafRule;
  readonly requirement: PlannedRequirement;
  /** What is required, exactly. */
  readonly value: Exact | undefined;
  readonly valueTo: Exact | undefined;
}

/** Everything a target asks, by its plan's last word of each period, in the order of periods. */
export function askedBy(target: Target, edition: PlanEdition): readonly Asked[] {
  return boundPeriods(target, edition).flatMap((period) => askedAt(target, edition, period));
}

/** The periods a target binds: of its plan, and those it names itself; `null` alone for never. */
function boundPeriods(
  { indicator, when, rule }: Target,
  edition: PlanEdition,
): readonly (PeriodText | null)[] {
  const schedule = definedIn(edition.view, 'indicator', indicator)?.schedule;
  if (!schedule) return [];
  if (when.type === 'open') return [null];
  const points = measuresOfRule(rule)
    .flatMap(allMeasures)
    .flatMap((measure) => (measure.type === 'byPeriod' ? measure.points : []));
  const named = [
    ...scheduledIn(schedule, edition.plan.validity),
    ...points.map(({ period }) => period),
    ...(when.type === 'at' ? when.periods : []),
    ...(when.type === 'each' ? [when.from, when.to].filter((period) => period !== undefined) : []),
    ...(when.type === 'by' ? [periodOfDay(schedule, when.date)] : []),
  ];
  const byDays = new Map(named.map((period) => [daysOf(period), period]));
  return [...byDays.values()]
    .filter((period) => bindingAt(when, schedule, period).type === 'due')
    .toSorted(comparePeriods);
}

function periodOfDay(schedule: Schedule, day: string): PeriodText {
  return scheduledContaining(schedule, day) ?? nextScheduled(schedule, periodContaining(day, 'day'));
}

function daysOf(period: PeriodText): string {
  const { start, end } = parsePeriod(period);
  return `${start}/${end}`;
}

/** What each leaf of a target's rule asks at a period, found as the judges find it. */
function askedAt(target: Target, { view, plan }: PlanEdition, period: PeriodText | null): readonly Asked[] {
  const found: Asked[] = [];
  const counts = new Map<string, number>();
  const at = period ?? periodContaining(endOf(plan.validity), 'day');
  const set = definedIn(view, 'target', target.id, at) ?? target;
  judgeSegments(view, set, at, (rule, context) => {
    const { segment = '', indicator = '' } = context.scope;
    const thing = `${segment}|${indicator}`;
    const count = counts.get(thing) ?? 0;
    counts.set(thing, count + 1);
    const asked = requirementOf(rule, period === null ? { ...context, orNextPoint: true } : context, period);
    const days = period === null ? '' : daysOf(period);
    if (asked) found.push({ segment, indicator, place: `${thing}|${count}`, days, rule, ...asked });
    return blankVerdict(rule.type, segment, reason('compared'));
  });
  return found;
}

/** What a rule asks; `undefined` where it asks nothing. */
function requirementOf(
  rule: LeafRule,
  at: MeasureContext,
  period: PeriodText | null,
): Pick<Asked, 'requirement' | 'value' | 'valueTo'> | undefined {
  const blank: PlannedRequirement = {
    ...{ period, rule: rule.type, operator: null },
    ...{ required: null, requiredTo: null, measuredIn: null },
  };
  const one = { valueTo: undefined };
  switch (rule.type) {
    case 'holds': {
      const side = readMeasure(rule.against, at);
      if (asksNothing(side)) return undefined;
      const operator = comparisonOf(rule.operator, at) ?? null;
      return {
        requirement: { ...blank, operator, ...required(side, rule.measure, at) },
        value: exactOf(side),
        ...one,
      };
    }
    case 'between': {
      const [low, high] = [readMeasure(rule.low, at), readMeasure(rule.high, at)];
      if (asksNothing(low) || asksNothing(high)) return undefined;
      const requiredTo = high.known ? printExact(high.value) : null;
      const requirement = { ...blank, ...required(low, rule.measure, at), requiredTo };
      return { requirement, value: exactOf(low), valueTo: exactOf(high) };
    }
    case 'moves': {
      const { operator, required: reached, measuredIn } = judgeMoves(rule, at);
      const requirement = { ...blank, operator, required: reached, measuredIn };
      return { requirement, value: reached === null ? undefined : exact(reached), ...one };
    }
    case 'deadline':
      return { requirement: { ...blank, operator: '<=', required: rule.by }, value: undefined, ...one };
    case 'judged':
      return { requirement: blank, value: undefined, ...one };
  }
}

function asksNothing(reading: Reading): boolean {
  return !reading.known && reading.notDue === true;
}

function exactOf(reading: Reading): Exact | undefined {
  return reading.known ? reading.value : undefined;
}

/** A requirement in figures; a bare number is in the unit of what it is compared with. */
function required(side: Reading, measure: Measure, at: MeasureContext) {
  if (!side.known) return { required: null, measuredIn: null };
  return { required: printExact(side.value), measuredIn: unitOf(side, measure, at) };
}

function unitOf(side: KnownReading, measure: Measure, at: MeasureContext): string | null {
  if (side.measuredIn !== undefined) return side.measuredIn;
  if (measure.type !== 'value') return null;
  const indicator = measure.indicator ?? at.scope.indicator ?? '';
  return definedIn(at.view, 'indicator', indicator, at.period)?.measuredIn ?? null;
}
