import { inOrderSaid } from '../../fold/extensions.js';
import type { View } from '../../readings/view.js';
import type { CalendarDate } from '../../values/calendar-date.js';

/** What has happened to one thing as stated by the view's day, in the order it was said. */
export function stepsInView<Step extends { readonly version: number; readonly statedOn: CalendarDate }>(
  view: View,
  stepsOf: { readonly [id: string]: readonly Step[] },
  id: string,
): readonly Step[] {
  const steps = Object.hasOwn(stepsOf, id) ? (stepsOf[id] ?? []) : [];
  return inOrderSaid(
    steps.filter(({ version, statedOn }) => version <= view.version && statedOn <= view.asOf),
  );
}
