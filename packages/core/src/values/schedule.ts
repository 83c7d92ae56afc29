import * as z from 'zod';
import { addDays, type CalendarDate } from './calendar-date.js';
import { OutturnError } from './outturn-error.js';
import {
  endOf,
  type Period,
  PeriodSchema,
  type PeriodText,
  parsePeriod,
  periodOfUnits,
  startOf,
} from './period.js';
import {
  isInCalendar,
  monthsOf,
  PERIOD_UNITS,
  type PeriodUnit,
  unitNumberAt,
  unitStart,
} from './period-unit.js';
import { remember } from './remember.js';
import { readingCheck } from './text-schema.js';

/**
 * When something is measured: one period of the unit `every`, once in `times` of them (default 1). `from` is
 * the first, and a range of the same length for a broken fiscal year; without it there is no first,
 * and `times` is refused.
 * `publishedAfter` counts days from a period's end until its value is due (default 0).
 */
export const ScheduleSchema = z
  .strictObject({
    every: z.enum(PERIOD_UNITS),
    times: z.int().min(1).max(1000).optional(),
    from: PeriodSchema.optional(),
    publishedAfter: z.int().min(0).max(36_600).optional(),
  })
  .readonly()
  .check(readingCheck(checkedSchedule));

/** When something is measured; see `ScheduleSchema`. */
export type Schedule = z.infer<typeof ScheduleSchema>;

/**
 * Whether a period is exactly one of the schedule's, by its days.
 *
 * @example
 * isScheduled({ every: 'year', times: 2, from: '2011' }, '2012') // → false
 */
export function isScheduled(schedule: Schedule, period: PeriodText): boolean {
  const { start, end } = parsePeriod(period);
  const scheduled = scheduledContaining(schedule, start);
  return scheduled !== undefined && startOf(scheduled) === start && endOf(scheduled) === end;
}

/** The last scheduled period that ends before `period` begins; `undefined` before the schedule's first. */
export function previousScheduled(schedule: Schedule, period: PeriodText): PeriodText | undefined {
  const grid = gridOf(schedule);
  return remember(grid.before, period, () => previousSlot(grid, period));
}

function previousSlot(grid: Grid, period: PeriodText): PeriodText | undefined {
  const before = unitNumberAt(grid.unit, startOf(period)) - grid.length;
  return slotText(grid, Math.floor((before - grid.anchor) / grid.step));
}

/** The first scheduled period that begins after `period` ends. */
export function nextScheduled(schedule: Schedule, period: PeriodText): PeriodText {
  const grid = gridOf(schedule);
  const after = unitNumberAt(grid.unit, endOf(period)) + 1;
  const index = Math.max(grid.firstIndex, Math.ceil((after - grid.anchor) / grid.step));
  return periodOfSlot(grid, index).text;
}

/** The scheduled periods wholly inside a period, in order. */
export function scheduledIn(schedule: Schedule, within: PeriodText): readonly PeriodText[] {
  const grid = gridOf(schedule);
  return remember(grid.inside, within, () => slotsIn(grid, within));
}

function slotsIn(grid: Grid, within: PeriodText): readonly PeriodText[] {
  const { start, end } = parsePeriod(within);
  const found: PeriodText[] = [];
  for (let index = indexFrom(grid, start); ; index += 1) {
    const text = slotText(grid, index);
    if (text === undefined || endOf(text) > end) return found;
    found.push(text);
  }
}

/** The scheduled period that a date is in, or `undefined` between two and before the first. */
export function scheduledContaining(schedule: Schedule, date: CalendarDate): PeriodText | undefined {
  const grid = gridOf(schedule);
  return remember(grid.around, date, () => slotAround(grid, date));
}

function slotAround(grid: Grid, date: CalendarDate): PeriodText | undefined {
  const number = unitNumberAt(grid.unit, date) - grid.anchor;
  const index = Math.floor(number / grid.step);
  return number - index * grid.step < grid.length ? slotText(grid, index) : undefined;
}

/** The day a period's value is due to be published. */
export function publishedOn(schedule: Schedule, period: PeriodText): CalendarDate {
  return addDays(endOf(period), schedule.publishedAfter ?? 0);
}

function checkedSchedule(schedule: Schedule): Schedule {
  gridOf(schedule);
  return schedule;
}

// The scheduled periods are slots of `length` units, one begun every `step` units from `anchor`.
interface Grid {
  readonly unit: PeriodUnit;
  readonly anchor: number;
  readonly length: number;
  readonly step: number;
  readonly firstIndex: number;
  /** What was answered before: the same few periods are asked about for every indicator. */
  readonly before: Map<PeriodText, PeriodText | undefined>;
  readonly inside: Map<PeriodText, readonly PeriodText[]>;
  readonly around: Map<CalendarDate, PeriodText | undefined>;
}

const grids = new Map<string, Grid>();

function gridOf(schedule: Schedule): Grid {
  const { every, times = 1, from = '' } = schedule;
  return remember(grids, `${every}|${times}|${from}`, () => readGrid(schedule));
}

function readGrid({ every, times = 1, from }: Schedule): Grid {
  if (from === undefined) {
    if (times > 1) throw unanchored(every, times);
    return {
      unit: every,
      anchor: 0,
      length: 1,
      step: 1,
      firstIndex: -Infinity,
      ...nothingAsked(),
    };
  }
  const { unit, start, count } = parsePeriod(from);
  if (!isOneOf(every, unit, count)) throw mismatch(from, every);
  return {
    unit,
    anchor: unitNumberAt(unit, start),
    length: count,
    step: count * times,
    firstIndex: 0,
    ...nothingAsked(),
  };
}

function nothingAsked(): Pick<Grid, 'before' | 'inside' | 'around'> {
  return { before: new Map(), inside: new Map(), around: new Map() };
}

function isOneOf(every: PeriodUnit, unit: PeriodUnit, count: number): boolean {
  return unit === every ? count === 1 : unit !== 'day' && monthsOf(unit) * count === monthsOf(every);
}

function slotText(grid: Grid, index: number): PeriodText | undefined {
  const first = grid.anchor + index * grid.step;
  const isKept = isInCalendar(grid.unit, first) && isInCalendar(grid.unit, first + grid.length - 1);
  return isKept && index >= grid.firstIndex ? periodOfSlot(grid, index).text : undefined;
}

function periodOfSlot({ unit, anchor, length, step }: Grid, index: number): Period {
  const first = anchor + index * step;
  return periodOfUnits(unit, first, first + length - 1);
}

function indexFrom(grid: Grid, start: CalendarDate): number {
  const number = unitNumberAt(grid.unit, start);
  const begun = unitStart(grid.unit, number) === start ? number : number + 1;
  return Math.max(grid.firstIndex, Math.ceil((begun - grid.anchor) / grid.step));
}

function unanchored(every: PeriodUnit, times: number): OutturnError {
  const message = `Every ${times} of "${every}" needs "from": the first period fixes which ones are meant.`;
  return new OutturnError('schedule-unanchored', message, { every, times });
}

function mismatch(from: PeriodText, every: PeriodUnit): OutturnError {
  const message = `The first period ${from} is not one ${every} long: state the first ${every}, or a range of its length.`;
  return new OutturnError('schedule-from-mismatch', message, { from, every });
}
