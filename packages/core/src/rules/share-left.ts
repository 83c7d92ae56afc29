import { add, divide, exact, ONE_EXACT, printExact, ZERO } from '../values/exact.js';

/**
 * What is left of one after a change in percent, exactly.
 *
 * @example
 * shareLeft('-65') // → '0.35'
 */
export function shareLeft(percent: string): string {
  return printExact(add(ONE_EXACT, divide(exact(percent), exact('100')) ?? ZERO));
}
