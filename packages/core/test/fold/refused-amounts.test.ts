import { describe, expect, test } from 'vitest';
import { sealOccasion } from '../../src/assess/seal/seal.js';
import type { Command } from '../../src/events/command.js';
import { decide } from '../../src/fold/decide.js';
import type { RegisterState } from '../../src/fold/register-state.js';
import { DomainError } from '../../src/values/outturn-error.js';
import {
  adjusted,
  budgetOf,
  DAY,
  decided,
  defineLine,
  explained,
  forecast,
  on,
  outturn,
  transferred,
} from '../support/budget-of.js';
import { registerOf } from '../support/register-of.js';
import { codeOf } from '../values/code-of.js';

const OCCASION: Command = {
  type: 'schedule-occasion',
  data: { id: 'april', name: 'April', period: '2024' },
};

const open = budgetOf(
  [{ id: 'a' }, { id: 'b' }, { id: 'new', from: '2025' }, { id: 'old' }],
  defineLine({ id: 'old', from: '2024', retired: true }),
  OCCASION,
);

const MOVED = [
  ['a', '2024', '-40'],
  ['b', '2024', '40'],
] as const;

function refusal(command: Command, state: RegisterState = open): string {
  const found = codeOf(() => decide(state, command, { statedOn: DAY }));
  return found.startsWith('returned') ? 'no error' : found;
}

function messageOf(command: Command, state: RegisterState = open): string {
  try {
    decide(state, command, { statedOn: DAY });
  } catch (error) {
    if (error instanceof DomainError) return error.message;
    throw error;
  }
  return 'not refused';
}

describe('an amount is refused', () => {
  test.each([
    ['an adjustment', adjusted('technical', [['old', '2024', '1', 'x']])],
    ['a budget', decided([['old', '2025-03', '1']])],
    ['an outturn', outturn([['old', '2024', '1']])],
    ['a forecast', forecast('april', [['old', '2024', '1']])],
    ['an explained change', explained('old', '2024', [['x', '1']])],
    ['an outturn before it opens', outturn([['new', '2024', '1']])],
  ])('for a line that is closed in its period: %s', (_, command) => {
    expect(refusal(command)).toBe('line-closed');
  });

  test('for a closed line only from the period it is closed', () => {
    expect(refusal(outturn([['old', '2023', '1']]))).toBe('no error');
    expect(refusal(outturn([['new', '2025', '1']]))).toBe('no error');
  });

  test('for a line in use in a part of its period only where it is in use on no day of it', () => {
    const inJuly = budgetOf(
      [{ id: 'new', from: '2024-07' }, { id: 'old' }],
      defineLine({ id: 'old', from: '2024-07', retired: true }),
    );
    expect(refusal(decided([['new', '2024', '1']]), inJuly)).toBe('no error');
    expect(refusal(decided([['old', '2024', '1']]), inJuly)).toBe('no error');
    expect(refusal(decided([['new', '2024-H1', '1']]), inJuly)).toBe('line-closed');
    expect(refusal(decided([['old', '2024-H2', '1']]), inJuly)).toBe('line-closed');
  });

  test('of a balance where the line is the sum of others on some day of its period', () => {
    const inJuly = budgetOf([{ id: 'sum' }], defineLine({ id: 'part', parent: 'sum', from: '2024-07' }));
    expect(refusal(outturn([['sum', '2024', '1']]), inJuly)).toBe('line-is-a-sum');
    expect(refusal(outturn([['sum', '2024-H1', '1']]), inJuly)).toBe('no error');
  });

  test('with more decimals than the currency has, counted in whole units', () => {
    const inUnits = (amount: string, multiplier: number): Command => {
      return { type: 'state-outturns', data: { line: 'a', period: '2024', amount, multiplier } };
    };
    expect(refusal(inUnits('0.125', 1))).toBe('amount-too-precise');
    expect(refusal(inUnits('0.123456', 1000))).toBe('amount-too-precise');
    expect(refusal(inUnits('0.12500', 100))).toBe('no error');
    expect(refusal(inUnits('63.60', 1_000_000))).toBe('no error');
    const yen = registerOf([
      on(DAY, { type: 'open-register', data: { name: 'N', currency: 'JPY' } }, defineLine({ id: 'a' })),
    ]);
    expect(refusal(inUnits('1.5', 1), yen)).toBe('amount-too-precise');
    expect(refusal(inUnits('1', 1), yen)).toBe('no error');
  });

  test('as a forecast at a follow-up that is closed', () => {
    const seal = sealOccasion(open, { occasion: 'april', by: 'Controller' });
    const closed = registerOf([on(DAY, seal)], open);
    expect(refusal(forecast('april', [['a', '2024', '1']]), closed)).toBe('occasion-closed');
    expect(refusal(outturn([['a', '2024', '1']]), closed)).toBe('no error');
  });

  test('as an adjustment of nothing, or of an unknown kind', () => {
    const data = { line: 'a', period: '2024', name: 'N', kind: 'technical' };
    const wrong = (more: object) => refusal({ type: 'adjust-budget', data: { ...data, ...more } } as Command);
    expect(wrong({ amount: null })).toBe('command-invalid');
    expect(wrong({ amount: '1', kind: 'secret' })).toBe('command-invalid');
    expect(wrong({ amount: '1', plan: 'no-plan' })).toBe('unknown-plan');
    expect(wrong({ amount: '1' })).toBe('no error');
  });
});

describe('a transfer', () => {
  test('is refused unless its rows sum to zero in each period, and is told where and how much is left', () => {
    const acrossYears = transferred('moved', [
      ['a', '2024', '-40'],
      ['b', '2025', '40'],
    ]);
    expect(refusal(acrossYears)).toBe('transfer-unbalanced');
    expect(messageOf(acrossYears)).toContain('leaves -40000 in 2024');
    expect(refusal(transferred('moved', MOVED))).toBe('no error');
  });

  test('is refused between lines that no total has both of: it would change one', () => {
    const state = budgetOf([
      { id: 'net' },
      { id: 'school', parent: 'net' },
      { id: 'care', parent: 'net' },
      { id: 'food', parent: 'school', ofWhich: true },
      { id: 'milk', parent: 'food' },
      { id: 'bread', parent: 'food' },
      { id: 'office', breakdown: 'per-enhet' },
    ]);
    const moved = (from: string, to: string) =>
      refusal(
        transferred('moved', [
          [from, '2024', '-40'],
          [to, '2024', '40'],
        ]),
        state,
      );
    for (const [from, to] of [
      ['school', 'office'],
      ['care', 'food'],
      ['school', 'food'],
      ['milk', 'care'],
    ] as const) {
      expect(moved(from, to)).toBe('transfer-across-trees');
    }
    for (const [from, to] of [
      ['school', 'care'],
      ['net', 'care'],
      ['milk', 'bread'],
    ] as const) {
      expect(moved(from, to)).toBe('no error');
    }
  });

  test('is withdrawn whole, by its row 0, and by no other', () => {
    const state = registerOf([on(DAY, transferred('moved', MOVED))], open);
    const id = state.ledger.entries.at(-1)?.event.id;
    const withdraw = (row: number): Command => {
      return { type: 'withdraw-statement', data: { statement: `${id}#${row}`, reason: 'Repealed' } };
    };
    expect(refusal(withdraw(0), state)).toBe('no error');
    expect(refusal(withdraw(1), state)).toBe('unknown-statement');
    expect(messageOf(withdraw(1), state)).toContain(`name "${id}#0"`);
    expect(messageOf(withdraw(2), state)).toContain('There is no');
  });

  test('without an item is withdrawn as well, and so is an adjustment', () => {
    const { item: _, ...unnamed } = transferred('moved', MOVED).data as { readonly item: string };
    const commands: readonly Command[] = [
      { type: 'transfer-budget', data: unnamed } as Command,
      adjusted('technical', [['a', '2024', '1', null]]),
    ];
    const state = registerOf([on(DAY, ...commands)], open);
    for (const entry of state.ledger.entries.slice(-2)) {
      const data = { statement: `${entry.event.id}#0`, reason: 'Repealed' };
      expect(refusal({ type: 'withdraw-statement', data }, state)).toBe('no error');
    }
  });
});
