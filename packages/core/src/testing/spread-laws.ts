import * as fc from 'fast-check';
import type { Spread } from '../budget/spreading.js';
import type { Command } from '../events/command.js';
import { openView } from '../readings/open-view.js';
import { readAmount } from '../readings/read-amount.js';
import type { View } from '../readings/view.js';
import type { AmountVersion } from '../rules/measure.js';
import { absolute, add, compare, type Exact, exact, printExact, subtract, ZERO } from '../values/exact.js';
import type { PeriodText } from '../values/period.js';
import { partition } from '../values/period-sequence.js';
import type { Law } from './law.js';
import { smallSpread } from './money-arbitraries.js';
import { recorded } from './recorded.js';

/** A line that says how it is spread, and the lines below it, which say nothing: their budgets of 2024, in öre. */
interface SpreadFamily {
  readonly spread: Spread;
  readonly children: readonly number[];
  readonly changes: readonly Change[];
}

interface Change {
  readonly line: number;
  readonly ore: number;
  readonly period: PeriodText;
}

const MONTHS = partition('2024', 'month') ?? [];
const PERIODS: readonly PeriodText[] = [...MONTHS, '2024-01/2024-04', '2024-01/2024-08', '2024-H2', '2024'];
const VERSIONS: readonly AmountVersion[] = ['decided', 'current'];

/** A sum says what its parts say, in every part of the year. */
export const sumsOfSpreadLines: Law<SpreadFamily> = {
  name: 'a line without an amount of its own has in every part of the year what the lines below it have, to the öre',
  arbitrary: spreadFamily(),
  holds: (family) => {
    const view = viewOf(family);
    return everyAmount((version, period) => {
      const whole = amountOf(view, 'parent', version, period);
      const parts = family.children.map((_, child) => amountOf(view, `child-${child}`, version, period));
      return textOf(whole) === textOf(sumOf(parts));
    });
  },
};

/** Spreading leaves nothing out. */
export const spreadMonthsAddUp: Law<SpreadFamily> = {
  name: 'the months of a budget that is spread add up to the year, altered or not, of a line and of the line above it',
  arbitrary: spreadFamily(),
  holds: (family) =>
    [viewOf(family), viewOf(family, totalOf(family))].every((view) =>
      ['parent', 'child-0'].every((line) =>
        VERSIONS.every((version) => {
          const months = sumOf(MONTHS.map((month) => amountOf(view, line, version, month)));
          return months === undefined || textOf(months) === textOf(amountOf(view, line, version, '2024'));
        }),
      ),
    ),
};

/**
 * A line that states what the lines below it add up to is rounded by itself. What has fallen of each line to the end of
 * a month is within half an öre of its share, so that between two ends of months each is within an öre.
 */
export const statedSumsAreNear: Law<SpreadFamily> = {
  name: 'a line that states the sum of the lines below it has in every part of the year their sum to within an öre a rounding',
  arbitrary: spreadFamily(),
  holds: (family) => {
    const [stated, summed] = [viewOf(family, totalOf(family)), viewOf(family)];
    return everyAmount((version, period) => {
      const [one, other] = [stated, summed].map((view) => amountOf(view, 'parent', version, period));
      // Each change is spread alike in both: only the amounts decided are rounded apart.
      const roundings = exact(((family.children.length + 1) / 100).toFixed(2));
      return one === undefined || other === undefined
        ? one === other
        : compare(absolute(subtract(one, other)), roundings) <= 0;
    });
  },
};

function spreadFamily(): fc.Arbitrary<SpreadFamily> {
  const ore = fc.integer({ min: -1_000_000, max: 1_000_000 });
  const children = fc.array(ore, { minLength: 1, maxLength: 5 });
  const period = fc.constantFrom<PeriodText>('2024', '2024-H2', '2024-Q1', '2024-04/2024-09', '2024-05');
  return children.chain((some) => {
    const change = fc.record({ line: fc.nat(some.length - 1), ore, period });
    return fc.record({
      ...{ spread: smallSpread(), children: fc.constant(some) },
      changes: fc.array(change, { maxLength: 4 }),
    });
  });
}

function totalOf({ children }: SpreadFamily): number {
  return children.reduce((sum, each) => sum + each, 0);
}

function viewOf({ spread, children, changes }: SpreadFamily, total?: number): View {
  const line = (id: string, more: object): Command => ({
    type: 'define-budget-line',
    data: { id, name: id, nature: 'net', whole: 'whole', breakdown: 'one', ...more },
  });
  const decided = (id: string, ore: number): Command => ({
    type: 'decide-budget',
    data: { plan: 'plan', line: id, period: '2024', amount: kronor(ore) },
  });
  const commands: readonly Command[] = [
    { type: 'open-register', data: { name: 'A line and those below it', currency: 'SEK' } },
    { type: 'adopt-plan', data: { id: 'plan', name: 'The plan', body: 'The council', validity: '2024' } },
    line('parent', { spread }),
    ...children.flatMap((ore, child) => [
      line(`child-${child}`, { parent: 'parent' }),
      decided(`child-${child}`, ore),
    ]),
    ...(total === undefined ? [] : [decided('parent', total)]),
    ...changes.map(({ line: child, ore, period }): Command => {
      const data = { line: `child-${child}`, period, amount: kronor(ore), name: 'A change' };
      return { type: 'adjust-budget', data: { ...data, kind: 'technical' } };
    }),
  ];
  return openView(recorded([{ statedOn: '2024-01-10', commands }]).state);
}

function kronor(ore: number): string {
  return printExact(exact((ore / 100).toFixed(2)));
}

function everyAmount(holds: (version: AmountVersion, period: PeriodText) => boolean): boolean {
  return VERSIONS.every((version) => PERIODS.every((period) => holds(version, period)));
}

function amountOf(view: View, line: string, version: AmountVersion, period: PeriodText): Exact | undefined {
  const reading = readAmount(view, line, version, period);
  return reading.known ? reading.value : undefined;
}

function sumOf(amounts: readonly (Exact | undefined)[]): Exact | undefined {
  const known = amounts.filter((amount) => amount !== undefined);
  return known.length === amounts.length ? known.reduce(add, ZERO) : undefined;
}

function textOf(amount: Exact | undefined): string | undefined {
  return amount && printExact(amount);
}
