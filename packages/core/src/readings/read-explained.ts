import { explainedSeries } from '../fold/series.js';
import { allInForce, type Statement } from '../fold/statements.js';
import { cellOf } from '../statement/columns.js';
import type { PeriodText } from '../values/period.js';
import { type Reading, unknownReading } from './reading.js';
import { reason } from './reason.js';
import { amountOf, type StatedAmount, togetherStated } from './stated-amount.js';
import type { View } from './view.js';

/** One itemised change of a budget line into a period. */
export interface ExplainedItem extends StatedAmount {
  readonly item: string;
  readonly name: string;
  readonly period: PeriodText;
}

/** The items in force that explain a line's change into a period, in the order first stated; blanks left out. */
export function explainedItems(view: View, line: string, period: PeriodText): readonly ExplainedItem[] {
  return allInForce(view.planned, explainedSeries(line), period, itemOf).flatMap((statement) => {
    const amount = amountOf(statement);
    return amount ? [{ item: itemOf(statement), name: nameOf(statement), period, ...amount }] : [];
  });
}

/** The sum of the itemised changes of a line into a period; unknown when none is stated. */
export function readExplained(view: View, line: string, period: PeriodText): Reading {
  const items = explainedItems(view, line, period);
  if (items.length === 0) return unknownReading(reason('no-value', { line, period }));
  const measuredIn = view.state.register?.currency;
  return { known: true, ...togetherStated(items), measuredIn, finality: 'final', period };
}

function itemOf({ event, row, id }: Statement): string {
  return (event.type === 'change-explained' ? cellOf(event.data.item, row) : undefined) ?? id;
}

function nameOf({ event, row }: Statement): string {
  return (event.type === 'change-explained' ? cellOf(event.data.name, row) : undefined) ?? '';
}
