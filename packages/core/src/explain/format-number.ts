import { type Decimal, ExactDecimal } from '../values/decimal.js';
import { compare, exactFrom, multiply, powerOfTen, printExact, roundTo } from '../values/exact.js';
import type { NumberMarks } from './words/words.js';

/** How a number is written out. */
export interface NumberStyle {
  /** Exactly so many decimals, half away from zero; default as many as the number has, at most two. */
  readonly decimals?: number | undefined;
  /** Whether a plus is written before numbers above zero. */
  readonly signed?: boolean | undefined;
}

const MOST_DECIMALS = 2;

/**
 * Writes a decimal text as a language does. It rounds exactly: no binary float is involved. A number that
 * rounds to zero has no sign.
 *
 * @example
 * formatNumber('-60429.05', swedish.numbers, { decimals: 1 }) // → '−60\u00a0429,1'
 */
export function formatNumber(text: string, marks: NumberMarks, style: NumberStyle = {}): string {
  const rounded = roundedText(text, style.decimals ?? Math.min(decimalsIn(text), MOST_DECIMALS));
  const negative = rounded.startsWith('-');
  const [whole = '', fraction = ''] = rounded.replace('-', '').split('.');
  const decimals = fraction.padEnd(style.decimals ?? 0, '0');
  const digits = whole.replace(/\B(?=(\d{3})+$)/g, marks.group);
  return signFor(rounded, negative, marks, style) + digits + (decimals && marks.decimal + decimals);
}

/** A decimal text times a power of ten, as thousands are made of whole units. */
export function shifted(text: string, exponent: number): string {
  return printExact(multiply(exactFrom(decimalOf(text)), powerOfTen(exponent)));
}

/** How many decimals a decimal text has. */
function decimalsIn(text: string): number {
  return text.split('.')[1]?.length ?? 0;
}

/**
 * The decimals values are written with: as their indicator is printed, else as the most exact of them needs, two at
 * most.
 *
 * @example
 * shownDecimals(undefined, ['48.1', '60']) // → 1
 */
export function shownDecimals(printed: number | null | undefined, values: readonly string[]): number {
  return printed ?? Math.min(MOST_DECIMALS, Math.max(0, ...values.map(decimalsIn)));
}

/**
 * The fewest decimals, from `least` on, with which two numbers still compare as they truly do, so that nobody
 * reads *28.6 against 28.6: missed*.
 *
 * @example
 * tellingDecimals('28.64', '28.62', 1) // → 2
 */
export function tellingDecimals(one: string, other: string, least: number): number {
  const [a, b] = [exactFrom(decimalOf(one)), exactFrom(decimalOf(other))];
  const most = Math.max(decimalsIn(one), decimalsIn(other), least);
  const truly = compare(a, b);
  for (let decimals = least; decimals < most; decimals++) {
    if (compare(roundTo(a, decimals), roundTo(b, decimals)) === truly) return decimals;
  }
  return most;
}

function roundedText(text: string, decimals: number): string {
  return printExact(roundTo(exactFrom(decimalOf(text)), decimals));
}

// A sum may have more digits than an input may; `parseDecimal` would refuse to read it back.
function decimalOf(text: string): Decimal {
  return new ExactDecimal(text);
}

function signFor(rounded: string, negative: boolean, marks: NumberMarks, style: NumberStyle): string {
  if (negative) return marks.minus;
  return style.signed && Number(rounded) !== 0 ? '+' : '';
}
