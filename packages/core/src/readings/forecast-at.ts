import { amountSeries } from '../fold/series.js';
import { inForce, pointsOfSeries } from '../fold/statements.js';
import { addDays } from '../values/calendar-date.js';
import { contains, endOf, type PeriodText, periodOfUnits, startOf } from '../values/period.js';
import { partition } from '../values/period-sequence.js';
import { unitNumberAt, unitStart } from '../values/period-unit.js';
import { latestForecast, occasionOf } from './latest-forecast.js';
import { amountOf, type StatedAmount } from './stated-amount.js';
import type { View } from './view.js';
import { fromWholeParts } from './whole-parts.js';

/**
 * What an occasion's forecast of a line says of a period: as stated, else from shorter periods that fill it;
 * `undefined` where that occasion says nothing of it.
 */
export function forecastAt(
  view: View,
  line: string,
  occasion: string,
  period: PeriodText,
): StatedAmount | undefined {
  const at = (part: PeriodText): StatedAmount | undefined => forecastOf(view, line, occasion, part);
  return (
    statedAt(view, line, occasion, period) ??
    fromWholeParts(period, pointsOfSeries(view.stated, amountSeries(line, 'forecast')), at)
  );
}

/** An occasion's forecast of what is left of a period, and the months before that. */
export interface RestForecast {
  readonly toDate: PeriodText;
  readonly rest: StatedAmount;
}

/** The first months of a period from which an occasion forecasts all that is left, and that forecast. */
export function restForecast(
  view: View,
  line: string,
  occasion: string,
  period: PeriodText,
): RestForecast | undefined {
  if (!partition(period, 'month')) return undefined;
  const starts = pointsOfSeries(view.stated, amountSeries(line, 'forecast'))
    .filter((part) => contains(period, part) && forecastOf(view, line, occasion, part))
    .map(startOf)
    .toSorted();
  for (const start of starts) {
    const toDate = monthsBefore(period, start);
    const left = toDate && monthsAfter(period, toDate);
    const rest = left && forecastAt(view, line, occasion, left);
    if (toDate && rest) return { toDate, rest };
  }
  return undefined;
}

/** The months of a period before a day in it; `undefined` when there are none, or it is not the first of a month. */
function monthsBefore(period: PeriodText, start: string): PeriodText | undefined {
  const month = unitNumberAt('month', start);
  if (start <= startOf(period) || unitStart('month', month) !== start) return undefined;
  return periodOfUnits('month', unitNumberAt('month', startOf(period)), month - 1).text;
}

/** The months of a period after the first ones; `undefined` when none are left. */
function monthsAfter(period: PeriodText, toDate: PeriodText): PeriodText | undefined {
  if (endOf(toDate) >= endOf(period)) return undefined;
  const first = unitNumberAt('month', addDays(endOf(toDate), 1));
  return periodOfUnits('month', first, unitNumberAt('month', endOf(period))).text;
}

/** The same as stated for exactly a period; where it is the last because a later one is withdrawn, it rests on that. */
function statedAt(view: View, line: string, occasion: string, period: PeriodText): StatedAmount | undefined {
  const latest = latestForecast(view, amountSeries(line, 'forecast'), period);
  return latest && occasionOf(latest) === occasion
    ? amountOf(latest)
    : forecastOf(view, line, occasion, period);
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
