import { sqliteStore } from '@outturn/adapters/sqlite';
import type { StoredRecord } from '@outturn/core/store';
import { expect } from 'vitest';

/** What a new handle finds of a file's stream, and finds the same in its log. */
export async function storedInSqlite(path: string): Promise<readonly StoredRecord[]> {
  const store = sqliteStore({ path });
  await store.open();
  const [stream, log] = [await store.readStream('s'), await store.readAll({ after: 0, limit: 1_000_000 })];
  await store.close();
  expect(log.records).toEqual(stream.records);
  return stream.records;
}
