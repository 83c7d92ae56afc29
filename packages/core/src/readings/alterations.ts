import type { AdjustmentKind, BudgetLine } from '../budget/budget-events.js';
import { adjustedSeries, type Series, transferredSeries, transferSeries } from '../fold/series.js';
import { allInForce, inForce, isWithdrawn, pointsOfSeries, type Statement } from '../fold/statements.js';
import { cellOf } from '../statement/columns.js';
import { type StatementId, statementId } from '../values/id.js';
import { comparePeriods, overlaps, type PeriodText } from '../values/period.js';
import { linesAbove, lineTree, summedParent } from './line-tree.js';
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

/** The same of a line and every line it is the sum of. */
export function alterationsIn(view: View, line: string, period: PeriodText): readonly Alteration[] {
  if (!isAltered(view, line, period)) return [];
  const tree = lineTree(view, period);
  return [...tree.lines.values()]
    .filter((below) => below.id === line || linesAbove(tree, below).some(({ id }) => id === line))
    .flatMap(({ id }) => alterationsOf(view, id, period));
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
    let line: BudgetLine | undefined = start;
    while (line && !altered.has(line.id)) {
      altered.add(line.id);
      line = summedParent(tree, line);
    }
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
      const { item, name } = event.data;
      const amount = isWholeInForce(view, item, whole) ? amountOf(statement) : undefined;
      if (!amount) return [];
      return [{ kind: 'transfer', item: item ?? whole, name, line, period, ...amount, evidence: [whole] }];
    }),
  );
}

/** A transfer is one statement: its rows are withdrawn, and replaced, together. */
function isWholeInForce({ planned }: View, item: string | undefined, whole: StatementId): boolean {
  if (item === undefined) return !isWithdrawn(planned, whole);
  return inForce(planned, transferSeries(item), '')?.id === whole;
}

function periodsOf(view: View, series: Series): readonly PeriodText[] {
  return [...pointsOfSeries(view.planned, series)].sort(comparePeriods);
}
