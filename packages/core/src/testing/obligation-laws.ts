import * as fc from 'fast-check';
import { assess } from '../assess/assess.js';
import type { Assessment } from '../assess/assessment.js';
import { type DeficitObligation, deficitObligations } from '../assess/budget/deficit-obligation.js';
import type { Command } from '../events/command.js';
import type { RegisterState } from '../fold/register-state.js';
import { add, compare, exact, printExact, subtract } from '../values/exact.js';
import { lineId, summedBelow } from './budget-arbitraries.js';
import type { Law } from './law.js';
import {
  planning,
  type SmallAction,
  smallAction,
  type WatchedBudget,
  watchedBatches,
  watchedBudget,
} from './obligation-arbitraries.js';
import { type Batch, recorded } from './recorded.js';

/** A second implementation, with plain numbers, finds the same lines short of their budgets. */
export const naiveObligationsAgree: Law<WatchedBudget> = {
  name: 'a plain count over the tree finds the same forecast deficits beyond their thresholds',
  arbitrary: watchedBudget(),
  holds: (watched) => {
    const state = stateOf(watched);
    const { lines } = assess(state, { period: '2024' }).budget;
    const plannedOf = (number: number): number | null => {
      const amount = lines.find(({ line }) => line === lineId(number))?.planned?.amount ?? null;
      return amount === null ? null : Number(amount);
    };
    const expected = watched.budget.lines.flatMap((_, number) =>
      isShort(watched, number, plannedOf(number)) ? [lineId(number)] : [],
    );
    return sameTexts(
      expected,
      obligations(state).map(({ line }) => line),
    );
  },
};

/** What one more action may do to an obligation, and may not. */
export const actionsNeverOpen: Law<[WatchedBudget, SmallAction]> = {
  name: 'one more action opens no obligation and removes none, and changes no amount, verdict or finding',
  arbitrary: watchedBudget().chain((watched) =>
    fc.tuple(fc.constant(watched), smallAction(watched.budget.lines.length)),
  ),
  holds: ([watched, more]) => {
    const [before, after] = [watched, { ...watched, actions: [...watched.actions, more] }].map(stateOf);
    if (!before || !after) return false;
    const [one, other] = [before, after].map((state) => assess(state, { period: '2024' }));
    if (!one || !other || restOf(one) !== restOf(other)) return false;
    const status = new Map(one.obligations.map((each) => [each.line, each.status]));
    return (
      one.obligations.length === other.obligations.length &&
      other.obligations.every((each) => each.status !== 'open' || status.get(each.line) === 'open')
    );
  },
};

/** The effect of actions is all there is between the two forecasts. */
export const effectsAddUp: Law<WatchedBudget> = {
  name: 'the forecast without actions and what they bring is exactly the forecast with them',
  arbitrary: watchedBudget(),
  holds: (watched) => obligations(stateOf(watched)).every(isAddedUp),
};

/** In which order actions are planned says nothing. */
export const orderOfActionsIsFree: Law<[WatchedBudget, readonly number[]]> = {
  name: 'the order that actions are planned in changes no obligation',
  arbitrary: watchedBudget().chain((watched) =>
    fc.tuple(
      fc.constant(watched),
      fc.shuffledSubarray(Array.from(watched.actions.keys()), { minLength: watched.actions.length }),
    ),
  ),
  holds: ([watched, order]) => {
    const commands = watched.actions.map(planning);
    const shuffled = order.flatMap((index) => commands[index] ?? []);
    const [one, other] = [commands, shuffled].map((all) => obligations(planned(watched, all)));
    return JSON.stringify(one?.map(withoutStatements)) === JSON.stringify(other?.map(withoutStatements));
  },
};

function stateOf(watched: WatchedBudget): RegisterState {
  return recorded(watchedBatches(watched)).state;
}

function planned(watched: WatchedBudget, commands: readonly Command[]): RegisterState {
  const batches = watchedBatches({ ...watched, actions: [] });
  const actions: readonly Batch[] = commands.length > 0 ? [{ statedOn: '2024-07-02', commands }] : [];
  return recorded([...batches, ...actions]).state;
}

function obligations(state: RegisterState): readonly DeficitObligation[] {
  return deficitObligations(state, { period: '2024' });
}

function isShort(watched: WatchedBudget, number: number, budget: number | null): boolean {
  const threshold = watched.thresholds[number];
  const forecast = forecastOf(watched, number);
  if (!threshold || budget === null || forecast === null) return false;
  const hundredfold = (budget - forecast) * 100;
  return 'amount' in threshold
    ? hundredfold > Number(threshold.amount) * 100
    : hundredfold > 0 && hundredfold > Number(threshold.percent) * Math.abs(budget);
}

/** What is forecast for a line, or for all those it is the sum of. */
function forecastOf(watched: WatchedBudget, number: number): number | null {
  const own = watched.forecasts[number] ?? null;
  if (own !== null) return own;
  const below = summedBelow(watched.budget, number).map((child) => forecastOf(watched, child));
  if (below.length === 0) return null;
  return below.reduce((sum, each) => (sum === null || each === null ? null : sum + each), 0);
}

function isAddedUp({
  actions,
  expected,
  forecastBefore,
  forecastAfter,
  ...found
}: DeficitObligation): boolean {
  if (actions.some(({ amount }) => amount === null)) {
    return expected === null && (forecastAfter !== null || found.status === 'planned');
  }
  if (expected === null || forecastBefore === null || forecastAfter === null) return false;
  const after = exact(forecastAfter);
  const remaining = subtract(after, exact(found.planned.amount ?? '0'));
  const isWithin = compare(add(remaining, exact(found.threshold)), exact('0')) >= 0;
  return (
    printExact(add(exact(forecastBefore), exact(expected))) === forecastAfter &&
    printExact(remaining) === found.remaining &&
    found.status === (actions.length === 0 ? 'open' : isWithin ? 'covered' : 'planned')
  );
}

/** All of an assessment that an action must leave alone. */
function restOf(assessment: Assessment): string {
  const { question: _, statements: __, obligations: ___, occasions: ____, ...rest } = assessment;
  return JSON.stringify(rest);
}

function withoutStatements(obligation: DeficitObligation): object {
  return { ...obligation, actions: obligation.actions.map(({ statement: _, ...action }) => action) };
}

function sameTexts(one: readonly string[], other: readonly string[]): boolean {
  return JSON.stringify(one.toSorted()) === JSON.stringify(other.toSorted());
}
