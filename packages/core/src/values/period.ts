import type { CalendarDate } from './calendar-date.js';
import { OutturnError } from './outturn-error.js';
import {
  PERIOD_UNITS,
  type PeriodUnit,
  parseUnit,
  type UnitNumber,
  unitEnd,
  unitNumberAt,
  unitStart,
  unitText,
} from './period-unit.js';
import { remember } from './remember.js';
import { textSchema } from './text-schema.js';

export type { PeriodUnit } from './period-unit.js';

/**
 * A period as text: `2024`, `2024-H1`, `2024-T2`, `2024-Q3`, `2024-03`, `2024-03-31`, or a range of two of the
 * same unit, `2023-07/2024-06`. A year alone is the calendar year; a broken fiscal year is a range. Some days have
 * one canonical text: the one unit that they are, else a range of whole years, else of months, else of days.
 */
export type PeriodText = string;

/** A period taken apart: both its days are inside it, and `count` says how many of its unit it has. */
export interface Period {
  readonly text: PeriodText;
  readonly unit: PeriodUnit;
  readonly start: CalendarDate;
  readonly end: CalendarDate;
  readonly count: number;
}

const read = new Map<PeriodText, Period>();

/**
 * Reads a period; throws `period-malformed`, `date-impossible`, or `period-backward` for a range that ends
 * before it begins. Texts that mean the same days give the same period, in canonical form.
 *
 * @example
 * parsePeriod('2023-07/2024-06').count // → 12
 * parsePeriod('2024-01/2024-06').text // → '2024-H1'
 */
export function parsePeriod(text: PeriodText): Period {
  return remember(read, text, readPeriod);
}

/** A period as text in the input, its canonical text in the output. */
export const PeriodSchema = textSchema((text) => parsePeriod(text).text);

/** The period of some whole units, by the numbers of the first and the last, in canonical form. */
export function periodOfUnits(unit: PeriodUnit, first: number, last: number): Period {
  const [start, end] = [unitStart(unit, first), unitEnd(unit, last)];
  if (first === last) return Object.freeze({ text: unitText(unit, first), unit, start, end, count: 1 });
  const single = LONGER_UNITS.find((one) => isOne(one, start, end));
  if (single) return periodOfUnits(single, unitNumberAt(single, start), unitNumberAt(single, end));
  const told = RANGE_UNITS.find((one) => isWhole(one, start, end)) ?? 'day';
  const [from, to] = [unitNumberAt(told, start), unitNumberAt(told, end)];
  const text = `${unitText(told, from)}/${unitText(told, to)}`;
  return Object.freeze({ text, unit: told, start, end, count: to - from + 1 });
}

/** The units that a range of shorter ones may be one of. */
const LONGER_UNITS = ['month', 'quarter', 'third', 'half-year', 'year'] as const;

/** The units that a range is told in, where it is whole ones; else it is told in days. */
const RANGE_UNITS = ['year', 'month'] as const;

function isOne(unit: PeriodUnit, start: CalendarDate, end: CalendarDate): boolean {
  return unitNumberAt(unit, start) === unitNumberAt(unit, end) && isWhole(unit, start, end);
}

function isWhole(unit: PeriodUnit, start: CalendarDate, end: CalendarDate): boolean {
  return (
    unitStart(unit, unitNumberAt(unit, start)) === start && unitEnd(unit, unitNumberAt(unit, end)) === end
  );
}

/** The first day of a period. */
export function startOf(period: PeriodText): CalendarDate {
  return parsePeriod(period).start;
}

/** The last day of a period, which is inside it. */
export function endOf(period: PeriodText): CalendarDate {
  return parsePeriod(period).end;
}

/** The unit of a period, or of the two ends of a range. */
export function unitOf(period: PeriodText): PeriodUnit {
  return parsePeriod(period).unit;
}

/** Whether the unit `a` is shorter than `b`; a quarter is shorter than a third. */
export function isFiner(a: PeriodUnit, b: PeriodUnit): boolean {
  return PERIOD_UNITS.indexOf(a) < PERIOD_UNITS.indexOf(b);
}

/** Orders periods by their last day, then by their first: a year follows its months but the last one. */
export function comparePeriods(a: PeriodText, b: PeriodText): number {
  const [left, right] = [parsePeriod(a), parsePeriod(b)];
  return compareText(left.end, right.end) || compareText(left.start, right.start);
}

/** Whether every day of `inner` is a day of `outer`. */
export function contains(outer: PeriodText, inner: PeriodText): boolean {
  const [around, within] = [parsePeriod(outer), parsePeriod(inner)];
  return around.start <= within.start && within.end <= around.end;
}

/** Whether two periods share a day. */
export function overlaps(a: PeriodText, b: PeriodText): boolean {
  const [left, right] = [parsePeriod(a), parsePeriod(b)];
  return left.start <= right.end && right.start <= left.end;
}

/** Whether two texts mean the same days, as `2024` and `2024-01/2024-12` do. */
export function samePeriod(a: PeriodText, b: PeriodText): boolean {
  const [left, right] = [parsePeriod(a), parsePeriod(b)];
  return left.start === right.start && left.end === right.end;
}

function readPeriod(text: PeriodText): Period {
  const slash = text.indexOf('/');
  const first = readUnit(slash < 0 ? text : text.slice(0, slash), text);
  const last = slash < 0 ? first : readUnit(text.slice(slash + 1), text);
  if (first.unit !== last.unit) throw malformed(text);
  if (last.number < first.number) throw backward(text);
  return periodOfUnits(first.unit, first.number, last.number);
}

function readUnit(part: string, text: PeriodText): UnitNumber {
  const unit = parseUnit(part);
  if (!unit) throw malformed(text);
  return unit;
}

function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

function malformed(text: string): OutturnError {
  const forms =
    '"2024", "2024-H1", "2024-T2", "2024-Q3", "2024-03", "2024-03-31" or a range of one unit such as "2023-07/2024-06"';
  const shown = JSON.stringify(String(text).slice(0, 60));
  return new OutturnError('period-malformed', `${shown} is not a period: write ${forms}.`, { text });
}

function backward(text: string): OutturnError {
  const message = `The period ${text} ends before it begins: write the earlier end first.`;
  return new OutturnError('period-backward', message, { text });
}
