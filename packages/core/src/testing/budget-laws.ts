import * as fc from 'fast-check';
import { assess } from '../assess/assess.js';
import { bridge } from '../assess/budget/bridge.js';
import type { BridgeEnd } from '../assess/budget/bridge-items.js';
import type { Command } from '../events/command.js';
import type { KnownEvent } from '../events/event.js';
import type { RegisterState } from '../fold/register-state.js';
import { openView } from '../readings/open-view.js';
import { readAmount } from '../readings/read-amount.js';
import type { AmountVersion } from '../rules/measure.js';
import { add, exact, printExact, ZERO } from '../values/exact.js';
import type { PeriodText } from '../values/period.js';
import { MONEY_PERIODS } from './amount-arbitraries.js';
import {
  alteration,
  altering,
  budgetBatches,
  defineSmallLine,
  isWithin,
  lineId,
  movedBudget,
  type SmallAlteration,
  type SmallBudget,
  smallBudget,
  summedBelow,
} from './budget-arbitraries.js';
import type { Law } from './law.js';
import { moneyRegister } from './money-arbitraries.js';
import { naiveAmount } from './naive-amount.js';
import { type NaiveQuestion, openNaiveLog } from './naive-log.js';
import { toTwentyDigits } from './naive-rational.js';
import { type Batch, recorded } from './recorded.js';
import { question } from './register-arbitraries.js';

const LATER = '2024-09-01';
/** An amount to ask for. */
interface Sought {
  readonly pick: number;
  readonly version: AmountVersion;
  readonly period: PeriodText;
}

/** A second implementation, written from the documentation, finds the same amounts. */
export const naiveBudgetAgrees: Law<[readonly Batch[], NaiveQuestion, readonly Sought[]]> = {
  name: 'a plain count over the log finds the same amounts of lines, in any version and period',
  arbitrary: fc.tuple(
    fc.oneof(smallBudget().map(budgetBatches), movedBudget(), moneyRegister()),
    question(),
    fc.array(sought(), { minLength: 1, maxLength: 40, size: 'max' }),
  ),
  holds: ([batches, asked, all]) => {
    const { events, state } = recorded(batches);
    const [log, view] = [openNaiveLog(events, asked), openView(state, asked)];
    const lines = linesOf(events);
    return all.every(({ pick, version: of, period }) => {
      const line = lines[pick % lines.length] ?? '';
      const reading = readAmount(view, line, of, period);
      const counted = naiveAmount(log, line, of, period);
      return (reading.known ? printExact(reading.value) : undefined) === (counted && toTwentyDigits(counted));
    });
  },
};

/** A transfer moves budget between lines and adds none. */
export const transfersKeepTotals: Law<[SmallBudget, SmallAlteration]> = {
  name: 'a transfer leaves the known budget of every line that holds both its ends as it was',
  arbitrary: withAlteration(),
  holds: ([budget, { to, ...found }]) => {
    const transfer = { ...found, to: to ?? found.line };
    const before = recorded(budgetBatches(budget)).state;
    const after = stated(before, altering(transfer));
    return everyLine(budget, (line) => {
      const holdsBoth = [transfer.line, transfer.to].every((end) => isWithin(budget, end, line));
      const budgeted = amountOf(before, line, 'current');
      // A line of which nothing was decided has a budget once something altered it.
      return !holdsBoth || budgeted === null || amountOf(after, line, 'current') === budgeted;
    });
  },
};

/** What explains a change alters no amount. */
export const explanationsAlterNothing: Law<[SmallBudget, SmallAlteration]> = {
  name: 'explained changes alter no amount of any line',
  arbitrary: withAlteration(),
  holds: ([budget, { line, amount, period }]) => {
    const before = recorded(budgetBatches(budget)).state;
    const data = { plan: 'plan', name: 'A reason', line: lineId(line), period, amount: String(amount) };
    const after = stated(before, { type: 'explain-change', data });
    const answer = (state: RegisterState) => JSON.stringify(assess(state, { period: '2024' }).budget.lines);
    return answer(before) === answer(after);
  },
};

/** Deviations add up as the amounts do. */
export const deviationsAddUp: Law<SmallBudget> = {
  name: 'the deviation of a line that is the sum of others is the sum of theirs and its own alterations',
  arbitrary: smallBudget(),
  holds: (budget) => {
    const { lines } = assess(recorded(budgetBatches(budget)).state, { period: '2024' }).budget;
    const deviationOf = (line: number): string | null =>
      lines.find((found) => found.line === lineId(line))?.deviation ?? null;
    return everyLine(budget, (line) => {
      const below = summedBelow(budget, line).map(deviationOf);
      const isSum = below.length > 0 && budget.lines[line]?.decided === null;
      const isAltered = budget.alterations.some((each) => each.line === line || each.to === line);
      if (!isSum || isAltered) return true;
      return deviationOf(line) === (below.includes(null) ? null : sumOf(below));
    });
  },
};

/** A bridge leaves nothing out and counts nothing twice. */
export const bridgesClose: Law<[SmallBudget, AmountVersion, AmountVersion, number]> = {
  name: 'the items of a bridge and its rest sum to the difference, and its way back is the opposite',
  arbitrary: fc.tuple(smallBudget(), version(), version(), fc.nat()),
  holds: ([budget, from, to, pick]) => {
    const { state } = recorded(budgetBatches(budget));
    const end = (which: AmountVersion): BridgeEnd => {
      return { line: lineId(pick % budget.lines.length), period: '2024', version: which };
    };
    const [there, back] = [bridge(state, end(from), end(to)), bridge(state, end(to), end(from))];
    if (there.change === null) return there.rest === null && back.change === null;
    const parts = [...there.items.map(({ amount }) => amount), there.rest];
    return sumOf(parts) === there.change && sumOf([there.explained, back.explained]) === '0';
  },
};

/** Where a line stands changes what is between its new and old places only. */
export const movesKeepTotals: Law<[SmallBudget, number, PeriodText]> = {
  name: 'moving a line changes no year before the move, and no total of a line that holds both its places',
  arbitrary: fc.tuple(
    smallBudget().map(withoutOwnTotals),
    fc.nat(),
    fc.constantFrom('2025', '2025-04', '2025-07'),
  ),
  holds: ([budget, pick, from]) => {
    const moves = possibleMoves(budget);
    const move = moves[pick % moves.length];
    const line = move && budget.lines[move.line];
    if (!line) return true;
    const before = recorded(budgetBatches(budget)).state;
    const after = stated(before, defineSmallLine({ ...line, parent: move.to }, move.line, from));
    return everyLine(budget, (above) => {
      const holdsBoth = [line.parent, move.to].every((place) => isWithin(budget, place, above));
      return (!holdsBoth || sameIn('2025', above, before, after)) && sameIn('2024', above, before, after);
    });
  },
};

/** A budget whose sums have no amounts of their own, which would hide what stands below them. */
function withoutOwnTotals(budget: SmallBudget): SmallBudget {
  const lines = budget.lines.map((line, number) => {
    const isSum = summedBelow(budget, number).length > 0;
    return isSum ? { ...line, decided: null, decidedAnew: null, outturn: null } : line;
  });
  return { ...budget, lines };
}

/** Moves below an earlier line, which never close a circle, between lines that are sums before and after. */
function possibleMoves(budget: SmallBudget): readonly { readonly line: number; readonly to: number }[] {
  return budget.lines.flatMap(({ parent, ofWhich }, line) => {
    const leavesSum = summedBelow(budget, parent).length > 1;
    const places = Array.from({ length: line }, (_, to) => to);
    const sums = places.filter((to) => to !== parent && summedBelow(budget, to).length > 0);
    return !ofWhich && leavesSum ? sums.map((to) => ({ line, to })) : [];
  });
}

function withAlteration(): fc.Arbitrary<[SmallBudget, SmallAlteration]> {
  return smallBudget().chain((budget) => fc.tuple(fc.constant(budget), alteration(budget.lines)));
}

function version(): fc.Arbitrary<AmountVersion> {
  return fc.constantFrom<AmountVersion>('original', 'decided', 'current', 'outturn');
}

function everyLine({ lines }: SmallBudget, holds: (line: number) => boolean): boolean {
  return lines.every((_, number) => holds(number));
}

function stated(state: RegisterState, command: Command): RegisterState {
  return recorded([{ statedOn: LATER, commands: [command] }], state).state;
}

function sought(): fc.Arbitrary<Sought> {
  const versions = ['original', 'decided', 'current', 'current', 'plan', 'outturn', 'forecast'] as const;
  const period = fc.constantFrom('2024', ...MONEY_PERIODS);
  return fc.record({ pick: fc.nat(7), version: fc.constantFrom<AmountVersion>(...versions), period });
}

function linesOf(events: readonly KnownEvent[]): readonly string[] {
  return events.flatMap((event) => (event.type === 'budget-line-defined' ? [event.data.id] : []));
}

function amountOf(state: RegisterState, line: number, of: AmountVersion, period = '2024'): string | null {
  const reading = readAmount(openView(state, { asOf: LATER }), lineId(line), of, period);
  return reading.known ? printExact(reading.value) : null;
}

function sameIn(period: string, line: number, before: RegisterState, after: RegisterState): boolean {
  return (['decided', 'current', 'outturn'] as const).every(
    (each) => amountOf(before, line, each, period) === amountOf(after, line, each, period),
  );
}

function sumOf(amounts: readonly (string | null)[]): string {
  return printExact(amounts.reduce((sum, amount) => add(sum, exact(amount ?? '0')), ZERO));
}
