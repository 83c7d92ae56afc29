import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calendarDate, period, periodRange } from '../../src/testing/value-arbitraries.js';
import { addDays, daysBetween } from '../../src/values/calendar-date.js';
import {
  comparePeriods,
  contains,
  endOf,
  isFiner,
  overlaps,
  PeriodSchema,
  parsePeriod,
  samePeriod,
  startOf,
  unitOf,
} from '../../src/values/period.js';
import { partition, periodContaining, shiftPeriod, shiftYears } from '../../src/values/period-sequence.js';
import { PERIOD_UNITS } from '../../src/values/period-unit.js';
import { codeOf } from './code-of.js';

const anyPeriod = fc.oneof(period(), periodRange());
const anyUnit = fc.constantFrom(...PERIOD_UNITS);
const coarser = fc.oneof(period('year'), period('half-year'), period('third'), periodRange('month'));

describe('periods', () => {
  it.each([
    ['2024-Q5', 'period-malformed'],
    ['2024-Q0', 'period-malformed'],
    ['2024-H3', 'period-malformed'],
    ['2024-T4', 'period-malformed'],
    ['2024-13', 'period-malformed'],
    ['2024-00', 'period-malformed'],
    ['2024-3', 'period-malformed'],
    ['2024-q1', 'period-malformed'],
    ['0000', 'period-malformed'],
    ['24', 'period-malformed'],
    ['2024-01-01-01', 'period-malformed'],
    ['2024/2025-01', 'period-malformed'],
    ['2024/', 'period-malformed'],
    ['/2024', 'period-malformed'],
    ['2024/2025/2026', 'period-malformed'],
    ['2024 ', 'period-malformed'],
    ['', 'period-malformed'],
    ['2023-02-29', 'date-impossible'],
    ['2024-01-01/2024-06-31', 'date-impossible'],
    ['2025/2024', 'period-backward'],
    ['2024-06/2024-05', 'period-backward'],
  ])('refuse %j with %s', (text, code) => {
    expect(codeOf(() => parsePeriod(text))).toBe(code);
    expect(PeriodSchema.safeParse(text).error?.issues[0]).toMatchObject({
      params: { code },
    });
  });

  it.each([
    ['2024', 'year', '2024-01-01', '2024-12-31', 1],
    ['2024-H2', 'half-year', '2024-07-01', '2024-12-31', 1],
    ['2024-T2', 'third', '2024-05-01', '2024-08-31', 1],
    ['2024-Q1', 'quarter', '2024-01-01', '2024-03-31', 1],
    ['2024-02', 'month', '2024-02-01', '2024-02-29', 1],
    ['2024-12', 'month', '2024-12-01', '2024-12-31', 1],
    ['2024-02-29', 'day', '2024-02-29', '2024-02-29', 1],
    ['2024-01/2024-08', 'month', '2024-01-01', '2024-08-31', 8],
    ['2023-07/2024-06', 'month', '2023-07-01', '2024-06-30', 12],
    ['2024/2026', 'year', '2024-01-01', '2026-12-31', 3],
    ['2024-02-27/2024-03-01', 'day', '2024-02-27', '2024-03-01', 4],
    ['0001', 'year', '0001-01-01', '0001-12-31', 1],
    ['9999-T3', 'third', '9999-09-01', '9999-12-31', 1],
  ] as const)('read %s as a %s from %s to %s', (text, unit, start, end, count) => {
    expect(parsePeriod(text)).toEqual({ text, unit, start, end, count });
  });

  it.each([
    ['2024-03/2024-03', '2024-03'],
    ['2024-01/2024-12', '2024'],
    ['2024-H1/2024-H2', '2024'],
    ['2024-01-01/2024-12-31', '2024'],
    ['2024-01/2025-12', '2024/2025'],
    ['2024-01/2024-06', '2024-H1'],
    ['2024-Q3/2024-Q4', '2024-H2'],
    ['2024-01/2024-03', '2024-Q1'],
    ['2024-01/2024-04', '2024-T1'],
    ['2024-02-01/2024-02-29', '2024-02'],
    ['2024-Q1/2024-Q3', '2024-01/2024-09'],
    ['2023-H2/2024-H1', '2023-07/2024-06'],
    ['2024-02-01/2024-03-31', '2024-02/2024-03'],
  ])('%s is the period %s, whichever way it is written', (text, canonical) => {
    expect(PeriodSchema.parse(text)).toBe(canonical);
    expect(parsePeriod(text)).toEqual(parsePeriod(canonical));
    expect(samePeriod(text, canonical)).toBe(true);
  });

  it('with the same days have the same text, and no others', () => {
    fc.assert(
      fc.property(anyPeriod, anyUnit, (text, unit) => {
        const parts = partition(text, unit);
        if (parts === undefined) return;
        expect(parsePeriod(parts.length === 1 ? `${parts[0]}` : `${parts[0]}/${parts.at(-1)}`).text).toBe(
          text,
        );
      }),
    );
    expect(samePeriod('2024', '2024-01/2024-11')).toBe(false);
  });

  it('read back as they are written', () => {
    fc.assert(
      fc.property(anyPeriod, (text) => {
        expect(parsePeriod(text).text).toBe(text);
      }),
    );
  });

  it('move forward and back to where they were, unless it is a range of days, which may become a month', () => {
    const lasting = anyPeriod.filter((text) => unitOf(text) !== 'day' || !text.includes('/'));
    fc.assert(
      fc.property(lasting, fc.integer({ min: -40, max: 40 }), (text, steps) => {
        expect(shiftPeriod(shiftPeriod(text, steps), -steps)).toBe(text);
        expect(unitOf(shiftPeriod(text, steps))).toBe(unitOf(text));
      }),
    );
  });

  it('are followed by the period that begins the day after they end', () => {
    fc.assert(
      fc.property(anyPeriod, (text) => {
        const next = shiftPeriod(text, 1);
        expect(startOf(next)).toBe(addDays(endOf(text), 1));
        expect(comparePeriods(text, next)).toBeLessThan(0);
      }),
    );
  });

  it.each([
    ['2024-T3', 1, '2025-T1'],
    ['2023-07/2024-06', -1, '2022-07/2023-06'],
    ['2024/2026', 1, '2027/2029'],
    ['2024-02-28', 2, '2024-03-01'],
  ])('%s moved %i of its lengths is %s', (text, steps, moved) => {
    expect(shiftPeriod(text, steps)).toBe(moved);
  });

  it.each([
    ['2024-Q3', -1, '2023-Q3'],
    ['2023-07/2024-06', 2, '2025-07/2026-06'],
    ['2024-02-29', -1, '2023-02-28'],
    ['2024-02-28/2024-02-29', 1, '2025-02-28'],
  ])('%s moved %i years is %s', (text, years, moved) => {
    expect(shiftYears(text, years)).toBe(moved);
  });

  it('keep unit, length and place in the year when moved by years', () => {
    const withoutDays = anyPeriod.filter((text) => unitOf(text) !== 'day');
    fc.assert(
      fc.property(withoutDays, fc.integer({ min: -50, max: 50 }), (text, years) => {
        const moved = parsePeriod(shiftYears(text, years));
        const before = parsePeriod(text);
        expect([moved.unit, moved.count]).toEqual([before.unit, before.count]);
        expect(moved.start.slice(4)).toBe(before.start.slice(4));
        expect(Number(moved.start.slice(0, 4))).toBe(Number(before.start.slice(0, 4)) + years);
      }),
    );
  });

  it('are cut into parts that cover them in order, without a gap or an overlap', () => {
    fc.assert(
      fc.property(coarser, anyUnit, (text, unit) => {
        const parts = partition(text, unit);
        if (parts === undefined) return;
        expect(parts.map(unitOf)).toEqual(parts.map(() => unit));
        expect([startOf(parts[0] ?? ''), endOf(parts.at(-1) ?? '')]).toEqual([startOf(text), endOf(text)]);
        const begins = parts.slice(1).map(startOf);
        expect(begins).toEqual(parts.slice(0, -1).map((part) => addDays(endOf(part), 1)));
      }),
    );
  });

  it('can be cut into days always, and into a unit only where both their ends fall on one', () => {
    fc.assert(
      fc.property(coarser, anyUnit, (text, unit) => {
        expect(partition(text, 'day')).toHaveLength(daysBetween(startOf(text), endOf(text)) + 1);
        const first = periodContaining(startOf(text), unit);
        const last = periodContaining(endOf(text), unit);
        const fits = startOf(first) === startOf(text) && endOf(last) === endOf(text);
        expect(partition(text, unit) !== undefined).toBe(fits);
      }),
    );
    expect(partition('2024-H1', 'third')).toBeUndefined();
    expect(partition('2024-01', 'year')).toBeUndefined();
    expect(partition('2024', 'third')).toEqual(['2024-T1', '2024-T2', '2024-T3']);
    expect(partition('2024-01/2024-12', 'year')).toEqual(['2024']);
  });

  it('contain each other as a partial order, up to spelling', () => {
    fc.assert(
      fc.property(anyPeriod, anyPeriod, anyPeriod, (a, b, c) => {
        expect(contains(a, a)).toBe(true);
        expect(contains(a, b) && contains(b, a)).toBe(samePeriod(a, b));
        if (contains(a, b) && contains(b, c)) expect(contains(a, c)).toBe(true);
        if (contains(a, b)) expect(overlaps(a, b)).toBe(true);
        expect(overlaps(a, b)).toBe(overlaps(b, a));
      }),
    );
    expect(overlaps('2024-01', '2024-02')).toBe(false);
    expect(overlaps('2024-T1', '2024-Q2')).toBe(true);
    expect(contains('2024', '2024-T3')).toBe(true);
    expect(contains('2024-T1', '2024-Q2')).toBe(false);
  });

  it('are ordered by their last day, then by their first', () => {
    const mixed = ['2024', '2024-12', '2024-01', '2023', '2024-H1', '2024-Q2'];
    expect(mixed.sort(comparePeriods)).toEqual(['2023', '2024-01', '2024-H1', '2024-Q2', '2024', '2024-12']);
    fc.assert(
      fc.property(anyPeriod, anyPeriod, (a, b) => {
        expect(comparePeriods(a, b) + comparePeriods(b, a)).toBe(0);
        expect(comparePeriods(a, b) === 0).toBe(samePeriod(a, b));
      }),
    );
  });

  it('contain the date they are found by', () => {
    fc.assert(
      fc.property(calendarDate(), anyUnit, (date, unit) => {
        const found = periodContaining(date, unit);
        expect(contains(found, date)).toBe(true);
        expect(unitOf(found)).toBe(unit);
      }),
    );
  });

  it('outside the calendar are refused', () => {
    expect(codeOf(() => shiftPeriod('9999', 1))).toBe('period-out-of-range');
    expect(codeOf(() => shiftYears('0001-Q1', -1))).toBe('period-out-of-range');
    expect(codeOf(() => shiftPeriod('9999-12-31', 1))).toBe('period-out-of-range');
    expect(() => shiftPeriod('2024', 0.5)).toThrow(TypeError);
  });

  it('have units of which some are finer than others', () => {
    expect(isFiner('month', 'year')).toBe(true);
    expect(isFiner('quarter', 'third')).toBe(true);
    expect(isFiner('year', 'year')).toBe(false);
    expect(isFiner('year', 'day')).toBe(false);
  });

  it('are remembered only up to a limit, and read alike afterwards', () => {
    const before = parsePeriod('2024-Q1');
    for (const day of partition('1950/2000', 'day') ?? []) parsePeriod(day);
    expect(parsePeriod('2024-Q1')).toEqual(before);
  });
});
