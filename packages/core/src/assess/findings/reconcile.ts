import type { RegisterState } from '../../fold/register-state.js';
import { openView } from '../../readings/open-view.js';
import type { Viewpoint } from '../../readings/view.js';
import type { CalendarDate } from '../../values/calendar-date.js';
import { checkBreakdowns } from './check-breakdowns.js';
import { checkConflicts } from './check-conflicts.js';
import { checkedFigures } from './check-figures.js';
import type { CheckedFigure, Finding } from './finding.js';

/** Everything printed that can be computed, beside what it comes to: plain JSON. */
export interface Reconciliation {
  readonly register: string;
  /** `null` where the register has not been opened. */
  readonly currency: string | null;
  readonly asOf: CalendarDate;
  /** Every printed figure, those that agree too. */
  readonly figures: readonly CheckedFigure[];
  /** Breakdowns of one whole that come to different amounts, and cells that were stated twice. */
  readonly others: readonly Finding[];
}

/**
 * Every printed total, change and percentage against the computed one, with the difference and what explains it, of
 * everything stated by the day asked from. `findings` tells only what does not agree.
 *
 * @throws {OutturnError} `version-unknown`, or the errors of dates.
 */
export function reconcile(state: RegisterState, viewpoint: Viewpoint = {}): Reconciliation {
  const view = openView(state, viewpoint);
  return {
    register: state.register?.name ?? '',
    currency: state.register?.currency ?? null,
    asOf: view.asOf,
    figures: checkedFigures(view),
    others: [...checkBreakdowns(view), ...checkConflicts(view)],
  };
}
