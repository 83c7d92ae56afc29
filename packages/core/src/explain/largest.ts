import { ExactDecimal } from '../values/decimal.js';
import type { MoneyWriter } from './explain-budget.js';
import { joined } from './phrases.js';

const MOST_NAMED = 3;

/** Something by name, and the amount it has in a sum. */
export interface NamedAmount {
  readonly name: string;
  /** `null` where it is missing. */
  readonly amount: string | null;
}

/**
 * The amounts that weigh most in a sum, whatever their sign, the largest first and three at most; zero and missing ones
 * are left out.
 *
 * @example
 * largestText([{ name: 'School', amount: '-60' }, { name: 'Care', amount: '30' }], String) // → 'School -60, Care 30'
 */
export function largestText(parts: readonly NamedAmount[], write: MoneyWriter): string {
  const weighing = parts.flatMap(({ name, amount }) => {
    return amount === null || amount === '0' ? [] : [{ name, amount, size: new ExactDecimal(amount).abs() }];
  });
  const named = weighing.toSorted((a, b) => b.size.comparedTo(a.size)).slice(0, MOST_NAMED);
  return joined(', ', ...named.map(({ name, amount }) => `${name} ${write(amount, true)}`));
}
