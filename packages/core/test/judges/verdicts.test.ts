import { describe, expect, test } from 'vitest';
import { verdict } from '../../src/assess/assess.js';
import type { Command } from '../../src/events/command.js';
import { milestones, moves, threshold } from '../../src/rules/builders.js';
import type { Rule } from '../../src/rules/rule-schema.js';
import type { When } from '../../src/rules/when-schema.js';
import { registerOf } from '../support/register-of.js';
import { aim, DAY, observe, openSmallRegister } from '../support/small-register.js';

type Indicator = Parameters<typeof openSmallRegister>[0];

function judged(
  rule: Rule,
  commands: readonly Command[],
  { period = '2023', asOf = DAY, indicator = {} as Indicator, when = undefined as When | undefined } = {},
) {
  const target = aim(rule, when ? { when } : {});
  const state = registerOf([
    { statedOn: DAY, commands: [...openSmallRegister(indicator), ...commands, target] },
  ]);
  return verdict(state, 'target', { period, asOf });
}

const LOWER = { direction: 'decrease' } as const;

describe('a comparison', () => {
  test.each([
    ['>=', '34', 'met', '0'],
    ['>=', '34.01', 'missed', '-0.01'],
    ['>', '34', 'missed', '0'],
    ['>', '33', 'met', '1'],
    ['<=', '34', 'met', '0'],
    ['<=', '33', 'missed', '-1'],
    ['<', '34', 'missed', '0'],
    ['<', '40', 'met', '6'],
    ['=', '34.0', 'met', '0'],
    ['=', '30', 'missed', '-4'],
  ] as const)('34 %s %s is %s by %s', (operator, required, status, margin) => {
    const { verdict: found } = judged(threshold(operator, required), [observe({ 2023: '34' })]);
    expect(found).toMatchObject({ status, margin, finality: 'final', actual: '34', valuePeriod: '2023' });
  });

  test('decides on the thirtieth digit', () => {
    const almost = `0.${'9'.repeat(29)}`;
    expect(judged(threshold('>=', '1'), [observe({ 2023: almost })]).verdict.status).toBe('missed');
  });

  test('a forecast decides what is expected, never what is final', () => {
    const forecast = observe({ 2023: '71' }, { kind: 'forecast', occasion: 'autumn' });
    const { verdict: found, standing } = judged(threshold('>=', '34'), [observe({ 2022: '31' }), forecast]);
    expect(found).toMatchObject({ status: 'met', finality: 'expected', margin: '37' });
    expect(standing).toMatchObject({ status: 'missed', margin: '-3', valuePeriod: '2022', age: 1 });
  });

  test('a preliminary value beats a forecast and yields to an outturn', () => {
    const weaker = [
      observe({ 2023: '40' }, { kind: 'preliminary' }),
      observe({ 2023: '50' }, { kind: 'forecast', occasion: 'autumn' }),
    ];
    expect(judged(threshold('>=', '34'), weaker).verdict).toMatchObject({
      actual: '40',
      finality: 'preliminary',
    });
    const all = [...weaker, observe({ 2023: '30' })];
    expect(judged(threshold('>=', '34'), all).verdict).toMatchObject({ actual: '30', finality: 'final' });
  });

  test('a blank lets a forecast stand in, a secret does not', () => {
    const forecast = observe({ 2023: '50' }, { kind: 'forecast', occasion: 'autumn' });
    const missing = (reason: 'not-stated' | 'secret') =>
      observe({}, { period: ['2023'], value: [null], missing: [reason] });
    expect(judged(threshold('>=', '34'), [missing('not-stated'), forecast]).verdict.status).toBe('met');
    const { verdict: found } = judged(threshold('>=', '34'), [missing('secret'), forecast]);
    expect(found).toMatchObject({
      status: 'unknown',
      reason: { code: 'missing', params: { why: 'secret' } },
    });
  });

  test('units of measure must agree; a bare constant takes the other side’s', () => {
    const rule = (measuredIn: string): Rule => ({
      type: 'holds',
      measure: { type: 'value' },
      operator: '>=',
      against: { type: 'constant', value: '1', measuredIn },
    });
    expect(judged(rule('percent'), [observe({ 2023: '2' })]).verdict).toMatchObject({
      status: 'unknown',
      reason: { code: 'unit', params: { left: 'count', right: 'percent' } },
    });
    expect(judged(rule('count'), [observe({ 2023: '2' })]).verdict.status).toBe('met');
  });

  test('margin relative to a requirement of zero is not a number, so there is none', () => {
    const { verdict: found } = judged(threshold('<=', '0'), [observe({ 2023: '4' })], { indicator: LOWER });
    expect(found).toMatchObject({ status: 'missed', margin: '-4', relativeMargin: null });
  });

  test('a rank has a margin but no share of it', () => {
    const indicator = { ...LOWER, scale: 'rank' } as const;
    const { verdict: found } = judged(threshold('<=', '150'), [observe({ 2023: '164' })], { indicator });
    expect(found).toMatchObject({ status: 'missed', margin: '-14', relativeMargin: null });
  });

  test('attainment is the share of the way from the last value before the plan', () => {
    const values = observe({ 2022: '20', 2024: '35' });
    const { verdict: found } = judged(threshold('>=', '40'), [values], { period: '2024' });
    expect(found.attainment).toBe('0.75');
    const already = judged(threshold('>=', '10'), [values], { period: '2024' });
    expect(already.verdict.attainment).toBeNull();
  });
});

describe('when a target binds', () => {
  const values = observe({ 2021: '10', 2022: '20', 2023: '30', 2024: '40' });
  const each: When = { type: 'each', from: '2023', to: '2024' };
  test.each<[When, string, string, string]>([
    [each, '2022', 'not-due', 'nothing-asked'],
    [each, '2023', 'met', 'compared'],
    [each, '2025', 'not-due', 'nothing-asked'],
    [{ type: 'at', periods: ['2022', '2024'] }, '2023', 'not-due', 'nothing-asked'],
    [{ type: 'at', periods: ['2022', '2024'] }, '2022', 'missed', 'compared'],
    [{ type: 'by', date: '2024-06-30' }, '2022', 'not-due', 'binds-later'],
    [{ type: 'by', date: '2024-06-30' }, '2023', 'met', 'compared'],
    [{ type: 'by', date: '2022-06-30' }, '2022', 'missed', 'compared'],
    [{ type: 'by', date: '2022-06-30' }, '2024', 'met', 'compared'],
    [{ type: 'open' }, '2024', 'not-due', 'open'],
    [{ type: 'each' }, '2024-H1', 'not-due', 'not-scheduled'],
  ])('%j in %s: %s (%s)', (when, period, status, code) => {
    const { verdict: found } = judged(threshold('>=', '25'), [values], { period, when, asOf: '2025-03-01' });
    expect(found).toMatchObject({ status, reason: { code } });
  });

  test('a target that binds later rests on the value that does not meet it yet, and asks for none', () => {
    const later = { when: { type: 'by', date: '2024-06-30' }, asOf: '2025-03-01' } as const;
    const early = judged(threshold('>=', '25'), [values], { period: '2022', ...later }).verdict;
    expect(early).toMatchObject({ status: 'not-due', actual: null });
    expect(early.evidence).toHaveLength(1);
    const unmeasured = judged(threshold('>=', '25'), [values], { period: '2020', ...later }).verdict;
    expect(unmeasured).toMatchObject({ status: 'not-due', evidence: [], missing: [] });
  });

  test('a target column asks nothing of a year it leaves blank', () => {
    const rule = milestones('>=', { 2023: '10', 2025: '20' });
    expect(judged(rule, [observe({ 2024: '15' })], { period: '2024' }).verdict.status).toBe('not-due');
  });

  test('an open target still has a standing', () => {
    const { standing } = judged(threshold('<=', '5'), [values], { period: '2024', when: { type: 'open' } });
    expect(standing).toMatchObject({ status: 'missed', margin: '-35', valuePeriod: '2024', age: 0 });
  });

  test('the standing of a year without a requirement is against the next one', () => {
    const rule = milestones('>=', { 2025: '50', 2026: '60' });
    expect(judged(rule, [values], { period: '2024' }).standing).toMatchObject({
      required: '50',
      margin: '-10',
    });
  });
});

describe('a due period without a value', () => {
  const schedule = { every: 'year', publishedAfter: 120 } as const;
  test.each([
    ['2024-12-31', 'awaiting'],
    ['2025-01-01', 'not-published'],
    ['2025-04-30', 'not-published'],
    ['2025-05-01', 'overdue'],
  ])('as of %s is %s', (asOf, code) => {
    const { verdict: found } = judged(threshold('>=', '1'), [], {
      period: '2024',
      asOf,
      indicator: { schedule },
    });
    expect(found).toMatchObject({ status: 'unknown', reason: { code } });
    expect(found.missing).toEqual([
      { type: 'observation', indicator: 'cameras', segment: '', period: '2024', kind: 'outturn' },
    ]);
  });
});

describe('a movement', () => {
  const values = observe({ 2021: '10', 2022: '20', 2023: '25' });
  test.each<[string, Rule, string, string | null, string | null]>([
    ['rises', moves('increase'), 'met', '20', '5'],
    ['does not fall', moves('decrease'), 'missed', '20', '-5'],
    ['rises by a step', moves('increase', { by: '5' }), 'met', '25', '0'],
    ['rises by more than a step', moves('increase', { by: '5', strict: true }), 'missed', '25', '0'],
    ['does not rise', moves('decrease', { strict: false }), 'missed', '20', '-5'],
    ['rises by less than asked', moves('increase', { by: '6' }), 'missed', '26', '-1'],
    ['is kept, better', moves('maintain'), 'met', '20', '5'],
    [
      'is kept on two sides, too much better',
      moves('maintain', { tolerance: '2', twoSided: true }),
      'missed',
      '22',
      '-3',
    ],
    ['is kept on two sides, within', moves('maintain', { tolerance: '5', twoSided: true }), 'met', '25', '0'],
  ])('%s', (_, rule, status, required, margin) => {
    expect(judged(rule, [values]).verdict).toMatchObject({ status, required, margin });
  });

  test('since the plan’s start is counted from the last value before it, which has not moved since itself', () => {
    const rule = moves('increase', { since: 'baseline' });
    const later = observe({ 2023: '25', 2024: '24' });
    expect(judged(rule, [later], { period: '2024' }).verdict).toMatchObject({
      status: 'missed',
      required: '25',
      margin: '-1',
    });
    const { verdict: found, standing } = judged(rule, [observe({ 2023: '25' })], { period: '2024' });
    expect(found).toMatchObject({ status: 'unknown', reason: { code: 'awaiting' } });
    expect(standing).toMatchObject({ status: 'unknown', reason: { code: 'no-reference' }, actual: '25' });
  });

  test('worse than a level to be kept is missed beyond the tolerance and unknown without one', () => {
    const fell = observe({ 2022: '80', 2023: '78' });
    expect(judged(moves('maintain', { tolerance: '2' }), [fell]).verdict.status).toBe('met');
    expect(judged(moves('maintain', { tolerance: '1' }), [fell]).verdict).toMatchObject({
      status: 'missed',
      required: '79',
      margin: '-1',
    });
    expect(judged(moves('maintain'), [fell]).verdict).toMatchObject({
      status: 'unknown',
      reason: { code: 'no-tolerance' },
    });
  });

  test('lower is better where the indicator says so', () => {
    const fell = observe({ 2022: '20', 2023: '19' });
    expect(judged(moves('maintain'), [fell], { indicator: LOWER }).verdict.status).toBe('met');
  });

  test('the previous measurement of a survey every other year is two years back', () => {
    const indicator = { schedule: { every: 'year', times: 2, from: '2011' } } as const;
    const survey = observe({ 2021: '70', 2023: '72' });
    expect(
      judged(moves('increase', { since: 'previous-measurement' }), [survey], { indicator }).verdict,
    ).toMatchObject({
      status: 'met',
      required: '70',
    });
    expect(judged(moves('increase'), [survey], { indicator }).verdict.status).toBe('unknown');
  });

  test('nothing is compared across a break', () => {
    const broken: Command = {
      type: 'break-series',
      data: { indicator: 'cameras', at: '2023', reason: 'new method' },
    };
    const { verdict: found } = judged(moves('increase'), [values, broken]);
    expect(found).toMatchObject({ status: 'unknown', reason: { code: 'break' } });
    expect(found.evidence).toHaveLength(3);
  });

  test('with no earlier value it is unknown and says which key would decide', () => {
    const { verdict: found, standing } = judged(moves('increase'), [observe({ 2023: '5' })], { asOf: DAY });
    expect(found.status).toBe('unknown');
    expect(found.missing).toMatchObject([{ type: 'observation', period: '2022' }]);
    expect(standing.status).toBe('unknown');
  });
});

describe('a value made from parts', () => {
  const monthly = { schedule: { every: 'month' } } as const;
  const months = Object.fromEntries(
    Array.from({ length: 12 }, (_, month) => [
      `2023-${String(month + 1).padStart(2, '0')}`,
      String(month + 1),
    ]),
  );
  test.each([
    ['sum', '78'],
    ['mean', '6.5'],
    ['last', '12'],
  ] as const)('a year from its months by %s', (overTime, actual) => {
    const options = { indicator: { ...monthly, overTime } };
    expect(judged(threshold('>=', '1'), [observe(months)], options).verdict.actual).toBe(actual);
  });

  test('ten of twelve months decide nothing and say which two are missing', () => {
    const { '2023-11': _, '2023-12': __, ...ten } = months;
    const options = { indicator: { ...monthly, overTime: 'sum' as const } };
    const { verdict: found } = judged(threshold('>=', '1'), [observe(ten)], options);
    expect(found).toMatchObject({
      status: 'unknown',
      reason: { code: 'partial', params: { have: '10', need: '12' } },
    });
    expect(found.missing.map((key) => 'period' in key && key.period)).toEqual(['2023-11', '2023-12']);
  });

  test('a total from a complete dimension, and not from an incomplete one', () => {
    const members = observe({}, { period: '2023', segment: ['sex=women', 'sex=men'], value: ['20', '15'] });
    const dimension = { id: 'sex', members: ['women', 'men'] };
    const indicator = { overSegments: 'sum' as const, dimensions: [{ ...dimension, complete: true }] };
    expect(judged(threshold('>=', '34'), [members], { indicator }).verdict).toMatchObject({
      status: 'met',
      actual: '35',
    });
    const open = { overSegments: 'sum' as const, dimensions: [dimension] };
    expect(judged(threshold('>=', '34'), [members], { indicator: open }).verdict.status).toBe('unknown');
  });

  test('segments of a target are each judged and all needed', () => {
    const indicator = { dimensions: [{ id: 'sex', members: ['women', 'men'] }] };
    const members = observe({}, { period: '2023', segment: ['sex=women', 'sex=men'], value: ['40', '30'] });
    const target = aim(threshold('>=', '34'), { segments: [{ sex: 'women' }, { sex: 'men' }] });
    const state = registerOf([
      { statedOn: DAY, commands: [...openSmallRegister(indicator), members, target] },
    ]);
    const { verdict: found } = verdict(state, 'target', { period: '2023' });
    expect(found).toMatchObject({ status: 'missed', rule: 'all', margin: null });
    expect(found.parts.map((part) => [part.segment, part.status])).toEqual([
      ['sex=women', 'met'],
      ['sex=men', 'missed'],
    ]);
  });
});
