import type { KnownEvent } from '../events/event.js';
import type { Judgement } from '../goal/judgement-events.js';
import { type Column, cellOf, ROW_LIMIT, rowCount } from '../statement/columns.js';
import { earlyRows } from './early-rows.js';

/** A statement's place in the log: its event's version and its row, packed so that a later place is a larger number. */
export type Place = number;

/** The statements of a series by point (a period): one place, or several in log order. */
export type Points = Map<string, Place | Place[]>;

/** The statements of a layer. */
export interface StatementIndex {
  readonly series: Map<string, Points>;
  /**
   * The same points by group, part and subject of a column's row. Spelling out and hashing the name of its series
   * for each row would be half the cost of a replay where rows change series.
   */
  readonly routes: Map<string, Map<string, Map<string, Points>>>;
  /** The places where something was stated again: what a document that contradicts itself is found by. */
  readonly again: Place[];
  /** The outturns of periods that were not over on the day they were stated. */
  readonly early: Place[];
  /** The statements that have withdrawals, whatever day those were stated on. */
  readonly withdrawn: Set<string>;
}

/** An index of nothing. */
export function emptyIndex(): StatementIndex {
  return { series: new Map(), routes: new Map(), withdrawn: new Set(), again: [], early: [] };
}

const STRIDE = ROW_LIMIT + 1;

/** Packs a version and a row. */
export function placeOf(version: number, row: number): Place {
  return version * STRIDE + row;
}

/** The version of a place. */
export function versionOfPlace(place: Place): number {
  return Math.floor(place / STRIDE);
}

/** The row of a place. */
export function rowOfPlace(place: Place): number {
  return place % STRIDE;
}

/** The series of an indicator's values of one kind. */
export function observationSeries(indicator: string, segmentKey: string, kind: string): string {
  return `observation|${indicator}|${segmentKey}|${kind}`;
}

/** The series of a group's benchmarks of an indicator. */
export function benchmarkSeries(
  indicator: string,
  segmentKey: string,
  group: string,
  statistic: string,
): string {
  return `benchmark|${indicator}|${segmentKey}|${group}|${statistic}`;
}

/** The series of the printed trends of an indicator. */
export function trendSeries(indicator: string, segmentKey: string): string {
  return `trend|${indicator}|${segmentKey}`;
}

/** The series of all printed trends; its points are the names of their series. */
export const TRENDS_SERIES = 'trends';

/** The series of the judgements of a target or a goal. */
export function judgementSeries(kind: 'target' | 'goal', id: string): string {
  return `judgement|${kind}|${id}`;
}

/** The series an event's judgement belongs to. */
export function judgementSeriesOf(judgement: Judgement): string {
  return 'target' in judgement
    ? judgementSeries('target', judgement.target)
    : judgementSeries('goal', judgement.goal);
}

/** The series of a budget line's amounts of one version. */
export function amountSeries(line: string, version: string): string {
  return `amount|${line}|${version}`;
}

/** The series of the itemised changes of a line. */
export function explainedSeries(line: string): string {
  return `explained|${line}`;
}

/** The series of the adjustments of a line's budget. */
export function adjustedSeries(line: string): string {
  return `adjusted|${line}`;
}

/** The series of the transfers to and from a line. */
export function transferredSeries(line: string): string {
  return `transferred|${line}`;
}

/** The series of a transfer as a whole; its one point is the empty text. */
export function transferSeries(item: string): string {
  return `transfer|${item}`;
}

/** The series of a printed figure. */
export function figureSeries(figure: string): string {
  return `figure|${figure}`;
}

/** The series of all printed figures; its points are their ids. */
export const FIGURES_SERIES = 'figures';

/** The series of an indicator's breaks; its one point is the empty text. */
export function breakSeries(indicator: string): string {
  return `break|${indicator}`;
}

/** The series of the withdrawals of one statement; its one point is the empty text. */
export function withdrawalSeries(statement: string): string {
  return `withdrawal|${statement}`;
}

/** Enters every statement of an event into the index. */
export function indexRows(index: StatementIndex, event: KnownEvent, version: number): void {
  switch (event.type) {
    case 'observations-stated': {
      const { indicator, segment = '', kind = 'outturn' } = event.data;
      const columns = { subject: indicator, part: segment, group: kind, nameOf: observationSeries };
      for (const row of earlyRows(event.data, event.statedOn)) index.early.push(placeOf(version, row));
      return indexColumns(index, event, version, columns);
    }
    case 'budget-decided': {
      const { line, version: part = 'decided' } = event.data;
      return indexColumns(index, event, version, {
        subject: line,
        part,
        group: 'amount',
        nameOf: amountSeries,
      });
    }
    case 'outturns-stated':
    case 'forecasts-stated': {
      const part = event.type === 'outturns-stated' ? 'outturn' : 'forecast';
      const columns = { subject: event.data.line, part, group: 'amount', nameOf: amountSeries };
      return indexColumns(index, event, version, columns);
    }
    case 'change-explained': {
      const columns = { subject: event.data.line, part: '', group: 'explained', nameOf: explainedSeries };
      return indexColumns(index, event, version, columns);
    }
    case 'budget-adjusted': {
      const columns = { subject: event.data.line, part: '', group: 'adjusted', nameOf: adjustedSeries };
      return indexColumns(index, event, version, columns);
    }
    case 'budget-transferred': {
      const { item, line } = event.data;
      const columns = { subject: line, part: '', group: 'transferred', nameOf: transferredSeries };
      if (item !== undefined) enter(index, pointsOf(index, transferSeries(item)), '', placeOf(version, 0));
      return indexColumns(index, event, version, columns);
    }
    case 'figure-stated':
      enter(index, pointsOf(index, FIGURES_SERIES), event.data.id, placeOf(version, 0));
      return enter(
        index,
        pointsOf(index, figureSeries(event.data.id)),
        event.data.period,
        placeOf(version, 0),
      );
    case 'benchmarks-stated': {
      const { data } = event;
      for (let row = 0; row < rowCount(data); row++) {
        const series = benchmarkSeries(
          cellOf(data.indicator, row) ?? '',
          cellOf(data.segment, row) ?? '',
          cellOf(data.group, row) ?? '',
          cellOf(data.statistic, row) ?? 'mean',
        );
        enter(index, pointsOf(index, series), cellOf(data.period, row) ?? '', placeOf(version, row));
      }
      return undefined;
    }
    case 'trend-stated': {
      const { indicator, segment = '', period } = event.data;
      const series = trendSeries(indicator, segment);
      enter(index, pointsOf(index, TRENDS_SERIES), series, placeOf(version, 0));
      return enter(index, pointsOf(index, series), period, placeOf(version, 0));
    }
    case 'judgement-given':
      return enter(
        index,
        pointsOf(index, judgementSeriesOf(event.data)),
        event.data.period,
        placeOf(version, 0),
      );
    case 'series-broken':
      return enter(index, pointsOf(index, breakSeries(event.data.indicator)), '', placeOf(version, 0));
    case 'statement-withdrawn':
      index.withdrawn.add(event.data.statement);
      return enter(index, pointsOf(index, withdrawalSeries(event.data.statement)), '', placeOf(version, 0));
    default:
      return undefined;
  }
}

/** The columns that tell which series a row belongs to; `group` and `part` have few values, `subject` many. */
interface SeriesColumns {
  readonly subject: Column<string>;
  readonly part: Column<string>;
  readonly group: Column<string>;
  readonly nameOf: (subject: string, part: string, group: string) => string;
}

function indexColumns(
  index: StatementIndex,
  event: KnownEvent & { readonly data: { readonly period: Column<string> } },
  version: number,
  columns: SeriesColumns,
): void {
  const { period } = event.data;
  const rows = rowCount(event.data);
  for (let row = 0; row < rows; row++) {
    const subject = cellOf(columns.subject, row) ?? '';
    const part = cellOf(columns.part, row) ?? '';
    const group = cellOf(columns.group, row) ?? '';
    const bySubject = mapAt(mapAt(index.routes, group), part);
    const known = bySubject.get(subject);
    const points = known ?? pointsOf(index, columns.nameOf(subject, part, group));
    if (!known) bySubject.set(subject, points);
    enter(index, points, cellOf<string>(period, row) ?? '', placeOf(version, row));
  }
}

function pointsOf(index: StatementIndex, series: string): Points {
  return mapAt(index.series, series);
}

function mapAt<Key, InnerKey, Inner>(maps: Map<Key, Map<InnerKey, Inner>>, key: Key): Map<InnerKey, Inner> {
  const known = maps.get(key);
  if (known) return known;
  const fresh = new Map<InnerKey, Inner>();
  maps.set(key, fresh);
  return fresh;
}

function enter(index: StatementIndex, points: Points, point: string, place: Place): void {
  const before = points.get(point);
  if (before === undefined) {
    points.set(point, place);
    return;
  }
  index.again.push(place);
  if (Array.isArray(before)) before.push(place);
  else points.set(point, [before, place]);
}
