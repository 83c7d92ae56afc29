import { mustBeDefined } from '../../fold/refuse.js';
import type { RegisterState } from '../../fold/register-state.js';
import { lineIn } from '../../readings/line-tree.js';
import { openView } from '../../readings/open-view.js';
import type { View, Viewpoint } from '../../readings/view.js';
import { type PeriodText, parsePeriod } from '../../values/period.js';
import type { LineAmount, Percentage } from './budget-assessment.js';
import { type ForecastOfYear, forecastsByOccasion, lastOfForecasts } from './forecast-of-year.js';
import { differenceOf, NO_SIDE, percentageOf, printed } from './line-amount.js';
import { refuseUnknownLine, toDateOf } from './part-of-year.js';
import { type BudgetChoice, plannedAmount } from './planned-amount.js';

/** Which line's forecast of which year, made at which occasion. */
export interface FullYearQuestion extends Viewpoint, BudgetChoice {
  readonly line: string;
  readonly year: PeriodText;
  /** Default the occasion that closes last of those whose forecast of the line is whole; else of those with a part of one. */
  readonly occasion?: string | undefined;
}

/** What the occasion before expected. */
export interface PreviousForecast extends LineAmount {
  readonly occasion: string;
  readonly occasionName: string;
}

/** What a line is expected to come out at for a whole year, as of an occasion. */
export interface FullYearForecast {
  readonly line: string;
  readonly name: string;
  readonly nature: 'income' | 'cost' | 'net' | 'investment' | 'financing';
  readonly year: PeriodText;
  /** `null` where no occasion has a forecast of the line. */
  readonly occasion: string | null;
  readonly occasionName: string | null;
  readonly forecast: LineAmount | null;
  /**
   * `stated` for the year, or `to-date-and-rest`: the outturn of the first months and the forecast of those that are
   * left, of the line or of a line below it.
   */
  readonly made: 'stated' | 'to-date-and-rest' | null;
  /** The budget of the whole year. */
  readonly planned: LineAmount | null;
  /** Forecast − budget; positive is favourable. `null` for investments. */
  readonly deviation: string | null;
  /** Over the absolute budget. */
  readonly deviationPercent: Percentage;
  /** The forecast of the last occasion that closed before it, of those whose forecast is whole; else of a part. */
  readonly previous: PreviousForecast | null;
  /** Forecast − the one before; above zero, the year looks better than it did. */
  readonly changeSincePrevious: string | null;
}

/**
 * A line's full-year forecast at an occasion, against the budget and against the occasion before. Outturns count as
 * the view knows them, for the earlier occasion too.
 *
 * @throws {OutturnError} `unknown-line`, `unknown-occasion`, `period-not-months`, and the errors of periods and views.
 * @example
 * fullYearForecast(state, { line: 'school', year: '2024', occasion: 'august' })
 */
export function fullYearForecast(state: RegisterState, question: FullYearQuestion): FullYearForecast {
  const { line, occasion, budgetVersion, ...rest } = question;
  const { year: asked, ...viewpoint } = rest;
  refuseUnknownLine(state, line);
  if (occasion !== undefined) mustBeDefined(state, 'occasion', occasion);
  const year = toDateOf({ year: parsePeriod(asked).text });
  return lineForecast(openView(state, viewpoint), line, { year, occasion, budgetVersion });
}

/** A line's full-year forecast in a view. */
export function lineForecast(
  view: View,
  line: string,
  { year, occasion, budgetVersion }: Pick<FullYearQuestion, 'year' | 'occasion' | 'budgetVersion'>,
): FullYearForecast {
  const all = forecastsByOccasion(view, line, year);
  const found = occasion === undefined ? lastOfForecasts(all) : all.find((one) => one.occasion === occasion);
  const previous = found && lastOfForecasts(all.slice(0, all.indexOf(found)));
  const planned = plannedAmount(view, line, year, budgetVersion);
  const { name = line, nature = 'net' } = lineIn(view, line, year) ?? {};
  const isInvestment = nature === 'investment';
  return {
    ...{ line, name, nature, year },
    occasion: found?.occasion ?? null,
    occasionName: found?.occasionName ?? null,
    forecast: found?.shown ?? null,
    made: found?.made ?? null,
    planned: planned?.shown ?? null,
    deviation: isInvestment ? null : printed(differenceOf(planned, found)),
    deviationPercent: isInvestment ? NO_SIDE : percentageOf(planned, found),
    previous: previous ? withOccasion(previous) : null,
    changeSincePrevious: printed(differenceOf(previous, found)),
  };
}

function withOccasion({ shown, occasion, occasionName }: ForecastOfYear): PreviousForecast {
  return { ...shown, occasion, occasionName };
}
