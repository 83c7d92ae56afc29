import type { Indicator } from '../../indicator/indicator-events.js';
import type { MissingKey } from '../../readings/reading.js';
import { allDefinedIn, definedIn, once, type View } from '../../readings/view.js';
import type { CalendarDate } from '../../values/calendar-date.js';
import { endOf, overlaps, type PeriodText } from '../../values/period.js';
import { publishedOn } from '../../values/schedule.js';
import type { OwedValue } from '../assessment.js';
import { unitsOf } from './who-answers.js';

/** Who owes the values that would decide, by when, and at which follow-up. */
export function owedFor(view: View, missing: readonly MissingKey[]): readonly OwedValue[] {
  return missing.map((key) => {
    if (key.type === 'observation') return owedObservation(view, key, key.indicator, key.period);
    if (key.type !== 'assignment') return { key, units: [], due: null, occasion: null };
    const assignment = definedIn(view, 'assignment', key.assignment);
    const due = assignment?.due === undefined ? null : endOf(assignment.due);
    return { key, units: unitsOf(assignment?.contributors), due, occasion: null };
  });
}

function owedObservation(view: View, key: MissingKey, id: string, period: PeriodText): OwedValue {
  const indicator: Indicator | undefined = definedIn(view, 'indicator', id, period);
  const due = indicator ? publishedOn(indicator.schedule, period) : endOf(period);
  return { key, units: unitsOf(indicator?.contributors), due, occasion: occasionFor(view, period, due) };
}

/** Found once for all values of a period that are due on a day. */
function occasionFor(view: View, period: PeriodText, due: CalendarDate): string | null {
  return once(view, `first-occasion|${period}|${due}`, () => firstOccasion(view, period, due));
}

/** Of the follow-ups of the period that cover indicators, the first to close on a day or later. */
function firstOccasion(view: View, period: PeriodText, due: CalendarDate): string | null {
  const following = allDefinedIn(view, 'occasion')
    .filter((occasion) => overlaps(occasion.period, period))
    .filter(({ covers }) => covers === undefined || covers.includes('indicators'))
    .flatMap(({ id, closesOn }) => (closesOn === undefined ? [] : [{ id, closes: endOf(closesOn) }]))
    .filter(({ closes }) => closes >= due)
    .sort((a, b) => (a.closes < b.closes ? -1 : 1));
  return following[0]?.id ?? null;
}
