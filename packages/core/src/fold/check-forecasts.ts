import type { DecidedEvent } from '../events/event.js';
import { cellOf, rowCount } from '../statement/columns.js';
import type { CalendarDate } from '../values/calendar-date.js';
import { contains, endOf, type PeriodText } from '../values/period.js';
import { isOccasionClosed } from './occasion-closed.js';
import { definedAtHead, mustBeDefined, refuse } from './refuse.js';
import type { RegisterState } from './register-state.js';

type ForecastsStated = Extract<DecidedEvent, { type: 'forecasts-stated' }>;

/** A follow-up that has reported the budget of a period. */
interface Report {
  readonly occasion: string;
  readonly period: PeriodText;
  readonly closedOn: CalendarDate;
}

/**
 * Refuses forecasts at an unknown or closed follow-up, and those of a period that another one had reported, when it was
 * over, by the day the forecast is stated. One that is stored late but was stated before that is no fault.
 */
export function checkForecasts(state: RegisterState, event: ForecastsStated): void {
  refuseClosedOccasion(state, event.data.occasion);
  refuseReportedPeriods(state, event);
}

function refuseClosedOccasion(state: RegisterState, occasion: string): void {
  mustBeDefined(state, 'occasion', occasion);
  if (!isOccasionClosed(state, occasion)) return;
  const message = `The follow-up "${occasion}" is closed and reported; state the forecast at a later one.`;
  refuse('occasion-closed', message, { occasion });
}

function refuseReportedPeriods(state: RegisterState, { data, statedOn }: ForecastsStated): void {
  const reports = budgetReports(state).filter(({ closedOn }) => closedOn <= statedOn);
  if (reports.length === 0) return;
  const checked = new Set<PeriodText>();
  for (let row = 0; row < rowCount(data); row++) {
    const period = cellOf<string>(data.period, row) ?? '';
    if (checked.has(period)) continue;
    checked.add(period);
    const report = reports.find((one) => contains(one.period, period) && one.closedOn > endOf(period));
    if (report) refuseReported(report, period, row);
  }
}

function refuseReported({ occasion, closedOn }: Report, period: PeriodText, row: number): never {
  const message = `The period ${period} (row ${row}) was reported when the follow-up "${occasion}" closed on ${closedOn}; state its outturn, or say which day before that the forecast was made.`;
  return refuse('period-closed', message, { period, row, occasion, closedOn });
}

/** The closed follow-ups that cover the budget: those that do not say what they cover do. */
function budgetReports(state: RegisterState): readonly Report[] {
  return Object.values(state.occasionSteps)
    .flat()
    .flatMap(({ type, data: { occasion }, statedOn: closedOn }) => {
      const defined = type === 'occasion-closed' && definedAtHead(state, 'occasion', occasion)?.data;
      if (!defined || defined.covers?.includes('budget') === false) return [];
      return [{ occasion, period: defined.period, closedOn }];
    });
}
