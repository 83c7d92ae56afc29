import { postgresStore } from '@outturn/adapters/postgres';
import type { EventStore, NewRecord } from '@outturn/core/store';
import type pg from 'pg';
import { startServer } from '../tests/postgres/server.js';

const ROUNDS = 5;
const EVENTS = 5_000;

/** A batch is to reach at least this share of the raw driver's rate. */
const AIM = 0.8;

const COLUMNS = ['id', 'command_id', 'type', 'schema', 'data', 'meta', 'stated_on', 'recorded_at', 'hash'];

/** The keys an event log cannot do without: its order, one event a version, one event an id, commands by their id. */
const KEYS = `PRIMARY KEY (tenant, position), UNIQUE (stream, version), UNIQUE (stream, id)`;

/** A record as large as an observation stated by itself. */
function recordOf(commandId: string, index: number): NewRecord {
  const data = JSON.stringify({
    indicator: 'sick-leave',
    period: '2024-03',
    value: '5.25',
    note: 'x'.repeat(120),
  });
  const dates = { statedOn: '2024-04-01', recordedAt: '2024-04-01T08:00:00.000Z' };
  const rest = { schema: 1, data, meta: '{"actor":"bench"}', hash: '0'.repeat(64), ...dates };
  return { id: `${commandId}/${index}`, commandId, type: 'observations-stated', ...rest };
}

type Appending = (version: number, records: readonly NewRecord[]) => Promise<unknown>;

/** Inserts the same texts with `unnest` in one statement: the least an append can cost with this driver. */
function throughDriver(client: pg.Client, table: string): Appending {
  const places = COLUMNS.map((name, index) => `$${index + 2}::${name === 'schema' ? 'bigint' : 'text'}[]`);
  const text = `INSERT INTO ${table} (tenant, stream, version, ${COLUMNS.join(', ')})
    SELECT 'default', 1, $1::bigint + nth, ${COLUMNS.map((name) => `r.${name}`).join(', ')}
    FROM unnest(${places.join(', ')}) WITH ORDINALITY AS r (${COLUMNS.join(', ')}, nth) RETURNING position`;
  return (version, records) =>
    client.query(text, [
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
    ]);
}

function throughStore(store: EventStore, stream: string): Appending {
  return async (expectedVersion, records) => {
    const batches = [{ commandId: records[0]?.commandId ?? '', records }];
    const { type } = await store.append({ stream, expectedVersion, batches });
    if (type !== 'appended') throw new Error(type);
  };
}

/** Appends so many events in batches; the answer is the milliseconds it took. */
async function append(appending: Appending, from: number, events: number, batch: number): Promise<number> {
  const batches = Array.from({ length: events / batch }, (_, index) => {
    const version = from + index * batch;
    return { version, records: Array.from({ length: batch }, (_row, row) => recordOf(`c${version}`, row)) };
  });
  const start = performance.now();
  for (const { version, records } of batches) await appending(version, records);
  return performance.now() - start;
}

interface Contender {
  readonly name: string;
  readonly appending: Appending;
}

/** The best of some rounds for each, taken in turns so that what slows the machine slows all. */
async function bestOf(
  contenders: readonly Contender[],
  events: number,
  batch: number,
): Promise<ReadonlyMap<string, number>> {
  const best = new Map<string, number>();
  for (let round = 0; round <= ROUNDS; round += 1) {
    for (const { name, appending } of contenders) {
      const millis = await append(appending, round * events, events, batch);
      if (round > 0) best.set(name, Math.min(millis, best.get(name) ?? Number.POSITIVE_INFINITY));
    }
  }
  return best;
}

async function compareAppends(client: pg.Client, store: EventStore, batch: number): Promise<void> {
  const events = Math.min(EVENTS, batch * 400);
  for (const [table, keys] of [
    ['bare', ''],
    ['keyed', `, ${KEYS}`],
  ] as const) {
    const texts = COLUMNS.map((name) => `${name} ${name === 'schema' ? 'bigint' : 'text'} NOT NULL`).join(
      ', ',
    );
    await client.query(`DROP TABLE IF EXISTS ${table}; CREATE TABLE ${table} (position bigint GENERATED ALWAYS AS
      IDENTITY, tenant text, stream bigint, version bigint, ${texts}${keys})`);
  }
  await client.query('CREATE INDEX ON keyed (stream, command_id, version)');
  const best = await bestOf(
    [
      { name: 'pg, a table without keys', appending: throughDriver(client, 'bare') },
      { name: 'pg, a table with the same keys', appending: throughDriver(client, 'keyed') },
      { name: 'the store', appending: throughStore(store, `of-${batch}`) },
    ],
    events,
    batch,
  );
  const ours = best.get('the store') ?? Number.NaN;
  for (const [name, millis] of best) print(`${batch} an append: ${name}`, events, millis, millis / ours);
  const share = (best.get('pg, a table with the same keys') ?? Number.NaN) / ours;
  if (batch > 1) {
    const outcome = share >= AIM ? 'kept' : 'MISSED';
    console.log(
      `  ${(share * 100).toFixed(0)} % of the driver with the same keys; the aim of ${AIM * 100} % is ${outcome}\n`,
    );
  } else console.log();
}

async function compareReads(client: pg.Client, store: EventStore): Promise<void> {
  const page = 1_000;
  await client.query('ANALYZE keyed');
  const selection = `SELECT position, version, ${COLUMNS.join(', ')} FROM keyed
    WHERE stream = 1 AND version > $1 ORDER BY version LIMIT $2`;
  const { head } = await store.readStream('of-1000', { limit: 0 });
  const timed = async (read: (after: number) => Promise<unknown>): Promise<number> => {
    let best = Number.POSITIVE_INFINITY;
    for (let round = 0; round < ROUNDS; round += 1) {
      const start = performance.now();
      for (let after = 0; after < head; after += page) await read(after);
      best = Math.min(best, performance.now() - start);
    }
    return best;
  };
  const raw = await timed((after) => client.query(selection, [after, page]));
  const ours = await timed((after) => store.readStream('of-1000', { from: after + 1, limit: page }));
  print('replay: pg, a table with the same keys', head, raw, raw / ours);
  print('replay: the store', head, ours, 1);
}

function print(what: string, events: number, millis: number, ratio: number): void {
  const rate = Math.round((events * 1_000) / millis).toLocaleString('en');
  console.log(
    `  ${what.padEnd(52)} ${rate.padStart(9)} events/s; the store takes ${(1 / ratio).toFixed(2)} × its time`,
  );
}

/** Compares the PostgreSQL store with its bare driver on one server, in one run. */
export async function run(): Promise<void> {
  const server = await startServer();
  const superuser = await server.connect();
  await superuser.query(`CREATE ROLE bench LOGIN PASSWORD 'bench'; GRANT ALL ON SCHEMA public TO bench`);
  await postgresStore({ pool: superuser, role: 'bench' }).open();
  const client = await server.connect('bench');
  const store = postgresStore({ pool: client });
  await store.open();
  for (const batch of [1, 100, 1_000]) await compareAppends(client, store, batch);
  await compareReads(client, store);
  await Promise.all([client.end(), superuser.end()]);
  await server.stop();
}
