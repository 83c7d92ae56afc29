import * as z from 'zod';
import { canonicalJson } from '../events/canonical-json.js';
import type { EventRecord } from '../events/event-record.js';
import { OutturnError } from '../values/outturn-error.js';
import type { RegisterHead } from './register-head.js';

/** Raised when the lines below change; they are the format of backups. */
const EXPORT_FORMAT = 1;

const Count = z.int().min(0);

const EventSchema = z.strictObject({
  id: z.string(),
  version: Count,
  commandId: z.string(),
  type: z.string(),
  schema: Count,
  data: z.string(),
  meta: z.string(),
  statedOn: z.string(),
  recordedAt: z.string(),
  hash: z.string(),
});

const LineSchema = z.union([
  z.strictObject({ outturnExport: Count, register: z.string() }),
  z.strictObject({ event: EventSchema }),
  z.strictObject({ end: z.strictObject({ version: Count, hash: z.string() }) }),
]);

/** A line of an export: where a register begins, one of its events, or where it ends. */
export type ExportLine = z.infer<typeof LineSchema>;

/** The line a register's export begins with. */
export function beginLine(register: string): string {
  return canonicalJson({ outturnExport: EXPORT_FORMAT, register });
}

/** The line of an event: what the store holds of it, its position aside. */
export function eventLine(record: EventRecord): string {
  const { id, version, commandId, type, schema, data, meta, statedOn, recordedAt, hash } = record;
  const event = { id, version, commandId, type, schema, data, meta, statedOn, recordedAt, hash };
  return canonicalJson({ event });
}

/** The line that says a register's export is whole. */
export function endLine({ version, hash }: RegisterHead): string {
  return canonicalJson({ end: { version, hash } });
}

/**
 * Reads a line.
 *
 * @throws {OutturnError} `export-damaged`, or `export-format-newer`, with the number of the line in `details`.
 */
export function parseLine(text: string, line: number): ExportLine {
  const parsed = LineSchema.safeParse(jsonOf(text));
  if (!parsed.success) throw exportDamaged(line, 'it is no line of an export');
  if (!('outturnExport' in parsed.data) || parsed.data.outturnExport === EXPORT_FORMAT) return parsed.data;
  const format = parsed.data.outturnExport;
  const message = `Line ${line} begins an export of format ${format}; this library reads format ${EXPORT_FORMAT}. Update the library.`;
  throw new OutturnError('export-format-newer', message, { line, format });
}

/** The error of a line that is not what was exported. */
export function exportDamaged(line: number, why: string): OutturnError {
  const message = `Line ${line} of the export is not what was exported: ${why}. Take another copy.`;
  return new OutturnError('export-damaged', message, { line });
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
