import type { KnownEvent } from '../../events/event.js';
import { DEFINED_BY } from '../../fold/definitions.js';
import { rowKeyOf } from '../../fold/row-keys.js';
import {
  adjustedSeries,
  breakSeries,
  explainedSeries,
  seriesText,
  transferSeries,
  withdrawalSeries,
} from '../../fold/series.js';
import type { Statement } from '../../fold/statements.js';
import { cellOf } from '../../statement/columns.js';

/**
 * A statement's key as one text, its parts between bars, which no id holds: of two statements with one key the later
 * stands. `null` for what adds to what was said before and replaces nothing: a comment, a step of an assignment.
 */
export function statementKey(statement: Statement): string | null {
  const key = rowKeyOf(statement.event, statement.row);
  return key ? keyText(seriesText(key.series), key.point, key.part) : keyOfOther(statement);
}

function keyOfOther({ event, row, id }: Statement): string | null {
  switch (event.type) {
    case 'change-explained':
    case 'budget-adjusted': {
      const seriesOf = event.type === 'change-explained' ? explainedSeries : adjustedSeries;
      const series = seriesOf(cellOf(event.data.line, row) ?? '');
      return keyText(seriesText(series), cellOf(event.data.period, row), id);
    }
    case 'budget-transferred':
      return seriesText(transferSeries(id));
    case 'series-broken':
      return keyText(seriesText(breakSeries(event.data.indicator)), event.data.at);
    case 'statement-withdrawn':
      return seriesText(withdrawalSeries(event.data.statement));
    case 'register-opened':
      return 'register';
    case 'assignment-completed':
    case 'assignment-cancelled':
      return keyText('ending', event.data.assignment);
    case 'assignment-reported':
      return event.data.report === undefined
        ? null
        : keyText(event.type, event.data.assignment, event.data.report);
    case 'assignment-extended':
      return keyText(event.type, event.data.assignment, event.data.report);
    case 'contribution-signed':
      return keyText('contribution', event.data.occasion, event.data.unit, event.data.as);
    case 'occasion-closed':
      return keyText('closing', event.data.occasion);
    default:
      return definitionKeyOf(event);
  }
}

function definitionKeyOf(event: KnownEvent): string | null {
  if (!isDefinition(event)) return null;
  return keyText(DEFINED_BY[event.type], event.data.id, event.data.from);
}

type DefiningEvent = Extract<KnownEvent, { type: keyof typeof DEFINED_BY }>;

function isDefinition(event: KnownEvent): event is DefiningEvent {
  return Object.hasOwn(DEFINED_BY, event.type);
}

function keyText(...parts: readonly (string | undefined)[]): string {
  return parts.map((part) => part ?? '').join('|');
}
