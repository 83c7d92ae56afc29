import type { BudgetLine } from '../budget/budget-events.js';
import type { KnownEvent, RegisterEvent } from '../events/event.js';
import type { Indicator } from '../indicator/indicator-events.js';
import { KINDS, type MissingReason, type ObservationKind } from '../indicator/observation-events.js';
import type { Occasion } from '../occasion/occasion-events.js';
import type { Plan } from '../plan/plan-events.js';
import { cellOf, rowCount } from '../statement/columns.js';
import type { Target } from '../target/target-events.js';
import type { CalendarDate } from '../values/calendar-date.js';
import { type PeriodText, startOf } from '../values/period.js';

/** What is asked of the oracle; the fields mean what they mean in a question to the library. */
export interface NaiveQuestion {
  readonly period: PeriodText;
  readonly asOf?: CalendarDate | undefined;
  readonly planAsOf?: CalendarDate | undefined;
  readonly recordedBy?: number | undefined;
  readonly basis?: readonly ObservationKind[] | undefined;
  readonly compare?: 'exact' | 'displayed' | undefined;
}

/** One observed row that counts: stated by the day asked from, and not withdrawn by it. */
export interface NaiveRow {
  readonly indicator: string;
  readonly segment: string;
  readonly period: PeriodText;
  readonly kind: ObservationKind;
  readonly occasion: string | null;
  readonly value: string | null;
  readonly missing: MissingReason | null;
  readonly numerator: string | null;
  readonly denominator: string | null;
  readonly low: string | null;
  readonly high: string | null;
  readonly excludes: 'low' | 'high' | 'both' | null;
  readonly isAtypical: boolean;
  readonly isPart: boolean;
  readonly statedOn: CalendarDate;
}

/** The log as a plain list, with the days it is asked from. */
export interface NaiveLog {
  readonly events: readonly RegisterEvent[];
  readonly asOf: CalendarDate;
  readonly planAsOf: CalendarDate;
  readonly kinds: readonly ObservationKind[];
  readonly compare: 'exact' | 'displayed';
  readonly rows: readonly NaiveRow[];
  /** Whether values of a part of their period count: only in a standing. */
  readonly admitsParts: boolean;
  /** Whether unusual values count: not where a reference or the latest value is looked for. */
  readonly admitsAtypical: boolean;
  /** The only follow-up whose forecasts of money are left in it, where one is looked at alone. */
  readonly occasion?: string;
}

type EventOf<Type extends KnownEvent['type']> = Extract<KnownEvent, { type: Type }>;

interface NaiveDefinitions {
  readonly 'budget-line-defined': BudgetLine;
  readonly 'indicator-defined': Indicator;
  readonly 'occasion-scheduled': Occasion;
  readonly 'plan-adopted': Plan;
  readonly 'target-set': Target;
}

/** Opens the log for a question: its events up to a version, and every row that counts on its day. */
export function openNaiveLog(all: readonly RegisterEvent[], question: NaiveQuestion): NaiveLog {
  const events = all.filter((event) => event.version <= (question.recordedBy ?? Number.POSITIVE_INFINITY));
  const asOf = question.asOf ?? events.map((event) => event.statedOn).reduce(later, '0001-01-01');
  const basis = question.basis ?? KINDS;
  return {
    events,
    asOf,
    planAsOf: question.planAsOf ?? asOf,
    kinds: KINDS.filter((kind) => basis.includes(kind)),
    compare: question.compare ?? 'exact',
    rows: naiveRows(events, asOf, 'observations-stated', observationOf),
    admitsParts: false,
    admitsAtypical: true,
  };
}

/** The later of two days. */
export function later(a: CalendarDate, b: CalendarDate): CalendarDate {
  return a > b ? a : b;
}

/** Every row of events of a type that counts on a day, in log order. */
export function naiveRows<Type extends KnownEvent['type'], Row>(
  events: readonly RegisterEvent[],
  asOf: CalendarDate,
  type: Type,
  rowOf: (event: EventOf<Type>, row: number) => Row,
): readonly Row[] {
  const withdrawn = withdrawnBy(events, asOf);
  return events.flatMap((event) => {
    if ('unknown' in event || event.type !== type || event.statedOn > asOf) return [];
    const rows = Array.from({ length: rowCount(event.data) }, (_, row) => row);
    const kept = rows.filter((row) => !withdrawn.includes(`${event.id}#${row}`));
    return kept.map((row) => rowOf(event as EventOf<Type>, row));
  });
}

function observationOf({ data, statedOn }: EventOf<'observations-stated'>, row: number): NaiveRow {
  return {
    indicator: cellOf(data.indicator, row) ?? '',
    segment: cellOf(data.segment, row) ?? '',
    period: cellOf(data.period, row) ?? '',
    kind: cellOf(data.kind, row) ?? 'outturn',
    occasion: cellOf(data.occasion, row) ?? null,
    value: cellOf(data.value, row) ?? null,
    missing: cellOf(data.missing, row) ?? null,
    numerator: cellOf(data.numerator, row) ?? null,
    denominator: cellOf(data.denominator, row) ?? null,
    low: cellOf(data.low, row) ?? null,
    high: cellOf(data.high, row) ?? null,
    excludes: cellOf(data.excludes, row) ?? null,
    isAtypical: cellOf(data.atypical, row) ?? false,
    isPart: cellOf(data.extent, row) === 'part',
    statedOn,
  };
}

function withdrawnBy(events: readonly RegisterEvent[], asOf: CalendarDate): readonly string[] {
  return events.flatMap((event) => {
    if ('unknown' in event || event.type !== 'statement-withdrawn' || event.statedOn > asOf) return [];
    return [event.data.statement];
  });
}

/** Of rows in log order, the one in force: the latest stated, of one day the last. */
export function naiveInForce<Row extends { readonly statedOn: CalendarDate }>(
  rows: readonly Row[],
): Row | undefined {
  const latest = rows.map((row) => row.statedOn).reduce(later, '');
  return rows.filter((row) => row.statedOn === latest).at(-1);
}

/** The first days of the breaks of an indicator. */
export function naiveBreaks(log: NaiveLog, indicator: string): readonly CalendarDate[] {
  const withdrawn = withdrawnBy(log.events, log.asOf);
  return log.events.flatMap((event) => {
    if ('unknown' in event || event.type !== 'series-broken' || event.statedOn > log.asOf) return [];
    const counts = event.data.indicator === indicator && !withdrawn.includes(`${event.id}#0`);
    return counts ? [startOf(event.data.at)] : [];
  });
}

/** What the register's money is counted in. */
export function naiveCurrency({ events }: NaiveLog): string | undefined {
  const currencies = events.flatMap((event) =>
    !('unknown' in event) && event.type === 'register-opened' ? [event.data.currency] : [],
  );
  return currencies[0];
}

/** A thing as defined for a period (without one: for the last): latest `from`, then latest stated; none when retired. */
export function naiveDefinition<Type extends keyof NaiveDefinitions>(
  log: NaiveLog,
  type: Type,
  id: string,
  period?: PeriodText,
): NaiveDefinitions[Type] | undefined {
  const isPlanned = type === 'plan-adopted' || type === 'target-set';
  const all = log.events.flatMap((event) => {
    if ('unknown' in event || event.type !== type) return [];
    const data = event.data as NaiveDefinitions[Type];
    return data.id === id
      ? [{ data, statedOn: event.statedOn, from: data.from ? startOf(data.from) : '' }]
      : [];
  });
  const day = isPlanned ? log.planAsOf : log.asOf;
  const stated = all.filter((one) => one.statedOn <= day);
  const earliest = all.filter((one) => all.every((other) => one.statedOn <= other.statedOn)).slice(0, 1);
  const known = stated.length > 0 || isPlanned ? stated : earliest;
  const begun = known.filter((one) => period === undefined || one.from <= startOf(period));
  const from = begun.map((one) => one.from).reduce(later, '');
  const of = begun.filter((one) => one.from === from);
  const on = of.map((one) => one.statedOn).reduce(later, '');
  const found = of.filter((one) => one.statedOn === on).at(-1)?.data;
  return found?.retired === true ? undefined : found;
}
