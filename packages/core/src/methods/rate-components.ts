import type { YearlyCase } from './compound-rates.js';
import { floatText } from './float-text.js';

/** The figures every method that compares yearly rates starts from, by name. */
export function caseComponents({
  base,
  current,
  target,
  direction,
}: YearlyCase): Readonly<Record<string, string | null>> {
  return {
    direction: String(direction),
    baseYear: String(base.at),
    baseValue: floatText(base.float),
    currentYear: String(current.at),
    currentValue: floatText(current.float),
    targetYear: target?.at === undefined ? null : String(target.at),
    targetValue: target ? floatText(target.float) : null,
  };
}
