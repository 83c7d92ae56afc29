import type { BudgetLine } from '../../budget/budget-events.js';
import type { LineTree } from '../../readings/line-tree.js';
import { grouped } from '../grouped.js';

/** A line and how far down its tree it stands: 0 for a root. */
export interface PlacedLine {
  readonly line: BudgetLine;
  readonly depth: number;
}

/** Whole by whole and breakdown by breakdown, each line before those below it; circles are cut where they close. */
export function inTreeOrder(tree: LineTree): readonly PlacedLine[] {
  const heads = [...tree.lines.values()].filter((line) => tree.cyclic.has(line.id));
  const byWhole = grouped([...tree.roots, ...heads], ({ whole }) => whole);
  const inOrder = byWhole.flatMap((lines) => grouped(lines, ({ breakdown }) => breakdown)).flat();
  const placed: PlacedLine[] = [];
  const left = inOrder.map((line): PlacedLine => ({ line, depth: 0 })).reverse();
  for (let next = left.pop(); next; next = left.pop()) {
    placed.push(next);
    left.push(...placedBelow(tree, next).reverse());
  }
  return placed;
}

function placedBelow(tree: LineTree, { line, depth }: PlacedLine): PlacedLine[] {
  const below = tree.children.get(line.id) ?? [];
  return below.filter(({ id }) => !tree.cyclic.has(id)).map((child) => ({ line: child, depth: depth + 1 }));
}
