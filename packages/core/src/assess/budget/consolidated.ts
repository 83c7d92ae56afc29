import type { AmountReading } from '../../readings/amount-reading.js';
import { mergeIds } from '../../readings/reading.js';
import { subtract } from '../../values/exact.js';
import type { LineAmount } from './budget-assessment.js';
import { type FoundAmount, printed } from './line-amount.js';

/**
 * A line's amount without what the internal lines that it is the sum of come to: what is left when its parts are seen
 * as one. Unknown where the amount is, or that of an internal line.
 */
export function consolidated(whole: FoundAmount, internal: AmountReading): LineAmount {
  if (!whole.value) return whole.shown;
  return {
    ...whole.shown,
    amount: internal.known ? printed(subtract(whole.value, internal.value)) : null,
    leavesLacking: internal.leavesLacking,
    evidence: mergeIds(whole.shown.evidence, internal.evidence),
  };
}
