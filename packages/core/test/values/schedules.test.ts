import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calendarDate, period, periodRange, schedule } from '../../src/testing/value-arbitraries.js';
import { comparePeriods, contains, endOf, startOf } from '../../src/values/period.js';
import { shiftPeriod } from '../../src/values/period-sequence.js';
import {
  isScheduled,
  nextScheduled,
  previousScheduled,
  publishedOn,
  ScheduleSchema,
  scheduledContaining,
  scheduledIn,
} from '../../src/values/schedule.js';
import { codeOf } from './code-of.js';

const everyOtherYear = { every: 'year', times: 2, from: '2011' } as const;
const brokenYear = { every: 'year', from: '2022-07/2023-06' } as const;

describe('schedules', () => {
  it('of every other year have a phase', () => {
    expect(
      ['2009', '2010', '2011', '2012', '2013'].filter((year) => isScheduled(everyOtherYear, year)),
    ).toEqual(['2011', '2013']);
    expect(scheduledIn(everyOtherYear, '2008/2016')).toEqual(['2011', '2013', '2015']);
    expect(previousScheduled(everyOtherYear, '2012')).toBe('2011');
    expect(nextScheduled(everyOtherYear, '2012')).toBe('2013');
    expect(scheduledContaining(everyOtherYear, '2012-05-01')).toBeUndefined();
  });

  it('of a broken fiscal year follow its months', () => {
    expect(nextScheduled(brokenYear, '2022-07/2023-06')).toBe('2023-07/2024-06');
    expect(isScheduled(brokenYear, '2023-07/2024-06')).toBe(true);
    expect(isScheduled(brokenYear, '2024')).toBe(false);
    expect(scheduledIn(brokenYear, '2023/2025')).toEqual(['2023-07/2024-06', '2024-07/2025-06']);
  });

  it('begun with a range that is a calendar year go on in calendar years', () => {
    const calendarYears = { every: 'year', from: '2022-01/2022-12' } as const;
    expect(scheduledIn(calendarYears, '2021/2024')).toEqual(['2022', '2023', '2024']);
    expect(isScheduled(calendarYears, '2023-01/2023-12')).toBe(true);
  });

  it('have nothing before their first period, and come to it next', () => {
    expect(previousScheduled(everyOtherYear, '2011')).toBeUndefined();
    expect(nextScheduled(everyOtherYear, '1999')).toBe('2011');
    expect(scheduledContaining(everyOtherYear, '2009-06-01')).toBeUndefined();
  });

  it('without a first period go back to the beginning of the calendar', () => {
    expect(previousScheduled({ every: 'month' }, '2024-01')).toBe('2023-12');
    expect(previousScheduled({ every: 'year' }, '0001')).toBeUndefined();
    expect(scheduledIn({ every: 'year' }, '9997/9999')).toEqual(['9997', '9998', '9999']);
    expect(codeOf(() => nextScheduled({ every: 'year' }, '9999'))).toBe('period-out-of-range');
  });

  it('skip only periods that are wholly before or after when asked from a period of another unit', () => {
    expect(previousScheduled({ every: 'month' }, '2024')).toBe('2023-12');
    expect(nextScheduled({ every: 'month' }, '2024')).toBe('2025-01');
    expect(previousScheduled({ every: 'year' }, '2024-05')).toBe('2023');
    expect(nextScheduled({ every: 'year' }, '2024-05')).toBe('2025');
  });

  it('lead from each of their periods to the next and back', () => {
    fc.assert(
      fc.property(schedule(), period(), (when, from) => {
        const next = nextScheduled(when, from);
        const afterNext = nextScheduled(when, next);
        expect(isScheduled(when, next) && isScheduled(when, afterNext)).toBe(true);
        expect(comparePeriods(next, afterNext)).toBeLessThan(0);
        expect(previousScheduled(when, afterNext)).toBe(next);
      }),
    );
  });

  it('list the periods inside a range that walking through it finds', () => {
    fc.assert(
      fc.property(schedule(), periodRange('month'), (when, within) => {
        const walked: string[] = [];
        let found = nextScheduled(when, shiftPeriod(startOf(within), -1));
        for (; endOf(found) <= endOf(within); found = nextScheduled(when, found)) walked.push(found);
        expect(scheduledIn(when, within)).toEqual(walked);
        expect(walked.every((inner) => contains(within, inner))).toBe(true);
      }),
    );
  });

  it('find by a date the scheduled period that contains it', () => {
    fc.assert(
      fc.property(schedule(), calendarDate(), (when, date) => {
        const found = scheduledContaining(when, date);
        if (found === undefined) {
          expect(startOf(nextScheduled(when, date)) > date).toBe(true);
          const before = previousScheduled(when, date);
          expect(before === undefined || endOf(before) < date).toBe(true);
        } else {
          expect(isScheduled(when, found) && contains(found, date)).toBe(true);
        }
      }),
    );
  });

  it('without gaps contain every date from their first on', () => {
    fc.assert(
      fc.property(schedule(), calendarDate(), (when, date) => {
        const isGapless = (when.times ?? 1) === 1 && (when.from === undefined || startOf(when.from) <= date);
        if (isGapless) expect(scheduledContaining(when, date)).toBeDefined();
      }),
    );
  });

  it('say when a period is due to be published', () => {
    expect(publishedOn({ every: 'year', publishedAfter: 90 }, '2024')).toBe('2025-03-31');
    expect(publishedOn({ every: 'month' }, '2024-02')).toBe('2024-02-29');
  });

  it('that the arbitrary makes are accepted as they are', () => {
    fc.assert(
      fc.property(schedule(), (when) => {
        expect(ScheduleSchema.parse(when)).toEqual(when);
      }),
    );
  });

  it.each([
    [{ every: 'year', times: 2 }, 'schedule-unanchored'],
    [{ every: 'year', from: '2024-01' }, 'schedule-from-mismatch'],
    [{ every: 'year', from: '2024/2025' }, 'schedule-from-mismatch'],
    [{ every: 'month', from: '2024' }, 'schedule-from-mismatch'],
    [{ every: 'year', from: '2024-01-01/2024-12-30' }, 'schedule-from-mismatch'],
    [{ every: 'year', from: '2024-Q5' }, 'period-malformed'],
  ])('refuse %j with %s', (input, code) => {
    expect(ScheduleSchema.safeParse(input).error?.issues[0]).toMatchObject({
      params: { code },
    });
  });

  it.each([
    [{ every: 'week' }],
    [{ every: 'year', times: 0, from: '2024' }],
    [{ every: 'year', times: 1.5, from: '2024' }],
    [{ every: 'year', publishedAfter: -1 }],
    [{ every: 'year', publishedafter: 10 }],
    [{}],
  ])('refuse %j', (input) => {
    expect(ScheduleSchema.safeParse(input).success).toBe(false);
  });
});
