import { describe, expect, test } from 'vitest';
import { verdict } from '../../src/assess/assess.js';
import type { Command } from '../../src/events/command.js';
import { threshold } from '../../src/rules/builders.js';
import type { Measure } from '../../src/rules/measure.js';
import type { Rule } from '../../src/rules/rule-schema.js';
import { registerOf } from '../support/register-of.js';
import { aim, DAY, defineIndicator, observe, openSmallRegister } from '../support/small-register.js';

const VALUE: Measure = { type: 'value' };
const NEXT_YEAR: Measure = { type: 'value', offset: { years: 1 } };

function judged(
  rule: Rule,
  commands: readonly Command[],
  { period = '2023', ...more }: Parameters<typeof aim>[1] & { period?: string } = {},
) {
  const all = [...openSmallRegister(), ...commands, aim(rule, more)];
  return verdict(registerOf([{ statedOn: DAY, commands: all }]), 'target', { period, asOf: DAY });
}

function atLeast(measure: Measure, against: Measure): Rule {
  return { type: 'holds', measure, operator: '>=', against };
}

describe('what is read of a period of its own', () => {
  const meanOf2024: Measure = { type: 'over', of: VALUE, range: '2024', how: 'mean' };
  const kept: Rule = { type: 'moves', measure: meanOf2024, since: 'baseline', direction: 'maintain' };
  const in2024 = observe({ 2024: '5' });

  test('is the same at the baseline, whatever was measured before the plan', () => {
    const alone = judged(kept, [in2024], { period: '2025' }).verdict;
    expect(alone).toMatchObject({ status: 'met', actual: '5', required: '5' });
    const earlier = judged(kept, [in2024, observe({ 2020: '3', 2023: '9' })], { period: '2025' }).verdict;
    expect(earlier).toEqual(alone);
  });

  test('holds no standing back from what follows the period beside it', () => {
    const above = atLeast(VALUE, { ...meanOf2024, of: { type: 'value', indicator: 'people' as never } });
    const people = [defineIndicator({ id: 'people' }), observe({ 2024: '7' }, { indicator: 'people' })];
    expect(judged(above, [...people, observe({ 2022: '8' })]).standing).toMatchObject({
      status: 'met',
      actual: '8',
      required: '7',
      valuePeriod: '2022',
    });
  });

  test('stands at the asked period when nothing follows it', () => {
    const { standing } = judged(atLeast(meanOf2024, { type: 'constant', value: '6' }), [in2024]);
    expect(standing).toMatchObject({ status: 'missed', actual: '5', valuePeriod: '2023', age: 0 });
  });

  test('says itself what is missing of it', () => {
    const benchmark: Measure = { type: 'benchmark', group: 'branch' as never, period: '2020' };
    expect(judged(atLeast(VALUE, benchmark), [observe({ 2022: '8' })]).standing).toMatchObject({
      status: 'unknown',
      reason: { code: 'no-benchmark' },
      missing: [{ type: 'benchmark', group: 'branch', period: '2020' }],
    });
  });
});

describe('what is read ahead of the period', () => {
  const next = observe({ 2024: '5' });

  test('is found before anything is stated of the period itself', () => {
    expect(judged(atLeast(NEXT_YEAR, { type: 'constant', value: '4' }), [next]).standing).toMatchObject({
      status: 'met',
      actual: '5',
      valuePeriod: '2024',
      age: 0,
    });
  });

  test('is found so as a part of a derived indicator', () => {
    const ahead = defineIndicator({
      id: 'ahead',
      definedBy: { type: 'sum', of: [{ ...NEXT_YEAR, indicator: 'cameras' as never }] },
    });
    const found = judged(threshold('>=', '4'), [next, ahead], { indicator: 'ahead' }).standing;
    expect(found).toMatchObject({ status: 'met', actual: '5', valuePeriod: '2023' });
  });
});

describe('a reference of which nothing is asked', () => {
  test('makes nothing due, and rests on what placed it there', () => {
    const points = [{ period: '2024', value: '1' }];
    const gap: Measure = { type: 'difference', of: VALUE, less: { type: 'byPeriod', points } };
    const moved: Rule = { type: 'moves', measure: gap, since: 'baseline', direction: 'increase' };
    const { verdict: found } = judged(moved, [observe({ 2022: '8', 2024: '9' })], { period: '2024' });
    expect(found.status).toBe('not-due');
    expect(found.evidence).toHaveLength(1);
  });

  test('leaves a value that nothing is asked of out of the evidence', () => {
    const rule = atLeast(VALUE, { type: 'byPeriod', points: [{ period: '2024', value: '1' }] });
    const { verdict: found } = judged(rule, [observe({ 2023: '8' })]);
    expect(found).toMatchObject({ status: 'not-due', actual: '8', evidence: [] });
  });
});

describe('a value over several periods with a break among them', () => {
  test('rests on the values on its two sides, and on the break', () => {
    const mean: Rule = atLeast(
      { type: 'over', of: VALUE, periods: 2, how: 'mean' },
      { type: 'constant', value: '1' },
    );
    const broken: Command = {
      type: 'break-series',
      data: { indicator: 'cameras', at: '2023', reason: 'Counted anew' },
    };
    const { verdict: found } = judged(mean, [observe({ 2022: '8', 2023: '9' }), broken]);
    expect(found).toMatchObject({ status: 'unknown', reason: { code: 'break' } });
    expect(found.evidence).toHaveLength(3);
  });
});
