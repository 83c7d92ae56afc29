import { type DeficitObligation, deficitObligations } from '../../src/assess/budget/deficit-obligation.js';
import type { Command } from '../../src/events/command.js';
import type { RegisterState } from '../../src/fold/register-state.js';
import { decided, forecast, on, openBudget } from './budget-of.js';
import type { DataOf } from './occasion-register.js';
import { type Batch, registerOf } from './register-of.js';

/** The day a plan is stated that asks for actions. */
const PLAN_DAY = '2024-01-10';

/** The line `school`, or another, with a threshold of 100 tkr unless told otherwise. */
export const watched = (more: Partial<DataOf<'define-budget-line'>> = {}): Command => ({
  type: 'define-budget-line',
  data: {
    ...{ id: 'school', name: 'School', nature: 'net', whole: 'driftbudget', breakdown: 'per-kategori' },
    actionBeyond: { amount: '100000' },
    ...more,
  },
});

/** An action about the school's 2024; a hiring stop without an amount unless told otherwise. */
export const plan = (more: Partial<DataOf<'plan-action'>> = {}): Command => ({
  type: 'plan-action',
  data: {
    ...{ id: 'stop', about: { kind: 'line', id: 'school' }, period: '2024', name: 'Hiring stop' },
    ...more,
  },
});

/** Plans an action that is expected to improve the school's 2024 by so many thousands. */
export const saving = (amount: string, more: Partial<DataOf<'plan-action'>> = {}): Command =>
  plan({ amount, multiplier: 1000, ...more });

const occasion = (id: string, closesOn: string): Command => ({
  type: 'schedule-occasion',
  data: { id, name: `Follow-up in ${id}`, period: '2024', closesOn, covers: ['budget'], asks: ['forecasts'] },
});

/** A budget of the lines with two follow-ups, `april` and `august`; then what is stated afterwards. */
export function watching(lines: readonly Command[], ...later: readonly Batch[]): RegisterState {
  return registerOf([
    on(
      PLAN_DAY,
      ...openBudget([]),
      ...lines,
      occasion('april', '2024-04-30'),
      occasion('august', '2024-08-31'),
    ),
    ...later,
  ]);
}

/** The school's budget of −10 000 tkr, and what April forecast, in tkr; then what is stated afterwards. */
export function schoolForecast(amount: string | null, ...later: readonly Batch[]): RegisterState {
  return watching(
    [watched(), decided([['school', '2024', '-10000']])],
    on('2024-04-20', forecast('april', [['school', '2024', amount]])),
    ...later,
  );
}

/** The obligations of 2024 as the question asks. */
export function obligationsOf(
  state: RegisterState,
  question: Partial<Parameters<typeof deficitObligations>[1]> = {},
): readonly DeficitObligation[] {
  return deficitObligations(state, { period: '2024', ...question });
}

/** How each stands, as `line status`. */
export function statusesOf(...asked: Parameters<typeof obligationsOf>): readonly string[] {
  return obligationsOf(...asked).map(({ line, status }) => `${line} ${status}`);
}
