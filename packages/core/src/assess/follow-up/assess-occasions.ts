import type { Definition } from '../../fold/definitions.js';
import { KINDS } from '../../indicator/observation-events.js';
import { allDefinitionsIn, type View } from '../../readings/view.js';
import { overlaps, type PeriodText } from '../../values/period.js';
import { contributionsOf } from './contributions.js';
import type { OccasionAssessment } from './occasion-assessment.js';
import { occasionDuties } from './occasion-duties.js';
import { scopeOf } from './occasion-scope.js';
import { stepsInView } from './steps-in-view.js';

/**
 * How the follow-ups stand that were scheduled by the view's day, in the order first scheduled: all of them, or those
 * whose period shares a day with the one given. What is owed does not depend on the kinds of values a question admits.
 */
export function assessOccasions(view: View, period?: PeriodText): readonly OccasionAssessment[] {
  const whole: View = { ...view, kinds: KINDS };
  return allDefinitionsIn(view, 'occasion')
    .filter(({ statedOn }) => statedOn <= view.asOf)
    .filter(({ data }) => period === undefined || overlaps(data.period, period))
    .map((definition) => assessOne(whole, definition));
}

function assessOne(view: View, { data, eventId }: Definition<'occasion'>): OccasionAssessment {
  const scope = scopeOf(view, data);
  const steps = stepsInView(view, view.state.occasionSteps, data.id);
  const closing = steps.find(({ type }) => type === 'occasion-closed');
  const duties = occasionDuties(view, scope);
  const isPast = scope.closes !== null && view.asOf > scope.closes;
  return {
    occasion: data.id,
    name: data.name,
    period: data.period,
    closesOn: data.closesOn ?? null,
    handledOn: data.handledOn ?? [],
    covers: scope.covers,
    asks: scope.asks,
    status: closing ? 'closed' : isPast ? 'late' : 'open',
    closedOn: closing?.statedOn ?? null,
    duties,
    contributions: contributionsOf(view, duties, steps),
    definedBy: eventId,
  };
}
