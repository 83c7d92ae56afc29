import { once, seenOn, type View } from '../../readings/view.js';
import type { CalendarDate } from '../../values/calendar-date.js';
import type { Finding } from './finding.js';

/** How bad a finding is, mildest first. */
const CLASSES: readonly Finding['class'][] = ['notice', 'within-rounding', 'error', 'incomplete'];

/**
 * A document adds up as of its own day: what is revised later is no fault in it. Values entered or put right later
 * clear it too, so the mildest of the two views counts.
 */
export function mildestFinding(
  view: View,
  statedOn: CalendarDate,
  check: (seen: View) => Finding | undefined,
): readonly Finding[] {
  const then = check(viewOn(view, statedOn));
  if (!then || statedOn === view.asOf) return then ? [then] : [];
  const now = check(view);
  if (!now) return [];
  return [CLASSES.indexOf(now.class) < CLASSES.indexOf(then.class) ? now : then];
}

/** What a view saw on a day; opened once a day, as most of a document is stated on one. */
export function viewOn(view: View, day: CalendarDate): View {
  return day === view.asOf ? view : once(view, `seen on|${day}`, () => seenOn(view, day));
}
