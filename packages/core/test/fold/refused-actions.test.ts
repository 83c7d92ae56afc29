import { describe, expect, test } from 'vitest';
import { sealOccasion } from '../../src/assess/seal/seal.js';
import type { Command } from '../../src/events/command.js';
import { decide } from '../../src/fold/decide.js';
import { eventsAbout } from '../../src/tracker/history.js';
import { on } from '../support/budget-of.js';
import { plan, saving, watched, watching } from '../support/obligation-register.js';
import { registerOf } from '../support/register-of.js';
import { defineIndicator } from '../support/small-register.js';
import { codeOf } from '../values/code-of.js';

const DAY = '2024-06-01';
const opened = watching([watched(), defineIndicator({ id: 'queue' })]);
const closed = registerOf(
  [on('2024-05-31', sealOccasion(opened, { occasion: 'april', by: 'Controller' }))],
  opened,
);

function refusal(commands: Command | readonly Command[], state = opened): string {
  return codeOf(() => decide(state, commands, { statedOn: DAY }));
}

describe('an action is refused', () => {
  test.each<[string, Command, string]>([
    ['about an unknown line', plan({ about: { kind: 'line', id: 'x' } }), 'unknown-line'],
    ['about an unknown target', plan({ about: { kind: 'target', id: 'x' } }), 'unknown-target'],
    ['about an unknown goal', plan({ about: { kind: 'goal', id: 'x' } }), 'unknown-goal'],
    ['about an unknown indicator', plan({ about: { kind: 'indicator', id: 'x' } }), 'unknown-indicator'],
    ['at an unknown follow-up', plan({ occasion: 'june' }), 'unknown-occasion'],
    ['of an unknown plan', plan({ plan: 'x' }), 'unknown-plan'],
    ['of an unknown unit', plan({ unit: 'x' }), 'unknown-unit'],
    ['with half an öre', saving('0.000005'), 'amount-too-precise'],
    [
      'with an amount of what is no budget line',
      plan({ about: { kind: 'indicator', id: 'queue' }, amount: '1' }),
      'action-amount-without-line',
    ],
    ['due before it starts', plan({ starts: '2024-06', due: '2024-05-31' }), 'action-due-before-start'],
    ['without a name', plan({ name: ' ' }), 'command-invalid'],
  ])('%s', (_, command, code) => {
    expect(refusal(command)).toBe(code);
  });

  test('at a follow-up that is closed; it may be planned at none, or at a later one', () => {
    expect(refusal(plan({ occasion: 'april' }), closed)).toBe('occasion-closed');
    const kept = [plan(), plan({ id: 'food', occasion: 'august' })];
    expect(decide(closed, kept, { statedOn: DAY }).map(({ type }) => type)).toEqual([
      'action-planned',
      'action-planned',
    ]);
  });

  test('and one that is right is kept: due in the month it starts, about an indicator, in whole öre', () => {
    const right = [
      plan({ starts: '2024-06-10', due: '2024-06' }),
      plan({ id: 'queues', about: { kind: 'indicator', id: 'queue' }, effect: 'Shorter queues' }),
      saving('0.00001', { id: 'food' }),
      saving('1', { id: 'blank', amount: null }),
    ];
    expect(decide(opened, right, { statedOn: DAY })).toHaveLength(4);
  });
});

describe('the threshold of a line', () => {
  test.each([
    [{ amount: '-0.01' }, 'action-threshold-out-of-range'],
    [{ percent: '-1' }, 'action-threshold-out-of-range'],
    [{ percent: '100.1' }, 'action-threshold-out-of-range'],
    [{ amount: '1', percent: '1' }, 'command-invalid'],
    [{}, 'command-invalid'],
  ])('is refused as %j', (actionBeyond, code) => {
    expect(refusal(watched({ actionBeyond } as object))).toBe(code);
  });

  test('may be nothing, and the whole budget', () => {
    const lines = [watched({ actionBeyond: { amount: '0' } }), watched({ actionBeyond: { percent: '100' } })];
    expect(decide(opened, lines, { statedOn: DAY })).toHaveLength(2);
  });
});

describe('an action in the log', () => {
  const planned = registerOf([on(DAY, saving('1'))], opened);

  test('stated once more the same day records nothing, and otherwise it is kept', () => {
    expect(decide(planned, saving('1'), { statedOn: DAY })).toEqual([]);
    expect(decide(planned, saving('2'), { statedOn: DAY })).toHaveLength(1);
    expect(decide(planned, saving('1'), { statedOn: '2024-06-02' })).toHaveLength(1);
  });

  test('is in the history of itself and of what it is about, and so is its withdrawal', () => {
    const slip = { type: 'withdraw-statement', data: { statement: 'c7/0#0', reason: 'A slip' } } as const;
    const all = registerOf([on(DAY, slip)], planned);
    const types = (id: string) => eventsAbout(all, id).map(({ type }) => type);
    expect(types('stop')).toEqual(['action-planned', 'statement-withdrawn']);
    expect(types('school')).toEqual(['budget-line-defined', 'action-planned', 'statement-withdrawn']);
  });
});
