import { describe, expect, test } from 'vitest';
import { sealOccasion } from '../../src/assess/seal/seal.js';
import type { Command } from '../../src/events/command.js';
import { decide } from '../../src/fold/decide.js';
import { milestones, threshold } from '../../src/rules/builders.js';
import type { Measure } from '../../src/rules/measure.js';
import { OutturnError } from '../../src/values/outturn-error.js';
import { registerOf } from '../support/register-of.js';
import { aim, DAY, defineIndicator, observe, openSmallRegister } from '../support/small-register.js';

const opened = registerOf([
  {
    statedOn: DAY,
    commands: [
      ...openSmallRegister({ dimensions: [{ id: 'sex', members: ['women', 'men'] }] }),
      {
        type: 'define-goal',
        data: { id: 'child', plan: 'plan', name: 'C', kind: 'sub-goal', parents: ['goal'] },
      },
      defineIndicator({ id: 'rank', scale: 'rank', measuredIn: 'rank' }),
      defineIndicator({ id: 'old', retired: true }),
      line('net'),
      line('part', 'net'),
      {
        type: 'give-assignment',
        data: {
          id: 'task',
          plan: 'plan',
          name: 'T',
          kind: 'assignment',
          contributors: [{ unit: 'office', role: 'lead' }],
        },
      },
      observe({ 2022: '31' }),
    ],
  },
]);

const AUTUMN = { occasion: 'autumn', by: 'Controller' };

function line(id: string, parent?: string, breakdown = 'per-kategori'): Command {
  const data = { id, name: id, nature: 'net' as const, whole: 'drift', breakdown };
  return { type: 'define-budget-line', data: parent === undefined ? data : { ...data, parent } };
}

const partOfNothing = {
  type: 'define-budget-line',
  data: { id: 'part', name: 'P', nature: 'net', whole: 'drift', breakdown: 'per-kategori', ofWhich: true },
};

function nested(depth: number): Measure {
  return depth === 0 ? { type: 'value' } : { type: 'sum', of: [nested(depth - 1)] };
}

/** What decide says of commands that no type would let pass. */
function codeOf(commands: unknown): string {
  try {
    decide(opened, commands as Command, { statedOn: DAY });
  } catch (error) {
    if (error instanceof OutturnError) return error.code;
    throw error;
  }
  return 'not refused';
}

describe('a command that contradicts the register or itself is refused with a code', () => {
  const goal = (more: object) => ({
    type: 'define-goal',
    data: { id: 'goal', plan: 'plan', name: 'G', kind: 'council-goal', ...more },
  });
  const given = (more: object) => ({
    type: 'give-assignment',
    data: {
      id: 'task2',
      plan: 'plan',
      name: 'T',
      kind: 'assignment',
      contributors: [{ unit: 'office', role: 'lead' }],
      ...more,
    },
  });
  const weight = (part: string, of: string) => ({ part, weight: of });
  const scale = (...steps: readonly (readonly [string, string, string])[]) => ({
    type: 'define-scale',
    data: { id: 'steps', name: 'S', steps: steps.map(([id, from, to]) => ({ id, name: id, from, to })) },
  });
  const twoSteps = scale(['low', '0', '1'], ['one', '1', '1']);
  const nearMiss = (percent: string, counts: string) => ({
    ...twoSteps,
    data: { ...twoSteps.data, nearMiss: { percent, counts } },
  });
  const judge = (of: string, grade: string) => ({
    type: 'give-judgement',
    data: { goal: of, period: '2023', grade, by: 'The board', why: 'W' },
  });
  test.each([
    ['an unknown command', { type: 'delete-everything', data: {} }, 'command-unknown'],
    ['a key no schema has', observe({ 2023: '1' }, { colour: 'red' } as object), 'command-invalid'],
    [
      'a second opening',
      { type: 'open-register', data: { name: 'N', currency: 'SEK' } },
      'register-already-opened',
    ],
    ['an unknown indicator', observe({ 2023: '1' }, { indicator: 'nothing' }), 'unknown-indicator'],
    ['an unknown segment member', observe({ 2023: '1' }, { segment: 'sex=cats' }), 'unknown-segment'],
    ['an unknown dimension', observe({ 2023: '1' }, { segment: { age: 'old' } }), 'unknown-segment'],
    ['a unit that is no unit', observe({ 2023: '1' }, { segment: { unit: 'nowhere' } }), 'unknown-unit'],
    ['an exponent', observe({ 2023: '1e400' }), 'number-malformed'],
    ['not a number', observe({ 2023: 'NaN' }), 'number-malformed'],
    ['a hexadecimal number', observe({ 2023: '0x10' }), 'number-malformed'],
    ['a thousands separator', observe({ 2023: '1 000' }), 'number-malformed'],
    ['a decimal comma', observe({ 2023: '1,5' }), 'number-malformed'],
    ['31 digits', observe({ 2023: '1'.repeat(31) }), 'number-too-long'],
    ['a binary float', observe({ 2023: 0.1 as unknown as string }), 'command-invalid'],
    ['an impossible date', observe({ '2023-02-29': '1' }), 'date-impossible'],
    ['an impossible period', observe({ '2024-Q5': '1' }), 'period-malformed'],
    ['a backward range', observe({ '2024/2023': '1' }), 'period-backward'],
    [
      'an impossible day of stating',
      { ...observe({ 2023: '1' }), statedOn: '2024-13-01' },
      'date-impossible',
    ],
    ['__proto__ as an id', observe({ 2023: '1' }, { indicator: '__proto__' }), 'id-malformed'],
    ['constructor as an id', goal({ id: 'constructor' }), 'id-malformed'],
    ['toString as an id', line('toString'), 'id-malformed'],
    ['two rows with one key', observe({}, { period: ['2023', '2023'], value: ['1', '2'] }), 'same-key-twice'],
    ['columns of uneven length', observe({}, { period: ['2022', '2023'], value: ['1'] }), 'command-invalid'],
    [
      'more than a thousand rows',
      observe({}, { period: Array.from({ length: 1001 }, (_, year) => String(1000 + year)), value: '1' }),
      'command-invalid',
    ],
    [
      'a value and a reason why it is missing',
      observe({ 2023: '1' }, { missing: 'secret' }),
      'command-invalid',
    ],
    ['neither a value nor a reason', observe({}, { period: '2023', value: null }), 'command-invalid'],
    ['a forecast without its occasion', observe({ 2023: '1' }, { kind: 'forecast' }), 'command-invalid'],
    [
      'a forecast at an unknown occasion',
      observe({ 2023: '1' }, { kind: 'forecast', occasion: 'never' }),
      'unknown-occasion',
    ],
    ['a target on a retired indicator', aim(threshold('>=', '1'), { indicator: 'old' }), 'retired-indicator'],
    ['a target under an unknown goal', aim(threshold('>=', '1'), { goal: 'nothing' }), 'unknown-goal'],
    [
      'a target finer than its indicator',
      aim(milestones('>=', { '2024-03': '1' })),
      'target-finer-than-indicator',
    ],
    [
      'a target that binds at months of a yearly indicator',
      aim(threshold('>=', '1'), { when: { type: 'at', periods: ['2024-03'] } }),
      'target-finer-than-indicator',
    ],
    ['a join over nothing', aim({ type: 'all', rules: [] }), 'command-invalid'],
    [
      'two points for one period',
      aim({
        type: 'holds',
        measure: { type: 'value' },
        operator: '>=',
        against: {
          type: 'byPeriod',
          points: [
            { period: '2024', value: '1' },
            { period: '2024', value: '2' },
          ],
        },
      }),
      'command-invalid',
    ],
    [
      'a percentage of a rank',
      aim(
        {
          type: 'holds',
          measure: { type: 'change', of: { type: 'value' }, since: 'previous-period', as: 'percent' },
          operator: '>=',
          against: { type: 'constant', value: '1' },
        },
        { indicator: 'rank' },
      ),
      'percent-off-scale',
    ],
    [
      'nesting over the limit',
      aim({ type: 'holds', measure: nested(40), operator: '>=', against: { type: 'constant', value: '1' } }),
      'nesting-too-deep',
    ],
    [
      'a derived indicator that refers to itself',
      defineIndicator({ id: 'derived', definedBy: { type: 'value', indicator: 'derived' } }),
      'indicator-cycle',
    ],
    [
      'a printed trend of an unknown segment',
      {
        type: 'state-trend',
        data: {
          indicator: 'cameras',
          segment: 'sex=cats',
          period: '2023',
          direction: 'improving',
          word: 'up',
        },
      },
      'unknown-segment',
    ],
    [
      'a derived indicator made from its own baseline',
      defineIndicator({ id: 'derived', definedBy: { type: 'baseline', period: '2022' } }),
      'indicator-cycle',
    ],
    [
      'bounds that leave no value between them',
      observe({}, { period: ['2023'], value: [null], low: '5', high: '5', excludes: 'high' }),
      'command-invalid',
    ],
    [
      'derived indicators that refer to each other',
      [
        defineIndicator({ id: 'one', definedBy: { type: 'value', indicator: 'cameras' } }),
        defineIndicator({ id: 'two', definedBy: { type: 'value', indicator: 'one' } }),
        defineIndicator({ id: 'one', definedBy: { type: 'value', indicator: 'two' } }),
      ],
      'indicator-cycle',
    ],
    [
      'a value of a derived indicator typed in',
      [
        defineIndicator({ id: 'one', definedBy: { type: 'value', indicator: 'cameras' } }),
        observe({ 2023: '1' }, { indicator: 'one' }),
      ],
      'indicator-is-derived',
    ],
    [
      'a range whose low end is above its high one',
      aim({
        type: 'between',
        measure: { type: 'value' },
        low: { type: 'constant', value: '2' },
        high: { type: 'constant', value: '1' },
      }),
      'command-invalid',
    ],
    [
      'each over nothing',
      aim({ type: 'each', over: { indicators: [] }, rule: threshold('>=', '1') }),
      'command-invalid',
    ],
    [
      'each over a dimension the indicator does not have',
      aim({ type: 'each', over: { dimension: 'age' }, rule: threshold('>=', '1') }),
      'unknown-dimension',
    ],
    [
      'more parts than there are',
      aim({ type: 'atLeast', count: 2, rules: [threshold('>=', '1')] }),
      'command-invalid',
    ],
    [
      'a path in percent on a rank',
      aim(
        {
          type: 'holds',
          measure: { type: 'value' },
          operator: '<=',
          against: { type: 'path', from: { type: 'baseline' }, step: { percent: '-2' } },
        },
        { indicator: 'rank' },
      ),
      'percent-off-scale',
    ],
    [
      'as good as nothing says which side of',
      [
        defineIndicator({ id: 'neutral', direction: 'none' }),
        aim(
          {
            type: 'holds',
            measure: { type: 'value' },
            operator: 'at-least-as-good',
            against: { type: 'constant', value: '1' },
          },
          { indicator: 'neutral' },
        ),
      ],
      'no-better-side',
    ],
    [
      'a deadline of an unknown assignment',
      aim({ type: 'deadline', assignment: 'nothing', by: DAY }),
      'unknown-assignment',
    ],
    [
      'a low bound above the high one',
      observe({}, { period: '2023', value: null, low: '5', high: '3' }),
      'command-invalid',
    ],
    ['a numerator without its denominator', observe({ 2023: '1' }, { numerator: '1' }), 'command-invalid'],
    ['a goal above itself', goal({ parents: ['child'] }), 'goal-cycle'],
    ['a goal that is its own parent', goal({ parents: ['goal'] }), 'goal-cycle'],
    [
      'a goal weighing one part twice',
      goal({ policy: { type: 'weighted', weights: [weight('a', '1'), weight('a', '2')] } }),
      'same-weight-twice',
    ],
    [
      'a goal with a part of no weight',
      goal({ policy: { type: 'weighted', weights: [weight('a', '0')] } }),
      'weight-invalid',
    ],
    [
      'a goal fulfilled from more than all of its parts',
      goal({ policy: { type: 'weighted', from: '1.01' } }),
      'policy-share-invalid',
    ],
    [
      'a goal fulfilled from nothing',
      goal({ policy: { type: 'weighted', from: '0' } }),
      'policy-share-invalid',
    ],
    ['an own policy without its version', goal({ policy: { type: 'own', name: 'ours' } }), 'command-invalid'],
    ['a goal on an unknown scale', goal({ scale: 'nothing' }), 'unknown-scale'],
    ['a scale whose steps overlap', scale(['low', '0', '0.5'], ['high', '0.4', '1']), 'scale-steps-overlap'],
    ['a scale with a gap', scale(['low', '0', '0.5'], ['high', '0.6', '1']), 'scale-steps-gap'],
    ['a scale that ends below one', scale(['low', '0', '0.5'], ['high', '0.5', '0.9']), 'scale-steps-gap'],
    ['a scale that goes beyond one', scale(['low', '0', '1'], ['high', '1', '2']), 'scale-steps-gap'],
    [
      'a scale that begins above nothing',
      scale(['low', '0.1', '0.5'], ['high', '0.5', '1']),
      'scale-steps-gap',
    ],
    ['a scale with an empty step', scale(['low', '0', '0'], ['high', '0', '1']), 'scale-steps-gap'],
    [
      'a scale with two steps of one alone',
      scale(['low', '0', '1'], ['one', '1', '1'], ['again', '1', '1']),
      'scale-steps-gap',
    ],
    ['a scale with a step twice', scale(['low', '0', '0.5'], ['low', '0.5', '1']), 'same-step-twice'],
    [
      'a scale with a step called as a plain grade',
      scale(['low', '0', '0.5'], ['fulfilled', '0.5', '1']),
      'step-is-plain-grade',
    ],
    ['a near miss that counts as much as a met target', nearMiss('5', '1'), 'near-miss-invalid'],
    ['a near miss within nothing', nearMiss('0', '0.5'), 'near-miss-invalid'],
    ['a judgement off the scale', judge('goal', 'partly'), 'off-scale'],
    ['a judgement by a step of another scale', [twoSteps, judge('goal', 'low')], 'off-scale'],
    ['a judgement of an unknown goal', judge('nothing', 'fulfilled'), 'unknown-goal'],
    ['a budget line above itself', line('net', 'part'), 'line-cycle'],
    ['a parent in another breakdown', line('other', 'net', 'per-avdelning'), 'parent-in-other-breakdown'],
    ['a part of nothing', partOfNothing, 'of-which-without-parent'],
    [
      'an amount of an unknown line',
      { type: 'state-outturns', data: { line: 'nothing', period: '2023', amount: '1' } },
      'unknown-line',
    ],
    [
      'a multiplier that is no power of ten',
      { type: 'state-outturns', data: { line: 'net', period: '2023', amount: '1', multiplier: 12 } },
      'command-invalid',
    ],
    [
      'the withdrawal of what was never stated',
      { type: 'withdraw-statement', data: { statement: 'c9/9#0', reason: 'r' } },
      'unknown-statement',
    ],
    [
      'the withdrawal of a definition',
      { type: 'withdraw-statement', data: { statement: idOf('define-goal'), reason: 'r' } },
      'unknown-statement',
    ],
    [
      'a withdrawal before the statement',
      {
        type: 'withdraw-statement',
        statedOn: '2020-01-01',
        data: { statement: idOf('observe'), reason: 'r' },
      },
      'withdrawn-before-stated',
    ],
    [
      'an assignment of an unknown unit',
      given({ contributors: [{ unit: 'x', role: 'lead' }] }),
      'unknown-unit',
    ],
    [
      'one report named twice',
      given({
        reports: [
          { id: 'r', to: 'KS', on: '2024' },
          { id: 'r', to: 'KF', on: '2025' },
        ],
      }),
      'same-report-twice',
    ],
    [
      'the completion of an unknown assignment',
      { type: 'complete-assignment', data: { assignment: 'nothing', on: DAY } },
      'unknown-assignment',
    ],
    [
      'a report the assignment does not ask for',
      { type: 'report-assignment', data: { assignment: 'task', report: 'x', on: DAY } },
      'unknown-report',
    ],
    [
      'a second completion',
      [
        { type: 'complete-assignment', data: { assignment: 'task', on: DAY } },
        { type: 'complete-assignment', data: { assignment: 'task', on: '2024-04-01' } },
      ],
      'assignment-completed',
    ],
    [
      'closing a follow-up that is closed',
      [sealOccasion(opened, AUTUMN), sealOccasion(opened, AUTUMN)],
      'occasion-closed',
    ],
    [
      'closing a follow-up after another command',
      [observe({ 2023: '1' }), sealOccasion(opened, AUTUMN)],
      'seal-outdated',
    ],
  ])('%s', (_, commands, code) => {
    expect(codeOf(commands)).toBe(code);
  });

  test('anything before the register is opened', () => {
    const empty = registerOf([]);
    expect(() => decide(empty, observe({ 2023: '1' }), { statedOn: DAY })).toThrow(/has not been opened/);
  });
});

function idOf(what: 'define-goal' | 'observe'): string {
  const events = opened.ledger.entries.map(({ event }) => event);
  const type = what === 'observe' ? 'observations-stated' : 'goal-defined';
  return `${events.find((event) => event.type === type)?.id}#0`;
}

describe('several commands are one', () => {
  test('a scale, a goal on it and a judgement by one of its steps', () => {
    const steps = [
      { id: 'low', name: 'Low', from: '0', to: '1' },
      { id: 'one', name: 'One', from: '1', to: '1' },
    ];
    const graded = { id: 'graded', plan: 'plan', name: 'G', kind: 'council-goal', scale: 'steps' } as const;
    const judged = { goal: 'graded', period: '2024', grade: 'one', by: 'The board', why: 'All is met.' };
    const commands: readonly Command[] = [
      { type: 'define-scale', data: { id: 'steps', name: 'Two steps', steps } },
      { type: 'define-goal', data: graded },
      { type: 'give-judgement', data: judged },
    ];
    const types = decide(opened, commands, { statedOn: DAY }).map(({ type }) => type);
    expect(types).toEqual(['scale-defined', 'goal-defined', 'judgement-given']);
  });

  test('each sees those before it', () => {
    const commands = [defineIndicator({ id: 'new' }), observe({ 2023: '5' }, { indicator: 'new' })];
    const types = decide(opened, commands, { statedOn: DAY }).map(({ type }) => type);
    expect(types).toEqual(['indicator-defined', 'observations-stated']);
  });

  test('one refused command refuses all, and the register answers as before', () => {
    const before = JSON.stringify(opened.definitions);
    expect(codeOf([defineIndicator({ id: 'new' }), observe({ 2023: 'x' }, { indicator: 'new' })])).toBe(
      'number-malformed',
    );
    expect(JSON.stringify(opened.definitions)).toBe(before);
    expect(opened.definitions.indicator).not.toHaveProperty('new');
  });

  test('what is in force with the same day of stating records nothing', () => {
    expect(decide(opened, observe({ 2022: '31.0' }), { statedOn: DAY })).toEqual([]);
    expect(decide(opened, observe({ 2022: '31' }), { statedOn: '2024-05-01' })).toHaveLength(1);
    expect(decide(opened, defineIndicator({ id: 'old', retired: true }), { statedOn: DAY })).toEqual([]);
    const trend: Command = {
      type: 'state-trend',
      data: { indicator: 'cameras', period: '2022', direction: 'improving', word: 'positiv' },
    };
    expect(decide(opened, [trend, trend], { statedOn: DAY })).toHaveLength(1);
    const [event] = decide(opened, observe({ 2022: '31', 2023: '40' }), { statedOn: DAY });
    expect(event?.data).toMatchObject({ period: ['2023'], value: ['40'] });
  });
});
