import { describe, expect, it } from 'vitest';
import { findings } from '../../src/assess/assess.js';
import { type ToDateQuestion, type YearToDate, yearToDate } from '../../src/assess/budget/year-to-date.js';
import type { Command } from '../../src/events/command.js';
import type { RegisterState } from '../../src/fold/register-state.js';
import { type AmountRow, budgetOf, decided, outturn } from '../support/budget-of.js';
import { codeOf } from '../values/code-of.js';

function line(nature: 'cost' | 'investment'): Command {
  const usual = { id: 'school', name: 'School', whole: 'driftbudget', breakdown: 'per-kategori' };
  return { type: 'define-budget-line', data: { ...usual, nature, spread: { type: 'even' } } };
}

function school(...commands: readonly Command[]): RegisterState {
  return budgetOf([], line('cost'), ...commands);
}

function months(year: string, ...amounts: readonly string[]): readonly AmountRow[] {
  return amounts.map((amount, index) => ['school', `${year}-${String(index + 1).padStart(2, '0')}`, amount]);
}

/** What is found of cumulative outturns: the period, what its parts come to, and the difference. */
function cumulativeOf(rows: readonly AmountRow[]): readonly string[] {
  return findings(school(outturn(rows)))
    .filter(({ code }) => code === 'cumulative-differs')
    .map(({ period, computed, difference }) => `${period} ${computed} ${difference}`);
}

function toDate(state: RegisterState, more: Partial<ToDateQuestion> = {}): YearToDate {
  return yearToDate(state, { line: 'school', year: '2024', to: '2024-04', ...more });
}

describe('a line’s year to date', () => {
  const budget = decided([['school', '2024', '-1200']]);

  it('holds the months’ outturn against the spread budget and the same months last year', () => {
    const rows = [
      ...months('2024', '-90', '-90', '-100', '-100'),
      ...months('2023', '-80', '-80', '-80', '-80'),
    ];
    expect(toDate(school(budget, outturn(rows)))).toMatchObject({
      name: 'School',
      toDate: '2024-T1',
      outturn: { amount: '-380000', version: 'outturn' },
      planned: { amount: '-400000', version: 'decided' },
      deviation: '20000',
      deviationPercent: { value: '5', reason: null },
      before: { amount: '-320000', period: '2023-T1' },
      change: '-60000',
      changePercent: { value: '-18.75', reason: null },
      cumulative: null,
    });
  });

  it('is the same to a third, to a month and to the last day of one', () => {
    const state = school(budget, outturn([['school', '2024-T1', '-380']]));
    const [byMonth, byThird, byDay] = ['2024-04', '2024-T1', '2024-04-30'].map((to) => toDate(state, { to }));
    expect(byThird).toEqual(byMonth);
    expect(byDay).toEqual(byMonth);
    expect(byMonth?.outturn?.amount).toBe('-380000');
  });

  it('keeps a cumulative outturn beside its months, and reads as stated', () => {
    const rows = [
      ...months('2024', '-90', '-90', '-100', '-100'),
      ['school', '2024-01/2024-04', '-385'] as const,
    ];
    const state = school(budget, outturn(rows));
    expect(toDate(state)).toMatchObject({
      outturn: { amount: '-385000' },
      cumulative: { stated: '-385000', months: '-380000', difference: '-5000' },
    });
    expect(findings(state)).toMatchObject([
      {
        code: 'cumulative-differs',
        class: 'error',
        subject: 'school',
        version: 'outturn',
        period: '2024-T1',
        printed: '-385000',
        computed: '-380000',
        difference: '-5000',
      },
    ]);
  });

  it('finds nothing where the months add up, and calls half a last unit a month within rounding', () => {
    const two = (sum: string) =>
      school(outturn([...months('2024', '-90', '-90'), ['school', '2024-01/2024-02', sum]]));
    expect(findings(two('-180'))).toEqual([]);
    expect(findings(two('-181')).map((finding) => finding.class)).toEqual(['within-rounding']);
    expect(findings(two('-182')).map((finding) => finding.class)).toEqual(['error']);
  });

  it('finds a budget that its months do not make, beside an outturn that does not either', () => {
    const rows: readonly AmountRow[] = [
      ...months('2024', '-90', '-90'),
      ['school', '2024-01/2024-02', '-200'],
    ];
    const found = findings(school(decided(rows), outturn(rows)));
    expect(found.map(({ code, version, difference }) => [code, version, difference])).toEqual([
      ['cumulative-differs', 'decided', '-20000'],
      ['cumulative-differs', 'outturn', '-20000'],
    ]);
  });

  it.each<[string, readonly AmountRow[], readonly string[]]>([
    [
      'the thirds',
      [
        ['school', '2024-T1', '-30'],
        ['school', '2024-T2', '-40'],
      ],
      ['2024-01/2024-08 -70000 -30000'],
    ],
    [
      'a stretch and a quarter',
      [
        ['school', '2024-01/2024-05', '-30'],
        ['school', '2024-Q3', '-40'],
      ],
      [],
    ],
    [
      'a stretch and a quarter that meet',
      [
        ['school', '2024-01/2024-05', '-30'],
        ['school', '2024-06/2024-08', '-40'],
      ],
      ['2024-01/2024-08 -70000 -30000'],
    ],
    ['all but one of its months', months('2024', '-9', '-9', '-9', '-9', '-9', '-9', '-9'), []],
  ])('holds January to August against %s', (_, rows, expected) => {
    expect(cumulativeOf([...rows, ['school', '2024-01/2024-08', '-100']])).toEqual(expected);
  });

  it('holds a cumulative figure against the fewest parts: a quarter off is told of it alone', () => {
    const quarters = ['-30', '-30', '-30', '-31'].map((amount, index): AmountRow => {
      return ['school', `2024-Q${index + 1}`, amount];
    });
    const all = [...months('2024', ...Array<string>(12).fill('-10')), ...quarters];
    expect(cumulativeOf([...all, ['school', '2024', '-121']])).toEqual(['2024-Q4 -30000 -1000']);
    expect(cumulativeOf([...all, ['school', '2024', '-130']])).toEqual([
      '2024 -121000 -9000',
      '2024-Q4 -30000 -1000',
    ]);
    expect(cumulativeOf([...quarters, ['school', '2024', '-130']])).toEqual(['2024 -121000 -9000']);
  });

  it('does not hold a part against what is blank', () => {
    const rows: readonly AmountRow[] = [
      ['school', '2024-H1', '-60'],
      ['school', '2024-H2', null],
      ['school', '2024', '-100'],
    ];
    expect(cumulativeOf(rows)).toEqual([]);
  });

  it('has no budget where none is stated for the months and none is spread', () => {
    const state = budgetOf([{ id: 'school' }], budget, outturn([['school', '2024-T1', '-380']]));
    expect(toDate(state)).toMatchObject({
      planned: null,
      deviation: null,
      deviationPercent: { value: null, reason: 'missing' },
      before: null,
      change: null,
    });
  });

  it('of an investment has no favourable side', () => {
    const state = budgetOf([], line('investment'), budget, outturn([['school', '2024-T1', '-1']]));
    expect(toDate(state)).toMatchObject({
      deviation: null,
      deviationPercent: { value: null, reason: 'investment' },
    });
  });

  it('runs from the first month of a broken fiscal year', () => {
    const state = school(
      decided([['school', '2023-07/2024-06', '-1200']]),
      outturn([['school', '2023-07/2023-10', '-500']]),
    );
    expect(toDate(state, { year: '2023-07/2024-06', to: '2023-10' })).toMatchObject({
      toDate: '2023-07/2023-10',
      planned: { amount: '-400000' },
      deviation: '-100000',
    });
  });

  it('is held against the original budget where that is asked for', () => {
    const more: Command = {
      type: 'adjust-budget',
      data: { line: ['school'], period: ['2024'], amount: ['-300000'], kind: 'supplementary', name: 'More' },
    };
    const state = school(budget, more, outturn([['school', '2024-T1', '-500']]));
    expect(toDate(state)).toMatchObject({
      planned: { amount: '-500000', version: 'current' },
      deviation: '0',
    });
    expect(toDate(state, { budgetVersion: 'original' })).toMatchObject({
      planned: { amount: '-400000', version: 'original' },
      deviation: '-100000',
    });
  });

  it('refuses a line nobody defined, and parts that are none', () => {
    const state = school(budget);
    expect(codeOf(() => toDate(state, { line: 'elsewhere' }))).toBe('unknown-line');
    expect(codeOf(() => toDate(state, { to: '2023-04' }))).toBe('period-outside-year');
    expect(codeOf(() => toDate(state, { to: '2024-04-15' }))).toBe('period-not-months');
    expect(codeOf(() => toDate(state, { year: '2024-01-01', to: '2024-01-01' }))).toBe('period-not-months');
  });
});
