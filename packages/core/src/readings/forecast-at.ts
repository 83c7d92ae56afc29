import { amountSeries } from '../fold/series.js';
import { inForce, pointsOfSeries } from '../fold/statements.js';
import { contains, type PeriodText } from '../values/period.js';
import { occasionOf } from './latest-forecast.js';
import { amountOf, type StatedAmount } from './stated-amount.js';
import type { View } from './view.js';
import { fromWholeParts } from './whole-parts.js';

/**
 * What an occasion's forecast of a line says of a period: as stated, else from a complete set of shorter periods;
 * `undefined` where that occasion says nothing of it.
 */
export function forecastAt(
  view: View,
  line: string,
  occasion: string,
  period: PeriodText,
): StatedAmount | undefined {
  const at = (part: PeriodText): StatedAmount | undefined => forecastOf(view, line, occasion, part);
  return at(period) ?? fromWholeParts(period, at);
}

/** The periods within one that an occasion's forecast of a line has amounts for. */
export function forecastPeriods(
  view: View,
  line: string,
  occasion: string,
  within: PeriodText,
): readonly PeriodText[] {
  return pointsOfSeries(view.stated, amountSeries(line, 'forecast')).filter(
    (period) => contains(within, period) && forecastOf(view, line, occasion, period),
  );
}

function forecastOf(
  view: View,
  line: string,
  occasion: string,
  period: PeriodText,
): StatedAmount | undefined {
  const series = amountSeries(line, 'forecast');
  const statement = inForce(view.stated, series, period, (one) => occasionOf(one) === occasion);
  return statement && amountOf(statement);
}
