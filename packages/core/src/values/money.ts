import * as z from 'zod';
import { canonicalDecimal } from './decimal.js';
import { type Exact, multiply, powerOfTen } from './exact.js';

const MULTIPLIERS = Array.from({ length: 13 }, (_, exponent) => 10 ** exponent);

/** How a document prints money: 1 for whole units, 1000 for thousands, 1000000 for millions, to 10¹². */
export const MultiplierSchema = z.number().refine((multiplier) => MULTIPLIERS.includes(multiplier), {
  message: 'A multiplier is a power of ten from 1 to 1000000000000, such as 1000 for thousands.',
});

/**
 * The amount in whole units of one printed in thousands, millions …
 *
 * @example
 * printExact(inWholeUnits(exact('63.6'), 1_000_000)) // → '63600000'
 */
export function inWholeUnits(printed: Exact, multiplier: number): Exact {
  return multiply(printed, powerOfTen(exponentOf(multiplier)));
}

/** The figure a document prints for an amount in whole units; not rounded. */
export function printedIn(whole: Exact, multiplier: number): Exact {
  return multiply(whole, powerOfTen(-exponentOf(multiplier)));
}

/**
 * How many decimals a printed amount has in whole units of money; 0 for one without.
 *
 * @example
 * printedDecimals('63.6', 1000) // → 0
 */
export function printedDecimals(printed: string, multiplier: number): number {
  const decimals = canonicalDecimal(printed).split('.')[1]?.length ?? 0;
  return Math.max(0, decimals - exponentOf(multiplier));
}

function exponentOf(multiplier: number): number {
  const exponent = MULTIPLIERS.indexOf(multiplier);
  if (exponent < 0) throw new TypeError(`${multiplier} is not a power of ten from 1 to 1000000000000.`);
  return exponent;
}
