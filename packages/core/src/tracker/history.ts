import type { EventType } from '../events/catalogue.js';
import type { KnownEvent, RegisterEvent } from '../events/event.js';
import { entryAt } from '../fold/ledger.js';
import type { RegisterState } from '../fold/register-state.js';
import { statementOf } from '../fold/statements.js';
import { type Column, cellOf } from '../statement/columns.js';

/** The fields of an event's data that say what it is about. */
const SUBJECT_FIELDS = ['id', 'indicator', 'line', 'assignment'] as const;

/** The same of events whose `goal`, `target` or `occasion` is what they are about; others only refer to one. */
const FOLLOW_UP_FIELDS: Readonly<Partial<Record<EventType, readonly string[]>>> = {
  'judgement-given': ['goal', 'target'],
  'comment-made': ['occasion'],
  'contribution-signed': ['occasion'],
  'occasion-closed': ['occasion'],
};

type Data = Readonly<Record<string, Column<unknown>>>;

/**
 * The events about one thing, in log order: what defines it, what is stated, judged and said of it, what is done at it,
 * and what withdraws that. Events that only refer to it (a target to its goal) are not about it. Things of different
 * kinds with one id come together.
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
  if (event.type !== 'statement-withdrawn') return names(event, subject);
  const withdrawn = statementOf(state.ledger, event.data.statement, event.version);
  return withdrawn !== undefined && namesInRow(withdrawn.event, withdrawn.row, subject);
}

function names(event: KnownEvent, subject: string): boolean {
  if (isOf(event, subject)) return true;
  const data = event.data as Data;
  return subjectFields(event).some((field) => {
    const column = data[field];
    return Array.isArray(column) ? column.includes(subject) : column === subject;
  });
}

function namesInRow(event: KnownEvent, row: number, subject: string): boolean {
  if (isOf(event, subject)) return true;
  const data = event.data as Data;
  return subjectFields(event).some((field) => cellOf(data[field], row) === subject);
}

/** Whether an event says itself what it is about, and that is the subject. */
function isOf(event: KnownEvent, subject: string): boolean {
  return 'about' in event.data && event.data.about.id === subject;
}

function subjectFields({ type }: KnownEvent): readonly string[] {
  return FOLLOW_UP_FIELDS[type] ?? SUBJECT_FIELDS;
}
