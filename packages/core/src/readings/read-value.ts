import { observationSeries } from '../fold/series.js';
import { inForce, type Statement } from '../fold/statements.js';
import type { Indicator } from '../indicator/indicator-events.js';
import { KINDS, type MissingReason, type ObservationKind } from '../indicator/observation-events.js';
import { endOf, type PeriodText } from '../values/period.js';
import { publishedOn } from '../values/schedule.js';
import { fromMembers, fromShorterPeriods } from './aggregate-value.js';
import { latestForecast } from './latest-forecast.js';
import { observedValue } from './observed-value.js';
import { type MissingKey, type Reading, type UnknownReading, unknownReading } from './reading.js';
import { type Reason, reason } from './reason.js';
import { definedIn, type View } from './view.js';

/** Reasons that let a weaker kind of value stand in; every other one blocks. */
export const FALLS_THROUGH: ReadonlySet<MissingReason> = new Set(['not-yet-published', 'not-stated']);

/**
 * An indicator's value for a period and segment: for each kind in turn the one stated for exactly that period,
 * else made from a complete partition of it, else from a complete dimension.
 */
export function readValue(view: View, id: string, segment: string, period: PeriodText): Reading {
  const indicator = definedIn(view, 'indicator', id, period);
  if (!indicator) return unknownReading(reason('not-defined', { kind: 'indicator', id }));
  if (indicator.definedBy) return view.derive(view, indicator, segment, period);
  let partial: UnknownReading | undefined;
  let blank: UnknownReading | undefined;
  for (const kind of view.kinds) {
    const stated = statedValue(view, id, segment, period, kind);
    const found = stated
      ? observedValue(view, indicator, period, kind, stated)
      : fromParts(atLeast(view, kind), indicator, segment, period);
    if (!found) continue;
    if (found.known) return found;
    // Only what is stated of the period itself can block a weaker kind; parts that do not make it up cannot.
    if (!stated || found.reason.code === 'part') partial ??= found;
    else if (isBlank(found)) blank ??= found;
    else return found;
  }
  return partial ?? waiting(view, indicator, segment, period, blank);
}

function statedValue(
  view: View,
  indicator: string,
  segment: string,
  period: PeriodText,
  kind: ObservationKind,
): Statement | undefined {
  const series = observationSeries(indicator, segment, kind);
  return kind === 'forecast' ? latestForecast(view, series, period) : inForce(view.stated, series, period);
}

/** The view narrowed to a kind and better ones: what parts of a value of that kind are read from. */
function atLeast(view: View, kind: ObservationKind): View {
  const better = KINDS.slice(0, KINDS.indexOf(kind) + 1);
  return { ...view, kinds: view.kinds.filter((known) => better.includes(known)) };
}

function fromParts(view: View, indicator: Indicator, segment: string, period: PeriodText) {
  const overTime = fromShorterPeriods(view, indicator, segment, period, readValue);
  if (overTime?.known) return overTime;
  const overMembers = fromMembers(view, indicator, segment, period, readValue);
  return overMembers?.known ? overMembers : (overTime ?? overMembers);
}

function isBlank({ reason: why }: UnknownReading): boolean {
  return why.code === 'missing' && FALLS_THROUGH.has(why.params.why as MissingReason);
}

/** Nothing stands in: whether the value is awaited, not due to be published yet, or overdue. */
function waiting(
  view: View,
  indicator: Indicator,
  segment: string,
  period: PeriodText,
  blank: UnknownReading | undefined,
): UnknownReading {
  const key: MissingKey = { type: 'observation', indicator: indicator.id, segment, period, kind: 'outturn' };
  return unknownReading(waitingReason(view, indicator, period), [key], blank?.evidence);
}

function waitingReason(view: View, indicator: Indicator, period: PeriodText): Reason {
  const due = publishedOn(indicator.schedule, period);
  const params = { indicator: indicator.id, period, due };
  if (view.asOf <= endOf(period)) return reason('awaiting', params);
  return reason(view.asOf <= due ? 'not-published' : 'overdue', params);
}
