import { observationSeries } from '../fold/series.js';
import { inForce } from '../fold/statements.js';
import type { Indicator } from '../indicator/indicator-events.js';
import { KINDS } from '../indicator/observation-events.js';
import { comparableUntil } from '../readings/comparable-periods.js';
import { latestForecast } from '../readings/latest-forecast.js';
import { latestMeasured } from '../readings/latest-measured.js';
import { readValue } from '../readings/read-value.js';
import { definingEvent, type View } from '../readings/view.js';
import { cellOf } from '../statement/columns.js';
import { printExact } from '../values/exact.js';
import type { PeriodText } from '../values/period.js';
import { scheduledIn } from '../values/schedule.js';
import type { IndicatorAssessment, IndicatorValue, TrendPoint } from './assessment.js';

/** How many periods of values an indicator is shown with, the asked one included. */
const SHOWN_PERIODS = 3;

/** An indicator's total at a period, with what was measured before it. */
export function assessIndicator(view: View, indicator: Indicator, period: PeriodText): IndicatorAssessment {
  const reading = readValue(view, indicator.id, '', period);
  return {
    indicator: indicator.id,
    name: indicator.name,
    measuredIn: indicator.measuredIn,
    displayDecimals: indicator.displayDecimals ?? null,
    contributors: indicator.contributors ?? [],
    latestOutturn: latestOutturn(view, indicator, period),
    recent: recentValues(view, indicator, period),
    value: reading.known ? printExact(reading.value) : null,
    finality: reading.known ? reading.finality : null,
    reason: reading.known ? null : reading.reason,
    evidence: reading.evidence,
    definedBy: definingEvent(view, 'indicator', indicator.id, period) ?? '',
  };
}

function latestOutturn(view: View, indicator: Indicator, period: PeriodText): TrendPoint | null {
  const outturns: View = { ...view, kinds: ['outturn'] };
  const scope = { indicator: indicator.id };
  const at = { view: outturns, period, valuePeriod: period, scope };
  const lastOwn = scheduledIn(indicator.schedule, period).at(-1) ?? period;
  const latest = latestMeasured([{ type: 'value' }], at, indicator.schedule, lastOwn);
  const [reading] = latest?.readings ?? [];
  return latest && reading ? { period: latest.period, value: printExact(reading.value) } : null;
}

function recentValues(view: View, indicator: Indicator, period: PeriodText): readonly IndicatorValue[] {
  const periods: PeriodText[] = [];
  for (const earlier of comparableUntil(indicator.schedule, period, '0001-01-01')) {
    periods.unshift(earlier);
    if (periods.length === SHOWN_PERIODS) break;
  }
  return periods.flatMap((shown) => KINDS.flatMap((kind) => statedValue(view, indicator, shown, kind)));
}

function statedValue(
  view: View,
  indicator: Indicator,
  period: PeriodText,
  kind: IndicatorValue['kind'],
): readonly IndicatorValue[] {
  const series = observationSeries(indicator.id, '', kind);
  const statement =
    kind === 'forecast' ? latestForecast(view, series, period) : inForce(view.stated, series, period);
  if (statement?.event.type !== 'observations-stated') return [];
  const value = cellOf(statement.event.data.value, statement.row) ?? null;
  return value === null ? [] : [{ period, kind, value }];
}
