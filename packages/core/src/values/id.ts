import type * as z from 'zod';
import { OutturnError } from './outturn-error.js';
import { textSchema } from './text-schema.js';

/**
 * An identifier that says what it identifies. The brand is weak: a plain string may be given, but an id of
 * one kind is not an id of another.
 */
export type Id<Kind extends string> = string & { readonly __kind?: Kind };

/** Identifies a register. */
export type RegisterId = Id<'register'>;
/** Identifies a unit of the organisation. */
export type UnitId = Id<'unit'>;
/** Identifies an indicator. */
export type IndicatorId = Id<'indicator'>;
/** Identifies a budget line. */
export type LineId = Id<'line'>;
/** Identifies an assignment. */
export type AssignmentId = Id<'assignment'>;
/** Identifies a printed figure. */
export type FigureId = Id<'figure'>;
/** Identifies a command; repeating it records nothing anew. */
export type CommandId = Id<'command'>;
/** Identifies an event: `commandId/index`. */
export type EventId = Id<'event'>;
/** Identifies one row of an event: `eventId#row`. */
export type StatementId = Id<'statement'>;

const ID_TEXT = /^[\p{L}\p{N}][\p{L}\p{N}._-]{0,127}$/u;
const STATEMENT_ID_TEXT = /^([^#]+)#(0|[1-9]\d{0,8})$/;

/**
 * The schema of an id the embedder chooses: a letter or digit, then up to 127 letters, digits, `.`, `_`, `-`.
 * Names that every JavaScript object carries (`constructor`, `toString` …) are refused, as ids become keys.
 *
 * @example
 * idSchema<'goal'>('goal').parse('trygg-uppväxt') // → 'trygg-uppväxt'
 */
export function idSchema<Kind extends string>(kind: Kind): z.ZodType<Id<Kind>, string> {
  return textSchema((text) => parseId(kind, text));
}

/** The id of a row of an event, rows counted from 0. */
export function statementId(eventId: EventId, row: number): StatementId {
  return `${eventId}#${row}`;
}

/** The event and the row that a statement id names. */
export function parseStatementId(id: StatementId): {
  readonly eventId: EventId;
  readonly row: number;
} {
  const found = STATEMENT_ID_TEXT.exec(id);
  if (!found) throw statementIdMalformed(id);
  return { eventId: found[1] ?? '', row: Number(found[2]) };
}

/** Reads an id as written; throws `id-malformed` for what {@link idSchema} refuses. `kind` is for the message. */
export function parseId(kind: string, text: string): string {
  if (text in Object.prototype || text === 'prototype') {
    throw idMalformed(kind, text, 'it is a name that every object carries; choose another');
  }
  if (!ID_TEXT.test(text)) {
    const advice = 'begin with a letter or digit, then up to 127 letters, digits, ".", "_" or "-"';
    throw idMalformed(
      kind,
      text,
      text.normalize('NFC') === text ? advice : `${advice}, accents composed (NFC)`,
    );
  }
  return text;
}

function idMalformed(kind: string, text: string, why: string): OutturnError {
  const shown = JSON.stringify(text.slice(0, 140));
  return new OutturnError('id-malformed', `${shown} cannot be the id of a ${kind}: ${why}.`, { kind, text });
}

function statementIdMalformed(text: string): OutturnError {
  const shown = JSON.stringify(String(text).slice(0, 140));
  const message = `${shown} is not a statement's id: write the event's id, "#" and the row, as "c1/0#3".`;
  return new OutturnError('statement-id-malformed', message, { text });
}
