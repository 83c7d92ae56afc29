import type { BudgetLine } from '../../budget/budget-events.js';
import type { RegisterState } from '../../fold/register-state.js';
import { lineIn } from '../../readings/line-tree.js';
import { openView } from '../../readings/open-view.js';
import { mergeIds } from '../../readings/reading.js';
import type { View, Viewpoint } from '../../readings/view.js';
import { absolute, add, type Exact, signOf, ZERO } from '../../values/exact.js';
import type { StatementId } from '../../values/id.js';
import { OutturnError } from '../../values/outturn-error.js';
import { type PeriodText, parsePeriod } from '../../values/period.js';
import type { Percentage } from './budget-assessment.js';
import { lastForecast } from './forecast-of-year.js';
import { differenceOf, type FoundAmount, firstStated, NO_SIDE, printed, shareOf } from './line-amount.js';
import { refuseOverlap } from './overlapping-lines.js';
import { refuseUnknownLine } from './part-of-year.js';
import { type BudgetChoice, plannedAmount } from './planned-amount.js';

/** How well which lines kept to their budgets. */
export interface AdherenceQuestion extends Viewpoint, BudgetChoice {
  /** Lines that are not parts of each other, of one breakdown of each whole, such as the boards of an organisation. */
  readonly lines: readonly string[];
  readonly period: PeriodText;
  /**
   * What is held against the budget. Default `outturn`. A `forecast` is that of the occasion that closes last of those
   * whose forecast is whole: as stated, or the outturn to date and its forecast of the rest.
   */
  readonly actual?: 'outturn' | 'forecast' | undefined;
}

/** A line's budget and what came of it, as parts of an adherence. */
export interface LineAdherence {
  readonly line: string;
  readonly name: string;
  /** Whole units of money in natural signs, as all amounts here; `null` where it is missing. */
  readonly planned: string | null;
  readonly actual: string | null;
  /** Actual − planned; positive is favourable, save of an investment, which has no favourable side. */
  readonly deviation: string | null;
  readonly evidence: readonly StatementId[];
}

/** Budget adherence in both its forms. */
export interface Adherence {
  readonly period: PeriodText;
  readonly actual: 'outturn' | 'forecast';
  readonly lines: readonly LineAdherence[];
  /** How many lines lack a budget or an actual; with any, nothing here is known. */
  readonly lacking: number;
  /** The budgets added up. */
  readonly planned: string | null;
  /** The deviations added up, so that a surplus here makes good a deficit there. */
  readonly deviation: string | null;
  /**
   * That over the absolute budget; `sign-change` where budgets and actuals add up to different sides of zero,
   * `investment` where any of the lines is one.
   */
  readonly signed: Percentage;
  /** The sizes of the deviations over the sizes of the budgets: surplus and deficit alike count as misses. */
  readonly absolute: Percentage;
}

/** Which lines are held against their budgets of a period, each for the part of it that it counts. */
interface ComparedLines
  extends Pick<AdherenceQuestion, 'period' | 'budgetVersion'>,
    Pick<Adherence, 'actual'> {
  readonly lines: readonly ComparedLine[];
}

/** A line, of which nothing but its id is known where it is not in use, and the part of the period that it counts. */
interface ComparedLine {
  readonly line: Pick<BudgetLine, 'id'> & Partial<BudgetLine>;
  readonly period: PeriodText;
}

/** What one line has to add. */
interface Part {
  readonly shown: LineAdherence;
  readonly budget: Exact | undefined;
  readonly difference: Exact | undefined;
  readonly isInvestment: boolean;
}

/**
 * How well lines kept to their budgets: the sum of deviations over the budget, and the sum of their sizes over the sum
 * of the budgets' sizes.
 *
 * @throws {OutturnError} `unknown-line`, `lines-overlap` for lines that would count money twice, `question-invalid` for
 * another `actual` than there is, and the errors of periods and views.
 * @example
 * budgetAdherence(state, { lines: ['school', 'care'], period: '2024' })
 */
export function budgetAdherence(state: RegisterState, question: AdherenceQuestion): Adherence {
  const { lines, period: asked, actual = 'outturn', budgetVersion, ...viewpoint } = question;
  for (const line of lines) refuseUnknownLine(state, line);
  if (!['outturn', 'forecast'].includes(actual)) throw noSuchActual(actual);
  const period = parsePeriod(asked).text;
  const view = openView(state, viewpoint);
  refuseOverlap(view, lines, period);
  const compared = lines.map((id) => ({ line: lineIn(view, id, period) ?? { id }, period }));
  return adherenceIn(view, { lines: compared, period, actual, budgetVersion }, ({ line: { id } }) =>
    actual === 'forecast' ? lastForecast(view, id, period) : firstStated(view, id, [actual], period),
  );
}

function noSuchActual(actual: string): OutturnError {
  const message = `A budget is held against the "outturn" or a "forecast", not against "${actual}".`;
  return new OutturnError('question-invalid', message, { actual });
}

/** The same in a view, of what `actualOf` finds for each line. */
export function adherenceIn(
  view: View,
  { lines, period, actual, budgetVersion }: ComparedLines,
  actualOf: (line: ComparedLine) => FoundAmount | undefined,
): Adherence {
  const parts = lines.map((each) => {
    const planned = plannedAmount(view, each.line.id, each.period, budgetVersion);
    return partOf(each.line, planned, actualOf(each));
  });
  const budgets = parts.flatMap(({ budget }) => (budget ? [budget] : []));
  const differences = parts.flatMap(({ difference }) => (difference ? [difference] : []));
  const lacking = parts.length - differences.length;
  const isWhole = lacking === 0 && parts.length > 0;
  const [planned, deviation] = isWhole ? [sum(budgets), sum(differences)] : [];
  const sizes = isWhole ? sum(differences.map(absolute)) : undefined;
  return {
    ...{ period, actual, lacking },
    lines: parts.map(({ shown }) => shown),
    planned: printed(planned),
    deviation: printed(deviation),
    signed: parts.some(({ isInvestment }) => isInvestment) ? NO_SIDE : signedShare(planned, deviation),
    absolute: shareOf(sizes, isWhole ? sum(budgets.map(absolute)) : undefined),
  };
}

function partOf(
  { id, name = id, nature }: ComparedLine['line'],
  planned: FoundAmount | undefined,
  found: FoundAmount | undefined,
): Part {
  const difference = differenceOf(planned, found);
  return {
    shown: {
      ...{ line: id, name },
      planned: printed(planned?.value),
      actual: printed(found?.value),
      deviation: printed(difference),
      evidence: mergeIds(planned?.shown.evidence ?? [], found?.shown.evidence ?? []),
    },
    budget: planned?.value,
    difference,
    isInvestment: nature === 'investment',
  };
}

/** A deviation over the absolute budget; it says nothing where what came out is on the other side of zero. */
function signedShare(planned: Exact | undefined, deviation: Exact | undefined): Percentage {
  const isTurned = planned && deviation && signOf(planned) * signOf(add(planned, deviation)) < 0;
  return isTurned ? { value: null, reason: 'sign-change' } : shareOf(deviation, planned && absolute(planned));
}

function sum(values: readonly Exact[]): Exact {
  return values.reduce(add, ZERO);
}
