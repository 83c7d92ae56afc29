import * as fc from 'fast-check';
import type { Spread } from '../budget/spreading.js';
import type { Command } from '../events/command.js';
import type { PeriodText } from '../values/period.js';
import { cell, statement } from './amount-arbitraries.js';
import { SMALL_OCCASIONS, SMALL_YEARS } from './indicator-arbitraries.js';
import type { Batch } from './recorded.js';
import { SMALL_DAYS, withdrawals, withoutRepeatedRows } from './small-batches.js';

/** The money of a small register. */
export interface SmallMoney {
  /** The ids of its lines, those above first. */
  readonly lines: readonly string[];
  /** What defines the lines; the register is open by then, and has occasions. */
  readonly definitions: readonly Command[];
  /** What is stated of them, and how they are moved and closed; the plan is adopted by then. */
  readonly batches: readonly Batch[];
}

/** A line as it is drawn: which of the earlier lines it stands below, if any. */
interface Node {
  readonly above: number;
  readonly ofWhich: boolean;
  readonly internal: boolean;
  readonly spread: Spread | null;
}

const LINES = ['line-1', 'line-2', 'line-3', 'line-4', 'line-5', 'line-6'] as const;

/** The two last lines are another breakdown of the same whole. */
const SECOND_BREAKDOWN = 4;

/**
 * Lines in a tree of two breakdowns, spread or not, internal and *of which* among them, moved and closed over time; and
 * budgets decided and planned, adjusted and transferred, outturns and forecasts of years and parts of years.
 */
export function smallMoney(): fc.Arbitrary<SmallMoney> {
  const nodes = fc.array(node(), { minLength: 1, maxLength: LINES.length });
  return nodes.chain((some) => {
    const lines = LINES.slice(0, some.length);
    const line = fc.constantFrom(...lines);
    const leaf = fc.constantFrom(...lines.filter((_, number) => !isSum(some, number)));
    const batch = fc.record({
      statedOn: day(),
      commands: fc.array(statement({ line, leaf, ends: endsOfTransfer(some) }), {
        minLength: 1,
        maxLength: 3,
      }),
    });
    return fc
      .tuple(
        fc.tuple(...some.map((_, number) => statedYears(number, isSum(some, number)))),
        fc.array(batch, { minLength: 1, maxLength: 4 }),
        changes(some),
      )
      .map(([years, batches, changed]) => ({
        lines,
        definitions: some.map((one, number) => defining(one, number, 'as first defined')),
        batches: [{ statedOn: SMALL_DAYS[1], commands: years.flat() }, ...batches, ...changed].filter(
          ({ commands }) => commands.length > 0,
        ),
      }));
  });
}

/** A register of money alone, some of it withdrawn; its lines may be stated later than figures of them. */
export function moneyRegister(): fc.Arbitrary<readonly Batch[]> {
  const choices = fc.array(fc.nat(1000), { minLength: 7, maxLength: 7 });
  return fc.tuple(smallMoney(), choices, day()).map(([{ definitions, batches: stated }, picks, defined]) => {
    const opened = { statedOn: SMALL_DAYS[0], commands: [...opening(), ...definitions.slice(0, 2)] };
    const further = { statedOn: defined, commands: definitions.slice(2) };
    const inTwo = [opened, further].filter(({ commands }) => commands.length > 0);
    const batches = [...inTwo, ...withoutRepeatedRows(stated)];
    return [...batches, ...withdrawals(batches, picks)];
  });
}

function opening(): readonly Command[] {
  const [april, august, sometime] = SMALL_OCCASIONS;
  const occasion = (id: string, dates: object): Command => {
    return { type: 'schedule-occasion', data: { id, name: `Follow-up in ${id}`, period: '2024', ...dates } };
  };
  return [
    { type: 'open-register', data: { name: 'Money alone', currency: 'SEK' } },
    { type: 'adopt-plan', data: { id: 'plan', name: 'The plan', body: 'The council', validity: '2024' } },
    occasion(april, { closesOn: '2024-04-30' }),
    occasion(august, { closesOn: '2024-08' }),
    occasion(sometime, {}),
  ];
}

function node(): fc.Arbitrary<Node> {
  return fc.record({
    above: fc.nat(LINES.length),
    ofWhich: fc.nat(5).map((pick) => pick === 1),
    internal: fc.nat(5).map((pick) => pick === 1),
    spread: fc.option(smallSpread(), { freq: 2 }),
  });
}

/** A budget spread evenly, or by weights of which some may be nothing. */
export function smallSpread(): fc.Arbitrary<Spread> {
  const weights = fc
    .array(fc.constantFrom('1', '0', '2', '0.5'), { minLength: 12, maxLength: 12 })
    .map(([, ...others]): Spread => ({ type: 'profile', weights: ['1', ...others] }));
  return fc.oneof(fc.constant<Spread>({ type: 'even' }), weights);
}

function day(): fc.Arbitrary<string> {
  return fc.constantFrom(...SMALL_DAYS);
}

// A line stands below an earlier one of its breakdown, so that no move ever closes a circle.
function numberAbove({ above }: Node, number: number): number | undefined {
  const first = number < SECOND_BREAKDOWN ? 0 : SECOND_BREAKDOWN;
  const found = (above % (number - first + 1)) + first;
  return found < number ? found : undefined;
}

/** Whether a line, as first defined, is the sum of others. */
function isSum(nodes: readonly Node[], number: number): boolean {
  return nodes.some((node, index) => !node.ofWhich && numberAbove(node, index) === number);
}

/** Two lines, perhaps the same, that are summed in one line or one breakdown at last. */
function endsOfTransfer(nodes: readonly Node[]): fc.Arbitrary<readonly string[]> {
  return fc.nat(nodes.length - 1).chain((from) => {
    const ends = LINES.filter((_, to) => to < nodes.length && lastSum(nodes, to) === lastSum(nodes, from));
    return fc.constantFrom(...ends).map((to) => [LINES[from] ?? '', to]);
  });
}

function lastSum(nodes: readonly Node[], number: number): string {
  const node = nodes[number];
  const above = node && numberAbove(node, number);
  if (above === undefined) return number < SECOND_BREAKDOWN ? 'one' : 'two';
  return node?.ofWhich ? (LINES[number] ?? '') : lastSum(nodes, above);
}

function defining(of: Node, number: number, edition: string, more: object = {}): Command {
  const above = numberAbove(of, number);
  const parent = above === undefined ? undefined : LINES[above];
  const data = {
    ...{ id: LINES[number] ?? '', name: `Line ${number + 1}, ${edition}`, nature: 'net', whole: 'whole' },
    breakdown: number < SECOND_BREAKDOWN ? 'one' : 'two',
    ...(parent !== undefined && { parent, ofWhich: of.ofWhich }),
    internal: of.internal,
    // Every other line asks for actions.
    ...(number % 2 === 0 && { actionBeyond: { amount: '0' } }),
    ...(of.spread && { spread: of.spread }),
    ...more,
  };
  return { type: 'define-budget-line', data } as Command;
}

// One line may be closed, last of all, so that nothing is stated of a line that is not in use.
function changes(nodes: readonly Node[]): fc.Arbitrary<readonly Batch[]> {
  const from = fc.constantFrom('2024', '2024-03-16', '2024-07', '2024-07', '2025');
  const change = fc.record({ statedOn: day(), which: fc.nat(), to: node(), from });
  const closing = fc.option(change, { nil: undefined, freq: 2 });
  return fc.tuple(fc.array(change, { maxLength: 2 }), closing).map(([moves, last]) => [
    ...moves.map((move, index): Batch => {
      const commands = [defining(move.to, move.which % nodes.length, `change ${index}`, { from: move.from })];
      return { statedOn: move.statedOn, commands };
    }),
    ...(last ? [last] : []).map(({ which, to, from: first, statedOn }): Batch => {
      const closed = defining(to, which % nodes.length, 'as closed', { from: first, retired: true });
      return { statedOn, commands: [closed] };
    }),
  ]);
}

// Most lines but the first have a budget and an outturn of each year; the first is most often the sum of others.
function statedYears(number: number, isSumOfOthers: boolean): fc.Arbitrary<readonly Command[]> {
  const line = LINES[number] ?? '';
  const period = [...SMALL_YEARS];
  const cells = fc.array(cell(), { minLength: period.length, maxLength: period.length });
  const years = fc
    .tuple(cells, cells)
    .map(([budget, outturn]): readonly Command[] => [
      { type: 'decide-budget', data: { plan: 'plan', line, period, amount: budget } },
      ...(isSumOfOthers ? [] : [balances(line, period, outturn)]),
    ]);
  const nothing = fc.constant<readonly Command[]>([]);
  return fc.oneof({ arbitrary: years, weight: number < 1 ? 1 : 8 }, { arbitrary: nothing, weight: 1 });
}

function balances(line: string, period: PeriodText[], amount: (string | null)[]): Command {
  return { type: 'state-outturns', data: { line, period, amount } };
}
