import type { RegisterEvent } from '../events/event.js';
import { entryAt } from '../fold/ledger.js';
import type { RegisterState } from '../fold/register-state.js';
import { statementOf } from '../fold/statements.js';
import { type Column, cellOf } from '../statement/columns.js';

/** The fields of an event's data that say what it is about. */
const SUBJECT_FIELDS = ['id', 'indicator', 'line', 'assignment'] as const;

type Data = Readonly<Record<string, Column<unknown>>>;

/**
 * The events about one thing, in log order: what defines it, what is stated of it, and what withdraws that. Events
 * that only refer to it (a target to its goal) are not about it. Things of different kinds with one id come together.
 */
export function eventsAbout(state: RegisterState, subject: string): readonly RegisterEvent[] {
  const versions = Array.from({ length: state.version }, (_, index) => index + 1);
  return versions
    .map((version) => entryAt(state.ledger, version)?.event)
    .filter((event) => event !== undefined)
    .filter((event) => isAbout(state, event, subject));
}

function isAbout(state: RegisterState, event: RegisterEvent, subject: string): boolean {
  if ('unknown' in event) return false;
  if (event.type !== 'statement-withdrawn') return names(event.data as Data, subject);
  const withdrawn = statementOf(state.ledger, event.data.statement, event.version);
  return withdrawn !== undefined && namesInRow(withdrawn.event.data as Data, withdrawn.row, subject);
}

function names(data: Data, subject: string): boolean {
  return SUBJECT_FIELDS.some((field) => {
    const column = data[field];
    return Array.isArray(column) ? column.includes(subject) : column === subject;
  });
}

function namesInRow(data: Data, row: number, subject: string): boolean {
  return SUBJECT_FIELDS.some((field) => cellOf(data[field], row) === subject);
}
