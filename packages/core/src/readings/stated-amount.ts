import { amountSeries, type Series } from '../fold/series.js';
import {
  allInForce,
  allWithdrawn,
  evidenceOf,
  inForce,
  pointsOfSeries,
  type Statement,
  uncovered,
} from '../fold/statements.js';
import type { AmountVersion } from '../rules/measure.js';
import { type Column, cellOf } from '../statement/columns.js';
import { addMonths, type CalendarDate } from '../values/calendar-date.js';
import { add, type Exact, exact, powerOfTen, ZERO } from '../values/exact.js';
import type { StatementId } from '../values/id.js';
import { inWholeUnits } from '../values/money.js';
import { endOf, overlaps, type PeriodText, startOf } from '../values/period.js';
import { latestForecast, occasionOf } from './latest-forecast.js';
import { type Range, roundedRange, sumRanges } from './range.js';
import { once, type View } from './view.js';

/** A printed amount in whole units of money, with how far its rounding reaches. */
export interface StatedAmount {
  readonly value: Exact;
  readonly range: Range;
  readonly evidence: readonly StatementId[];
}

/** What a row that holds an amount has, whichever event it is in. */
interface AmountColumns {
  readonly amount: Column<string | null>;
  readonly multiplier?: number | undefined;
}

const decimalsOfTable = new WeakMap<AmountColumns, number>();

/**
 * The amount stated for exactly a line, version and period; `undefined` when none is in force or it is a blank.
 * Decided and planned amounts are seen from the plan's day, the others from the measured one.
 */
export function statedAmount(
  view: View,
  line: string,
  version: AmountVersion,
  period: PeriodText,
): StatedAmount | undefined {
  const series = seriesOfAmount(line, version);
  if (version === 'original') return firstDecided(view, line, period);
  const statement = statementOfAmount(view, series, version, period);
  return statement && amountOf(statement);
}

/** The series an amount is stated in: the original and the current budget are made from what was decided. */
export function seriesOfAmount(line: string, version: AmountVersion): Series {
  return amountSeries(line, statedVersion(version));
}

/** The version that is stated where one is asked for that is made from it. */
export function statedVersion(version: AmountVersion): AmountVersion {
  return version === 'original' || version === 'current' ? 'decided' : version;
}

/** What was decided of a line and a period on the day its original budget was; the last statement of that day. */
function firstDecided(view: View, line: string, period: PeriodText): StatedAmount | undefined {
  const { planned } = view;
  const series = amountSeries(line, 'decided');
  const day = firstDayOf(view, line, period);
  const found = decidedByDay(view, series, period).find(({ event }) => event.statedOn === day);
  if (!found) return undefined;
  const before = allWithdrawn(planned, series, period).filter(
    ({ event }) => event.statedOn < found.event.statedOn,
  );
  return amountOf(uncovered(planned, found, before));
}

/** A period that something is decided for in a tree, and the first day it was. */
interface Decision {
  readonly tree: string;
  readonly period: PeriodText;
  readonly day: CalendarDate;
}

/**
 * The first day anything was decided in a line's tree for a period that shares a day with this one. What is decided for
 * more than a year, such as a project's total, is no year's budget: the two are not held against each other.
 */
function firstDayOf(view: View, line: string, period: PeriodText): CalendarDate | undefined {
  const tree = treeOf(view, line);
  return once(view, `first-decided|${tree}|${period}`, () => {
    const competing = decisions(view).filter(
      (one) =>
        one.tree === tree &&
        overlaps(one.period, period) &&
        isBeyondAYear(one.period) === isBeyondAYear(period),
    );
    return competing.map(({ day }) => day).toSorted()[0];
  });
}

function decisions(view: View): readonly Decision[] {
  return once(view, 'decisions', () =>
    Object.keys(view.state.definitions.line).flatMap((line) => {
      const series = amountSeries(line, 'decided');
      const tree = treeOf(view, line);
      return pointsOfSeries(view.planned, series).flatMap((period) => {
        const [first] = decidedByDay(view, series, period);
        return tree && first ? [{ tree, period, day: first.event.statedOn }] : [];
      });
    }),
  );
}

/** What is decided for a period day by day, the first first: the last statement of each day, where it is no blank. */
function decidedByDay({ planned }: View, series: Series, period: PeriodText): readonly Statement[] {
  return allInForce(planned, series, period, ({ event }) => event.statedOn)
    .filter((statement) => amountOf(statement) !== undefined)
    .toSorted((a, b) => (a.event.statedOn < b.event.statedOn ? -1 : 1));
}

/** The whole and the breakdown a line is in, in use or not. */
function treeOf({ state }: View, line: string): string | undefined {
  const definition = state.definitions.line[line]?.[0]?.data;
  return definition && `${definition.whole}|${definition.breakdown}`;
}

/** Whether a period is longer than a year. */
export function isBeyondAYear(period: PeriodText): boolean {
  return endOf(period) >= addMonths(startOf(period), 12);
}

/** The amount in a row, with the withdrawals that uncovered it; `undefined` for a blank one. */
export function amountOf(statement: Statement): StatedAmount | undefined {
  const { event, row, id } = statement;
  if (event.type === 'action-planned' || !('amount' in event.data))
    throw new TypeError(`${id} is no amount.`);
  const { data } = event;
  const text = cellOf<string | null>(data.amount, row) ?? null;
  if (text === null) return undefined;
  const multiplier = data.multiplier ?? 1;
  const value = inWholeUnits(exact(text), multiplier);
  const lastUnit = inWholeUnits(powerOfTen(-decimalsIn(data)), multiplier);
  return { value, range: roundedRange(value, lastUnit), evidence: evidenceOf(statement) };
}

/** Several amounts as one: their rounding adds up too. */
export function togetherStated(amounts: readonly StatedAmount[]): StatedAmount {
  return {
    value: amounts.reduce((sum, { value }) => add(sum, value), ZERO),
    range: sumRanges(amounts.map(({ range }) => range)),
    evidence: amounts.flatMap(({ evidence }) => evidence),
  };
}

function statementOfAmount(
  view: View,
  series: Series,
  version: AmountVersion,
  period: PeriodText,
): Statement | undefined {
  if (version === 'forecast') return latestStated(view, series, period);
  return inForce(version === 'outturn' ? view.stated : view.planned, series, period);
}

/** The latest forecast that is no blank: an occasion that says nothing leaves what one before it said. */
function latestStated(
  view: View,
  series: Series,
  period: PeriodText,
  silent: readonly string[] = [],
): Statement | undefined {
  const found = latestForecast(view, series, period, (one) => !silent.includes(occasionOf(one)));
  if (!found || amountOf(found)) return found;
  return latestStated(view, series, period, [...silent, occasionOf(found)]);
}

/**
 * A table is printed with one number of decimals, and stored amounts have lost their trailing zeros: the longest
 * fraction of the event says how its amounts were rounded.
 */
function decimalsIn(columns: AmountColumns): number {
  const known = decimalsOfTable.get(columns);
  if (known !== undefined) return known;
  const cells = Array.isArray(columns.amount) ? columns.amount : [columns.amount];
  const decimals = Math.max(...cells.map((cell: string | null) => cell?.split('.')[1]?.length ?? 0));
  decimalsOfTable.set(columns, decimals);
  return decimals;
}
