import { explainedSeries } from '../../fold/series.js';
import { pointsOfSeries } from '../../fold/statements.js';
import { type Alteration, alterationsIn } from '../../readings/alterations.js';
import { allAbove, linesEverIn, lineTree, summedChildren, summedLines } from '../../readings/line-tree.js';
import { type ExplainedItem, explainedItems } from '../../readings/read-explained.js';
import { alterationWithin } from '../../readings/spread-amount.js';
import type { View } from '../../readings/view.js';
import type { AmountVersion } from '../../rules/measure.js';
import { add, exact, isZero, negate, printExact } from '../../values/exact.js';
import {
  comparePeriods,
  contains,
  endOf,
  type PeriodText,
  parsePeriod,
  samePeriod,
  startOf,
} from '../../values/period.js';
import type { BridgeItem } from './budget-assessment.js';
import { decidedLater } from './decided-later.js';

/** One of the two figures a bridge runs between: a version of a line's amount for a period. */
export interface BridgeEnd {
  readonly line: string;
  readonly period: PeriodText;
  readonly version: AmountVersion;
}

/**
 * What leads from one figure of a line to another of it: what had altered the budget it starts from, taken back; the
 * itemised changes into every period of the later end's length after the earlier one, which are taken back on the way
 * to an earlier year; what has altered the budget it ends in. What was decided after an original budget leads away from
 * it, and taken back leads to it.
 */
export function itemsBetween(view: View, from: BridgeEnd, to: BridgeEnd): readonly BridgeItem[] {
  if (from.line !== to.line) return [];
  if (from.version === to.version && samePeriod(from.period, to.period)) return [];
  return [
    ...alteredAt(view, from).map(takenBack),
    ...laterThan(view, from),
    ...explainedBetween(view, to, from).map(takenBack),
    ...explainedBetween(view, from, to),
    ...laterThan(view, to).map(takenBack),
    ...alteredAt(view, to),
  ];
}

/** What was decided after an original budget. */
function laterThan(view: View, { line, period, version }: BridgeEnd): readonly BridgeItem[] {
  return version === 'original' ? decidedLater(view, line, period) : [];
}

function explainedBetween(view: View, from: BridgeEnd, to: BridgeEnd): readonly BridgeItem[] {
  const { unit, count } = parsePeriod(to.period);
  const lines = linesEverIn(view, to.line);
  const explained = new Set(lines.flatMap((id) => pointsOfSeries(view.planned, explainedSeries(id))));
  return [...explained]
    .filter((period) => parsePeriod(period).unit === unit && parsePeriod(period).count === count)
    .filter((period) => startOf(period) > endOf(from.period) && endOf(period) <= endOf(to.period))
    .sort(comparePeriods)
    .flatMap((period) => explainedIn(view, to.line, period));
}

/**
 * What is itemised for a line, else for the lines that it is the sum of all the period: either explains the whole of its
 * change. Of a line that stands below it for a part only, nobody has said how much of its change falls there.
 */
function explainedIn(view: View, id: string, period: PeriodText): readonly BridgeItem[] {
  const within = summedLines(view, id, period).filter((part) => part.period === period);
  const isAllPeriod = new Set([id, ...within.map(({ line }) => line.id)]);
  const tree = lineTree(view, period);
  const found = new Map<string, readonly ExplainedItem[]>();
  const look = (at: string): void => {
    if (found.has(at)) return;
    const own = isAllPeriod.has(at) ? explainedItems(view, at, period) : [];
    found.set(at, own);
    const line = tree.lines.get(at);
    if (own.length > 0 || !line || tree.cyclic.has(at)) return;
    for (const child of summedChildren(tree, line)) look(child.id);
  };
  look(id);
  const itemised = new Map([...found].filter(([, items]) => items.length > 0));
  // One that leaves an itemised sum within the period is in what is itemised of that.
  const isInside = (line: string) =>
    [...allAbove(tree, line)].some((above) => above !== line && itemised.has(above));
  return [...itemised].flatMap(([line, items]) =>
    isInside(line) ? [] : items.map((item) => explainedItem(line, item)),
  );
}

function explainedItem(line: string, { item, name, period, value, evidence }: ExplainedItem): BridgeItem {
  return { kind: 'explained', item, name, line, period, amount: printExact(value), evidence };
}

/**
 * What altered a current budget, of a change that reaches beyond its period the share that falls within; a transfer
 * between two lines that are both below it moves nothing of it.
 */
function alteredAt(view: View, { line, period, version }: BridgeEnd): readonly BridgeItem[] {
  if (version !== 'current') return [];
  const items = new Map<string, BridgeItem>();
  for (const alteration of alterationsIn(view, line, period)) {
    const within = contains(alteration.within, alteration.period)
      ? alteration
      : alterationWithin(view, alteration, alteration.within);
    if (!within) continue;
    const { kind, item } = alteration;
    const key = `${kind}|${item}|${alteration.period}|${kind === 'transfer' ? '' : alteration.line}`;
    items.set(key, joinedWith(items.get(key), { ...alteration, value: within.value }, line));
  }
  return [...items.values()].filter(({ kind, amount }) => kind !== 'transfer' || !isZero(exact(amount)));
}

function joinedWith(
  before: BridgeItem | undefined,
  { kind, item, name, line, period, value, evidence }: Alteration,
  bridged: string,
): BridgeItem {
  if (!before) return { kind, item, name, line, period, amount: printExact(value), evidence };
  return { ...before, line: bridged, amount: printExact(add(exact(before.amount), value)) };
}

function takenBack(item: BridgeItem): BridgeItem {
  return { ...item, amount: printExact(negate(exact(item.amount))) };
}
