import { CONSTRAINTS } from './postgres-fault.js';

/**
 * The tables of format 1 in a schema, whose name is given quoted.
 *
 * Texts are stored as they are and never as `jsonb`, which would change what was hashed. The `…_short` columns
 * are what is indexed: an index takes no text beyond some 2,700 bytes, and names may be longer. The `…_key`
 * columns say the stream as well, so that each look-up has one index that fits: of two that fit, the planner may
 * choose the one that walks the whole stream.
 */
export function createTables(schema: string): string {
  return `
CREATE TABLE ${schema}.outturn_format (version integer NOT NULL);

CREATE FUNCTION ${schema}.short(name text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $body$
  SELECT CASE WHEN octet_length(name) <= 200 THEN name ELSE left(name, 200) || md5(name) END
$body$;

CREATE TABLE ${schema}.streams (
  stream_no bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  tenant text COLLATE "C" NOT NULL,
  stream text COLLATE "C" NOT NULL,
  stream_short text COLLATE "C" GENERATED ALWAYS AS (${schema}.short(stream)) STORED,
  version bigint NOT NULL CHECK (version > 0),
  head_hash text NOT NULL,
  CONSTRAINT ${CONSTRAINTS.streamOnce} UNIQUE (tenant, stream_short)
);

CREATE TABLE ${schema}.events (
  position bigint GENERATED ALWAYS AS IDENTITY,
  tenant text COLLATE "C" NOT NULL,
  stream_no bigint NOT NULL,
  version bigint NOT NULL CHECK (version > 0),
  id text COLLATE "C" NOT NULL,
  id_key text COLLATE "C" GENERATED ALWAYS AS (stream_no || '/' || ${schema}.short(id)) STORED,
  command_id text COLLATE "C" NOT NULL,
  command_key text COLLATE "C" GENERATED ALWAYS AS (stream_no || '/' || ${schema}.short(command_id)) STORED,
  type text NOT NULL,
  schema bigint NOT NULL,
  data text NOT NULL,
  meta text NOT NULL,
  stated_on text NOT NULL,
  recorded_at text NOT NULL,
  hash text NOT NULL,
  PRIMARY KEY (tenant, position),
  CONSTRAINT ${CONSTRAINTS.versionOnce} UNIQUE (stream_no, version),
  CONSTRAINT ${CONSTRAINTS.idOnce} UNIQUE (id_key)
);
CREATE INDEX events_by_command ON ${schema}.events (command_key, version);

CREATE TABLE ${schema}.documents (
  tenant text COLLATE "C" NOT NULL,
  namespace text COLLATE "C" NOT NULL,
  namespace_short text COLLATE "C" GENERATED ALWAYS AS (${schema}.short(namespace)) STORED,
  key text COLLATE "C" NOT NULL,
  key_short text COLLATE "C" GENERATED ALWAYS AS (${schema}.short(key)) STORED,
  revision bigint NOT NULL,
  value text NOT NULL,
  CONSTRAINT documents_place_once UNIQUE (tenant, namespace_short, key_short)
);

CREATE FUNCTION ${schema}.refuse() RETURNS trigger LANGUAGE plpgsql AS $body$
BEGIN
  RAISE EXCEPTION '% of "%" is refused: what was stored stays as it is', TG_OP, TG_TABLE_NAME
    USING ERRCODE = 'restrict_violation';
END
$body$;
CREATE TRIGGER events_never_change BEFORE UPDATE OR DELETE OR TRUNCATE ON ${schema}.events
  FOR EACH STATEMENT EXECUTE FUNCTION ${schema}.refuse();
CREATE TRIGGER streams_never_go BEFORE DELETE OR TRUNCATE ON ${schema}.streams
  FOR EACH STATEMENT EXECUTE FUNCTION ${schema}.refuse();

${['streams', 'events', 'documents'].map((table) => hideOtherTenants(schema, table)).join('\n')}
`;
}

/** FORCE binds the owner of the tables too; only superusers and roles with BYPASSRLS see every tenant. */
function hideOtherTenants(schema: string, table: string): string {
  const own = `tenant = current_setting('outturn.tenant', true)`;
  return `
ALTER TABLE ${schema}.${table} ENABLE ROW LEVEL SECURITY;
ALTER TABLE ${schema}.${table} FORCE ROW LEVEL SECURITY;
CREATE POLICY own_tenant ON ${schema}.${table} USING (${own}) WITH CHECK (${own});`;
}
