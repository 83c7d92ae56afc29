import { type PostgresClient, postgresStore } from '@outturn/adapters/postgres';
import pg from 'pg';
import { afterAll, describe, expect, it } from 'vitest';
import { brokenAt, said } from '../crash/crash-records.js';
import { startWriter } from '../crash/writer-process.js';
import { lockHolder, waitingBackends } from './backends.js';
import { compileProcess } from './compiled-process.js';
import { startServer } from './server.js';
import { appendAnyhow, codeOf, commandOf, requestOf } from './store-records.js';

const ROUNDS = 25;

const server = await startServer();
const program = await compileProcess('appending-process.ts');
const admin = await server.connect();
const lock = await lockHolder(server);
const store = postgresStore({ connection: server.connectionOf() });
await store.open();
afterAll(async () => {
  await Promise.all([store.close(), admin.end(), lock.end()]);
  await server.stop();
  program.remove();
});

/** A pool that gives up waiting for the answer to an append. */
function impatient(pool: pg.Pool): PostgresClient {
  return {
    query: (text, values = []) => {
      const hasty = { text, values, query_timeout: 200 };
      return text.includes('.append(') ? pool.query(hasty) : pool.query(text, values);
    },
  };
}

describe('an append that waits for another transaction', () => {
  it('is refused as busy in time, and goes through once the lock is let go', async () => {
    await lock.take();
    const append = () => store.append(requestOf('busy', 0, commandOf('busy')));
    expect(await codeOf(append)).toBe('store-busy');
    await lock.letGo();
    expect((await store.readStream('busy')).head).toBe(0);
    expect(await append()).toMatchObject({ type: 'appended' });
    expect((await store.readStream('held')).head).toBe(0);
  }, 20_000);

  it('may be stored after its client has given up waiting, which is told', async () => {
    const pool = new pg.Pool({ connectionString: server.connectionOf(), max: 1 });
    const hasty = postgresStore({ pool: impatient(pool) });
    await hasty.open();
    await lock.take();
    const request = requestOf('given up', 0, commandOf('given up'));
    expect(await codeOf(() => hasty.append(request))).toBe('store-disconnected');
    await waitingBackends(admin, 'advisory');
    await lock.letGo();
    expect(await store.append(request)).toMatchObject({ type: 'duplicate' });
    await pool.end();
  }, 20_000);
});

describe('a client that is suspended inside an append', () => {
  it('keeps nobody waiting, and its append is stored', async () => {
    await lock.take();
    const client = startWriter([server.connectionOf(), 'c', 's'], undefined, program.command);
    await client.ready;
    client.go();
    for (let round = 0; round < ROUNDS; round += 1) {
      await waitingBackends(admin, 'advisory');
      client.signal('SIGSTOP');
      await lock.letGo();
      await appendAnyhow(store, 'other', commandOf(`o${round}`));
      const { head } = await store.readStream('s', { limit: 0 });
      // The stream's lock is the client's until its append is there, so this waits for that and no longer.
      const own = await store.append(requestOf('s', head, { commandId: `empty${round}`, records: [] }));
      expect(['appended', 'conflict']).toContain(own.type);
      expect((await store.readStream('s', { limit: 0 })).head).toBe((round + 1) * 3);
      await lock.take();
      client.signal('SIGCONT');
    }
    await waitingBackends(admin, 'advisory');
    client.signal('SIGKILL');
    const { lines, errors } = await client.ended;
    expect(errors).toBe('');
    await lock.letGo();
    const acknowledged = lines.filter((line) => line !== 'trying');
    const { records } = await store.readStream('s');
    const kept = said(records);
    process.stdout.write(
      `a client suspended ${ROUNDS} times in an append: ${acknowledged.length} acknowledged, ${kept.length} stored\n`,
    );
    expect(brokenAt(records)).toEqual([]);
    expect(acknowledged).toEqual(kept.slice(0, ROUNDS));
    expect((await store.readStream('other', { limit: 0 })).head).toBe(ROUNDS);
  }, 60_000);
});

describe("a process of the server that is suspended while it holds the tenant's lock", () => {
  it('lets others read, and other tenants write; who waits is refused in time, and nothing is lost', async () => {
    const neighbour = postgresStore({ connection: server.connectionOf(), tenant: 'neighbour' });
    await neighbour.open();
    await lock.take();
    const first = codeOf(() => store.append(requestOf('first', 0, commandOf('first'))));
    const [suspended = 0] = await waitingBackends(admin, 'advisory');
    process.kill(suspended, 'SIGSTOP');
    // The lock passes to the one who waits for it, though that cannot go on.
    await lock.letGo();
    const names = Array.from({ length: 8 }, (_, index) => `waiting ${index}`);
    const append = (name: string) => codeOf(() => store.append(requestOf(name, 0, commandOf(name))));
    const waiting = Promise.all(names.map(append));
    expect((await store.readStream('first')).head).toBe(0);
    await appendAnyhow(neighbour, 'first', commandOf('first'));
    expect(await waiting).toEqual(names.map(() => 'store-busy'));
    for (const name of names) expect((await store.readStream(name)).head).toBe(0);
    process.kill(suspended, 'SIGCONT');
    const answer = await first;
    const head = answer === 'store-busy' ? 0 : 1;
    expect((await store.readStream('first')).head).toBe(head);
    for (const name of names) expect(await append(name)).toMatchObject({ type: 'appended' });
    process.stdout.write(`a backend suspended with the lock: ${names.length} refused as busy, then stored\n`);
    await neighbour.close();
  }, 60_000);
});
