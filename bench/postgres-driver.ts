import type { NewRecord } from '@outturn/core/store';
import type pg from 'pg';
import type { Contender } from './contender.js';

const PAGE = 1_000;

const COLUMNS = ['id', 'command_id', 'type', 'schema', 'data', 'meta', 'stated_on', 'recorded_at', 'hash'];

/** The keys an event log cannot do without: its order, one event a version, one event an id, commands by their id. */
const KEYS = 'PRIMARY KEY (tenant, position), UNIQUE (stream, version), UNIQUE (stream, id)';

type Queryable = Pick<pg.Client, 'query'> | Pick<pg.Pool, 'query'>;

/** The bare driver on a table, with an event log's keys or without any: it checks no version and knows no command. */
export async function driverContender(
  name: string,
  client: Queryable,
  table: string,
  keyed: boolean,
): Promise<Contender> {
  await makeTable(client, table, keyed);
  const insert = insertion(table);
  const selection = `SELECT position, stream, version, ${COLUMNS.join(', ')} FROM ${table}`;
  const ofStream = `${selection} WHERE stream = $1 AND version > $2 ORDER BY version LIMIT ${PAGE}`;
  const ofAll = `${selection} WHERE tenant = 'default' AND position > $1 ORDER BY position LIMIT ${PAGE}`;
  return {
    name,
    append: (stream, version, records) => client.query(insert, valuesOf(stream, version, records)),
    readStream: (stream) => pages((last) => client.query(ofStream, [stream, last?.version ?? 0])),
    readAll: () => pages((last) => client.query(ofAll, [last?.position ?? 0])),
  };
}

async function makeTable(client: Queryable, table: string, keyed: boolean): Promise<void> {
  const texts = COLUMNS.map((name) => `${name} ${name === 'schema' ? 'bigint' : 'text'} NOT NULL`).join(', ');
  await client.query(`DROP TABLE IF EXISTS ${table}; CREATE TABLE ${table} (position bigint GENERATED ALWAYS AS
    IDENTITY, tenant text, stream text, version bigint, ${texts}${keyed ? `, ${KEYS}` : ''})`);
  if (keyed) await client.query(`CREATE INDEX ON ${table} (stream, command_id, version)`);
}

/** All events of an append in one statement, with `unnest`: the least an append can cost with this driver. */
function insertion(table: string): string {
  const places = COLUMNS.map((name, index) => `$${index + 3}::${name === 'schema' ? 'bigint' : 'text'}[]`);
  return `INSERT INTO ${table} (tenant, stream, version, ${COLUMNS.join(', ')})
    SELECT 'default', $1::text, $2::bigint + nth, ${COLUMNS.map((name) => `r.${name}`).join(', ')}
    FROM unnest(${places.join(', ')}) WITH ORDINALITY AS r (${COLUMNS.join(', ')}, nth) RETURNING position`;
}

function valuesOf(stream: string, version: number, records: readonly NewRecord[]): unknown[] {
  return [
    stream,
    version,
    records.map(({ id }) => id),
    records.map(({ commandId }) => commandId),
    records.map(({ type }) => type),
    records.map(({ schema }) => schema),
    records.map(({ data }) => data),
    records.map(({ meta }) => meta),
    records.map(({ statedOn }) => statedOn),
    records.map(({ recordedAt }) => recordedAt),
    records.map(({ hash }) => hash),
  ];
}

type Row = Readonly<Record<'version' | 'position', string>>;

async function pages(
  query: (last: Row | undefined) => Promise<{ readonly rows: unknown[] }>,
): Promise<number> {
  let last: Row | undefined;
  for (let read = 0; ; ) {
    const { rows } = await query(last);
    read += rows.length;
    if (rows.length < PAGE) return read;
    last = rows.at(-1) as Row;
  }
}
