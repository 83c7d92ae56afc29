import { describe, expect, test } from 'vitest';
import { sealOccasion } from '../../src/assess/seal/seal.js';
import type { Command } from '../../src/events/command.js';
import { decide } from '../../src/fold/decide.js';
import { threshold } from '../../src/rules/builders.js';
import { DomainError } from '../../src/values/outturn-error.js';
import { on } from '../support/budget-of.js';
import { type DataOf, followUp, goal, open, START, yearly } from '../support/occasion-register.js';
import { registerOf } from '../support/register-of.js';
import { aim } from '../support/small-register.js';

const task: DataOf<'give-assignment'> = {
  id: 'task',
  plan: 'plan',
  name: 'Task',
  kind: 'assignment',
  contributors: [{ unit: 'school', role: 'participant' }],
  due: '2024-05',
  reports: [{ id: 'final', to: 'Council', on: '2024-06-10' }],
};

const state = registerOf([
  open(
    { type: 'define-unit', data: { id: 'council', name: 'Council' } },
    { type: 'define-unit', data: { id: 'board', name: 'Board', partOf: 'council' } },
    { type: 'define-unit', data: { id: 'archive', name: 'Archive', partOf: 'board' } },
    { type: 'define-unit', data: { id: 'audit', name: 'Audit', partOf: 'council' } },
    goal('goal', { contributors: [] }),
    yearly,
    aim(threshold('>=', '1')),
    followUp(),
    { type: 'give-assignment', data: task },
    { type: 'give-assignment', data: { ...task, id: 'undated', due: undefined } },
    {
      type: 'define-budget-line',
      data: {
        id: 'records',
        name: 'Records',
        nature: 'net',
        whole: 'all',
        breakdown: 'by-unit',
        unit: 'archive',
      },
    },
  ),
]);

/** What decide says of the commands: the code of the refusal, or the types of what is recorded. */
function outcomeOf(...commands: readonly Command[]): string {
  try {
    return decide(state, commands, { statedOn: START })
      .map(({ type }) => type)
      .join(' ');
  } catch (error) {
    if (error instanceof DomainError) return error.code;
    throw error;
  }
}

const extend = (to: string, more: Partial<DataOf<'extend-assignment'>> = {}): Command => ({
  type: 'extend-assignment',
  data: { assignment: 'task', to, by: 'Board', ...more },
});
const complete: Command = { type: 'complete-assignment', data: { assignment: 'task', on: START } };
const sign = (unit: string, more: Partial<DataOf<'sign-contribution'>> = {}): Command => ({
  type: 'sign-contribution',
  data: { occasion: 'follow-up', unit, as: 'ready', by: 'Head', ...more },
});
const approve = (unit: string, more: Partial<DataOf<'sign-contribution'>> = {}): Command =>
  sign(unit, { as: 'approved', ...more });

describe('more time for an assignment is refused', () => {
  test.each<[string, Command[], string]>([
    ['to an earlier day than it has', [extend('2024-05-30')], 'extension-earlier'],
    ['to an earlier month', [extend('2024-04')], 'extension-earlier'],
    ['to an earlier day than an extension gave', [extend('2024-09'), extend('2024-08')], 'extension-earlier'],
    ['of a report, to an earlier day', [extend('2024-06-09', { report: 'final' })], 'extension-earlier'],
    ['of a report it does not ask for', [extend('2025', { report: 'other' })], 'unknown-report'],
    ['of an unknown assignment', [extend('2025', { assignment: 'other' })], 'unknown-assignment'],
    ['once it is completed', [complete, extend('2025')], 'assignment-completed'],
    [
      'once it is cancelled',
      [
        { type: 'cancel-assignment', data: { assignment: 'task', on: START, note: 'Not needed' } },
        extend('2025'),
      ],
      'assignment-cancelled',
    ],
  ])('%s', (_, commands, code) => {
    expect(outcomeOf(...commands)).toBe(code);
  });

  test.each<[string, Command]>([
    ['the last day it has', extend('2024-05-31')],
    ['a later period', extend('2024')],
    ['a date where it had none', extend('2023', { assignment: 'undated' })],
    ['a report’s own later day, whatever the task’s is', extend('2024-06-11', { report: 'final' })],
  ])('but not to %s', (_, command) => {
    expect(outcomeOf(command)).toBe('assignment-extended');
  });
});

test('a report handed in after it was given is refused', () => {
  const data = { assignment: 'task', on: '2024-05-06', submittedOn: '2024-05-07' };
  expect(outcomeOf({ type: 'report-assignment', data })).toBe('command-invalid');
});

describe('a contribution to a follow-up', () => {
  test.each<[string, Command[], string]>([
    ['at an unknown follow-up', [sign('office', { occasion: 'other' })], 'unknown-occasion'],
    ['of an unknown unit', [sign('other')], 'unknown-unit'],
    ['signed by an unknown unit', [sign('office', { signedBy: 'other' })], 'unknown-unit'],
    ['signed by a unit beside it', [sign('office', { signedBy: 'school' })], 'not-responsible'],
    ['signed by a unit that is part of it', [sign('board', { signedBy: 'office' })], 'not-responsible'],
    ['of a unit that answers for nothing', [sign('audit')], 'not-responsible'],
    ['approved before it is ready', [approve('office')], 'not-ready'],
    ['approved when another is ready', [sign('school'), approve('office')], 'not-ready'],
  ])('%s is refused', (_, commands, code) => {
    expect(outcomeOf(...commands)).toBe(code);
  });

  test.each<[string, Command[]]>([
    ['of the lead of an indicator', [sign('office')]],
    ['of a participant in an assignment', [sign('school')]],
    ['of the owner of a budget line', [sign('archive')]],
    ['of a unit whose parts answer for something', [sign('council')]],
    ['signed by a unit two steps above', [sign('office', { signedBy: 'council' })]],
    ['approved once it is ready', [sign('office'), approve('office', { signedBy: 'board' })]],
  ])('%s is recorded', (_, commands) => {
    expect(new Set(outcomeOf(...commands).split(' '))).toEqual(new Set(['contribution-signed']));
  });

  test('at a closed follow-up is refused', () => {
    const closing = on(START, sealOccasion(state, { occasion: 'follow-up', by: 'Controller' }));
    const closed = registerOf([closing], state);
    expect(() => decide(closed, sign('office'), { statedOn: START })).toThrow(
      expect.objectContaining({ code: 'occasion-closed' }),
    );
  });
});
