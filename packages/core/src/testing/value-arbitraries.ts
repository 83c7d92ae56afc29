import * as fc from 'fast-check';
import { type CalendarDate, dateOfDayNumber, dayNumberOf } from '../values/calendar-date.js';
import { divide, type Exact, exact, ZERO } from '../values/exact.js';
import type { Id } from '../values/id.js';
import { type Instant, instantFromMillis, millisOf } from '../values/instant.js';
import { type PeriodText, type PeriodUnit, periodOfUnits } from '../values/period.js';
import { monthsOf, PERIOD_UNITS, unitNumberAt } from '../values/period-unit.js';
import type { Schedule } from '../values/schedule.js';
import type { Segment } from '../values/segment.js';

const FIRST_DAY = '1900-01-01';
const LAST_DAY = '2100-12-31';
const LETTERS = 'abcåäöéXYZ0189';

/** Any decimal the library reads, in any of its spellings: leading and trailing zeros, negative zero. */
export function decimalText(): fc.Arbitrary<string> {
  const digits = (minLength: number, maxLength: number): fc.Arbitrary<string> =>
    fc.string({ unit: fc.constantFrom(...'0123456789'), minLength, maxLength });
  return fc
    .tuple(fc.constantFrom('', '-'), digits(1, 20), fc.option(digits(1, 10)))
    .map(([sign, whole, decimals]) => `${sign}${whole}${decimals === null ? '' : `.${decimals}`}`);
}

/** Any exact value: plain decimals and fractions. */
export function exactValue(): fc.Arbitrary<Exact> {
  const plain = decimalText().map(exact);
  const quotient = fc.tuple(plain, plain).map(([a, b]) => divide(a, b) ?? ZERO);
  return fc.oneof(plain, quotient);
}

/** A date of the years 1900–2100, so that a test may move it without leaving the calendar. */
export function calendarDate(): fc.Arbitrary<CalendarDate> {
  return fc.integer({ min: dayNumberOf(FIRST_DAY), max: dayNumberOf(LAST_DAY) }).map(dateOfDayNumber);
}

/** An instant of the years 1900–2100. */
export function instant(): fc.Arbitrary<Instant> {
  const [min, max] = [millisOf(`${FIRST_DAY}T00:00:00.000Z`), millisOf(`${LAST_DAY}T23:59:59.999Z`)];
  return fc.integer({ min, max }).map(instantFromMillis);
}

/** One period of a unit, of any unit when none is named, in the years 1900–2100. */
export function period(unit?: PeriodUnit): fc.Arbitrary<PeriodText> {
  const units = unit === undefined ? fc.constantFrom(...PERIOD_UNITS) : fc.constant(unit);
  return units.chain((chosen) => unitRange(chosen, 1));
}

/** A range of two to forty periods of one unit. */
export function periodRange(unit?: PeriodUnit): fc.Arbitrary<PeriodText> {
  const units = unit === undefined ? fc.constantFrom(...PERIOD_UNITS) : fc.constant(unit);
  return fc
    .tuple(units, fc.integer({ min: 2, max: 40 }))
    .chain(([chosen, count]) => unitRange(chosen, count));
}

/** Any schedule, broken fiscal years among them; one that skips periods has a first. */
export function schedule(): fc.Arbitrary<Schedule> {
  const publishedAfter = fc.option(fc.integer({ min: 0, max: 400 }), {
    nil: undefined,
  });
  const open = fc.constantFrom(...PERIOD_UNITS).map((every): Schedule => ({ every }));
  return fc
    .tuple(fc.oneof(open, anchoredSchedule()), publishedAfter)
    .map(([when, days]) => (days === undefined ? when : { ...when, publishedAfter: days }));
}

/** A segment over some dimensions and their members: for each dimension one of them, or none. */
export function segment(dimensions: Readonly<Record<string, readonly string[]>>): fc.Arbitrary<Segment> {
  const members = Object.entries(dimensions).map(([dimension, names]) => [
    dimension,
    fc.constantFrom(...names),
  ]);
  return fc
    .record<Record<string, string>>(Object.fromEntries(members), {
      requiredKeys: [],
    })
    .map((some) => ({ ...some }));
}

/** An id, letters beyond ASCII among its characters. */
export function id<Kind extends string>(kind: Kind): fc.Arbitrary<Id<Kind>> {
  const rest = fc.string({
    unit: fc.constantFrom(...LETTERS, '.', '_', '-'),
    maxLength: 20,
  });
  return rest.map((text): Id<Kind> => `${kind}${text}`);
}

function unitRange(unit: PeriodUnit, count: number): fc.Arbitrary<PeriodText> {
  const [min, max] = [unitNumberAt(unit, FIRST_DAY), unitNumberAt(unit, LAST_DAY) - count + 1];
  return fc.integer({ min, max }).map((first) => periodOfUnits(unit, first, first + count - 1).text);
}

function anchoredSchedule(): fc.Arbitrary<Schedule> {
  const times = fc.integer({ min: 1, max: 5 });
  return fc.constantFrom(...PERIOD_UNITS).chain((every) =>
    fc.record({
      every: fc.constant(every),
      times,
      from: fc.oneof(period(every), brokenUnit(every)),
    }),
  );
}

function brokenUnit(every: PeriodUnit): fc.Arbitrary<PeriodText> {
  return every === 'day' ? period('day') : unitRange('month', monthsOf(every));
}
