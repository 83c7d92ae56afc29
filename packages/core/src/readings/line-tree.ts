import type { BudgetLine } from '../budget/budget-events.js';
import type { PeriodText } from '../values/period.js';
import { allDefinedIn, once, type View } from './view.js';

/** The budget lines in use for a period, with what stands above and below each. */
export interface LineTree {
  readonly lines: ReadonlyMap<string, BudgetLine>;
  /** Every child of a line, *of which* lines too, in the order first defined. */
  readonly children: ReadonlyMap<string, readonly BudgetLine[]>;
  /** Lines with nothing above them in use, in the order first defined. */
  readonly roots: readonly BudgetLine[];
  /** Lines that are above themselves, as an older view may show. */
  readonly cyclic: ReadonlySet<string>;
}

const trees = new WeakMap<View, Map<PeriodText, LineTree>>();

/** The tree of budget lines for a period; made once for each view and period. */
export function lineTree(view: View, period: PeriodText): LineTree {
  const known = trees.get(view) ?? new Map<PeriodText, LineTree>();
  trees.set(view, known);
  const tree = known.get(period) ?? growTree(allDefinedIn(view, 'line', period));
  known.set(period, tree);
  return tree;
}

/** The lines whose amounts add up to a line's own; none for a leaf. */
export function summedChildren(tree: LineTree, line: BudgetLine): readonly BudgetLine[] {
  return (tree.children.get(line.id) ?? []).filter(
    (child) => child.ofWhich !== true && inSameTree(child, line),
  );
}

/** The line that a line is summed in; none for a root, an *of which* line, and one whose parent is in another tree. */
export function summedParent(tree: LineTree, line: BudgetLine): BudgetLine | undefined {
  const parent = line.parent === undefined ? undefined : tree.lines.get(line.parent);
  return parent && line.ofWhich !== true && inSameTree(line, parent) ? parent : undefined;
}

/** The lines that a line is summed in, the nearest first; none of them twice, where an older view has a circle. */
export function linesAbove(tree: LineTree, line: BudgetLine): readonly BudgetLine[] {
  const found: BudgetLine[] = [];
  for (
    let at = summedParent(tree, line);
    at && at !== line && !found.includes(at);
    at = summedParent(tree, at)
  )
    found.push(at);
  return found;
}

/** A line and every line that was ever stated to stand below it, in whatever period and by whatever day. */
export function linesEverIn(view: View, id: string): readonly string[] {
  const children = once(view, 'lines-ever-below', () => {
    const below = new Map<string, Set<string>>();
    for (const { data } of Object.values(view.state.definitions.line).flat()) {
      if (data.parent === undefined) continue;
      below.set(data.parent, (below.get(data.parent) ?? new Set()).add(data.id));
    }
    return below;
  });
  const found = new Set([id]);
  for (const at of found) for (const child of children.get(at) ?? []) found.add(child);
  return [...found];
}

function growTree(all: readonly BudgetLine[]): LineTree {
  const lines = new Map(all.map((line) => [line.id as string, line]));
  const children = new Map<string, BudgetLine[]>();
  const roots: BudgetLine[] = [];
  const childrenOf = (id: string): BudgetLine[] => {
    const known = children.get(id) ?? [];
    children.set(id, known);
    return known;
  };
  for (const line of all) {
    const parent = line.parent === undefined ? undefined : lines.get(line.parent);
    if (!parent) roots.push(line);
    else childrenOf(parent.id).push(line);
  }
  return { lines, children, roots, cyclic: linesAboveThemselves(lines) };
}

function linesAboveThemselves(lines: ReadonlyMap<string, BudgetLine>): ReadonlySet<string> {
  const cyclic = new Set<string>();
  const settled = new Set<string>();
  for (const start of lines.keys()) {
    const path = new Set<string>();
    let at: string | undefined = start;
    while (at !== undefined && !settled.has(at) && !path.has(at)) {
      path.add(at);
      at = lines.get(at)?.parent;
    }
    if (at !== undefined && path.has(at))
      for (const id of [...path].slice([...path].indexOf(at))) cyclic.add(id);
    for (const id of path) settled.add(id);
  }
  return cyclic;
}

function inSameTree(a: BudgetLine, b: BudgetLine): boolean {
  return a.whole === b.whole && a.breakdown === b.breakdown;
}
