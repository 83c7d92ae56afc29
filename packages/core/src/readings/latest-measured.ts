import { benchmarkSeries } from '../fold/series.js';
import type { AmountMeasure, BenchmarkMeasure, Measure, Offset, ValueMeasure } from '../rules/measure.js';
import { allMeasures, measuresAtPeriod } from '../rules/nesting.js';
import { type CalendarDate, earliest } from '../values/calendar-date.js';
import { endOf, type PeriodText } from '../values/period.js';
import type { Schedule } from '../values/schedule.js';
import { segmentKey } from '../values/segment.js';
import { comparableUntil, firstDayOfSeries, firstMeasuredDay } from './comparable-periods.js';
import { linesEverIn } from './line-tree.js';
import { type MeasureContext, offsetPeriod } from './measure-context.js';
import { readAmount } from './read-amount.js';
import { readBenchmark } from './read-benchmark.js';
import { readValue } from './read-value.js';
import type { KnownReading, Reading } from './reading.js';
import { seriesOfAmount } from './stated-amount.js';
import { definedIn, type View } from './view.js';

const FIRST_DAY: CalendarDate = '0001-01-01';

/** A measure that reads something stated. */
type StatedMeasure = ValueMeasure | AmountMeasure | BenchmarkMeasure;

/** From which day something is stated, and how far from a measure's period it is read. */
interface Source {
  readonly first: CalendarDate;
  readonly offsets: readonly (Offset | undefined)[];
}

/** A period in which everything that follows it in some measures was measured, and what was read of each. */
export interface LatestMeasured {
  readonly period: PeriodText;
  readonly readings: readonly KnownReading[];
}

/**
 * The latest period that one can be compared with, ending not after a day, where every value and amount that follows
 * the period in some measures has an outturn or a preliminary value, with what was read of each. What is read of a
 * period of its own is the same in all: the last period will do where there is nothing else. `undefined` when there is
 * none, or when the measures name nothing stated.
 */
export function latestMeasured(
  measures: readonly Measure[],
  at: MeasureContext,
  schedule: Schedule,
  like: PeriodText,
  until?: CalendarDate,
): LatestMeasured | undefined {
  const leaves = measures.flatMap(statedAtPeriod);
  if (leaves.length === 0 && !measures.flatMap(allMeasures).some(isStated)) return undefined;
  const measured: MeasureContext = { ...at, view: measuredOnly(at.view) };
  let sources: readonly Source[] | undefined;
  for (const period of comparableUntil(schedule, like, FIRST_DAY, until)) {
    const readings = allKnown(leaves, { ...measured, valuePeriod: period });
    if (readings) return { period, readings };
    // Mostly the last period is known, and nobody need ask how far back to look.
    sources ??= leaves.flatMap((leaf) => sourcesOf(leaf, measured));
    // Nothing is stated before its first day; where nothing has one, the last period tells for all.
    if (sources.length === 0 || sources.some((source) => isBefore(period, source))) return undefined;
  }
  return undefined;
}

/** The view without forecasts and unusual values, which are never a baseline or a standing. */
export function measuredOnly(view: View): View {
  if (!view.admitsAtypical && !view.kinds.includes('forecast')) return view;
  return { ...view, kinds: view.kinds.filter((kind) => kind !== 'forecast'), admitsAtypical: false };
}

/** What a measure reads at the period that is stated: itself, or what it is made of. */
function statedAtPeriod(measure: Measure): readonly StatedMeasure[] {
  return measuresAtPeriod(measure).filter(isStated);
}

function isStated(measure: Measure): measure is StatedMeasure {
  return measure.type === 'value' || measure.type === 'amount' || measure.type === 'benchmark';
}

/** The readings of all, or `undefined` from the first that is unknown. */
function allKnown(leaves: readonly StatedMeasure[], at: MeasureContext): readonly KnownReading[] | undefined {
  const readings: KnownReading[] = [];
  for (const leaf of leaves) {
    const reading = readStated(leaf, at);
    if (!reading.known) return undefined;
    readings.push(reading);
  }
  return readings;
}

function readStated(leaf: StatedMeasure, at: MeasureContext): Reading {
  if (leaf.type === 'benchmark') return readBenchmark(leaf, at);
  const period = offsetPeriod(at.valuePeriod, leaf.offset);
  if (leaf.type === 'amount') return readAmount(at.view, leaf.line, leaf.version, period);
  const [indicator, segment] = subjectOf(leaf, at);
  return readValue(at.view, indicator, segment, period);
}

function subjectOf(
  leaf: ValueMeasure | BenchmarkMeasure,
  { scope }: MeasureContext,
): [indicator: string, segment: string] {
  const segment = leaf.segment ? segmentKey(leaf.segment) : (scope.segment ?? '');
  return [leaf.indicator ?? scope.indicator ?? '', segment];
}

/** What a measure is read from, with its first day; nothing where nothing is stated. */
function sourcesOf(leaf: StatedMeasure, at: MeasureContext): readonly Source[] {
  if (leaf.type === 'amount') {
    const lines = linesEverIn(at.view, leaf.line);
    const days = lines.map((line) => firstDayOfSeries(at.view, seriesOfAmount(line, leaf.version)));
    return sourceFrom(earliest(days), leaf.offset);
  }
  const [id, segment] = subjectOf(leaf, at);
  if (leaf.type === 'benchmark') {
    const series = benchmarkSeries(id, segment, leaf.group, leaf.statistic ?? 'mean');
    return sourceFrom(firstDayOfSeries(at.view, series));
  }
  const indicator = definedIn(at.view, 'indicator', id, at.period);
  if (indicator?.definedBy) {
    const parts = sourcesOfParts(indicator.definedBy, id, segment, at);
    return parts.map(({ first, offsets }) => ({ first, offsets: [leaf.offset, ...offsets] }));
  }
  return sourceFrom(indicator && firstMeasuredDay(at.view, indicator, segment), leaf.offset);
}

function sourceFrom(first: CalendarDate | undefined, offset?: Offset): readonly Source[] {
  return first === undefined ? [] : [{ first, offsets: [offset] }];
}

/** A derived indicator is measured from the days its parts are; one that an older view derives from itself, never. */
function sourcesOfParts(
  definedBy: Measure,
  indicator: string,
  segment: string,
  at: MeasureContext,
): readonly Source[] {
  const { deriving } = at.view;
  if (deriving.includes(indicator)) return [];
  const view: View = { ...at.view, deriving: [...deriving, indicator] };
  const inner: MeasureContext = { ...at, view, scope: { indicator, segment } };
  return statedAtPeriod(definedBy).flatMap((leaf) => sourcesOf(leaf, inner));
}

/** Whether what is read of a period, and of every one before it, is of a time before anything was stated. */
function isBefore(period: PeriodText, { first, offsets }: Source): boolean {
  return endOf(offsets.reduce(offsetPeriod, period)) < first;
}
