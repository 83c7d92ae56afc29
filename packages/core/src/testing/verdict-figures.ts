import type { KnownEvent } from '../events/event.js';
import type { RuleVerdict } from '../judges/verdict.js';
import { keepRows } from '../statement/columns.js';
import { nodesOf, rowsIn } from './verdict-subjects.js';

const STATEMENTS = [
  'observations-stated',
  'benchmarks-stated',
  'judgement-given',
  'series-broken',
  'statement-withdrawn',
  'assignment-completed',
  'budget-adjusted',
  'budget-transferred',
  'outturns-stated',
  'forecasts-stated',
  'action-planned',
];

/**
 * An event with the statements that some ids name alone; definitions stay whole. So does what was decided: an amount
 * of a part of a period takes the spread of the rest away, and a blank an amount, which no evidence of an unknown shows.
 */
export function cutDown(event: KnownEvent, kept: ReadonlySet<string>): readonly KnownEvent[] {
  if (!STATEMENTS.includes(event.type)) return [event];
  const rows = rowsIn(event, kept);
  if (rows.length > 0 && event.type === 'budget-transferred') return [event];
  return rows.length === 0 ? [] : [{ ...event, data: keepRows(event.data, rows) } as KnownEvent];
}

/** Whether a verdict is met or missed. */
export function isDecided({ status }: RuleVerdict): boolean {
  return status === 'met' || status === 'missed';
}

/** Whether a verdict is decided by outturns alone, in every part. */
export function isSettled(root: RuleVerdict): boolean {
  return nodesOf(root).every((node) => isDecided(node) && node.finality === 'final');
}

/** Whether what was decided is so still: a join may become surer, or be decided; a part that is decided stays as it is. */
export function isKept(before: RuleVerdict, after: RuleVerdict): boolean {
  if (before.parts.length === 0) return !isDecided(before) || figures(before) === figures(after);
  const isSame = !isDecided(before) || before.status === after.status;
  return isSame && before.parts.every((part, index) => isKept(part, after.parts[index] ?? part));
}

/** A verdict's figures, part by part, as text. What asks nothing may show a value beside. */
export function figures(root: RuleVerdict, withEvidence = true): string {
  const rows = nodesOf(root).map(({ status, finality, actual, required, margin, bounds, evidence }) => {
    const shown = status === 'not-due' ? [] : [finality, actual, required, margin, bounds];
    return [status, ...shown, withEvidence ? evidence : []];
  });
  return JSON.stringify(rows);
}
