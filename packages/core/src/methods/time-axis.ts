import { dayNumberOf, yearOf } from '../values/calendar-date.js';
import { OutturnError } from '../values/outturn-error.js';
import { type Period, parsePeriod } from '../values/period.js';
import { unitNumberAt } from '../values/period-unit.js';
import { type ProgressReason, progressReason } from './progress-reason.js';

/** Where labels of periods lie in time, as whole steps. */
export interface TimeAxis {
  /** What one step is. */
  readonly per: 'year' | 'half-year' | 'third' | 'quarter' | 'month' | 'day' | 'period';
  readonly at: ReadonlyMap<string, number>;
}

const SCHOOL_YEAR = /^\d{4}-\d{2}$/;

/** Counts years, by the year a period begins in, as the owners of yearly methods do. */
export function yearAxis(labels: readonly string[]): TimeAxis | ProgressReason {
  const periods = readLabels(labels);
  if (!Array.isArray(periods)) return periods;
  return axis(
    'year',
    labels,
    periods.map(({ start }) => yearOf(start)),
  );
}

/** Counts the periods' own length where all have the same, else days to their ends. */
export function periodAxis(labels: readonly string[]): TimeAxis | ProgressReason {
  const periods = readLabels(labels);
  if (!Array.isArray(periods)) return periods;
  const [first] = periods;
  if (!first) return axis('day', [], []);
  const { unit, count } = first;
  const alike = periods.every((period) => period.unit === unit && period.count === count);
  const numbers = periods.map(({ start }) => unitNumberAt(unit, start));
  const steps = numbers.map((number) => (number - (numbers[0] ?? 0)) / count);
  if (alike && count === 1) return axis(unit, labels, numbers);
  if (alike && steps.every(Number.isInteger)) return axis('period', labels, steps);
  return axis(
    'day',
    labels,
    periods.map(({ end }) => dayNumberOf(end)),
  );
}

/** The period each label means, or which one means none. */
export function readLabels(labels: readonly string[]): Period[] | ProgressReason {
  const hasSchoolYears = labels.some((label) => SCHOOL_YEAR.test(label) && !periodOf(label));
  const periods: Period[] = [];
  for (const label of labels) {
    const isSchoolYear = hasSchoolYears && SCHOOL_YEAR.test(label);
    const period = periodOf(isSchoolYear ? label.slice(0, 4) : label);
    if (!period || (isSchoolYear && !runsIntoNext(label))) {
      return progressReason('period-unreadable', { period: label });
    }
    periods.push(period);
  }
  return periods;
}

/** `2010-11` is November, unless a neighbour such as `2015-16` shows that the labels are school years. */
function runsIntoNext(label: string): boolean {
  return (Number(label.slice(2, 4)) + 1) % 100 === Number(label.slice(5));
}

function periodOf(label: string): Period | undefined {
  try {
    return parsePeriod(label);
  } catch (error) {
    if (error instanceof OutturnError) return undefined;
    throw error;
  }
}

function axis(per: TimeAxis['per'], labels: readonly string[], steps: readonly number[]): TimeAxis {
  return { per, at: new Map(labels.map((label, index) => [label, steps[index] ?? 0])) };
}
