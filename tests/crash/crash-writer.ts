import { writeSync } from 'node:fs';
import { join } from 'node:path';
import { postgresStore } from '@outturn/adapters/postgres';
import { sqliteStore } from '@outturn/adapters/sqlite';
import type { EventStore } from '@outturn/core/store';
import { chainedCommand, NO_HASH } from './crash-records.js';

const [mode = '', place = '', name = '', count = '0'] = process.argv.slice(2);

/** Written at once, so that what the parent has read was acknowledged before any kill. */
const say = (line: string): void => {
  writeSync(1, `${line}\n`);
};

const storeAt = (at: string): EventStore =>
  at.startsWith('postgresql:') ? postgresStore({ connection: at }) : sqliteStore({ path: at });

/** Appends one command at whatever version the stream has, and says so once it is acknowledged. */
async function appendOne(store: EventStore, commandId: string): Promise<void> {
  for (;;) {
    const { head } = await store.readStream('s', { limit: 0 });
    const [last] = (await store.readStream('s', { from: Math.max(head, 1), to: head })).records;
    const batch = chainedCommand(commandId, last?.hash ?? NO_HASH);
    const result = await store.append({ stream: 's', expectedVersion: head, batches: [batch] });
    if (result.type === 'appended') return say(`${commandId} ${result.version}`);
    if (result.type !== 'conflict') throw new Error(JSON.stringify(result));
  }
}

async function append(most: number): Promise<void> {
  const store = storeAt(place);
  await store.open();
  for (let index = 0; index < most; index += 1) await appendOne(store, `${name}-${index}`);
  await store.close();
}

async function openMany(): Promise<void> {
  for (let index = 0; index < Number(count); index += 1) {
    const store = sqliteStore({ path: join(place, `${index}.db`) });
    await store.open();
    await appendOne(store, name);
    await store.close();
  }
}

say('ready');
process.stdin.once('data', async () => {
  process.stdin.pause();
  if (mode === 'open-many') await openMany();
  else await append(mode === 'for-ever' ? Number.POSITIVE_INFINITY : Number(count));
});
