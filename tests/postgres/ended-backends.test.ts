import { postgresStore } from '@outturn/adapters/postgres';
import { afterAll, describe, expect, it } from 'vitest';
import { backendsIn, lockHolder, waitingBackends } from './backends.js';
import { startServer } from './server.js';
import { codeOf, commandOf, requestOf } from './store-records.js';

const ROUNDS = 50;

const server = await startServer();
const admin = await server.connect();
const store = postgresStore({ connection: server.connectionOf() });
await store.open();
afterAll(async () => {
  await store.close();
  await admin.end();
  await server.stop();
});

async function terminate(pids: readonly number[]): Promise<void> {
  for (const pid of pids) await admin.query('SELECT pg_terminate_backend($1)', [pid]);
}

async function versionsOf(stream: string): Promise<readonly string[]> {
  const { records } = await store.readStream(stream);
  return records.map(({ version, commandId }) => `${version} ${commandId}`);
}

const upTo = (count: number) => Array.from({ length: count }, (_, index) => `${index + 1} c${index}`);

const requestAt = (stream: string, index: number) => requestOf(stream, index, commandOf(`c${index}`));

describe('an append whose backend is terminated', () => {
  it('before its commit stores nothing, and is stored when it is sent again', async () => {
    const lock = await lockHolder(server);
    for (let round = 0; round < ROUNDS; round += 1) {
      await lock.take();
      const first = codeOf(() => store.append(requestAt('before', round)));
      await terminate(await waitingBackends(admin, 'advisory'));
      expect(await first).toBe('store-disconnected');
      await lock.letGo();
      expect((await store.readStream('before', { limit: 0 })).head).toBe(round);
      expect(await store.append(requestAt('before', round))).toMatchObject({ type: 'appended' });
    }
    await lock.end();
    expect(await versionsOf('before')).toEqual(upTo(ROUNDS));
    process.stdout.write(`terminated before the commit: ${ROUNDS} of ${ROUNDS} stored by the second try\n`);
  }, 60_000);

  it('in its commit is stored, and known when it is sent again', async () => {
    await setStandby('nobody');
    const warm = await firstToWait();
    for (let round = warm; round < warm + ROUNDS; round += 1) {
      const first = codeOf(() => store.append(requestAt('in', round)));
      await terminate(await waitingBackends(admin, 'SyncRep'));
      expect(await first).toBe('store-disconnected');
      expect(await store.append(requestAt('in', round))).toMatchObject({ type: 'duplicate' });
    }
    await setStandby('');
    expect(await versionsOf('in')).toEqual(upTo(warm + ROUNDS));
    process.stdout.write(`terminated in the commit: ${ROUNDS} of ${ROUNDS} stored by the first try\n`);
  }, 60_000);
});

/** With a standby that is not there, a commit that is on the disk waits before it is visible and answered. */
async function setStandby(name: string): Promise<void> {
  await admin.query(`ALTER SYSTEM SET synchronous_standby_names = '${name}'`);
  await admin.query('SELECT pg_reload_conf()');
}

/** Appends until the setting has come through, and one waits; how many were appended then. */
async function firstToWait(): Promise<number> {
  for (let index = 0; ; index += 1) {
    let isAnswered = false;
    const append = codeOf(() => store.append(requestAt('in', index))).finally(() => {
      isAnswered = true;
    });
    for (;;) {
      const waiting = await backendsIn(admin, 'SyncRep');
      await terminate(waiting);
      if (waiting.length === 0 && !isAnswered) continue;
      await append;
      if (waiting.length > 0) return index + 1;
      break;
    }
  }
}
