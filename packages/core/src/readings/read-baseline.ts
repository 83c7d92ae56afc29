import type { BaselineMeasure, Measure, Reference } from '../rules/measure.js';
import { addDays } from '../values/calendar-date.js';
import { exact } from '../values/exact.js';
import { endOf, type PeriodText, startOf } from '../values/period.js';
import { shiftPeriod } from '../values/period-sequence.js';
import type { Schedule } from '../values/schedule.js';
import { periodBefore } from './comparable-periods.js';
import { type LatestMeasured, latestMeasured, measuredOnly } from './latest-measured.js';
import { type MeasureContext, movedTo } from './measure-context.js';
import { readValue } from './read-value.js';
import { type Reading, unknownReading } from './reading.js';
import { type Reason, reason } from './reason.js';
import { definedIn, type View } from './view.js';

const OWN_VALUE: Measure = { type: 'value' };

/** The value a target starts from; see {@link BaselineMeasure}. */
export function readBaseline(measure: BaselineMeasure, at: MeasureContext): Reading {
  const { indicator: id = '', segment = '' } = at.scope;
  const indicator = definedIn(at.view, 'indicator', id, at.period);
  if (!indicator) return unknownReading(reason('not-defined', { kind: 'indicator', id }));
  const { period } = measure;
  if (period === undefined) return lastBeforePlan(at);
  if (measure.value === undefined) {
    const view = { ...measuredOnly(at.view), admitsAtypical: true, admitsParts: false };
    return readValue(view, id, segment, period);
  }
  const { measuredIn, displayDecimals } = indicator;
  return {
    known: true,
    value: exact(measure.value),
    measuredIn,
    finality: 'final',
    period,
    displayDecimals,
    leaves: [{ indicator: id, period }],
    evidence: [],
  };
}

function lastBeforePlan(at: MeasureContext): Reading {
  const found = measuredBeforePlan(OWN_VALUE, at);
  if ('code' in found) return unknownReading(found);
  const [own] = found.readings;
  return own ?? unknownReading(reason('no-baseline'));
}

/** The context in which a measure is read for a reference, or why there is none. */
export function referenceContext(of: Measure, since: Reference, at: MeasureContext): MeasureContext | Reason {
  const period = referencePeriod(of, since, at);
  if (typeof period !== 'string') return period;
  return { ...movedTo(at, period), view: referenceView(since, at.view) };
}

function referenceView(since: Reference, view: View): View {
  if (since === 'previous-period') return view;
  const measured = measuredOnly(view);
  return since === 'baseline' && measured.admitsParts ? { ...measured, admitsParts: false } : measured;
}

function referencePeriod(of: Measure, since: Reference, at: MeasureContext): PeriodText | Reason {
  if (since === 'previous-period') return shiftPeriod(at.valuePeriod, -1);
  if (since === 'baseline') {
    const found = measuredBeforePlan(of, at);
    return 'code' in found ? found : found.period;
  }
  const schedule = scheduleOf(at);
  const { valuePeriod } = at;
  const before = schedule && periodBefore(schedule, valuePeriod, valuePeriod);
  if (!schedule || !before) return reason('no-reference', { period: valuePeriod });
  return latestMeasured([of], at, schedule, valuePeriod, endOf(before))?.period ?? before;
}

/** The last period before the plan's first in which all of a measure's values were measured. */
function measuredBeforePlan(of: Measure, at: MeasureContext): LatestMeasured | Reason {
  const plan = definedIn(at.view, 'plan', at.scope.plan ?? '');
  const schedule = scheduleOf(at);
  if (!plan || !schedule) return reason('no-baseline');
  const start = startOf(plan.validity);
  const whole = { ...at, view: referenceView('baseline', at.view) };
  const last = addDays(start, -1);
  return (
    latestMeasured([of], whole, schedule, at.valuePeriod, last) ?? reason('no-baseline', { before: start })
  );
}

function scheduleOf(at: MeasureContext): Schedule | undefined {
  return definedIn(at.view, 'indicator', at.scope.indicator ?? '', at.period)?.schedule;
}
