import type { KnownEvent } from '../events/event.js';
import type { RuleVerdict } from '../judges/verdict.js';
import type { MissingKey } from '../readings/reading.js';
import { cellOf, rowCount } from '../statement/columns.js';
import { overlaps, type PeriodText } from '../values/period.js';
import { parseSegmentKey } from '../values/segment.js';

/** An indicator's value of a segment and a period: what a key of evidence or of what is missing is about. */
export interface Subject {
  readonly indicator: string;
  readonly segment: string;
  readonly period: PeriodText;
}

/** What a missing key is about; members nobody has listed may be about anything of the indicator. */
export function subjectOf(key: Extract<MissingKey, { indicator: string }>): Subject {
  const { indicator } = key;
  return 'period' in key
    ? { indicator, segment: key.segment, period: key.period }
    : { indicator, segment: '', period: '0001/9999' };
}

/** What a verdict rests on and what would decide it, part by part. */
export function subjectsOf(events: readonly KnownEvent[], root: RuleVerdict): readonly Subject[] {
  return nodesOf(root).flatMap((node) => [
    ...evidenceOf(events, node),
    ...node.missing.flatMap((key) => ('indicator' in key ? [subjectOf(key)] : [])),
  ]);
}

/** The observed values that a verdict names as evidence. */
export function evidenceOf(events: readonly KnownEvent[], { evidence }: RuleVerdict): readonly Subject[] {
  return events.flatMap((event) => {
    if (event.type !== 'observations-stated') return [];
    return rowsIn(event, new Set<string>(evidence)).map((row) => rowSubject(event, row));
  });
}

function rowSubject({ data }: Extract<KnownEvent, { type: 'observations-stated' }>, row: number): Subject {
  return {
    indicator: cellOf(data.indicator, row) ?? '',
    segment: cellOf(data.segment, row) ?? '',
    period: cellOf(data.period, row) ?? '',
  };
}

/** Whether an outturn about the same thing is blank, or of a part of its period, so that other values stand in for it. */
export function givesWay(events: readonly KnownEvent[], subject: Subject): boolean {
  return events.some((event) => {
    if (event.type !== 'observations-stated') return false;
    const { missing, extent } = event.data;
    const rows = Array.from({ length: rowCount(event.data) }, (_, row) => row);
    const making = rows.filter(
      (row) => (cellOf(missing, row) ?? null) !== null || cellOf(extent, row) === 'part',
    );
    return making.some((row) => isAbout(rowSubject(event, row), subject));
  });
}

/** A value may stand in for another's parts, or be a part of it: it is about the same thing where days and members meet. */
export function isAbout(one: Subject, other: Subject): boolean {
  if (one.indicator !== other.indicator || !overlaps(one.period, other.period)) return false;
  const [left, right] = [one, other].map(({ segment }) => parseSegmentKey(segment));
  return Object.entries(left ?? {}).every(([dimension, member]) => (right?.[dimension] ?? member) === member);
}

/** The rows of an event that some ids name. */
export function rowsIn(event: KnownEvent, kept: ReadonlySet<string>): readonly number[] {
  const rows = Array.from({ length: rowCount(event.data) }, (_, row) => row);
  return rows.filter((row) => kept.has(`${event.id}#${row}`));
}

/** A verdict and every part of it. */
export function nodesOf(verdictOf: RuleVerdict): readonly RuleVerdict[] {
  return [verdictOf, ...verdictOf.parts.flatMap(nodesOf)];
}
