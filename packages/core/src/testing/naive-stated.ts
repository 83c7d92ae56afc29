import type { ObservationKind } from '../indicator/observation-events.js';
import type { BenchmarkMeasure } from '../rules/measure.js';
import { cellOf } from '../statement/columns.js';
import type { CalendarDate } from '../values/calendar-date.js';
import { endOf, type PeriodText } from '../values/period.js';
import {
  later,
  type NaiveLog,
  type NaiveRow,
  naiveDefinition,
  naiveInForce,
  naiveRows,
} from './naive-log.js';

/** The row that speaks for an indicator, segment, period and kind; of several forecasts the latest occasion's. */
export function naiveStated(
  log: NaiveLog,
  key: { indicator: string; segment: string; period: PeriodText; kind: ObservationKind },
): NaiveRow | undefined {
  const rows = log.rows.filter(
    (row) =>
      row.indicator === key.indicator &&
      row.period === key.period &&
      row.segment === key.segment &&
      row.kind === key.kind,
  );
  if (key.kind !== 'forecast') return naiveInForce(rows);
  const closing = rows.map((row) => naiveClosingDay(log, row.occasion ?? '')).reduce(later, '');
  const latest = rows.filter((row) => naiveClosingDay(log, row.occasion ?? '') === closing);
  return naiveInForce(latest);
}

/** The day an occasion closes on, known to the month its last; one without a day closes before every other. */
export function naiveClosingDay(log: NaiveLog, occasion: string): CalendarDate {
  const { closesOn: on } = naiveDefinition(log, 'occasion-scheduled', occasion) ?? {};
  if (on === undefined) return '';
  return /^\d{4}-\d{2}-\d{2}$/.test(on) ? on : endOf(on);
}

/** The benchmark in force: of exactly that indicator, segment, period, group and statistic. */
export function naiveBenchmark(
  log: NaiveLog,
  key: { indicator: string; segment: string; period: PeriodText },
  { group, statistic = 'mean' }: BenchmarkMeasure,
): string | undefined {
  const rows = naiveRows(log.events, log.asOf, 'benchmarks-stated', ({ data, statedOn }, row) => ({
    isIt:
      cellOf(data.indicator, row) === key.indicator &&
      (cellOf(data.segment, row) ?? '') === key.segment &&
      cellOf(data.period, row) === key.period &&
      cellOf(data.group, row) === group &&
      (cellOf(data.statistic, row) ?? 'mean') === statistic,
    value: cellOf(data.value, row) ?? '',
    statedOn,
  }));
  return naiveInForce(rows.filter(({ isIt }) => isIt))?.value;
}

/** The grade in force that a target was given for exactly a period. */
export function naiveGrade(log: NaiveLog, target: string, period: PeriodText): 'met' | 'missed' | undefined {
  const given = naiveRows(log.events, log.asOf, 'judgement-given', ({ data, statedOn }) => ({
    data,
    statedOn,
  }));
  const found = naiveInForce(
    given.filter(({ data }) => 'target' in data && data.target === target && data.period === period),
  );
  return found && 'target' in found.data ? found.data.grade : undefined;
}

/** The day an assignment was completed, as stated by the day asked from. */
export function naiveCompletion(log: NaiveLog, assignment: string): CalendarDate | undefined {
  const steps = naiveRows(log.events, log.asOf, 'assignment-completed', ({ data }) => data);
  return steps.find((step) => step.assignment === assignment)?.on;
}
