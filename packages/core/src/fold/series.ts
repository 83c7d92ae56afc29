import type { Judgement } from '../goal/judgement-events.js';
import { KINDS } from '../indicator/observation-events.js';

/**
 * What statements that take each other's place lie under, by point. `subject` is what they are about and has many
 * values; `group` and `part` tell its series apart and have few. Observations are grouped by their kind.
 */
export interface Series {
  readonly group: string;
  readonly part: string | undefined;
  readonly subject: string;
}

const OBSERVED: ReadonlySet<string> = new Set(KINDS);

/** A series as one text, its parts between bars, which no id holds. */
export function seriesText({ group, part, subject }: Series): string {
  const name = part === undefined ? subject : `${subject}|${part}`;
  return OBSERVED.has(group) ? `observation|${name}|${group}` : `${group}|${name}`;
}

/** The series of an indicator's values of one kind. */
export function observationSeries(indicator: string, segmentKey: string, kind: string): Series {
  return { group: kind, part: segmentKey, subject: indicator };
}

/** The series of a group's benchmarks of an indicator. */
export function benchmarkSeries(
  indicator: string,
  segmentKey: string,
  group: string,
  statistic: string,
): Series {
  return { group: 'benchmark', part: `${segmentKey}|${group}|${statistic}`, subject: indicator };
}

/** The series of the printed trends of an indicator. */
export function trendSeries(indicator: string, segmentKey: string): Series {
  return { group: 'trend', part: segmentKey, subject: indicator };
}

/** The series of all printed trends; its points are the texts of their series. */
export const TRENDS_SERIES: Series = { group: 'trends', part: undefined, subject: '' };

/** The series of the judgements of a target or a goal. */
export function judgementSeries(kind: 'target' | 'goal', id: string): Series {
  return { group: `judgement|${kind}`, part: undefined, subject: id };
}

/** The series an event's judgement belongs to. */
export function judgementSeriesOf(judgement: Judgement): Series {
  return 'target' in judgement
    ? judgementSeries('target', judgement.target)
    : judgementSeries('goal', judgement.goal);
}

/** The series of a budget line's amounts of one version. */
export function amountSeries(line: string, version: string): Series {
  return { group: 'amount', part: version, subject: line };
}

/** The series of the itemised changes of a line. */
export function explainedSeries(line: string): Series {
  return { group: 'explained', part: undefined, subject: line };
}

/** The series of the adjustments of a line's budget. */
export function adjustedSeries(line: string): Series {
  return { group: 'adjusted', part: undefined, subject: line };
}

/** The series of the transfers to and from a line. */
export function transferredSeries(line: string): Series {
  return { group: 'transferred', part: undefined, subject: line };
}

/** The series of a transfer as a whole; its one point is the empty text. */
export function transferSeries(item: string): Series {
  return { group: 'transfer', part: undefined, subject: item };
}

/** The series of a printed figure. */
export function figureSeries(figure: string): Series {
  return { group: 'figure', part: undefined, subject: figure };
}

/** The series of all printed figures; its points are their ids. */
export const FIGURES_SERIES: Series = { group: 'figures', part: undefined, subject: '' };

/** The series of all actions; its points are their ids. */
export const ACTIONS_SERIES: Series = { group: 'action', part: undefined, subject: '' };

/** The series of an indicator's breaks; its one point is the empty text. */
export function breakSeries(indicator: string): Series {
  return { group: 'break', part: undefined, subject: indicator };
}

/** The series of the withdrawals of one statement; its one point is the empty text. */
export function withdrawalSeries(statement: string): Series {
  return { group: 'withdrawal', part: undefined, subject: statement };
}
