import type { BudgetLine } from '../../budget/budget-events.js';
import { type LineTree, summedChildren, summedParent } from '../../readings/line-tree.js';
import { grouped } from '../grouped.js';

/**
 * The lines whose deviations can be held side by side, breakdown by breakdown of each whole: the uppermost of those
 * given, without *of which* lines. A single one gives way to the lines it is the sum of, where there are some.
 */
export function comparableLines(
  tree: LineTree,
  given: readonly BudgetLine[],
): readonly (readonly BudgetLine[])[] {
  const ids = new Set(given.map(({ id }) => id));
  const isBelow = (line: BudgetLine): boolean => {
    const above = summedParent(tree, line);
    return above !== undefined && ids.has(above.id);
  };
  const uppermost = given.filter((line) => line.ofWhich !== true && !isBelow(line));
  const breakdowns = grouped(uppermost, ({ whole, breakdown }) => `${whole}|${breakdown}`);
  return breakdowns.map((lines) => split(tree, lines, ids));
}

function split(
  tree: LineTree,
  lines: readonly BudgetLine[],
  ids: ReadonlySet<string>,
): readonly BudgetLine[] {
  const [only] = lines;
  if (!only || lines.length > 1 || tree.cyclic.has(only.id)) return lines;
  const below = summedChildren(tree, only).filter(({ id }) => ids.has(id));
  return below.length === 0 ? lines : split(tree, below, ids);
}
