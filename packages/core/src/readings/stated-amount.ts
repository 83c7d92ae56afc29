import { amountSeries, type Series } from '../fold/series.js';
import { allInForce, inForce, type Statement } from '../fold/statements.js';
import type { AmountVersion } from '../rules/measure.js';
import { type Column, cellOf } from '../statement/columns.js';
import { add, type Exact, exact, powerOfTen, ZERO } from '../values/exact.js';
import type { StatementId } from '../values/id.js';
import { inWholeUnits } from '../values/money.js';
import type { PeriodText } from '../values/period.js';
import { latestForecast } from './latest-forecast.js';
import { type Range, roundedRange, sumRanges } from './range.js';
import type { View } from './view.js';

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
  if (version === 'original') return firstDecided(view, series, period);
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

/** What was decided on the first day anything was, the last statement of that day. */
function firstDecided(view: View, series: Series, period: PeriodText): StatedAmount | undefined {
  return [...allInForce(view.planned, series, period, ({ event }) => event.statedOn)]
    .sort((a, b) => (a.event.statedOn < b.event.statedOn ? -1 : 1))
    .map(amountOf)
    .find((amount) => amount !== undefined);
}

/** The amount in a row; `undefined` for a blank one. */
export function amountOf({ event, row, id }: Statement): StatedAmount | undefined {
  if (event.type === 'action-planned' || !('amount' in event.data))
    throw new TypeError(`${id} is no amount.`);
  const { data } = event;
  const text = cellOf<string | null>(data.amount, row) ?? null;
  if (text === null) return undefined;
  const multiplier = data.multiplier ?? 1;
  const value = inWholeUnits(exact(text), multiplier);
  const lastUnit = inWholeUnits(powerOfTen(-decimalsIn(data)), multiplier);
  return { value, range: roundedRange(value, lastUnit), evidence: [id] };
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
  if (version === 'forecast') return latestForecast(view, series, period);
  return inForce(version === 'outturn' ? view.stated : view.planned, series, period);
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
