import { type CallNames, DURABLE, ENTER, lock, SETTINGS } from './postgres-call.js';
import { documentLocks } from './postgres-document-functions.js';

/** The append of format 1, which took one append a call. */
const FORMER_APPEND = `append(text, text, bigint, text[],
  text[], text[], text[], bigint[], text[], text[], text[], text[], text[], text[], text[], bigint[], text[])`;

/** What appends bring, a column a field: their events, and their documents. */
const RECORD_COLUMNS = [
  'ids',
  'command_ids',
  'types',
  'schemas',
  'datas',
  'metas',
  'stated_ons',
  'recorded_ats',
  'hashes',
];
const DOCUMENT_COLUMNS = ['namespaces', 'keys', 'revisions', 'contents'];
const COLUMNS = [...RECORD_COLUMNS, ...DOCUMENT_COLUMNS]
  .map((column) => `${column} ${['schemas', 'revisions'].includes(column) ? 'bigint' : 'text'}[]`)
  .join(', ');

/**
 * The functions that append: each call takes one append or several, and is one round trip and one transaction.
 *
 * An append takes three locks, always in this order: the stream's, the documents', and last the tenant's order
 * lock, under which the positions are drawn. A lock is let go when its transaction is visible to all, so that
 * positions become visible in their order, and a reader needs no more than `position > checkpoint`.
 *
 * One append alone waits for each lock. Appends that share a call wait for the order lock only: what else others
 * hold is passed over, with all that follows on the same stream, and answered `null`. So nobody waits for a stream
 * that is not its own, and no two calls wait for each other.
 */
export function appendFunctions(names: CallNames): string {
  return appendOneFunction(names) + appendFunction(names);
}

function appendFunction(names: CallNames): string {
  const { schema } = names;
  const part = '[from_document:to_document]';
  const ofRecord = RECORD_COLUMNS.map((column) => `${column}[from_record:to_record]`);
  const ofDocument = DOCUMENT_COLUMNS.map((column) => `${column}${part}`);
  const parts = [...ofRecord, ...ofDocument].join(', ');
  const locksOfDocuments = documentLocks(names, `namespaces${part}`, `keys${part}`);
  const streamLock = lock(names, 'stream', 'of_tenant', 'streams[i]');
  return `
DROP FUNCTION IF EXISTS ${schema}.${FORMER_APPEND};
CREATE FUNCTION ${schema}.append(
  of_tenant text, streams text[], expected bigint[], asked_counts integer[], record_counts integer[],
  document_counts integer[], asked text[],
  ${COLUMNS}
) RETURNS text LANGUAGE plpgsql ${SETTINGS} AS $body$
DECLARE
  waits boolean := cardinality(streams) = 1;
  passed_over text[] := '{}';
  answers json[] := '{}';
  answer json;
  locks bigint[];
  from_asked integer := 1;
  to_asked integer;
  from_record integer := 1;
  to_record integer;
  from_document integer := 1;
  to_document integer;
BEGIN
  ${ENTER}
  ${DURABLE}
  FOR i IN 1 .. cardinality(streams) LOOP
    to_asked := from_asked + asked_counts[i] - 1;
    to_record := from_record + record_counts[i] - 1;
    to_document := from_document + document_counts[i] - 1;
    answer := NULL;
    locks := ARRAY[${streamLock}];
    IF document_counts[i] > 0 THEN
      locks := locks || ${locksOfDocuments};
    END IF;
    IF streams[i] <> ALL (passed_over) AND ${schema}.take_locks(locks, waits) THEN
      answer := ${schema}.append_one(of_tenant, streams[i], expected[i], asked[from_asked:to_asked],
        ${parts});
    ELSE
      passed_over := passed_over || streams[i];
    END IF;
    answers := answers || answer;
    from_asked := to_asked + 1;
    from_record := to_record + 1;
    from_document := to_document + 1;
  END LOOP;
  RETURN array_to_json(answers);
END
$body$;`;
}

/** Decides and stores one append, whose stream and documents are locked; the answer is what became of it. */
function appendOneFunction(names: CallNames): string {
  const { schema } = names;
  return `
CREATE FUNCTION ${schema}.append_one(
  of_tenant text, to_stream text, expected bigint, asked text[],
  ${COLUMNS}
) RETURNS json LANGUAGE plpgsql AS $body$
DECLARE
  number bigint;
  head bigint;
  asked_id text;
  versions bigint[];
  known json[] := '{}';
  stale json;
  positions bigint[] := '{}';
BEGIN
  SELECT s.stream_no, s.version INTO number, head FROM ${schema}.streams s
    WHERE s.tenant = of_tenant AND s.stream_short = ${schema}.short(to_stream) AND s.stream = to_stream;
  IF head IS NOT NULL THEN
    FOREACH asked_id IN ARRAY asked LOOP
      versions := ARRAY(
        SELECT e.version FROM ${schema}.events e
        WHERE e.command_key = number || '/' || ${schema}.short(asked_id) AND e.command_id = asked_id
        ORDER BY e.version);
      IF cardinality(versions) > 0 THEN
        known := known || json_build_object('commandId', asked_id, 'versions', versions);
      END IF;
    END LOOP;
    IF cardinality(known) > 0 THEN
      RETURN json_build_object('type', 'duplicate', 'known', known);
    END IF;
  END IF;
  IF coalesce(head, 0) <> expected THEN
    RETURN json_build_object('type', 'conflict', 'actual', coalesce(head, 0));
  END IF;
  IF cardinality(keys) > 0 THEN
    stale := ${schema}.stale_document(of_tenant, namespaces, keys, revisions);
    IF stale IS NOT NULL THEN
      RETURN stale;
    END IF;
    PERFORM ${schema}.write_documents(of_tenant, namespaces, keys, revisions, contents);
  END IF;
  IF cardinality(ids) > 0 THEN
    IF head IS NULL THEN
      INSERT INTO ${schema}.streams (tenant, stream, version, head_hash)
        VALUES (of_tenant, to_stream, cardinality(ids), hashes[cardinality(hashes)])
        RETURNING stream_no INTO number;
    ELSE
      UPDATE ${schema}.streams s
        SET version = expected + cardinality(ids), head_hash = hashes[cardinality(hashes)]
        WHERE s.stream_no = number;
    END IF;
    PERFORM pg_advisory_xact_lock(${lock(names, 'order', 'of_tenant')});
    WITH stored AS (
      INSERT INTO ${schema}.events AS e (tenant, stream_no, version, id, command_id, type, schema, data, meta,
        stated_on, recorded_at, hash)
      SELECT of_tenant, number, expected + r.nth, r.id, r.command_id, r.type, r.schema, r.data, r.meta,
        r.stated_on, r.recorded_at, r.hash
      FROM unnest(ids, command_ids, types, schemas, datas, metas, stated_ons, recorded_ats, hashes)
        WITH ORDINALITY AS r (id, command_id, type, schema, data, meta, stated_on, recorded_at, hash, nth)
      ORDER BY r.nth
      RETURNING e.position
    )
    SELECT array_agg(s.position ORDER BY s.position) INTO positions FROM stored s;
  END IF;
  RETURN json_build_object('type', 'appended', 'positions', positions, 'version', expected + cardinality(ids));
END
$body$;`;
}
