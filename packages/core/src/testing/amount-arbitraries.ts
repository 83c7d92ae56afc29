import * as fc from 'fast-check';
import type { AdjustmentKind } from '../budget/budget-events.js';
import type { Command } from '../events/command.js';
import type { PeriodText } from '../values/period.js';
import { partition } from '../values/period-sequence.js';
import { SMALL_OCCASIONS } from './indicator-arbitraries.js';
import { lineAction } from './obligation-arbitraries.js';

type Stretch = readonly PeriodText[];

const MONTHS = partition('2024', 'month') ?? [];

/** Years, parts of a year that are whole and that are not, and a year that is broken. */
const STRETCHES: readonly Stretch[] = [
  ['2023', '2024', '2025'],
  ['2024'],
  ['2024'],
  MONTHS,
  MONTHS.slice(0, 8),
  ['2024-03'],
  ['2024-H1', '2024-H2'],
  ['2024-H1'],
  ['2024-Q1', '2024-Q2', '2024-Q3', '2024-Q4'],
  ['2024-T1', '2024-T2'],
  ['2024-01/2024-08'],
  ['2023-07/2024-06'],
];

/** What may be asked of the money of a small register. */
export const MONEY_PERIODS: Stretch = [
  ...new Set([
    ...STRETCHES.flat(),
    '2022',
    '2024-H2',
    '2024-09/2024-12',
    '2024-T3',
    '2024-02-29',
    '2023/2024',
  ]),
];

/**
 * Something that is stated of one of some lines, or that moves budget between two of them; balances only of those that
 * are no sums.
 */
export function statement({ line, leaf, ends }: StatedLines): fc.Arbitrary<Command> {
  return fc.oneof(
    { arbitrary: decided(line), weight: 3 },
    { arbitrary: amounts(leaf).map((data): Command => ({ type: 'state-outturns', data })), weight: 3 },
    { arbitrary: forecasts(line), weight: 3 },
    { arbitrary: adjustment(line), weight: 3 },
    { arbitrary: transfer(ends), weight: 2 },
    { arbitrary: explainedChange(line), weight: 2 },
    { arbitrary: lineAction(line), weight: 2 },
  );
}

/** What lines something may be stated of: any, those that are no sums, and the two ends of a transfer. */
interface StatedLines {
  readonly line: fc.Arbitrary<string>;
  readonly leaf: fc.Arbitrary<string>;
  readonly ends: fc.Arbitrary<readonly string[]>;
}

interface Amounts {
  readonly line: string;
  readonly period: PeriodText[];
  readonly amount: (string | null)[];
  readonly multiplier?: number;
}

function amounts(line: fc.Arbitrary<string>): fc.Arbitrary<Amounts> {
  return fc.tuple(line, stretch(), fc.constantFrom(1, 1, 1000)).chain(([id, period, multiplier]) => {
    const cells = fc.array(cell(), { minLength: period.length, maxLength: period.length });
    return cells.map((amount) => ({
      ...{ line: id, period: [...period], amount },
      ...(multiplier > 1 && { multiplier }),
    }));
  });
}

function decided(line: fc.Arbitrary<string>): fc.Arbitrary<Command> {
  const version = fc.constantFrom('decided' as const, 'decided' as const, 'plan' as const);
  return fc.tuple(amounts(line), version).map(([data, of]): Command => {
    return { type: 'decide-budget', data: { plan: 'plan', version: of, ...data } };
  });
}

function forecasts(line: fc.Arbitrary<string>): fc.Arbitrary<Command> {
  return fc.tuple(amounts(line), fc.constantFrom(...SMALL_OCCASIONS)).map(([data, occasion]): Command => {
    return { type: 'state-forecasts', data: { occasion, ...data } };
  });
}

function adjustment(line: fc.Arbitrary<string>): fc.Arbitrary<Command> {
  const kind = fc.constantFrom<AdjustmentKind>('supplementary', 'carry-over', 'technical', 'indexation');
  return fc
    .tuple(line, singlePeriod(), kroner(), kind, item())
    .map(([id, period, amount, sort, named]): Command => {
      const data = { line: id, period, amount, kind: sort, name: 'A change', ...named };
      return { type: 'adjust-budget', data };
    });
}

function transfer(ends: fc.Arbitrary<readonly string[]>): fc.Arbitrary<Command> {
  return fc.tuple(ends, singlePeriod(), kroner(), item()).map(([line, period, amount, named]): Command => {
    const taken = amount.startsWith('-') ? amount.slice(1) : amount === '0' ? amount : `-${amount}`;
    const data = { line: [...line], period, amount: [taken, amount], name: 'A move', ...named };
    return { type: 'transfer-budget', data };
  });
}

function explainedChange(line: fc.Arbitrary<string>): fc.Arbitrary<Command> {
  const some = fc.array(fc.record({ amount: cell(), item: fc.constantFrom('first', 'second', 'third') }), {
    minLength: 1,
    maxLength: 3,
  });
  return fc
    .tuple(line, fc.constantFrom('2024', '2024', '2025'), some)
    .map(([id, period, changes]): Command => {
      const items = changes.filter(
        (one, index) => changes.findIndex(({ item }) => item === one.item) === index,
      );
      const [item, amount] = [items.map((one) => one.item), items.map((one) => one.amount)];
      return { type: 'explain-change', data: { plan: 'plan', line: id, period, item, name: item, amount } };
    });
}

function stretch(): fc.Arbitrary<Stretch> {
  return fc.constantFrom(...STRETCHES);
}

function singlePeriod(): fc.Arbitrary<PeriodText> {
  return fc.constantFrom('2024', '2024', '2024', '2024-H2', '2024-03', '2024-Q1', '2025', '2024-04/2024-09');
}

function item(): fc.Arbitrary<{ readonly item?: string }> {
  return fc.constantFrom({}, {}, { item: 'first' }, { item: 'second' });
}

/** Kronor that twelve does not divide, so that spreading has something to round; a blank now and then. */
export function cell(): fc.Arbitrary<string | null> {
  return fc.option(kroner(), { freq: 12 });
}

function kroner(): fc.Arbitrary<string> {
  const whole = fc.integer({ min: -20, max: 20 }).map(String);
  return fc.oneof({ arbitrary: whole, weight: 4 }, fc.constantFrom('100', '-1000', '0.05', '-0.01', '7.5'));
}
