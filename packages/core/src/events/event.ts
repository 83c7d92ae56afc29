import * as z from 'zod';
import type { CalendarDate } from '../values/calendar-date.js';
import type { Instant } from '../values/instant.js';
import type { EventData, EventType } from './catalogue.js';

/** Where a statement comes from: a document, its page or table, and the place in it. */
export const SourceSchema = z.strictObject({
  document: z.string().min(1).max(400),
  page: z.string().max(40).optional(),
  table: z.string().max(400).optional(),
  place: z.string().max(400).optional(),
});

/** See {@link SourceSchema}. */
export type Source = z.infer<typeof SourceSchema>;

/** What is kept beside an event's data: who, in what connection, and from what source. */
export const MetaSchema = z.strictObject({
  actor: z.string().max(400).optional(),
  correlationId: z.string().max(400).optional(),
  causationId: z.string().max(400).optional(),
  source: SourceSchema.optional(),
});

/** See {@link MetaSchema}. */
export type Meta = z.infer<typeof MetaSchema>;

/** An event a command asked for, before it is stored. */
export type DecidedEvent = {
  readonly [Type in EventType]: {
    readonly type: Type;
    readonly schema: number;
    readonly data: EventData<Type>;
    readonly statedOn: CalendarDate;
    readonly meta: Meta;
  };
}[EventType];

/** What storing adds to an event. `id` is `commandId/index`. */
export interface Recording {
  readonly id: string;
  readonly stream: string;
  readonly version: number;
  readonly recordedAt: Instant;
  readonly commandId: string;
  /** SHA-256 that chains it to the event before. */
  readonly hash: string;
}

/** A stored event of a type this library understands. */
export type KnownEvent = DecidedEvent & Recording;

/** A stored event written by a newer library; it is kept, and assessments say that it was not understood. */
export interface UnknownEvent extends Recording {
  readonly type: string;
  readonly schema: number;
  readonly data: unknown;
  readonly statedOn: CalendarDate;
  readonly meta: Meta;
  readonly unknown: true;
}

/** An event as a register's log holds it. */
export type RegisterEvent = KnownEvent | UnknownEvent;
