import { describe, expect, it } from 'vitest';
import { assess } from '../../src/assess/assess.js';
import type { Command } from '../../src/events/command.js';
import { councilScale } from '../../src/goal/council-scales.js';
import { threshold } from '../../src/rules/builders.js';
import { type Batch, registerOf } from '../support/register-of.js';
import { aim, DAY, observe, openSmallRegister } from '../support/small-register.js';

const WHY = 'The work is well under way.';

function judge(grade: string, more: object = {}): Command {
  const data = { goal: 'goal', period: '2023', grade, by: 'The board', why: WHY, ...more };
  return { type: 'give-judgement', data };
}

/** A goal on three steps with a target that is missed, or one that is unknown. */
function opened(value: string | undefined): Batch {
  const goal = { id: 'goal', plan: 'plan', name: 'Goal', kind: 'council-goal', scale: 'council-3' } as const;
  return {
    statedOn: DAY,
    commands: [
      ...openSmallRegister(),
      { type: 'define-scale', data: councilScale(3, 'en') },
      { type: 'define-goal', data: goal },
      aim(threshold('>=', '10')),
      ...(value === undefined ? [] : [observe({ '2023': value })]),
    ],
  };
}

function goalAfter(value: string | undefined, judgements: readonly Batch[], asOf?: string) {
  const state = registerOf([opened(value), ...judgements]);
  const [goal] = assess(state, { period: '2023', ...(asOf && { asOf }) }).goals;
  if (!goal) throw new Error('no goal in view');
  return goal;
}

const on = (statedOn: string, ...commands: readonly Command[]): Batch => ({ statedOn, commands });

describe('a judgement of a goal', () => {
  it('stands beside a computed result that says otherwise, with role, day and reason', () => {
    const goal = goalAfter('9', [
      on('2024-04-02', judge('fulfilled', { on: '2024-03-28', occasion: 'autumn' })),
    ]);
    expect(goal.fulfilment).toBe('not-fulfilled');
    expect(goal.judgements).toEqual([
      {
        ...{ grade: 'fulfilled', name: null, by: 'The board', on: '2024-03-28', why: WHY },
        ...{ occasion: 'autumn', agrees: false, statement: 'c11/0#0' },
      },
    ]);
  });

  it.each<[string, string | undefined, string, boolean | null]>([
    ['fulfilled', '10', 'fulfilled', true],
    ['not fulfilled', '9', 'not-fulfilled', true],
    ['fulfilled', undefined, 'fulfilled', null],
    ['not assessable', '10', 'not-assessable', null],
    ['not assessable', undefined, 'not-assessable', null],
    ['the computed step', '9', 'not-met', true],
    ['another step', '9', 'partly', false],
    ['a step where none is computed', undefined, 'partly', null],
  ])('%s, where the value is %s, agrees or not', (_, value, grade, agrees) => {
    expect(goalAfter(value, [on(DAY, judge(grade))]).judgements[0]?.agrees).toBe(agrees);
  });

  it('by a step has the name of the step, and the day it was stated unless it tells another', () => {
    expect(goalAfter('9', [on('2024-04-02', judge('partly'))]).judgements[0]).toMatchObject({
      grade: 'partly',
      name: 'partly fulfilled',
      on: '2024-04-02',
      occasion: null,
    });
  });

  it('replaces the same role’s earlier one, and stands beside that of another role', () => {
    const judgements = [
      on('2024-04-02', judge('partly')),
      on('2024-04-02', judge('not-met', { by: 'The council' })),
      on('2024-05-02', judge('met')),
    ];
    const told = (asOf: string) =>
      goalAfter('9', judgements, asOf).judgements.map(({ by, grade }) => [by, grade]);
    expect(told('2024-04-01')).toEqual([]);
    expect(told('2024-04-30')).toEqual([
      ['The board', 'partly'],
      ['The council', 'not-met'],
    ]);
    expect(told('2024-05-31')).toEqual([
      ['The board', 'met'],
      ['The council', 'not-met'],
    ]);
  });

  it('is about its own period alone, and is gone when withdrawn', () => {
    expect(goalAfter('9', [on(DAY, judge('fulfilled', { period: '2024' }))]).judgements).toEqual([]);
    const [given] = goalAfter('9', [on(DAY, judge('fulfilled'))]).judgements;
    const withdrawal: Command = {
      type: 'withdraw-statement',
      data: { statement: given?.statement ?? '', reason: 'Entered by mistake' },
    };
    expect(goalAfter('9', [on(DAY, judge('fulfilled')), on(DAY, withdrawal)]).judgements).toEqual([]);
  });

  it('of two roles on one day are two judgements, and word for word again none more', () => {
    const both = [judge('partly'), judge('partly', { by: 'The council' })];
    const state = registerOf([opened('9'), on(DAY, ...both)]);
    expect(registerOf([on(DAY, ...both)], state).version).toBe(state.version);
    expect(assess(state, { period: '2023' }).goals[0]?.judgements).toHaveLength(2);
  });
});
