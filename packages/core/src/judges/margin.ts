import type { Comparison } from '../rules/rule-schema.js';
import {
  absolute,
  compare,
  divide,
  type Exact,
  negate,
  printExact,
  signOf,
  subtract,
} from '../values/exact.js';

/** Whether a comparison is true. */
export function isTrue(actual: Exact, operator: Comparison, required: Exact): boolean {
  const order = compare(actual, required);
  switch (operator) {
    case '>=':
      return order >= 0;
    case '>':
      return order > 0;
    case '<=':
      return order <= 0;
    case '<':
      return order < 0;
    case '=':
      return order === 0;
  }
}

/** How much better than required, by the operator's own side; for `=` minus the distance. */
export function marginOf(actual: Exact, operator: Comparison, required: Exact): Exact {
  const above = subtract(actual, required);
  if (operator === '=') return negate(absolute(above));
  return operator === '>=' || operator === '>' ? above : negate(above);
}

/** Margin over the absolute requirement, as text; `null` where the requirement is zero. */
export function relativeMarginOf(margin: Exact, required: Exact): string | null {
  const share = divide(margin, absolute(required));
  return share ? printExact(share) : null;
}

/** Share of the way from a baseline to the requirement; `null` when the baseline meets it already. */
export function attainmentOf(
  actual: Exact,
  operator: Comparison,
  required: Exact,
  baseline: Exact,
): string | null {
  if (isTrue(baseline, operator, required)) return null;
  const way = subtract(required, baseline);
  const share = signOf(way) === 0 ? undefined : divide(subtract(actual, baseline), way);
  return share ? printExact(share) : null;
}
