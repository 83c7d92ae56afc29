import type { Command } from '../../src/events/command.js';
import type { RegisterState } from '../../src/fold/register-state.js';
import { milestones, moves, threshold } from '../../src/rules/builders.js';
import type { Rule } from '../../src/rules/rule-schema.js';
import { registerOf } from './register-of.js';

const DOCUMENT = { document: 'Plan 2024–2026', table: 'Indicators' };
const FOLLOW_UP = { document: 'Annual report 2023' };

/** The day the plan was stated, and the day its follow-up was. */
export const PLAN_DAY = '2024-03-18';
/** See {@link PLAN_DAY}. */
export const FOLLOW_UP_DAY = '2024-05-31';

/** A made-up municipality's plan: goals, indicators of several units, a budget with a bridge, assignments, a figure. */
function planRegister(): RegisterState {
  return registerOf([{ statedOn: PLAN_DAY, commands: planCommands() }]);
}

/** The same after a follow-up: an outturn, a restated value, a new requirement, a finished assignment. */
export function followedUpRegister(): RegisterState {
  return registerOf([{ statedOn: FOLLOW_UP_DAY, commands: followUpCommands }], planRegister());
}

function planCommands(): readonly Command[] {
  return [
    { type: 'open-register', data: { name: 'Exempelby', currency: 'SEK' } },
    { type: 'adopt-plan', data: { id: 'plan', name: 'Plan', body: 'Board', validity: '2024/2026' } },
    { type: 'define-unit', data: { id: 'office', name: 'Office' } },
    ...goals,
    { type: 'schedule-occasion', data: { id: 'autumn', name: 'Autumn', period: '2023' } },
    ...indicators,
    ...observations,
    target('equity', 'g11', milestones('>=', { '2023': '28.5', '2024': '37.3' })),
    target('debt', 'g11', milestones('<=', { '2023': '4000', '2024': '13000' })),
    target('visits', 'g11', moves('increase')),
    target('survey', 'g11', milestones('>=', { '2023': '60' }), [{ sex: 'women' }, { sex: 'men' }]),
    target('lately', 'g11', threshold('>=', '1')),
    ...budget,
    ...assignments,
  ];
}

const goals: readonly Command[] = [
  {
    type: 'define-goal',
    data: { id: 'g1', plan: 'plan', name: 'Sound finances', kind: 'goal-area', number: '1' },
  },
  {
    type: 'define-goal',
    data: { id: 'g11', plan: 'plan', name: 'Balance', kind: 'council-goal', number: '1.1', parents: ['g1'] },
  },
  {
    type: 'define-goal',
    data: {
      id: 'g12',
      plan: 'plan',
      name: 'Digital contacts',
      kind: 'council-goal',
      number: '1.2',
      parents: ['g1'],
      notApplicable: 'the office does not work with it',
    },
  },
];

const indicators: readonly Command[] = [
  indicator('equity', 'Equity ratio', 'percent', 'increase', { displayDecimals: 1 }),
  indicator('debt', 'Debt', 'SEK per inhabitant', 'decrease', { displayDecimals: 0 }),
  indicator('visits', 'Visits', 'count', 'increase', { displayDecimals: 0 }),
  indicator('survey', 'Survey', 'index', 'increase', {
    dimensions: [{ id: 'sex', members: ['women', 'men'], complete: true }],
  }),
  indicator('lately', 'Measured late', 'count', 'increase', {
    schedule: { every: 'year', publishedAfter: 400 },
  }),
  indicator('leave', 'Sick leave', 'percent', 'decrease', { displayDecimals: 1 }),
];

const observations: readonly Command[] = [
  observe('equity', { '2021': '23.4', '2022': '27.4' }),
  observe('equity', { '2023': '28.6' }, { kind: 'forecast', occasion: 'autumn' }),
  observe('debt', { '2021': '6786', '2022': '5565' }),
  observe('debt', { '2023': '4653' }, { kind: 'preliminary' }),
  observe('visits', { '2021': '1250', '2022': '1250', '2023': '1400' }),
  observe('survey', { '2023': '66.5' }, { segment: 'sex=women' }),
  observe('survey', { '2023': '48.1' }, { segment: 'sex=men' }),
  observe('leave', { '2021': '7', '2022': '6', '2023': '5.9' }),
];

const budget: readonly Command[] = [
  line('net', 'Net'),
  line('income', 'Income', { nature: 'income', parent: 'net' }),
  line('cost', 'Costs', { nature: 'cost', parent: 'net' }),
  {
    type: 'decide-budget',
    data: {
      plan: 'plan',
      line: ['income', 'cost', 'income', 'cost'],
      period: ['2023', '2023', '2024', '2024'],
      amount: ['81118', '-387809', '83147', '-414438'],
      multiplier: 1000,
    },
  },
  {
    type: 'state-outturns',
    data: { line: ['income', 'cost'], period: '2022', amount: ['117924', '-339038'], multiplier: 1000 },
  },
  {
    type: 'explain-change',
    data: {
      plan: 'plan',
      line: 'net',
      period: '2024',
      item: ['prices', 'savings'],
      name: ['Prices', 'Savings'],
      amount: ['-26401', '1800'],
      multiplier: 1000,
    },
  },
  {
    type: 'state-figure',
    source: { ...DOCUMENT, page: '40' },
    data: {
      id: 'change-2024',
      name: 'Change',
      period: '2024',
      value: '-25600',
      multiplier: 1000,
      roundedTo: '1',
      claims: {
        type: 'difference',
        of: { type: 'amount', line: 'net', version: 'decided' },
        less: { type: 'amount', line: 'net', version: 'decided', offset: { years: -1 } },
      },
    },
  },
];

const assignments: readonly Command[] = [
  assignment('policy', 'Review the travel policy', '2024-03-18'),
  assignment('archive', 'Move the archive', '2024-02'),
  assignment('cameras', 'More cameras', '2024-12-02', [{ id: 'status', to: 'the board', on: '2024-03-01' }]),
  assignment('vision', 'A new vision', undefined),
  { type: 'complete-assignment', data: { assignment: 'policy', on: '2024-03-18' } },
];

const followUpCommands: readonly Command[] = [
  { ...observe('equity', { '2023': '25.1' }), source: FOLLOW_UP },
  { ...observe('visits', { '2022': '1450' }), source: FOLLOW_UP },
  { ...target('debt', 'g11', milestones('<=', { '2023': '5000', '2024': '13000' })), source: FOLLOW_UP },
  { type: 'complete-assignment', data: { assignment: 'archive', on: '2024-05-20' }, source: FOLLOW_UP },
  {
    type: 'state-outturns',
    data: { line: ['income', 'cost'], period: '2023', amount: ['83000', '-390000'], multiplier: 1000 },
    source: FOLLOW_UP,
  },
];

type DataOf<Type extends Command['type']> = Extract<Command, { type: Type }>['data'];

function indicator(
  id: string,
  name: string,
  measuredIn: string,
  direction: 'increase' | 'decrease',
  more: Partial<DataOf<'define-indicator'>> = {},
): Command {
  const schedule = { every: 'year' } as const;
  const data = {
    id,
    name,
    measuredIn,
    direction,
    scale: 'ratio',
    schedule,
    overTime: 'none',
    ...more,
  } as const;
  return { type: 'define-indicator', data };
}

function observe(
  id: string,
  values: Readonly<Record<string, string>>,
  more: Partial<DataOf<'state-observations'>> = {},
): Command {
  const periods = Object.keys(values);
  const place = periods.map((period) => `${id} ${period}`);
  const data = { indicator: id, period: periods, value: Object.values(values), place, ...more };
  return { type: 'state-observations', data, source: DOCUMENT };
}

function target(id: string, goal: string, rule: Rule, segments?: readonly Record<string, string>[]): Command {
  const data = { id, plan: 'plan', goal, indicator: id, rule, when: { type: 'each' } } as const;
  return {
    type: 'set-target',
    data: { ...data, inferred: ['operator'], ...(segments && { segments: [...segments] }) },
    source: DOCUMENT,
  };
}

function line(id: string, name: string, more: Partial<DataOf<'define-budget-line'>> = {}): Command {
  const data = { id, name, nature: 'net', whole: 'operations', breakdown: 'by-category', ...more } as const;
  return { type: 'define-budget-line', data };
}

function assignment(
  id: string,
  name: string,
  due: string | undefined,
  reports: DataOf<'give-assignment'>['reports'] = undefined,
): Command {
  const data = {
    id,
    name,
    plan: 'plan',
    kind: 'assignment',
    contributors: [{ unit: 'office', role: 'lead' }],
  } as const;
  return {
    type: 'give-assignment',
    data: { ...data, contributors: [...data.contributors], ...(due && { due }), ...(reports && { reports }) },
  };
}
