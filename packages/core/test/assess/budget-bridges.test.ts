import { describe, expect, it } from 'vitest';
import { assess, budget } from '../../src/assess/assess.js';
import { bridge } from '../../src/assess/budget/bridge.js';
import type { Bridge } from '../../src/assess/budget/budget-assessment.js';
import type { BudgetVersion } from '../../src/assess/budget/planned-amount.js';
import { explain } from '../../src/explain/explain.js';
import type { AmountVersion } from '../../src/rules/measure.js';
import { plain } from '../explain/plain-text.js';
import {
  adjusted,
  budgetOf,
  decided,
  explained,
  type LineText,
  on,
  openBudget,
  outturn,
  transferred,
} from '../support/budget-of.js';
import { registerOf } from '../support/register-of.js';
import { codeOf } from '../values/code-of.js';

const TREE: readonly LineText[] = [
  { id: 'net' },
  { id: 'school', parent: 'net' },
  { id: 'care', parent: 'net' },
];

/** 2023 decided −2 800 and adjusted by −50; 2024 decided −3 000 and adjusted by −25 and +5, 40 moved from school to care. */
const state = budgetOf(
  TREE,
  decided([
    ['school', '2023', '-900'],
    ['care', '2023', '-1900'],
    ['school', '2024', '-1000'],
    ['care', '2024', '-2000'],
  ]),
  adjusted('supplementary', [['care', '2023', '-50', 'flood']]),
  adjusted('supplementary', [['school', '2024', '-25', 'pupils']]),
  adjusted('carry-over', [['care', '2024', '5', 'left']]),
  transferred('moved', [
    ['school', '2024', '40'],
    ['care', '2024', '-40'],
  ]),
  explained('net', '2024', [
    ['wages', '-190'],
    ['rents', '-12'],
  ]),
  outturn([
    ['school', '2024', '-990'],
    ['care', '2024', '-2035'],
  ]),
);

type End = readonly [line: string, period: string, version: AmountVersion];

function between([line, period, version]: End, to: End): Bridge {
  const [toLine, toPeriod, toVersion] = to;
  return bridge(state, { line, period, version }, { line: toLine, period: toPeriod, version: toVersion });
}

/** Its items and figures in thousands. */
function told({ items, change, rest }: Bridge) {
  const thousands = (amount: string | null) => amount?.replace(/000$/, '') ?? null;
  return {
    items: items.map(({ kind, item, line, period, amount }) =>
      [kind, item, line, period, thousands(amount)].join(' '),
    ),
    change: thousands(change),
    rest: thousands(rest),
  };
}

describe('a bridge between versions of one budget', () => {
  it('lists what altered it, kind by kind and line by line', () => {
    expect(told(between(['care', '2024', 'original'], ['care', '2024', 'current']))).toEqual({
      items: ['carry-over left care 2024 5', 'transfer moved care 2024 -40'],
      change: '-35',
      rest: '0',
    });
  });

  it('of a total names the lines below, and no transfer between two of them', () => {
    expect(told(between(['net', '2024', 'decided'], ['net', '2024', 'current']))).toEqual({
      items: ['supplementary pupils school 2024 -25', 'carry-over left care 2024 5'],
      change: '-20',
      rest: '0',
    });
  });

  it('takes back what altered the budget it starts from', () => {
    expect(told(between(['school', '2024', 'current'], ['school', '2024', 'original']))).toEqual({
      items: ['supplementary pupils school 2024 25', 'transfer moved school 2024 -40'],
      change: '-15',
      rest: '0',
    });
  });

  it('leaves what was decided anew, and what came out, as the rest that nothing explains', () => {
    expect(told(between(['care', '2024', 'current'], ['care', '2024', 'outturn']))).toMatchObject({
      items: ['carry-over left care 2024 -5', 'transfer moved care 2024 40'],
      change: '0',
      rest: '-35',
    });
    const anew = registerOf([
      on('2023-11-01', ...openBudget(TREE), decided([['care', '2024', '-1']])),
      on('2024-02-01', decided([['care', '2024', '-3']])),
    ]);
    const ends = { line: 'care', period: '2024' };
    expect(bridge(anew, { ...ends, version: 'original' }, { ...ends, version: 'current' })).toMatchObject({
      change: '-2000',
      items: [],
      rest: '-2000',
    });
  });

  it('from a figure to itself has no items', () => {
    expect(told(between(['net', '2024', 'current'], ['net', '2024', 'current']))).toEqual({
      items: [],
      change: '0',
      rest: '0',
    });
  });
});

describe('a bridge between years', () => {
  it('takes back the adjustments of the one, explains the change, and adds those of the other', () => {
    expect(told(between(['net', '2023', 'current'], ['net', '2024', 'current']))).toEqual({
      items: [
        'supplementary flood care 2023 50',
        'explained wages net 2024 -190',
        'explained rents net 2024 -12',
        'supplementary pupils school 2024 -25',
        'carry-over left care 2024 5',
      ],
      change: '-170',
      rest: '2',
    });
  });

  it('between the decided budgets leaves adjustments out', () => {
    const found = told(between(['net', '2023', 'decided'], ['net', '2024', 'decided']));
    expect(found.items).toEqual(['explained wages net 2024 -190', 'explained rents net 2024 -12']);
    expect(found).toMatchObject({ change: '-200', rest: '2' });
  });
});

describe('the budget an outturn is compared with', () => {
  const lineIn = (line: string, budgetVersion?: BudgetVersion) =>
    budget(state, { period: '2024', budgetVersion }).lines.find((found) => found.line === line);

  it('is the current one unless the original is asked for', () => {
    expect(lineIn('care')).toMatchObject({
      planned: { version: 'current', amount: '-2035000' },
      deviation: '0',
      before: { version: 'current', amount: '-1950000' },
      change: '-85000',
    });
    expect(lineIn('care', 'original')).toMatchObject({
      planned: { version: 'original', amount: '-2000000' },
      deviation: '-35000',
      before: { version: 'original', amount: '-1900000' },
      change: '-100000',
    });
  });

  it('is plainly the decided one where nothing ever changed it', () => {
    const plainly = budgetOf(TREE, decided([['care', '2024', '-3']]));
    for (const budgetVersion of ['original', 'current'] as const) {
      const { lines } = budget(plainly, { period: '2024', budgetVersion });
      expect(lines.find(({ line }) => line === 'care')?.planned?.version).toBe('decided');
    }
  });

  it('is unknown where it was adjusted and never decided', () => {
    const adjustedOnly = budgetOf(TREE, adjusted('technical', [['care', '2024', '-3', 'x']]));
    const { lines } = budget(adjustedOnly, { period: '2024' });
    expect(lines.find(({ line }) => line === 'care')?.planned).toMatchObject({
      version: 'current',
      amount: null,
      leavesLacking: 1,
    });
  });

  it('is named by the question that was asked', () => {
    expect(assess(state, { period: '2024' }).question.budgetVersion).toBe('current');
    expect(assess(state, { period: '2024', budgetVersion: 'original' }).question.budgetVersion).toBe(
      'original',
    );
    const misspelt = { period: '2024', budgetVersion: 'decided' as BudgetVersion };
    expect(codeOf(() => budget(state, misspelt))).toBe('question-invalid');
  });

  it('is bridged from the original one on every line that was altered', () => {
    const { bridges } = budget(state, { period: '2024' });
    expect(bridges.map(({ line, from, to }) => [line, from.version, from.period, to.version])).toEqual([
      ['net', 'current', '2023', 'current'],
      ['net', 'original', '2024', 'current'],
      ['school', 'original', '2024', 'current'],
      ['care', 'original', '2024', 'current'],
    ]);
  });
});

describe('a bridge in words', () => {
  const assessment = assess(state, { period: '2024' });
  const [years] = assessment.budget.bridges;
  const of = (line: string) =>
    assessment.budget.bridges.find((found) => found.line === line && found !== years);

  it('counts what altered the budget by kind', () => {
    const say = (locale: 'en' | 'sv') => plain(explain(of('care') as Bridge, { locale, assessment }));
    expect(say('en')).toBe(
      'care from original budget 2024 to current budget 2024: change SEK −35 thousand – 1 carry-over SEK +5 thousand; 1 transfer SEK −40 thousand; no unexplained rest.',
    );
    expect(say('sv')).toBe(
      'care från ursprunglig budget 2024 till gällande budget 2024: förändring −35 tkr – 1 ombudgetering +5 tkr; 1 omfördelning −40 tkr; ingen oförklarad rest.',
    );
  });
});
