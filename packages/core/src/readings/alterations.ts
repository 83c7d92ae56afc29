import type { AdjustmentKind } from '../budget/budget-events.js';
import { adjustedSeries, type Series, transferredSeries, transferSeries } from '../fold/series.js';
import {
  allInForce,
  evidenceOf,
  inForce,
  isWithdrawn,
  pointsOfSeries,
  type Statement,
} from '../fold/statements.js';
import { cellOf } from '../statement/columns.js';
import { type StatementId, statementId } from '../values/id.js';
import { comparePeriods, overlaps, type PeriodText } from '../values/period.js';
import { allAbove, lineTree, summedLines } from './line-tree.js';
import { amountOf, type StatedAmount } from './stated-amount.js';
import { once, type View } from './view.js';

/** What altered a decided budget: an adjustment of some kind, or a transfer. */
export type AlterationKind = AdjustmentKind | 'transfer';

/** A change of a line's decided budget, in whole units of money and natural signs. */
export interface Alteration extends StatedAmount {
  readonly kind: AlterationKind;
  /** The item's id, or the statement's where it has none. */
  readonly item: string;
  readonly name: string;
  /** The line it was stated for: the one asked about, or one below it. */
  readonly line: string;
  readonly period: PeriodText;
}

/**
 * The adjustments and transfers in force, as stated by the plan's day, of a line itself whose period shares a day with
 * the one asked about, by period, adjustments first.
 */
export function alterationsOf(view: View, line: string, period: PeriodText): readonly Alteration[] {
  const all = once(view, `alterations|${line}`, () => [...adjustments(view, line), ...transfers(view, line)]);
  return all.filter((found) => overlaps(found.period, period));
}

/** An alteration, and the part of a period in which its line counts: usually all of it. */
export interface AlterationWithin extends Alteration {
  readonly within: PeriodText;
}

/** The same of a line and every line it is the sum of, each for the part of the period that it is. */
export function alterationsIn(view: View, line: string, period: PeriodText): readonly AlterationWithin[] {
  if (!isAltered(view, line, period)) return [];
  return summedLines(view, line, period).flatMap(({ line: { id }, period: within }) =>
    alterationsOf(view, id, within).map((alteration) => ({ ...alteration, within })),
  );
}

/** Whether anything has altered the decided budget of a line, or of one it is the sum of, in a period. */
export function isAltered(view: View, line: string, period: PeriodText): boolean {
  return once(view, `altered|${period}`, () => alteredLines(view, period)).has(line);
}

function alteredLines(view: View, period: PeriodText): ReadonlySet<string> {
  const tree = lineTree(view, period);
  const altered = new Set<string>();
  for (const start of tree.lines.values()) {
    if (alterationsOf(view, start.id, period).length === 0) continue;
    for (const line of allAbove(tree, start.id)) altered.add(line);
  }
  return altered;
}

function adjustments(view: View, line: string): readonly Alteration[] {
  const series = adjustedSeries(line);
  return periodsOf(view, series).flatMap((period) =>
    allInForce(view.planned, series, period, itemOf).flatMap((statement) => {
      const { event, row } = statement;
      if (event.type !== 'budget-adjusted') return [];
      const kind = cellOf<AdjustmentKind>(event.data.kind, row);
      const name = cellOf<string>(event.data.name, row) ?? '';
      const amount = amountOf(statement);
      return amount && kind ? [{ kind, item: itemOf(statement), name, line, period, ...amount }] : [];
    }),
  );
}

function itemOf({ event, row, id }: Statement): string {
  return (event.type === 'budget-adjusted' ? cellOf<string | null>(event.data.item, row) : undefined) ?? id;
}

function transfers(view: View, line: string): readonly Alteration[] {
  const series = transferredSeries(line);
  return periodsOf(view, series).flatMap((period) =>
    allInForce(view.planned, series, period, ({ id }) => id).flatMap((statement) => {
      const { event } = statement;
      if (event.type !== 'budget-transferred') return [];
      const whole = statementId(event.id, 0);
      const { item = whole, name } = event.data;
      const evidence = evidenceOfWhole(view, event.data.item, whole);
      const amount = evidence && amountOf(statement);
      return amount ? [{ kind: 'transfer', item, name, line, period, ...amount, evidence }] : [];
    }),
  );
}

/** A transfer is one statement: its rows are withdrawn, and replaced, together. `undefined` where it is not in force. */
function evidenceOfWhole(
  { planned }: View,
  item: string | undefined,
  whole: StatementId,
): readonly StatementId[] | undefined {
  if (item === undefined) return isWithdrawn(planned, whole) ? undefined : [whole];
  const found = inForce(planned, transferSeries(item), '');
  return found?.id === whole ? evidenceOf(found) : undefined;
}

function periodsOf(view: View, series: Series): readonly PeriodText[] {
  return [...pointsOfSeries(view.planned, series)].sort(comparePeriods);
}
