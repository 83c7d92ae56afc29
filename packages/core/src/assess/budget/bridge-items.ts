import { explainedSeries } from '../../fold/series.js';
import { pointsOfSeries } from '../../fold/statements.js';
import { type Alteration, alterationsIn } from '../../readings/alterations.js';
import { explainedItems } from '../../readings/read-explained.js';
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

/** One of the two figures a bridge runs between: a version of a line's amount for a period. */
export interface BridgeEnd {
  readonly line: string;
  readonly period: PeriodText;
  readonly version: AmountVersion;
}

/**
 * What leads from one figure of a line to another of it: what had altered the budget it starts from, taken back; the
 * itemised changes into every period of the end's length after the start; what has altered the budget it ends in.
 */
export function itemsBetween(view: View, from: BridgeEnd, to: BridgeEnd): readonly BridgeItem[] {
  if (from.line !== to.line) return [];
  if (from.version === to.version && samePeriod(from.period, to.period)) return [];
  return [
    ...alteredAt(view, from).map(takenBack),
    ...explainedBetween(view, from, to),
    ...alteredAt(view, to),
  ];
}

function explainedBetween(view: View, from: BridgeEnd, to: BridgeEnd): readonly BridgeItem[] {
  const { unit, count } = parsePeriod(to.period);
  return pointsOfSeries(view.planned, explainedSeries(to.line))
    .filter((period) => parsePeriod(period).unit === unit && parsePeriod(period).count === count)
    .filter((period) => startOf(period) > endOf(from.period) && endOf(period) <= endOf(to.period))
    .sort(comparePeriods)
    .flatMap((period) => explainedItems(view, to.line, period))
    .map(({ item, name, period, value, evidence }) => {
      return { kind: 'explained', item, name, line: to.line, period, amount: printExact(value), evidence };
    });
}

/** What altered a current budget; a transfer between two lines that are both below it moves nothing of it. */
function alteredAt(view: View, { line, period, version }: BridgeEnd): readonly BridgeItem[] {
  if (version !== 'current') return [];
  const items = new Map<string, BridgeItem>();
  for (const alteration of alterationsIn(view, line, period)) {
    if (!contains(period, alteration.period)) continue;
    const { kind, item } = alteration;
    const key = `${kind}|${item}|${alteration.period}|${kind === 'transfer' ? '' : alteration.line}`;
    items.set(key, joinedWith(items.get(key), alteration, line));
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
