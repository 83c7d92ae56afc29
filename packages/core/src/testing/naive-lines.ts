import type { BudgetLine } from '../budget/budget-events.js';
import type { Spread } from '../budget/spreading.js';
import { cellOf } from '../statement/columns.js';
import { addDays, type CalendarDate } from '../values/calendar-date.js';
import { contains, endOf, overlaps, type PeriodText, parsePeriod, startOf } from '../values/period.js';
import { partition } from '../values/period-sequence.js';
import { type NaiveLog, naiveDefinition, naiveRows } from './naive-log.js';

/** A line, for the part of a period it stands below another. */
export interface NaivePart {
  readonly line: string;
  readonly period: PeriodText;
}

/** Days that follow each other, on all of which the same lines are in use. */
interface Days {
  readonly first: CalendarDate;
  readonly last: CalendarDate;
  readonly lines: readonly BudgetLine[];
}

/** The parts of a period in which a line is in use, cut where others begin or cease to be summed in it. */
export function naiveUses(log: NaiveLog, id: string, period: PeriodText): readonly PeriodText[] {
  return joined(log, period, ({ lines }) => {
    const line = lines.find((one) => one.id === id);
    return line && `${lines.some((one) => summedIn(one, lines) === id)}`;
  }).map((part) => part.period);
}

/** The lines that are summed in a line: each for all of the period, or for the parts of it that it does not stand elsewhere. */
export function naiveBelow(log: NaiveLog, above: string, period: PeriodText): readonly NaivePart[] {
  const ids = [...new Set(daysIn(log, period).flatMap(({ lines }) => lines.map(({ id }) => id)))];
  return ids.flatMap((line) => {
    const places = joined(log, period, ({ lines }) => {
      const found = lines.find(({ id }) => id === line);
      return found && (summedIn(found, lines) ?? '');
    });
    const here = places.filter(({ key }) => key === above);
    if (here.length === places.length) return here.length > 0 ? [{ line, period }] : [];
    return here.map((part) => ({ line, period: part.period }));
  });
}

/** Every day of a period in which a line is in use. */
export function naiveDaysOfUse(log: NaiveLog, id: string, period: PeriodText): readonly CalendarDate[] {
  return naiveUses(log, id, period).flatMap((use) => partition(use, 'day') ?? []);
}

/** The lines that stand in more than one place in a period. */
export function naiveMoving(log: NaiveLog, period: PeriodText): readonly string[] {
  const days = daysIn(log, period);
  const ids = [...new Set(days.flatMap(({ lines }) => lines.map(({ id }) => id)))];
  return ids.filter((id) => {
    const places = days.flatMap(({ lines }) => {
      const line = lines.find((one) => one.id === id);
      return line ? [summedIn(line, lines) ?? ''] : [];
    });
    return new Set(places).size > 1;
  });
}

/** A line and all that is summed in it, for the parts of the period that it is. */
export function naiveAllBelow(log: NaiveLog, line: string, period: PeriodText): readonly NaivePart[] {
  const below = naiveBelow(log, line, period);
  return [{ line, period }, ...below.flatMap((part) => naiveAllBelow(log, part.line, part.period))];
}

/** The months of an amount's period in which its line is in use, and how it is spread over them. */
export function naiveSpread(
  log: NaiveLog,
  line: string,
  period: PeriodText,
): { readonly spread: Spread; readonly months: readonly PeriodText[] } | undefined {
  const first = daysIn(log, period).find(({ lines }) => lines.some(({ id }) => id === line));
  const spread = first && spreadOn(line, first.lines);
  const uses = naiveUses(log, line, period);
  const months = (partition(period, 'month') ?? []).filter((month) =>
    uses.some((use) => overlaps(use, month)),
  );
  return spread && { spread, months };
}

// A line is spread as it says, else as the nearest line above it says that it is summed in.
function spreadOn(id: string, lines: readonly BudgetLine[]): Spread | undefined {
  const line = lines.find((one) => one.id === id);
  const above = line && summedIn(line, lines);
  return line?.spread ?? (above === undefined ? undefined : spreadOn(above, lines));
}

function summedIn(line: BudgetLine, lines: readonly BudgetLine[]): string | undefined {
  const above = lines.find(({ id }) => id === line.parent);
  const isPart = above?.whole === line.whole && above?.breakdown === line.breakdown;
  return above && isPart && line.ofWhich !== true ? above.id : undefined;
}

// Days with one key, put together where they follow each other; days without a key are left out.
function joined(
  log: NaiveLog,
  period: PeriodText,
  keyOf: (days: Days) => string | undefined,
): readonly { readonly key: string; readonly period: PeriodText }[] {
  const all = daysIn(log, period).map((days) => ({ ...days, key: keyOf(days) }));
  const begins = all.filter(({ key }, index) => all[index - 1]?.key !== key);
  return begins.flatMap(({ key, first }, index) => {
    const next = begins[index + 1];
    const last = next ? addDays(next.first, -1) : endOf(period);
    if (key === undefined) return [];
    return [
      { key, period: first === startOf(period) && last === endOf(period) ? period : between(first, last) },
    ];
  });
}

function between(first: CalendarDate, last: CalendarDate): PeriodText {
  const areMonths = first.endsWith('-01') && addDays(last, 1).endsWith('-01');
  return parsePeriod(areMonths ? `${first.slice(0, 7)}/${last.slice(0, 7)}` : `${first}/${last}`).text;
}

/** Found once: a log that admits other values has the same lines. */
const found = new WeakMap<NaiveLog['rows'], Map<PeriodText, readonly Days[]>>();

function daysIn(log: NaiveLog, period: PeriodText): readonly Days[] {
  const known = found.get(log.rows) ?? new Map<PeriodText, readonly Days[]>();
  found.set(log.rows, known);
  const days = known.get(period) ?? cutUp(log, period);
  known.set(period, days);
  return days;
}

function cutUp(log: NaiveLog, period: PeriodText): readonly Days[] {
  const begins = log.events.flatMap((event) =>
    !('unknown' in event) && event.type === 'budget-line-defined' && event.data.from !== undefined
      ? [startOf(event.data.from)]
      : [],
  );
  const firsts = [...new Set([startOf(period), ...begins.filter((day) => contains(period, day))])].sort();
  return firsts.map((first, index) => {
    const next = firsts[index + 1];
    return { first, last: next ? addDays(next, -1) : endOf(period), lines: linesOn(log, first) };
  });
}

// A line that is stated later than the day asked from is there when something is stated of it or of one below it.
function linesOn(log: NaiveLog, day: CalendarDate): readonly BudgetLine[] {
  const defining = log.events.flatMap((event) =>
    !('unknown' in event) && event.type === 'budget-line-defined'
      ? [{ id: event.data.id, statedOn: event.statedOn }]
      : [],
  );
  const ids = [...new Set(defining.map(({ id }) => id))];
  const all = ids.flatMap((id) => naiveDefinition(log, 'budget-line-defined', id, day) ?? []);
  const isToCome = (id: string) => defining.every((one) => one.id !== id || one.statedOn > log.asOf);
  const isKept = (line: BudgetLine): boolean =>
    !isToCome(line.id) ||
    isAnythingStated(log, line.id) ||
    all.some((below) => below.parent === line.id && isKept(below));
  return all.filter(isKept);
}

function isAnythingStated({ events, asOf, planAsOf }: NaiveLog, line: string): boolean {
  type Row = { readonly data: { readonly line: string | readonly string[] } };
  const lineOf = ({ data }: Row, row: number) => cellOf<string>(data.line, row);
  return [
    ...naiveRows(events, planAsOf, 'budget-decided', lineOf),
    ...naiveRows(events, planAsOf, 'budget-adjusted', lineOf),
    ...naiveRows(events, planAsOf, 'budget-transferred', lineOf),
    ...naiveRows(events, planAsOf, 'change-explained', lineOf),
    ...naiveRows(events, asOf, 'outturns-stated', lineOf),
    ...naiveRows(events, asOf, 'forecasts-stated', lineOf),
  ].includes(line);
}
