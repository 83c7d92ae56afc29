import { statementOf } from '../../fold/statements.js';
import { isAltered } from '../../readings/alterations.js';
import { readAmount } from '../../readings/read-amount.js';
import type { View } from '../../readings/view.js';
import type { AmountVersion } from '../../rules/measure.js';
import type { StatementId } from '../../values/id.js';
import { OutturnError } from '../../values/outturn-error.js';
import type { PeriodText } from '../../values/period.js';
import { shiftYears } from '../../values/period-sequence.js';
import { type FoundAmount, firstStated } from './line-amount.js';

/** Which budget an outturn is compared with: as decided first, or as it is with every adjustment and transfer. */
export type BudgetVersion = 'original' | 'current';

/** A question that may say which budget. */
export interface BudgetChoice {
  /** Which budget is compared with. Default `current`. */
  readonly budgetVersion?: BudgetVersion | undefined;
}

/** What was planned for a line: its budget, or the plan where nothing is decided yet. */
export function plannedAmount(
  view: View,
  line: string,
  period: PeriodText,
  asked: BudgetVersion = 'current',
): FoundAmount | undefined {
  return firstStated(view, line, [budgetVersionOf(view, line, period, asked), 'plan'], period);
}

/** What the year before is compared with: its budget or plan, else its outturn. */
export function amountBefore(
  view: View,
  line: string,
  period: PeriodText,
  asked: BudgetVersion = 'current',
): FoundAmount | undefined {
  const before = shiftYears(period, -1);
  return firstStated(view, line, [budgetVersionOf(view, line, before, asked), 'plan', 'outturn'], before);
}

/**
 * The version of a line's budget that is asked for; plainly `decided` where the budget has never been changed, and all
 * of it is decided or none.
 */
function budgetVersionOf(view: View, line: string, period: PeriodText, asked: BudgetVersion): AmountVersion {
  if (!['original', 'current'].includes(asked)) throw noSuchBudget(asked);
  if (isAltered(view, line, period) || (asked === 'current' && isInPartPlanned(view, line, period)))
    return asked;
  return asked === 'original' && isDecidedAnew(view, line, period) ? 'original' : 'decided';
}

/** Whether something is decided of a line and the rest of it planned: the current budget is both. */
function isInPartPlanned(view: View, line: string, period: PeriodText): boolean {
  const decided = readAmount(view, line, 'decided', period);
  const isInPart = !decided.known && decided.evidence.length > 0;
  return isInPart && readAmount(view, line, 'current', period).known;
}

function noSuchBudget(asked: string): OutturnError {
  const message = `A question is about the "original" or the "current" budget, not "${asked}": mend its budgetVersion.`;
  return new OutturnError('question-invalid', message, { budgetVersion: asked });
}

function isDecidedAnew(view: View, line: string, period: PeriodText): boolean {
  const first = decisions(view, readAmount(view, line, 'original', period).evidence);
  const last = decisions(view, readAmount(view, line, 'decided', period).evidence);
  return first.length !== last.length || first.some((id, index) => id !== last[index]);
}

/** What was decided, without the withdrawals that uncovered it. */
function decisions({ state, version }: View, evidence: readonly StatementId[]): readonly StatementId[] {
  return evidence.filter((id) => statementOf(state.ledger, id, version)?.event.type === 'budget-decided');
}
