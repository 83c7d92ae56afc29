import type { DecidedEvent } from '../events/event.js';
import { cellOf } from '../statement/columns.js';
import {
  ACTIONS_SERIES,
  adjustedSeries,
  amountSeries,
  benchmarkSeries,
  explainedSeries,
  figureSeries,
  judgementSeriesOf,
  observationSeries,
  type Series,
  transferSeries,
  trendSeries,
} from './series.js';

/** What makes two rows statements about the same thing. */
export interface RowKey {
  readonly series: Series;
  readonly point: string;
  /** Tells keys of one point apart: a forecast's occasion, an explained change's or adjustment's item, a goal's judge. */
  readonly part: string;
}

/** The key of a row of a bulk statement, of a printed figure or of an action; `undefined` for other events. */
export function rowKeyOf(event: DecidedEvent, row: number): RowKey | undefined {
  switch (event.type) {
    case 'observations-stated': {
      const { indicator, segment, kind, occasion, period } = event.data;
      const series = observationSeries(
        cellOf(indicator, row) ?? '',
        cellOf(segment, row) ?? '',
        cellOf(kind, row) ?? 'outturn',
      );
      return { series, point: cellOf(period, row) ?? '', part: cellOf(occasion, row) ?? '' };
    }
    case 'benchmarks-stated': {
      const { indicator, segment, group, statistic, period } = event.data;
      const series = benchmarkSeries(
        cellOf(indicator, row) ?? '',
        cellOf(segment, row) ?? '',
        cellOf(group, row) ?? '',
        cellOf(statistic, row) ?? 'mean',
      );
      return { series, point: cellOf(period, row) ?? '', part: '' };
    }
    case 'trend-stated': {
      const { indicator, segment = '', period } = event.data;
      return { series: trendSeries(indicator, segment), point: period, part: '' };
    }
    case 'judgement-given': {
      const { data } = event;
      return { series: judgementSeriesOf(data), point: data.period, part: 'goal' in data ? data.by : '' };
    }
    case 'budget-decided': {
      const series = amountSeries(
        cellOf(event.data.line, row) ?? '',
        cellOf(event.data.version, row) ?? 'decided',
      );
      return { series, point: cellOf(event.data.period, row) ?? '', part: '' };
    }
    case 'outturns-stated':
    case 'forecasts-stated': {
      const isForecast = event.type === 'forecasts-stated';
      const series = amountSeries(cellOf(event.data.line, row) ?? '', isForecast ? 'forecast' : 'outturn');
      const part = event.type === 'forecasts-stated' ? event.data.occasion : '';
      return { series, point: cellOf(event.data.period, row) ?? '', part };
    }
    case 'change-explained':
    case 'budget-adjusted': {
      const item = cellOf<string | null>(event.data.item, row) ?? undefined;
      if (item === undefined) return undefined;
      const seriesOf = event.type === 'change-explained' ? explainedSeries : adjustedSeries;
      const series = seriesOf(cellOf(event.data.line, row) ?? '');
      return { series, point: cellOf(event.data.period, row) ?? '', part: item };
    }
    case 'budget-transferred': {
      const { item } = event.data;
      if (item === undefined || row > 0) return undefined;
      return { series: transferSeries(item), point: '', part: '' };
    }
    case 'action-planned':
      return { series: ACTIONS_SERIES, point: event.data.id, part: '' };
    case 'figure-stated':
      return { series: figureSeries(event.data.id), point: event.data.period, part: '' };
    default:
      return undefined;
  }
}

/** Events that state one thing each, whether or not it has rows. */
const SINGLES: ReadonlySet<string> = new Set([
  'action-planned',
  'figure-stated',
  'judgement-given',
  'trend-stated',
  'budget-transferred',
]);

/** Whether an event is one statement, its rows together: its id has row 0. */
export function isOneStatement({ type }: DecidedEvent): boolean {
  return SINGLES.has(type);
}

/** A row's cells without its place in the source, absent and `null` cells left out. */
export function statedRow(event: DecidedEvent, row: number): Readonly<Record<string, unknown>> {
  const columns = Object.entries(event.data);
  const isSingle = isOneStatement(event);
  const cells = isSingle ? columns : columns.map(([name, column]) => [name, cellOf(column, row)]);
  return Object.fromEntries(
    cells.filter(([name, cell]) => name !== 'place' && cell !== null && cell !== undefined),
  );
}
