import { type LineTree, lineTree, summedLines } from '../../readings/line-tree.js';
import type { View } from '../../readings/view.js';
import { OutturnError } from '../../values/outturn-error.js';
import type { PeriodText } from '../../values/period.js';

/** @throws {OutturnError} `lines-overlap` for lines of which some money would be counted twice if they were added. */
export function refuseOverlap(view: View, lines: readonly string[], period: PeriodText): void {
  const tree = lineTree(view, period);
  const breakdowns = new Map<string, string>();
  const [given, seen] = [new Set(lines), new Set<string>()];
  const holder = new Map(
    [...given].flatMap((sum) =>
      summedLines(view, sum, period).flatMap(({ line: { id } }) => (id === sum ? [] : [[id, sum] as const])),
    ),
  );
  for (const line of lines) {
    if (seen.has(line)) refuse(`"${line}" is given twice`, line);
    seen.add(line);
    const above = holder.get(line) ?? standsBelow(tree, line).find((id) => given.has(id));
    if (above !== undefined) refuse(`"${line}" is a part of "${above}"`, line);
    const { whole, breakdown } = tree.lines.get(line) ?? {};
    if (whole === undefined || breakdown === undefined) continue;
    const other = breakdowns.get(whole) ?? breakdown;
    if (other !== breakdown)
      refuse(`"${whole}" is broken down both by "${other}" and by "${breakdown}"`, line);
    breakdowns.set(whole, breakdown);
  }
}

/**
 * Every line that a line first stands below, whether or not it is summed there; not itself, where an older view has a
 * circle.
 */
function standsBelow({ lines }: LineTree, line: string): readonly string[] {
  const found = new Set<string>();
  let at = lines.get(line)?.parent;
  while (at !== undefined && !found.has(at)) {
    found.add(at);
    at = lines.get(at)?.parent;
  }
  return [...found].filter((id) => id !== line);
}

function refuse(why: string, line: string): never {
  const message = `Lines that are added up must have no money in common, and ${why}: give the uppermost of one breakdown, each once.`;
  throw new OutturnError('lines-overlap', message, { line });
}
