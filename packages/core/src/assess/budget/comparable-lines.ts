import { allAbove, type LinePart, type LineTree, lineTree, summedParts } from '../../readings/line-tree.js';
import type { View } from '../../readings/view.js';
import type { PeriodText } from '../../values/period.js';
import { grouped } from '../grouped.js';

/**
 * The lines whose deviations can be held side by side, breakdown by breakdown of each whole: the uppermost of those
 * given, each for the part of the period that it is, without *of which* lines. A single one gives way to the lines it is
 * the sum of, where these are all given.
 */
export function comparableLines(
  view: View,
  period: PeriodText,
  given: ReadonlySet<string>,
): readonly (readonly LinePart[])[] {
  const tree = lineTree(view, period);
  const placed = placesOf(tree);
  const isBelow = (at: LinePart, above: string | undefined): boolean => {
    if (above === undefined) return false;
    return [...allAbove(lineTree(view, at.period), above)].some((id) => id !== at.line.id && given.has(id));
  };
  const uppermost = [...given].flatMap((id) => {
    const line = tree.lines.get(id);
    if (!line || line.ofWhich === true) return [];
    const places = placed.get(id) ?? [{ part: { line, period }, above: undefined }];
    return places.flatMap(({ part, above }) => (isBelow(part, above) ? [] : [part]));
  });
  const breakdowns = grouped(uppermost, ({ line: { whole, breakdown } }) => `${whole}|${breakdown}`);
  return breakdowns.map((lines) => split(view, lines, given));
}

/** Where a line stands in a part of a period: at the top of its breakdown, or summed in another. */
interface Place {
  readonly part: LinePart;
  readonly above: string | undefined;
}

function placesOf({ tops, summed }: LineTree): ReadonlyMap<string, readonly Place[]> {
  const sums = [...summed].flatMap(([above, parts]) => parts.map((part) => ({ part, above })));
  const places = [...tops.map((part) => ({ part, above: undefined })), ...sums];
  return new Map(
    grouped(places, ({ part }) => part.line.id).map((some) => [some[0]?.part.line.id ?? '', some]),
  );
}

function split(view: View, lines: readonly LinePart[], given: ReadonlySet<string>): readonly LinePart[] {
  const [only] = lines;
  const tree = only && lineTree(view, only.period);
  if (!only || lines.length > 1 || tree?.cyclic.has(only.line.id)) return lines;
  const below = tree ? summedParts(tree, only.line.id) : [];
  const areGiven = below.length > 0 && below.every(({ line }) => given.has(line.id));
  return areGiven ? split(view, below, given) : lines;
}
