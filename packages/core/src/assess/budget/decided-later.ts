import { lineIn, lineTree, summedParts } from '../../readings/line-tree.js';
import { isOnlyDecidedLater, readAmount } from '../../readings/read-amount.js';
import type { View } from '../../readings/view.js';
import { add, type Exact, exact, isZero, printExact, subtract, ZERO } from '../../values/exact.js';
import type { PeriodText } from '../../values/period.js';
import type { BridgeItem } from './budget-assessment.js';

/**
 * What was decided of a line after its original budget was: item by item of the lines it is the sum of, where these
 * make up the difference, else as one item of its own. Together they are what is decided now − what was originally.
 */
export function decidedLater(view: View, id: string, period: PeriodText): readonly BridgeItem[] {
  const line = lineIn(view, id, period);
  if (!line) return [];
  const tree = lineTree(view, period);
  const parts = tree.cyclic.has(id) ? [] : summedParts(tree, id);
  const below = parts.flatMap((part) => decidedLater(view, part.line.id, part.period));
  const last = readAmount(view, id, 'decided', period);
  const first = originalOf(view, id, period);
  if (!last.known || !first) return below;
  const change = subtract(last.value, first);
  const itemised = below.reduce((sum, { amount }) => add(sum, exact(amount)), ZERO);
  if (isZero(subtract(change, itemised))) return below;
  const { name } = line;
  const item = last.evidence.at(-1) ?? id;
  const { evidence } = last;
  return isZero(change)
    ? []
    : [{ kind: 'decided', item, name, line: id, period, amount: printExact(change), evidence }];
}

function originalOf(view: View, id: string, period: PeriodText): Exact | undefined {
  const first = readAmount(view, id, 'original', period);
  if (first.known) return first.value;
  const line = lineIn(view, id, period);
  return line && isOnlyDecidedLater(view, { line, period }) ? ZERO : undefined;
}
