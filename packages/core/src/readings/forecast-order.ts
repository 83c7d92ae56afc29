import { type Statement, statementOf } from '../fold/statements.js';
import type { StatementId } from '../values/id.js';
import { closingDayOf } from './latest-forecast.js';
import type { View } from './view.js';

/** A forecast made at an occasion, and what it rests on. */
export interface MadeForecast {
  readonly occasion: string;
  readonly evidence: readonly StatementId[];
}

/**
 * Orders forecasts by the closing days of their occasions, those without one first; of those that close on one day, or
 * on none, the one that was stated last comes last.
 */
export function inOrderOfClosing(view: View): (a: MadeForecast, b: MadeForecast) => number {
  const closing = ({ occasion }: MadeForecast): string => closingDayOf(view, occasion) ?? '';
  return (a, b) =>
    compareTexts(closing(a), closing(b)) || compareStated(lastStated(view, a), lastStated(view, b));
}

/**
 * The forecast that speaks for a line and a period, of those in the order of closing: the last that is whole, else the
 * last of those that lack a part.
 */
export function lastOf<Forecast>(
  forecasts: readonly Forecast[],
  isWhole: (forecast: Forecast) => boolean,
): Forecast | undefined {
  return forecasts.findLast(isWhole) ?? forecasts.at(-1);
}

/** The last statement of a forecast. */
function lastStated({ state, version }: View, { evidence }: MadeForecast): Statement | undefined {
  return evidence
    .flatMap((id) => statementOf(state.ledger, id, version) ?? [])
    .filter(({ event }) => event.type === 'forecasts-stated')
    .toSorted(compareStated)
    .at(-1);
}

function compareStated(a: Statement | undefined, b: Statement | undefined): number {
  return compareTexts(a?.event.statedOn ?? '', b?.event.statedOn ?? '') || (a?.place ?? 0) - (b?.place ?? 0);
}

function compareTexts(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
