import type { VerdictStatus } from '../judges/verdict.js';
import type { Finality } from '../readings/reading.js';
import type { Comparison } from '../rules/rule-schema.js';
import {
  fractionOf,
  magnitude,
  minus,
  order,
  plus,
  type Rational,
  rational,
  times,
  toTwentyDigits,
} from './naive-rational.js';
import { leastSure, type NaiveBounds, type NaiveKnown, type NaiveUnknownCode } from './naive-reading.js';

/** What the oracle says of a rule: enough to compare, and nothing of how it is explained. */
export interface NaiveVerdict {
  readonly status: VerdictStatus;
  /** The group a reason belongs to: how it was decided, or why it was not. */
  readonly because: 'compared' | 'joined' | 'judged' | 'completed' | 'not-due' | NaiveUnknownCode;
  readonly finality: Finality | null;
  /** To 20 significant digits, as all three. */
  readonly actual: string | null;
  readonly required: string | null;
  readonly margin: string | null;
}

/** A verdict without figures. */
export function naiveWord(
  status: VerdictStatus,
  because: NaiveVerdict['because'],
  finality: Finality | null = null,
): NaiveVerdict {
  return { status, because, finality, actual: null, required: null, margin: null };
}

/** The verdict of a comparison of two values; a value told by its bounds decides where all within them agree. */
export function compared(actual: NaiveKnown, operator: Comparison, required: NaiveKnown): NaiveVerdict {
  const truth = truthOf(actual, operator, required);
  if (truth === undefined) return naiveWord('unknown', 'bounded');
  const isExact = !actual.bounds && !required.bounds;
  const margin = isExact ? toTwentyDigits(marginOf(actual.value, operator, required.value)) : null;
  return {
    status: truth ? 'met' : 'missed',
    because: 'compared',
    finality: leastSure([actual.finality, required.finality]),
    actual: actualOf(actual),
    required: toTwentyDigits(required.value),
    margin,
  };
}

/** The value as told; none where only its bounds are. */
export function actualOf({ value, bounds }: NaiveKnown): string | null {
  return bounds?.hasValue === false ? null : toTwentyDigits(value);
}

/** Whether a comparison is true of every value both may have, or of none; else `undefined`. */
function truthOf(left: NaiveKnown, operator: Comparison, right: NaiveKnown): boolean | undefined {
  const trials = trialsOf([left, right]);
  const [lefts, rights] = [left, right].map((side) => trials.filter((trial) => mayBe(side, trial)));
  const answers = (lefts ?? []).flatMap((a) => (rights ?? []).map((b) => isTrue(order(a, b), operator)));
  return answers.every((answer) => answer === answers[0]) ? answers[0] : undefined;
}

function isTrue(side: number, operator: Comparison): boolean {
  return { '>=': side >= 0, '>': side > 0, '<=': side <= 0, '<': side < 0, '=': side === 0 }[operator];
}

// Every end there is, two numbers between each two of them, and two on either side of them all: numbers that
// would compare otherwise do not exist.
function trialsOf(sides: readonly NaiveKnown[]): readonly Rational[] {
  const ends = sides.flatMap(({ value, bounds }) => (bounds ? endsOf(bounds) : [value])).sort(order);
  const [first = rational('0')] = ends;
  const last = ends.at(-1) ?? first;
  const outside = ['1', '2'].flatMap((far) => [minus(first, rational(far)), plus(last, rational(far))]);
  const between = ends.slice(1).flatMap((end, index) => {
    const way = minus(end, ends[index] ?? end);
    return [1n, 2n].map((third) => minus(end, times(way, fractionOf(third, 3n) ?? way)));
  });
  return [...ends, ...outside, ...between];
}

function endsOf({ low, high }: NaiveBounds): readonly Rational[] {
  return [low, high].filter((end) => end !== undefined);
}

function mayBe({ value, bounds }: NaiveKnown, trial: Rational): boolean {
  if (!bounds) return order(value, trial) === 0;
  const { low, high, excludesLow, excludesHigh } = bounds;
  const isAbove = !low || order(trial, low) > 0 || (!excludesLow && order(trial, low) === 0);
  return isAbove && (!high || order(trial, high) < 0 || (!excludesHigh && order(trial, high) === 0));
}

function marginOf(actual: Rational, operator: Comparison, required: Rational): Rational {
  const excess = minus(actual, required);
  if (operator === '>=' || operator === '>') return excess;
  const below = minus(required, actual);
  return operator === '=' ? minus(rational('0'), magnitude(excess)) : below;
}
