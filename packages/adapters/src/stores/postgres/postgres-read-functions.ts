import { type CallNames, ENTER, SETTINGS } from './postgres-call.js';

const RECORD = `version bigint, id text, command_id text, type text, schema bigint,
  data text, meta text, stated_on text, recorded_at text, hash text`;

const FIELDS = `e.version, e.id, e.command_id, e.type, e.schema, e.data, e.meta, e.stated_on, e.recorded_at, e.hash`;

/**
 * The functions that read.
 *
 * Those for events answer one row without an event where there is none, so that the head and the end are known
 * all the same.
 */
export function readFunctions({ schema }: CallNames): string {
  return `
CREATE FUNCTION ${schema}.get_document(of_tenant text, a_namespace text, a_key text)
RETURNS TABLE (revision bigint, value text) LANGUAGE plpgsql ${SETTINGS} AS $body$
BEGIN
  ${ENTER}
  RETURN QUERY SELECT d.revision, d.value FROM ${schema}.documents d
    WHERE d.tenant = of_tenant AND d.namespace_short = ${schema}.short(a_namespace)
      AND d.key_short = ${schema}.short(a_key) AND d.namespace = a_namespace AND d.key = a_key;
END
$body$;

CREATE FUNCTION ${schema}.taken_id(of_tenant text, in_stream text, ids text[])
RETURNS text LANGUAGE plpgsql ${SETTINGS} AS $body$
DECLARE
  number bigint;
  id_asked text;
BEGIN
  ${ENTER}
  SELECT s.stream_no INTO number FROM ${schema}.streams s
    WHERE s.tenant = of_tenant AND s.stream_short = ${schema}.short(in_stream) AND s.stream = in_stream;
  FOREACH id_asked IN ARRAY ids LOOP
    IF EXISTS (SELECT FROM ${schema}.events e WHERE e.id_key = number || '/' || ${schema}.short(id_asked)) THEN
      RETURN id_asked;
    END IF;
  END LOOP;
  RETURN NULL;
END
$body$;

CREATE FUNCTION ${schema}.read_stream(
  of_tenant text, from_stream text, from_version bigint, to_version bigint, most bigint
) RETURNS TABLE (head bigint, "position" bigint, ${RECORD}) LANGUAGE plpgsql ${SETTINGS} AS $body$
BEGIN
  ${ENTER}
  RETURN QUERY SELECT s.version, e.position, ${FIELDS}
    FROM ${schema}.streams s LEFT JOIN LATERAL (
      SELECT * FROM ${schema}.events e
      WHERE e.stream_no = s.stream_no AND e.version BETWEEN from_version AND to_version
      ORDER BY e.version LIMIT most
    ) e ON true
    WHERE s.tenant = of_tenant AND s.stream_short = ${schema}.short(from_stream) AND s.stream = from_stream
    ORDER BY e.version;
END
$body$;

CREATE FUNCTION ${schema}.read_log(of_tenant text, after_position bigint, most bigint)
RETURNS TABLE (settled bigint, stream text, "position" bigint, ${RECORD}) LANGUAGE plpgsql ${SETTINGS} AS $body$
BEGIN
  ${ENTER}
  RETURN QUERY SELECT l.settled, s.stream, e.position, ${FIELDS}
    FROM (SELECT coalesce(max(m.position), 0) AS settled FROM ${schema}.events m WHERE m.tenant = of_tenant) l
    LEFT JOIN LATERAL (
      SELECT * FROM ${schema}.events e
      WHERE e.tenant = of_tenant AND e.position > after_position
      ORDER BY e.position LIMIT most
    ) e ON true
    LEFT JOIN ${schema}.streams s ON s.stream_no = e.stream_no
    ORDER BY e.position;
END
$body$;`;
}
