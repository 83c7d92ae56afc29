import type { BudgetLine } from './budget-events.js';

/** Whether a line that stands below another is summed in it: no *of which* line is, and none of another tree. */
export function isSummedIn(child: BudgetLine, parent: BudgetLine): boolean {
  return child.ofWhich !== true && child.whole === parent.whole && child.breakdown === parent.breakdown;
}
