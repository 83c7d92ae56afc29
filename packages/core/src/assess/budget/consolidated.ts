import { mergeIds } from '../../readings/reading.js';
import { subtract } from '../../values/exact.js';
import type { LineAmount } from './budget-assessment.js';
import { type FoundAmount, printed } from './line-amount.js';

/**
 * A line's amount without those of the internal lines that it is the sum of: what is left when its parts are seen as
 * one. Unknown where the amount is, or that of an internal line.
 */
export function consolidated(whole: FoundAmount, internal: readonly FoundAmount[]): LineAmount {
  if (!whole.value) return whole.shown;
  const known = internal.flatMap(({ value }) => (value ? [value] : []));
  return {
    ...whole.shown,
    amount: known.length < internal.length ? null : printed(known.reduce(subtract, whole.value)),
    leavesLacking: internal.reduce((sum, { shown }) => sum + shown.leavesLacking, 0),
    evidence: mergeIds(whole.shown.evidence, ...internal.map(({ shown }) => shown.evidence)),
  };
}
