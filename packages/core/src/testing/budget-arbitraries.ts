import * as fc from 'fast-check';
import type { AdjustmentKind } from '../budget/budget-events.js';
import type { Command } from '../events/command.js';
import type { Batch } from './recorded.js';

/** A line of a small budget: numbers are whole kronor, `null` where nothing is stated. */
export interface SmallLine {
  /** The number of the line above; less than its own, -1 for a root. */
  readonly parent: number;
  readonly ofWhich: boolean;
  readonly decided: number | null;
  /** What is decided anew, later. */
  readonly decidedAnew: number | null;
  readonly outturn: number | null;
}

/** A change of one line's budget, or with `to` a transfer from it to another. */
export interface SmallAlteration {
  readonly line: number;
  readonly to: number | null;
  readonly amount: number;
  readonly kind: AdjustmentKind;
  readonly period: string;
}

/** A budget in one tree, the same for 2024 and 2025, and what altered that of 2024. */
export interface SmallBudget {
  readonly lines: readonly SmallLine[];
  readonly alterations: readonly SmallAlteration[];
}

/** Decided, decided anew, altered. */
const BUDGET_DAYS = ['2024-01-10', '2024-05-02', '2024-06-03'] as const;

const MOVED_ON = '2024-06-20';

/** The line of a number, as it is named in the register. */
export function lineId(number: number): string {
  return `line-${number}`;
}

/** Any small budget: leaves with and without amounts, parents with budgets of their own, *of which* lines. */
export function smallBudget(): fc.Arbitrary<SmallBudget> {
  const amount = fc.integer({ min: -1e6, max: 1e6 });
  const node = fc.record({
    above: fc.nat(),
    ofWhich: fc.nat(5).map((pick) => pick === 0),
    stated: fc.nat(9),
    decided: amount,
    decidedAnew: fc.option(amount, { freq: 3 }),
    outturn: amount,
  });
  const nodes = fc.array(node, { minLength: 1, maxLength: 8 });
  return nodes.chain((some) => {
    const above = some.map(({ above: pick }, index) => (index === 0 ? -1 : pick % index));
    const summedIn = above.filter((_, index) => some[index]?.ofWhich === false);
    const lines = some.map(({ ofWhich, stated, decided, decidedAnew, outturn }, index): SmallLine => {
      // Most leaves are stated, and most parents are not.
      const isStated = above.includes(index) ? stated === 0 : stated > 0;
      const parent = above[index] ?? -1;
      return {
        ...{ parent, ofWhich: ofWhich && parent >= 0 },
        decided: isStated ? decided : null,
        decidedAnew: isStated ? decidedAnew : null,
        outturn: isStated && !summedIn.includes(index) ? outturn : null,
      };
    });
    const alterations = fc.array(alteration(lines), { maxLength: 5 });
    return alterations.map((found) => ({ lines, alterations: found }));
  });
}

/** A small budget of which some lines move within a year, once or more often. */
export function movedBudget(): fc.Arbitrary<readonly Batch[]> {
  const move = fc.record({
    line: fc.nat(),
    to: fc.nat(),
    from: fc.constantFrom('2024-04', '2024-07', '2024-07', '2024-10', '2025-07'),
  });
  const moves = fc.array(move, { minLength: 1, maxLength: 4 });
  return fc.tuple(smallBudget(), moves).map(([budget, some]) => {
    const { lines } = budget;
    const commands = some.flatMap(({ line: which, to, from }): readonly Command[] => {
      const number = which % lines.length;
      const line = lines[number];
      // Below an earlier line, which never closes a circle.
      return line && number > 0 ? [defineSmallLine({ ...line, parent: to % number }, number, from)] : [];
    });
    const batches = budgetBatches(budget);
    return commands.length > 0 ? [...batches, { statedOn: MOVED_ON, commands }] : batches;
  });
}

/** Something that alters the budget of some lines; a transfer never leaves an *of which* line, nor comes into one. */
export function alteration(lines: readonly SmallLine[]): fc.Arbitrary<SmallAlteration> {
  const ends = fc.nat(lines.length - 1).chain((line) => {
    const others = lines.flatMap((_, to) => (lastSum(lines, to) === lastSum(lines, line) ? [to] : []));
    return fc.record({ line: fc.constant(line), to: fc.option(fc.constantFrom(...others)) });
  });
  const change = fc.record({
    amount: fc.integer({ min: -1e5, max: 1e5 }),
    kind: fc.constantFrom<AdjustmentKind>('supplementary', 'carry-over', 'technical', 'indexation'),
    period: fc.constantFrom('2024', '2024', '2024-03', '2024-H1'),
  });
  return fc.tuple(ends, change).map(([between, changed]) => ({ ...between, ...changed }));
}

/** The number of the line that a line is summed in at last. */
function lastSum(lines: readonly SmallLine[], number: number): number {
  const line = lines[number];
  return !line || line.ofWhich || line.parent < 0 ? number : lastSum(lines, line.parent);
}

/** The lines directly below a line that it is the sum of. */
export function summedBelow({ lines }: SmallBudget, number: number): readonly number[] {
  return lines.flatMap(({ parent, ofWhich }, index) => (parent === number && !ofWhich ? [index] : []));
}

/** Whether a line is another, or is summed in it over any number of steps. */
export function isWithin(budget: SmallBudget, number: number, above: number): boolean {
  return number === above || summedBelow(budget, above).some((child) => isWithin(budget, number, child));
}

/** What states a small budget. */
export function budgetBatches({ lines, alterations }: SmallBudget): readonly Batch[] {
  const [first, anew, altered] = BUDGET_DAYS;
  return [
    { statedOn: first, commands: [...opening(), ...lines.map(defined), ...decisions(lines, 'decided')] },
    { statedOn: anew, commands: [...decisions(lines, 'decidedAnew'), ...outturns(lines)] },
    { statedOn: altered, commands: alterations.map(altering) },
  ].filter(({ commands }) => commands.length > 0);
}

/** The command that states an alteration. */
export function altering({ line, to, amount, kind, period }: SmallAlteration): Command {
  const data = { name: 'A change', period, line: lineId(line), amount: String(amount) };
  if (to === null) return { type: 'adjust-budget', data: { ...data, kind } };
  const amounts = { line: [lineId(line), lineId(to)], amount: [String(-amount), String(amount)] };
  return { type: 'transfer-budget', data: { ...data, ...amounts } };
}

/** Defines a line, from a period on where one is given. */
export function defineSmallLine(line: SmallLine, number: number, from?: string): Command {
  return {
    type: 'define-budget-line',
    data: {
      ...{ id: lineId(number), name: `Line ${number}`, nature: 'net', whole: 'whole', breakdown: 'one' },
      ...(line.parent >= 0 && { parent: lineId(line.parent) }),
      ...(line.ofWhich && { ofWhich: true }),
      ...(from !== undefined && { from }),
    },
  };
}

function defined(line: SmallLine, number: number): Command {
  return defineSmallLine(line, number);
}

function opening(): readonly Command[] {
  return [
    { type: 'open-register', data: { name: 'A small budget', currency: 'SEK' } },
    { type: 'adopt-plan', data: { id: 'plan', name: 'The plan', body: 'The council', validity: '2024' } },
  ];
}

function decisions(lines: readonly SmallLine[], which: 'decided' | 'decidedAnew'): readonly Command[] {
  return amountsOf(lines, which).map((data): Command => {
    return { type: 'decide-budget', data: { plan: 'plan', ...data } };
  });
}

function outturns(lines: readonly SmallLine[]): readonly Command[] {
  return amountsOf(lines, 'outturn').map((data): Command => ({ type: 'state-outturns', data }));
}

function amountsOf(lines: readonly SmallLine[], which: 'decided' | 'decidedAnew' | 'outturn') {
  return lines.flatMap((line, number) => {
    const amount = line[which];
    return amount === null
      ? []
      : [{ line: lineId(number), period: ['2024', '2025'], amount: String(amount) }];
  });
}
