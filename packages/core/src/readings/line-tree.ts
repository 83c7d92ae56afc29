import type { BudgetLine } from '../budget/budget-events.js';
import { isSummedIn } from '../budget/summed-in.js';
import { dayNumberOf } from '../values/calendar-date.js';
import { endOf, overlaps, type PeriodText, startOf } from '../values/period.js';
import { parentIn, runsOf, type Stretch, stretchesOf } from './line-stretches.js';
import { definedIn, once, type View } from './view.js';

/** A line, and the part of a period it stands somewhere in: usually all of it. */
export interface LinePart {
  readonly line: BudgetLine;
  readonly period: PeriodText;
}

/**
 * The budget lines in use on some day of a period, with what stands above and below each. A line is shown as it is
 * defined on the first such day.
 */
export interface LineTree {
  readonly lines: ReadonlyMap<string, BudgetLine>;
  /** Every child of a line, *of which* lines too, in the order first defined; each once, below its first parent. */
  readonly children: ReadonlyMap<string, readonly BudgetLine[]>;
  /** Lines with nothing above them in use on the first day they are, in the order first defined. */
  readonly roots: readonly BudgetLine[];
  /**
   * The lines whose amounts add up to a line's own, each for the part of the period it stands there: all of it, unless
   * it stands elsewhere in another part.
   */
  readonly summed: ReadonlyMap<string, readonly LinePart[]>;
  /** The lines a line is summed in, in some part of the period, the first first. */
  readonly above: ReadonlyMap<string, readonly string[]>;
  /** Lines with nothing above them in use, each for the part of the period that is so of. */
  readonly tops: readonly LinePart[];
  /** The parts of the period a line is in use in, cut where it becomes the sum of others, or ceases to be. */
  readonly uses: ReadonlyMap<string, readonly PeriodText[]>;
  /** Lines that stand in one place in one part of the period and in another in another. */
  readonly moved: ReadonlySet<string>;
  /** Lines that are above themselves, as an older view may show. */
  readonly cyclic: ReadonlySet<string>;
}

const trees = new WeakMap<View, Map<PeriodText, LineTree>>();

/** The tree of budget lines for a period; made once for each view and period. */
export function lineTree(view: View, period: PeriodText): LineTree {
  const known = trees.get(view) ?? new Map<PeriodText, LineTree>();
  trees.set(view, known);
  const tree = known.get(period) ?? growTree(view, period);
  known.set(period, tree);
  return tree;
}

/** A line as it is shown for a period: as defined for the first day of it that the line is in use. */
export function lineIn(view: View, id: string, period: PeriodText): BudgetLine | undefined {
  return lineTree(view, period).lines.get(id) ?? definedIn(view, 'line', id, period);
}

/** The lines whose amounts add up to a line's own, for the part of the period they do; none for a leaf. */
export function summedParts(tree: LineTree, line: string): readonly LinePart[] {
  return tree.summed.get(line) ?? [];
}

/** The lines whose amounts add up to a line's own in some part of the period; none of them twice. */
export function summedChildren(tree: LineTree, line: BudgetLine): readonly BudgetLine[] {
  return [...new Set(summedParts(tree, line.id).map((part) => part.line))];
}

/**
 * The line that a line is first summed in, in the period; none for a root, an *of which* line, and one whose parent is
 * in another tree.
 */
function summedParent(tree: LineTree, line: BudgetLine): BudgetLine | undefined {
  const [first] = tree.above.get(line.id) ?? [];
  return first === undefined ? undefined : tree.lines.get(first);
}

/**
 * A line and every line it is the sum of, each for the part of the period that it is, one that moves among them for all
 * of it; a line before those below it.
 */
export function summedLines(view: View, id: string, period: PeriodText): readonly LinePart[] {
  const line = lineTree(view, period).lines.get(id);
  const found = new Map(line ? [[`${id}|${period}`, { line, period }]] : []);
  for (const at of found.values()) {
    for (const part of summedParts(lineTree(view, at.period), at.line.id)) {
      found.set(`${part.line.id}|${part.period}`, part);
    }
  }
  return joinedParts(lineTree(view, period), period, [...found.values()]);
}

/**
 * Parts of a period that lines stand somewhere in, as one where they are together all that a line is in use of it:
 * wherever among them it moves, it counts for the whole period.
 */
export function joinedParts(
  tree: LineTree,
  period: PeriodText,
  parts: readonly LinePart[],
  isJoined: (line: string) => boolean = () => true,
): readonly LinePart[] {
  if (parts.every((part) => part.period === period)) return parts;
  const days = new Map<string, number>();
  for (const { line, period: part } of parts) {
    days.set(line.id, (days.get(line.id) ?? 0) + daysInUse(tree, line.id, part));
  }
  const joined = new Map<string, LinePart>();
  for (const part of parts) {
    const { id } = part.line;
    const isAll = isJoined(id) && days.get(id) === daysInUse(tree, id, period);
    const whole = isAll ? { line: tree.lines.get(id) ?? part.line, period } : part;
    joined.set(`${id}|${whole.period}`, whole);
  }
  return [...joined.values()];
}

/** How many days of a part of a period a line is in use. */
function daysInUse(tree: LineTree, id: string, part: PeriodText): number {
  const uses = (tree.uses.get(id) ?? []).filter((use) => overlaps(use, part));
  return uses.reduce((sum, use) => {
    const first = Math.max(dayNumberOf(startOf(use)), dayNumberOf(startOf(part)));
    const last = Math.min(dayNumberOf(endOf(use)), dayNumberOf(endOf(part)));
    return sum + last - first + 1;
  }, 0);
}

/** A line and every line it is summed in, in some part of the period. */
export function allAbove(tree: LineTree, id: string): ReadonlySet<string> {
  const found = new Set([id]);
  for (const at of found) for (const above of tree.above.get(at) ?? []) found.add(above);
  return found;
}

/** The lines that a line is first summed in, the nearest first; none of them twice, where an older view has a circle. */
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

function growTree(view: View, period: PeriodText): LineTree {
  const stretches = stretchesOf(view, period);
  const [lines, uses] = [new Map<string, BudgetLine>(), new Map<string, readonly PeriodText[]>()];
  const [children, summed] = [new Map<string, BudgetLine[]>(), new Map<string, LinePart[]>()];
  const [roots, tops, above]: [BudgetLine[], LinePart[], Map<string, string[]>] = [[], [], new Map()];
  const firstParents = new Map<string, string>();
  const moved = new Set<string>();
  for (const id of Object.keys(view.state.definitions.line)) {
    const stays = runsOf(stretches, period, (stretch) => placeIn(stretch, id));
    const [first] = stays;
    const line = first?.first.lines.get(id);
    if (!first || !line) continue;
    lines.set(id, line);
    uses.set(id, periodsInUse(stretches, period, id));
    const parent = parentIn(first.first, line);
    if (parent) firstParents.set(id, parent.id);
    (parent ? listIn(children, parent.id) : roots).push(line);
    const isMoved = stays.some(({ key }) => key !== first.key);
    if (isMoved) moved.add(id);
    for (const stay of isMoved ? stays : [first]) {
      const part = { line, period: isMoved ? stay.period : period };
      const then = stay.first.lines.get(id) ?? line;
      const over = parentIn(stay.first, then);
      if (!over) tops.push({ ...part, line: then });
      if (!over || !isSummedIn(then, over)) continue;
      listIn(summed, over.id).push(part);
      listIn(above, id).push(over.id);
    }
  }
  const cyclic = linesAboveThemselves(firstParents);
  return { lines, children, roots, summed, above, tops, uses, moved, cyclic };
}

function periodsInUse(stretches: readonly Stretch[], period: PeriodText, id: string): readonly PeriodText[] {
  const runs = runsOf(stretches, period, ({ lines, sums }) =>
    lines.has(id) ? `${sums.has(id)}` : undefined,
  );
  return runs.map((run) => run.period);
}

function listIn<Item>(lists: Map<string, Item[]>, key: string): Item[] {
  const list = lists.get(key) ?? [];
  lists.set(key, list);
  return list;
}

/** Where a line stands, told apart from wherever else it may; `undefined` where it is not in use. */
function placeIn(stretch: Stretch, id: string): string | undefined {
  const line = stretch.lines.get(id);
  const parent = line && parentIn(stretch, line);
  if (!line) return undefined;
  return parent ? `${parent.id}|${isSummedIn(line, parent)}` : `|${line.whole}|${line.breakdown}`;
}

function linesAboveThemselves(above: ReadonlyMap<string, string>): ReadonlySet<string> {
  const cyclic = new Set<string>();
  const settled = new Set<string>();
  for (const start of above.keys()) {
    const path = new Set<string>();
    let at: string | undefined = start;
    while (at !== undefined && !settled.has(at) && !path.has(at)) {
      path.add(at);
      at = above.get(at);
    }
    if (at !== undefined && path.has(at))
      for (const id of [...path].slice([...path].indexOf(at))) cyclic.add(id);
    for (const id of path) settled.add(id);
  }
  return cyclic;
}
