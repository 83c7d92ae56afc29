import type { PeriodText } from '../values/period.js';
import { joinedParts, type LinePart, lineTree, summedParts } from './line-tree.js';
import type { View } from './view.js';

/**
 * The internal lines that a line is the sum of, each for the part of the period that it is, one that moves among them as
 * one; the outermost only, as what is below one is internal with it.
 */
export function internalLinesIn(view: View, line: string, period: PeriodText): readonly LinePart[] {
  const tree = lineTree(view, period);
  if (tree.cyclic.has(line)) return [];
  const internal = summedParts(tree, line).flatMap((part) =>
    part.line.internal === true ? [part] : internalLinesIn(view, part.line.id, part.period),
  );
  return joinedParts(tree, period, internal);
}
