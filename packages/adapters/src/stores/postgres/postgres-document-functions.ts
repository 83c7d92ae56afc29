import { type CallNames, DURABLE, ENTER, lock, SETTINGS } from './postgres-call.js';

/** The locks of documents, in the order in which everybody takes them. */
export function documentLocks(names: CallNames, namespaces: string, keys: string): string {
  return `ARRAY(
      SELECT ${lock(names, 'document', 'of_tenant', 'd.namespace', 'd.key')}
      FROM unnest(${namespaces}, ${keys}) AS d (namespace, key) ORDER BY 1)`;
}

/** The functions that lock, compare and write documents, and the one call that writes one by itself. */
export function documentFunctions(names: CallNames): string {
  const { schema } = names;
  return `
CREATE FUNCTION ${schema}.take_locks(locks bigint[], waits boolean) RETURNS boolean LANGUAGE plpgsql AS $body$
DECLARE
  a_lock bigint;
BEGIN
  FOREACH a_lock IN ARRAY locks LOOP
    IF waits THEN
      PERFORM pg_advisory_xact_lock(a_lock);
    ELSIF NOT pg_try_advisory_xact_lock(a_lock) THEN
      RETURN false;
    END IF;
  END LOOP;
  RETURN true;
END
$body$;

CREATE OR REPLACE FUNCTION ${schema}.stale_document(
  of_tenant text, namespaces text[], keys text[], revisions bigint[]
) RETURNS json LANGUAGE plpgsql AS $body$
DECLARE
  actual bigint;
BEGIN
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

CREATE OR REPLACE FUNCTION ${schema}.write_documents(
  of_tenant text, namespaces text[], keys text[], revisions bigint[], contents text[]
) RETURNS void LANGUAGE sql AS $body$
  INSERT INTO ${schema}.documents (tenant, namespace, key, revision, value)
  SELECT of_tenant, d.namespace, d.key, d.revision + 1, d.content
  FROM unnest(namespaces, keys, revisions, contents) AS d (namespace, key, revision, content)
  ON CONFLICT ON CONSTRAINT documents_place_once
  DO UPDATE SET revision = excluded.revision, value = excluded.value
$body$;

CREATE OR REPLACE FUNCTION ${schema}.put_document(
  of_tenant text, a_namespace text, a_key text, expected bigint, content text
) RETURNS text LANGUAGE plpgsql ${SETTINGS} AS $body$
DECLARE
  stale json;
BEGIN
  ${ENTER}
  ${DURABLE}
  PERFORM ${schema}.take_locks(${documentLocks(names, 'ARRAY[a_namespace]', 'ARRAY[a_key]')}, true);
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
