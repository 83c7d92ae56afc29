import type { View } from '../readings/view.js';
import { checkConflicts } from './check-conflicts.js';
import { checkFigures } from './check-figures.js';
import { checkTotals } from './check-totals.js';
import type { Finding } from './finding.js';

/** Everything in a view that does not add up: printed figures, breakdowns, contradictions, totals. */
export function findingsIn(view: View): readonly Finding[] {
  return [...checkFigures(view), ...checkConflicts(view), ...checkTotals(view)];
}
