import * as fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { calendarDate, instant } from '../../src/testing/value-arbitraries.js';
import {
  addDays,
  addMonths,
  CalendarDateSchema,
  dateOfDayNumber,
  dayNumberOf,
  daysBetween,
  parseCalendarDate,
} from '../../src/values/calendar-date.js';
import {
  dateOf,
  InstantSchema,
  instantFromMillis,
  millisOf,
  parseInstant,
} from '../../src/values/instant.js';
import { codeOf } from './code-of.js';

const DAY = 86_400_000;
const homeZone = process.env.TZ;

afterAll(() => {
  if (homeZone === undefined) delete process.env.TZ;
  else process.env.TZ = homeZone;
});

// The oracle is the platform's own UTC calendar.
function nativeDay(date: string): number {
  return Date.parse(`${date}T00:00:00.000Z`) / DAY;
}

function nativeDate(day: number): string {
  return new Date(day * DAY).toISOString().slice(0, 10);
}

describe('dates', () => {
  it.each([
    ['2023-02-29', 'date-impossible'],
    ['1900-02-29', 'date-impossible'],
    ['2024-04-31', 'date-impossible'],
    ['2024-13-01', 'date-impossible'],
    ['2024-00-10', 'date-impossible'],
    ['2024-01-00', 'date-impossible'],
    ['0000-01-01', 'date-impossible'],
    ['2024-1-1', 'date-malformed'],
    ['2024-03', 'date-malformed'],
    ['24-03-01', 'date-malformed'],
    ['2024-03-01T00:00', 'date-malformed'],
    ['2024-03-01\n', 'date-malformed'],
    ['20240301', 'date-malformed'],
    ['', 'date-malformed'],
  ])('refuse %j with %s', (text, code) => {
    expect(codeOf(() => parseCalendarDate(text))).toBe(code);
    expect(CalendarDateSchema.safeParse(text).error?.issues[0]).toMatchObject({
      params: { code },
    });
  });

  it.each(['UTC', 'Pacific/Apia', 'America/St_Johns', 'Europe/Stockholm', 'Pacific/Kiritimati'])(
    'are reckoned alike in the time zone %s',
    (zone) => {
      process.env.TZ = zone;
      expect(Intl.DateTimeFormat().resolvedOptions().timeZone).toBe(zone);
      fc.assert(
        fc.property(calendarDate(), fc.integer({ min: -40_000, max: 40_000 }), (date, days) => {
          expect(addDays(date, days)).toBe(nativeDate(nativeDay(date) + days));
          expect(daysBetween(date, addDays(date, days))).toBe(days);
          expect(parseCalendarDate(date)).toBe(date);
        }),
      );
      expect(dateOf(instantFromMillis(Date.UTC(2024, 2, 31, 1, 30)))).toBe('2024-03-31');
    },
  );

  it('are numbered without a gap over all ten thousand years', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: dayNumberOf('9999-12-31') }), (day) => {
        const date = dateOfDayNumber(day);
        expect(dayNumberOf(date)).toBe(day);
        expect(nativeDay(date)).toBe(day + nativeDay('0001-01-01'));
      }),
      { numRuns: 1000 },
    );
  });

  it('know every day of four centuries', () => {
    let date = '1999-12-31';
    for (let day = nativeDay('2000-01-01'); day <= nativeDay('2400-01-01'); day += 1) {
      date = addDays(date, 1);
      if (date !== nativeDate(day)) expect.fail(`${date} where ${nativeDate(day)} is due`);
    }
    expect(date).toBe('2400-01-01');
  });

  it('move by months to the same day, or to the last one of a shorter month', () => {
    fc.assert(
      fc.property(calendarDate(), fc.integer({ min: -1500, max: 1500 }), (date, months) => {
        const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
        const lastDay = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
        const expected = Date.UTC(year, month - 1 + months, Math.min(day, lastDay));
        expect(addMonths(date, months)).toBe(new Date(expected).toISOString().slice(0, 10));
      }),
    );
    expect(addMonths('2024-01-31', 1)).toBe('2024-02-29');
    expect(addMonths('2024-01-31', -11)).toBe('2023-02-28');
  });

  it('end with the years 0001 and 9999', () => {
    expect(addDays('9999-12-30', 1)).toBe('9999-12-31');
    expect(codeOf(() => addDays('9999-12-31', 1))).toBe('date-out-of-range');
    expect(codeOf(() => addDays('0001-01-01', -1))).toBe('date-out-of-range');
    expect(codeOf(() => addMonths('9999-12-31', 1))).toBe('date-out-of-range');
    expect(() => addDays('2024-01-01', 0.5)).toThrow(TypeError);
  });
});

describe('instants', () => {
  it.each([
    '2024-03-31T09:30:00Z',
    '2024-03-31T09:30:00.000+01:00',
    '2024-02-30T00:00:00.000Z',
    '2024-03-31T24:00:00.000Z',
    '2024-03-31T23:59:60.000Z',
    '2024-03-31 09:30:00.000Z',
    '0000-01-01T00:00:00.000Z',
    '+010000-01-01T00:00:00.000Z',
    '',
  ])('refuse %j', (text) => {
    expect(codeOf(() => parseInstant(text))).toBe('instant-malformed');
    expect(InstantSchema.safeParse(text).success).toBe(false);
  });

  it('and their milliseconds are the same thing, in the same order', () => {
    fc.assert(
      fc.property(instant(), instant(), (a, b) => {
        expect(instantFromMillis(millisOf(a))).toBe(a);
        expect(a < b).toBe(millisOf(a) < millisOf(b));
        expect(dateOf(a)).toBe(nativeDate(Math.floor(millisOf(a) / DAY)));
      }),
    );
  });

  it('outside the calendar are refused', () => {
    expect(codeOf(() => instantFromMillis(Date.UTC(10_000, 0, 1)))).toBe('instant-malformed');
    expect(codeOf(() => instantFromMillis(Number.MAX_SAFE_INTEGER))).toBe('instant-malformed');
    expect(() => instantFromMillis(1.5)).toThrow(TypeError);
  });
});
