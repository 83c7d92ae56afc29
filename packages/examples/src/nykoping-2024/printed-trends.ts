import type { Command } from '@outturn/core';
import { inAppendices } from './agreement-source.js';
import { KEY_FIGURES, type KeyFigureRow, seriesOf, tableOf } from './key-figure-rows.js';

/** A trend as a table prints it, in a word. */
export interface PrintedTrend {
  readonly indicator: string;
  readonly segment: Readonly<Record<string, string>>;
  /** The period of the value beside it. */
  readonly period: string;
  readonly word: string;
  /** Positive is read as better, whichever way the figure goes. */
  readonly direction: 'improving' | 'worsening' | 'unchanged';
  readonly source: ReturnType<typeof inAppendices>;
}

/** The beginnings of the words the tables use, in any case. */
const DIRECTIONS = [
  ['pos', 'improving'],
  ['neg', 'worsening'],
  ['oförändrad', 'unchanged'],
] as const;

function directionOf(word: string): PrintedTrend['direction'] {
  const found = DIRECTIONS.find(([beginning]) => word.toLowerCase().startsWith(beginning));
  if (!found) throw new TypeError(`"${word}" is no word for a trend.`);
  return found[1];
}

function printedTrend(row: KeyFigureRow): PrintedTrend {
  const { appendix, heading } = tableOf(row);
  return {
    ...seriesOf(row),
    period: row.period,
    word: row.trend,
    direction: directionOf(row.trend),
    source: inAppendices([appendix], heading, `rad ${row.row}, Trend`),
  };
}

/**
 * The trends the tables print. None can be computed again: beside each stands one value. The table of the service
 * survey says that it has none, the survey being new.
 */
export const printedTrends: readonly PrintedTrend[] = KEY_FIGURES.filter(
  ({ trend }) => trend !== '' && trend !== '-',
).map(printedTrend);

/** The same, as the register keeps them: as said, beside what is computed. */
export const trendCommands: readonly Command[] = printedTrends.map(({ source, ...data }) => ({
  type: 'state-trend',
  data,
  source,
}));
