import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sqliteStore } from '@outturn/adapters/sqlite';
import { appendInTurn, compare, compareReading, ROUNDS } from './contender.js';
import { emmettSqlite } from './emmett-contenders.js';
import { sqliteDriver } from './sqlite-driver.js';
import { storeContender } from './store-contender.js';

/** How many appends of how many events, one after another. */
const TURNS = [
  [100, 1],
  [15, 100],
] as const;

const LONG = 10_000;

/**
 * Compares the SQLite store with its bare driver and with Emmett's, in one run. Emmett's store names the driver
 * sqlite3, which fetches its binary from elsewhere when it is installed; here it runs on a rewrite of sqlite3 with the
 * same calls that brings its binaries along.
 */
export async function run(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'outturn-bench-'));
  const store = sqliteStore({ path: join(folder, 'store.db') });
  await store.open();
  const driver = sqliteDriver('libsql, a table with the same keys', join(folder, 'driver.db'), true);
  const emmett = await emmettSqlite(join(folder, 'emmett.db'));
  const contenders = [storeContender('the store', store), driver, emmett];
  console.log('  SQLite, each commit flushed; the last column compares with the store');
  console.log("  (Emmett's store on @appthreat/sqlite3, one connection kept open)\n");
  for (const [appends, events] of TURNS) {
    const works = contenders.map((each) => ({
      name: each.name,
      work: (round: number) => appendInTurn(each, `turn-${events}-${round}`, appends, events),
    }));
    await compare(`one writer, ${events} an append`, appends * events, works);
  }
  for (const each of contenders) await appendInTurn(each, 'long', LONG / 100, 100);
  const ofStream = contenders.map(({ name, readStream }) => ({ name, read: () => readStream('long') }));
  await compareReading(`a stream of ${LONG} events`, LONG, ofStream);
  const all = TURNS.reduce((sum, [appends, events]) => sum + appends * events, 0) * (ROUNDS + 1) + LONG;
  const inOrder = contenders.map(({ name, readAll }) => ({ name, read: readAll }));
  await compareReading('all events in the order of the log', all, inOrder);
  emmett.close();
  driver.close();
  await store.close();
  rmSync(folder, { recursive: true });
}
