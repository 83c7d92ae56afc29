import type { View } from '../../readings/view.js';
import { checkConflicts } from './check-conflicts.js';
import { checkCumulative } from './check-cumulative.js';
import { checkEarly } from './check-early.js';
import { checkFigures } from './check-figures.js';
import { checkInternal } from './check-internal.js';
import { checkParents } from './check-parents.js';
import { checkTargets } from './check-targets.js';
import { checkTotals } from './check-totals.js';
import { checkTrends } from './check-trends.js';
import type { Finding } from './finding.js';

/**
 * Everything in a view that does not add up: printed figures, breakdowns, printed trends, contradictions, totals,
 * cumulative amounts, sums, internal items; and what a reader should look at: figures older than their period, targets looser than the outturn.
 */
export function findingsIn(view: View): readonly Finding[] {
  return [
    ...checkFigures(view),
    ...checkTrends(view),
    ...checkConflicts(view),
    ...checkTotals(view),
    ...checkCumulative(view),
    ...checkParents(view),
    ...checkInternal(view),
    ...checkEarly(view),
    ...checkTargets(view),
  ];
}
