import type {
  AmountMeasure,
  ChangeMeasure,
  DifferenceMeasure,
  Measure,
  OverMeasure,
  ProductMeasure,
  RatioMeasure,
  SumMeasure,
  ValueMeasure,
} from '../rules/measure.js';
import { allMeasures } from '../rules/nesting.js';
import { absolute, add, divide, exact, multiply, subtract } from '../values/exact.js';
import type { PeriodText } from '../values/period.js';
import { shiftPeriod } from '../values/period-sequence.js';
import { type Schedule, scheduledIn } from '../values/schedule.js';
import { segmentKey } from '../values/segment.js';
import { breakBetween } from './breaks.js';
import { combineReadings, divisionByZero } from './combine-readings.js';
import { periodBefore } from './comparable-periods.js';
import { type MeasureContext, movedTo, offsetPeriod } from './measure-context.js';
import { overValues } from './over-values.js';
import { readAmount } from './read-amount.js';
import { readBaseline, referenceContext } from './read-baseline.js';
import { readBenchmark } from './read-benchmark.js';
import { readByPeriod } from './read-by-period.js';
import { readExplained } from './read-explained.js';
import { readFigure } from './read-figure.js';
import { readPath } from './read-path.js';
import { readValue } from './read-value.js';
import { mergeIds, type Reading, unknownReading } from './reading.js';
import { reason } from './reason.js';
import { definedIn } from './view.js';
import { withinDigits } from './within-digits.js';

/** The number a measure yields, or why it yields none. */
export function readMeasure(measure: Measure, at: MeasureContext): Reading {
  return withinDigits(() => readExactly(measure, at), unknownReading);
}

function readExactly(measure: Measure, at: MeasureContext): Reading {
  switch (measure.type) {
    case 'value':
      return readOwnValue(measure, at);
    case 'constant':
      return constant(measure.value, measure.measuredIn);
    case 'byPeriod':
      return readByPeriod(measure, at.period, at.orNextPoint ?? false);
    case 'baseline':
      return readBaseline(measure, at);
    case 'change':
      return readChange(measure, at);
    case 'amount':
      return readLineAmount(measure, at);
    case 'explained':
      return readExplained(at.view, measure.line, offsetPeriod(at.valuePeriod, measure.offset));
    case 'figure':
      return readFigure(at.view, measure.figure, offsetPeriod(at.valuePeriod, measure.offset));
    case 'sum':
      return readSum(measure, at);
    case 'difference':
      return readDifference(measure, at);
    case 'ratio':
      return readRatio(measure, at);
    case 'product':
      return readProduct(measure, at);
    case 'absolute':
      return combineReadings(at, [readMeasure(measure.of, at)], false, ([value]) => value && absolute(value));
    case 'path':
      if ('percent' in measure.step && !isOnRatioScale(measure, at)) return unknownReading(reason('scale'));
      return readPath(measure, readBaseline(measure.from, at), at);
    case 'benchmark':
      return readBenchmark(measure, at);
    case 'over':
      return readOver(measure, at);
  }
}

function readOwnValue(measure: ValueMeasure, at: MeasureContext): Reading {
  const indicator = measure.indicator ?? at.scope.indicator ?? '';
  const segment = measure.segment ? segmentKey(measure.segment) : (at.scope.segment ?? '');
  return readValue(at.view, indicator, segment, offsetPeriod(at.valuePeriod, measure.offset));
}

function readLineAmount(measure: AmountMeasure, at: MeasureContext): Reading {
  return readAmount(at.view, measure.line, measure.version, offsetPeriod(at.valuePeriod, measure.offset));
}

function constant(value: string, measuredIn: string | undefined): Reading {
  return { known: true, value: exact(value), measuredIn, finality: 'final', evidence: [] };
}

function readChange(measure: ChangeMeasure, at: MeasureContext): Reading {
  if (measure.as === 'percent' && !isOnRatioScale(measure.of, at)) return unknownReading(reason('scale'));
  const now = readMeasure(measure.of, at);
  const before = referenceContext(measure.of, measure.since, at);
  if ('code' in before) return now.known ? unknownReading(before, [], now.evidence) : now;
  const then = readMeasure(measure.of, before);
  const difference = combineReadings(at, [now, then], true, ([a, b]) => a && b && subtract(a, b));
  if (!difference.known) return difference;
  if (measure.as === 'absolute')
    return { ...difference, measuredIn: unitOfDifference(difference.measuredIn) };
  const base = then.known ? absolute(then.value) : undefined;
  const share = base && divide(difference.value, base);
  if (!share) return divisionByZero(difference);
  return { ...difference, value: multiply(share, exact('100')), measuredIn: 'percent' };
}

function readSum(measure: SumMeasure, at: MeasureContext): Reading {
  const parts = measure.of.map((part) => readMeasure(part, at));
  return combineReadings(at, parts, false, (values) => values.reduce(add));
}

function readDifference(measure: DifferenceMeasure, at: MeasureContext): Reading {
  const sides = [readMeasure(measure.of, at), readMeasure(measure.less, at)];
  const found = combineReadings(at, sides, true, ([a, b]) => a && b && subtract(a, b));
  return found.known ? { ...found, measuredIn: unitOfDifference(found.measuredIn) } : found;
}

function readRatio(measure: RatioMeasure, at: MeasureContext): Reading {
  const [of, to] = [readMeasure(measure.of, at), readMeasure(measure.to, at)];
  const bare = [of, to].map((side) => (side.known ? { ...side, measuredIn: undefined } : side));
  const factor = exact(measure.times ?? '1');
  const found = combineReadings(at, bare, true, ([a, b]) => {
    const quotient = a && b && divide(a, b);
    return quotient && multiply(quotient, factor);
  });
  return found.known ? { ...found, measuredIn: measure.measuredIn } : found;
}

function readProduct(measure: ProductMeasure, at: MeasureContext): Reading {
  const parts = measure.of.map((part) => readMeasure(part, at));
  const units = parts.flatMap((part) =>
    part.known && part.measuredIn !== undefined ? [part.measuredIn] : [],
  );
  const bare = parts.map((part) => (part.known ? { ...part, measuredIn: undefined } : part));
  const found = combineReadings(at, bare, false, (values) => values.reduce(multiply));
  const own = units.length === 1 ? units[0] : undefined;
  return found.known ? { ...found, measuredIn: measure.measuredIn ?? own } : found;
}

function readOver(measure: OverMeasure, at: MeasureContext): Reading {
  const schedule = definedIn(at.view, 'indicator', at.scope.indicator ?? '', at.period)?.schedule;
  const periods = measure.range
    ? (schedule && scheduledIn(schedule, measure.range)) || []
    : lastPeriods(schedule, at.valuePeriod, measure.periods ?? 1);
  if (periods.length === 0) return unknownReading(reason('not-scheduled', { period: at.valuePeriod }));
  const parts = periods.map((period) => readMeasure(measure.of, movedTo(at, period)));
  const split = parts
    .slice(1)
    .map((part, index) => breakBetween(at.view, leavesOf(parts[index]), leavesOf(part)))
    .find((found) => found !== undefined);
  if (split) {
    const why = reason('break', { indicator: split.indicator, at: split.at });
    const evidence = mergeIds(...parts.map((part) => part.evidence), [split.statement]);
    return unknownReading(why, [], evidence);
  }
  return combineReadings(at, parts, false, (values) => overValues(measure.how, values));
}

function leavesOf(reading: Reading | undefined) {
  return reading?.known ? reading.leaves : undefined;
}

/** The asked period and those before it, oldest first. */
function lastPeriods(
  schedule: Schedule | undefined,
  period: PeriodText,
  count: number,
): readonly PeriodText[] {
  const periods = [period];
  for (let next: PeriodText | undefined = period; periods.length < count; ) {
    next = schedule ? periodBefore(schedule, next, period) : shiftPeriod(next, -1);
    if (next === undefined) return [];
    periods.unshift(next);
  }
  return periods;
}

function unitOfDifference(measuredIn: string | undefined): string | undefined {
  return measuredIn === 'percent' ? 'percentage points' : measuredIn;
}

/** Whether every indicator a measure reads is on a scale with a zero. */
function isOnRatioScale(measure: Measure, at: MeasureContext): boolean {
  return allMeasures(measure).every((part) => {
    const id = indicatorOf(part, at);
    const indicator = id === undefined ? undefined : definedIn(at.view, 'indicator', id, at.period);
    return indicator === undefined || indicator.scale === 'ratio';
  });
}

function indicatorOf(measure: Measure, at: MeasureContext): string | undefined {
  if (measure.type === 'value' || measure.type === 'benchmark')
    return measure.indicator ?? at.scope.indicator;
  return measure.type === 'baseline' ? at.scope.indicator : undefined;
}
