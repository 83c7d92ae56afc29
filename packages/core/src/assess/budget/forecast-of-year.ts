import { inOrderOfClosing, lastOf } from '../../readings/forecast-order.js';
import { type ForecastReading, readForecasts } from '../../readings/read-amount.js';
import { once, type View } from '../../readings/view.js';
import type { PeriodText } from '../../values/period.js';
import { type FoundAmount, printed } from './line-amount.js';

/** What an occasion expects of a line's whole year, or of another period. */
export interface ForecastOfYear extends FoundAmount {
  readonly occasion: string;
  readonly occasionName: string;
  readonly made: 'stated' | 'to-date-and-rest';
}

/**
 * The forecasts of a line's period, occasion by occasion as they close, those without a closing day first; of those that
 * close on one day, the one that was stated last comes last.
 */
export function forecastsByOccasion(view: View, line: string, year: PeriodText): readonly ForecastOfYear[] {
  return once(view, `forecasts-of-year|${line}|${year}`, () =>
    readForecasts(view, line, year).map(forecastOfYear),
  );
}

/**
 * The one that speaks for a line and a period, of its forecasts as their occasions close: the last that is whole, else
 * the last of those that lack a part.
 */
export function lastOfForecasts(forecasts: readonly ForecastOfYear[]): ForecastOfYear | undefined {
  return lastOf(forecasts, ({ value }) => value !== undefined);
}

/** What is last forecast for a line and a period, in whole if any occasion does that. */
export function lastForecast(view: View, line: string, period: PeriodText): ForecastOfYear | undefined {
  return lastOfForecasts(forecastsByOccasion(view, line, period));
}

/** What an occasion forecasts for a line and a period, whole or not; `undefined` where it says nothing of it. */
export function forecastOfOccasion(
  view: View,
  line: string,
  occasion: string,
  period: PeriodText,
): ForecastOfYear | undefined {
  return forecastsByOccasion(view, line, period).find((forecast) => forecast.occasion === occasion);
}

/** The occasion that closes last of those that speak for lines; `undefined` where none does. */
export function lastOccasion(view: View, lines: readonly string[], period: PeriodText): string | undefined {
  return lines
    .flatMap((line) => lastForecast(view, line, period) ?? [])
    .map(({ occasion, shown }) => ({ occasion, evidence: shown.evidence }))
    .toSorted(inOrderOfClosing(view))
    .at(-1)?.occasion;
}

function forecastOfYear({ occasion, occasionName, reading }: ForecastReading): ForecastOfYear {
  const value = reading.known ? reading.value : undefined;
  const { leavesLacking, evidence } = reading;
  const shown = { amount: printed(value), version: 'forecast', leavesLacking, evidence } as const;
  return { shown, value, occasion, occasionName, made: reading.isFromRest ? 'to-date-and-rest' : 'stated' };
}
