import { describe, expect, test } from 'vitest';
import { assess, verdict } from '../../src/assess/assess.js';
import type { Command } from '../../src/events/command.js';
import { milestones, moves, threshold } from '../../src/rules/builders.js';
import type { Measure } from '../../src/rules/measure.js';
import type { Operator, Rule } from '../../src/rules/rule-schema.js';
import { registerOf } from '../support/register-of.js';
import { aim, DAY, defineIndicator, observe, openSmallRegister } from '../support/small-register.js';

type Indicator = Parameters<typeof openSmallRegister>[0];
type More = Parameters<typeof aim>[1];

const VALUE: Measure = { type: 'value' };
const LOWER = { direction: 'decrease' } as const;

function constant(value: string): Measure {
  return { type: 'constant', value };
}

function holds(measure: Measure, operator: Operator, against: Measure): Rule {
  return { type: 'holds', measure, operator, against };
}

function registerWith(rule: Rule, commands: readonly Command[], indicator: Indicator, more: More) {
  const all = [...openSmallRegister(indicator), ...commands, aim(rule, more)];
  return registerOf([{ statedOn: DAY, commands: all }]);
}

function judged(
  rule: Rule,
  commands: readonly Command[],
  { period = '2023', asOf = DAY, indicator = {} as Indicator, more = {} as More } = {},
) {
  return verdict(registerWith(rule, commands, indicator, more), 'target', { period, asOf });
}

describe('measures', () => {
  test.each<[string, Measure, string]>([
    [
      'a linear path by a step',
      { type: 'path', from: { type: 'baseline', period: '2020' }, step: { absolute: '5' } },
      '115',
    ],
    [
      'a linear path in percent',
      { type: 'path', from: { type: 'baseline', period: '2020' }, step: { percent: '-2' } },
      '94',
    ],
    [
      'a compound path in percent',
      {
        type: 'path',
        from: { type: 'baseline', period: '2020' },
        step: { percent: '-2' },
        shape: 'compound',
      },
      '94.1192',
    ],
    [
      '65 percent less than the base year',
      { type: 'product', of: [{ type: 'baseline', period: '2020' }, constant('0.35')] },
      '35',
    ],
    ['a frozen baseline', { type: 'baseline', period: '2020', value: '99' }, '99'],
    ['the mean of three years', { type: 'over', of: VALUE, periods: 3, how: 'mean' }, '90'],
    ['the median of three years', { type: 'over', of: VALUE, periods: 3, how: 'median' }, '90'],
    ['the least of a range', { type: 'over', of: VALUE, range: '2020/2023', how: 'min' }, '80'],
    ['the greatest of a range', { type: 'over', of: VALUE, range: '2020/2023', how: 'max' }, '100'],
    ['the last of a range', { type: 'over', of: VALUE, range: '2020/2022', how: 'last' }, '90'],
    [
      'a change without its sign',
      { type: 'absolute', of: { type: 'change', of: VALUE, since: 'previous-period', as: 'absolute' } },
      '10',
    ],
    ['a change in percent', { type: 'change', of: VALUE, since: 'baseline', as: 'percent' }, '0'],
    ['the year before', { type: 'value', offset: { years: -1 } }, '90'],
  ])('%s', (_, measure, expected) => {
    const values = observe({ 2020: '100', 2021: '100', 2022: '90', 2023: '80' });
    const { verdict: found } = judged(holds(constant('1'), '<=', measure), [values]);
    expect(found.required).toBe(expected);
  });

  test('a step in percent from zero is no step', () => {
    const path: Measure = {
      type: 'path',
      from: { type: 'baseline', period: '2020' },
      step: { percent: '-2' },
    };
    const values = observe({ 2020: '0', 2023: '5' });
    expect(judged(holds(VALUE, '<=', path), [values]).verdict).toMatchObject({
      status: 'unknown',
      reason: { code: 'zero-base' },
    });
  });

  test('the mean of ratios is not the ratio of sums', () => {
    const monthly = { schedule: { every: 'quarter' as const }, measuredIn: 'percent' };
    const quarters = observe(
      { '2023-Q1': '50', '2023-Q2': '10', '2023-Q3': '10', '2023-Q4': '10' },
      { numerator: ['1', '10', '10', '10'], denominator: ['2', '100', '100', '100'] },
    );
    const asked = (overTime: 'mean' | 'ratio') =>
      judged(threshold('>=', '15'), [quarters], { indicator: { ...monthly, overTime } }).verdict;
    expect(asked('mean')).toMatchObject({ status: 'met', actual: '20' });
    expect(asked('ratio')).toMatchObject({ status: 'missed', actual: '10.264900662251655629' });
  });

  test('a derived indicator is made from its parts, exactly, and unknown when one is', () => {
    const derived = defineIndicator({
      id: 'per-head',
      measuredIn: 'kg per inhabitant',
      definedBy: {
        type: 'ratio',
        of: { type: 'value', indicator: 'cameras' },
        to: { type: 'value', indicator: 'people' },
        measuredIn: 'kg per inhabitant',
      },
    });
    const commands = [defineIndicator({ id: 'people' }), derived, observe({ 2023: '2' })];
    const people = observe({ 2023: '3' }, { indicator: 'people' });
    const more = { indicator: 'per-head' };
    const { verdict: found } = judged(threshold('<', '0.67'), [...commands, people], { more });
    expect(found).toMatchObject({
      status: 'met',
      actual: '0.66666666666666666667',
      measuredIn: 'kg per inhabitant',
    });
    expect(found.evidence).toHaveLength(2);
    const without = judged(threshold('<', '0.67'), commands, { more }).verdict;
    expect(without).toMatchObject({ status: 'unknown', missing: [{ indicator: 'people', period: '2023' }] });
  });

  test('the gap between two segments has no sign', () => {
    const indicator = { dimensions: [{ id: 'sex', members: ['women', 'men'] }] };
    const rows = observe({}, { period: '2023', segment: ['sex=women', 'sex=men'], value: ['48.1', '63'] });
    const segment = (sex: string): Measure => ({ type: 'value', segment: { sex } });
    const gap: Measure = {
      type: 'absolute',
      of: { type: 'difference', of: segment('women'), less: segment('men') },
    };
    expect(judged(holds(gap, '<=', constant('10')), [rows], { indicator }).verdict).toMatchObject({
      status: 'missed',
      actual: '14.9',
      margin: '-4.9',
    });
  });
});

describe('rules', () => {
  test.each([
    ['60', 'met', '0'],
    ['80', 'met', '0'],
    ['59', 'missed', '-1'],
    ['83', 'missed', '-3'],
  ])('%s between 60 and 80 is %s', (value, status, margin) => {
    const rule: Rule = { type: 'between', measure: VALUE, low: constant('60'), high: constant('80') };
    expect(judged(rule, [observe({ 2023: value })]).verdict).toMatchObject({
      status,
      margin,
      required: '60',
      requiredTo: '80',
    });
  });

  test('lower than 1.33 and better every year, with one reading from 2019', () => {
    const rule: Rule = { type: 'all', rules: [threshold('<', '1.33'), moves('decrease')] };
    const { verdict: found, standing } = judged(rule, [observe({ 2019: '1.7' })], {
      indicator: LOWER,
      asOf: '2024-03-18',
    });
    expect(found.status).toBe('unknown');
    expect(standing.status).toBe('missed');
    expect(standing.parts).toMatchObject([
      { status: 'missed', margin: '-0.37', valuePeriod: '2019' },
      { status: 'unknown' },
    ]);
  });

  test('as good as the branch: 72 against a median of 89 where lower is better', () => {
    const benchmarks: Command = {
      type: 'state-benchmarks',
      data: { indicator: 'cameras', period: '2023', group: 'branch', statistic: 'median', value: '89' },
    };
    const rule = holds(VALUE, 'at-least-as-good', {
      type: 'benchmark',
      group: 'branch',
      statistic: 'median',
    });
    const values = [observe({ 2023: '72' }), benchmarks];
    expect(judged(rule, values, { indicator: LOWER }).verdict).toMatchObject({ status: 'met', margin: '17' });
    expect(judged(rule, values).verdict).toMatchObject({ status: 'missed', margin: '-17' });
    const better = { more: { better: 'lower' } } as const;
    expect(judged(rule, values, better).verdict).toMatchObject({ status: 'met', operator: '<=' });
    expect(judged(rule, [observe({ 2023: '72' })]).verdict).toMatchObject({
      status: 'unknown',
      reason: { code: 'no-benchmark' },
    });
  });

  test('women down and men up: the target says which side is better', () => {
    const indicator = { direction: 'none', dimensions: [{ id: 'sex', members: ['women', 'men'] }] } as const;
    const rows = observe({}, { period: ['2022', '2023'], segment: 'sex=women', value: ['80', '75'] });
    const more = { better: 'lower', segments: [{ sex: 'women' }] } as const;
    const rule = moves('maintain', { tolerance: '1' });
    const plain = {
      ...indicator,
      dimensions: indicator.dimensions.map(({ id, members }) => ({ id, members: [...members] })),
    };
    expect(
      judged(rule, [rows], { indicator: plain, more: { ...more, segments: [...more.segments] } }).verdict,
    ).toMatchObject({
      status: 'met',
      margin: '6',
    });
  });

  describe('at least 70 in every area', () => {
    const rule: Rule = { type: 'each', over: { dimension: 'area' }, rule: threshold('>=', '70') };
    const asked = (members: readonly string[], complete: boolean, values: readonly string[]) =>
      judged(
        rule,
        [observe({}, { period: '2023', segment: members.map((area) => `area=${area}`), value: [...values] })],
        { indicator: { dimensions: [{ id: 'area', members: [...members], complete }] } },
      ).verdict;

    test('is missed by one printed area at 69 even when the areas are not all listed', () => {
      expect(asked(['permits'], false, ['69'])).toMatchObject({
        status: 'missed',
        parts: [{ member: 'permits' }, {}],
      });
    });

    test('is never met while areas are not listed', () => {
      const found = asked(['permits'], false, ['75']);
      expect(found).toMatchObject({ status: 'unknown', missing: [{ type: 'members', dimension: 'area' }] });
    });

    test('is met when all listed areas are all there are', () => {
      expect(asked(['permits', 'fire'], true, ['75', '70']).status).toBe('met');
    });
  });

  test.each([
    [1, 'met'],
    [2, 'met'],
    [3, 'unknown'],
    [4, 'missed'],
  ])('at least %i of four rules, with two met, one missed, one unknown, is %s', (count, status) => {
    const rules = [threshold('>=', '1'), threshold('>=', '2'), threshold('>=', '99'), moves('increase')];
    const rule: Rule = { type: 'atLeast', count, rules };
    expect(judged(rule, [observe({ 2023: '5' })]).verdict.status).toBe(status);
  });

  test('a judgement decides what somebody must judge', () => {
    const rule: Rule = { type: 'judged', question: 'Is the vision rooted?' };
    expect(judged(rule, []).verdict).toMatchObject({ status: 'unknown', reason: { code: 'not-judged' } });
    const given: Command = {
      type: 'give-judgement',
      data: { target: 'target', period: '2023', grade: 'met', by: 'the board', why: 'asked in June' },
    };
    const state = registerOf([
      { statedOn: DAY, commands: [...openSmallRegister(), aim(rule)] },
      { statedOn: DAY, commands: [given] },
    ]);
    expect(verdict(state, 'target', { period: '2023' }).verdict).toMatchObject({
      status: 'met',
      finality: 'final',
    });
  });

  test('a deadline is open until it has passed, then missed unless the task was done by then', () => {
    const task: Command = {
      type: 'give-assignment',
      data: {
        id: 'task',
        plan: 'plan',
        name: 'T',
        kind: 'assignment',
        contributors: [{ unit: 'office', role: 'lead' }],
      },
    };
    const done: Command = {
      type: 'complete-assignment',
      statedOn: '2024-06-01',
      data: { assignment: 'task', on: '2024-05-20' },
    };
    const asked = (by: string, asOf: string) =>
      judged({ type: 'deadline', assignment: 'task', by }, [task, done], { asOf }).verdict;
    expect(asked('2024-05-31', '2024-05-31').status).toBe('unknown');
    expect(asked('2024-05-31', '2024-06-01').status).toBe('met');
    expect(asked('2024-05-10', '2024-05-11').status).toBe('missed');
    expect(asked('2024-05-10', '2024-06-01')).toMatchObject({
      status: 'missed',
      reason: { code: 'completed' },
    });
  });
});

describe('values as statistics have them', () => {
  const bounded = (data: object): Command => ({
    type: 'state-observations',
    data: { indicator: 'cameras', period: '2023', ...data },
  });
  test.each<[string, object, Operator, string, string]>([
    ['<8 under a ceiling of 8', { high: '8', excludes: 'high' }, '<', '8', 'met'],
    ['<8 under a ceiling of 10', { high: '8', excludes: 'high' }, '<=', '10', 'met'],
    ['<8 under a ceiling of 5', { high: '8', excludes: 'high' }, '<=', '5', 'unknown'],
    ['<8 over a floor of 8', { high: '8', excludes: 'high' }, '>=', '8', 'missed'],
    ['>75 over a floor of 75', { low: '75', excludes: 'low' }, '>', '75', 'met'],
    ['>75 over a floor of 80', { low: '75', excludes: 'low' }, '>=', '80', 'unknown'],
    ['3 to 6 is 5', { low: '3', high: '6' }, '=', '5', 'unknown'],
    ['3 to 6 is 7', { low: '3', high: '6' }, '=', '7', 'missed'],
  ])('%s', (_, data, operator, required, status) => {
    const { verdict: found } = judged(holds(VALUE, operator, constant(required)), [bounded(data)]);
    expect(found).toMatchObject({ status, margin: null });
  });

  test('just under 8 compares as printed, and says so', () => {
    const { verdict: found } = judged(threshold('<=', '8'), [bounded({ value: '8', approximate: true })]);
    expect(found).toMatchObject({ status: 'met', flags: ['approximate'] });
  });

  test('9.1 for a part of 2023 never decides 2023, and stands against less than 7 for 2024', () => {
    const part = bounded({ value: '9.1', extent: 'part' });
    const rule = milestones('<', { 2023: '7', 2024: '7' });
    const asked = judged(rule, [part], { indicator: LOWER });
    expect(asked.verdict).toMatchObject({ status: 'unknown', reason: { code: 'part' } });
    expect(judged(rule, [part], { indicator: LOWER, period: '2024' }).standing).toMatchObject({
      status: 'missed',
      actual: '9.1',
      valuePeriod: '2023',
      margin: '-2.1',
      flags: ['part'],
    });
  });

  test('an unusual year is passed over as baseline, trend and standing, unless it is named', () => {
    const rows = observe({}, { period: ['2021', '2022'], value: ['10', '50'], atypical: [false, true] });
    const state = registerWith(threshold('>=', '20'), [rows], {}, {});
    const found = assess(state, { period: '2023', asOf: DAY });
    expect(found.targets[0]?.standing).toMatchObject({ status: 'missed', valuePeriod: '2021' });
    expect(found.trends[0]?.direction).toBe('unknown');
    const named: Measure = { type: 'baseline', period: '2022' };
    expect(judged(holds(constant('1'), '<=', named), [rows]).verdict.required).toBe('50');
  });

  test('counts one year and percent the next are not compared', () => {
    const commands = [
      defineIndicator({ id: 'cameras', measuredIn: 'percent', from: '2023' }),
      observe({ 2022: '437', 2023: '25' }),
    ];
    expect(judged(moves('increase'), commands).verdict).toMatchObject({
      status: 'unknown',
      reason: { code: 'unit' },
    });
  });
});

describe('a sentence that can be read two ways', () => {
  const alternatives = [
    { name: 'every year better', rule: moves('increase'), inferred: ['direction' as const] },
  ];
  test('the first reading decides, and the goal says that the other would change it', () => {
    const state = registerWith(
      threshold('>=', '30'),
      [observe({ 2022: '40', 2023: '35' })],
      {},
      { alternatives },
    );
    const found = assess(state, { period: '2023' });
    expect(found.targets[0]).toMatchObject({
      verdict: { status: 'met' },
      contested: true,
      alternatives: [{ name: 'every year better', verdict: { status: 'missed' } }],
    });
    expect(found.goals[0]).toMatchObject({ fulfilment: 'fulfilled', contested: true });
  });

  test('readings that agree contest nothing', () => {
    const state = registerWith(
      threshold('>=', '30'),
      [observe({ 2022: '30', 2023: '35' })],
      {},
      { alternatives },
    );
    const found = assess(state, { period: '2023' });
    expect(found.targets[0]?.contested).toBe(false);
    expect(found.goals[0]?.contested).toBe(false);
  });
});

describe('what is owed', () => {
  test('names the unit that leads, the day it is due, and the follow-up', () => {
    const indicator = {
      schedule: { every: 'year' as const, publishedAfter: 31 },
      contributors: [
        { unit: 'other', role: 'participant' as const },
        { unit: 'office', role: 'lead' as const },
      ],
    };
    const commands: readonly Command[] = [
      { type: 'open-register', data: { name: 'N', currency: 'SEK' } },
      { type: 'define-unit', data: { id: 'other', name: 'Other' } },
    ];
    const follow = (id: string, closesOn: string): Command => ({
      type: 'schedule-occasion',
      data: { id, name: id, period: '2024', closesOn },
    });
    const [opening, ...rest] = openSmallRegister(indicator);
    const state = registerOf([
      {
        statedOn: DAY,
        commands: [
          ...(opening ? [opening] : []),
          ...commands.slice(1),
          ...rest,
          follow('half-year', '2024-08'),
          follow('year-end', '2025-02'),
          aim(threshold('>=', '1')),
        ],
      },
    ]);
    const [target] = assess(state, { period: '2024' }).targets;
    expect(target?.owed).toEqual([
      {
        key: { type: 'observation', indicator: 'cameras', segment: '', period: '2024', kind: 'outturn' },
        units: ['office', 'other'],
        due: '2025-01-31',
        occasion: 'year-end',
      },
    ]);
  });
});

describe('findings that change no verdict', () => {
  test('a value stated twice on one day in two places', () => {
    const places = (value: string, place: string) => observe({}, { period: '2023', value, place });
    const state = registerWith(threshold('>=', '10'), [places('9.1', 'p. 3'), places('9.4', 'p. 7')], {}, {});
    const { findings, targets } = assess(state, { period: '2023' });
    expect(findings).toMatchObject([{ code: 'stated-twice', printed: '9.4', computed: '9.1' }]);
    expect(targets[0]?.verdict.actual).toBe('9.4');
  });

  test('a correction of the same cell is none', () => {
    const places = (value: string) => observe({}, { period: '2023', value, place: 'p. 3' });
    const state = registerWith(threshold('>=', '10'), [places('9.1'), places('9.4')], {}, {});
    expect(assess(state, { period: '2023' }).findings).toEqual([]);
  });

  test('a total outside its parts: women 48.1, men 63, total 66.5', () => {
    const indicator = {
      measuredIn: 'percent',
      displayDecimals: 1,
      dimensions: [{ id: 'sex', members: ['women', 'men'], complete: true }],
    };
    const rows = observe(
      {},
      { period: '2023', segment: ['', 'sex=women', 'sex=men'], value: ['66.5', '48.1', '63'] },
    );
    const { findings } = assess(registerWith(threshold('>=', '70'), [rows], indicator, {}), {
      period: '2023',
    });
    expect(findings).toMatchObject([
      { code: 'total-outside-parts', printed: '66.5', computed: '63', difference: '3.5' },
    ]);
  });
});
