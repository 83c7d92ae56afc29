import { describe, expect, it } from 'vitest';
import { assess, budget } from '../../src/assess/assess.js';
import { bridge } from '../../src/assess/budget/bridge.js';
import type { Bridge } from '../../src/assess/budget/budget-assessment.js';
import type { BudgetVersion } from '../../src/assess/budget/planned-amount.js';
import type { Command } from '../../src/events/command.js';
import { explain } from '../../src/explain/explain.js';
import type { RegisterState } from '../../src/fold/register-state.js';
import type { AmountVersion } from '../../src/rules/measure.js';
import { plain } from '../explain/plain-text.js';
import {
  adjusted,
  budgetOf,
  decided,
  defineLine,
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

  it('leaves what came out as the rest that nothing explains', () => {
    expect(told(between(['care', '2024', 'current'], ['care', '2024', 'outturn']))).toMatchObject({
      items: ['carry-over left care 2024 -5', 'transfer moved care 2024 40'],
      change: '0',
      rest: '-35',
    });
  });

  const redecided = registerOf([
    on(
      '2023-11-01',
      ...openBudget(TREE),
      decided([
        ['school', '2024', '-2'],
        ['care', '2024', '-1'],
      ]),
    ),
    on(
      '2024-02-01',
      defineLine({ id: 'culture', parent: 'net' }),
      decided([
        ['care', '2024', '-3'],
        ['culture', '2024', '-5'],
      ]),
    ),
    on('2024-03-01', adjusted('technical', [['school', '2024', '-1', 'a']])),
  ]);

  it.each([
    ['original', 'current', '', ['-2000', '-5000', '-1000']],
    ['current', 'original', '-', ['1000', '2000', '5000']],
  ] as const)('from %s to %s lists what was decided later, line by line', (from, to, sign, amounts) => {
    const ends = { line: 'net', period: '2024' };
    const found = bridge(redecided, { ...ends, version: from }, { ...ends, version: to });
    const later = sign === '' ? found.items.slice(0, 2) : found.items.slice(1);
    expect(later.map(({ kind, line, name }) => [kind, line, name])).toEqual([
      ['decided', 'care', 'care'],
      ['decided', 'culture', 'culture'],
    ]);
    expect(found.items.map(({ amount }) => amount)).toEqual(amounts);
    expect([found.change, found.rest]).toEqual([sign === '' ? '-8000' : '8000', '0']);
  });

  it('tells what was decided later for a total as an item of the total', () => {
    const total = registerOf([on('2024-04-01', decided([['net', '2024', '-12']]))], redecided);
    const ends = { line: 'net', period: '2024' };
    const found = bridge(total, { ...ends, version: 'original' }, { ...ends, version: 'decided' });
    expect([found.change, found.rest]).toEqual(['-9000', '0']);
    expect(found.items.map(({ kind, line, amount }) => [kind, line, amount])).toEqual([
      ['decided', 'net', '-9000'],
    ]);
    const sentence = plain(explain(found, { locale: 'sv', assessment: assess(total, { period: '2024' }) }));
    expect(sentence).toContain('1 senare beslut −9 tkr; ingen oförklarad rest');
  });

  it('of a part of a year lists the share of what altered the year', () => {
    const spread = (id: string): Command => {
      const { data } = defineLine({ id, parent: 'net' });
      return { type: 'define-budget-line', data: { ...data, spread: { type: 'even' } } } as Command;
    };
    const altered = budgetOf(
      [{ id: 'net' }],
      spread('school'),
      spread('care'),
      decided([
        ['school', '2024', '-1200'],
        ['care', '2024', '-600'],
      ]),
      adjusted('supplementary', [['school', '2024', '-120', 'pupils']]),
      transferred('moved', [
        ['school', '2024-07/2024-12', '60'],
        ['care', '2024-07/2024-12', '-60'],
      ]),
    );
    const ends = (line: string) => {
      const end = { line, period: '2024-01/2024-08' };
      return told(bridge(altered, { ...end, version: 'original' }, { ...end, version: 'current' }));
    };
    expect(ends('school')).toEqual({
      items: ['supplementary pupils school 2024 -80', 'transfer moved school 2024-H2 20'],
      change: '-60',
      rest: '0',
    });
    expect(ends('net')).toEqual({
      items: ['supplementary pupils school 2024 -80'],
      change: '-80',
      rest: '0',
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

  it('takes back what is explained on the way to an earlier year', () => {
    expect(told(between(['net', '2024', 'decided'], ['net', '2023', 'current']))).toEqual({
      items: [
        'explained wages net 2024 190',
        'explained rents net 2024 12',
        'supplementary flood care 2023 -50',
      ],
      change: '150',
      rest: '-2',
    });
  });

  it('of a sum of which nothing is explained has what is explained below it', () => {
    const below = budgetOf(
      [...TREE, { id: 'food', parent: 'care', ofWhich: true }],
      decided([
        ['school', '2024', '-100'],
        ['care', '2024', '-50'],
        ['school', '2025', '-110'],
        ['care', '2025', '-60'],
      ]),
      explained('school', '2025', [['pupils', '-10']]),
      explained('care', '2025', [['hours', '-9']]),
      explained('food', '2025', [['prices', '-4']]),
    );
    const end = (period: string) => ({ line: 'net', period, version: 'decided' as const });
    expect(told(bridge(below, end('2024'), end('2025')))).toEqual({
      items: ['explained pupils school 2025 -10', 'explained hours care 2025 -9'],
      change: '-20',
      rest: '-1',
    });
  });

  it('is refused for a version there is not', () => {
    const misspelt = 'orig' as AmountVersion;
    expect(codeOf(() => between(['net', '2024', misspelt], ['net', '2024', 'current']))).toBe(
      'question-invalid',
    );
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

  const FLOOD = adjusted('supplementary', [['care', '2024', '-3', 'flood']]);
  const plannedIn = (of: RegisterState, period = '2024') =>
    Object.fromEntries(budget(of, { period }).lines.map(({ line, planned }) => [line, planned?.amount]));

  it('is what altered it where nothing is decided or planned, and so in the sum above', () => {
    const isNew = budgetOf(TREE, decided([['school', '2024', '-100']]), FLOOD);
    expect(plannedIn(isNew)).toEqual({ net: '-103000', school: '-100000', care: '-3000' });
    expect(
      bridge(
        isNew,
        { line: 'net', period: '2024', version: 'original' },
        { line: 'net', period: '2024', version: 'current' },
      ),
    ).toMatchObject({
      from: { amount: '-100000' },
      change: '-3000',
      rest: '0',
    });
    const lacking = budgetOf(
      [...TREE, { id: 'roads', parent: 'net' }],
      decided([['school', '2024', '-100']]),
      FLOOD,
    );
    expect(plannedIn(lacking)).toEqual({ net: null, school: '-100000', care: '-3000', roads: undefined });
  });

  it('is what is planned, altered, where nothing is decided yet', () => {
    const planned = budgetOf(
      TREE,
      decided(
        [
          ['school', '2024', '-100'],
          ['care', '2024', '-200'],
        ],
        'plan',
      ),
      FLOOD,
    );
    expect(plannedIn(planned)).toEqual({ net: '-303000', school: '-100000', care: '-203000' });
    const { bridges } = budget(planned, { period: '2024' });
    expect(bridges.map(({ line, from, change, rest }) => [line, from.version, change, rest])).toEqual([
      ['net', 'plan', '-3000', '0'],
      ['care', 'plan', '-3000', '0'],
    ]);
  });

  it('is unknown where a blank is stated, or a budget of more than the months asked about', () => {
    const blank = budgetOf(TREE, decided([['care', '2024', null]]), FLOOD);
    expect(plannedIn(blank)).toMatchObject({ care: null });
    const march = adjusted('supplementary', [['care', '2024-03', '-3', 'flood']]);
    const ofYear = budgetOf(TREE, decided([['care', '2024', '-200']]), march);
    expect(plannedIn(ofYear, '2024-03')).toMatchObject({ care: null });
    const total = budgetOf(
      [{ id: 'net' }, { id: 'care', parent: 'net' }],
      decided([['net', '2024', '-200']]),
      march,
    );
    expect(plannedIn(total, '2024-03')).toEqual({ net: null, care: '-3000' });
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
