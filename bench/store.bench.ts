import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sqliteStore } from '@outturn/adapters/sqlite';
import type { EventStore } from '@outturn/core/store';
import Database from 'libsql';
import { Bench } from 'tinybench';
import { recordOf } from './bench-record.js';

const BATCH = 100;

/** Appends one command of so many events at a time through the port. */
function throughStore(store: EventStore, events: number): () => Promise<void> {
  let version = 0;
  const stream = `of-${events}`;
  return async () => {
    const commandId = `c${version}`;
    const records = Array.from({ length: events }, (_, index) => recordOf(commandId, index));
    const result = await store.append({
      stream,
      expectedVersion: version,
      batches: [{ commandId, records }],
    });
    if (result.type !== 'appended') throw new Error(result.type);
    version = result.version;
  };
}

/** Inserts the same texts into a table without a key or a check: the least an append can cost with this driver. */
function throughDriver(path: string, events: number): () => void {
  const db = new Database(path);
  db.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL');
  db.exec(
    'CREATE TABLE IF NOT EXISTS raw (id, command, type, schema, data, meta, stated_on, recorded_at, hash)',
  );
  const insert = db.prepare('INSERT INTO raw VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)');
  let commands = 0;
  return () => {
    commands += 1;
    db.exec('BEGIN IMMEDIATE');
    for (let index = 0; index < events; index += 1) {
      const { id, commandId, type, schema, data, meta, statedOn, recordedAt, hash } = recordOf(
        `c${commands}`,
        index,
      );
      insert.run(id, commandId, type, schema, data, meta, statedOn, recordedAt, hash);
    }
    db.exec('COMMIT');
  };
}

/** Prints what an append costs on the SQLite store against the bare inserts of its driver, in the same run. */
export async function run(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'outturn-bench-'));
  const store = sqliteStore({ path: join(folder, 'store.db') });
  await store.open();
  const bench = new Bench({ time: 1_500, warmupTime: 300 });
  for (const events of [1, BATCH]) {
    bench.add(`driver ${events}`, throughDriver(join(folder, `raw-${events}.db`), events));
    bench.add(`store ${events}`, throughStore(store, events));
  }
  await bench.run();
  const millisOf = (name: string): number => {
    const result = bench.getTask(name)?.result;
    if (result?.state !== 'completed') throw new Error(`"${name}" did not complete`);
    return result.latency.p50;
  };
  console.table(
    [1, BATCH].map((events) => {
      const [raw, port] = [millisOf(`driver ${events}`), millisOf(`store ${events}`)];
      const eventsPerSecond = Math.round((events * 1_000) / port);
      return { events, 'driver ms': raw, 'store ms': port, ratio: port / raw, 'events/s': eventsPerSecond };
    }),
  );
  await store.close();
  rmSync(folder, { recursive: true });
}
