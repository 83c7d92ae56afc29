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
 * A log with the statements that some ids name alone, and what those withdraw; definitions stay whole. So does what was
 * decided, with what of it was withdrawn: an amount of a part of a period takes the spread of the rest away, and a blank
 * an amount, which no evidence of an unknown shows.
 */
export function cutDown(events: readonly KnownEvent[], evidence: readonly string[]): readonly KnownEvent[] {
  const named = new Set(evidence);
  const isUsed = (event: Withdrawal) =>
    named.has(`${event.id}#0`) || staysWhole(events, event.data.statement);
  const withdrawals = events.filter((event) => event.type === 'statement-withdrawn').filter(isUsed);
  const kept = new Set([...named, ...withdrawals.flatMap(({ id, data }) => [`${id}#0`, data.statement])]);
  const numbers = new Map<string, string>();
  return events
    .flatMap((event) => cutRows(event, kept, numbers))
    .map((event, index): KnownEvent => ({ ...event, version: index + 1 }));
}

type Withdrawal = Extract<KnownEvent, { type: 'statement-withdrawn' }>;

function staysWhole(events: readonly KnownEvent[], statement: string): boolean {
  return events.some(({ id, type }) => statement.startsWith(`${id}#`) && !STATEMENTS.includes(type));
}

// Rows that are left get new numbers, by which a withdrawal must know them.
function cutRows(
  event: KnownEvent,
  kept: ReadonlySet<string>,
  numbers: Map<string, string>,
): readonly KnownEvent[] {
  if (!STATEMENTS.includes(event.type)) return [event];
  const rows = rowsIn(event, kept);
  if (rows.length === 0) return [];
  if (event.type === 'budget-transferred') return [event];
  if (event.type === 'statement-withdrawn') {
    const { statement } = event.data;
    return [{ ...event, data: { ...event.data, statement: numbers.get(statement) ?? statement } }];
  }
  for (const [index, row] of rows.entries()) numbers.set(`${event.id}#${row}`, `${event.id}#${index}`);
  return [{ ...event, data: keepRows(event.data, rows) } as KnownEvent];
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

/**
 * A verdict's figures, part by part, as text. What asks nothing may show a value beside and name it as evidence, as may
 * the joins above it; it is the same verdict with another value beside.
 */
export function figures(root: RuleVerdict, withEvidence = true): string {
  const rows = nodesOf(root).map((node) => {
    const { status, finality, actual, required, margin, bounds, evidence } = node;
    const shown = status === 'not-due' ? [] : [finality, actual, required, margin, bounds];
    const isNamed = withEvidence && nodesOf(node).every((part) => part.status !== 'not-due');
    return [status, ...shown, isNamed ? evidence : []];
  });
  return JSON.stringify(rows);
}
