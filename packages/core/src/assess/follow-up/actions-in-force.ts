import type { RegisterState } from '../../fold/register-state.js';
import { ACTIONS_SERIES } from '../../fold/series.js';
import { inForce, pointsOfSeries } from '../../fold/statements.js';
import type { Action } from '../../occasion/action-events.js';
import { openView } from '../../readings/open-view.js';
import type { Viewpoint } from '../../readings/view.js';
import type { StatementId } from '../../values/id.js';
import { type PeriodText, parsePeriod, samePeriod } from '../../values/period.js';

/** Which actions are asked for; all of them where nothing is said. */
export interface ActionQuestion extends Viewpoint {
  /** Only those about this line, target, goal or indicator, as they name it. */
  readonly about?: { readonly kind: Action['about']['kind']; readonly id: string } | undefined;
  /** Only those that are to improve this period. */
  readonly period?: PeriodText | undefined;
  /** Only those planned at this follow-up. */
  readonly occasion?: string | undefined;
}

/** An action as it was last stated, and what states it. */
export interface ActionInForce extends Action {
  readonly statement: StatementId;
}

/**
 * The actions that are planned and not given up, as stated by the day asked from, by id; their amounts as they were
 * stated, to be read with their multiplier.
 *
 * @throws {OutturnError} the errors of periods and views.
 * @example
 * plannedActions(state, { about: { kind: 'goal', id: 'safe' }, period: '2024' }).map(({ name }) => name)
 */
export function plannedActions(
  state: RegisterState,
  question: ActionQuestion = {},
): readonly ActionInForce[] {
  const { about, period: asked, occasion, ...viewpoint } = question;
  const period = asked === undefined ? undefined : parsePeriod(asked).text;
  const { stated } = openView(state, viewpoint);
  return pointsOfSeries(stated, ACTIONS_SERIES)
    .toSorted()
    .flatMap((id) => {
      const statement = inForce(stated, ACTIONS_SERIES, id);
      if (statement?.event.type !== 'action-planned' || statement.event.data.retired) return [];
      return [{ ...statement.event.data, statement: statement.id }];
    })
    .filter((action) => about === undefined || isAbout(action, about))
    .filter((action) => period === undefined || samePeriod(action.period, period))
    .filter((action) => occasion === undefined || action.occasion === occasion);
}

function isAbout({ about }: Action, { kind, id }: NonNullable<ActionQuestion['about']>): boolean {
  return about.kind === kind && about.id === id;
}
