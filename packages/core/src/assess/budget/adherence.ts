import type { RegisterState } from '../../fold/register-state.js';
import { openView } from '../../readings/open-view.js';
import { definedIn, type View, type Viewpoint } from '../../readings/view.js';
import { absolute, add, type Exact, ZERO } from '../../values/exact.js';
import { type PeriodText, parsePeriod } from '../../values/period.js';
import type { Percentage } from './budget-assessment.js';
import { differenceOf, firstStated, NO_SIDE, printed, shareOf } from './line-amount.js';
import { refuseUnknownLine } from './part-of-year.js';
import { type BudgetChoice, plannedAmount } from './planned-amount.js';

/** How well which lines kept to their budgets. */
export interface AdherenceQuestion extends Viewpoint, BudgetChoice {
  /** Lines that are not parts of each other, such as the boards of an organisation. */
  readonly lines: readonly string[];
  readonly period: PeriodText;
  /** What is held against the budget. Default `outturn`. */
  readonly actual?: 'outturn' | 'forecast' | undefined;
}

/** A line's budget and what came of it, as parts of an adherence. */
export interface LineAdherence {
  readonly line: string;
  readonly planned: string | null;
  readonly actual: string | null;
  /** Actual − planned. */
  readonly deviation: string | null;
}

/** Budget adherence in both its forms. */
export interface Adherence {
  readonly period: PeriodText;
  readonly actual: 'outturn' | 'forecast';
  readonly lines: readonly LineAdherence[];
  /** How many lines lack a budget or an actual; with any, nothing here is known. */
  readonly lacking: number;
  readonly planned: string | null;
  /** The deviations added up, so that a surplus here makes good a deficit there. */
  readonly deviation: string | null;
  /** That over the absolute budget. */
  readonly signed: Percentage;
  /** The sizes of the deviations over the sizes of the budgets: surplus and deficit alike count as misses. */
  readonly absolute: Percentage;
}

/** What one line has to add. */
interface Part extends LineAdherence {
  readonly budget: Exact | undefined;
  readonly difference: Exact | undefined;
  readonly isInvestment: boolean;
}

/**
 * How well lines kept to their budgets: the sum of deviations over the budget, and the sum of their sizes over the sum
 * of the budgets' sizes.
 *
 * @throws {OutturnError} `unknown-line`, and the errors of periods and views.
 * @example
 * budgetAdherence(state, { lines: ['school', 'care'], period: '2024' })
 */
export function budgetAdherence(state: RegisterState, question: AdherenceQuestion): Adherence {
  const { lines, period: asked, actual = 'outturn', budgetVersion, ...viewpoint } = question;
  for (const line of lines) refuseUnknownLine(state, line);
  const period = parsePeriod(asked).text;
  const view = openView(state, viewpoint);
  const parts = lines.map((line) => partOf(view, line, period, { actual, budgetVersion }));
  const budgets = parts.flatMap(({ budget }) => (budget ? [budget] : []));
  const differences = parts.flatMap(({ difference }) => (difference ? [difference] : []));
  const lacking = parts.length - differences.length;
  const isWhole = lacking === 0 && parts.length > 0;
  const [planned, deviation] = isWhole ? [sum(budgets), sum(differences)] : [];
  const sizes = isWhole ? sum(differences.map(absolute)) : undefined;
  return {
    ...{ period, actual, lacking },
    lines: parts.map(({ line, planned: own, actual: came, deviation: apart }) => ({
      ...{ line, planned: own, actual: came, deviation: apart },
    })),
    planned: printed(planned),
    deviation: printed(deviation),
    signed: parts.some(({ isInvestment }) => isInvestment)
      ? NO_SIDE
      : shareOf(deviation, planned && absolute(planned)),
    absolute: shareOf(sizes, isWhole ? sum(budgets.map(absolute)) : undefined),
  };
}

function partOf(
  view: View,
  line: string,
  period: PeriodText,
  { actual, budgetVersion }: BudgetChoice & { readonly actual: 'outturn' | 'forecast' },
): Part {
  const planned = plannedAmount(view, line, period, budgetVersion);
  const found = firstStated(view, line, [actual], period);
  const difference = differenceOf(planned, found);
  return {
    line,
    planned: printed(planned?.value),
    actual: printed(found?.value),
    deviation: printed(difference),
    budget: planned?.value,
    difference,
    isInvestment: definedIn(view, 'line', line, period)?.nature === 'investment',
  };
}

function sum(values: readonly Exact[]): Exact {
  return values.reduce(add, ZERO);
}
