import type { ObservationsStated } from '../indicator/observation-events.js';
import { cellOf, rowCount } from '../statement/columns.js';
import type { CalendarDate } from '../values/calendar-date.js';
import { endOf } from '../values/period.js';

/**
 * The rows that state an outturn of a period that was not over on the day they were stated. They are few, and kept
 * as they come, so that nobody has to look for them among all values.
 */
export function* earlyRows(data: ObservationsStated, statedOn: CalendarDate): Generator<number> {
  const rows = rowCount(data);
  const [year = ''] = statedOn.split('-');
  for (let row = 0; row < rows; row++) {
    const period = cellOf(data.period, row) ?? '';
    // A text of an earlier year sorts before the day's own year: most periods of a long series need no closer look.
    if (period < year && !period.includes('/')) continue;
    if (endOf(period) > statedOn && (cellOf(data.kind, row) ?? 'outturn') === 'outturn') yield row;
  }
}
