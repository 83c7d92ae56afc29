import type { ProgressInput } from './progress-method.js';
import { isReason, type ProgressReason, progressReason } from './progress-reason.js';
import { type Ends, endsOf, labelsOf, type TimedValue } from './progress-series.js';
import { readTarget, type TimedTarget } from './progress-target.js';
import { yearAxis } from './time-axis.js';

/** The rates of change that Open SDG and Eurostat compare, in binary floating point as their owners compute. */
export interface CompoundRates extends Ends {
  readonly target: TimedTarget | undefined;
  /** +1 when higher is better, −1 when lower is. */
  readonly direction: 1 | -1;
  /** −1 for a series below zero, where growth away from zero is a fall. */
  readonly sign: 1 | -1;
  /** Yearly change from base to current. */
  readonly observed: number;
  /** Yearly change from base to target; `null` without a target. */
  readonly required: number | null;
  /** What is judged: observed over required, or the observed change itself; or why there is none. */
  readonly value: number | ProgressReason;
}

/** What a zero base or target counts as, so that a rate from it exists. */
const NEXT_TO_ZERO = 0.001;

/** Base, current value and target counted in years, and which way is better. */
export interface YearlyCase extends Ends {
  readonly target: TimedTarget | undefined;
  readonly direction: 1 | -1;
}

/** Reads a case for a method that compares yearly rates; refused off a ratio scale. */
export function yearlyCase(input: ProgressInput): YearlyCase | ProgressReason {
  if (input.scale === 'interval' || input.scale === 'rank')
    return progressReason('scale', { scale: input.scale });
  const axis = yearAxis(labelsOf(input));
  if (isReason(axis)) return axis;
  const ends = endsOf(input, axis);
  if (isReason(ends)) return ends;
  const target = readTarget(input, axis);
  if (target && isReason(target)) return target;
  if (target?.at !== undefined && target.at <= ends.base.at) {
    return progressReason('target-before-base', {
      base: ends.base.period,
      target: input.target?.period ?? '',
    });
  }
  return { ...ends, target, direction: input.direction === 'increase' ? 1 : -1 };
}

/** The rates of a case; a base and a current value of opposite sign have none. */
export function compoundRates(input: ProgressInput): CompoundRates | ProgressReason {
  const found = yearlyCase(input);
  if (isReason(found)) return found;
  const { base, current, target, direction } = found;
  const from = awayFromZero(base.float);
  if (from * current.float < 0) return progressReason('sign-change', ends(base, current));
  const sign = from < 0 ? -1 : 1;
  const observed = rate(from, current.float, current.at - base.at);
  if (!Number.isFinite(observed)) return progressReason('out-of-range');
  const rates = { ...found, sign, observed } as const;
  if (!target) return { ...rates, required: null, value: sign * direction * observed };
  const required = requiredRate(from, base.at, target);
  if (typeof required !== 'number') return { ...rates, required: null, value: required };
  const value = (sign * direction * observed) / Math.abs(required);
  const isComputed = Number.isFinite(value);
  return { ...rates, required, value: isComputed ? value : progressReason('out-of-range') };
}

/** The yearly rate that leads from one value to another; not finite across zero. */
export function rate(from: number, to: number, years: number): number {
  return (to / from) ** (1 / years) - 1;
}

function requiredRate(
  from: number,
  since: number,
  { float, at, text }: TimedTarget,
): number | ProgressReason {
  if (at === undefined) return progressReason('no-target-period');
  const to = awayFromZero(float);
  if (from * to < 0) return progressReason('sign-change', { base: String(from), target: text });
  const required = rate(from, to, at - since);
  if (!Number.isFinite(required)) return progressReason('out-of-range');
  return required === 0 ? progressReason('base-equals-target', { target: text }) : required;
}

function awayFromZero(value: number): number {
  return value === 0 ? NEXT_TO_ZERO : value;
}

function ends(base: TimedValue, current: TimedValue): Readonly<Record<string, string>> {
  return { base: base.period, current: current.period };
}
