import { type Exact, exact } from '../values/exact.js';
import { OutturnError } from '../values/outturn-error.js';
import type { ProgressInput, SeriesPoint } from './progress-method.js';
import { isReason, type ProgressReason, progressReason } from './progress-reason.js';
import { readLabels, type TimeAxis } from './time-axis.js';

/** A value with its place in time. */
export interface TimedValue {
  readonly period: string;
  /** Steps on the axis. */
  readonly at: number;
  readonly value: Exact;
  /** The same as the binary number nearest to it, for owners who compute so. */
  readonly float: number;
}

/** The value a method starts from and the one it judges. */
export interface Ends {
  readonly base: TimedValue;
  readonly current: TimedValue;
}

/** A number as the library reads it, or a reason that names where it stood. */
export function readNumber(text: string, period = ''): Exact | ProgressReason {
  try {
    return exact(text);
  } catch (error) {
    if (!(error instanceof OutturnError)) throw error;
    return progressReason('not-a-number', { value: String(text), ...(period === '' ? {} : { period }) });
  }
}

/** The values of a series in order of time, blanks left out. */
export function readSeries(series: readonly SeriesPoint[], axis: TimeAxis): TimedValue[] | ProgressReason {
  const found: TimedValue[] = [];
  for (const { period, value: text } of series) {
    if (text === null) continue;
    const value = readNumber(text, period);
    if (isReason(value)) return value;
    found.push({ period, at: axis.at.get(period) ?? 0, value, float: Number(text) });
  }
  found.sort((a, b) => a.at - b.at);
  const twice = found.find(({ at }, index) => found[index + 1]?.at === at);
  return twice ? progressReason('two-values', { period: twice.period }) : found;
}

/** The values since the last break, and the break. */
export function sinceBreak(
  values: readonly TimedValue[],
  breaks: readonly string[],
): { readonly values: readonly TimedValue[]; readonly at: string | null } | ProgressReason {
  const days = readLabels([...breaks, ...values.map(({ period }) => period)]);
  if (!Array.isArray(days)) return days;
  const starts = days.map(({ start }) => start);
  const measured = starts.slice(breaks.length);
  const last = measured.at(-1) ?? '';
  const passed = breaks
    .map((at, index) => ({ at, start: starts[index] ?? '' }))
    .filter(({ start }) => start <= last)
    .sort((a, b) => (a.start < b.start ? -1 : 1));
  const broken = passed.at(-1);
  if (!broken) return { values, at: null };
  return { values: values.filter((_, index) => (measured[index] ?? '') >= broken.start), at: broken.at };
}

/** The base and the current value; a base that was named lies on the same side of every break as the current. */
export function endsOf(input: ProgressInput, axis: TimeAxis): Ends | ProgressReason {
  const read = readSeries(input.series, axis);
  if (!Array.isArray(read)) return read;
  const start = input.from === undefined ? undefined : axis.at.get(input.from);
  const wanted = start === undefined ? read : read.filter(({ at }) => at >= start);
  const whole = sinceBreak(wanted, input.breaks ?? []);
  if (isReason(whole)) return whole;
  const { values, at } = whole;
  if (start !== undefined && at !== null && values.length < wanted.length) {
    return progressReason('break', { at });
  }
  const [base, current] = [values[0], values.at(-1)];
  if (base && current && values.length > 1) return { base, current };
  return progressReason('too-few-values', { have: String(values.length), need: '2' });
}

/** The labels a method must place in time. */
export function labelsOf({ series, from, target }: ProgressInput): readonly string[] {
  const others = [from, target?.period].flatMap((label) => (label === undefined ? [] : [label]));
  return [...series.map(({ period }) => period), ...others];
}
