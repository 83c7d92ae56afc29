import { postgresStore } from '@outturn/adapters/postgres';
import { startServer } from '../tests/postgres/server.js';
import { appendInTurn, compareBatches, compareReading } from './contender.js';
import { driverContender } from './postgres-driver.js';
import { storeContender } from './store-contender.js';

const LONG = 10_000;

/** Compares the PostgreSQL store with its bare driver on one server, in one run, as a role that is no superuser. */
export async function run(): Promise<void> {
  const server = await startServer();
  const superuser = await server.connect();
  await superuser.query(`CREATE ROLE bench LOGIN PASSWORD 'bench'; GRANT ALL ON SCHEMA public TO bench`);
  await postgresStore({ pool: superuser, role: 'bench' }).open();
  const client = await server.connect('bench');
  const store = postgresStore({ pool: client });
  await store.open();
  const contenders = [
    await driverContender('pg, a table with the same keys', client, 'keyed', true),
    storeContender('the store', store),
    await driverContender('pg, a table without keys', client, 'bare', false),
  ];
  const sizes = [
    [100, 1],
    [20, 100],
    [4, 1_000],
  ] as const;
  await compareBatches(contenders, sizes);
  for (const each of contenders) await appendInTurn(each, 'long', LONG / 1_000, 1_000);
  await client.query('ANALYZE keyed');
  const [keyed, ours] = contenders;
  const reads = [keyed, ours].flatMap((each) =>
    each ? [{ name: each.name, read: () => each.readStream('long') }] : [],
  );
  await compareReading(`a stream of ${LONG} events`, LONG, reads);
  await Promise.all([client.end(), superuser.end()]);
  await server.stop();
}
