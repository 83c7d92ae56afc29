import { createHash } from 'node:crypto';
import { postgresStore } from '@outturn/adapters/postgres';
import { conformsToStoreLaws, type StoreFactory } from '@outturn/adapters/testing';
import pg from 'pg';
import { afterAll, describe, it } from 'vitest';
import { startServer } from '../postgres/server.js';

const server = await startServer();
const owners = new pg.Pool({ connectionString: server.connectionOf(), max: 6 });
await owners.query(`CREATE ROLE runtime LOGIN PASSWORD 'runtime'`);
const shared = postgresStore({ pool: owners, schema: 'shared', role: 'runtime' });
await shared.open();
await shared.close();
const runtime = new pg.Pool({ connectionString: server.connectionOf('runtime'), max: 6 });

// The server may stop before the last idle connection of an ended pool has closed.
for (const pool of [owners, runtime]) pool.on('error', () => undefined);

afterAll(async () => {
  await Promise.all([owners.end(), runtime.end()]);
  await server.stop();
});

/** A storage's name may be longer than a schema's. */
const schemaOf = (storage: string) => createHash('sha256').update(storage).digest('hex').slice(0, 40);

const inSchemas: StoreFactory = ({ storage, tenant }) =>
  postgresStore({ pool: owners, schema: schemaOf(storage), tenant });

const inTenants: StoreFactory = ({ storage, tenant }) =>
  postgresStore({ pool: runtime, schema: 'shared', tenant: `${storage}/${tenant}` });

conformsToStoreLaws('postgres, a schema a storage', inSchemas, { describe, it });
conformsToStoreLaws('postgres, one schema under row-level security', inTenants, { describe, it });
