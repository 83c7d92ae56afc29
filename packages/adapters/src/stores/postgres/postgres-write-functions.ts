import { type CallNames, DURABLE, ENTER, lock, SETTINGS } from './postgres-call.js';

/**
 * The functions of format 1 that write: each is one call of the port, and one round trip.
 *
 * Appends take three locks, always in this order: the stream's, the documents', and last the tenant's order
 * lock, under which the positions are drawn. A lock is let go when its transaction is visible to all, so that
 * positions become visible in their order, and a reader needs no more than `position > checkpoint`.
 */
export function writeFunctions(names: CallNames): string {
  return documentFunctions(names) + appendFunction(names);
}

function documentFunctions(names: CallNames): string {
  const { schema } = names;
  return `
CREATE FUNCTION ${schema}.stale_document(
  of_tenant text, namespaces text[], keys text[], revisions bigint[]
) RETURNS json LANGUAGE plpgsql AS $body$
DECLARE
  actual bigint;
BEGIN
  PERFORM pg_advisory_xact_lock(l.lock) FROM (
    SELECT ${lock(names, 'document', 'of_tenant', 'd.namespace', 'd.key')} AS lock
    FROM unnest(namespaces, keys) AS d (namespace, key) ORDER BY 1
  ) l;
  FOR i IN 1 .. cardinality(keys) LOOP
    actual := coalesce((
      SELECT d.revision FROM ${schema}.documents d
      WHERE d.tenant = of_tenant AND d.namespace_short = ${schema}.short(namespaces[i])
        AND d.key_short = ${schema}.short(keys[i]) AND d.namespace = namespaces[i] AND d.key = keys[i]
    ), 0);
    IF actual <> revisions[i] THEN
      RETURN json_build_object(
        'type', 'document-conflict', 'namespace', namespaces[i], 'key', keys[i], 'actual', actual);
    END IF;
  END LOOP;
  RETURN NULL;
END
$body$;

CREATE FUNCTION ${schema}.write_documents(
  of_tenant text, namespaces text[], keys text[], revisions bigint[], contents text[]
) RETURNS void LANGUAGE sql AS $body$
  INSERT INTO ${schema}.documents (tenant, namespace, key, revision, value)
  SELECT of_tenant, d.namespace, d.key, d.revision + 1, d.content
  FROM unnest(namespaces, keys, revisions, contents) AS d (namespace, key, revision, content)
  ON CONFLICT ON CONSTRAINT documents_place_once
  DO UPDATE SET revision = excluded.revision, value = excluded.value
$body$;

CREATE FUNCTION ${schema}.put_document(
  of_tenant text, a_namespace text, a_key text, expected bigint, content text
) RETURNS text LANGUAGE plpgsql ${SETTINGS} AS $body$
DECLARE
  stale json;
BEGIN
  ${ENTER}
  ${DURABLE}
  stale := ${schema}.stale_document(of_tenant, ARRAY[a_namespace], ARRAY[a_key], ARRAY[expected]);
  IF stale IS NOT NULL THEN
    RETURN json_build_object('type', 'conflict', 'actual', stale -> 'actual');
  END IF;
  PERFORM ${schema}.write_documents(
    of_tenant, ARRAY[a_namespace], ARRAY[a_key], ARRAY[expected], ARRAY[content]);
  RETURN json_build_object('type', 'put', 'revision', expected + 1);
END
$body$;`;
}

function appendFunction(names: CallNames): string {
  const { schema } = names;
  return `
CREATE FUNCTION ${schema}.append(
  of_tenant text, to_stream text, expected bigint, asked text[],
  ids text[], command_ids text[], types text[], schemas bigint[], datas text[], metas text[],
  stated_ons text[], recorded_ats text[], hashes text[],
  namespaces text[], keys text[], revisions bigint[], contents text[]
) RETURNS text LANGUAGE plpgsql ${SETTINGS} AS $body$
DECLARE
  number bigint;
  head bigint;
  asked_id text;
  versions bigint[];
  known json[] := '{}';
  stale json;
  positions bigint[] := '{}';
BEGIN
  ${ENTER}
  ${DURABLE}
  PERFORM pg_advisory_xact_lock(${lock(names, 'stream', 'of_tenant', 'to_stream')});
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
