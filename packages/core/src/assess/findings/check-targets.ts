import type { Definition } from '../../fold/definitions.js';
import { betterSide } from '../../judges/comparison.js';
import { marginOf } from '../../judges/margin.js';
import { breakBetween } from '../../readings/breaks.js';
import { latestMeasured } from '../../readings/latest-measured.js';
import type { MeasureContext } from '../../readings/measure-context.js';
import { readMeasure } from '../../readings/read-measure.js';
import type { KnownReading } from '../../readings/reading.js';
import { allDefinitionsIn, definedIn, type View } from '../../readings/view.js';
import type { ByPeriodMeasure, ConstantMeasure, Measure, ValueMeasure } from '../../rules/measure.js';
import type { HoldsRule } from '../../rules/rule-schema.js';
import type { When } from '../../rules/when-schema.js';
import type { Target } from '../../target/target-events.js';
import { addDays, type CalendarDate } from '../../values/calendar-date.js';
import { type Exact, exact, printExact, signOf, subtract } from '../../values/exact.js';
import { statementId } from '../../values/id.js';
import { endOf, type PeriodText, startOf } from '../../values/period.js';
import { type Schedule, scheduledContaining } from '../../values/schedule.js';
import { segmentKey, TOTAL } from '../../values/segment.js';
import { bindsNext, type NextRequirement, nextRequirement } from '../next-requirement.js';
import { outturnsOnly } from '../trend.js';
import { viewOn } from './adds-up.js';
import type { Finding } from './finding.js';

/** A rule that asks a printed number of the target's own indicator. */
type PlainRule = HoldsRule & {
  readonly measure: ValueMeasure;
  readonly against: ConstantMeasure | ByPeriodMeasure;
};

/** What a target asks, and when first. */
interface Asked {
  readonly period: PeriodText;
  readonly operator: NextRequirement['operator'];
  readonly value: Exact;
}

/** Nothing is known from before it. */
const FIRST_DAY: CalendarDate = '0001-01-01';

/**
 * Every target that asks for less than there was: the latest outturn known on the day it was set, of a period before
 * the first it binds, is better than it requires, with room to spare. Only targets that ask a printed number of their
 * own indicator, from the side that the target or the indicator calls better: where nothing is to get better, a
 * number is a limit and no aim. An unusual, preliminary, forecast or part-year value makes no target loose, nor one
 * told by its bounds alone, nor one from before a change of method; nor does one since put right.
 */
export function checkTargets(view: View): readonly Finding[] {
  return allDefinitionsIn(view, 'target').flatMap((definition) =>
    (definition.data.segments ?? [TOTAL]).flatMap((segment) =>
      checkSegment(view, definition, segmentKey(segment)),
    ),
  );
}

function checkSegment(view: View, set: Definition<'target'>, segment: string): readonly Finding[] {
  const { rule, plan: planId, better, id, indicator } = set.data;
  const plan = definedIn(view, 'plan', planId);
  if (!plan || !isPlain(rule, set.data)) return [];
  const scope = { indicator, segment, plan: planId, better, target: id };
  const at: MeasureContext = { view, period: plan.validity, valuePeriod: plan.validity, scope };
  const asked = firstRequirement(set.data, rule, at);
  if (!asked || !isTowardsBetter(asked, at)) return [];
  const outturn = outturnKnownOn(set.statedOn, rule, asked, at);
  return outturn ? [looser(set, asked, outturn, at)] : [];
}

function isPlain(rule: Target['rule'], { indicator }: Target): rule is PlainRule {
  if (rule.type !== 'holds' || rule.measure.type !== 'value') return false;
  if (rule.measure.indicator !== undefined && rule.measure.indicator !== indicator) return false;
  return rule.against.type === 'constant' || rule.against.type === 'byPeriod';
}

/** What a target asks in the first period it binds; one never due, as if it bound from its plan's first. */
function firstRequirement(target: Target, rule: PlainRule, at: MeasureContext): Asked | undefined {
  const indicator = definedIn(at.view, 'indicator', target.indicator);
  const { measuredIn } = rule.against;
  if (!indicator || (measuredIn !== undefined && measuredIn !== indicator.measuredIn)) return undefined;
  const when: When = target.when.type === 'open' ? { type: 'each' } : target.when;
  const points = rule.against.type === 'byPeriod' ? rule.against.points.map(({ period }) => period) : [];
  const named = when.type === 'at' ? when.periods : [];
  const [first = FIRST_DAY] = [at.period, ...points, ...named].map(startOf).sort();
  if (first === FIRST_DAY) return undefined;
  const periods = bindsNext(when, rule, indicator.schedule, addDays(first, -1));
  const asked = nextRequirement(rule, when, periods, at);
  if (!asked || 'code' in asked || asked.period === null) return undefined;
  return { period: asked.period, operator: asked.operator, value: exact(asked.value) };
}

function isTowardsBetter({ operator }: Asked, at: MeasureContext): boolean {
  return betterSide(at) === (operator === '>=' || operator === '>' ? 'higher' : 'lower');
}

/** The latest outturn before the requirement, as known on a day, that leaves room beside it, and as now known still does. */
function outturnKnownOn(
  day: CalendarDate,
  { measure }: PlainRule,
  asked: Asked,
  at: MeasureContext,
): KnownReading | undefined {
  const { view } = at;
  const seen = viewOn(view, day < view.asOf ? day : view.asOf);
  const then: MeasureContext = { ...at, view: outturnsOnly(seen), period: asked.period };
  const schedule = definedIn(view, 'indicator', at.scope.indicator ?? '')?.schedule;
  const until = schedule && lastToLookAt(schedule, asked, seen.asOf);
  const latest = schedule && latestMeasured([measure], then, schedule, asked.period, until)?.period;
  if (latest === undefined) return undefined;
  const known = roomBeside(measure, asked, { ...then, valuePeriod: latest });
  if (!known || seen === view) return known;
  const now = roomBeside(measure, asked, { ...then, view: outturnsOnly(view), valuePeriod: latest });
  return now && known;
}

/** The day before the requirement; of a far one the end of what had begun, as nothing later can have come out. */
function lastToLookAt(schedule: Schedule, { period }: Asked, day: CalendarDate): CalendarDate {
  const running = scheduledContaining(schedule, day);
  const [earlier = day] = [addDays(startOf(period), -1), running ? endOf(running) : day].sort();
  return earlier;
}

function roomBeside(measure: Measure, asked: Asked, at: MeasureContext): KnownReading | undefined {
  const reading = readMeasure(measure, at);
  if (!reading.known || reading.bounds) return undefined;
  if (signOf(marginOf(reading.value, asked.operator, asked.value)) <= 0) return undefined;
  const own = [{ indicator: at.scope.indicator ?? '', period: asked.period }];
  return breakBetween(at.view, reading.leaves, own) ? undefined : { ...reading, period: at.valuePeriod };
}

function looser(
  { data: target, eventId }: Definition<'target'>,
  asked: Asked,
  outturn: KnownReading,
  { view, scope }: MeasureContext,
): Finding {
  const indicator = definedIn(view, 'indicator', target.indicator);
  return {
    code: 'target-looser',
    class: 'notice',
    subject: target.id,
    segment: scope.segment,
    name: target.name ?? indicator?.name ?? target.id,
    period: asked.period,
    otherPeriod: outturn.period,
    operator: asked.operator,
    printed: printExact(asked.value),
    computed: printExact(outturn.value),
    difference: printExact(subtract(asked.value, outturn.value)),
    multiplier: 1,
    measuredIn: indicator?.measuredIn ?? null,
    evidence: [statementId(eventId, 0), ...outturn.evidence],
    missing: [],
  };
}
