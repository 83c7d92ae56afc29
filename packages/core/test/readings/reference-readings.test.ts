import { describe, expect, test } from 'vitest';
import { verdict } from '../../src/assess/assess.js';
import type { Command } from '../../src/events/command.js';
import type { Measure } from '../../src/rules/measure.js';
import type { Rule } from '../../src/rules/rule-schema.js';
import { registerOf } from '../support/register-of.js';
import { aim, DAY, defineIndicator, observe, openSmallRegister } from '../support/small-register.js';

const VALUE: Measure = { type: 'value' };
const YEARLY: Measure = {
  type: 'byPeriod',
  points: [
    { period: '2022', value: '50' },
    { period: '2023', value: '70' },
  ],
};

function judged(
  rule: Rule,
  commands: readonly Command[],
  period = '2023',
  more: Parameters<typeof aim>[1] = {},
) {
  const all = [...openSmallRegister(), ...commands, aim(rule, more)];
  return verdict(registerOf([{ statedOn: DAY, commands: all }]), 'target', { period, asOf: DAY });
}

function atLeast(measure: Measure, value: string): Rule {
  return { type: 'holds', measure, operator: '>=', against: { type: 'constant', value } };
}

describe('a measure at another period', () => {
  const gap: Measure = { type: 'difference', of: VALUE, less: YEARLY };
  const values = observe({ 2022: '40', 2023: '65' });

  test('a gap to each year’s own point shrinks from -10 to -5', () => {
    const rule: Rule = { type: 'moves', measure: gap, direction: 'increase', since: 'previous-period' };
    expect(judged(rule, [values]).verdict).toMatchObject({ status: 'met', actual: '-5', required: '-10' });
  });

  test('the sum over two years takes each year’s own point', () => {
    const summed: Measure = { type: 'over', of: gap, periods: 2, how: 'sum' };
    expect(judged(atLeast(summed, '-15'), [values]).verdict).toMatchObject({ status: 'met', actual: '-15' });
  });
});

describe('years of an indicator measured each month', () => {
  test('are counted back as years, also past the first month measured', () => {
    const monthly = defineIndicator({ id: 'cameras', schedule: { every: 'month', from: '2023-01' } });
    const summed: Measure = { type: 'over', of: { type: 'constant', value: '4' }, periods: 3, how: 'sum' };
    expect(judged(atLeast(summed, '12'), [monthly]).verdict).toMatchObject({ status: 'met', actual: '12' });
  });
});

describe('a value told only by its bounds', () => {
  const censored = observe({}, { period: ['2023'], high: ['5'], excludes: ['high'], value: [null] });

  test.each<[string, Measure]>([
    ['the sum of it alone', { type: 'sum', of: [VALUE] }],
    ['the product of it alone', { type: 'product', of: [VALUE] }],
    ['its absolute value', { type: 'absolute', of: VALUE }],
    ['the mean of its one year', { type: 'over', of: VALUE, periods: 1, how: 'mean' }],
    ['a path from it', { type: 'path', from: { type: 'baseline', period: '2023' }, step: { absolute: '1' } }],
  ])('%s is no number to compare', (_, measure) => {
    expect(judged(atLeast(measure, '6'), [censored]).verdict).toMatchObject({
      status: 'unknown',
      reason: { code: 'bounded' },
    });
  });
});

describe('a derived indicator', () => {
  test('stands where its parts were last measured', () => {
    const share: Measure = {
      type: 'ratio',
      of: { type: 'value', indicator: 'cameras' as never },
      to: { type: 'constant', value: '4' },
    };
    const derived = defineIndicator({ id: 'share', definedBy: share });
    const { standing } = judged(atLeast(VALUE, '9'), [observe({ 2022: '40' }), derived], '2023', {
      indicator: 'share',
    });
    expect(standing).toMatchObject({ status: 'met', actual: '10', valuePeriod: '2022' });
  });
});

describe('a whole whose parts cannot be added up', () => {
  test('takes a weaker kind stated for the whole', () => {
    const indicator = defineIndicator({ id: 'shares', schedule: { every: 'half-year' }, overTime: 'ratio' });
    const halves = observe({ '2023-H1': '10', '2023-H2': '20' }, { indicator: 'shares' });
    const whole = observe({ 2023: '16' }, { indicator: 'shares', kind: 'preliminary' });
    const found = judged(atLeast(VALUE, '15'), [indicator, halves, whole], '2023', { indicator: 'shares' });
    expect(found.verdict).toMatchObject({ status: 'met', actual: '16', finality: 'preliminary' });
  });
});

describe('each member of a dimension that is not complete', () => {
  test('asks nothing where nothing is asked of those listed', () => {
    const rule: Rule = {
      type: 'each',
      over: { dimension: 'area' },
      rule: { type: 'holds', measure: VALUE, operator: '>=', against: YEARLY },
    };
    const areas = defineIndicator({ id: 'areas', dimensions: [{ id: 'area', members: ['east', 'west'] }] });
    const found = judged(rule, [areas], '2024', { indicator: 'areas' });
    expect(found.verdict.status).toBe('not-due');
  });
});

describe('exact arithmetic', () => {
  const factors = Array.from(
    { length: 40 },
    (): Measure => ({
      type: 'constant',
      value: `0.${'123456789'.repeat(3)}`,
      measuredIn: 'share',
    }),
  );

  test('that would need too many digits leaves its target unknown, and the others as they are', () => {
    const long: Measure = { type: 'product', of: factors, measuredIn: 'count' };
    expect(judged(atLeast(long, '0'), []).verdict).toMatchObject({
      status: 'unknown',
      reason: { code: 'over-limit' },
    });
  });

  test('adds the months of a path in percent without running out of digits', () => {
    const monthly = defineIndicator({ id: 'cameras', schedule: { every: 'month' } });
    const path: Measure = {
      type: 'path',
      from: { type: 'baseline', value: '1', period: '2021-01' },
      step: { percent: '-2' },
      shape: 'compound',
    };
    const mean: Measure = { type: 'over', of: path, range: '2022/2023', how: 'mean' };
    const { verdict: found } = judged(atLeast(mean, '0'), [monthly]);
    expect(found.status).toBe('met');
    // 0.98 to the 12th … 35th, summed and divided by 24.
    expect(found.actual?.slice(0, 12)).toBe('0.6281324906');
  });
});
