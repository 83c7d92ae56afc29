import { formatNumber, type NumberStyle, shifted } from './format-number.js';
import type { Words } from './words/words.js';

const WHOLE_THOUSANDS = /^-?(\d+000|0)$/;

/** How an amount is written: in which currency, and what a written 1 is worth. */
export interface MoneyStyle extends NumberStyle {
  readonly currency: string;
  /** A power of ten. */
  readonly multiplier: number;
}

/**
 * Writes an amount of whole units of money.
 *
 * @example
 * formatMoney('-24600000', swedish, { currency: 'SEK', multiplier: 1000 }) // → '−24\u00a0600\u00a0tkr'
 */
export function formatMoney(text: string, words: Words, style: MoneyStyle): string {
  const { currency, multiplier, ...numberStyle } = style;
  const number = formatNumber(inMultiples(text, multiplier), words.numbers, numberStyle);
  return words.amount(number, currency, multiplier);
}

/** What a written 1 should be worth for amounts to lose nothing: a thousand when all are whole thousands. */
export function moneyScale(amounts: readonly (string | null | undefined)[]): number {
  const isRound = amounts.every((amount) => typeof amount !== 'string' || WHOLE_THOUSANDS.test(amount));
  return isRound ? 1000 : 1;
}

/** An amount of whole units in thousands, millions …, exactly. */
export function inMultiples(text: string, multiplier: number): string {
  return shifted(text, 1 - String(multiplier).length);
}
