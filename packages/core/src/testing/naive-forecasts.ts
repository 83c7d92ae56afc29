import type { CalendarDate } from '../values/calendar-date.js';
import { type NaiveLog, naiveDefinition } from './naive-log.js';
import { naiveClosingDay } from './naive-stated.js';

/** A log in which one follow-up alone has forecast money, and the day that it closes on. */
export interface NaiveForecasts {
  readonly alone: NaiveLog;
  readonly closing: CalendarDate;
}

const known = new WeakMap<NaiveLog['rows'], readonly NaiveForecasts[]>();

/** The same log once for every follow-up that forecast money, without what the others did. */
export function naiveForecastsAlone(log: NaiveLog): readonly NaiveForecasts[] {
  const found = known.get(log.rows) ?? forecastsAlone(log);
  known.set(log.rows, found);
  return found;
}

function forecastsAlone(log: NaiveLog): readonly NaiveForecasts[] {
  const occasions = log.events.flatMap((event) =>
    !('unknown' in event) && event.type === 'forecasts-stated' ? [event.data.occasion] : [],
  );
  const scheduled = [...new Set(occasions)].filter((id) => naiveDefinition(log, 'occasion-scheduled', id));
  return scheduled.map((occasion) => {
    const events = log.events.filter(
      (event) => 'unknown' in event || event.type !== 'forecasts-stated' || event.data.occasion === occasion,
    );
    // Rows of its own, by which what is found in it is remembered apart from what is in the whole log.
    const alone = { ...log, events, rows: [...log.rows], occasion };
    return { alone, closing: naiveClosingDay(log, occasion) };
  });
}
