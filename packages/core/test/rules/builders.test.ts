import { describe, expect, test } from 'vitest';
import { verdict } from '../../src/assess/assess.js';
import type { Command } from '../../src/events/command.js';
import type { RuleVerdict } from '../../src/judges/verdict.js';
import type { Rule } from '../../src/rules/rule-schema.js';
import {
  benchmark,
  between,
  changeFrom,
  compare,
  gap,
  milestones,
  moves,
  pathFrom,
  RuleSchema,
  retain,
  rolling,
  threshold,
} from '../../src/rules/rules.js';
import { registerOf } from '../support/register-of.js';
import { aim, DAY, defineIndicator, observe, openSmallRegister } from '../support/small-register.js';

const BRANCH: Command = {
  type: 'state-benchmarks',
  data: { indicator: 'cameras', period: '2023', group: 'branch', statistic: 'median', value: '89' },
};

/** A register with 2020–2023, women and men in 2023, another indicator and a benchmark. */
const FIGURES: readonly Command[] = [
  defineIndicator({ id: 'others' }),
  observe({ 2020: '100', 2021: '100', 2022: '90', 2023: '80' }),
  observe({}, { period: '2023', segment: ['sex=women', 'sex=men'], value: ['48.1', '63'] }),
  observe({ 2023: '75' }, { indicator: 'others' }),
  BRANCH,
];

const BUILT: readonly (readonly [string, Rule, Partial<RuleVerdict>])[] = [
  ['threshold', threshold('<=', '85'), { status: 'met', margin: '5' }],
  ['milestones', milestones('>=', { 2023: '81', 2024: '90' }), { status: 'missed', margin: '-1' }],
  ['moves', moves('decrease', { by: '15' }), { status: 'missed', required: '75' }],
  ['between', between('60', '79'), { status: 'missed', required: '60', requiredTo: '79', margin: '-1' }],
  ['changeFrom in percent', changeFrom('<=', { from: '2020', by: { percent: '-65' } }), { required: '35' }],
  ['changeFrom in its unit', changeFrom('<=', { from: '2020', by: { absolute: '-15' } }), { required: '85' }],
  [
    'changeFrom a frozen base',
    changeFrom('<=', { from: '2020', value: '120', by: { percent: '12.5' } }),
    { required: '135', status: 'met' },
  ],
  ['pathFrom', pathFrom('<=', { from: '2020', step: { percent: '-2' } }), { required: '94', status: 'met' }],
  [
    'pathFrom that compounds',
    pathFrom('<=', { from: '2020', step: { percent: '-2' }, shape: 'compound', per: 'year' }),
    { required: '94.1192' },
  ],
  ['retain', retain({ tolerance: '10' }), { status: 'met', operator: '>=', required: '80' }],
  [
    'retain without a tolerance',
    retain(),
    { status: 'unknown', reason: { code: 'no-tolerance', params: {} } },
  ],
  [
    'benchmark',
    benchmark('at-least-as-good', { group: 'branch', statistic: 'median' }),
    { status: 'missed', required: '89' },
  ],
  ['compare with an indicator', compare('>', { indicator: 'others' }), { status: 'met', required: '75' }],
  ['compare with a year', compare('<', { offset: { years: -1 } }), { status: 'met', required: '90' }],
  [
    'gap',
    gap('<=', '15', { between: [{ sex: 'women' }, { sex: 'men' }] }),
    { status: 'met', actual: '14.9', margin: '0.1' },
  ],
  ['rolling', rolling('>=', '90', { periods: 3 }), { status: 'met', actual: '90' }],
];

function judged(rule: Rule): RuleVerdict {
  const indicator = { dimensions: [{ id: 'sex', members: ['women', 'men'] }] };
  const commands = [...openSmallRegister(indicator), ...FIGURES, aim(rule)];
  return verdict(registerOf([{ statedOn: DAY, commands }]), 'target', { period: '2023', asOf: DAY }).verdict;
}

describe('a builder', () => {
  test.each(BUILT)('makes data that is the same after a trip through JSON: %s', (_, rule) => {
    expect(RuleSchema.parse(JSON.parse(JSON.stringify(rule)))).toStrictEqual(rule);
  });

  test.each(BUILT)('makes a rule that the judges know: %s', (_, rule, expected) => {
    expect(judged(rule)).toMatchObject(expected);
  });

  test('passes on no option that a rule does not have', () => {
    const misspelt = { tolerence: '1' } as Parameters<typeof retain>[0];
    expect(RuleSchema.safeParse(retain(misspelt)).success).toBe(false);
  });
});
