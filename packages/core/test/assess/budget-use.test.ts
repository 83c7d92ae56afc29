import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { budgetAdherence } from '../../src/assess/budget/adherence.js';
import { investmentProject } from '../../src/assess/budget/investment-project.js';
import { spending } from '../../src/assess/budget/spending.js';
import type { Command } from '../../src/events/command.js';
import type { RegisterState } from '../../src/fold/register-state.js';
import { compare, exact } from '../../src/values/exact.js';
import { type AmountRow, budgetOf, decided, forecast, type LineText, outturn } from '../support/budget-of.js';
import { codeOf } from '../values/code-of.js';

const COSTS: readonly LineText[] = [
  { id: 'school', nature: 'cost' },
  { id: 'care', nature: 'cost' },
];
const AUGUST: Command = {
  type: 'schedule-occasion',
  data: { id: 'august', name: 'August', period: '2024', closesOn: '2024-08-31' },
};

describe('adherence to the budget', () => {
  const budget = decided([
    ['school', '2024', '-100'],
    ['care', '2024', '-300'],
  ]);
  const both = { lines: ['school', 'care'], period: '2024' };

  it('nets surplus against deficit when signed, and counts both as misses when absolute', () => {
    const came = outturn([
      ['school', '2024', '-90'],
      ['care', '2024', '-308'],
    ]);
    expect(budgetAdherence(budgetOf(COSTS, budget, came), both)).toEqual({
      period: '2024',
      actual: 'outturn',
      lines: [
        {
          line: 'school',
          name: 'school',
          planned: '-100000',
          actual: '-90000',
          deviation: '10000',
          evidence: ['c1/4#0', 'c1/5#0'],
        },
        {
          line: 'care',
          name: 'care',
          planned: '-300000',
          actual: '-308000',
          deviation: '-8000',
          evidence: ['c1/4#1', 'c1/5#1'],
        },
      ],
      lacking: 0,
      planned: '-400000',
      deviation: '2000',
      signed: { value: '0.5', reason: null },
      absolute: { value: '4.5', reason: null },
    });
  });

  it('of a forecast is held against the same budget', () => {
    const expected = forecast('august', [
      ['school', '2024', '-110'],
      ['care', '2024', '-300'],
    ]);
    const state = budgetOf(COSTS, AUGUST, budget, expected);
    expect(budgetAdherence(state, { ...both, actual: 'forecast' }).signed.value).toBe('-2.5');
  });

  it('of a forecast takes the last occasion’s, also where it forecasts only the months that are left', () => {
    const april: Command = {
      type: 'schedule-occasion',
      data: { id: 'april', name: 'april', period: '2024', closesOn: '2024-04-30' },
    };
    const state = budgetOf(
      ...[COSTS, april, AUGUST, budget],
      forecast('april', [
        ['school', '2024', '-100'],
        ['care', '2024', '-300'],
      ]),
      outturn([['school', '2024-01/2024-08', '-80']]),
      forecast('august', [['school', '2024-09/2024-12', '-28']]),
    );
    expect(budgetAdherence(state, { ...both, actual: 'forecast' })).toMatchObject({
      lines: [
        { actual: '-108000', deviation: '-8000' },
        { actual: '-300000', deviation: '0' },
      ],
      signed: { value: '-2', reason: null },
    });
  });

  it('is not known while a line lacks its outturn', () => {
    expect(
      budgetAdherence(budgetOf(COSTS, budget, outturn([['school', '2024', '-90']])), both),
    ).toMatchObject({
      lacking: 1,
      planned: null,
      deviation: null,
      signed: { value: null, reason: 'missing' },
      absolute: { value: null, reason: 'missing' },
    });
  });

  it('has no percentage of budgets of nothing, and no favourable side with an investment', () => {
    const zero = decided([
      ['school', '2024', '0'],
      ['care', '2024', '0'],
    ]);
    const came = outturn([
      ['school', '2024', '-90'],
      ['care', '2024', '-1'],
    ]);
    const none = { value: null, reason: 'zero-base' };
    expect(budgetAdherence(budgetOf(COSTS, zero, came), both)).toMatchObject({
      signed: none,
      absolute: none,
    });
    const built: readonly LineText[] = [{ id: 'school', nature: 'investment' }];
    const state = budgetOf(
      built,
      decided([['school', '2024', '-100']]),
      outturn([['school', '2024', '-40']]),
    );
    expect(budgetAdherence(state, { lines: ['school'], period: '2024' })).toMatchObject({
      signed: { value: null, reason: 'investment' },
      absolute: { value: '60', reason: null },
    });
  });

  it('says nothing in percent where money came in that was to go out, taken together', () => {
    const state = budgetOf(
      COSTS,
      budget,
      outturn([...both.lines.map((line): AmountRow => [line, '2024', '250'])]),
    );
    const found = budgetAdherence(state, both);
    expect(found.deviation).toBe('900000');
    expect(found.signed).toEqual({ value: null, reason: 'sign-change' });
    expect(found.absolute).toEqual({ value: '225', reason: null });
    const one = budgetAdherence(
      budgetOf(
        COSTS,
        budget,
        outturn([
          ['school', '2024', '10'],
          ['care', '2024', '-300'],
        ]),
      ),
      both,
    );
    expect(one.signed).toEqual({ value: '27.5', reason: null });
  });

  it('is refused of lines that have money in common', () => {
    const state = budgetOf([
      { id: 'net' },
      { id: 'school', parent: 'net' },
      { id: 'meals', parent: 'school', ofWhich: true },
      { id: 'care', parent: 'net' },
      { id: 'office', breakdown: 'per-enhet' },
    ]);
    const asked = (...lines: string[]) => codeOf(() => budgetAdherence(state, { lines, period: '2024' }));
    for (const lines of [
      ['care', 'net'],
      ['net', 'meals'],
      ['school', 'care', 'school'],
      ['net', 'office'],
    ]) {
      expect(asked(...lines)).toBe('lines-overlap');
    }
    expect(asked('school', 'care')).toMatch(/^returned/);
  });

  it('is refused of a budget or an actual that there is not', () => {
    const asked = (more: object) => codeOf(() => budgetAdherence(budgetOf(COSTS), { ...both, ...more }));
    expect(asked({ actual: 'plan' })).toBe('question-invalid');
    expect(asked({ budgetVersion: 'first' })).toBe('question-invalid');
  });

  it('nets deviations to no more than their sizes', () => {
    const thousands = fc.integer({ min: -1000, max: 1000 }).map(String);
    fc.assert(
      fc.property(fc.tuple(thousands, thousands), fc.tuple(thousands, thousands), (planned, came) => {
        const rows = (amounts: readonly string[]): readonly AmountRow[] =>
          COSTS.map(({ id }, index) => [id, '2024', amounts[index] ?? '0']);
        const state = budgetOf(COSTS, decided(rows(planned)), outturn(rows(came)));
        const { deviation, lines } = budgetAdherence(state, both);
        const sizes = lines.reduce((sum, line) => sum + Math.abs(Number(line.deviation)), 0);
        expect(compare(exact(deviation?.replace('-', '') ?? ''), exact(String(sizes)))).not.toBe(1);
      }),
      { numRuns: 30 },
    );
  });
});

describe('what is spent and what remains', () => {
  const of = (state: RegisterState) => spending(state, { line: 'school', year: '2024', to: '2024-08' });

  it('is the outturn to date of the year’s budget, and the rest of it', () => {
    const state = budgetOf(
      COSTS,
      decided([['school', '2024', '-5000']]),
      outturn([['school', '2024-01/2024-08', '-1900']]),
    );
    expect(of(state)).toMatchObject({
      toDate: '2024-01/2024-08',
      planned: { amount: '-5000000', version: 'decided' },
      outturn: { amount: '-1900000' },
      remaining: '-3100000',
      spentPercent: { value: '38', reason: null },
    });
  });

  it('is not known without an outturn, and no share where money came in', () => {
    const budget = decided([['school', '2024', '-5000']]);
    expect(of(budgetOf(COSTS, budget))).toMatchObject({
      outturn: null,
      remaining: null,
      spentPercent: { value: null, reason: 'missing' },
    });
    const paidBack = budgetOf(COSTS, budget, outturn([['school', '2024-01/2024-08', '100']]));
    expect(of(paidBack)).toMatchObject({
      remaining: '-5100000',
      spentPercent: { value: null, reason: 'sign-change' },
    });
  });
});

describe('an investment project', () => {
  const BUILT: readonly LineText[] = [{ id: 'house', nature: 'investment' }];
  const total = decided([['house', '2022/2025', '-80000']]);
  const came = outturn([
    ['house', '2022', '-5000'],
    ['house', '2023', '-30000'],
    ['house', '2024-01/2024-08', '-15000'],
  ]);

  it('is its outturn over the years against its total, with the final cost it is forecast to come to', () => {
    const expected = forecast('august', [['house', '2022/2025', '-84000']]);
    const state = budgetOf(BUILT, AUGUST, total, came, expected);
    expect(investmentProject(state, { line: 'house', years: '2022/2025', to: '2024-08' })).toMatchObject({
      name: 'house',
      toDate: '2022-01/2024-08',
      total: { amount: '-80000000' },
      outturn: { amount: '-50000000', leavesLacking: 0 },
      remaining: '-30000000',
      spentPercent: { value: '62.5', reason: null },
      finalCost: { amount: '-84000000', version: 'forecast' },
      deviation: '-4000000',
      deviationPercent: { value: '-5', reason: null },
    });
  });

  it('adds up fiscal years, as calendar years', () => {
    const state = budgetOf(
      [{ id: 'house', nature: 'investment' }],
      decided([
        ['house', '2023-07/2024-06', '-100'],
        ['house', '2024-07/2025-06', '-200'],
      ]),
      outturn([
        ['house', '2023-07/2024-06', '-90'],
        ['house', '2024-07/2024-12', '-50'],
      ]),
    );
    expect(
      investmentProject(state, { line: 'house', years: '2023-07/2025-06', to: '2024-12' }),
    ).toMatchObject({ total: { amount: '-300000' }, outturn: { amount: '-140000' } });
  });

  it('comes to its outturn when all its years have one, whatever was forecast', () => {
    const last = outturn([
      ['house', '2024', '-40000'],
      ['house', '2025', '-4000'],
    ]);
    const expected = forecast('august', [['house', '2022/2025', '-84000']]);
    const state = budgetOf(BUILT, AUGUST, total, came, last, expected);
    expect(investmentProject(state, { line: 'house', years: '2022/2025' })).toMatchObject({
      finalCost: { amount: '-79000000', version: 'outturn' },
      deviation: '1000000',
    });
  });

  it('comes to its outturn to date and the forecast of the rest, where that is what is forecast', () => {
    const rest = forecast('august', [['house', '2024-09/2025-12', '-31000']]);
    const toDate = outturn([['house', '2022-01/2024-08', '-50000']]);
    const state = budgetOf(BUILT, AUGUST, total, toDate, rest);
    expect(investmentProject(state, { line: 'house', years: '2022/2025', to: '2024-08' })).toMatchObject({
      finalCost: { amount: '-81000000', version: 'forecast' },
      deviation: '-1000000',
    });
  });

  it('has its total from its years where each is decided, and no final cost where none is forecast', () => {
    const years = decided([
      ['house', '2022', '-5000'],
      ['house', '2023', '-35000'],
    ]);
    expect(
      investmentProject(budgetOf(BUILT, years), { line: 'house', years: '2022/2023', to: '2022' }),
    ).toMatchObject({
      total: { amount: '-40000000' },
      outturn: null,
      spentPercent: { value: null, reason: 'missing' },
      finalCost: null,
      deviation: null,
    });
  });

  it('lacks its outturn to date where a year has none', () => {
    const state = budgetOf(BUILT, total, outturn([['house', '2022', '-5000']]));
    expect(investmentProject(state, { line: 'house', years: '2022/2025', to: '2023' })).toMatchObject({
      outturn: { amount: null, leavesLacking: 1 },
      remaining: null,
    });
  });

  it('refuses a line nobody defined and a day outside its years', () => {
    const state = budgetOf(BUILT, total);
    expect(codeOf(() => investmentProject(state, { line: 'elsewhere', years: '2022/2025' }))).toBe(
      'unknown-line',
    );
    expect(codeOf(() => investmentProject(state, { line: 'house', years: '2022/2025', to: '2026' }))).toBe(
      'period-outside-year',
    );
  });
});
