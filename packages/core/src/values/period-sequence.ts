import { addMonths, type CalendarDate } from './calendar-date.js';
import { type PeriodText, parsePeriod, periodOfUnits } from './period.js';
import { monthsOf, type PeriodUnit, unitEnd, unitNumberAt, unitStart } from './period-unit.js';

/**
 * The period `steps` of its own lengths later, or earlier when negative; a range of days moves by days.
 *
 * @example
 * shiftPeriod('2023-07/2024-06', 1) // → '2024-07/2025-06'
 */
export function shiftPeriod(period: PeriodText, steps: number): PeriodText {
  const { count } = parsePeriod(period);
  return shiftUnits(period, wholeNumber(steps) * count);
}

/**
 * The same period some years later, or earlier when negative; 29 February becomes 28 February in a year
 * without it.
 */
export function shiftYears(period: PeriodText, years: number): PeriodText {
  const { unit, start, end } = parsePeriod(period);
  const months = wholeNumber(years) * 12;
  if (unit !== 'day') return shiftUnits(period, months / monthsOf(unit));
  return periodBetween('day', addMonths(start, months), addMonths(end, months));
}

/** The one unit that a date is in. */
export function periodContaining(date: CalendarDate, unit: PeriodUnit): PeriodText {
  return periodBetween(unit, date, date);
}

/** The period from one day to another, both inside it: of months where it is whole ones. */
export function periodOfDays(first: CalendarDate, last: CalendarDate): PeriodText {
  const days = periodBetween('day', first, last);
  return partition(days, 'month') ? periodBetween('month', first, last) : days;
}

/**
 * A period cut into whole units, in order; `undefined` when it does not begin and end with them.
 *
 * @example
 * partition('2024-H1', 'quarter') // → ['2024-Q1', '2024-Q2']
 * partition('2024-H1', 'third') // → undefined
 */
export function partition(period: PeriodText, unit: PeriodUnit): PeriodText[] | undefined {
  const { start, end } = parsePeriod(period);
  const [first, last] = [unitNumberAt(unit, start), unitNumberAt(unit, end)];
  if (unitStart(unit, first) !== start || unitEnd(unit, last) !== end) return undefined;
  return Array.from({ length: last - first + 1 }, (_, index) => textOf(unit, first + index, first + index));
}

function shiftUnits(period: PeriodText, units: number): PeriodText {
  const { unit, start, count } = parsePeriod(period);
  const first = unitNumberAt(unit, start) + units;
  return textOf(unit, first, first + count - 1);
}

function periodBetween(unit: PeriodUnit, from: CalendarDate, to: CalendarDate): PeriodText {
  return textOf(unit, unitNumberAt(unit, from), unitNumberAt(unit, to));
}

function textOf(unit: PeriodUnit, first: number, last: number): PeriodText {
  return periodOfUnits(unit, first, last).text;
}

function wholeNumber(steps: number): number {
  if (!Number.isSafeInteger(steps)) throw new TypeError(`${steps} is not a whole number of steps.`);
  return steps;
}
