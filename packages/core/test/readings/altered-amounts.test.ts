import { describe, expect, it } from 'vitest';
import type { Command } from '../../src/events/command.js';
import type { RegisterState } from '../../src/fold/register-state.js';
import type { AmountReading } from '../../src/readings/amount-reading.js';
import { openView } from '../../src/readings/open-view.js';
import { readAmount } from '../../src/readings/read-amount.js';
import type { Viewpoint } from '../../src/readings/view.js';
import type { AmountVersion } from '../../src/rules/measure.js';
import { printExact } from '../../src/values/exact.js';
import {
  type AlteredRow,
  adjusted,
  budgetOf,
  decided,
  defineLine,
  type LineText,
  on,
  openBudget,
  transferred,
} from '../support/budget-of.js';
import { registerOf } from '../support/register-of.js';

const TREE: readonly LineText[] = [
  { id: 'net' },
  { id: 'school', parent: 'net' },
  { id: 'meals', parent: 'school' },
  { id: 'staff', parent: 'school' },
  { id: 'care', parent: 'net' },
  { id: 'agency', parent: 'care', ofWhich: true },
];

const DECIDED = decided([
  ['meals', '2024', '-100'],
  ['staff', '2024', '-900'],
  ['care', '2024', '-2000'],
]);

function amount(
  state: RegisterState,
  line: string,
  version: AmountVersion = 'current',
  viewpoint: Viewpoint & { readonly period?: string } = {},
): AmountReading {
  const { period = '2024', ...rest } = viewpoint;
  return readAmount(openView(state, rest), line, version, period);
}

function shown(reading: AmountReading): string {
  return reading.known ? printExact(reading.value) : reading.reason.code;
}

function altered(...commands: readonly Command[]): RegisterState {
  return budgetOf(TREE, DECIDED, ...commands);
}

describe('the current budget', () => {
  it('is the decided one where nothing has altered it, rows and all', () => {
    const state = altered();
    expect(amount(state, 'net', 'current')).toEqual(amount(state, 'net', 'decided'));
  });

  it('of a line and of every line above it holds what adjusts it; what was decided stays', () => {
    const state = altered(adjusted('supplementary', [['meals', '2024', '-25', 'prices']]));
    expect(['meals', 'school', 'net', 'staff', 'care'].map((line) => shown(amount(state, line)))).toEqual([
      '-125000',
      '-1025000',
      '-3025000',
      '-900000',
      '-2000000',
    ]);
    expect(shown(amount(state, 'net', 'decided'))).toBe('-3000000');
  });

  it('of a line with an amount of its own is altered from below as well', () => {
    const own = decided([['school', '2024', '-1001']]);
    const rows: AlteredRow[] = [
      ['meals', '2024', '-25', 'prices'],
      ['school', '2024', '5', 'form'],
    ];
    const state = altered(own, adjusted('technical', rows));
    expect(shown(amount(state, 'school'))).toBe('-1021000');
    expect(shown(amount(state, 'net'))).toBe('-3021000');
  });

  it('is not altered by what adjusts an of-which line, which is summed in nothing', () => {
    const state = altered(
      decided([['agency', '2024', '-50']]),
      adjusted('technical', [['agency', '2024', '-7', 'x']]),
    );
    expect(shown(amount(state, 'agency'))).toBe('-57000');
    expect(shown(amount(state, 'care'))).toBe('-2000000');
  });

  it('holds adjustments of parts of the period, and is unknown for a part of an adjusted period', () => {
    const quarters = decided(['Q1', 'Q2', 'Q3', 'Q4'].map((part) => ['net', `2024-${part}`, '-10'] as const));
    const march = adjusted('indexation', [['net', '2024-03', '-1', 'index']]);
    const lines = TREE.slice(0, 1);
    const state = budgetOf(lines, quarters, march);
    expect(shown(amount(state, 'net'))).toBe('-41000');
    expect(shown(amount(state, 'net', 'current', { period: '2024-Q1' }))).toBe('-11000');
    const year = budgetOf(lines, quarters, adjusted('indexation', [['net', '2024', '-1', 'index']]));
    expect(amount(year, 'net', 'current', { period: '2024-Q1' })).toMatchObject({
      known: false,
      reason: { code: 'no-amount' },
      missing: [{ type: 'amount', line: 'net', period: '2024-Q1', version: 'current' }],
      leavesLacking: 1,
    });
  });

  it('is what adjusts it where nothing is decided, and unknown where a blank is', () => {
    const prices = adjusted('supplementary', [['meals', '2024', '-25', 'prices']]);
    const isNew = budgetOf(TREE, decided([['staff', '2024', '-900']]), prices);
    expect(['meals', 'school', 'net'].map((line) => shown(amount(isNew, line)))).toEqual([
      '-25000',
      '-925000',
      'partial',
    ]);
    const state = budgetOf(TREE, decided([['meals', '2024', null]]), prices);
    expect(amount(state, 'meals')).toMatchObject({
      known: false,
      reason: { code: 'no-amount' },
      missing: [{ type: 'amount', line: 'meals', period: '2024', version: 'decided' }],
      evidence: ['c1/9#0'],
    });
  });

  it('adds up items, and an item of the same id replaces; without an id each row is its own', () => {
    const state = registerOf([
      on('2024-01-10', ...openBudget(TREE), DECIDED, adjusted('technical', [['care', '2024', '-10', 'a']])),
      on('2024-02-10', adjusted('technical', [['care', '2024', '-12', 'a']])),
      on('2024-03-10', adjusted('technical', [['care', '2024', '-1', null]])),
      on('2024-04-10', adjusted('technical', [['care', '2024', '-1', null]])),
    ]);
    expect(shown(amount(state, 'care'))).toBe('-2014000');
    expect(shown(amount(state, 'care', 'current', { planAsOf: '2024-01-31' }))).toBe('-2010000');
    expect(shown(amount(state, 'care', 'current', { asOf: '2024-12-31', planAsOf: '2024-02-28' }))).toBe(
      '-2012000',
    );
  });

  it('names what was decided and everything that altered it', () => {
    const state = altered(adjusted('carry-over', [['meals', '2024', '3', 'left']]));
    expect(amount(state, 'school').evidence).toEqual(['c1/8#0', 'c1/9#0', 'c1/8#1']);
  });

  it('moves with a transfer, and no line that holds both its ends does', () => {
    const state = altered(
      transferred('moved', [
        ['meals', '2024', '-40'],
        ['care', '2024', '40'],
      ]),
    );
    expect(['meals', 'care', 'school', 'net'].map((line) => shown(amount(state, line)))).toEqual([
      '-140000',
      '-1960000',
      '-1040000',
      '-3000000',
    ]);
  });

  it('follows a transfer that is stated again whole, and one that is withdrawn whole', () => {
    const state = registerOf([
      on('2024-01-10', ...openBudget(TREE), DECIDED),
      on(
        '2024-02-10',
        transferred('moved', [
          ['meals', '2024', '-40'],
          ['care', '2024', '40'],
        ]),
      ),
      on(
        '2024-03-10',
        transferred('moved', [
          ['meals', '2024', '-30'],
          ['staff', '2024', '30'],
        ]),
      ),
    ]);
    const lines = ['meals', 'staff', 'care', 'net'];
    expect(lines.map((line) => shown(amount(state, line)))).toEqual([
      '-130000',
      '-870000',
      '-2000000',
      '-3000000',
    ]);
    const withdrawn = registerOf(
      [on('2024-04-10', { type: 'withdraw-statement', data: { statement: 'c11/0#0', reason: 'Repealed' } })],
      state,
    );
    expect(lines.map((line) => shown(amount(withdrawn, line)))).toEqual([
      '-140000',
      '-900000',
      '-1960000',
      '-3000000',
    ]);
    expect(shown(amount(withdrawn, 'meals', 'current', { asOf: '2024-03-31' }))).toBe('-130000');
  });

  it('records nothing for the same transfer said twice on a day, and no half of it', () => {
    const rows = [
      ['meals', '2024', '-40'],
      ['care', '2024', '40'],
    ] as const;
    const state = altered(transferred('moved', rows), transferred('moved', rows));
    expect(state.version).toBe(9 + 1);
    const corrected = altered(
      transferred('moved', rows),
      transferred('moved', [
        ['meals', '2024', '-40'],
        ['staff', '2024', '40'],
      ]),
    );
    expect(shown(amount(corrected, 'staff'))).toBe('-860000');
    expect(shown(amount(corrected, 'care'))).toBe('-2000000');
  });
});

describe('the original budget', () => {
  it('is what was decided first, however often it is decided anew or altered', () => {
    const state = registerOf([
      on('2023-11-01', ...openBudget(TREE), DECIDED),
      on('2024-02-10', decided([['meals', '2024', '-110']])),
      on(
        '2024-05-10',
        decided([['meals', '2024', '-120']]),
        adjusted('technical', [['care', '2024', '-1', 'a']]),
      ),
    ]);
    expect(shown(amount(state, 'net', 'original'))).toBe('-3000000');
    expect(shown(amount(state, 'net', 'decided'))).toBe('-3020000');
    expect(shown(amount(state, 'net', 'current'))).toBe('-3021000');
    expect(shown(amount(state, 'net', 'original', { planAsOf: '2023-10-01' }))).toBe('no-amount');
  });

  it('is the last of what was said on the first day, blanks and what was withdrawn left out', () => {
    const state = registerOf([
      on('2023-10-01', ...openBudget(TREE), decided([['care', '2024', null]])),
      on('2023-11-01', decided([['care', '2024', '-7']]), decided([['care', '2024', '-8']])),
      on('2023-12-01', decided([['care', '2024', '-9']])),
    ]);
    expect(shown(amount(state, 'care', 'original'))).toBe('-8000');
    const withdrawal = { statement: 'c10/1#0', reason: 'Misprint' };
    const withdrawn = registerOf([on('2024-01-01', { type: 'withdraw-statement', data: withdrawal })], state);
    expect(shown(amount(withdrawn, 'care', 'original'))).toBe('-7000');
  });

  const autumn = on('2023-11-01', ...openBudget(TREE), DECIDED);
  const original = (line: string, ...later: readonly Command[]): string =>
    shown(amount(registerOf([autumn, on('2024-06-01', ...later)]), line, 'original'));

  it('has nothing of a line that is decided for the first time later, and lacks nothing', () => {
    const culture = [
      defineLine({ id: 'culture', parent: 'net' }),
      defineLine({ id: 'library', parent: 'culture' }),
      decided([['library', '2024', '-50']]),
    ];
    expect(original('net', ...culture)).toBe('-3000000');
    expect(original('culture', ...culture)).toBe('no-amount');
  });

  it('lacks what has never been decided', () => {
    expect(original('net', defineLine({ id: 'culture', parent: 'net' }))).toBe('partial');
  });

  it('is no total that is decided later', () => {
    expect(original('net', decided([['net', '2024', '-3600']]))).toBe('-3000000');
  });

  it('spreads what was decided first, whatever is decided of a part of it later', () => {
    const even: Command = {
      type: 'define-budget-line',
      data: {
        ...{ id: 'even', name: 'even', nature: 'net', whole: 'driftbudget', breakdown: 'per-kategori' },
        spread: { type: 'even' },
      },
    };
    const state = registerOf([
      on('2023-11-01', ...openBudget([]), even, decided([['even', '2024', '-1200']])),
      on('2024-06-01', decided([['even', '2024-01', '-150']])),
    ]);
    const months = ['2024-01', '2024-02'].map((period) =>
      shown(amount(state, 'even', 'original', { period })),
    );
    expect(months).toEqual(['-100000', '-100000']);
  });

  it('of a year is its own, whatever was decided before for several years', () => {
    const state = registerOf([
      on('2022-11-01', ...openBudget(TREE), decided([['care', '2023/2025', '-9000']])),
      on('2023-11-01', decided([['school', '2024', '-1000']])),
      on('2024-06-01', decided([['school', '2024', '-1100']])),
    ]);
    expect(shown(amount(state, 'school', 'original'))).toBe('-1000000');
    expect(shown(amount(state, 'care', 'original', { period: '2023/2025' }))).toBe('-9000000');
  });
});

describe('a line over time', () => {
  it('that is renamed, moved and closed leaves earlier years as they were', () => {
    const years = ['2023', '2024', '2025'];
    const rows = ['meals', 'staff', 'care'].flatMap((line) =>
      years.map((year) => [line, year, '-10'] as const),
    );
    const state = budgetOf(
      TREE,
      decided(rows),
      defineLine({ id: 'meals', parent: 'care', from: '2024' }),
      defineLine({ id: 'staff', parent: 'school', from: '2025', retired: true }),
    );
    const of = (line: string) => years.map((period) => shown(amount(state, line, 'decided', { period })));
    expect(of('school')).toEqual(['-20000', '-10000', 'no-amount']);
    expect(of('staff')).toEqual(['-10000', '-10000', 'not-defined']);
    // The amount of its own stands: what moved below it is a part of it now.
    expect(of('care')).toEqual(['-10000', '-10000', '-10000']);
  });
});
