import type { PeriodText } from '../values/period.js';
import type { AlterationWithin } from './alterations.js';
import { allAbove, joinedParts, type LinePart, type LineTree, lineTree, summedLines } from './line-tree.js';
import type { View } from './view.js';

/** What a sum of lines is read from, and what altered the sum itself. */
export interface Summation {
  readonly parts: readonly LinePart[];
  readonly altered: readonly AlterationWithin[];
}

/**
 * A sum over a period in which a line that moves, but stands below the sum in all of its use, is a part of its own: then
 * nobody has to know how much of it fell on either side of the move. The sums that it moves between are opened, so that
 * it counts once; `open` gives what one of them is read from, and `undefined` for one with an amount of its own.
 */
export function movesJoined(
  view: View,
  period: PeriodText,
  summation: Summation,
  open: (part: LinePart) => Summation | undefined,
): Summation {
  const tree = lineTree(view, period);
  if (tree.moved.size === 0) return summation;
  const isWhole = (part: LinePart) => part.period === period && tree.moved.has(part.line.id);
  const below = summation.parts.flatMap((part) => summedLines(view, part.line.id, part.period));
  const within = joinedParts(tree, period, below).filter(isWhole);
  const tried = new Set<LinePart>();
  const opened = new Set<string>();
  let joined = summation;
  for (;;) {
    const whole = new Set(joined.parts.filter(isWhole).map(({ line }) => line.id));
    const left = new Set(within.flatMap(({ line }) => (whole.has(line.id) ? [] : [line.id])));
    const above = linesAboveAny(tree, left);
    const holding = joined.parts.filter((part) => !tried.has(part) && above.has(part.line.id));
    // A line that may come to be read as one itself is opened last.
    const next = holding.find(({ line }) => !left.has(line.id)) ?? holding[0];
    if (!next) return joined;
    tried.add(next);
    const inside = open(next);
    if (!inside) continue;
    opened.add(next.line.id);
    const parts = joined.parts.flatMap((part) => (part === next ? inside.parts : [part]));
    joined = {
      parts: joinedParts(tree, period, parts, (id) => left.has(id) && !opened.has(id)),
      altered: [...joined.altered, ...inside.altered],
    };
  }
}

/** The lines that any of these is summed in, in some part of the period. */
function linesAboveAny(tree: LineTree, lines: ReadonlySet<string>): ReadonlySet<string> {
  const above = [...lines].flatMap((line) => [...allAbove(tree, line)].filter((id) => id !== line));
  return new Set(above);
}
