import {
  type CalendarDate,
  calendarDate,
  dateOfDayNumber,
  dayNumberOf,
  daysInMonth,
  monthOf,
  parseCalendarDate,
  yearOf,
} from './calendar-date.js';
import { OutturnError } from './outturn-error.js';

/** The units a period is made of, shortest first. */
export const PERIOD_UNITS = ['day', 'month', 'quarter', 'third', 'half-year', 'year'] as const;

/** A unit a period is made of; a third is four months. */
export type PeriodUnit = (typeof PERIOD_UNITS)[number];

/** One unit of the calendar by its number: years, months … are each counted from the year 0. */
export interface UnitNumber {
  readonly unit: PeriodUnit;
  readonly number: number;
}

const MONTHS = {
  month: 1,
  quarter: 3,
  third: 4,
  'half-year': 6,
  year: 12,
} as const;
const LETTER = { quarter: 'Q', third: 'T', 'half-year': 'H' } as const;
const UNIT_TEXT = /^(?!0000)(\d{4})(?:-(?:H([12])|T([1-3])|Q([1-4])|(0[1-9]|1[0-2])(-\d{2})?))?$/;

/** The numbers of the first and the last unit that is kept. */
const CALENDAR = {
  day: endsOf('day'),
  month: endsOf('month'),
  quarter: endsOf('quarter'),
  third: endsOf('third'),
  'half-year': endsOf('half-year'),
  year: endsOf('year'),
} as const satisfies Record<PeriodUnit, readonly [number, number]>;

/** How many months a unit has; a day has none. */
export function monthsOf(unit: PeriodUnit): number {
  return unit === 'day' ? 0 : MONTHS[unit];
}

/** Reads one unit's text, such as `2024-T2`; `undefined` when it is none, `date-impossible` for no such day. */
export function parseUnit(text: string): UnitNumber | undefined {
  const found = UNIT_TEXT.exec(text);
  if (!found) return undefined;
  const [, year, half, third, quarter, month, day] = found;
  if (day) return { unit: 'day', number: dayNumberOf(parseCalendarDate(text)) };
  if (month) return numbered('month', year, month);
  if (quarter) return numbered('quarter', year, quarter);
  if (third) return numbered('third', year, third);
  return half ? numbered('half-year', year, half) : numbered('year', year, '1');
}

/** The text of a unit by its number; throws `period-out-of-range` outside the years 0001–9999. */
export function unitText(unit: PeriodUnit, number: number): string {
  const start = unitStart(unit, number);
  if (unit === 'day') return start;
  if (unit === 'month') return start.slice(0, 7);
  if (unit === 'year') return start.slice(0, 4);
  return `${start.slice(0, 4)}-${LETTER[unit]}${number - yearOf(start) * (12 / MONTHS[unit]) + 1}`;
}

/** The number of the unit that a date is in. */
export function unitNumberAt(unit: PeriodUnit, date: CalendarDate): number {
  if (unit === 'day') return dayNumberOf(date);
  return Math.floor((yearOf(date) * 12 + monthOf(date) - 1) / MONTHS[unit]);
}

/** The first day of a unit by its number. */
export function unitStart(unit: PeriodUnit, number: number): CalendarDate {
  if (!isInCalendar(unit, number)) throw outOfRange();
  if (unit === 'day') return dateOfDayNumber(number);
  const month = number * MONTHS[unit];
  return calendarDate(Math.floor(month / 12), (month % 12) + 1, 1);
}

/** The last day of a unit by its number. */
export function unitEnd(unit: PeriodUnit, number: number): CalendarDate {
  if (!isInCalendar(unit, number)) throw outOfRange();
  if (unit === 'day') return dateOfDayNumber(number);
  const lastMonth = (number + 1) * MONTHS[unit] - 1;
  const [year, month] = [Math.floor(lastMonth / 12), (lastMonth % 12) + 1];
  return calendarDate(year, month, daysInMonth(year, month));
}

/** Whether a unit's number lies within the years 0001–9999. */
export function isInCalendar(unit: PeriodUnit, number: number): boolean {
  const [first, last] = CALENDAR[unit];
  return number >= first && number <= last;
}

function numbered(unit: Exclude<PeriodUnit, 'day'>, year = '', ordinal = ''): UnitNumber {
  return {
    unit,
    number: Number(year) * (12 / MONTHS[unit]) + Number(ordinal) - 1,
  };
}

function outOfRange(): OutturnError {
  return new OutturnError(
    'period-out-of-range',
    'The period is outside the years 0001–9999: none is kept there.',
  );
}

function endsOf(unit: PeriodUnit): readonly [first: number, last: number] {
  return [unitNumberAt(unit, '0001-01-01'), unitNumberAt(unit, '9999-12-31')];
}
