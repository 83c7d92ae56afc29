import { describe, expect, it } from 'vitest';
import { assess } from '../../src/assess/assess.js';
import type { GoalPolicy } from '../../src/assess/goals/goal-policy.js';
import type { Command } from '../../src/events/command.js';
import type { Goal } from '../../src/goal/goal-events.js';
import { fulfilments, goal, judged } from '../support/judged-goals.js';
import { type Batch, registerOf } from '../support/register-of.js';
import { DAY, openSmallRegister } from '../support/small-register.js';

const define = (id: string, more: Partial<Goal> = {}): Command => ({
  type: 'define-goal',
  data: goal(id, more),
});
const on = (statedOn: string, ...commands: readonly Command[]): Batch => ({ statedOn, commands });

describe('a goal that serves two goals', () => {
  const goals = [
    goal('top'),
    goal('left', { parents: ['top'] }),
    goal('right', { parents: ['top'] }),
    goal('shared', { parents: ['left', 'right'] }),
  ];

  it('is a part of both, and its targets count once at the top', () => {
    const found = fulfilments(goals, [judged('s', 'shared', 'missed'), judged('l', 'left', 'met')]);
    expect(found('left').parts).toEqual({ met: 1, missed: 1, unknown: 0, notDue: 0 });
    expect(found('right').parts).toEqual({ met: 0, missed: 1, unknown: 0, notDue: 0 });
    expect(found('top')).toMatchObject({
      fulfilment: 'not-fulfilled',
      parts: { met: 0, missed: 2, unknown: 0, notDue: 0 },
      targets: { met: 1, missed: 1, unknown: 0, notDue: 0 },
      coverage: { decided: 2, due: 2 },
    });
  });
});

describe('standings', () => {
  it('are put together by the same policy among themselves, and by no verdict', () => {
    const goals = [goal('g', { policy: { type: 'majority' } }), goal('below', { parents: ['g'] })];
    const targets = [
      judged('a', 'g', 'missed', { standing: 'met' }),
      judged('b', 'g', 'missed', { standing: 'unknown' }),
      judged('c', 'below', 'unknown', { standing: 'met' }),
      judged('wish', 'g', 'met', { level: 'ambition', standing: 'missed' }),
    ];
    expect(fulfilments(goals, targets)('g')).toMatchObject({
      fulfilment: 'not-fulfilled',
      parts: { met: 0, missed: 2, unknown: 1, notDue: 0 },
      standing: { fulfilment: 'fulfilled', targets: { met: 2, missed: 0, unknown: 1, notDue: 0 } },
    });
  });

  it('are none of assignments', () => {
    const done = { assignment: 'a', goal: 'g', status: 'met', finality: 'final' } as const;
    const found = fulfilments([goal('g', { countsAssignments: true })], [], { assignments: [done] })('g');
    expect([found.fulfilment, found.standing.fulfilment]).toEqual(['fulfilled', 'not-due']);
  });
});

describe('goals in a circle', () => {
  const circle = [on(DAY, ...openSmallRegister(), define('a'), define('b', { parents: ['a'] }))];

  it('are refused where a later definition would make one its own ancestor', () => {
    expect(() => registerOf([...circle, on('2024-04-01', define('a', { parents: ['b'] }))])).toThrow(
      expect.objectContaining({ code: 'goal-cycle' }),
    );
  });

  it('are unknown in an older view that has one, with all above them', () => {
    const state = registerOf([
      ...circle,
      on(DAY, define('above'), define('c', { parents: ['b'] })),
      on('2024-05-01', define('b', { parents: [] })),
      on('2024-04-01', define('a', { parents: ['b', 'above'] })),
    ]);
    const asOf = (day: string) =>
      Object.fromEntries(
        assess(state, { period: '2024', asOf: day }).goals.map(
          ({ goal: id, fulfilment, best, worst, reason }) => [id, [fulfilment, best, worst, reason.code]],
        ),
      );
    const unknown = (code: string) => ['unknown', 'fulfilled', 'not-fulfilled', code];
    expect(asOf('2024-04-30')).toMatchObject({
      a: unknown('cycle'),
      b: unknown('cycle'),
      above: unknown('cycle'),
      c: unknown('no-parts'),
    });
    expect(asOf('2024-05-01')).toMatchObject({ a: unknown('no-parts'), b: unknown('joined') });
  });
});

describe('an assignment given under a goal', () => {
  const give = (id: string, due?: string): Command => ({
    type: 'give-assignment',
    data: {
      ...{ id, plan: 'plan', goal: 'goal', name: id, kind: 'assignment' },
      contributors: [{ unit: 'office', role: 'lead' }],
      ...(due !== undefined && { due }),
    },
  });
  const complete = (day: string): Batch =>
    on(day, { type: 'complete-assignment', data: { assignment: 'task', on: day } });
  const cancel = (day: string): Batch =>
    on(day, { type: 'cancel-assignment', data: { assignment: 'task', on: day, note: 'Not needed' } });

  const counted = (due: string | undefined, asOf: string, ...after: readonly Batch[]) => {
    const opened = on(
      DAY,
      ...openSmallRegister(),
      define('goal', { countsAssignments: true }),
      give('task', due),
    );
    const found = assess(registerOf([opened, ...after]), { period: '2024', asOf });
    const [one] = found.goals;
    return [one?.fulfilment, one?.finality];
  };

  it.each<[string, string | undefined, string, readonly Batch[], readonly unknown[]]>([
    ['done in the period', '2024-06', '2024-07-01', [complete('2024-06-20')], ['fulfilled', 'final']],
    [
      'done late, but in the period',
      '2024-06',
      '2024-10-01',
      [complete('2024-09-20')],
      ['fulfilled', 'final'],
    ],
    ['done before it is due', '2025-06', '2024-10-01', [complete('2024-09-20')], ['fulfilled', 'final']],
    ['without a date, done', undefined, '2024-10-01', [complete('2024-09-20')], ['fulfilled', 'final']],
    ['done after the period', '2024-06', '2025-03-01', [complete('2025-02-20')], ['not-fulfilled', 'final']],
    ['due and not late yet', '2024-06', '2024-06-30', [], ['unknown', null]],
    ['late', '2024-06', '2024-07-01', [], ['not-fulfilled', 'preliminary']],
    ['late, the period over', '2024-06', '2025-01-01', [], ['not-fulfilled', 'final']],
    ['due later', '2025-01', '2024-12-31', [], ['not-due', null]],
    ['without a date', undefined, '2024-12-31', [], ['not-due', null]],
    ['called off', '2024-06', '2024-12-31', [cancel('2024-04-01')], ['not-due', null]],
  ])('%s (due %s, asked %s) is that part of it', (_, due, asOf, after, expected) => {
    expect(counted(due, asOf, ...after)).toEqual(expected);
  });

  it('is a part only where the goal says so', () => {
    const state = registerOf([
      on(DAY, ...openSmallRegister(), define('other', { countsAssignments: true }), give('task', '2024-06')),
    ]);
    const [plain, other] = assess(state, { period: '2024' }).goals;
    expect(plain).toMatchObject({ goal: 'goal', assignments: null, reason: { code: 'no-parts' } });
    expect(other).toMatchObject({
      goal: 'other',
      assignments: { met: 0, missed: 0, unknown: 0, notDue: 0 },
      reason: { code: 'no-parts' },
    });
  });

  it('is shown among the parts, and not among the targets', () => {
    const state = registerOf([
      on(DAY, ...openSmallRegister(), define('goal', { countsAssignments: true }), give('task', '2024-06')),
    ]);
    const [found] = assess(state, { period: '2024' }).goals;
    const one = { met: 0, missed: 0, unknown: 1, notDue: 0 };
    expect(found).toMatchObject({ assignments: one, parts: one, coverage: null });
  });
});

describe('a question', () => {
  const state = registerOf([
    on(DAY, ...openSmallRegister(), define('goal', { policy: { type: 'own', name: 'ours@1' } })),
    on(DAY, {
      type: 'set-target',
      data: {
        ...{ id: 't', plan: 'plan', goal: 'goal', indicator: 'cameras', when: { type: 'each' } },
        rule: { type: 'judged', question: 'Is it safe?' },
      },
    }),
  ]);
  const ours: GoalPolicy = { name: 'ours', version: '1', judge: () => 'fulfilled' };

  it('brings own policies, and its answer names them', () => {
    const answered = assess(state, { period: '2024', policies: [ours] });
    expect(answered.goals[0]).toMatchObject({ fulfilment: 'fulfilled', policy: 'ours@1' });
    expect(answered.question.policies).toEqual(['ours@1']);
    expect(assess(state, { period: '2024' }).question.policies).toEqual([]);
  });

  it.each([
    ['no function', [{ name: 'ours', version: '1' }]],
    ['no version', [{ ...ours, version: '' }]],
    ['twice the same', [ours, { ...ours }]],
  ])('with %s for a policy is refused', (_, policies) => {
    const asked = { period: '2024', policies: policies as never };
    expect(() => assess(state, asked)).toThrow(expect.objectContaining({ code: 'question-invalid' }));
  });
});
