import type { Action } from '../occasion/action-events.js';
import { endOf, startOf } from '../values/period.js';
import { refuseFineAmount } from './check-amounts.js';
import { isOccasionClosed } from './occasion-closed.js';
import { mustBeDefined, refuse } from './refuse.js';
import type { RegisterState } from './register-state.js';

/**
 * Refuses an action about an unknown thing, of an unknown plan or unit, or at an unknown or closed follow-up, one that
 * is due before it starts, an amount of what is no budget line, and one finer than the currency.
 */
export function checkAction(state: RegisterState, action: Action): void {
  const { about, plan, unit, occasion } = action;
  mustBeDefined(state, about.kind, about.id);
  if (plan !== undefined) mustBeDefined(state, 'plan', plan);
  if (unit !== undefined) mustBeDefined(state, 'unit', unit);
  if (occasion !== undefined) refuseClosed(state, occasion);
  refuseEndBeforeStart(action);
  refuseAmount(state, action);
}

function refuseClosed(state: RegisterState, occasion: string): void {
  mustBeDefined(state, 'occasion', occasion);
  if (!isOccasionClosed(state, occasion)) return;
  const message = `The follow-up "${occasion}" is closed and reported; plan the action at a later one, or at none.`;
  refuse('occasion-closed', message, { occasion });
}

function refuseEndBeforeStart({ id, starts, due }: Action): void {
  if (starts === undefined || due === undefined || startOf(starts) <= endOf(due)) return;
  const message = `The action "${id}" is due ${due}, before it starts ${starts}; correct one of the dates.`;
  refuse('action-due-before-start', message, { action: id, starts, due });
}

function refuseAmount(state: RegisterState, { id, about, amount, multiplier = 1 }: Action): void {
  if (amount === undefined || amount === null) return;
  if (about.kind === 'line') return refuseFineAmount(state, { amount, multiplier });
  const message = `The action "${id}" is about the ${about.kind} "${about.id}" and has an amount of money; name the budget line it improves, or tell its effect in words.`;
  refuse('action-amount-without-line', message, { action: id, about });
}
