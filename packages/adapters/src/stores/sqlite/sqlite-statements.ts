import type { NewRecord } from '@outturn/core/store';
import type { SqliteValue } from './sqlite-client.js';

const RECORD = `position, stream, version, id, command_id AS commandId, type, schema, data, meta,
  stated_on AS statedOn, recorded_at AS recordedAt, hash`;

/** How many events one statement inserts; those left over go one by one. Going to the driver costs more than rows. */
export const AT_ONCE = 16;

/** The values are bound one by one: a driver may take a numbered place such as `?1` for a name. */
const INSERT = `INSERT INTO events (tenant, stream, version, id, command_id, type, schema, data, meta, stated_on,
  recorded_at, hash) VALUES `;

const ROW = `(${Array.from({ length: 12 }, () => '?').join(', ')})`;

/** The statements of the store; each is prepared once. */
export const STATEMENTS = {
  known: `SELECT version FROM events WHERE tenant = ? AND stream = ? AND command_id = ? ORDER BY version`,
  // Both at one moment: between two statements another process may append.
  head: `SELECT coalesce((SELECT version FROM streams WHERE tenant = ? AND stream = ?), 0) AS noted,
    coalesce((SELECT max(version) FROM events WHERE tenant = ? AND stream = ?), 0) AS last`,
  insertOne: INSERT + ROW,
  insertMany: INSERT + Array.from({ length: AT_ONCE }, () => ROW).join(', '),
  holder: `SELECT 1 FROM events WHERE tenant = ? AND stream = ? AND id = ?`,
  moveHead: `INSERT INTO streams (tenant, stream, version, head_hash) VALUES (?, ?, ?, ?)
    ON CONFLICT (tenant, stream) DO UPDATE SET version = excluded.version, head_hash = excluded.head_hash`,
  readStream: `SELECT ${RECORD} FROM events WHERE tenant = ? AND stream = ? AND version BETWEEN ? AND ?
    ORDER BY version LIMIT ?`,
  last: `SELECT coalesce(max(position), 0) AS position FROM events`,
  // The plus keeps SQLite from an index on the tenant and from sorting all of its events for each page.
  readAll: `SELECT ${RECORD} FROM events WHERE +tenant = ? AND position > ? AND position <= ?
    ORDER BY position LIMIT ?`,
  document: `SELECT revision, value FROM documents WHERE tenant = ? AND namespace = ? AND key = ?`,
  putDocument: `INSERT INTO documents (tenant, namespace, key, revision, value) VALUES (?, ?, ?, ?, ?)
    ON CONFLICT (tenant, namespace, key) DO UPDATE SET revision = excluded.revision, value = excluded.value`,
} as const;

/** Adds what is bound of an event after its tenant, stream and version. */
export function bindTo(values: SqliteValue[], record: NewRecord): void {
  const { id, commandId, type, schema, data, meta, statedOn, recordedAt, hash } = record;
  values.push(id, commandId, type, schema, data, meta, statedOn, recordedAt, hash);
}
