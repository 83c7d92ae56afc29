import type { PathMeasure } from '../rules/measure.js';
import {
  add,
  divide,
  type Exact,
  exact,
  exactInteger,
  isZero,
  multiply,
  ONE_EXACT,
} from '../values/exact.js';
import { type PeriodText, startOf } from '../values/period.js';
import { type PeriodUnit, unitNumberAt } from '../values/period-unit.js';
import type { MeasureContext } from './measure-context.js';
import { type KnownReading, type Reading, unknownReading } from './reading.js';
import { reason } from './reason.js';
import { definedIn } from './view.js';

/** The most steps a compounding path is followed; its exact digits grow with each. */
const MOST_STEPS = 200;

/** Where a path from a baseline has come to at the asked period. */
export function readPath(measure: PathMeasure, baseline: Reading, at: MeasureContext): Reading {
  if (!baseline.known) return baseline;
  if (baseline.bounds) return unknownReading(reason('bounded'), [], baseline.evidence);
  if ('percent' in measure.step && isZero(baseline.value)) {
    return unknownReading(reason('zero-base', { period: baseline.period ?? '' }), [], baseline.evidence);
  }
  const from = baseline.period ?? at.period;
  const unit =
    measure.per ?? definedIn(at.view, 'indicator', at.scope.indicator ?? '', at.period)?.schedule.every;
  const steps = stepsBetween(from, at.period, unit ?? 'year');
  const value =
    'absolute' in measure.step
      ? add(baseline.value, multiply(exactInteger(steps), exact(measure.step.absolute)))
      : inPercent(baseline.value, exact(measure.step.percent), steps, measure.shape ?? 'linear');
  if (!value) return unknownReading(reason('between-steps', { period: at.period }), [], baseline.evidence);
  return onPath(baseline, value);
}

/** A point of the path is not a measured value: it has the baseline's evidence, and no period or bounds of its own. */
function onPath(
  { measuredIn, finality, displayDecimals, leaves, evidence }: KnownReading,
  value: Exact,
): Reading {
  return { known: true, value, measuredIn, finality, displayDecimals, leaves, evidence };
}

function inPercent(
  baseline: Exact,
  percent: Exact,
  steps: number,
  shape: 'linear' | 'compound',
): Exact | undefined {
  const share = divide(percent, exact('100'));
  if (!share) return undefined;
  if (shape === 'linear') {
    return multiply(baseline, add(ONE_EXACT, multiply(exactInteger(steps), share)));
  }
  if (steps < 0 || steps > MOST_STEPS) return undefined;
  const factor = add(ONE_EXACT, share);
  return Array.from({ length: steps }, () => factor).reduce(multiply, baseline);
}

function stepsBetween(from: PeriodText, to: PeriodText, unit: PeriodUnit): number {
  return unitNumberAt(unit, startOf(to)) - unitNumberAt(unit, startOf(from));
}
