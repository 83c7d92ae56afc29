import type { BudgetLine } from '../budget/budget-events.js';
import type { AmountVersion } from '../rules/measure.js';
import { subtract } from '../values/exact.js';
import type { PeriodText } from '../values/period.js';
import { type LineTree, lineTree, summedChildren } from './line-tree.js';
import { subtractRanges } from './range.js';
import { type AmountReading, readAmount } from './read-amount.js';
import { mergeIds } from './reading.js';
import type { View } from './view.js';

/** The internal lines that a line is the sum of, the outermost only: what is below one is internal with it. */
export function internalLinesIn(tree: LineTree, line: BudgetLine): readonly BudgetLine[] {
  if (tree.cyclic.has(line.id)) return [];
  return summedChildren(tree, line).flatMap((child) =>
    child.internal === true ? [child] : internalLinesIn(tree, child),
  );
}

/**
 * A line's amount without the internal lines it is the sum of: what is left when its parts are seen as one. Unknown
 * where the amount is, or that of an internal line.
 */
export function readConsolidated(
  view: View,
  line: string,
  version: AmountVersion,
  period: PeriodText,
): AmountReading {
  const whole = readAmount(view, line, version, period);
  const tree = lineTree(view, period);
  const defined = tree.lines.get(line);
  const internal = defined ? internalLinesIn(tree, defined) : [];
  return internal.map(({ id }) => readAmount(view, id, version, period)).reduce(without, whole);
}

function without(whole: AmountReading, part: AmountReading): AmountReading {
  if (!whole.known) return whole;
  const evidence = mergeIds(whole.evidence, part.evidence);
  if (!part.known) return { ...part, evidence };
  return {
    ...whole,
    value: subtract(whole.value, part.value),
    range: subtractRanges(whole.range, part.range),
    evidence,
  };
}
