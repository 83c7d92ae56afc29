import { Decimal as SharedDecimal } from 'decimal.js';
import { OutturnError } from './outturn-error.js';
import { textSchema } from './text-schema.js';

/** An exact decimal number, an instance of the library's private clone of decimal.js. */
export type Decimal = SharedDecimal;

const MAX_DIGITS = 30;
const DECIMAL_TEXT = /^-?\d+(\.\d+)?$/;
const CANONICAL_TEXT = /^(?:0|-?[1-9]\d*|-?(?:0|[1-9]\d*)\.\d*[1-9])$/;

/**
 * The private clone. Its precision covers any sum or product of two numbers of a thousand digits, so that
 * decimal.js never rounds; `exact.ts` refuses results that are longer than that.
 */
export const ExactDecimal: SharedDecimal.Constructor = SharedDecimal.clone({
  defaults: true,
  precision: 2100,
  rounding: SharedDecimal.ROUND_HALF_EVEN,
});

/**
 * Reads digits with an optional minus sign and decimal point, at most 30 digits. Refuses exponents, spaces,
 * decimal commas and anything else a locale might write. A negative zero is read as zero.
 *
 * @example
 * printDecimal(parseDecimal('-007.50')) // → '-7.5'
 */
export function parseDecimal(text: string): Decimal {
  if (!DECIMAL_TEXT.test(text)) throw malformed(text);
  if (text.length > MAX_DIGITS && digitCount(text) > MAX_DIGITS) throw tooLong(text);
  const decimal = new ExactDecimal(text);
  return decimal.isZero() ? decimal.abs() : decimal;
}

/**
 * The one spelling of a number: no leading zeros, no trailing zeros after the point, no negative zero.
 *
 * @example
 * canonicalDecimal('0012.500') // → '12.5'
 */
export function canonicalDecimal(text: string): string {
  const isCanonical = text.length <= MAX_DIGITS && CANONICAL_TEXT.test(text);
  return isCanonical ? text : printDecimal(parseDecimal(text));
}

/** The canonical text of a decimal, never in exponent notation, however large or small. */
export function printDecimal(decimal: Decimal): string {
  return decimal.isZero() ? '0' : decimal.toFixed();
}

/** A number as text in the input, canonical text in the output; the issue says how a number is written. */
export const DecimalTextSchema = textSchema(canonicalDecimal);

function digitCount(text: string): number {
  return text.replace(/^-?0*/, '').replace('.', '').length;
}

function malformed(text: string): OutturnError {
  const shown = JSON.stringify(String(text).slice(0, 60));
  const advice = 'write digits with an optional leading minus and a decimal point, such as "-1234.5"';
  return new OutturnError('number-malformed', `${shown} is not a decimal number: ${advice}.`, { text });
}

function tooLong(text: string): OutturnError {
  const message = `The number ${text.slice(0, 60)} has ${digitCount(text)} digits: at most ${MAX_DIGITS} are kept exactly. Write it with fewer.`;
  return new OutturnError('number-too-long', message, {
    text,
    maxDigits: MAX_DIGITS,
  });
}
