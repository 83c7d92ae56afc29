import { benchmarkSeries } from '../fold/ledger-index.js';
import { pointsOfSeries } from '../fold/statements.js';
import type { AmountMeasure, BenchmarkMeasure, Measure, ValueMeasure } from '../rules/measure.js';
import { allMeasures } from '../rules/nesting.js';
import type { CalendarDate } from '../values/calendar-date.js';
import { type PeriodText, startOf } from '../values/period.js';
import type { Schedule } from '../values/schedule.js';
import { segmentKey } from '../values/segment.js';
import { comparableUntil, firstMeasuredDay } from './comparable-periods.js';
import { lineTree, summedLines } from './line-tree.js';
import { type MeasureContext, offsetPeriod } from './measure-context.js';
import { readAmount } from './read-amount.js';
import { readBenchmark } from './read-benchmark.js';
import { readValue } from './read-value.js';
import { seriesOfAmount } from './stated-amount.js';
import { definedIn, type View } from './view.js';

const FIRST_DAY: CalendarDate = '0001-01-01';

/** A measure that reads something stated. */
type StatedMeasure = ValueMeasure | AmountMeasure | BenchmarkMeasure;

/**
 * The latest period that one can be compared with, ending not after a day, where every value and amount that some measures name has an outturn or a
 * preliminary value; `undefined` when there is none, or when they name nothing stated.
 */
export function latestMeasured(
  measures: readonly Measure[],
  at: MeasureContext,
  schedule: Schedule,
  like: PeriodText,
  until?: CalendarDate,
): PeriodText | undefined {
  const leaves = measures.flatMap(allMeasures).filter(isStated);
  const measured: MeasureContext = { ...at, view: measuredOnly(at.view) };
  if (leaves.length === 0) return undefined;
  const [first] = leaves.flatMap((leaf) => firstDays(leaf, measured)).sort();
  for (const period of comparableUntil(schedule, like, first ?? FIRST_DAY, until)) {
    if (leaves.every((leaf) => isKnownAt(leaf, { ...measured, valuePeriod: period }))) return period;
    // Where nothing follows the period, the last one tells for all.
    if (first === undefined) return undefined;
  }
  return undefined;
}

/** The view without forecasts and unusual values, which are never a baseline or a standing. */
export function measuredOnly(view: View): View {
  return { ...view, kinds: view.kinds.filter((kind) => kind !== 'forecast'), admitsAtypical: false };
}

function isStated(measure: Measure): measure is StatedMeasure {
  return measure.type === 'value' || measure.type === 'amount' || measure.type === 'benchmark';
}

function isKnownAt(leaf: StatedMeasure, at: MeasureContext): boolean {
  if (leaf.type === 'benchmark') return readBenchmark(leaf, at).known;
  const period = offsetPeriod(at.valuePeriod, leaf.offset);
  if (leaf.type === 'amount') return readAmount(at.view, leaf.line, leaf.version, period).known;
  return readValue(at.view, ...subjectOf(leaf, at), period).known;
}

function subjectOf(
  leaf: ValueMeasure | BenchmarkMeasure,
  { scope }: MeasureContext,
): [indicator: string, segment: string] {
  const segment = leaf.segment ? segmentKey(leaf.segment) : (scope.segment ?? '');
  return [leaf.indicator ?? scope.indicator ?? '', segment];
}

/** From when a measure's values are stated; nothing where they are never, or of a named period and so the same in all. */
function firstDays(leaf: StatedMeasure, at: MeasureContext): readonly CalendarDate[] {
  if (leaf.type === 'benchmark') {
    if (leaf.period !== undefined) return [];
    const [id, segment] = subjectOf(leaf, at);
    const series = benchmarkSeries(id, segment, leaf.group, leaf.statistic ?? 'mean');
    return pointsOfSeries(at.view.stated, series).map(startOf);
  }
  if (leaf.type === 'amount') {
    return summedLines(lineTree(at.view, at.period), leaf.line).flatMap((line) =>
      pointsOfSeries(at.view.stated, seriesOfAmount(line, leaf.version)).map(startOf),
    );
  }
  const [id, segment] = subjectOf(leaf, at);
  const indicator = definedIn(at.view, 'indicator', id, at.period);
  if (indicator?.definedBy) return firstDaysOfParts(indicator.definedBy, id, segment, at);
  const day = indicator && firstMeasuredDay(at.view, indicator, segment);
  return day === undefined ? [] : [day];
}

/** A derived indicator is measured from the day its parts are; one that an older view derives from itself, never. */
function firstDaysOfParts(
  definedBy: Measure,
  indicator: string,
  segment: string,
  at: MeasureContext,
): readonly CalendarDate[] {
  const { deriving } = at.view;
  if (deriving.includes(indicator)) return [];
  const view: View = { ...at.view, deriving: [...deriving, indicator] };
  const inner: MeasureContext = { ...at, view, scope: { indicator, segment } };
  return allMeasures(definedBy)
    .filter(isStated)
    .flatMap((leaf) => firstDays(leaf, inner));
}
