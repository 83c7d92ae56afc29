import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sqliteStore } from '@outturn/adapters/sqlite';
import { compareBatches } from './contender.js';
import { sqliteDriver } from './sqlite-driver.js';
import { storeContender } from './store-contender.js';

/** Compares appends of the SQLite store with its bare driver, in the same run. */
export async function run(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'outturn-bench-'));
  const store = sqliteStore({ path: join(folder, 'store.db') });
  await store.open();
  const keyed = sqliteDriver('libsql, a table with the same keys', join(folder, 'keyed.db'), true);
  const bare = sqliteDriver('libsql, a table without keys', join(folder, 'bare.db'), false);
  const sizes = [
    [200, 1],
    [20, 100],
    [4, 1_000],
  ] as const;
  await compareBatches([keyed, storeContender('the store', store), bare], sizes);
  keyed.close();
  bare.close();
  await store.close();
  rmSync(folder, { recursive: true });
}
