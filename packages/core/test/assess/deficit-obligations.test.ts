import { describe, expect, it, test } from 'vitest';
import { assess } from '../../src/assess/assess.js';
import type { BudgetLine } from '../../src/budget/budget-events.js';
import { adjusted, decided, forecast, on, outturn } from '../support/budget-of.js';
import {
  obligationsOf,
  plan,
  saving,
  schoolForecast,
  statusesOf,
  watched,
  watching,
} from '../support/obligation-register.js';
import { codeOf } from '../values/code-of.js';

describe('a forecast deficit', () => {
  it('beyond the threshold of its line, with no action planned, is an open obligation', () => {
    const state = schoolForecast('-10101');
    expect(obligationsOf(state)).toEqual([
      {
        ...{ line: 'school', name: 'School', unit: null, period: '2024' },
        ...{ occasion: 'april', occasionName: 'Follow-up in april' },
        planned: { amount: '-10000000', version: 'decided', leavesLacking: 0, evidence: ['c1/3#0'] },
        forecast: { amount: '-10101000', version: 'forecast', leavesLacking: 0, evidence: ['c7/0#0'] },
        ...{ deficit: '-101000', threshold: '100000', actions: [], evidence: [], expected: '0' },
        ...{ forecastBefore: '-10101000', forecastAfter: '-10101000', remaining: '-101000' },
        ...{ status: 'open', definedBy: 'c1/2' },
      },
    ]);
    expect(assess(state, { period: '2024' }).obligations).toEqual(obligationsOf(state));
  });

  test.each([
    ['-10100', []],
    ['-10100.01', ['school open']],
    ['-9000', []],
    [null, []],
  ])('of exactly the threshold is within it: a forecast of %s tkr', (amount, expected) => {
    expect(statusesOf(schoolForecast(amount))).toEqual(expected);
  });

  test.each<[BudgetLine['actionBeyond'], readonly string[]]>([
    [undefined, []],
    [{ amount: '0' }, ['101000 over 0']],
    [{ amount: '101000' }, []],
    [{ percent: '1' }, ['101000 over 100000']],
    [{ percent: '1.01' }, []],
    [{ percent: '0' }, ['101000 over 0']],
  ])('is held against the threshold %j, a percentage of the absolute budget', (actionBeyond, expected) => {
    const state = watching(
      [watched({ actionBeyond }), decided([['school', '2024', '-10000']])],
      on('2024-04-20', forecast('april', [['school', '2024', '-10101']])),
    );
    const told = obligationsOf(state).map(
      ({ deficit, threshold }) => `${deficit.slice(1)} over ${threshold}`,
    );
    expect(told).toEqual(expected);
  });

  test.each(['income', 'cost', 'net', 'financing'] as const)(
    'is forecast less budget below zero in natural signs, of %s',
    (nature) => {
      const of = (amount: string) =>
        statusesOf(
          watching(
            [watched({ nature }), decided([['school', '2024', '500']])],
            on('2024-04-20', forecast('april', [['school', '2024', amount]])),
          ),
        );
      expect(of('399')).toEqual(['school open']);
      expect(of('601')).toEqual([]);
    },
  );

  it('is none of a year’s investment; of all its years it is the final cost above the total', () => {
    const state = watching(
      [
        watched({ nature: 'investment' }),
        decided([
          ['school', '2024', '-100'],
          ['school', '2024/2026', '-1000'],
        ]),
      ],
      on(
        '2024-04-20',
        forecast('april', [
          ['school', '2024', '-900'],
          ['school', '2024/2026', '-1101'],
        ]),
      ),
    );
    expect(statusesOf(state)).toEqual([]);
    expect(statusesOf(state, { period: '2024/2026' })).toEqual(['school open']);
  });

  it('is not told where the budget or a part of the forecast is missing', () => {
    const parts = [watched(), watched({ id: 'a', parent: 'school' }), watched({ id: 'b', parent: 'school' })];
    const half = on('2024-04-20', forecast('april', [['a', '2024', '-9000']]));
    const budget = decided([
      ['a', '2024', '-1'],
      ['b', '2024', '-1'],
    ]);
    expect(statusesOf(watching([...parts, budget], half))).toEqual(['a open']);
    expect(statusesOf(watching(parts, half))).toEqual([]);
  });

  it('is against the budget as it stands, or as first decided', () => {
    const cut = on('2024-03-01', adjusted('technical', [['school', '2024', '200', null]]));
    const state = watching(
      [watched(), decided([['school', '2024', '-10000']])],
      cut,
      on('2024-04-20', forecast('april', [['school', '2024', '-10050']])),
    );
    expect(obligationsOf(state).map(({ deficit }) => deficit)).toEqual(['-250000']);
    expect(obligationsOf(state, { budgetVersion: 'original' })).toEqual([]);
  });

  it('is that of the latest occasion with a forecast, or of the one named', () => {
    const better = on('2024-08-20', forecast('august', [['school', '2024', '-10000']]));
    const state = schoolForecast('-10500', better);
    expect(statusesOf(state)).toEqual([]);
    expect(statusesOf(state, { occasion: 'april' })).toEqual(['school open']);
    expect(statusesOf(state, { asOf: '2024-08-19' })).toEqual(['school open']);
    expect(statusesOf(state, { occasion: 'august' })).toEqual([]);
  });

  it('counts the outturn to date and a forecast of the rest as a forecast of the year', () => {
    const state = watching(
      [watched(), decided([['school', '2024', '-10000']])],
      on(
        '2024-04-20',
        outturn([['school', '2024-01/2024-04', '-4000']]),
        forecast('april', [['school', '2024-05/2024-12', '-6500']]),
      ),
    );
    expect(obligationsOf(state).map(({ deficit }) => deficit)).toEqual(['-500000']);
  });

  it('is asked for by each line for itself, in the order of the tree', () => {
    const state = watching(
      [
        watched({ id: 'all', actionBeyond: { amount: '0' } }),
        watched({ id: 'b', parent: 'all', actionBeyond: undefined }),
        watched({ id: 'c', parent: 'all', actionBeyond: { amount: '0' } }),
        decided([
          ['b', '2024', '-10'],
          ['c', '2024', '-10'],
        ]),
      ],
      on(
        '2024-04-20',
        forecast('april', [
          ['b', '2024', '-20'],
          ['c', '2024', '-11'],
        ]),
      ),
    );
    expect(statusesOf(state)).toEqual(['all open', 'c open']);
  });

  it('is refused of an unknown occasion and of part of a month, and is none of it in an assessment', () => {
    const state = schoolForecast('-10500');
    expect(codeOf(() => obligationsOf(state, { occasion: 'june' }))).toBe('unknown-occasion');
    expect(codeOf(() => obligationsOf(state, { period: '2024-03-31' }))).toBe('period-not-months');
    expect(assess(state, { period: '2024-03-31' }).obligations).toEqual([]);
  });
});

describe('an action against a forecast deficit', () => {
  const after = (...actions: Parameters<typeof on>[1][]) =>
    schoolForecast('-10500', on('2024-04-25', ...actions));

  it('makes the obligation planned, and covered where it brings the deficit within the threshold', () => {
    const figures = ({
      expected,
      forecastBefore,
      forecastAfter,
      remaining,
      status,
    }: ReturnType<typeof obligationsOf>[number]) => [
      ...[expected, forecastBefore, forecastAfter, remaining, status],
    ];
    const of = (...actions: Parameters<typeof on>[1][]) => obligationsOf(after(...actions)).map(figures);
    expect(of(saving('399.99'))).toEqual([['399990', '-10500000', '-10100010', '-100010', 'planned']]);
    expect(of(saving('400'))).toEqual([['400000', '-10500000', '-10100000', '-100000', 'covered']]);
    expect(of(saving('300'), saving('100', { id: 'food' }))).toEqual([
      ['400000', '-10500000', '-10100000', '-100000', 'covered'],
    ]);
    expect(of(saving('300', { inForecast: true }))).toEqual([
      ['300000', '-10800000', '-10500000', '-500000', 'planned'],
    ]);
    expect(of(saving('300', { inForecast: true }), saving('500', { id: 'food' }))).toEqual([
      ['800000', '-10800000', '-10000000', '0', 'covered'],
    ]);
  });

  it('of no stated amount is an action all the same, and its effect is not told', () => {
    const [one] = obligationsOf(after(plan({ effect: 'Fewer posts', unit: undefined, due: '2024-09' })));
    expect(one).toMatchObject({ expected: null, forecastBefore: '-10500000', forecastAfter: null });
    expect(one).toMatchObject({ remaining: null, status: 'planned' });
    expect(one?.actions).toEqual([
      {
        ...{ action: 'stop', line: 'school', name: 'Hiring stop', effect: 'Fewer posts', unit: null },
        ...{ amount: null, inForecast: false, due: '2024-09', statement: 'c8/0#0' },
      },
    ]);
    expect(statusesOf(after(plan(), saving('900', { id: 'food' })))).toEqual(['school planned']);
    expect(obligationsOf(after(plan({ inForecast: true })))).toMatchObject([
      { forecastBefore: null, forecastAfter: '-10500000', remaining: '-500000' },
    ]);
  });

  it('stated again is replaced, retired or withdrawn is there no longer, and counts from the day it was stated', () => {
    const state = schoolForecast(
      '-10500',
      on('2024-04-25', saving('500')),
      on('2024-05-10', saving('200')),
      on('2024-06-10', saving('200', { retired: true })),
      on('2024-07-10', saving('450', { id: 'food' })),
      on('2024-08-10', { type: 'withdraw-statement', data: { statement: 'c11/0#0', reason: 'A slip' } }),
    );
    const asOf = (day: string) => statusesOf(state, { asOf: day });
    expect(asOf('2024-04-24')).toEqual(['school open']);
    expect(asOf('2024-04-25')).toEqual(['school covered']);
    expect(asOf('2024-05-10')).toEqual(['school planned']);
    expect(asOf('2024-06-10')).toEqual(['school open']);
    expect(asOf('2024-07-10')).toEqual(['school covered']);
    expect(asOf('2024-08-10')).toEqual(['school open']);
    expect(statusesOf(state, { asOf: '2024-05-10', planAsOf: '2024-01-10' })).toEqual(['school planned']);
    expect(statusesOf(state, { recordedBy: 8 })).toEqual(['school covered']);
  });

  it('counts at its own occasion; stated for none, at those that close on its day or later', () => {
    const forAugust = on('2024-08-20', forecast('august', [['school', '2024', '-10500']]));
    const both = (...later: Parameters<typeof on>[]) =>
      schoolForecast('-10500', forAugust, ...later.map((one) => on(...one)));
    const at = (occasion: string, state: ReturnType<typeof both>) => statusesOf(state, { occasion })[0];
    const spring = both(['2024-04-25', saving('1', { occasion: 'april' })]);
    expect([at('april', spring), at('august', spring)]).toEqual(['school planned', 'school open']);
    const late = both(['2024-05-25', saving('1', { occasion: 'april' })]);
    expect([at('april', late), at('august', late)]).toEqual(['school planned', 'school open']);
    const none = both(['2024-04-30', saving('1')]);
    expect([at('april', none), at('august', none)]).toEqual(['school planned', 'school planned']);
    const after = both(['2024-05-01', saving('1')]);
    expect([at('april', after), at('august', after)]).toEqual(['school open', 'school planned']);
    const again = both(
      ['2024-04-25', saving('1', { occasion: 'april' })],
      ['2024-08-25', saving('600', { occasion: 'august' })],
    );
    expect([at('april', again), at('august', again)]).toEqual(['school planned', 'school covered']);
    const givenUp = both(['2024-04-25', saving('1')], ['2024-06-01', saving('1', { retired: true })]);
    expect([at('april', givenUp), at('august', givenUp)]).toEqual(['school planned', 'school open']);
    expect(statusesOf(both(['2024-11-01', saving('1')]))).toEqual(['school planned']);
  });

  it('is of its own period', () => {
    expect(statusesOf(after(saving('900', { period: '2025' })))).toEqual(['school open']);
  });

  it('about a line below counts for every line that is the sum of it, but not from an internal or an of-which line', () => {
    const state = (line: string) =>
      watching(
        [
          watched({ id: 'all' }),
          watched({ id: 'dept', parent: 'all' }),
          watched({ id: 'school', parent: 'dept' }),
          watched({ id: 'rent', parent: 'dept', internal: true }),
          watched({ id: 'below-rent', parent: 'rent' }),
          watched({ id: 'wages', parent: 'dept', ofWhich: true }),
          decided([
            ['school', '2024', '-100'],
            ['below-rent', '2024', '-100'],
            ['wages', '2024', '-10'],
          ]),
        ],
        on(
          '2024-04-20',
          forecast('april', [
            ['school', '2024', '-1000'],
            ['below-rent', '2024', '-1000'],
            ['wages', '2024', '-1000'],
          ]),
          saving('950', { about: { kind: 'line', id: line } }),
        ),
      );
    const actedOn = (line: string) =>
      obligationsOf(state(line)).flatMap((one) =>
        one.status === 'open' ? [] : [`${one.line} ${one.expected}`],
      );
    expect(actedOn('school')).toEqual(['all 950000', 'dept 950000', 'school 950000']);
    expect(actedOn('below-rent')).toEqual(['rent 950000', 'below-rent 950000']);
    expect(actedOn('rent')).toEqual(['rent 950000']);
    expect(actedOn('wages')).toEqual(['wages 950000']);
    expect(actedOn('dept')).toEqual(['all 950000', 'dept 950000']);
  });
});
