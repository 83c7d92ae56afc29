import { postgresStore } from '@outturn/adapters/postgres';
import type pg from 'pg';
import { afterAll, describe, expect, it } from 'vitest';
import { startServer } from './server.js';
import { appendAnyhow, commandOf } from './store-records.js';

const server = await startServer();
const superuser = await server.connect();
await superuser.query(`CREATE ROLE keeper LOGIN PASSWORD 'keeper'; CREATE ROLE runtime LOGIN PASSWORD 'runtime';
  GRANT CREATE ON DATABASE postgres TO keeper`);
const keeper = await server.connect('keeper');
const runtime = await server.connect('runtime');
const prepared = postgresStore({ pool: keeper, role: 'runtime' });
await prepared.open();

const ours = postgresStore({ pool: runtime, tenant: 'ours' });
const theirs = postgresStore({ pool: runtime, tenant: 'theirs' });
for (const store of [ours, theirs]) {
  await store.open();
  await appendAnyhow(store, 's', commandOf('c', 3));
  await store.documents.put({ namespace: 'n', key: 'k', expectedRevision: 0, value: 'v' });
}

afterAll(async () => {
  await Promise.all([superuser, keeper, runtime].map((client) => client.end()));
  await server.stop();
});

/** The tenants a client sees in a table by plain SQL, with a tenant set or with none. */
async function tenantsSeen(client: pg.Client, table: string, tenant?: string): Promise<readonly string[]> {
  await client.query(`SELECT set_config('outturn.tenant', $1, false)`, [tenant ?? '']);
  const { rows } = await client.query<{ tenant: string }>(
    `SELECT DISTINCT tenant FROM outturn.${table} ORDER BY 1`,
  );
  await client.query('RESET outturn.tenant');
  return rows.map((row) => row.tenant);
}

/** The code with which the database refuses a statement, or the number of rows it touched. */
async function outcome(client: pg.Client, text: string, tenant = 'ours'): Promise<string | number | null> {
  await client.query('BEGIN');
  try {
    await client.query(`SELECT set_config('outturn.tenant', $1, true)`, [tenant]);
    return (await client.query(text)).rowCount;
  } catch (error) {
    return String((error as { readonly code?: unknown }).code);
  } finally {
    await client.query('ROLLBACK');
  }
}

const FORBIDDEN = '42501';
const RESTRICTED = '23001';
const TABLES = ['events', 'streams', 'documents'];

const eventOf = (tenant: string) => `INSERT INTO outturn.events
  (tenant, stream_no, version, id, command_id, type, schema, data, meta, stated_on, recorded_at, hash)
  VALUES ('${tenant}', 9999, 1, 'raw', 'raw', 't', 1, '{}', '{}', '', '', '')`;

describe('the role the store works as', () => {
  it('is neither a superuser nor the owner of anything, so that these tests say something', async () => {
    const { rows } = await superuser.query(`SELECT rolsuper OR rolbypassrls AS free,
      (SELECT count(*)::integer FROM pg_class WHERE relowner = r.oid) AS owned
      FROM pg_roles r WHERE rolname IN ('keeper', 'runtime') ORDER BY rolname`);
    expect(rows).toEqual([
      { free: false, owned: expect.any(Number) },
      { free: false, owned: 0 },
    ]);
  });

  it.each(TABLES)('sees no other tenant in %s, and none where no tenant is set', async (table) => {
    expect(await tenantsSeen(runtime, table, 'ours')).toEqual(['ours']);
    expect(await tenantsSeen(runtime, table, 'theirs')).toEqual(['theirs']);
    expect(await tenantsSeen(runtime, table)).toEqual([]);
    expect(await tenantsSeen(superuser, table)).toEqual(['ours', 'theirs']);
  });

  it.each(TABLES)('hides other tenants in %s from the owner of the tables too', async (table) => {
    expect(await tenantsSeen(keeper, table, 'ours')).toEqual(['ours']);
    expect(await tenantsSeen(keeper, table)).toEqual([]);
  });

  it('cannot write rows of another tenant by plain SQL', async () => {
    const stream = (tenant: string) =>
      `INSERT INTO outturn.streams (tenant, stream, version, head_hash) VALUES ('${tenant}', 'raw', 1, '')`;
    const document = (tenant: string) =>
      `INSERT INTO outturn.documents (tenant, namespace, key, revision, value) VALUES ('${tenant}', 'r', 'r', 1, '')`;
    for (const insert of [eventOf, stream, document]) {
      expect(await outcome(runtime, insert('theirs'))).toBe(FORBIDDEN);
      expect(await outcome(keeper, insert('theirs'))).toBe(FORBIDDEN);
      expect(await outcome(runtime, insert('ours'))).toBe(1);
    }
    const everyRow = `UPDATE outturn.documents SET value = 'stolen'`;
    expect([await outcome(runtime, everyRow), await outcome(superuser, everyRow)]).toEqual([1, 2]);
    expect(await outcome(runtime, `UPDATE outturn.streams SET tenant = 'theirs'`)).toBe(FORBIDDEN);
  });

  it('leaves no tenant behind on a connection that others use next', async () => {
    await ours.readStream('s');
    await ours.append({ stream: 's', expectedVersion: 0, batches: [] });
    const { rows } = await runtime.query(
      `SELECT coalesce(current_setting('outturn.tenant', true), '') AS tenant`,
    );
    expect(rows).toEqual([{ tenant: '' }]);
  });
});

describe('stored events', () => {
  const changes = [
    `UPDATE outturn.events SET data = '{"changed":true}'`,
    `UPDATE outturn.events SET data = data WHERE false`,
    'DELETE FROM outturn.events',
    'TRUNCATE outturn.events',
  ];

  it.each(changes)('are kept by the database from: %s', async (change) => {
    expect(await outcome(runtime, change)).toBe(FORBIDDEN);
    expect(await outcome(keeper, change)).toBe(RESTRICTED);
    expect(await outcome(superuser, change)).toBe(RESTRICTED);
  });

  it('keep their streams, too', async () => {
    expect(await outcome(keeper, 'DELETE FROM outturn.streams')).toBe(RESTRICTED);
    expect(await outcome(keeper, 'TRUNCATE outturn.streams')).toBe(RESTRICTED);
  });
});
