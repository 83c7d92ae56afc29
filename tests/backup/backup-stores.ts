import 'fake-indexeddb/auto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { indexeddbStore } from '@outturn/adapters/indexeddb';
import { jsonlStore } from '@outturn/adapters/jsonl';
import { memoryStore } from '@outturn/adapters/memory';
import { postgresStore } from '@outturn/adapters/postgres';
import { sqliteStore } from '@outturn/adapters/sqlite';
import { type Command, type EventStore, openTracker } from '@outturn/core';
import pg from 'pg';
import { startServer } from '../postgres/server.js';
import { defineSickLeave, openTown, stateSickLeave } from '../tracker/towns.js';

/** Stores of every kind, each new and open when it is asked for. */
export interface BackupStores {
  readonly kinds: Readonly<Record<string, () => Promise<EventStore>>>;
  /** Ends all of them, and what they lie in. */
  readonly end: () => Promise<void>;
}

/** Makes ready what the stores need: a folder, and a PostgreSQL server. */
export async function startStores(): Promise<BackupStores> {
  const folder = mkdtempSync(join(tmpdir(), 'outturn-backup-'));
  const server = await startServer();
  const pool = new pg.Pool({ connectionString: server.connectionOf(), max: 4 });
  // A connection that is still closing when the server stops says so, which is no fault here.
  pool.on('error', () => undefined);
  const opened: EventStore[] = [];
  let count = 0;
  const open = (make: (name: string) => EventStore) => async () => {
    count += 1;
    const store = make(`backup_${count}`);
    await store.open();
    opened.push(store);
    return store;
  };
  return {
    kinds: {
      memory: open(() => memoryStore()),
      sqlite: open((name) => sqliteStore({ path: join(folder, `${name}.db`) })),
      jsonl: open((name) => jsonlStore({ path: join(folder, `${name}.jsonl`) })),
      indexeddb: open((name) => indexeddbStore({ name })),
      postgres: open((schema) => postgresStore({ pool, schema })),
    },
    end: async () => {
      for (const store of opened) await store.close();
      await pool.end();
      await server.stop();
      rmSync(folder, { recursive: true });
    },
  };
}

/** Two registers whose texts are not all plain, with commands of several events among them. */
export async function fillTowns(store: EventStore): Promise<void> {
  const tracker = await openTracker({ store: { ...store, close: async () => undefined } });
  for (const town of ['norrtalje', 'oxelosund']) {
    await tracker.execute(town, [openTown, defineSickLeave], { commandId: 'prepare' });
    await tracker.execute(town, oddUnit, { commandId: 'odd', meta: { actor: 'Åsa "A" \u0000 \ud800 𝄞' } });
    for (const month of ['01', '02', '03']) {
      await tracker.execute(town, stateSickLeave(`2024-${month}`, '6.1'), { commandId: `month-${month}` });
    }
  }
  await tracker.close();
}

const oddUnit: Command = { type: 'define-unit', data: { id: 'odd', name: 'Vård & "omsorg" 𝄞\u2028' } };

/** All that comes of lines or pages. */
export async function allOf<Item>(items: AsyncIterable<Item>): Promise<readonly Item[]> {
  const all: Item[] = [];
  for await (const item of items) all.push(item);
  return all;
}
