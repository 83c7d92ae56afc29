import { bindingAt } from '../judges/binding.js';
import { comparisonOf } from '../judges/comparison.js';
import { type ProgressReason, progressReason } from '../methods/progress-reason.js';
import type { MeasureContext } from '../readings/measure-context.js';
import { readMeasure } from '../readings/read-measure.js';
import type { Measure, ValueMeasure } from '../rules/measure.js';
import type { Comparison, HoldsRule, Rule } from '../rules/rule-schema.js';
import type { When } from '../rules/when-schema.js';
import { printExact } from '../values/exact.js';
import { OutturnError } from '../values/outturn-error.js';
import { comparePeriods, endOf, type PeriodText, startOf } from '../values/period.js';
import { shiftPeriod } from '../values/period-sequence.js';
import { nextScheduled, type Schedule, scheduledIn } from '../values/schedule.js';

/** What a target asks for next: one number for one value. */
export interface NextRequirement {
  /** The next period it binds; `null` for one that is never due. */
  readonly period: PeriodText | null;
  readonly value: string;
  readonly operator: Exclude<Comparison, '='>;
  readonly measure: ValueMeasure;
  /** The same number is asked of every period. */
  readonly isKept: boolean;
}

/** A rule whose other side is known before its period comes. */
type PlannedRule = HoldsRule & { readonly measure: ValueMeasure };

const PLANNED: ReadonlySet<Measure['type']> = new Set(['constant', 'byPeriod', 'path', 'baseline']);

/** The periods after the asked one that a target binds, or may bind, in order; `null` alone for never. */
export function bindsNext(
  when: When,
  rule: Rule,
  schedule: Schedule,
  period: PeriodText,
): readonly (PeriodText | null)[] {
  if (when.type === 'open') return [null];
  const isLater = (other: PeriodText): boolean => endOf(other) > endOf(period);
  if (when.type === 'at') return when.periods.filter(isLater).toSorted(comparePeriods);
  const points = rule.type === 'holds' && rule.against.type === 'byPeriod' ? rule.against.points : [];
  const printed = points
    .map((point) => point.period)
    .filter(isLater)
    .toSorted(comparePeriods);
  const bound = printed.filter((point) => bindingAt(when, schedule, point).type === 'due');
  const first = firstBound(when, schedule, period);
  return [...(first === undefined ? [] : [first]), ...bound];
}

/** What a rule asks in the first of some periods that it asks anything in; `undefined` when in none. */
export function nextRequirement(
  rule: Rule,
  when: When,
  periods: readonly (PeriodText | null)[],
  at: MeasureContext,
): NextRequirement | ProgressReason | undefined {
  if (!isPlanned(rule)) return progressReason('rule-not-followed', { rule: rule.type });
  const operator = comparisonOf(rule.operator, at);
  if (operator === undefined || operator === '=') return progressReason('no-direction');
  const isKept = when.type === 'each' && rule.against.type === 'constant';
  for (const period of periods) {
    const bound = period ?? at.period;
    const orNextPoint = period === null;
    const asked = readMeasure(rule.against, { ...at, period: bound, valuePeriod: bound, orNextPoint });
    if (!asked.known && asked.notDue) continue;
    if (!asked.known) return { code: asked.reason.code, params: asked.reason.params };
    return { period, value: printExact(asked.value), operator, measure: rule.measure, isKept };
  }
  return undefined;
}

function isPlanned(rule: Rule): rule is PlannedRule {
  return (
    rule.type === 'holds' &&
    rule.measure.type === 'value' &&
    !rule.measure.offset &&
    PLANNED.has(rule.against.type)
  );
}

function firstBound(
  when: Exclude<When, { readonly type: 'open' | 'at' }>,
  schedule: Schedule,
  period: PeriodText,
): PeriodText | undefined {
  const since = when.type === 'by' ? when.date : startOf(when.from ?? period);
  let next = periodAfter(schedule, period);
  while (next !== undefined) {
    if (bindingAt(when, schedule, next).type === 'due') return next;
    if (startOf(next) > since) return undefined;
    next = periodAfter(schedule, next);
  }
  return undefined;
}

/** The period after one: on the schedule, or of its own length where it is made of several scheduled ones. */
function periodAfter(schedule: Schedule, period: PeriodText): PeriodText | undefined {
  try {
    const isLonger = scheduledIn(schedule, period).length > 1;
    return isLonger ? shiftPeriod(period, 1) : nextScheduled(schedule, period);
  } catch (error) {
    if (error instanceof OutturnError && error.code === 'period-out-of-range') return undefined;
    throw error;
  }
}
