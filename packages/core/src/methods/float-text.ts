import { ExactDecimal, printDecimal } from '../values/decimal.js';

/**
 * A binary number as decimal text that reads back as the same number, never in exponent notation; for methods
 * whose owners compute so. `null` stays `null`; what is not finite is a `RangeError`, since no method may let one out.
 *
 * @example
 * floatText(1e-7) // → '0.0000001'
 */
export function floatText(number: number): string;
export function floatText(number: number | null): string | null;
export function floatText(number: number | null): string | null {
  if (number === null) return null;
  if (!Number.isFinite(number)) throw new RangeError(`${number} is no result of a method.`);
  return printDecimal(new ExactDecimal(number));
}
