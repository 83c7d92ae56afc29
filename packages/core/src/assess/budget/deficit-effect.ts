import type { BudgetLine } from '../../budget/budget-events.js';
import {
  absolute,
  add,
  compare,
  divide,
  type Exact,
  exact,
  exactInteger,
  multiply,
  negate,
  subtract,
  ZERO,
} from '../../values/exact.js';
import { printed } from './line-amount.js';
import { amountTogether, type PlannedAction } from './planned-actions.js';

/** What actions do to a forecast deficit. */
export interface DeficitEffect {
  /** What the actions bring together; `null` when one of them states no amount. */
  readonly expected: string | null;
  /** Without any of them, and with all; `null` where an amount that it takes is not stated. */
  readonly forecastBefore: string | null;
  readonly forecastAfter: string | null;
  /** The forecast with all of them − budget. */
  readonly remaining: string | null;
  /**
   * `open`: no action is planned; `covered`: the actions bring the deficit within its threshold; `planned`: they leave
   * more than that, or one that it depends on states no amount.
   */
  readonly status: 'open' | 'planned' | 'covered';
}

/** What a deficit is between, exactly. */
interface Compared {
  readonly forecast: Exact | undefined;
  readonly planned: Exact;
  readonly threshold: Exact;
}

/** The forecast without the actions it counts on, and with those it does not. */
export function effectOf(
  actions: readonly PlannedAction[],
  { forecast, planned, threshold }: Compared,
): DeficitEffect {
  const counted = amountTogether(actions.filter(({ inForecast }) => inForecast));
  const further = amountTogether(actions.filter(({ inForecast }) => !inForecast));
  const after = forecast && further && add(forecast, further);
  const remaining = after && subtract(after, planned);
  const isCovered = remaining !== undefined && isWithin(remaining, threshold);
  return {
    expected: printed(amountTogether(actions)),
    forecastBefore: printed(forecast && counted && subtract(forecast, counted)),
    forecastAfter: printed(after),
    remaining: printed(remaining),
    status: actions.length === 0 ? 'open' : isCovered ? 'covered' : 'planned',
  };
}

/** The deficit that needs no action, in money. */
export function allowedDeficit(threshold: NonNullable<BudgetLine['actionBeyond']>, planned: Exact): Exact {
  if ('amount' in threshold) return exact(threshold.amount);
  const share = divide(exact(threshold.percent), exactInteger(100)) ?? ZERO;
  return multiply(share, absolute(planned));
}

/** Whether a deviation is no deficit beyond a threshold; one of exactly the threshold is not beyond it. */
export function isWithin(deviation: Exact, threshold: Exact): boolean {
  return compare(deviation, negate(threshold)) >= 0;
}
