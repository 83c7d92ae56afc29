import { StoreError } from '@outturn/core/store';
import { inTransaction, type SqliteClient, whileBusy } from './sqlite-client.js';

/** "Outt" in ASCII, at byte 68 of the file: how the file says whose it is. */
const APPLICATION_ID = 0x4f757474;

/**
 * The version of the tables below. They are the storage format: a change needs a new number and a migration, which
 * puts the number into the file itself (a checkpoint), so that an older library sees it before it touches the file.
 */
export const FORMAT_VERSION = 1;

const SCHEMA = `
CREATE TABLE events (
  position INTEGER PRIMARY KEY AUTOINCREMENT,
  tenant TEXT NOT NULL,
  stream TEXT NOT NULL,
  version INTEGER NOT NULL CHECK (version > 0),
  id TEXT NOT NULL,
  command_id TEXT NOT NULL,
  type TEXT NOT NULL,
  schema INTEGER NOT NULL,
  data TEXT NOT NULL,
  meta TEXT NOT NULL,
  stated_on TEXT NOT NULL,
  recorded_at TEXT NOT NULL,
  hash TEXT NOT NULL,
  UNIQUE (tenant, stream, version),
  UNIQUE (tenant, stream, id)
) STRICT;
CREATE INDEX events_by_command ON events (tenant, stream, command_id, version);
CREATE TRIGGER events_never_change BEFORE UPDATE ON events
  BEGIN SELECT RAISE(ABORT, 'events are never changed'); END;
CREATE TRIGGER events_never_go BEFORE DELETE ON events
  BEGIN SELECT RAISE(ABORT, 'events are never deleted'); END;
CREATE TABLE streams (
  tenant TEXT NOT NULL,
  stream TEXT NOT NULL,
  version INTEGER NOT NULL,
  head_hash TEXT NOT NULL,
  PRIMARY KEY (tenant, stream)
) STRICT, WITHOUT ROWID;
CREATE TABLE documents (
  tenant TEXT NOT NULL,
  namespace TEXT NOT NULL,
  key TEXT NOT NULL,
  revision INTEGER NOT NULL,
  value TEXT NOT NULL,
  PRIMARY KEY (tenant, namespace, key)
) STRICT;
PRAGMA application_id = ${APPLICATION_ID};
PRAGMA user_version = ${FORMAT_VERSION};
`;

/**
 * Makes the connection ready: creates the tables in an empty file, and refuses a file of another application
 * or of a newer format before anything is written to it.
 */
export function prepareFile(client: SqliteClient, path: string): void {
  client.exec('PRAGMA busy_timeout = 5000');
  // The switch to WAL is refused at once while others open the file, whatever the busy timeout says.
  whileBusy(() => makeReady(client, path));
}

function makeReady(client: SqliteClient, path: string): void {
  // The tables come before WAL, so that the stamp lies in the file itself and not in a log that can get lost:
  // from then on a file without its stamp is not ours, however it came about.
  if (pragma(client, 'page_count') === 0) inTransaction(client, () => createTables(client));
  checkStamp(client, path);
  client.exec('PRAGMA journal_mode = WAL');
  // Drivers open WAL at NORMAL, where a commit can vanish with the power.
  client.exec('PRAGMA synchronous = FULL');
  // The first to read makes the log and its index: where there is no room for them, opening is refused, not reading.
  pragma(client, 'page_count');
}

function createTables(client: SqliteClient): void {
  const createdMeanwhile = pragma(client, 'application_id') === APPLICATION_ID;
  if (!createdMeanwhile) client.exec(SCHEMA);
}

/** Refuses a database that does not bear this store's stamp, or that of a newer format. */
export function checkStamp(client: SqliteClient, path: string): void {
  const applicationId = pragma(client, 'application_id');
  if (applicationId !== APPLICATION_ID) {
    throw foreignFile(path, 'is a database of another application', { applicationId });
  }
  const formatVersion = pragma(client, 'user_version');
  if (formatVersion > FORMAT_VERSION) {
    throw new StoreError(
      'store-format-newer',
      `"${path}" has format ${formatVersion}; this library knows formats up to ${FORMAT_VERSION}. Update the library.`,
      { path, formatVersion, known: FORMAT_VERSION },
    );
  }
}

/** The refusal of a file that is not this store's. */
export function foreignFile(path: string, what: string, details: Record<string, unknown> = {}): StoreError {
  return new StoreError('store-foreign', `"${path}" ${what}. Name a file of its own for the store.`, {
    path,
    ...details,
  });
}

function pragma(client: SqliteClient, name: 'application_id' | 'page_count' | 'user_version'): number {
  const [row] = client.prepare(`PRAGMA ${name}`).all([]);
  return (row as Readonly<Record<string, number>> | undefined)?.[name] ?? 0;
}
