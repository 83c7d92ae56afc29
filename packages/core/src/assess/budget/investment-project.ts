import type { RegisterState } from '../../fold/register-state.js';
import { lineIn } from '../../readings/line-tree.js';
import { openView } from '../../readings/open-view.js';
import type { View, Viewpoint } from '../../readings/view.js';
import { add, ZERO } from '../../values/exact.js';
import {
  contains,
  endOf,
  type PeriodText,
  parsePeriod,
  periodOfUnits,
  startOf,
} from '../../values/period.js';
import { partition } from '../../values/period-sequence.js';
import { unitNumberAt } from '../../values/period-unit.js';
import type { LineAmount, Percentage } from './budget-assessment.js';
import { lastForecast } from './forecast-of-year.js';
import {
  differenceOf,
  type FoundAmount,
  findAmount,
  firstStated,
  percentageOf,
  printed,
  spentOf,
} from './line-amount.js';
import { refuseUnknownLine, toDateOf } from './part-of-year.js';
import { type BudgetChoice, plannedAmount } from './planned-amount.js';

/** Which project, over which years, and how far into them. */
export interface InvestmentProjectQuestion extends Viewpoint, BudgetChoice {
  readonly line: string;
  /** All the project's years, such as `2022/2026`, or fiscal ones, `2023-07/2026-06`; its total is what is decided for exactly these, or for each of them. */
  readonly years: PeriodText;
  /** The last period that has come out. Default all the years. */
  readonly to?: PeriodText | undefined;
}

/** A project over its years: spent to date against its total, and the final cost it is expected to come to. */
export interface InvestmentProject {
  readonly line: string;
  readonly name: string;
  readonly years: PeriodText;
  readonly toDate: PeriodText;
  /** What is decided for all the years. */
  readonly total: LineAmount | null;
  /** The outturn from the first year to date. */
  readonly outturn: LineAmount | null;
  /** Total − outturn to date, in natural signs: what may still be spent is negative. */
  readonly remaining: string | null;
  /** Outturn to date over the total, 100 when all of it has come out; `null` with a reason. */
  readonly spentPercent: Percentage;
  /** The outturn of all the years, else their forecast by the latest occasion: as stated, or to date and the rest. */
  readonly finalCost: LineAmount | null;
  /** Final cost − total; positive is favourable, the project costs less than its total. */
  readonly deviation: string | null;
  /** Over the absolute total. */
  readonly deviationPercent: Percentage;
}

/**
 * An investment project against its total. A single year of a project has no favourable side; its final cost has.
 *
 * @throws {OutturnError} `unknown-line`, `period-not-months`, `period-outside-year`, and the errors of periods and views.
 * @example
 * investmentProject(state, { line: 'new-school', years: '2022/2026', to: '2024-08' })
 */
export function investmentProject(
  state: RegisterState,
  question: InvestmentProjectQuestion,
): InvestmentProject {
  const { line, years: asked, to, budgetVersion, ...viewpoint } = question;
  refuseUnknownLine(state, line);
  const years = parsePeriod(asked).text;
  const toDate = toDateOf({ year: years, to });
  const view = openView(state, viewpoint);
  const total = plannedAmount(view, line, years, budgetVersion);
  const outturn = outturnTo(view, line, years, toDate);
  const ended = toDate === years && outturn?.value ? outturn : undefined;
  const finalCost = ended ?? lastForecast(view, line, years);
  return {
    ...{ line, years, toDate },
    name: lineIn(view, line, toDate)?.name ?? line,
    total: total?.shown ?? null,
    outturn: outturn?.shown ?? null,
    remaining: printed(differenceOf(outturn, total)),
    spentPercent: spentOf(total, outturn),
    finalCost: finalCost?.shown ?? null,
    deviation: printed(differenceOf(total, finalCost)),
    deviationPercent: percentageOf(total, finalCost),
  };
}

/** The outturn of the years so far: as stated for all of it, else year by year and the part of the last. */
function outturnTo(view: View, line: string, years: PeriodText, toDate: PeriodText): FoundAmount | undefined {
  const whole = firstStated(view, line, ['outturn'], toDate);
  if (whole?.value) return whole;
  const parts = yearsOf(years)
    .filter((year) => startOf(year) <= endOf(toDate))
    .map((year) => (contains(toDate, year) ? year : toDateOf({ year, to: lastMonthOf(toDate) })))
    .map((part) => findAmount(view, line, 'outturn', part));
  const values = parts.flatMap(({ value }) => (value ? [value] : []));
  if (values.length === 0) return whole;
  const value = values.length === parts.length ? values.reduce(add, ZERO) : undefined;
  const leavesLacking = parts.reduce((sum, { shown }) => sum + shown.leavesLacking, 0);
  const evidence = parts.flatMap(({ shown }) => shown.evidence);
  return { value, shown: { amount: printed(value), version: 'outturn', leavesLacking, evidence } };
}

/** Its years one by one, fiscal ones where it begins within a calendar year; none where it is not whole years. */
function yearsOf(years: PeriodText): readonly PeriodText[] {
  const [first, last] = [unitNumberAt('month', startOf(years)), unitNumberAt('month', endOf(years))];
  const count = (last - first + 1) / 12;
  if (!Number.isInteger(count)) return [];
  return Array.from({ length: count }, (_, index) => {
    const from = first + index * 12;
    return periodOfUnits('month', from, from + 11).text;
  });
}

function lastMonthOf(period: PeriodText): PeriodText {
  return partition(period, 'month')?.at(-1) ?? period;
}
