import type { Indicator } from '../indicator/indicator-events.js';
import type {
  AmountMeasure,
  BaselineMeasure,
  ByPeriodMeasure,
  ChangeMeasure,
  ExplainedMeasure,
  Measure,
  OverMeasure,
  PathMeasure,
  PeriodPoint,
  ProductMeasure,
} from '../rules/measure.js';
import { allMeasures } from '../rules/nesting.js';
import { addDays, addMonths } from '../values/calendar-date.js';
import { endOf, type PeriodText, startOf } from '../values/period.js';
import { shiftPeriod } from '../values/period-sequence.js';
import { type PeriodUnit, unitNumberAt } from '../values/period-unit.js';
import { scheduledIn } from '../values/schedule.js';
import { naiveExplained } from './naive-alterations.js';
import { naiveAmount } from './naive-amount.js';
import { combined, inOneUnit, inPoints, merged, overAll, unbroken } from './naive-arithmetic.js';
import { naiveByPeriod } from './naive-by-period.js';
import {
  indicatorAt,
  keyOf,
  measuredLog,
  movedTo,
  type NaiveContext,
  shifted,
  valueAt,
} from './naive-context.js';
import { naiveUses } from './naive-lines.js';
import { type NaiveLog, naiveCurrency, naiveDefinition } from './naive-log.js';
import {
  fractionOf,
  magnitude,
  minus,
  over,
  plus,
  type Rational,
  rational,
  times,
} from './naive-rational.js';
import {
  isBrokenBetween,
  type NaiveKey,
  type NaiveKnown,
  type NaiveReading,
  naiveUnknown,
} from './naive-reading.js';
import { naiveReference } from './naive-reference.js';
import { naiveBenchmark } from './naive-stated.js';

/** A measure at a context: written from the meaning of each kind, one after the other. */
export function naiveMeasure(measure: Measure, at: NaiveContext): NaiveReading {
  const all = (measures: readonly Measure[]) => measures.map((part) => naiveMeasure(part, at));
  switch (measure.type) {
    case 'value':
      return valueAt(at, keyOf(at, measure, shifted(at.valuePeriod, measure.offset)));
    case 'constant':
      return bare(rational(measure.value), measure.measuredIn);
    case 'byPeriod':
      return requirement(measure, at);
    case 'baseline':
      return naiveBaseline(measure, at);
    case 'path':
      return naivePath(measure, at);
    case 'benchmark':
      return stated(keyOf(at, measure, measure.period ?? at.valuePeriod), at, (key) =>
        naiveBenchmark(at.log, key, measure),
      );
    case 'amount':
      return naiveLineAmount(measure, at);
    case 'explained':
      return naiveLineExplained(measure, at);
    case 'change':
      return naiveChange(measure, at);
    case 'over':
      return naiveOver(measure, at);
    case 'sum':
      return combined(all(measure.of), (parts) => inOneUnit(parts, (values) => values.reduce(plus)));
    case 'product':
      return combined(all(measure.of), (parts) => productOf(parts, measure));
    case 'difference':
      return combined(all([measure.of, measure.less]), (parts) => differenceOf(at, parts));
    case 'ratio':
      return combined(all([measure.of, measure.to]), (parts) =>
        unbroken(at, parts, (of, to) => {
          const quotient = over(of.value, to.value);
          const value = quotient && times(quotient, rational(measure.times ?? '1'));
          return merged([of, to], value, measure.measuredIn);
        }),
      );
    case 'absolute':
      return combined(all([measure.of]), (parts) => inOneUnit(parts, ([value]) => value && magnitude(value)));
    default:
      throw new TypeError(`The oracle does not read "${measure.type}"; compare only rules without it.`);
  }
}

/** A derived indicator: its measure at the period, in the segment, in the indicator's own unit. */
export function naiveDerived(log: NaiveLog, indicator: Indicator, key: NaiveKey): NaiveReading {
  const { definedBy, measuredIn, displayDecimals: decimals } = indicator;
  if (!definedBy) return naiveUnknown('not-defined');
  const { period, segment } = key;
  const scope = { indicator: indicator.id, segment, plan: undefined, target: undefined, better: undefined };
  const at = { log, period, valuePeriod: period, ...scope, isStanding: false, derive: naiveDerived };
  const found = naiveMeasure(definedBy, at);
  if (found.status !== 'known') return found;
  if (found.measuredIn !== undefined && found.measuredIn !== measuredIn) return naiveUnknown('unit');
  const points = [...found.points, { indicator: indicator.id, period }];
  return { ...found, measuredIn, decimals, points };
}

function bare(value: Rational, measuredIn: string | undefined): NaiveKnown {
  return { status: 'known', value, measuredIn, finality: 'final', points: [], decimals: undefined };
}

function requirement(measure: ByPeriodMeasure, at: NaiveContext): NaiveReading {
  const value =
    naiveByPeriod(measure, at.period) ?? (at.isStanding ? nextPoint(measure, at.period) : undefined);
  return value ? bare(value, measure.measuredIn) : { status: 'not-due' };
}

// The one that begins first, of several the one that ends first.
function nextPoint({ points }: ByPeriodMeasure, period: PeriodText): Rational | undefined {
  const coming = points.filter((point) => startOf(point.period) >= startOf(period));
  const order = (point: PeriodPoint) => `${startOf(point.period)} ${endOf(point.period)}`;
  const [next] = [...coming].sort((a, b) => (order(a) < order(b) ? -1 : 1));
  return next && rational(next.value);
}

// A printed number about an indicator is in its unit and as it is printed.
function stated(key: NaiveKey, at: NaiveContext, find: (key: NaiveKey) => string | undefined): NaiveReading {
  const indicator = naiveDefinition(at.log, 'indicator-defined', key.indicator, key.period);
  if (!indicator) return naiveUnknown('not-defined');
  const value = find(key);
  if (value === undefined) return naiveUnknown('no-benchmark');
  return { ...bare(rational(value), indicator.measuredIn), decimals: indicator.displayDecimals };
}

// Money is in the register's currency, and a forecast of it is only expected.
function naiveLineAmount({ line, version, offset }: AmountMeasure, at: NaiveContext): NaiveReading {
  const period = shifted(at.valuePeriod, offset);
  if (naiveUses(at.log, line, period).length === 0) return naiveUnknown('not-defined');
  const value = naiveAmount(at.log, line, version, period);
  if (!value) return naiveUnknown('no-value');
  return { ...bare(value, naiveCurrency(at.log)), finality: version === 'forecast' ? 'expected' : 'final' };
}

function naiveLineExplained({ line, offset }: ExplainedMeasure, at: NaiveContext): NaiveReading {
  const value = naiveExplained(at.log, line, shifted(at.valuePeriod, offset));
  return value ? bare(value, naiveCurrency(at.log)) : naiveUnknown('no-value');
}

function productOf(parts: readonly NaiveKnown[], { measuredIn }: ProductMeasure): NaiveReading {
  const units = parts.flatMap((part) => part.measuredIn ?? []);
  const own = units.length === 1 ? units[0] : undefined;
  return merged(parts, parts.map((part) => part.value).reduce(times), measuredIn ?? own);
}

function differenceOf(at: NaiveContext, parts: readonly NaiveKnown[]): NaiveReading {
  return unbroken(at, parts, (of, less) =>
    inOneUnit([of, less], ([a, b]) => a && b && minus(a, b), inPoints),
  );
}

function naiveChange(measure: ChangeMeasure, at: NaiveContext): NaiveReading {
  const isShare = measure.as === 'percent';
  if (isShare && !hasZero(measure.of, at)) return naiveUnknown('scale');
  const from = naiveReference(measure.of, measure.since, at);
  const before = from ? naiveMeasure(measure.of, from) : naiveUnknown('no-reference');
  return combined([naiveMeasure(measure.of, at), before], (parts) => {
    if (!isShare) return differenceOf(at, parts);
    return unbroken(at, parts, (now, then) => {
      const change = times(minus(now.value, then.value), rational('100'));
      return inOneUnit(
        [now, then],
        () => over(change, magnitude(then.value)),
        () => 'percent',
      );
    });
  });
}

// Percentages mean something only where everything they are of is on a scale with a zero.
function hasZero(measure: Measure, at: NaiveContext): boolean {
  return allMeasures(measure).every((part) => {
    if (!['value', 'benchmark', 'baseline', 'path'].includes(part.type)) return true;
    const { indicator } = keyOf(at, 'indicator' in part ? part : {}, at.period);
    const defined = naiveDefinition(at.log, 'indicator-defined', indicator, at.period);
    return defined === undefined || defined.scale === 'ratio';
  });
}

function naiveBaseline({ period, value }: BaselineMeasure, at: NaiveContext): NaiveReading {
  const indicator = indicatorAt(at);
  if (!indicator) return naiveUnknown('not-defined');
  if (period !== undefined && value !== undefined) {
    const { measuredIn, displayDecimals: decimals } = indicator;
    const points = [{ indicator: at.indicator, period }];
    return { ...bare(rational(value), measuredIn), points, decimals };
  }
  // A named period may be an unusual one; one that is looked for may not. Neither is a part of a period.
  if (period !== undefined) {
    const log: NaiveLog = { ...measuredLog(at.log), admitsAtypical: true, admitsParts: false };
    return valueAt({ ...at, log }, keyOf(at, {}, period));
  }
  const from = naiveReference({ type: 'value' }, 'baseline', at);
  return from ? naiveMeasure({ type: 'value' }, from) : naiveUnknown('no-reference');
}

function naivePath({ from, step, shape, per }: PathMeasure, at: NaiveContext): NaiveReading {
  const isShare = 'percent' in step;
  if (isShare && !hasZero(from, at)) return naiveUnknown('scale');
  return combined([naiveBaseline(from, at)], ([baseline]) => {
    const start = baseline?.points.find((point) => point.indicator === at.indicator)?.period;
    if (!baseline || start === undefined) return naiveUnknown('no-reference');
    if (baseline.bounds) return naiveUnknown('bounded');
    if (isShare && baseline.value.above === 0n) return naiveUnknown('zero-base');
    const steps = stepsFrom(start, at.period, per ?? indicatorAt(at)?.schedule.every ?? 'year');
    const one = rational(isShare ? step.percent : step.absolute);
    const share = times(one, rational('0.01'));
    if (shape === 'compound' && (steps < 0 || steps > 200)) return naiveUnknown('between-steps');
    const whole = fractionOf(BigInt(steps), 1n) ?? one;
    const value = !isShare
      ? plus(baseline.value, times(whole, one))
      : shape === 'compound'
        ? Array.from({ length: steps }, () => plus(rational('1'), share)).reduce(times, baseline.value)
        : plus(baseline.value, times(times(whole, share), baseline.value));
    return merged([baseline], value, baseline.measuredIn);
  });
}

function stepsFrom(from: PeriodText, to: PeriodText, unit: PeriodUnit): number {
  return unitNumberAt(unit, startOf(to)) - unitNumberAt(unit, startOf(from));
}

function naiveOver({ of, how, periods = 1, range }: OverMeasure, at: NaiveContext): NaiveReading {
  const schedule = indicatorAt(at)?.schedule;
  if (!schedule) return naiveUnknown('not-defined');
  const all = range !== undefined ? scheduledIn(schedule, range) : lastPeriods(at, periods);
  if (all.length === 0) return naiveUnknown('not-scheduled');
  const readings = all.map((period) => naiveMeasure(of, movedTo(at, period)));
  const isBroken = readings.some((reading, index) => {
    const before = readings[index - 1];
    const areKnown = reading.status === 'known' && before?.status === 'known';
    return areKnown && isBrokenBetween(at.log, before.points, reading.points);
  });
  if (isBroken) return naiveUnknown('break');
  return combined(readings, (parts) => inOneUnit(parts, (values) => overAll(how, values)));
}

// The asked one last; those before it on the schedule, or of its own length when it holds several.
function lastPeriods(at: NaiveContext, count: number): readonly PeriodText[] {
  const schedule = indicatorAt(at)?.schedule;
  if (!schedule) return [];
  const { valuePeriod } = at;
  if (scheduledIn(schedule, valuePeriod).length > 1) {
    return Array.from({ length: count }, (_, index) => shiftPeriod(valuePeriod, index - count + 1));
  }
  const start = startOf(valuePeriod);
  const before = scheduledIn(schedule, `${addMonths(start, -1200)}/${addDays(start, -1)}`);
  if (before.length < count - 1) return [];
  return [...before.slice(before.length - count + 1), valuePeriod];
}
