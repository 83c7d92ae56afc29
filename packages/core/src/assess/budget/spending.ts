import type { RegisterState } from '../../fold/register-state.js';
import { lineIn } from '../../readings/line-tree.js';
import { openView } from '../../readings/open-view.js';
import type { View } from '../../readings/view.js';
import { type PeriodText, parsePeriod } from '../../values/period.js';
import type { LineAmount, Percentage } from './budget-assessment.js';
import { differenceOf, firstStated, printed, spentOf } from './line-amount.js';
import { refuseUnknownLine, toDateOf } from './part-of-year.js';
import { plannedAmount } from './planned-amount.js';
import type { MonthsOfYear, ToDateQuestion } from './year-to-date.js';

/** How much of a line's year has come out, and what is left: of an earmarked initiative, the share spent. */
export interface Spending {
  readonly line: string;
  readonly name: string;
  readonly nature: 'income' | 'cost' | 'net' | 'investment' | 'financing';
  readonly year: PeriodText;
  readonly toDate: PeriodText;
  /** The budget of the whole year. */
  readonly planned: LineAmount | null;
  /** The outturn to date. */
  readonly outturn: LineAmount | null;
  /** Budget − outturn to date, in natural signs: of a cost, what may still be spent is negative. */
  readonly remaining: string | null;
  /** Outturn to date over the budget, 100 when all of it has come out; `null` with a reason. */
  readonly spentPercent: Percentage;
}

/**
 * How much of a line's yearly budget is spent or taken in to date, and what remains.
 *
 * @throws {OutturnError} `unknown-line`, `period-not-months`, `period-outside-year`, and the errors of periods and views.
 * @example
 * spending(state, { line: 'initiative', year: '2024', to: '2024-08' })
 */
export function spending(state: RegisterState, question: ToDateQuestion): Spending {
  const { line, year: asked, to, budgetVersion, ...viewpoint } = question;
  refuseUnknownLine(state, line);
  const year = parsePeriod(asked).text;
  return lineSpending(openView(state, viewpoint), line, {
    ...{ year, period: toDateOf({ year, to }), budgetVersion },
  });
}

/** How much of a line's budget is spent to date, in a view. */
export function lineSpending(
  view: View,
  line: string,
  { year, period: toDate, budgetVersion }: MonthsOfYear,
): Spending {
  const planned = plannedAmount(view, line, year, budgetVersion);
  const outturn = firstStated(view, line, ['outturn'], toDate);
  const { name = line, nature = 'net' } = lineIn(view, line, year) ?? {};
  return {
    ...{ line, name, nature, year, toDate },
    planned: planned?.shown ?? null,
    outturn: outturn?.shown ?? null,
    remaining: printed(differenceOf(outturn, planned)),
    spentPercent: spentOf(planned, outturn),
  };
}
