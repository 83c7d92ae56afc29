import type { DecidedEvent } from '../events/event.js';
import { cellOf, rowCount } from '../statement/columns.js';
import { minorUnits } from '../values/currency.js';
import { add, exact, isZero, printExact, ZERO } from '../values/exact.js';
import { inWholeUnits, printedDecimals } from '../values/money.js';
import { isInUse } from './definitions.js';
import { isOccasionClosed } from './occasion-closed.js';
import { definedAtHead, mustBeDefined, refuse } from './refuse.js';
import type { RegisterState } from './register-state.js';
import { refuseSameKeys } from './same-keys.js';

/** An event that states amounts of budget lines. */
export type AmountEvent = Extract<
  DecidedEvent,
  {
    type:
      | 'budget-decided'
      | 'budget-adjusted'
      | 'budget-transferred'
      | 'change-explained'
      | 'outturns-stated'
      | 'forecasts-stated';
  }
>;

/**
 * Refuses unknown lines, plans and occasions, two rows with one key, amounts of a line that is closed or not yet opened
 * in their period, amounts finer than the currency, forecasts at a closed follow-up, and transfers that do not balance.
 * A parent's amount is no fault: documents print totals too.
 */
export function checkAmounts(state: RegisterState, event: AmountEvent): void {
  if ('plan' in event.data && event.data.plan !== undefined) mustBeDefined(state, 'plan', event.data.plan);
  if (event.type === 'forecasts-stated') refuseClosedOccasion(state, event.data.occasion);
  refuseClosedLines(state, event);
  refuseTooPrecise(state, event);
  refuseSameKeys(event);
  if (event.type === 'budget-transferred') refuseUnbalanced(event.data);
}

function refuseClosedOccasion(state: RegisterState, occasion: string): void {
  mustBeDefined(state, 'occasion', occasion);
  if (!isOccasionClosed(state, occasion)) return;
  const message = `The follow-up "${occasion}" is closed and reported; state the forecast at a later one.`;
  refuse('occasion-closed', message, { occasion });
}

function refuseClosedLines(state: RegisterState, { data }: AmountEvent): void {
  const checked = new Set<string>();
  for (let row = 0; row < rowCount(data); row++) {
    const line = cellOf<string>(data.line, row) ?? '';
    const period = cellOf<string>(data.period, row) ?? '';
    const what = `${line}|${period}`;
    if (checked.has(what)) continue;
    checked.add(what);
    mustBeDefined(state, 'line', line);
    if (isInUse(definedAtHead(state, 'line', line, period))) continue;
    const message = `The line "${line}" is closed or not yet opened in ${period} (row ${row}); state the amount of a line in use then, or define the line from an earlier period.`;
    refuse('line-closed', message, { line, period, row });
  }
}

function refuseTooPrecise(state: RegisterState, { data }: AmountEvent): void {
  const multiplier = data.multiplier ?? 1;
  for (let row = 0; row < rowCount(data); row++) {
    const amount = cellOf<string | null>(data.amount, row) ?? '0';
    refuseFineAmount(state, { amount, multiplier, row });
  }
}

/** A printed amount, and the row it stands in where it has one. */
interface PrintedAmount {
  readonly amount: string;
  readonly multiplier: number;
  readonly row?: number;
}

/** Refuses (`amount-too-precise`) an amount with more decimals than the register's currency has. */
export function refuseFineAmount({ register }: RegisterState, printed: PrintedAmount): void {
  const { amount, multiplier, row } = printed;
  const currency = register?.currency ?? '';
  const allowed = minorUnits(currency);
  const decimals = printedDecimals(amount, multiplier);
  if (decimals <= allowed) return;
  const where = row === undefined ? '' : ` (row ${row})`;
  const message = `The amount ${amount} × ${multiplier}${where} has ${decimals} decimals in ${currency}, which has ${allowed}; state it as it is in the books, or correct the multiplier.`;
  refuse('amount-too-precise', message, { ...printed, decimals, allowed });
}

function refuseUnbalanced(data: Extract<AmountEvent, { type: 'budget-transferred' }>['data']): void {
  const multiplier = data.multiplier ?? 1;
  const left = new Map<string, ReturnType<typeof exact>>();
  for (let row = 0; row < rowCount(data); row++) {
    const period = cellOf<string>(data.period, row) ?? '';
    const amount = inWholeUnits(exact(cellOf<string>(data.amount, row) ?? '0'), multiplier);
    left.set(period, add(left.get(period) ?? ZERO, amount));
  }
  for (const [period, sum] of left) {
    if (isZero(sum)) continue;
    const rest = printExact(sum);
    const message = `The transfer "${data.name}" leaves ${rest} in ${period}; what is taken from one line is given to another in the same period, so that its rows sum to zero.`;
    refuse('transfer-unbalanced', message, { name: data.name, period, rest });
  }
}
