import { writeSync } from 'node:fs';
import { join } from 'node:path';
import { postgresStore } from '@outturn/adapters/postgres';
import { sqliteStore } from '@outturn/adapters/sqlite';
import { type EventStore, StoreError } from '@outturn/core/store';
import { chainedCommand, NO_HASH } from './crash-records.js';
import { openStopping } from './stopping-client.js';

const [mode = '', place = '', name = '', count = '0', stream = 's'] = process.argv.slice(2);

/** Written at once, so that what the parent has read was acknowledged before any kill. */
const say = (line: string): void => {
  writeSync(1, `${line}\n`);
};

function storeAt(at: string): EventStore {
  if (at.startsWith('postgresql:')) return postgresStore({ connection: at });
  if (mode !== 'stop-before-commit') return sqliteStore({ path: at });
  return sqliteStore({ path: at, client: (path) => openStopping(path, () => say('stopping')) });
}

/** Tries again for as long as others keep the file locked, where the writer is told to be patient. */
async function patiently<T>(work: () => Promise<T>): Promise<T> {
  for (;;) {
    try {
      return await work();
    } catch (error) {
      const busy = error instanceof StoreError && error.code === 'store-busy';
      if (mode !== 'patient' || !busy) throw error;
    }
  }
}

/** Appends one command at whatever version the stream has, and says so once it is acknowledged. */
async function appendOne(store: EventStore, commandId: string): Promise<void> {
  for (;;) {
    const { head } = await store.readStream(stream, { limit: 0 });
    const [last] = (await store.readStream(stream, { from: Math.max(head, 1), to: head })).records;
    const batch = chainedCommand(commandId, last?.hash ?? NO_HASH);
    const request = { stream, expectedVersion: head, batches: [batch] };
    const result = await patiently(() => store.append(request));
    if (result.type === 'appended') return say(`${commandId} ${result.version}`);
    if (result.type !== 'conflict') throw new Error(JSON.stringify(result));
  }
}

async function append(most: number): Promise<void> {
  const store = storeAt(place);
  await patiently(() => store.open());
  for (let index = 0; index < most; index += 1) await appendOne(store, `${name}-${index}`);
  await store.close();
}

/** Appends as a user for whom permissions count, and says how it was refused. */
async function appendRefused(): Promise<void> {
  if (mode === 'refused-as-nobody' && process.getuid?.() === 0) process.setuid?.(65_534);
  try {
    await append(1);
  } catch (error) {
    if (!(error instanceof StoreError)) throw error;
    say(`${error.code} ${error.details.driverCode}`);
  }
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
  else if (mode.startsWith('refused')) await appendRefused();
  else await append(mode === 'for-ever' ? Number.POSITIVE_INFINITY : Number(count));
});
