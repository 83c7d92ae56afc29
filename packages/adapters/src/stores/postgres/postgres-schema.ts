import { StoreError } from '@outturn/core/store';
import { appendFunctions } from './postgres-append-functions.js';
import type { CallNames } from './postgres-call.js';
import type { PostgresClient } from './postgres-client.js';
import { documentFunctions } from './postgres-document-functions.js';
import { quoteName, quoteText } from './postgres-names.js';
import { readFunctions } from './postgres-read-functions.js';
import { createTables } from './postgres-tables.js';

/** The version of the tables and functions. They are the storage format: a change is one more migration. */
export const FORMAT_VERSION = 2;

/**
 * What makes each format out of the one before it, the first out of nothing.
 *
 * Format 1 appended one append a call; format 2, which has the same tables, takes several. Its functions that write
 * stand in for those of format 1, so a new schema is never given the former.
 */
const MIGRATIONS: readonly ((names: CallNames) => string)[] = [
  (names) => createTables(names.schema) + readFunctions(names),
  (names) => documentFunctions(names) + appendFunctions(names),
];

/** What was found in the database before anything is done there. */
interface Found {
  readonly encoding: string;
  /** The format, 0 where there is none. */
  readonly format: number;
  /** How many tables, views, sequences and functions the schema holds; all are someone else's without a format. */
  readonly objects: number;
  readonly granted: boolean;
}

/** Whose tables are prepared, and for whom. */
export interface PreparedSchema {
  readonly schema: string;
  readonly role?: string;
}

/**
 * Makes the schema ready: creates or migrates it under a lock, and grants the role what the store needs.
 *
 * Nothing is touched in a schema of another application or of a newer format, nor in one that is ready: then a
 * role that may create nothing is enough.
 */
export async function prepareSchema(client: PostgresClient, prepared: PreparedSchema): Promise<void> {
  const found = await find(client, prepared);
  checkFound(found, prepared.schema);
  if (found.format === FORMAT_VERSION && found.granted) return;
  await client.query(migration(prepared));
  checkFound(await find(client, prepared), prepared.schema);
}

async function find(client: PostgresClient, { schema, role }: PreparedSchema): Promise<Found> {
  const [row] = (await client.query(FIND, [schema, role ?? null])).rows as readonly (Found & {
    readonly stamped: boolean;
  })[];
  if (!row) throw new StoreError('store-failed', 'PostgreSQL did not answer what it holds.');
  const { encoding, granted } = row;
  const format = row.stamped ? await readFormat(client, schema) : 0;
  return { encoding, granted, objects: Number(row.objects), format };
}

const FIND = `SELECT current_setting('server_encoding') AS encoding,
  EXISTS (
    SELECT FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid
    WHERE c.relnamespace = n.oid AND c.relname = 'outturn_format'
      AND a.attname = 'version' AND a.atttypid = 'pg_catalog.int4'::regtype
  ) AS stamped,
  (SELECT count(*) FROM pg_class c WHERE c.relnamespace = n.oid)
    + (SELECT count(*) FROM pg_proc p WHERE p.pronamespace = n.oid) AS objects,
  $2::text IS NULL OR coalesce(has_schema_privilege($2::text, n.oid, 'USAGE'), false) AS granted
FROM (SELECT 1) one LEFT JOIN pg_namespace n ON n.nspname = $1`;

async function readFormat(client: PostgresClient, schema: string): Promise<number> {
  const { rows } = await client.query(`SELECT version FROM ${quoteName(schema)}.outturn_format`);
  // Formats are counted from 1; whatever else stands there is not the library's stamp.
  return Math.max(0, (rows as readonly { readonly version: number | null }[])[0]?.version ?? 0);
}

function checkFound({ encoding, format, objects }: Found, schema: string): void {
  if (encoding !== 'UTF8') {
    const message = `The database is encoded as ${encoding}, which cannot keep every text. Use one encoded as UTF8.`;
    throw new StoreError('store-foreign', message, { schema, encoding });
  }
  if (format === 0 && objects > 0) {
    const message = `The schema "${schema}" holds the tables of another application. Name a schema of its own for the store.`;
    throw new StoreError('store-foreign', message, { schema, objects });
  }
  if (format > FORMAT_VERSION) {
    const message = `The schema "${schema}" has format ${format}; this library knows formats up to ${FORMAT_VERSION}. Update the library.`;
    throw new StoreError('store-format-newer', message, {
      schema,
      formatVersion: format,
      known: FORMAT_VERSION,
    });
  }
}

/** One block, so one transaction: another process that opens at the same time waits, and then finds all done. */
function migration({ schema: name, role }: PreparedSchema): string {
  const schema = quoteName(name);
  const names: CallNames = { schema, lockSpace: quoteText(`outturn ${name}`) };
  const steps = MIGRATIONS.map(
    (make, format) => `IF format = ${format} THEN ${make(names)} format := ${format + 1}; END IF;`,
  );
  return `DO $migration$
DECLARE
  format integer := 0;
BEGIN
  PERFORM pg_advisory_xact_lock(hashtextextended(${quoteText(`outturn migration ${name}`)}, 0));
  IF EXISTS (
    SELECT FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
    WHERE n.nspname = ${quoteText(name)} AND c.relname = 'outturn_format'
  ) THEN
    SELECT version INTO format FROM ${schema}.outturn_format;
  END IF;
  IF format > ${FORMAT_VERSION} THEN
    RETURN;
  END IF;
  IF format < ${FORMAT_VERSION} THEN
    CREATE SCHEMA IF NOT EXISTS ${schema};
    ${steps.join('\n')}
    DELETE FROM ${schema}.outturn_format;
    INSERT INTO ${schema}.outturn_format VALUES (format);
  END IF;
  ${role === undefined ? '' : grants(schema, quoteName(role))}
END
$migration$`;
}

function grants(schema: string, role: string): string {
  return `
  GRANT USAGE ON SCHEMA ${schema} TO ${role};
  GRANT SELECT ON ${schema}.outturn_format TO ${role};
  GRANT SELECT, INSERT ON ${schema}.events TO ${role};
  GRANT SELECT, INSERT, UPDATE ON ${schema}.streams, ${schema}.documents TO ${role};`;
}
