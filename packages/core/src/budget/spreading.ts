import * as z from 'zod';
import { DecimalTextSchema } from '../values/decimal.js';
import {
  add,
  divide,
  type Exact,
  exact,
  multiply,
  ONE_EXACT,
  printExact,
  roundTo,
  signOf,
  subtract,
  ZERO,
} from '../values/exact.js';
import { OutturnError } from '../values/outturn-error.js';
import type { PeriodText } from '../values/period.js';
import { partition } from '../values/period-sequence.js';

/** How a line's amount is spread over months: evenly, or by the weights of January to December. */
export const SpreadSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('even') }),
  z.strictObject({ type: z.literal('profile'), weights: z.array(DecimalTextSchema).length(12) }),
]);

/** See {@link SpreadSchema}. */
export type Spread = z.infer<typeof SpreadSchema>;

/** What falls on one month of an amount that was spread. */
export interface SpreadPart {
  readonly period: PeriodText;
  readonly amount: string;
}

/** How an amount is spread. */
export interface SpreadOptions {
  /** Default even. */
  readonly spread?: Spread | undefined;
  /** Decimals of the currency; default 2. An amount that is finer is spread as finely as it is stated. */
  readonly decimals?: number | undefined;
}

/**
 * Spreads an amount over the months of a period, a broken fiscal year too. What has fallen to the end of any month is
 * the rounded share of the whole, so the months add up to it exactly. A weight belongs to its month of the calendar.
 *
 * @throws {OutturnError} `period-not-months` for a period that is not whole months, `profile-sums-to-zero` for weights
 * that make nothing or less, `decimals-out-of-range` for a number of decimals there cannot be, and the errors of numbers
 * and periods.
 * @example
 * spreadAmount('63600000', '2024')[0] // → { period: '2024-01', amount: '5300000' }
 */
export function spreadAmount(
  amount: string,
  period: PeriodText,
  { spread = { type: 'even' }, decimals = 2 }: SpreadOptions = {},
): readonly SpreadPart[] {
  const months = partition(period, 'month');
  if (!months) throw notMonths(period);
  if (!Number.isInteger(decimals) || decimals < 0) throw notDecimals(decimals);
  const parts = spreadOver(exact(amount), months, spread, decimals);
  if (!parts) throw sumsToZero(period);
  return months.map((month, index) => ({ period: month, amount: printExact(parts[index] ?? ZERO) }));
}

/** What falls on each month, in order; `undefined` where their weights make nothing or less. */
export function spreadOver(
  whole: Exact,
  months: readonly PeriodText[],
  spread: Spread,
  decimals: number,
): readonly Exact[] | undefined {
  const weights = months.map((month) => weightOf(spread, month));
  const sum = weights.reduce(add, ZERO);
  if (signOf(sum) <= 0) return undefined;
  const places = Math.max(decimals, whole.numerator.decimalPlaces());
  let weighed = ZERO;
  let fallen = ZERO;
  return weights.map((weight) => {
    weighed = add(weighed, weight);
    const toDate = roundTo(divide(multiply(whole, weighed), sum) ?? ZERO, places);
    const part = subtract(toDate, fallen);
    fallen = toDate;
    return part;
  });
}

/** Whether a year's weights make nothing or less, so that nothing can be spread by them. */
export function isEmptyProfile(spread: Spread): boolean {
  return spread.type === 'profile' && signOf(spread.weights.map(exact).reduce(add, ZERO)) <= 0;
}

function weightOf(spread: Spread, month: PeriodText): Exact {
  if (spread.type === 'even') return ONE_EXACT;
  return exact(spread.weights[Number(month.slice(5, 7)) - 1] ?? '0');
}

function notMonths(period: PeriodText): OutturnError {
  const message = `${period} is not whole months, and an amount is spread over months: give a year or a range of months.`;
  return new OutturnError('period-not-months', message, { period });
}

function notDecimals(decimals: number): OutturnError {
  const message = `An amount cannot be spread to ${decimals} decimals: give 0 or a whole number above it.`;
  return new OutturnError('decimals-out-of-range', message, { decimals });
}

function sumsToZero(period: PeriodText): OutturnError {
  const message = `The weights of the months of ${period} add up to zero or less: give at least one month a weight above zero.`;
  return new OutturnError('profile-sums-to-zero', message, { period });
}
