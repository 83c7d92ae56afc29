import type { AmountVersion } from '../rules/measure.js';
import { cellOf } from '../statement/columns.js';
import { type CalendarDate, daysBetween } from '../values/calendar-date.js';
import { endOf, overlaps, type PeriodText, startOf } from '../values/period.js';
import { wholeAmount } from './naive-alterations.js';
import { later, type NaiveLog, naiveInForce, naiveRows } from './naive-log.js';
import type { Rational } from './naive-rational.js';
import { naiveClosingDay } from './naive-stated.js';

/** One stated amount that counts: of decided and planned ones as of the plan's day. */
interface AmountRow {
  readonly version: string;
  readonly line: string;
  readonly period: PeriodText;
  /** `undefined` for a blank. */
  readonly amount: Rational | undefined;
  readonly statedOn: CalendarDate;
  /** The day a forecast's occasion closes on. */
  readonly closing: CalendarDate;
}

/** The amount stated for exactly a line, version and period; `undefined` for a blank as for nothing. */
export function naiveStatedAmount(
  log: NaiveLog,
  line: string,
  version: AmountVersion,
  period: PeriodText,
): Rational | undefined {
  const rows = rowsOf(log, line, version).filter((row) => row.period === period);
  if (version === 'original') {
    const day = firstDay(log, line, period);
    return naiveInForce(rows.filter(({ statedOn }) => statedOn === day))?.amount;
  }
  const closing = rows.map((row) => row.closing).reduce(later, '');
  return naiveInForce(rows.filter((row) => row.closing === closing))?.amount;
}

// The first day any amount was decided in the line's breakdown for a period with a day in common: of years and their
// parts for themselves, and of what is longer for itself.
function firstDay(log: NaiveLog, line: string, period: PeriodText): CalendarDate | undefined {
  const rows = linesBeside(log, line).flatMap((id) =>
    rowsOf(log, id, 'decided').filter(
      (row) => overlaps(row.period, period) && naiveIsLong(row.period) === naiveIsLong(period),
    ),
  );
  const days = rows.flatMap((row) => {
    const sameDay = rows.filter(
      (other) => other.line === row.line && other.period === row.period && other.statedOn === row.statedOn,
    );
    return naiveInForce(sameDay)?.amount ? [row.statedOn] : [];
  });
  return days.sort()[0];
}

function linesBeside(log: NaiveLog, line: string): readonly string[] {
  const lines = log.events.flatMap((event) =>
    !('unknown' in event) && event.type === 'budget-line-defined' ? [event.data] : [],
  );
  const of = lines.find(({ id }) => id === line);
  const beside = lines.filter(({ whole, breakdown }) => whole === of?.whole && breakdown === of.breakdown);
  return [...new Set(beside.map(({ id }) => id))];
}

/** Whether a period is longer than a year. */
export function naiveIsLong(period: PeriodText): boolean {
  return daysBetween(startOf(period), endOf(period)) + 1 > 366;
}

/** The periods that a line has amounts of a version for, blank or not. */
export function naiveStatedPeriods(
  log: NaiveLog,
  line: string,
  version: AmountVersion,
): readonly PeriodText[] {
  return [...new Set(rowsOf(log, line, version).map(({ period }) => period))];
}

/** The rows of a log, found once: a log that admits other values has the same. */
const known = new WeakMap<NaiveLog['rows'], readonly AmountRow[]>();

function rowsOf(log: NaiveLog, line: string, version: AmountVersion): readonly AmountRow[] {
  const all = known.get(log.rows) ?? allRows(log);
  known.set(log.rows, all);
  const stated = version === 'original' || version === 'current' ? 'decided' : version;
  return all.filter((row) => row.line === line && row.version === stated);
}

function allRows(log: NaiveLog): readonly AmountRow[] {
  const { events, asOf, planAsOf } = log;
  return [
    ...naiveRows(events, planAsOf, 'budget-decided', ({ data, statedOn }, row) =>
      amountRow(data, row, { statedOn, version: cellOf(data.version, row) ?? 'decided' }),
    ),
    ...naiveRows(events, asOf, 'outturns-stated', ({ data, statedOn }, row) =>
      amountRow(data, row, { statedOn, version: 'outturn' }),
    ),
    ...naiveRows(events, asOf, 'forecasts-stated', ({ data, statedOn }, row) =>
      amountRow(data, row, { statedOn, version: 'forecast', closing: naiveClosingDay(log, data.occasion) }),
    ),
  ];
}

interface AmountCells {
  readonly line: string | readonly string[];
  readonly period: string | readonly string[];
  readonly amount: string | null | readonly (string | null)[];
  readonly multiplier?: number | undefined;
}

function amountRow(
  data: AmountCells,
  row: number,
  more: { statedOn: string; version: string; closing?: string },
): AmountRow {
  const amount = cellOf(data.amount, row) ?? null;
  return {
    line: cellOf(data.line, row) ?? '',
    period: cellOf(data.period, row) ?? '',
    amount: amount === null ? undefined : wholeAmount(amount, data.multiplier),
    closing: '',
    ...more,
  };
}
