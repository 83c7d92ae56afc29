import type { Statement } from '../../fold/statements.js';
import { lineIn } from '../../readings/line-tree.js';
import { type Range, rangesOverlap, roundedRange } from '../../readings/range.js';
import { amountOf } from '../../readings/stated-amount.js';
import { definedIn, type View } from '../../readings/view.js';
import { type Column, cellOf } from '../../statement/columns.js';
import { compare, type Exact, exact, subtract } from '../../values/exact.js';
import type { StatementId } from '../../values/id.js';
import { inWholeUnits } from '../../values/money.js';
import type { Finding } from './finding.js';

/** One cell of a document as it was stated: a value, where it stands, and what a finding says it is about. */
export interface StatedCell
  extends Pick<Finding, 'subject' | 'name' | 'period' | 'segment' | 'version' | 'multiplier' | 'measuredIn'> {
  readonly id: StatementId;
  readonly value: Exact;
  /** How far its rounding reaches; `undefined` for an observation, which is compared as printed. */
  readonly range: Range | undefined;
  /** The document and the place in it, as text to compare. */
  readonly source: string;
}

/** The cell a statement is; `undefined` for a blank, and for what adds to others and so contradicts none. */
export function statedCell(view: View, statement: Statement): StatedCell | undefined {
  const { event } = statement;
  switch (event.type) {
    case 'observations-stated':
      return observationCell(view, statement, event.data);
    case 'budget-decided':
      return amountCell(view, statement, event.data, cellOf(event.data.version, statement.row) ?? 'decided');
    case 'outturns-stated':
      return amountCell(view, statement, event.data, 'outturn');
    case 'forecasts-stated':
      return amountCell(view, statement, event.data, 'forecast');
    case 'figure-stated':
      return figureCell(statement, event.data);
    default:
      return undefined;
  }
}

/** Whether two cells may be one value, rounded to two different units: 302 million and 302 179 thousand. */
export function bothRounded({ range: one }: StatedCell, { range: other }: StatedCell): boolean {
  if (!one || !other) return false;
  const isOneUnit = compare(subtract(one.high, one.low), subtract(other.high, other.low)) === 0;
  return !isOneUnit && rangesOverlap(one, other);
}

type EventData<Type extends Statement['event']['type']> = Extract<Statement['event'], { type: Type }>['data'];

function observationCell(
  view: View,
  statement: Statement,
  data: EventData<'observations-stated'>,
): StatedCell | undefined {
  const { id, row } = statement;
  const text = cellOf(data.value, row) ?? null;
  if (text === null) return undefined;
  const subject = cellOf(data.indicator, row) ?? '';
  const period = cellOf(data.period, row) ?? '';
  const indicator = definedIn(view, 'indicator', subject, period);
  return {
    id,
    subject,
    segment: cellOf(data.segment, row) ?? '',
    name: indicator?.name ?? subject,
    period,
    multiplier: 1,
    measuredIn: indicator?.measuredIn ?? null,
    value: exact(text),
    range: undefined,
    source: sourceOf(statement, data.place),
  };
}

function amountCell(
  view: View,
  statement: Statement,
  data: EventData<'budget-decided' | 'outturns-stated' | 'forecasts-stated'>,
  version: NonNullable<Finding['version']>,
): StatedCell | undefined {
  const { id, row } = statement;
  const amount = amountOf(statement);
  if (!amount) return undefined;
  const subject = cellOf(data.line, row) ?? '';
  const period = cellOf(data.period, row) ?? '';
  return {
    id,
    subject,
    name: lineIn(view, subject, period)?.name ?? subject,
    period,
    version,
    multiplier: data.multiplier ?? 1,
    measuredIn: view.state.register?.currency ?? null,
    value: amount.value,
    range: amount.range,
    source: sourceOf(statement, data.place),
  };
}

function figureCell(statement: Statement, data: EventData<'figure-stated'>): StatedCell {
  const { id: subject, name, period, multiplier = 1, measuredIn = null } = data;
  const value = inWholeUnits(exact(data.value), multiplier);
  const range = roundedRange(value, inWholeUnits(exact(data.roundedTo), multiplier));
  return {
    id: statement.id,
    subject,
    name,
    period,
    multiplier,
    measuredIn,
    value,
    range,
    source: sourceOf(statement, undefined),
  };
}

function sourceOf({ event, row }: Statement, place: Column<string | null> | undefined): string {
  return JSON.stringify([event.meta.source ?? null, cellOf(place, row) ?? null]);
}
