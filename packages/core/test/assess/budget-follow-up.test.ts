import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type BudgetFollowUpQuestion, budgetFollowUp } from '../../src/assess/budget/budget-follow-up.js';
import { fullYearForecast } from '../../src/assess/budget/full-year-forecast.js';
import { spending } from '../../src/assess/budget/spending.js';
import { yearToDate } from '../../src/assess/budget/year-to-date.js';
import type { Command } from '../../src/events/command.js';
import type { RegisterState } from '../../src/fold/register-state.js';
import { add, exact, printExact, ZERO } from '../../src/values/exact.js';
import {
  type AmountRow,
  budgetOf,
  decided,
  forecast,
  type LineText,
  on,
  openBudget,
  outturn,
} from '../support/budget-of.js';
import { registerOf } from '../support/register-of.js';
import { codeOf } from '../values/code-of.js';

const LINES: readonly LineText[] = [
  { id: 'net' },
  { id: 'school', parent: 'net' },
  { id: 'care', parent: 'net' },
  { id: 'rent', parent: 'care', ofWhich: true },
  { id: 'by-unit', breakdown: 'per-enhet' },
  { id: 'roads', nature: 'investment', breakdown: 'per-objekt' },
];
const OCCASIONS: readonly Command[] = [
  ['august', '2024-08-31'],
  ['april', '2024-04-30'],
].map(([id = '', closesOn = '']) => ({
  type: 'schedule-occasion',
  data: { id, name: `The ${id} follow-up`, period: '2024', closesOn },
}));
const AUGUST = { year: '2024', to: '2024-08' };
const TO_AUGUST = '2024-01/2024-08';

const budget = decided([
  ['school', '2024', '-1200'],
  ['care', '2024', '-2400'],
  ['school', TO_AUGUST, '-800'],
  ['care', TO_AUGUST, '-1600'],
  ['roads', '2024', '-500'],
]);
const came = outturn([
  ['school', TO_AUGUST, '-780'],
  ['care', TO_AUGUST, '-1660'],
  ['school', '2023-01/2023-08', '-700'],
]);
const expected = [
  forecast('april', [
    ['school', '2024', '-1200'],
    ['care', '2024', '-2500'],
  ]),
  forecast('august', [
    ['school', '2024', '-1180'],
    ['care', '2024', '-2460'],
  ]),
];
const town = budgetOf(LINES, ...OCCASIONS, budget, came, ...expected);

function rowOf(state: RegisterState, line: string, question: BudgetFollowUpQuestion = AUGUST) {
  return budgetFollowUp(state, question).lines.find((row) => row.line === line);
}

describe('a follow-up of the budget', () => {
  it('tells every line in use, each tree from its root down', () => {
    const { lines, ...asked } = budgetFollowUp(town, AUGUST);
    expect(lines.map(({ line, depth, ofWhich }) => [line, depth, ofWhich])).toEqual([
      ['net', 0, false],
      ['school', 1, false],
      ['care', 1, false],
      ['rent', 2, true],
      ['by-unit', 0, false],
      ['roads', 0, false],
    ]);
    expect(asked).toMatchObject({
      ...{ register: 'Norrtälje', currency: 'SEK', asOf: '2024-03-18', planAsOf: '2024-03-18' },
      ...{ budgetVersion: 'current', year: '2024', toDate: TO_AUGUST },
      ...{ occasion: 'august', occasionName: 'The august follow-up' },
    });
  });

  it('says of a line what its year to date, its forecast and its spending say asked alone', () => {
    const own = { line: 'care', ...AUGUST };
    expect(rowOf(town, 'care')).toMatchObject({
      toDate: yearToDate(town, own),
      forecast: fullYearForecast(town, { line: 'care', year: '2024', occasion: 'august' }),
      spending: spending(town, own),
    });
    expect(rowOf(town, 'net')).toMatchObject({
      toDate: { planned: { amount: '-2400000' }, outturn: { amount: '-2440000' }, deviation: '-40000' },
      forecast: {
        forecast: { amount: '-3640000' },
        deviation: '-40000',
        changeSincePrevious: '60000',
      },
      spending: { remaining: '-1160000' },
    });
  });

  it('has the forecasts of the occasion named, else for each line that of the last that has a whole one', () => {
    const april = { ...AUGUST, occasion: 'april' };
    expect(rowOf(town, 'net', april)?.forecast).toMatchObject({
      ...{ occasion: 'april', deviation: '-100000', previous: null, changeSincePrevious: null },
    });
    const late = budgetOf(
      LINES,
      ...OCCASIONS,
      ...expected.slice(0, 1),
      forecast('august', [['care', '2024', '-1']]),
    );
    expect(budgetFollowUp(late, AUGUST)).toMatchObject({ occasion: 'august' });
    expect(rowOf(late, 'school')?.forecast).toMatchObject({ occasion: 'april' });
    expect(rowOf(late, 'net')?.forecast).toMatchObject({ occasion: 'april' });
    expect(rowOf(late, 'care')?.forecast).toMatchObject({ occasion: 'august' });
    expect(rowOf(late, 'school', { ...AUGUST, occasion: 'august' })?.forecast).toMatchObject({
      ...{ occasion: null, forecast: null },
    });
    expect(budgetFollowUp(late, { ...AUGUST, lines: ['school'] })).toMatchObject({ occasion: 'april' });
    expect(budgetFollowUp(budgetOf(LINES, budget), AUGUST)).toMatchObject({
      occasion: null,
      occasionName: null,
    });
  });

  it('tells how well the lines under a single total kept to their budgets, to date and by forecast', () => {
    const [first, ...others] = budgetFollowUp(town, AUGUST).adherence;
    expect(first).toMatchObject({
      ...{ whole: 'driftbudget', breakdown: 'per-kategori' },
      toDate: {
        period: TO_AUGUST,
        actual: 'outturn',
        planned: '-2400000',
        deviation: '-40000',
        signed: { value: '-1.6666666666666666667' },
        absolute: { value: '3.3333333333333333333' },
      },
      forecast: {
        period: '2024',
        actual: 'forecast',
        planned: '-3600000',
        deviation: '-40000',
        signed: { value: '-1.1111111111111111111' },
        absolute: { value: '2.2222222222222222222' },
      },
    });
    expect(first?.toDate.lines.map(({ line }) => line)).toEqual(['school', 'care']);
    expect(others.map(({ breakdown }) => breakdown)).toEqual(['per-enhet', 'per-objekt']);
    expect(others[1]?.toDate.signed).toEqual({ value: null, reason: 'investment' });
  });

  it('never holds an *of which* line beside others, nor a line beside one it is summed in', () => {
    const linesOf = (...lines: readonly string[]) =>
      budgetFollowUp(town, { ...AUGUST, lines }).adherence.map(({ toDate }) =>
        toDate.lines.map(({ line }) => line),
      );
    expect(linesOf('care', 'rent')).toEqual([['care']]);
    expect(linesOf('net', 'care')).toEqual([['net']]);
    expect(linesOf('rent')).toEqual([]);
    expect(linesOf('school', 'care', 'rent')).toEqual([['school', 'care']]);
  });

  it('has no forecast adherence without an occasion, and is for a year that is whole the outturn of it', () => {
    const state = budgetOf(LINES, budget, outturn([['school', '2024', '-1300']]));
    const { adherence, toDate } = budgetFollowUp(state, { year: '2024', lines: ['school'] });
    expect(toDate).toBe('2024');
    expect(adherence).toMatchObject([{ toDate: { deviation: '-100000' }, forecast: null }]);
  });

  it('holds against the budget as first decided when that is asked', () => {
    const anew = [
      on('2024-01-01', ...openBudget(LINES), decided([['school', '2024', '-1000']])),
      on('2024-05-01', decided([['school', '2024', '-1200']]), outturn([['school', '2024', '-1100']])),
    ];
    const state = registerOf(anew);
    const deviationOf = (budgetVersion: 'original' | 'current') =>
      rowOf(state, 'school', { year: '2024', budgetVersion })?.toDate.deviation;
    expect([deviationOf('original'), deviationOf('current')]).toEqual(['-100000', '100000']);
  });

  it('tells the forecast deficits of its lines that ask for actions, with the actions of the occasion named', () => {
    const asking = ['school', 'care'].map(
      (id): Command => ({
        type: 'define-budget-line',
        data: {
          ...{ id, name: id, parent: 'net', nature: 'net', whole: 'driftbudget', breakdown: 'per-kategori' },
          actionBeyond: { amount: '0' },
        },
      }),
    );
    const action: Command = {
      type: 'plan-action',
      data: {
        ...{ id: 'hire-later', about: { kind: 'line', id: 'care' }, period: '2024', occasion: 'april' },
        ...{ name: 'Hire later', amount: '100000' },
      },
    };
    const state = budgetOf(LINES, ...asking, ...OCCASIONS, budget, came, ...expected, action);
    const told = (question: Partial<BudgetFollowUpQuestion>) =>
      budgetFollowUp(state, { ...AUGUST, ...question }).obligations.map(
        ({ line, occasion, deficit, status }) => [line, occasion, deficit, status],
      );
    expect(told({})).toEqual([['care', 'august', '-60000', 'open']]);
    expect(told({ occasion: 'april' })).toEqual([['care', 'april', '-100000', 'covered']]);
    expect(told({ lines: ['net', 'school'] })).toEqual([]);
  });

  it('refuses lines and occasions that nobody defined, and months outside the year', () => {
    expect(codeOf(() => budgetFollowUp(town, { ...AUGUST, lines: ['elsewhere'] }))).toBe('unknown-line');
    expect(codeOf(() => budgetFollowUp(town, { ...AUGUST, occasion: 'yule' }))).toBe('unknown-occasion');
    expect(codeOf(() => budgetFollowUp(town, { year: '2024', to: '2025-01' }))).toBe('period-outside-year');
  });
});

/** What two boards of one net planned, came to and were expected to come to, a month each up to December. */
const LEAVES = ['school', 'care'] as const;
const months = fc.array(fc.integer({ min: -900, max: 900 }), { minLength: 12, maxLength: 12 });
const year = fc.record({
  planned: months,
  came: months,
  before: months,
  expected: fc.integer({ min: -9000, max: 0 }),
});
const boards = fc.tuple(year, year);
type Years = typeof boards extends fc.Arbitrary<infer Of> ? Of : never;
const lastMonth = fc.integer({ min: 1, max: 12 });

function monthOf(number: number, ofYear = '2024'): string {
  return `${ofYear}-${String(number).padStart(2, '0')}`;
}

/** The amounts of the months up to one, line by line. */
function rowsOf(
  years: Years,
  which: 'planned' | 'came' | 'before',
  upTo: number,
  ofYear = '2024',
): readonly AmountRow[] {
  return LEAVES.flatMap((line, at) =>
    (years[at]?.[which] ?? [])
      .slice(0, upTo)
      .map((amount, index): AmountRow => [line, monthOf(index + 1, ofYear), String(amount)]),
  );
}

function followed(years: Years, upTo: number): RegisterState {
  return budgetOf(
    LINES,
    ...OCCASIONS,
    decided(rowsOf(years, 'planned', 12)),
    outturn(rowsOf(years, 'before', 12, '2023')),
    outturn(rowsOf(years, 'came', upTo)),
    forecast(
      'august',
      LEAVES.map((line, at): AmountRow => [line, '2024', String(years[at]?.expected)]),
    ),
  );
}

function sumOf(amounts: readonly (string | null | undefined)[]): string {
  return printExact(amounts.reduce((sum, amount) => add(sum, exact(amount ?? '')), ZERO));
}

describe('any follow-up of the budget', () => {
  it('has a total whose every figure is the sum of those below it', () => {
    fc.assert(
      fc.property(boards, lastMonth, (years, to) => {
        const state = followed(years, to);
        const figures = (line: string) => {
          const row = rowOf(state, line, { year: '2024', to: monthOf(to) });
          return [
            row?.toDate.planned?.amount,
            row?.toDate.outturn?.amount,
            row?.toDate.before?.amount,
            row?.toDate.deviation,
            row?.toDate.change,
            row?.forecast.planned?.amount,
            row?.forecast.forecast?.amount,
            row?.forecast.deviation,
            row?.spending.remaining,
          ];
        };
        const [school, care] = [figures('school'), figures('care')];
        expect(figures('net')).toEqual(school.map((amount, at) => sumOf([amount, care[at]])));
      }),
      { numRuns: 40 },
    );
  });

  it('is the same in whatever order the lines are given, however often', () => {
    const ids = LINES.map(({ id }) => id);
    const given = fc
      .subarray(ids, { minLength: 1 })
      .chain((some) => fc.shuffledSubarray([...some, ...some], { minLength: some.length }));
    fc.assert(
      fc.property(given, (lines) => {
        const inOrder = ids.filter((id) => lines.includes(id));
        expect(budgetFollowUp(town, { ...AUGUST, lines })).toEqual(
          budgetFollowUp(town, { ...AUGUST, lines: inOrder }),
        );
      }),
      { numRuns: 40 },
    );
  });

  it('says the same of the months to date whatever is stated of later months', () => {
    fc.assert(
      fc.property(boards, lastMonth, lastMonth, (years, a, b) => {
        const [to, later] = [Math.min(a, b), Math.max(a, b)];
        const asked = { year: '2024', to: monthOf(to) };
        const toDate = (upTo: number) =>
          budgetFollowUp(followed(years, upTo), asked).lines.map((row) => [
            row.toDate.outturn?.amount,
            row.toDate.deviation,
            row.spending.remaining,
          ]);
        expect(toDate(later)).toEqual(toDate(to));
      }),
      { numRuns: 30 },
    );
  });

  it('is the same of an earlier month whether or not a later one was asked for first', () => {
    fc.assert(
      fc.property(boards, lastMonth, lastMonth, (years, one, other) => {
        const ask = (state: RegisterState, to: number) =>
          budgetFollowUp(state, { year: '2024', to: monthOf(to) });
        const state = followed(years, 12);
        const first = JSON.stringify(ask(state, one));
        ask(state, other);
        expect(JSON.stringify(ask(state, one))).toBe(first);
      }),
      { numRuns: 20 },
    );
  });
});
