import type { RegisterState } from '../../fold/register-state.js';
import { cumulativeAmount } from '../../readings/cumulative-amount.js';
import { lineIn } from '../../readings/line-tree.js';
import { openView } from '../../readings/open-view.js';
import type { View, Viewpoint } from '../../readings/view.js';
import { printExact, subtract } from '../../values/exact.js';
import { type PeriodText, parsePeriod } from '../../values/period.js';
import { shiftYears } from '../../values/period-sequence.js';
import type { LineAmount, Percentage } from './budget-assessment.js';
import { differenceOf, firstStated, NO_SIDE, percentageOf, printed } from './line-amount.js';
import { type PartOfYear, refuseUnknownLine, toDateOf } from './part-of-year.js';
import { type BudgetChoice, plannedAmount } from './planned-amount.js';

/** Which line, and how far into which year. */
export interface ToDateQuestion extends Viewpoint, PartOfYear, BudgetChoice {
  readonly line: string;
}

/** A line from the year's first month to a day: what came out, against its budget and the same months a year before. */
export interface YearToDate {
  readonly line: string;
  readonly name: string;
  readonly nature: 'income' | 'cost' | 'net' | 'investment' | 'financing';
  readonly year: PeriodText;
  /** The months it is about. */
  readonly toDate: PeriodText;
  readonly outturn: LineAmount | null;
  /** The budget of those months, as stated or spread; `null` where there is neither. */
  readonly planned: LineAmount | null;
  /** Outturn − budget; positive is favourable. `null` for investments. */
  readonly deviation: string | null;
  /** Over the absolute budget. */
  readonly deviationPercent: Percentage;
  /** The outturn of the same months a year before. */
  readonly before: (LineAmount & { readonly period: PeriodText }) | null;
  /** Outturn − before. */
  readonly change: string | null;
  /** Over the absolute outturn before. */
  readonly changePercent: Percentage;
  /** The outturn stated for all the months beside the sum of its stated parts; `null` unless both are stated. */
  readonly cumulative: CumulativeCheck | null;
}

/** A cumulative outturn beside its parts; it reads as it is stated. */
export interface CumulativeCheck {
  readonly stated: string;
  /** What its parts add up to: its months, or the longer parts of them that are stated. */
  readonly months: string;
  /** Stated − months. */
  readonly difference: string;
}

/**
 * One line's year to date: after April, August, or any other month.
 *
 * @throws {OutturnError} `unknown-line`, `period-not-months`, `period-outside-year`, and the errors of periods and views.
 * @example
 * yearToDate(state, { line: 'school', year: '2024', to: '2024-04' })
 */
export function yearToDate(state: RegisterState, question: ToDateQuestion): YearToDate {
  const { line, year, to, budgetVersion, ...viewpoint } = question;
  refuseUnknownLine(state, line);
  const part = { year: parsePeriod(year).text, period: toDateOf({ year, to }) };
  return lineToDate(openView(state, viewpoint), line, { ...part, budgetVersion });
}

/** The months of a year that a line is followed up over, and the budget they are held against. */
export interface MonthsOfYear extends BudgetChoice {
  readonly year: PeriodText;
  /** From the year's first month. */
  readonly period: PeriodText;
}

/** A line's year to date in a view. */
export function lineToDate(
  view: View,
  line: string,
  { year, period, budgetVersion }: MonthsOfYear,
): YearToDate {
  const [outturn, before] = [period, shiftYears(period, -1)].map((part) =>
    firstStated(view, line, ['outturn'], part),
  );
  const planned = plannedAmount(view, line, period, budgetVersion);
  const { name = line, nature = 'net' } = lineIn(view, line, period) ?? {};
  const isInvestment = nature === 'investment';
  return {
    ...{ line, name, nature, year, toDate: period },
    outturn: outturn?.shown ?? null,
    planned: planned?.shown ?? null,
    deviation: isInvestment ? null : printed(differenceOf(planned, outturn)),
    deviationPercent: isInvestment ? NO_SIDE : percentageOf(planned, outturn),
    before: before ? { ...before.shown, period: shiftYears(period, -1) } : null,
    change: printed(differenceOf(before, outturn)),
    changePercent: percentageOf(before, outturn),
    cumulative: cumulativeCheck(view, line, period),
  };
}

function cumulativeCheck(view: View, line: string, period: PeriodText): CumulativeCheck | null {
  const found = cumulativeAmount(view, line, 'outturn', period);
  if (!found) return null;
  const [stated, months] = [found.stated.value, found.parts.value];
  return {
    stated: printExact(stated),
    months: printExact(months),
    difference: printExact(subtract(stated, months)),
  };
}
