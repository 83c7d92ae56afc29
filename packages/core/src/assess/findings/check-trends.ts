import { type Series, TRENDS_SERIES, trendSeries } from '../../fold/series.js';
import { inForce, placesAt, pointsOfSeries, statementAt } from '../../fold/statements.js';
import type { Indicator } from '../../indicator/indicator-events.js';
import type { TrendStated } from '../../indicator/trend-events.js';
import { type Range, rangesOverlap } from '../../readings/range.js';
import { rangeOfMeasure } from '../../readings/range-of-measure.js';
import type { MissingKey } from '../../readings/reading.js';
import { reason } from '../../readings/reason.js';
import { definedIn, type View } from '../../readings/view.js';
import { compare } from '../../values/exact.js';
import type { StatementId } from '../../values/id.js';
import { type PeriodText, samePeriod } from '../../values/period.js';
import { isScheduled, previousScheduled } from '../../values/schedule.js';
import type { TrendAssessment } from '../assessment.js';
import { outturnsOnly, trendOf } from '../trend.js';
import { mildestFinding } from './adds-up.js';
import type { Finding } from './finding.js';

/**
 * Every printed trend that the indicator's last two outturns do not bear out. Where the two values are printed so
 * roughly that the true ones may have moved as the word says, the difference is within rounding; where one of them
 * is missing, a change of method lies between them, or the indicator has no better side, it cannot be checked.
 */
export function checkTrends(view: View): readonly Finding[] {
  return pointsOfSeries(view.stated, TRENDS_SERIES)
    .flatMap((name) => seriesNamed(view, name) ?? [])
    .flatMap((series) =>
      pointsOfSeries(view.stated, series).flatMap((period) => checkPrinted(view, series, period)),
    );
}

/** The series that a name among all printed trends stands for. */
function seriesNamed({ stated }: View, name: string): Series | undefined {
  const [first] = placesAt(stated, TRENDS_SERIES, name);
  const event = first === undefined ? undefined : statementAt(stated.ledger, first)?.event;
  if (event?.type !== 'trend-stated') return undefined;
  return trendSeries(event.data.indicator, event.data.segment ?? '');
}

function checkPrinted(view: View, series: Series, period: PeriodText): readonly Finding[] {
  const statement = inForce(view.stated, series, period);
  if (statement?.event.type !== 'trend-stated') return [];
  const { data, statedOn } = statement.event;
  return mildestFinding(view, statedOn, (seen) => findingOf(seen, data, statement.id));
}

function findingOf(view: View, printed: TrendStated, statement: StatementId): Finding | undefined {
  const { period, segment = '' } = printed;
  const indicator = definedIn(view, 'indicator', printed.indicator, period);
  if (!indicator) return undefined;
  const computed = computedTrend(view, indicator, segment, period);
  const missing = missingEnds(indicator, segment, period, computed);
  const isKnown = missing.length === 0 && computed.movement !== null;
  if (isKnown && computed.direction === printed.direction) return undefined;
  return {
    code: 'trend-differs',
    class: isKnown ? classOf(view, indicator, printed, computed) : 'incomplete',
    subject: indicator.id,
    segment,
    name: indicator.name,
    period,
    trend: {
      word: printed.word,
      printed: printed.direction,
      computed: isKnown ? computed.direction : 'unknown',
      reason: computed.reason,
      from: computed.from,
      to: computed.to,
    },
    printed: null,
    computed: null,
    difference: null,
    multiplier: 1,
    measuredIn: indicator.measuredIn,
    evidence: [statement, ...computed.evidence],
    missing,
  };
}

/** The trend over the last two outturns; of a period that is none of the schedule's nothing can be said. */
function computedTrend(
  view: View,
  indicator: Indicator,
  segment: string,
  period: PeriodText,
): TrendAssessment {
  const found = trendOf(view, indicator, segment, period);
  if (isScheduled(indicator.schedule, period)) return found;
  return { ...found, movement: null, direction: 'unknown', reason: reason('not-scheduled', { period }) };
}

/** The outturns without which a printed trend cannot be checked: its own period's and the one before. */
function missingEnds(
  { id, schedule }: Indicator,
  segment: string,
  period: PeriodText,
  { from, to }: TrendAssessment,
): readonly MissingKey[] {
  if (!isScheduled(schedule, period)) return [];
  const hasOwn = to !== null && samePeriod(to.period, period);
  const before = hasOwn && from !== null ? undefined : previousScheduled(schedule, period);
  const isBeforeKnown = !hasOwn && to !== null && before !== undefined && samePeriod(to.period, before);
  const lacking = [isBeforeKnown ? undefined : before, hasOwn ? undefined : period];
  return lacking
    .filter((one) => one !== undefined)
    .map((one) => ({ type: 'observation', indicator: id, segment, period: one, kind: 'outturn' }));
}

function classOf(
  view: View,
  indicator: Indicator,
  printed: TrendStated,
  computed: TrendAssessment,
): Finding['class'] {
  const sideless = indicator.direction === 'none' || indicator.direction === 'maintain';
  if (sideless && printed.direction !== 'unchanged' && computed.movement !== 'flat') return 'incomplete';
  const [from, to] = [computed.from, computed.to].map((end) =>
    end ? rangeAt(view, indicator.id, printed.segment ?? '', end.period) : undefined,
  );
  return from && to && mayBe(printed.direction, indicator, from, to) ? 'within-rounding' : 'error';
}

function rangeAt(view: View, indicator: string, segment: string, period: PeriodText): Range | undefined {
  const scope = { indicator, segment };
  return rangeOfMeasure({ type: 'value' }, { view: outturnsOnly(view), period, valuePeriod: period, scope });
}

/** Whether values that lie somewhere in two ranges may have moved as a word says. */
function mayBe(direction: TrendStated['direction'], indicator: Indicator, from: Range, to: Range): boolean {
  if (direction === 'unchanged') return rangesOverlap(from, to);
  const isUp = (direction === 'improving') === (indicator.direction === 'increase');
  return isUp ? compare(to.high, from.low) > 0 : compare(to.low, from.high) < 0;
}
