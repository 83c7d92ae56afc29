import {
  absolute,
  add,
  compare,
  divide,
  type Exact,
  exact,
  exactInteger,
  multiply,
  negate,
  printExact,
  signOf,
  subtract,
  ZERO,
} from '../values/exact.js';
import {
  type ProgressClass,
  type ProgressInput,
  type ProgressJudgement,
  progressMethod,
} from './progress-method.js';
import { isReason, type ProgressReason, progressReason } from './progress-reason.js';
import { labelsOf, readSeries, sinceBreak, type TimedValue } from './progress-series.js';
import { meets, readTarget, type TimedTarget } from './progress-target.js';
import { yearAxis } from './time-axis.js';

/** The weather symbols of the German sustainability strategy. */
export type DnsWeather = 'sun' | 'sun-and-cloud' | 'cloud' | 'thunderstorm';

const WINDOW = 6;
const FEWEST = 4;
const SUN_BELOW = exact('0.05');
const CLOUD_ABOVE = exact('0.2');

/** The window a judgement rests on; changes are turned so that positive is better. */
interface Window {
  readonly values: readonly TimedValue[];
  readonly first: TimedValue;
  readonly current: TimedValue;
  readonly meanChange: Exact;
  readonly lastChange: Exact;
  readonly isIncrease: boolean;
}

/** What was found of a way to a target. */
interface Way {
  readonly projected: Exact;
  readonly miss: Exact | undefined;
  readonly covered: Exact | undefined;
}

/**
 * `dns-weather@2025`: the mean yearly change over the last six years (at least four in unbroken succession) carried
 * on in a straight line to the target's year, and what share of the remaining way is then missed. A target that is
 * met, or a level to be kept, is judged by level and trend; a series without a target by its mean and last change.
 * Exact arithmetic. `from` is not used: the window is the method's own.
 */
export const dnsWeather = progressMethod('dns-weather', '2025', judgeDns);

function judgeDns(input: ProgressInput): ProgressJudgement | ProgressReason {
  if (input.scale === 'rank') return progressReason('scale', { scale: 'rank' });
  const axis = yearAxis(labelsOf(input));
  if (isReason(axis)) return axis;
  const read = readSeries(input.series, axis);
  if (!Array.isArray(read)) return read;
  const whole = sinceBreak(read, input.breaks ?? []);
  if (isReason(whole)) return whole;
  const window = windowOf(whole.values, input.direction === 'increase');
  if (isReason(window)) return window;
  const target = readTarget(input, axis);
  if (!target) return byDirection(window);
  if (isReason(target)) return target;
  if (meets(window.current.value, target, input.direction)) return whenReached(window, target);
  if (target.isKept) return whenNotKept(window, target);
  return target.at === undefined ? progressReason('no-target-period') : onTheWay(window, target, target.at);
}

function windowOf(values: readonly TimedValue[], isIncrease: boolean): Window | ProgressReason {
  const run = lastRun(values).slice(-WINDOW);
  const [first, previous, current] = [run[0], run.at(-2), run.at(-1)];
  if (!first || !previous || !current || run.length < FEWEST) {
    return progressReason('not-consecutive', { have: String(run.length), need: String(FEWEST) });
  }
  const turned = (change: Exact): Exact => (isIncrease ? change : negate(change));
  const mean = divide(subtract(current.value, first.value), exactInteger(run.length - 1)) ?? ZERO;
  const lastChange = turned(subtract(current.value, previous.value));
  return { values: run, first, current, meanChange: turned(mean), lastChange, isIncrease };
}

/** The values at the end that follow each other year by year. */
function lastRun(values: readonly TimedValue[]): readonly TimedValue[] {
  const gap = values.findLastIndex(
    (value, index) => values[index + 1] && values[index + 1]?.at !== value.at + 1,
  );
  return values.slice(gap + 1);
}

function onTheWay(window: Window, target: TimedTarget, at: number): ProgressJudgement {
  const years = exactInteger(Math.max(0, at - window.current.at));
  const gain = multiply(window.meanChange, years);
  const remaining = absolute(subtract(target.value, window.current.value));
  const projected = add(window.current.value, window.isIncrease ? gain : negate(gain));
  const covered = divide(gain, remaining);
  const shortfall = subtract(remaining, gain);
  const miss = divide(signOf(shortfall) > 0 ? shortfall : ZERO, remaining);
  const way = { projected, miss, covered };
  if (signOf(window.meanChange) <= 0)
    return judgement(window, 'thunderstorm', awayOrStill(window), target, way);
  if (!miss || compare(miss, CLOUD_ABOVE) > 0) return judgement(window, 'cloud', 'off-track', target, way);
  if (compare(miss, SUN_BELOW) < 0) return judgement(window, 'sun', 'on-track', target, way);
  return judgement(window, 'sun-and-cloud', 'behind', target, way);
}

function whenReached(window: Window, target: TimedTarget): ProgressJudgement {
  const weather = signOf(window.meanChange) < 0 ? 'sun-and-cloud' : 'sun';
  return judgement(window, weather, 'reached', target);
}

function whenNotKept(window: Window, target: TimedTarget): ProgressJudgement {
  if (signOf(window.meanChange) < 0) return judgement(window, 'thunderstorm', 'moving-away', target);
  return judgement(window, 'cloud', 'off-track', target);
}

function byDirection(window: Window): ProgressJudgement {
  const [isMeanRight, isLastRight] = [signOf(window.meanChange) > 0, signOf(window.lastChange) > 0];
  if (isMeanRight) {
    return isLastRight ? judgement(window, 'sun', 'on-track') : judgement(window, 'sun-and-cloud', 'behind');
  }
  if (isLastRight) return judgement(window, 'cloud', 'off-track');
  return judgement(window, 'thunderstorm', awayOrStill(window));
}

/** The owner has one symbol for standing still and for moving the wrong way. */
function awayOrStill({ meanChange }: Window): ProgressClass {
  return signOf(meanChange) < 0 ? 'moving-away' : 'off-track';
}

function judgement(
  window: Window,
  weather: DnsWeather,
  found: ProgressClass,
  target?: TimedTarget,
  way?: Way,
): ProgressJudgement {
  const turned = (change: Exact): string => printExact(window.isIncrease ? change : negate(change));
  const printed = (value: Exact | undefined): string | null => (value ? printExact(value) : null);
  return {
    class: found,
    ownClass: weather,
    score: null,
    ratio: printed(way?.covered),
    components: {
      windowFrom: window.first.period,
      windowValues: String(window.values.length),
      currentYear: window.current.period,
      currentValue: printExact(window.current.value),
      meanChange: turned(window.meanChange),
      lastChange: turned(window.lastChange),
      targetYear: target?.at === undefined ? null : String(target.at),
      targetValue: printed(target?.value),
      projectedValue: printed(way?.projected),
      miss: printed(way?.miss),
    },
  };
}
