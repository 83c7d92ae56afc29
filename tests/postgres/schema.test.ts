import { postgresStore } from '@outturn/adapters/postgres';
import type { EventStore } from '@outturn/core/store';
import pg from 'pg';
import { afterAll, describe, expect, it } from 'vitest';
import { startServer } from './server.js';
import { appendAnyhow, codeOf, commandOf, requestOf } from './store-records.js';

const server = await startServer();
const superuser = await server.connect();
const pool = new pg.Pool({ connectionString: server.connectionOf(), max: 8 });
// The server may stop before the last idle connection of an ended pool has closed.
pool.on('error', () => undefined);
afterAll(async () => {
  await Promise.all([superuser.end(), pool.end()]);
  await server.stop();
});

/** Every object of every schema with the place of its file, which changes when it is rewritten. */
async function catalogue(): Promise<readonly unknown[]> {
  const { rows } =
    await superuser.query(`SELECT n.nspname, n.nspacl::text, c.relname, c.relfilenode, c.relacl::text
    FROM pg_namespace n LEFT JOIN pg_class c ON c.relnamespace = n.oid
    WHERE n.nspname !~ '^pg_(temp|toast)' ORDER BY 1, 3`);
  return rows;
}

async function opened(schema: string): Promise<EventStore> {
  const store = postgresStore({ pool, schema });
  await store.open();
  return store;
}

const openingCode = (schema: string) => codeOf(() => opened(schema));

describe('opening a PostgreSQL store', () => {
  it('makes a schema of its own and touches nothing outside it', async () => {
    const before = await catalogue();
    await opened('own');
    const after = (await catalogue()) as readonly { readonly nspname: string }[];
    expect(after.filter(({ nspname }) => nspname !== 'own')).toEqual(before);
    expect(after.length).toBeGreaterThan(before.length);
  });

  it('changes nothing where all is ready', async () => {
    await opened('ready');
    const before = await catalogue();
    await opened('ready');
    expect(await catalogue()).toEqual(before);
  });

  it('makes the tables once for many that open at the same moment', async () => {
    const pools = Array.from(
      { length: 6 },
      () => new pg.Pool({ connectionString: server.connectionOf(), max: 1 }),
    );
    for (let round = 0; round < 15; round += 1) {
      const schema = `raced-${round}`;
      const stores = pools.map((each) => postgresStore({ pool: each, schema }));
      await Promise.all(stores.map((store) => store.open()));
      for (const [index, store] of stores.entries()) await appendAnyhow(store, 's', commandOf(`c${index}`));
      expect((await stores[0]?.readStream('s'))?.head).toBe(6);
    }
    await Promise.all(pools.map((each) => each.end()));
  });

  it('takes an empty schema, and any name that PostgreSQL can have', async () => {
    for (const schema of [
      'empty',
      `we"ird'; DROP SCHEMA public; --`,
      'back\\slash $body$ $migration$',
      'Åäö €',
      'a'.repeat(63),
    ]) {
      await superuser.query(`CREATE SCHEMA ${pg.escapeIdentifier(schema)}`);
      const store = await opened(schema);
      await appendAnyhow(store, 's', commandOf('c', 2));
      expect((await store.readStream('s')).head).toBe(2);
    }
  });

  it('refuses a schema that holds the tables of another application, and leaves them alone', async () => {
    await superuser.query('CREATE SCHEMA foreigner; CREATE TABLE foreigner.events (position bigint)');
    const before = await catalogue();
    expect(await openingCode('foreigner')).toBe('store-foreign');
    expect(await catalogue()).toEqual(before);
  });

  it('refuses a newer format, and leaves it alone', async () => {
    await opened('newer');
    await superuser.query('UPDATE newer.outturn_format SET version = 3');
    const before = await catalogue();
    expect(await openingCode('newer')).toBe('store-format-newer');
    expect(await catalogue()).toEqual(before);
  });

  it('makes format 2 of format 1, whose append took one at a call, and keeps what is stored', async () => {
    const former = await opened('former');
    await appendAnyhow(former, 's', commandOf('before', 2));
    await superuser.query(`DO $do$ DECLARE f regprocedure; BEGIN
      FOR f IN SELECT oid FROM pg_proc WHERE pronamespace = 'former'::regnamespace
        AND proname IN ('append', 'append_one', 'take_locks')
      LOOP EXECUTE 'DROP FUNCTION ' || f; END LOOP; END $do$`);
    const types =
      'text, text, bigint, text[], text[], text[], text[], bigint[], text[], text[], text[], text[],';
    const signature = `former.append(${types} text[], text[], text[], bigint[], text[])`;
    await superuser.query(`CREATE FUNCTION ${signature} RETURNS text LANGUAGE sql AS 'SELECT NULL';
      UPDATE former.outturn_format SET version = 1`);
    const store = postgresStore({ pool, schema: 'former' });
    expect(await store.open()).toEqual({ formatVersion: 2 });
    expect(await store.append(requestOf('s', 0, commandOf('before', 2)))).toMatchObject({
      type: 'duplicate',
    });
    await appendAnyhow(store, 's', commandOf('after'));
    expect((await store.readStream('s')).records.map(({ id }) => id)).toEqual([
      'before/0',
      'before/1',
      'after/0',
    ]);
    const { rows } = await superuser.query('SELECT to_regprocedure($1) AS found', [signature]);
    expect(rows).toEqual([{ found: null }]);
  });

  it('refuses a database that cannot keep every text', async () => {
    await superuser.query(`CREATE DATABASE latin ENCODING 'LATIN1' LOCALE 'C' TEMPLATE template0`);
    const connection = server.connectionOf().replace(/postgres$/, 'latin');
    const store = postgresStore({ connection });
    expect(await codeOf(() => store.open())).toBe('store-foreign');
    await store.close();
  });

  it('says that a role which may create nothing cannot make the tables, and leaves no trace', async () => {
    await superuser.query(`CREATE ROLE guest LOGIN PASSWORD 'guest'`);
    const before = await catalogue();
    const store = postgresStore({ connection: server.connectionOf('guest'), schema: 'guests' });
    await expect(store.open()).rejects.toMatchObject({
      code: 'store-failed',
      details: { driverCode: '42501' },
    });
    expect(await catalogue()).toEqual(before);
    await store.close();
  });

  it('can be tried again after a failure', async () => {
    await superuser.query(`CREATE ROLE late LOGIN PASSWORD 'late'`);
    const store = postgresStore({ connection: server.connectionOf('late'), schema: 'late' });
    expect(await codeOf(() => store.open())).toBe('store-failed');
    await superuser.query('GRANT CREATE ON DATABASE postgres TO late');
    expect(await store.open()).toEqual({ formatVersion: 2 });
    await store.close();
  });

  it('grants the role what it needs also where the tables were made before', async () => {
    await opened('granted');
    await superuser.query(`CREATE ROLE worker LOGIN PASSWORD 'worker'`);
    await postgresStore({ pool, schema: 'granted', role: 'worker' }).open();
    const store = postgresStore({
      connection: server.connectionOf('worker'),
      schema: 'granted',
      role: 'worker',
    });
    await store.open();
    await appendAnyhow(store, 's', commandOf('c'));
    expect(await store.documents.put({ namespace: 'n', key: 'k', expectedRevision: 0, value: 'v' })).toEqual({
      type: 'put',
      revision: 1,
    });
    await store.close();
  });
});

describe('a call of the store', () => {
  it('finds what it needs by an index, under row-level security too, whatever the size of the log', async () => {
    await superuser.query(`CREATE ROLE finder LOGIN PASSWORD 'finder'`);
    await postgresStore({ pool, schema: 'large', role: 'finder' }).open();
    const client = await server.connect('finder');
    const store = postgresStore({ pool: client, schema: 'large' });
    await store.open();
    const calls: readonly (() => Promise<unknown>)[] = [
      () => store.readStream('s', { from: 1500, limit: 5 }),
      () => store.readAll({ after: 1500, limit: 5 }),
      () => store.append(requestOf('s', 7, commandOf('c500', 1))),
      () => store.append(requestOf('s', 7, commandOf('absent', 1))),
      () => store.documents.get({ namespace: 'n', key: 'k' }),
    ];
    // All is called while the tables are small, so that the plans are those made then, and kept.
    await store.append(requestOf('s', 0, commandOf('c0', 100)));
    for (const call of calls) for (let time = 0; time < 7; time += 1) await call();
    for (let head = 100; head < 3_000; head += 100)
      await store.append(requestOf('s', head, commandOf(`c${head}`, 100)));
    const scanned = async () => {
      const { rows } = await client.query(
        `SELECT sum(seq_scan)::integer AS scans, sum(idx_tup_fetch)::integer AS fetched
         FROM pg_stat_xact_user_tables WHERE schemaname = 'large' AND relname <> 'outturn_format'`,
      );
      return rows[0] as { readonly scans: number; readonly fetched: number };
    };
    for (const call of calls) {
      await client.query('BEGIN');
      const before = await scanned();
      await call();
      const after = await scanned();
      await client.query('ROLLBACK');
      const most = call.toString().includes('c500') ? 112 : 12;
      expect([call.toString(), after.scans - before.scans]).toEqual([call.toString(), 0]);
      expect(after.fetched - before.fetched).toBeLessThanOrEqual(most);
    }
    await client.end();
  });

  it('is flushed to the disk before it is answered, also where the role is set to be lax', async () => {
    const store = await opened('lax');
    await superuser.query(
      `CREATE ROLE lax LOGIN PASSWORD 'lax'; ALTER ROLE lax SET synchronous_commit = off`,
    );
    await postgresStore({ pool, schema: 'lax', role: 'lax' }).open();
    const client = await server.connect('lax');
    const lax = postgresStore({ pool: client, schema: 'lax' });
    await lax.open();
    const setting = async () => (await client.query('SHOW synchronous_commit')).rows[0];
    await client.query('BEGIN');
    expect(await setting()).toEqual({ synchronous_commit: 'off' });
    await lax.append(requestOf('s', 0, commandOf('c')));
    expect(await setting()).toEqual({ synchronous_commit: 'on' });
    await client.query('COMMIT');
    expect((await store.readStream('s')).head).toBe(1);
    await client.end();
  });
});
