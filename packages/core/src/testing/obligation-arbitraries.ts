import * as fc from 'fast-check';
import type { BudgetLine } from '../budget/budget-events.js';
import type { Command } from '../events/command.js';
import {
  budgetBatches,
  defineSmallLine,
  lineId,
  type SmallBudget,
  smallBudget,
} from './budget-arbitraries.js';
import { SMALL_OCCASIONS } from './indicator-arbitraries.js';
import type { Batch } from './recorded.js';

/** An action about a line: what it brings in whole kronor, `null` where that is not told. */
export interface SmallAction {
  readonly line: number;
  readonly amount: number | null;
  readonly inForecast: boolean;
  /** Whether it is planned at the follow-up, or at none. */
  readonly atOccasion: boolean;
}

/** A small budget with what one follow-up forecasts of its lines, by number, and what is done about that. */
export interface WatchedBudget {
  readonly budget: SmallBudget;
  readonly thresholds: readonly (BudgetLine['actionBeyond'] | null)[];
  /** `null` where the follow-up has no forecast of a line. */
  readonly forecasts: readonly (number | null)[];
  readonly actions: readonly SmallAction[];
}

const FORECAST_DAY = '2024-07-01';
const ACTION_DAY = '2024-07-02';

/** A small budget whose lines most often ask for actions, and whose forecasts most often fall short. */
export function watchedBudget(): fc.Arbitrary<WatchedBudget> {
  return smallBudget().chain((budget) => {
    const count = budget.lines.length;
    const each = <Value>(arbitrary: fc.Arbitrary<Value>) =>
      fc.array(arbitrary, { minLength: count, maxLength: count });
    const amount = fc.integer({ min: -2e6, max: 5e5 });
    return fc.record({
      budget: fc.constant(budget),
      thresholds: each(fc.option(threshold(), { freq: 5 })),
      forecasts: each(fc.option(amount, { freq: 5 })),
      actions: fc.array(smallAction(count), { maxLength: 4 }),
    });
  });
}

/** An action about one of so many lines. */
export function smallAction(lineCount: number): fc.Arbitrary<SmallAction> {
  return fc.record({
    line: fc.nat(lineCount - 1),
    amount: fc.option(fc.integer({ min: -1e5, max: 3e6 }), { freq: 5 }),
    inForecast: fc.boolean(),
    atOccasion: fc.boolean(),
  });
}

/** One of two actions about one of some lines of a small register, stated, stated again or given up. */
export function lineAction(line: fc.Arbitrary<string>): fc.Arbitrary<Command> {
  return fc
    .record({
      line,
      id: fc.constantFrom('action-1', 'action-2'),
      period: fc.constantFrom('2024', '2024', '2023', '2025'),
      amount: fc.option(fc.constantFrom('5', '12', '1000', '-1'), { freq: 5 }),
      inForecast: fc.boolean(),
      occasion: fc.option(fc.constantFrom(...SMALL_OCCASIONS)),
      retired: fc.nat(5).map((pick) => pick === 1),
    })
    .map(({ line: about, occasion, ...rest }): Command => {
      const at = occasion === null ? {} : { occasion };
      return {
        type: 'plan-action',
        data: { ...rest, ...at, about: { kind: 'line', id: about }, name: 'An action' },
      };
    });
}

/** What states a watched budget; its actions are `action-0`, `action-1` … */
export function watchedBatches({ budget, thresholds, forecasts, actions }: WatchedBudget): readonly Batch[] {
  const batches: readonly Batch[] = [
    ...budgetBatches(budget),
    {
      statedOn: FORECAST_DAY,
      commands: [
        { type: 'schedule-occasion', data: { id: 'april', name: 'April', period: '2024' } },
        ...budget.lines.flatMap((line, number) =>
          watching(defineSmallLine(line, number), thresholds[number]),
        ),
        ...forecasts.flatMap((amount, number) => (amount === null ? [] : [forecastOf(number, amount)])),
      ],
    },
    { statedOn: ACTION_DAY, commands: actions.map(planning) },
  ];
  return batches.filter(({ commands }) => commands.length > 0);
}

/** The command that plans an action, numbered. */
export function planning({ line, amount, inForecast, atOccasion }: SmallAction, number: number): Command {
  return {
    type: 'plan-action',
    data: {
      ...{ id: `action-${number}`, name: 'An action', period: '2024', inForecast },
      about: { kind: 'line', id: lineId(line) },
      amount: amount === null ? null : String(amount),
      ...(atOccasion && { occasion: 'april' }),
    },
  };
}

/** Small budgets are of up to a million kronor. */
function threshold(): fc.Arbitrary<BudgetLine['actionBeyond']> {
  const amount = fc.integer({ min: 0, max: 1e5 }).map((of) => ({ amount: String(of) }));
  const percent = fc.integer({ min: 0, max: 100 }).map((of) => ({ percent: String(of) }));
  return fc.oneof(fc.constant({ amount: '0' }), amount, percent);
}

function watching(command: Command, actionBeyond: BudgetLine['actionBeyond'] | null): readonly Command[] {
  if (command.type !== 'define-budget-line' || !actionBeyond) return [];
  return [{ ...command, data: { ...command.data, actionBeyond } }];
}

function forecastOf(line: number, amount: number): Command {
  const data = { occasion: 'april', line: lineId(line), period: '2024', amount: String(amount) };
  return { type: 'state-forecasts', data };
}
