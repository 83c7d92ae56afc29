import type { NewRecord, StoredDocument } from '@outturn/core/store';

/** The version of the entries below. They are the storage format: a change needs a new number. */
export const FORMAT_VERSION = 1;

/** What the file's first line says of the file. */
export interface JsonlHeader {
  readonly format: 'outturn-jsonl';
  readonly version: number;
  readonly tenant: string;
}

/** A document as a line sets it. */
export interface JsonlDocument extends StoredDocument {
  readonly namespace: string;
  readonly key: string;
}

/**
 * What every other line says: one atomic append. `line` counts 1, 2, 3 …, `version` and `position` are those of
 * the first event; where only documents were put, there are no events, and the stream is empty.
 */
export interface JsonlEntry {
  readonly line: number;
  readonly stream: string;
  readonly version: number;
  readonly position: number;
  readonly events: readonly NewRecord[];
  readonly documents: readonly JsonlDocument[];
}

/** The header of a tenant's file. */
export function headerOf(tenant: string): JsonlHeader {
  return { format: 'outturn-jsonl', version: FORMAT_VERSION, tenant };
}

/** Whether the entry of a first line is a header, of whatever version. */
export function isHeader(entry: unknown): entry is JsonlHeader {
  return (entry as Partial<JsonlHeader> | undefined)?.format === 'outturn-jsonl';
}

/** The record with the port's fields, in their order, and nothing else. */
export function plainRecord(record: NewRecord): NewRecord {
  const { id, commandId, type, schema, statedOn, recordedAt, hash, data, meta } = record;
  return { id, commandId, type, schema, statedOn, recordedAt, hash, data, meta };
}
