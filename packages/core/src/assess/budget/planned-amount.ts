import { isAltered } from '../../readings/alterations.js';
import { readAmount } from '../../readings/read-amount.js';
import type { View } from '../../readings/view.js';
import type { AmountVersion } from '../../rules/measure.js';
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

/** The version of a line's budget that is asked for; plainly `decided` where the budget has never been changed. */
function budgetVersionOf(view: View, line: string, period: PeriodText, asked: BudgetVersion): AmountVersion {
  if (isAltered(view, line, period)) return asked;
  return asked === 'original' && isDecidedAnew(view, line, period) ? 'original' : 'decided';
}

function isDecidedAnew(view: View, line: string, period: PeriodText): boolean {
  const first = readAmount(view, line, 'original', period).evidence;
  const last = readAmount(view, line, 'decided', period).evidence;
  return first.length !== last.length || first.some((id, index) => id !== last[index]);
}
