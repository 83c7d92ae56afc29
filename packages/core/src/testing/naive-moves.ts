import { contains, type PeriodText } from '../values/period.js';
import {
  type NaivePart,
  naiveAllBelow,
  naiveBelow,
  naiveDaysOfUse,
  naiveMoving,
  naiveUses,
} from './naive-lines.js';
import type { NaiveLog } from './naive-log.js';

/** What a sum is counted from, and the sums whose own alterations count with it. */
export interface NaiveSummands {
  readonly parts: readonly NaivePart[];
  readonly altered: readonly NaivePart[];
}

/**
 * The lines right below a sum. One that moves, and is somewhere below it whenever it is in use, is counted whole: then
 * the sums it moves between are not counted themselves, but what is below them, unless they are not to be opened.
 */
export function naiveSummands(
  log: NaiveLog,
  sum: NaivePart,
  isOpened: (part: NaivePart) => boolean,
): NaiveSummands {
  const moves = naiveMoving(log, sum.period);
  const right = rightBelow(log, sum);
  if (moves.length === 0) return right;
  const whole = naiveGathered(log, sum.period, naiveAllBelow(log, sum.line, sum.period));
  const moving = moves.filter((id) => isIn(whole, { line: id, period: sum.period }));
  const [seen, opened]: [NaivePart[], string[]] = [[], []];
  let { parts, altered } = right;
  for (;;) {
    const wanted = moving.filter((id) => !isIn(parts, { line: id, period: sum.period }));
    const holding = parts.filter((part) => !isIn(seen, part) && holdsAny(log, part, wanted));
    // A line that may be counted whole itself comes last.
    const next = holding.find(({ line }) => !wanted.includes(line)) ?? holding[0];
    if (!next) return { parts, altered };
    seen.push(next);
    if (!isOpened(next)) continue;
    opened.push(next.line);
    const below = rightBelow(log, next);
    const now = [...parts.filter((part) => part !== next), ...below.parts];
    const [own, others] = [
      now.filter(({ line }) => opened.includes(line)),
      now.filter(({ line }) => !opened.includes(line)),
    ];
    parts = [...naiveGathered(log, sum.period, others), ...own];
    altered = [...altered, ...below.altered];
  }
}

/** Parts of one line as one, where they hold every day of the period that it is in use. */
export function naiveGathered(
  log: NaiveLog,
  period: PeriodText,
  parts: readonly NaivePart[],
): readonly NaivePart[] {
  return [...new Set(parts.map(({ line }) => line))].flatMap((line) => {
    const own = parts.filter((part) => part.line === line);
    if (own.every((part) => part.period === period)) return own.slice(0, 1);
    const isHeld = (day: PeriodText) => own.some((part) => contains(part.period, day));
    return naiveDaysOfUse(log, line, period).every(isHeld) ? [{ line, period }] : own;
  });
}

// A sum of others in a part of the period and not in another is counted part by part.
function rightBelow(log: NaiveLog, sum: NaivePart): NaiveSummands {
  const uses = naiveUses(log, sum.line, sum.period);
  const parts = naiveBelow(log, sum.line, sum.period);
  if (parts.length > 0 && uses.some((use) => naiveBelow(log, sum.line, use).length === 0)) {
    return { parts: uses.map((period) => ({ line: sum.line, period })), altered: [] };
  }
  return { parts, altered: [sum] };
}

function holdsAny(log: NaiveLog, part: NaivePart, lines: readonly string[]): boolean {
  const below = naiveAllBelow(log, part.line, part.period);
  return below.some(({ line }) => line !== part.line && lines.includes(line));
}

function isIn(parts: readonly NaivePart[], { line, period }: NaivePart): boolean {
  return parts.some((part) => part.line === line && part.period === period);
}
