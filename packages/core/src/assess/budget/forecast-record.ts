import { mustBeDefined } from '../../fold/refuse.js';
import type { RegisterState } from '../../fold/register-state.js';
import { statementOf } from '../../fold/statements.js';
import { lineIn, summedLines } from '../../readings/line-tree.js';
import { openView } from '../../readings/open-view.js';
import { mergeIds } from '../../readings/reading.js';
import { seenOn, type View, type Viewpoint } from '../../readings/view.js';
import type { StatementId } from '../../values/id.js';
import type { PeriodText } from '../../values/period.js';
import { type ForecastAccuracy, type ForecastOutcome, forecastAccuracy } from './forecast-accuracy.js';
import { type ForecastOfYear, forecastOfOccasion, forecastsByOccasion } from './forecast-of-year.js';
import { differenceOf, type FoundAmount, firstStated, printed } from './line-amount.js';
import { refuseUnknownLine, toDateOf } from './part-of-year.js';
import { type BudgetChoice, plannedAmount } from './planned-amount.js';

/** Which lines' forecasts of which years. */
export interface ForecastRecordQuestion extends Viewpoint, BudgetChoice {
  readonly lines: readonly string[];
  /** Years that begin and end with months, calendar or fiscal. */
  readonly years: readonly PeriodText[];
  /** Only the forecasts of these occasions; default all. */
  readonly occasions?: readonly string[] | undefined;
}

/** A forecast of a line's year made at an occasion, and what came out. */
export interface OccasionOutcome extends ForecastOutcome {
  /** The line's name; its id is the `subject`. */
  readonly name: string;
  readonly occasion: string;
  readonly occasionName: string;
  /** Of the forecast, the outturn and the budgets they are held against. */
  readonly evidence: readonly StatementId[];
}

/**
 * How far each occasion's full-year forecasts were from what came out, one row for each line, year and occasion. A
 * forecast deviates from the budget as it was on the day it was stated, of the lines that the line then was the sum of;
 * the outturn deviates from the budget as it is in view.
 *
 * @throws {OutturnError} `unknown-line`, `unknown-occasion`, `period-not-months`, and the errors of periods and views.
 * @example
 * forecastRecord(state, { lines: ['school'], years: ['2023', '2024'], occasions: ['august-2023', 'august-2024'] })
 */
export function forecastRecord(
  state: RegisterState,
  question: ForecastRecordQuestion,
): ForecastAccuracy<OccasionOutcome> {
  const { lines, years, occasions, budgetVersion, ...viewpoint } = question;
  for (const line of lines) refuseUnknownLine(state, line);
  for (const occasion of occasions ?? []) mustBeDefined(state, 'occasion', occasion);
  const view = openView(state, viewpoint);
  const outcomes = lines.flatMap((line) =>
    years
      .map((year) => toDateOf({ year }))
      .flatMap((year) => {
        const end = outcomeOf(view, line, year, { budgetVersion });
        return forecastsByOccasion(view, line, year)
          .filter(({ occasion }) => occasions === undefined || occasions.includes(occasion))
          .map((forecast) => compared(view, forecast, end));
      }),
  );
  return forecastAccuracy(outcomes);
}

/** What came out of a line's year, and the budget it is held against. */
interface Outcome extends BudgetChoice {
  readonly line: string;
  readonly year: PeriodText;
  readonly outturn: FoundAmount | undefined;
  readonly planned: FoundAmount | undefined;
}

function outcomeOf(view: View, line: string, year: PeriodText, { budgetVersion }: BudgetChoice): Outcome {
  const outturn = firstStated(view, line, ['outturn'], year);
  const planned = plannedAmount(view, line, year, budgetVersion);
  return { line, year, outturn, planned, budgetVersion };
}

function compared(
  view: View,
  forecast: ForecastOfYear,
  { line, year, outturn, planned, budgetVersion }: Outcome,
): OccasionOutcome {
  const earlier = whenForecast(view, forecast);
  const then = plannedAmount(earlier, line, year, budgetVersion);
  const made = isOfSameLines(view, earlier, line, year)
    ? forecast
    : forecastOfOccasion(earlier, line, forecast.occasion, year);
  return {
    subject: line,
    name: lineIn(view, line, year)?.name ?? line,
    period: year,
    occasion: forecast.occasion,
    occasionName: forecast.occasionName,
    deviation: printed(differenceOf(planned, outturn)),
    forecastDeviation: printed(differenceOf(then, made)),
    outturn: printed(outturn?.value),
    forecast: printed(forecast.value),
    evidence: mergeIds(
      ...[forecast, made, then, outturn, planned].map((found) => found?.shown.evidence ?? []),
    ),
  };
}

/** Whether a line is the sum of the same lines in two views; else a forecast of then is held against the budget of then. */
function isOfSameLines(one: View, other: View, line: string, year: PeriodText): boolean {
  const [now, then] = [one, other].map((view) =>
    summedLines(view, line, year)
      .map(({ line: { id }, period }) => `${id}|${period}`)
      .sort()
      .join(' '),
  );
  return now === then;
}

/** The view on the last day anything of a forecast was stated; never a later plan than the view's own. */
function whenForecast(view: View, { shown }: ForecastOfYear): View {
  const days = shown.evidence.flatMap((id) => {
    const event = statementOf(view.state.ledger, id, view.version)?.event;
    return event?.type === 'forecasts-stated' ? [event.statedOn] : [];
  });
  const last = days.toSorted().at(-1) ?? view.planAsOf;
  const [earlier = last] = [last, view.planAsOf].toSorted();
  return seenOn(view, earlier);
}
