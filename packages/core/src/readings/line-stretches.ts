import type { BudgetLine } from '../budget/budget-events.js';
import { isSummedIn } from '../budget/summed-in.js';
import type { Definition } from '../fold/definitions.js';
import { adjustedSeries, amountSeries, explainedSeries, transferredSeries } from '../fold/series.js';
import { inForce, pointsOfSeries } from '../fold/statements.js';
import { addDays, type CalendarDate } from '../values/calendar-date.js';
import { endOf, type PeriodText, startOf } from '../values/period.js';
import { periodOfDays } from '../values/period-sequence.js';
import { allDefinitionsIn, once, type View } from './view.js';

/** A part of a period in which no line opens, closes or moves. */
export interface Stretch {
  readonly start: CalendarDate;
  readonly end: CalendarDate;
  readonly lines: ReadonlyMap<string, BudgetLine>;
  /** The lines that others are summed in. */
  readonly sums: ReadonlySet<string>;
}

/** Stretches that follow each other and are alike in some way. */
export interface Run {
  readonly key: string;
  readonly first: Stretch;
  readonly period: PeriodText;
}

/** The line that another stands below in a stretch, summed in it or not. */
export function parentIn({ lines }: Pick<Stretch, 'lines'>, line: BudgetLine): BudgetLine | undefined {
  return line.parent === undefined ? undefined : lines.get(line.parent);
}

/** The runs of stretches with one key, in order; those without a key are left out. */
export function runsOf(
  stretches: readonly Stretch[],
  whole: PeriodText,
  keyOf: (stretch: Stretch) => string | undefined,
): readonly Run[] {
  const runs: { key: string | undefined; first: Stretch; end: CalendarDate }[] = [];
  for (const stretch of stretches) {
    const key = keyOf(stretch);
    const last = runs.at(-1);
    if (last && last.key === key) last.end = stretch.end;
    else runs.push({ key, first: stretch, end: stretch.end });
  }
  return runs.flatMap(({ key, first, end }) => {
    if (key === undefined) return [];
    const isWhole = first.start === startOf(whole) && end === endOf(whole);
    return [{ key, first, period: isWhole ? whole : periodOfDays(first.start, end) }];
  });
}

/** The stretches of a period, in order; most periods are one. */
export function stretchesOf(view: View, period: PeriodText): readonly Stretch[] {
  const [start, end] = [startOf(period), endOf(period)];
  const changes = once(view, 'line-changes', () => daysOfChange(view));
  const starts = [start, ...changes.filter((day) => start < day && day <= end)];
  return starts.map((day, index) => {
    const next = starts[index + 1];
    const lines = linesOn(view, day);
    const sums = [...lines.values()].flatMap((line) => {
      const parent = parentIn({ lines }, line);
      return parent && isSummedIn(line, parent) ? [parent.id] : [];
    });
    return { start: day, end: next === undefined ? end : addDays(next, -1), lines, sums: new Set(sums) };
  });
}

/** The days from which a definition of some line holds, in order. */
function daysOfChange(view: View): readonly CalendarDate[] {
  const all = Object.values(view.state.definitions.line).flat();
  const days = all.flatMap(({ data }) => (data.from === undefined ? [] : [startOf(data.from)]));
  return [...new Set(days)].sort();
}

/**
 * The lines in use on a day. One that was stated later than the day asked from is there only where something is stated
 * of it, or of a line below it: figures imported early find their line, and a line of the future makes no sum unknown.
 */
function linesOn(view: View, day: CalendarDate): ReadonlyMap<string, BudgetLine> {
  const all = allDefinitionsIn(view, 'line', day);
  const lines = new Map<string, BudgetLine>(all.map(({ data }) => [data.id, data]));
  if (all.every((definition) => !isOfLater(view, definition))) return lines;
  const kept = new Set<string>();
  for (const definition of all) {
    if (isOfLater(view, definition) && !isAnythingStated(view, definition.data.id)) continue;
    let at: BudgetLine | undefined = definition.data;
    while (at && !kept.has(at.id)) {
      kept.add(at.id);
      at = at.parent === undefined ? undefined : lines.get(at.parent);
    }
  }
  return new Map([...lines].filter(([id]) => kept.has(id)));
}

function isOfLater(view: View, { statedOn }: Definition<'line'>): boolean {
  return statedOn > view.asOf;
}

function isAnythingStated(view: View, line: string): boolean {
  const planned = [amountSeries(line, 'decided'), amountSeries(line, 'plan'), explainedSeries(line)];
  const altered = [adjustedSeries(line), transferredSeries(line)];
  const measured = [amountSeries(line, 'outturn'), amountSeries(line, 'forecast')];
  return once(
    view,
    `stated-of|${line}`,
    () =>
      [...planned, ...altered].some((series) =>
        pointsOfSeries(view.planned, series).some((point) => inForce(view.planned, series, point)),
      ) ||
      measured.some((series) =>
        pointsOfSeries(view.stated, series).some((point) => inForce(view.stated, series, point)),
      ),
  );
}
