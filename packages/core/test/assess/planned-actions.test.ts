import { describe, expect, it } from 'vitest';
import { type ActionQuestion, plannedActions } from '../../src/assess/follow-up/actions-in-force.js';
import { on } from '../support/budget-of.js';
import { plan, saving, watched, watching } from '../support/obligation-register.js';
import { defineIndicator } from '../support/small-register.js';

const queue = { kind: 'indicator', id: 'queue' } as const;
const state = watching(
  [watched(), defineIndicator({ id: 'queue' })],
  on(
    '2024-04-25',
    saving('300', { occasion: 'april' }),
    plan({ id: 'nurses', about: queue, period: '2025', name: 'More nurses', effect: 'Shorter queues' }),
  ),
  on('2024-06-01', saving('450', { occasion: 'august' })),
  on('2024-07-01', plan({ id: 'nurses', about: queue, name: 'More nurses', retired: true })),
);

/** The ids of the actions that a question finds. */
function ids(question: ActionQuestion = {}): readonly string[] {
  return plannedActions(state, question).map(({ id }) => id);
}

describe('the planned actions', () => {
  it('are those in force on the day asked from, each as it was last stated', () => {
    expect([ids({ asOf: '2024-04-24' }), ids({ asOf: '2024-06-30' }), ids()]).toEqual([
      [],
      ['nurses', 'stop'],
      ['stop'],
    ]);
    expect(plannedActions(state)).toEqual([
      {
        ...{ id: 'stop', about: { kind: 'line', id: 'school' }, period: '2024', name: 'Hiring stop' },
        ...{ amount: '450', multiplier: 1000, occasion: 'august', statement: 'c9/0#0' },
      },
    ]);
  });

  it('may be asked for by what they are about, their period and their follow-up', () => {
    const asOf = '2024-05-31';
    expect(ids({ asOf, about: queue })).toEqual(['nurses']);
    expect(ids({ asOf, about: { kind: 'goal', id: 'queue' } })).toEqual([]);
    expect(ids({ asOf, period: '2024-01/2024-12' })).toEqual(['stop']);
    expect(ids({ asOf, occasion: 'april' })).toEqual(['stop']);
    expect(ids({ occasion: 'april' })).toEqual([]);
  });
});
