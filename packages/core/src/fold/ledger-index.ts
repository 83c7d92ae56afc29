import type { KnownEvent } from '../events/event.js';
import { type Column, cellOf, ROW_LIMIT, rowCount } from '../statement/columns.js';
import { earlyRows } from './early-rows.js';
import {
  ACTIONS_SERIES,
  benchmarkSeries,
  breakSeries,
  FIGURES_SERIES,
  figureSeries,
  judgementSeriesOf,
  type Series,
  seriesText,
  TRENDS_SERIES,
  transferSeries,
  trendSeries,
  withdrawalSeries,
} from './series.js';

/** A statement's place in the log: its event's version and its row, packed so that a later place is a larger number. */
export type Place = number;

/** The statements of a series by point (a period): one place, or several in log order. */
export type Points = Map<string, Place | Place[]>;

/** The statements of a layer. */
export interface StatementIndex {
  /**
   * The points by group, part and subject of their series. Spelling out and hashing one name of a series for each row
   * would be half the cost of a replay where rows change series, and of a look-up.
   */
  readonly series: Map<string, Map<string | undefined, Map<string, Points>>>;
  /** The places where something was stated again: what a document that contradicts itself is found by. */
  readonly again: Place[];
  /** The outturns of periods that were not over on the day they were stated. */
  readonly early: Place[];
  /** The statements that have withdrawals, whatever day those were stated on. */
  readonly withdrawn: Set<string>;
}

/** An index of nothing. */
export function emptyIndex(): StatementIndex {
  return { series: new Map(), withdrawn: new Set(), again: [], early: [] };
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

/** Enters every statement of an event into the index. */
export function indexRows(index: StatementIndex, event: KnownEvent, version: number): void {
  switch (event.type) {
    case 'observations-stated': {
      const { indicator, segment = '', kind = 'outturn' } = event.data;
      const columns = { subject: indicator, part: segment, group: kind };
      for (const row of earlyRows(event.data, event.statedOn)) index.early.push(placeOf(version, row));
      return indexColumns(index, event, version, columns);
    }
    case 'budget-decided': {
      const { line, version: part = 'decided' } = event.data;
      return indexColumns(index, event, version, { subject: line, part, group: 'amount' });
    }
    case 'outturns-stated':
    case 'forecasts-stated': {
      const part = event.type === 'outturns-stated' ? 'outturn' : 'forecast';
      return indexColumns(index, event, version, { subject: event.data.line, part, group: 'amount' });
    }
    case 'change-explained': {
      const { line } = event.data;
      return indexColumns(index, event, version, { subject: line, part: undefined, group: 'explained' });
    }
    case 'budget-adjusted': {
      const { line } = event.data;
      return indexColumns(index, event, version, { subject: line, part: undefined, group: 'adjusted' });
    }
    case 'budget-transferred': {
      const { item, line } = event.data;
      if (item !== undefined) enter(index, pointsOf(index, transferSeries(item)), '', placeOf(version, 0));
      return indexColumns(index, event, version, { subject: line, part: undefined, group: 'transferred' });
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
      enter(index, pointsOf(index, TRENDS_SERIES), seriesText(series), placeOf(version, 0));
      return enter(index, pointsOf(index, series), period, placeOf(version, 0));
    }
    case 'judgement-given':
      return enter(
        index,
        pointsOf(index, judgementSeriesOf(event.data)),
        event.data.period,
        placeOf(version, 0),
      );
    case 'action-planned':
      return enter(index, pointsOf(index, ACTIONS_SERIES), event.data.id, placeOf(version, 0));
    case 'series-broken':
      return enter(index, pointsOf(index, breakSeries(event.data.indicator)), '', placeOf(version, 0));
    case 'statement-withdrawn':
      index.withdrawn.add(event.data.statement);
      return enter(index, pointsOf(index, withdrawalSeries(event.data.statement)), '', placeOf(version, 0));
    default:
      return undefined;
  }
}

/** The columns that tell which series a row belongs to. */
interface SeriesColumns {
  readonly subject: Column<string>;
  readonly part: Column<string> | undefined;
  readonly group: Column<string>;
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
    const part = columns.part === undefined ? undefined : (cellOf(columns.part, row) ?? '');
    const group = cellOf(columns.group, row) ?? '';
    const points = pointsOf(index, { group, part, subject });
    enter(index, points, cellOf<string>(period, row) ?? '', placeOf(version, row));
  }
}

/** The points of a series in a layer, if it has any. */
export function pointsIn(index: StatementIndex, { group, part, subject }: Series): Points | undefined {
  return index.series.get(group)?.get(part)?.get(subject);
}

function pointsOf(index: StatementIndex, { group, part, subject }: Series): Points {
  return mapAt(mapAt(mapAt(index.series, group), part), subject);
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
