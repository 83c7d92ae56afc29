import { OutturnError } from './outturn-error.js';
import { textSchema } from './text-schema.js';

/**
 * A civil date, `YYYY-MM-DD`, in the proleptic Gregorian calendar, years 0001–9999. Its texts compare as its
 * dates do. It has no time zone, and neither has anything computed from it.
 */
export type CalendarDate = string;

const DATE_TEXT = /^(\d{4})-(\d{2})-(\d{2})$/;
const DAYS_BEFORE_MONTH = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334] as const;
const DAYS_IN_400_YEARS = 146_097;

/**
 * Reads a date as written; throws `date-impossible` for a day that does not exist, `date-malformed` for any
 * other text.
 */
export function parseCalendarDate(text: string): CalendarDate {
  const found = DATE_TEXT.exec(text);
  if (!found) throw malformed(text);
  const [year, month, day] = [Number(found[1]), Number(found[2]), Number(found[3])];
  const exists = year > 0 && month > 0 && month <= 12 && day > 0 && day <= daysInMonth(year, month);
  if (!exists) throw impossible(text);
  return text;
}

/** The date some days later, or earlier when negative. */
export function addDays(date: CalendarDate, days: number): CalendarDate {
  return dateOfDayNumber(dayNumberOf(date) + wholeNumber(days));
}

/**
 * The same day some months later, or the last day of that month when it is shorter.
 *
 * @example
 * addMonths('2024-01-31', 1) // → '2024-02-29'
 */
export function addMonths(date: CalendarDate, months: number): CalendarDate {
  const month = yearOf(date) * 12 + monthOf(date) - 1 + wholeNumber(months);
  const year = Math.floor(month / 12);
  const monthOfYear = month - year * 12 + 1;
  return calendarDate(year, monthOfYear, Math.min(dayOf(date), daysInMonth(year, monthOfYear)));
}

/** How many days `to` is after `from`; negative when it is before. */
export function daysBetween(from: CalendarDate, to: CalendarDate): number {
  return dayNumberOf(to) - dayNumberOf(from);
}

/** The earliest of some dates; `undefined` where there is none. */
export function earliest(dates: readonly (CalendarDate | undefined)[]): CalendarDate | undefined {
  let first: CalendarDate | undefined;
  for (const date of dates) {
    if (date !== undefined && (first === undefined || date < first)) first = date;
  }
  return first;
}

/** A date that exists, as text. */
export const CalendarDateSchema = textSchema(parseCalendarDate);

/** The days from 0001-01-01, which is day 0. */
export function dayNumberOf(date: CalendarDate): number {
  const [year, month] = [yearOf(date), monthOf(date)];
  const leapDay = month > 2 && isLeapYear(year) ? 1 : 0;
  return daysBeforeYear(year) + (DAYS_BEFORE_MONTH[month - 1] ?? 0) + leapDay + dayOf(date) - 1;
}

/** The date of a day number; throws `date-out-of-range` outside the years 0001–9999. */
export function dateOfDayNumber(dayNumber: number): CalendarDate {
  const year = yearOfDayNumber(dayNumber);
  const dayOfYear = dayNumber - daysBeforeYear(year);
  const guess = Math.min(12, Math.floor(dayOfYear / 29) + 1);
  const month = dayOfYear < daysBeforeMonth(year, guess) ? guess - 1 : guess;
  return calendarDate(year, month, dayOfYear - daysBeforeMonth(year, month) + 1);
}

/** The date of a year, a month 1–12 and a day that exists in it; throws `date-out-of-range` for other years. */
export function calendarDate(year: number, month: number, day: number): CalendarDate {
  if (year < 1 || year > 9999) throw outOfRange(year);
  return `${String(year).padStart(4, '0')}-${twoDigits(month)}-${twoDigits(day)}`;
}

/** The number of days in a month 1–12 of a year. */
export function daysInMonth(year: number, month: number): number {
  return month === 12 ? 31 : daysBeforeMonth(year, month + 1) - daysBeforeMonth(year, month);
}

/** The year of a date. */
export function yearOf(date: CalendarDate): number {
  return Number(date.slice(0, 4));
}

/** The month of a date, 1–12. */
export function monthOf(date: CalendarDate): number {
  return Number(date.slice(5, 7));
}

function dayOf(date: CalendarDate): number {
  return Number(date.slice(8, 10));
}

function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

function daysBeforeYear(year: number): number {
  const past = year - 1;
  return past * 365 + Math.floor(past / 4) - Math.floor(past / 100) + Math.floor(past / 400);
}

function daysBeforeMonth(year: number, month: number): number {
  return (DAYS_BEFORE_MONTH[month - 1] ?? 0) + (month > 2 && isLeapYear(year) ? 1 : 0);
}

function yearOfDayNumber(dayNumber: number): number {
  const guess = Math.floor((dayNumber * 400) / DAYS_IN_400_YEARS) + 1;
  if (dayNumber < daysBeforeYear(guess)) return guess - 1;
  return dayNumber >= daysBeforeYear(guess + 1) ? guess + 1 : guess;
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0');
}

function wholeNumber(number: number): number {
  if (!Number.isSafeInteger(number))
    throw new TypeError(`${number} is not a whole number of days or months.`);
  return number;
}

function malformed(text: string): OutturnError {
  const shown = JSON.stringify(String(text).slice(0, 60));
  return new OutturnError('date-malformed', `${shown} is not a date: write it as "2024-03-31".`, { text });
}

function impossible(text: string): OutturnError {
  return new OutturnError('date-impossible', `There is no day ${text}: state a day that exists.`, { text });
}

function outOfRange(year: number): OutturnError {
  const message = `The year ${year} is outside 0001–9999: dates beyond them are not kept.`;
  return new OutturnError('date-out-of-range', message, { year });
}
