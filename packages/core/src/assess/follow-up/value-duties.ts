import { observationSeries } from '../../fold/series.js';
import { inForce } from '../../fold/statements.js';
import type { Indicator } from '../../indicator/indicator-events.js';
import { KINDS, type MissingReason } from '../../indicator/observation-events.js';
import { occasionOf } from '../../readings/latest-forecast.js';
import { observedValue } from '../../readings/observed-value.js';
import { FALLS_THROUGH, readValue } from '../../readings/read-value.js';
import { mergeIds, type Reading } from '../../readings/reading.js';
import { definedIn, type View } from '../../readings/view.js';
import { endOf, type PeriodText, startOf } from '../../values/period.js';
import { publishedOn, type Schedule, scheduledContaining, scheduledIn } from '../../values/schedule.js';
import { dutyOfUnits } from './duty-of-units.js';
import { forecastPeriod } from './forecast-period.js';
import type { Duty } from './occasion-assessment.js';
import type { OccasionScope } from './occasion-scope.js';
import { leadsOf } from './who-answers.js';

/** What a measured value may be: anything but a forecast. */
const MEASURED = KINDS.filter((kind) => kind !== 'forecast');

/**
 * A value of each needed indicator, for each scheduled period that ends within the follow-up's own and is to be
 * published by its closing (by the view's day, where it has none).
 */
export function valueDuties(view: View, scope: OccasionScope): readonly Duty[] {
  const measured: View = { ...view, kinds: MEASURED };
  const last = scope.closes ?? view.asOf;
  return neededIndicators(view, scope).flatMap(({ indicator, segments }) =>
    periodsEndingIn(indicator.schedule, scope.period)
      .filter((period) => publishedOn(indicator.schedule, period) <= last)
      .flatMap((period) => {
        const due = scope.closes ?? publishedOn(indicator.schedule, period);
        const read = (segment: string) => readValue(measured, indicator.id, segment, period);
        return indicatorDuty(view, 'value', { indicator, segments, period, due, read });
      }),
  );
}

/** A forecast of each needed indicator, made at this very follow-up. */
export function forecastDuties(view: View, scope: OccasionScope): readonly Duty[] {
  return neededIndicators(view, scope).flatMap(({ indicator, segments }) => {
    const period = forecastPeriod(indicator.schedule, scope);
    const read = (segment: string) => forecastMadeAt(view, scope.occasion, indicator, segment, period);
    return indicatorDuty(view, 'forecast', { indicator, segments, period, due: scope.closes, read });
  });
}

interface NeededIndicator {
  readonly indicator: Indicator;
  readonly segments: readonly string[];
}

function neededIndicators(view: View, { needed, period }: OccasionScope): readonly NeededIndicator[] {
  return [...needed].flatMap(([id, segments]) => {
    const indicator = definedIn(view, 'indicator', id, period);
    return indicator ? [{ indicator, segments: [...segments] }] : [];
  });
}

interface AskedValue extends NeededIndicator {
  readonly period: PeriodText;
  readonly due: string | null;
  readonly read: (segment: string) => Reading | undefined;
}

function indicatorDuty(view: View, kind: 'value' | 'forecast', asked: AskedValue): readonly Duty[] {
  const { indicator, segments, period, due, read } = asked;
  const readings = segments.map((segment) => ({ segment, reading: read(segment) }));
  const lacking = readings.flatMap(({ segment, reading }) => (answers(reading) ? [] : [segment]));
  return dutyOfUnits(view, {
    units: leadsOf(indicator.contributors),
    kind,
    about: { kind: 'indicator', id: indicator.id },
    period,
    due,
    isGiven: lacking.length === 0,
    lacking,
    evidence: mergeIds(...readings.map(({ reading }) => reading?.evidence ?? [])),
  });
}

/** A reason why there is no value answers as a value does; a blank or one still to be published does not. */
function answers(reading: Reading | undefined): boolean {
  if (!reading || reading.known) return reading !== undefined;
  const { code, params } = reading.reason;
  return code === 'missing' && !FALLS_THROUGH.has(params.why as MissingReason);
}

function forecastMadeAt(
  view: View,
  occasion: string,
  indicator: Indicator,
  segment: string,
  period: PeriodText,
): Reading | undefined {
  const series = observationSeries(indicator.id, segment, 'forecast');
  const statement = inForce(view.stated, series, period, (stated) => occasionOf(stated) === occasion);
  return statement && observedValue(view, indicator, period, 'forecast', statement);
}

function periodsEndingIn(schedule: Schedule, period: PeriodText): readonly PeriodText[] {
  const inside = scheduledIn(schedule, period);
  const first = scheduledContaining(schedule, startOf(period));
  const begunBefore =
    first !== undefined && startOf(first) < startOf(period) && endOf(first) <= endOf(period);
  return begunBefore ? [first, ...inside] : inside;
}
