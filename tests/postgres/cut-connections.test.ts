import { postgresStore } from '@outturn/adapters/postgres';
import type { AppendRequest, EventStore } from '@outturn/core/store';
import { afterAll, expect, it } from 'vitest';
import { type CutDirection, type CutProxy, startCutProxy } from './cut-proxy.js';
import { startServer } from './server.js';
import { codeOf, commandOf, requestOf } from './store-records.js';

const EVENTS = 2;

const server = await startServer();
const connection = server.connectionOf();
const steady = postgresStore({ connection });
await steady.open();
afterAll(async () => {
  await steady.close();
  await server.stop();
});

/** What became of the appends whose conversations were cut. */
interface CutCounts {
  cuts: number;
  storedAtOnce: number;
  storedAgain: number;
}

/**
 * Cuts one conversation after another, each a byte later than the one before: from the first byte that opens the
 * connection to the last of the append. Each append is sent again over a connection that nothing breaks.
 */
async function cutEverywhere(direction: CutDirection): Promise<CutCounts> {
  const proxy = await startCutProxy(Number(new URL(connection).port));
  const store = await openedThrough(proxy);
  const counts = { cuts: 0, storedAtOnce: 0, storedAgain: 0 };
  for (let bytes = 0; ; bytes += 1) {
    const request = requestOf(direction, bytes * EVENTS, commandOf(`c${bytes}`, EVENTS));
    proxy.cutAfter(direction, bytes);
    const first = await codeOf(() => store.append(request));
    if (!proxy.hasCut()) {
      expect(first).toMatchObject({ type: 'appended' });
      break;
    }
    expect(first).toBe('store-disconnected');
    counts.cuts += 1;
    if (await isStoredAlready(request)) counts.storedAtOnce += 1;
    else counts.storedAgain += 1;
  }
  await store.close();
  await proxy.close();
  return counts;
}

/** Opens a store whose conversation is cut, so that the next call begins a new one. */
async function openedThrough(proxy: CutProxy): Promise<EventStore> {
  const store = postgresStore({ connection: connection.replace(/:\d+\//, `:${proxy.port}/`) });
  await store.open();
  proxy.cutAfter('request', 0);
  expect(await codeOf(() => store.readStream('s'))).toBe('store-disconnected');
  return store;
}

async function isStoredAlready(request: AppendRequest): Promise<boolean> {
  const { type } = await steady.append(request);
  expect(['appended', 'duplicate']).toContain(type);
  return type === 'duplicate';
}

it.each(['request', 'answer'] as const)(
  'is stored once, whatever byte of the %s the connection is cut at',
  async (direction) => {
    const counts = await cutEverywhere(direction);
    process.stdout.write(`connections cut at each byte of the ${direction}: ${JSON.stringify(counts)}\n`);
    const { records } = await steady.readStream(direction);
    const wanted = Array.from({ length: counts.cuts + 1 }, (_, bytes) => [
      `c${bytes}/0 ${bytes * EVENTS + 1}`,
      `c${bytes}/1 ${bytes * EVENTS + 2}`,
    ]).flat();
    expect(records.map(({ id, version }) => `${id} ${version}`)).toEqual(wanted);
    // Until the server has read all of a request it stores nothing; most of the answer comes after the commit.
    if (direction === 'request') expect(counts.storedAtOnce).toBe(0);
    else expect(counts.storedAtOnce).toBeGreaterThan(0);
    expect(counts.storedAgain).toBeGreaterThan(0);
  },
  60_000,
);
