import { ACTIONS_SERIES } from '../../fold/series.js';
import { inForce, pointsOfSeries, type Statement } from '../../fold/statements.js';
import type { Action } from '../../occasion/action-events.js';
import { closingDayOf } from '../../readings/latest-forecast.js';
import type { View } from '../../readings/view.js';
import { add, type Exact, exact, ZERO } from '../../values/exact.js';
import type { StatementId } from '../../values/id.js';
import { inWholeUnits } from '../../values/money.js';
import { type PeriodText, samePeriod } from '../../values/period.js';
import { printed } from './line-amount.js';

/** An action about a budget line, and what it is expected to bring. */
export interface PlannedAction {
  readonly action: string;
  /** The line it is about: the one asked about, or one below it. */
  readonly line: string;
  /** What will be done. */
  readonly name: string;
  /** What it is expected to bring about, in words; `null` where that is not told. */
  readonly effect: string | null;
  /** The unit that is to do it; `null` where none is named. */
  readonly unit: string | null;
  /** The expected improvement in whole units of money, positive is better; `null` where it is not stated. */
  readonly amount: string | null;
  /** Whether the forecast counts on it already. */
  readonly inForecast: boolean;
  /** When it is to be done, as stated; `null` where no date is. */
  readonly due: string | null;
  /** What states it. */
  readonly statement: StatementId;
}

/** Which actions are looked for: of a period, at a follow-up. */
export interface ActionsAsked {
  readonly period: PeriodText;
  /** The follow-up whose actions count, beside those stated for none. */
  readonly occasion: string;
  /** Whether what was stated after the follow-up's closing day, for none or another, is left out. */
  readonly untilClosing: boolean;
}

/** An action as it was last stated, and whether that gives it up. */
export interface LastStated {
  readonly planned: PlannedAction;
  readonly isGivenUp: boolean;
}

/** The actions about lines that count at a follow-up, by id, each as it was last stated. */
export function lineActions(view: View, asked: ActionsAsked): readonly LastStated[] {
  const { period, occasion, untilClosing } = asked;
  const last = (untilClosing ? closingDayOf(view, occasion) : undefined) ?? view.asOf;
  const counts = ({ event }: Statement): boolean =>
    event.type === 'action-planned' && (event.statedOn <= last || event.data.occasion === occasion);
  return pointsOfSeries(view.stated, ACTIONS_SERIES)
    .toSorted()
    .flatMap((id) => {
      const statement = inForce(view.stated, ACTIONS_SERIES, id, counts);
      if (statement?.event.type !== 'action-planned') return [];
      const { data } = statement.event;
      const isOf = samePeriod(data.period, period) && (data.occasion ?? occasion) === occasion;
      if (!isOf || data.about.kind !== 'line') return [];
      return [{ planned: shownAction(data, statement.id), isGivenUp: data.retired === true }];
    });
}

/** What actions bring together; `undefined` where one of them states no amount. */
export function amountTogether(actions: readonly PlannedAction[]): Exact | undefined {
  const amounts = actions.flatMap(({ amount }) => (amount === null ? [] : [exact(amount)]));
  return amounts.length === actions.length ? amounts.reduce(add, ZERO) : undefined;
}

function shownAction(data: Action, statement: StatementId): PlannedAction {
  const { id, about, name, effect = null, unit = null, due = null, inForecast = false } = data;
  const { amount = null, multiplier = 1 } = data;
  return {
    ...{ action: id, line: about.id, name, effect, unit },
    amount: printed(amount === null ? undefined : inWholeUnits(exact(amount), multiplier)),
    ...{ inForecast, due, statement },
  };
}
