import { compare, type Exact } from '../values/exact.js';
import type { ProgressInput, ProgressTarget } from './progress-method.js';
import { isReason, type ProgressReason } from './progress-reason.js';
import { readNumber } from './progress-series.js';
import type { TimeAxis } from './time-axis.js';

/** A target with its place in time, where it has one. */
export interface TimedTarget {
  readonly value: Exact;
  readonly float: number;
  readonly text: string;
  readonly at: number | undefined;
  readonly isStrict: boolean;
  readonly isKept: boolean;
}

/** The target of an input, or `undefined` for none. */
export function readTarget(input: ProgressInput, axis: TimeAxis): TimedTarget | undefined | ProgressReason {
  return input.target && timed(input.target, axis);
}

/** Whether a value is as good as the target asks. */
export function meets(value: Exact, target: TimedTarget, direction: ProgressInput['direction']): boolean {
  const order = compare(value, target.value);
  if (order === 0) return !target.isStrict;
  return direction === 'increase' ? order > 0 : order < 0;
}

function timed(target: ProgressTarget, axis: TimeAxis): TimedTarget | ProgressReason {
  const value = readNumber(target.value);
  if (isReason(value)) return value;
  return {
    value,
    float: Number(target.value),
    text: target.value,
    at: target.period === undefined ? undefined : axis.at.get(target.period),
    isStrict: target.strict ?? false,
    isKept: target.kept ?? false,
  };
}
