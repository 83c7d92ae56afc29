import { describe, expect, it } from 'vitest';
import { comparePlans } from '../../src/assess/plans/plan-comparison.js';
import type { Command } from '../../src/events/command.js';
import { explain } from '../../src/explain/explain.js';
import { milestones, moves, threshold } from '../../src/rules/builders.js';
import { pathFrom, retain } from '../../src/rules/change-builders.js';
import { benchmark, between } from '../../src/rules/comparison-builders.js';
import type { Rule } from '../../src/rules/rule-schema.js';
import type { When } from '../../src/rules/when-schema.js';
import { registerOf } from '../support/register-of.js';
import { aim, DAY, defineIndicator, observe, openSmallRegister } from '../support/small-register.js';
import { codeOf } from '../values/code-of.js';

const LATER = '2024-06-01';
type Aimed = Parameters<typeof aim>[1];

/** The comparison of the small plan as adopted with itself after some commands of a later day. */
function revisedBy(first: readonly Command[], then: readonly Command[]) {
  const state = registerOf([
    { statedOn: DAY, commands: first },
    { statedOn: LATER, commands: then },
  ]);
  return comparePlans(state, { plan: 'plan', planAsOf: DAY }, 'plan');
}

function revisedTarget(before: readonly [Rule, Aimed?], after: readonly [Rule, Aimed?]) {
  const first = [...openSmallRegister(), observe({ 2022: '40', 2023: '50' })];
  const [target] = revisedBy([...first, aim(...before)], [aim(...after)]).targets;
  return target;
}

const say = (subject: Parameters<typeof explain>[0] | undefined, locale: 'en' | 'sv' = 'en') =>
  subject && explain(subject, { locale });

const each = (from?: string, to?: string): When => ({ type: 'each', from, to });
const by = (date: string): When => ({ type: 'by', date });
const at = (...periods: string[]): When => ({ type: 'at', periods });
const open: When = { type: 'open' };
const all = (...rules: Rule[]): Rule => ({ type: 'all', rules });
const any = (...rules: Rule[]): Rule => ({ type: 'any', rules });
const deadline = (day: string): Rule => ({ type: 'deadline', assignment: 'task', by: day });

describe('a target in two editions of a plan', () => {
  const CASES: readonly (readonly [string, readonly [Rule, When?], readonly [Rule, When?], string])[] = [
    ['at least more', [threshold('>=', '30')], [threshold('>=', '35')], 'tightened'],
    ['at least less', [threshold('>=', '35')], [threshold('>=', '30')], 'loosened'],
    ['at most less', [threshold('<=', '35')], [threshold('<=', '30.5')], 'tightened'],
    ['at most more', [threshold('<=', '30')], [threshold('<=', '35')], 'loosened'],
    ['more than, not at least', [threshold('>=', '30')], [threshold('>', '30')], 'tightened'],
    ['at most, not less than', [threshold('<', '30')], [threshold('<=', '30')], 'loosened'],
    ['the same number written otherwise', [threshold('>=', '30')], [threshold('>=', '30.0')], 'unchanged'],
    ['another exact number', [threshold('=', '30')], [threshold('=', '31')], 'changed'],
    ['the other side', [threshold('>=', '30')], [threshold('<=', '30')], 'changed'],
    [
      'the same number as points',
      [threshold('>=', '30')],
      [milestones('>=', { 2024: '30', 2025: '30', 2026: '30' })],
      'unchanged',
    ],
    [
      'a higher point',
      [milestones('>=', { 2024: '30', 2025: '40' })],
      [milestones('>=', { 2024: '30', 2025: '45' })],
      'tightened',
    ],
    [
      'one point up, one down',
      [milestones('>=', { 2024: '30', 2025: '40' })],
      [milestones('>=', { 2024: '35', 2025: '35' })],
      'changed',
    ],
    [
      'a point more',
      [milestones('>=', { 2024: '30' })],
      [milestones('>=', { 2024: '30', 2025: '30' })],
      'tightened',
    ],
    [
      'a point fewer',
      [milestones('>=', { 2024: '30', 2025: '30' })],
      [milestones('>=', { 2024: '30' })],
      'loosened',
    ],
    ['a narrower range', [between('30', '40')], [between('32', '40')], 'tightened'],
    ['a wider range', [between('30', '40')], [between('30', '41')], 'loosened'],
    ['a range moved up', [between('30', '40')], [between('31', '41')], 'changed'],
    [
      'a steeper path',
      [pathFrom('<=', { from: '2023', step: { percent: '-2' } })],
      [pathFrom('<=', { from: '2023', step: { percent: '-3' } })],
      'tightened',
    ],
    [
      'a path in place of its number',
      [threshold('<=', '48')],
      [pathFrom('<=', { from: '2023', step: { percent: '-2' } })],
      'changed',
    ],
    ['a larger step', [moves('increase', { by: '500' })], [moves('increase', { by: '600' })], 'tightened'],
    ['a smaller step', [moves('decrease', { by: '5' })], [moves('decrease', { by: '4' })], 'loosened'],
    ['the other way', [moves('increase', { by: '5' })], [moves('decrease', { by: '5' })], 'changed'],
    ['a wider tolerance', [retain({ tolerance: '1' })], [retain({ tolerance: '2' })], 'loosened'],
    ['a tolerance where none was said', [retain()], [retain({ tolerance: '2' })], 'changed'],
    [
      'the same benchmark nobody knows',
      [benchmark('>=', { group: 'all' })],
      [benchmark('>=', { group: 'all' })],
      'unchanged',
    ],
    [
      'another benchmark',
      [benchmark('>=', { group: 'all' })],
      [benchmark('>=', { group: 'some' })],
      'changed',
    ],
    [
      'a tighter part of a join',
      [all(threshold('>=', '30'), threshold('<=', '90'))],
      [all(threshold('>=', '30'), threshold('<=', '80'))],
      'tightened',
    ],
    ['another join', [all(threshold('>=', '30'))], [any(threshold('>=', '30'))], 'changed'],
    ['a judgement', [threshold('>=', '30')], [{ type: 'judged', question: 'Enough?' }], 'changed'],
    ['later years only', [threshold('>=', '30')], [threshold('>=', '30'), each('2025')], 'loosened'],
    [
      'an earlier day',
      [threshold('>=', '30'), by('2026-12-31')],
      [threshold('>=', '30'), by('2025-12-31')],
      'tightened',
    ],
    [
      'a later day and more',
      [threshold('>=', '30'), by('2025-12-31')],
      [threshold('>=', '35'), by('2026-12-31')],
      'changed',
    ],
    [
      'every year what was for the long run',
      [threshold('>=', '30'), open],
      [threshold('>=', '30')],
      'tightened',
    ],
    ['in the long run, as before', [threshold('<=', '5'), open], [threshold('<=', '5'), open], 'unchanged'],
    ['in the long run, more', [threshold('<=', '5'), open], [threshold('<=', '4'), open], 'tightened'],
    [
      'other years that no plan shares',
      [threshold('>=', '30'), at('2030')],
      [threshold('>=', '35'), at('2032')],
      'tightened',
    ],
  ];

  it.each(CASES)('that asks %s', (_, [ruleBefore, when], [ruleAfter, whenAfter], change) => {
    const target = revisedTarget(
      [ruleBefore, { ...(when && { when }) }],
      [ruleAfter, { ...(whenAfter && { when: whenAfter }) }],
    );
    expect(target?.change).toBe(change);
    expect(target?.matchedBy).toBe('id');
  });

  it('shows what each edition asks of each year', () => {
    const target = revisedTarget(
      [milestones('>=', { 2024: '30', 2025: '40' })],
      [milestones('>=', { 2024: '30', 2025: '45', 2026: '50' })],
    );
    const asked = target?.requirements.map(({ before, after, effect }) => [
      after?.period,
      before?.required ?? null,
      after?.required ?? null,
      effect,
    ]);
    expect(asked).toEqual([
      ['2024', '30', '30', 'unchanged'],
      ['2025', '40', '45', 'tightened'],
      ['2026', null, '50', 'added'],
    ]);
    expect(say(target)).toBe(
      'cameras: tightened – 2025 from at least 40 to at least 45; 2026 added at least 50.',
    );
    expect(say(target, 'sv')).toBe(
      'cameras: skärpt – 2025 från minst 40 till minst 45; 2026 tillkom minst 50.',
    );
  });

  it('reads a path from the baseline that the plan starts from', () => {
    const target = revisedTarget(
      [pathFrom('<=', { from: '2023', step: { percent: '-10' } })],
      [pathFrom('<=', { from: '2023', step: { percent: '-10' }, shape: 'compound' })],
    );
    expect(target?.requirements.map(({ before, after }) => [before?.required, after?.required])).toEqual([
      ['45', '45'],
      ['40', '40.5'],
      ['35', '36.45'],
    ]);
    expect(target?.change).toBe('loosened');
  });

  it('names the period of each where they share none', () => {
    const target = revisedTarget(
      [threshold('>=', '30'), { when: at('2030') }],
      [threshold('>=', '35'), { when: at('2032') }],
    );
    expect(say(target)).toBe('cameras: tightened – from at least 30 (2030) to at least 35 (2032).');
  });

  it('is changed where it is an ambition in one of them', () => {
    const target = revisedTarget([threshold('>=', '30')], [threshold('>=', '30'), { level: 'ambition' }]);
    expect(target).toMatchObject({
      change: 'changed',
      before: { level: 'minimum' },
      after: { level: 'ambition' },
    });
  });

  it('is compared segment by segment', () => {
    const segments = (...members: string[]) => members.map((sex) => ({ sex }));
    const indicator = { dimensions: [{ id: 'sex', members: ['women', 'men'], complete: true }] };
    const { targets } = revisedBy(
      [...openSmallRegister(indicator), aim(threshold('>=', '30'), { segments: segments('women') })],
      [aim(threshold('>=', '30'), { segments: segments('women', 'men') })],
    );
    expect(targets[0]).toMatchObject({ change: 'tightened' });
    expect(targets[0]?.requirements.filter(({ effect }) => effect === 'added')).toHaveLength(3);
    expect(say(targets[0], 'sv')).toContain('[sex=men] 2024 tillkom minst 30');
  });

  it('with an earlier deadline is tightened', () => {
    const task: Command = {
      type: 'give-assignment',
      data: {
        ...{ id: 'task', plan: 'plan', name: 'Task', kind: 'assignment' },
        contributors: [{ unit: 'office', role: 'lead' }],
      },
    };
    const { targets } = revisedBy(
      [...openSmallRegister(), task, aim(deadline('2024-12-31'))],
      [aim(deadline('2024-10-31'))],
    );
    expect(targets[0]).toMatchObject({ change: 'tightened' });
    expect(say(targets[0], 'sv')).toContain('2024 från senast 2024-12-31 till senast 2024-10-31');
  });
});

describe('two plans', () => {
  const plan = (id: string, validity: string, more: object = {}): Command => ({
    type: 'adopt-plan',
    data: { id, name: `Plan ${id}`, body: 'The council', validity, ...more },
  });
  const goal = (id: string, of: string, name: string, parents: string[] = []): Command => ({
    type: 'define-goal',
    data: { id, plan: of, name, kind: 'council-goal', parents },
  });
  const setUp: readonly Command[] = [
    { type: 'open-register', data: { name: 'Exempelby', currency: 'SEK' } },
    defineIndicator({ id: 'safe', name: 'Feel safe', measuredIn: 'percent' }),
    defineIndicator({ id: 'jobs' }),
    defineIndicator({ id: 'paper' }),
  ];
  const older = [
    plan('old', '2022/2024'),
    goal('o1', 'old', 'A safe town'),
    goal('o2', 'old', 'Work for all'),
    goal('o3', 'old', 'Less paper'),
    aim(threshold('>=', '70'), { id: 'o-safe', plan: 'old', goal: 'o1', indicator: 'safe' }),
    aim(threshold('>=', '500'), { id: 'o-jobs', plan: 'old', goal: 'o2', indicator: 'jobs' }),
    aim(threshold('<=', '9'), { id: 'o-paper', plan: 'old', goal: 'o3', indicator: 'paper' }),
  ];
  const newer = [
    plan('new', '2024/2026', { revises: 'old' }),
    goal('n1', 'new', 'A safe town'),
    goal('n2', 'new', 'Jobs for all', ['n1']),
    aim(threshold('>=', '75'), { id: 'n-safe', plan: 'new', goal: 'n1', indicator: 'safe' }),
    aim(threshold('>=', '500'), { id: 'n-jobs', plan: 'new', goal: 'n2', indicator: 'jobs' }),
  ];
  const state = registerOf([
    { statedOn: '2022-01-10', commands: [...setUp, ...older] },
    { statedOn: DAY, commands: newer },
  ]);

  it('have goals that are the same by name, and targets that are by what they are about', () => {
    const { goals, targets } = comparePlans(state, 'old', 'new');
    expect(goals.map(({ name, change, before, after }) => [name, change, before, after])).toEqual([
      ['A safe town', 'kept', 'o1', 'n1'],
      ['Jobs for all', 'added', null, 'n2'],
      ['Work for all', 'dropped', 'o2', null],
      ['Less paper', 'dropped', 'o3', null],
    ]);
    expect(
      targets.map(({ change, matchedBy, before, after }) => [
        before?.target,
        after?.target,
        change,
        matchedBy,
      ]),
    ).toEqual([
      ['o-safe', 'n-safe', 'tightened', 'subject'],
      [undefined, 'n-jobs', 'added', null],
      ['o-jobs', undefined, 'dropped', null],
      ['o-paper', undefined, 'dropped', null],
    ]);
  });

  it('are compared in the years both hold', () => {
    const [safe] = comparePlans(state, 'old', 'new').targets;
    expect(safe?.requirements).toMatchObject([
      {
        before: { period: '2024', required: '70' },
        after: { period: '2024', required: '75', measuredIn: 'percent' },
      },
    ]);
    expect(say(safe)).toBe('Feel safe: tightened – 2024 from at least 70% to at least 75%.');
  });

  it('are told in a sentence, and their goals', () => {
    const comparison = comparePlans(state, 'old', 'new');
    expect(say(comparison)).toBe(
      'from Plan old as of 2024-03-18 to Plan new as of 2024-03-18: goals 1 added, 2 dropped, 1 kept – targets 1 added, 2 dropped, 1 tightened.',
    );
    expect(say(comparison, 'sv')).toContain(
      'mål 1 tillkom, 2 utgick, 1 kvarstår – målvärden 1 tillkom, 2 utgick, 1 skärpt.',
    );
    expect(say(comparison.goals[3], 'sv')).toBe('Less paper: utgick.');
  });

  it('find a goal again that the later plan took over with its id, and say what of it is another', () => {
    const taken = registerOf([
      { statedOn: '2022-01-10', commands: [...setUp, ...older] },
      {
        statedOn: DAY,
        commands: [
          plan('new', '2024/2026'),
          goal('o2', 'new', 'Jobs for all'),
          goal('o1', 'new', 'A safe town', ['o2']),
        ],
      },
    ]);
    const { goals, targets } = comparePlans(taken, 'old', 'new');
    expect(goals.map(({ after, change, differs }) => [after, change, differs])).toEqual([
      ['o1', 'kept', ['parents']],
      ['o2', 'kept', ['name']],
      [null, 'dropped', []],
    ]);
    expect(targets.map(({ change }) => change)).toEqual(['dropped', 'dropped', 'dropped']);
    expect(say(goals[0], 'sv')).toBe('A safe town: kvarstår – under andra mål.');
  });

  it('do not match a name that two goals have', () => {
    const twice = registerOf([
      {
        statedOn: '2022-01-10',
        commands: [...setUp, plan('old', '2022'), goal('a', 'old', 'Same'), goal('b', 'old', 'Same')],
      },
      { statedOn: DAY, commands: [plan('new', '2023'), goal('c', 'new', 'Same')] },
    ]);
    const { goals } = comparePlans(twice, 'old', 'new');
    expect(goals.map(({ change }) => change)).toEqual(['added', 'dropped', 'dropped']);
  });

  it('that are one and the same differ in nothing', () => {
    const { goals, targets } = comparePlans(state, 'new', 'new');
    expect(goals.map(({ change, differs }) => [change, differs])).toEqual([
      ['kept', []],
      ['kept', []],
    ]);
    expect(targets.map(({ change }) => change)).toEqual(['unchanged', 'unchanged']);
  });

  it('that are not there are refused, and so is a question nobody can ask', () => {
    expect(codeOf(() => comparePlans(state, 'none', 'new'))).toBe('unknown-plan');
    expect(codeOf(() => comparePlans(state, 'old', { plan: 'new', planAsOf: '2023-01-01' }))).toBe(
      'unknown-plan',
    );
    expect(codeOf(() => comparePlans(state, 'old', 'new', { period: '2024' } as never))).toBe(
      'question-invalid',
    );
    expect(codeOf(() => comparePlans(state, { id: 'old' } as never, 'new'))).toBe('question-invalid');
    expect(codeOf(() => comparePlans(state, 'old', 'new', { recordedBy: 9999 }))).toBe('version-unknown');
  });
});
