import { once, seenOn, type View } from '../../readings/view.js';
import type { CalendarDate } from '../../values/calendar-date.js';
import type { Finding } from './finding.js';

/** How bad a finding is, mildest first. */
const CLASSES: readonly Finding['class'][] = ['notice', 'within-rounding', 'error', 'incomplete'];

/** How bad a class is: 1 for the mildest; 0 is left for what is no finding. */
export function badnessOf(found: Finding['class']): number {
  return CLASSES.indexOf(found) + 1;
}

/**
 * A document adds up as of its own day: what is revised later is no fault in it. Values entered or put right later
 * clear it too, so the mildest of the two views counts.
 */
export function mildestFinding(
  view: View,
  statedOn: CalendarDate,
  check: (seen: View) => Finding | undefined,
): readonly Finding[] {
  const found = mildestOf(view, statedOn, check, (one) => (one ? badnessOf(one.class) : 0));
  return found ? [found] : [];
}

/** The milder of two checks, as of the document's own day and now; `badness` is 0 where nothing is wrong. */
export function mildestOf<Check>(
  view: View,
  statedOn: CalendarDate,
  check: (seen: View) => Check,
  badness: (found: Check) => number,
): Check {
  const then = check(viewOn(view, statedOn));
  if (badness(then) === 0 || statedOn === view.asOf) return then;
  const now = check(view);
  return badness(now) < badness(then) ? now : then;
}

/** What a view saw on a day; opened once a day, as most of a document is stated on one. */
export function viewOn(view: View, day: CalendarDate): View {
  return day === view.asOf ? view : once(view, `seen on|${day}`, () => seenOn(view, day));
}
