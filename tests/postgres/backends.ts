import { postgresStore } from '@outturn/adapters/postgres';
import type pg from 'pg';
import type { PostgresServer } from './server.js';
import { commandOf, requestOf } from './store-records.js';

/** A transaction that holds the lock which every append of the default tenant takes last. */
export interface HeldLock {
  readonly take: () => Promise<void>;
  readonly letGo: () => Promise<void>;
  readonly end: () => Promise<void>;
}

/** A connection of its own for the lock; nothing it appends is committed. */
export async function lockHolder(server: PostgresServer): Promise<HeldLock> {
  const client = await server.connect();
  const store = postgresStore({ pool: client });
  await store.open();
  return {
    take: async () => {
      await client.query('BEGIN');
      await store.append(requestOf('held', 0, commandOf('held')));
    },
    letGo: async () => {
      await client.query('ROLLBACK');
    },
    end: () => client.end(),
  };
}

/** What a process of the server waits for: a lock of the store's, or that a standby has its commit. */
export type WaitEvent = 'advisory' | 'SyncRep';

/** The server's processes that wait so. */
export async function backendsIn(admin: pg.Client, waitEvent: WaitEvent): Promise<readonly number[]> {
  const text = 'SELECT pid FROM pg_stat_activity WHERE wait_event = $1';
  const { rows } = await admin.query<{ pid: number }>(text, [waitEvent]);
  return rows.map(({ pid }) => pid);
}

/** The server's processes that wait so, as soon as there are so many of them. */
export async function waitingBackends(
  admin: pg.Client,
  waitEvent: WaitEvent,
  count = 1,
): Promise<readonly number[]> {
  for (;;) {
    const pids = await backendsIn(admin, waitEvent);
    if (pids.length >= count) return pids;
  }
}
