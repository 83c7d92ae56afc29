import type { EventStore, StoredRecord } from '@outturn/core/store';
import { check, checkSame, LawBroken } from './law-checks.js';
import { command, fill, headOf, readLog, request, upTo, versionsOf } from './law-records.js';
import type { OpenStore, StoreLaw } from './store-law.js';

const WRITERS = 8;
const COMMANDS_EACH = 5;
const MOST_TRIES = 2_000;

/** Appends at whatever version the stream has, reading again after each conflict, as a tracker does. */
async function appendWithRetries(store: EventStore, stream: string, commandId: string): Promise<void> {
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    const head = await headOf(store, stream);
    const result = await store.append(request(stream, head, command(commandId, 2)));
    if (result.type === 'appended') return;
    if (result.type !== 'conflict') throw new LawBroken(`${commandId}: got ${JSON.stringify(result)}`);
  }
  throw new LawBroken(`${commandId}: still a conflict after ${MOST_TRIES} tries`);
}

async function write(store: EventStore, stream: string, writer: number): Promise<void> {
  for (let index = 0; index < COMMANDS_EACH; index += 1) {
    await appendWithRetries(store, stream, `writer-${writer}-${index}`);
  }
}

/** Every writer's every command, as event ids in no particular order. */
function everyId(): readonly string[] {
  const commands = upTo(WRITERS).flatMap((writer) =>
    Array.from({ length: COMMANDS_EACH }, (_, index) => `writer-${writer - 1}-${index}`),
  );
  return commands.flatMap((id) => [`${id}/0`, `${id}/1`]).sort();
}

const idsOf = (records: readonly StoredRecord[]): readonly string[] => records.map(({ id }) => id).sort();

async function oneWins(stores: readonly EventStore[]): Promise<void> {
  const [reader] = stores;
  if (!reader) return;
  await fill(reader, 's', 3);
  const results = await Promise.all(
    upTo(WRITERS).map((writer) => {
      const store = stores[writer % stores.length] ?? reader;
      return store.append(request('s', 3, command(`writer-${writer}`, 2)));
    }),
  );
  const lost = results.filter((result) => result.type !== 'appended');
  checkSame(
    lost,
    Array.from({ length: WRITERS - 1 }, () => ({ type: 'conflict', actual: 5 })),
    'those that lost',
  );
  checkSame(await headOf(reader, 's'), 5, 'head');
}

async function nothingIsLost(stores: readonly EventStore[]): Promise<void> {
  const writers = [...stores, ...stores, ...stores, ...stores, ...stores, ...stores, ...stores, ...stores];
  await Promise.all(writers.slice(0, WRITERS).map((store, writer) => write(store, 's', writer)));
  for (const store of stores) {
    const { records } = await store.readStream('s');
    checkSame(idsOf(records), everyId(), 'ids stored');
    checkSame(versionsOf(records), upTo(records.length), 'versions stored');
  }
}

async function readerMissesNothing(open: OpenStore): Promise<void> {
  const store = await open();
  let writing = true;
  const writers = Promise.all(
    Array.from({ length: WRITERS }, (_, writer) => write(store, `stream-${writer % 3}`, writer)),
  ).finally(() => {
    writing = false;
  });
  const seen: StoredRecord[] = [];
  for (let after = 0, more = true; more; ) {
    const ending = !writing;
    const { records, next } = await store.readAll({ after, limit: 3 });
    check(next >= after, `next went back from ${after} to ${next}`);
    seen.push(...records);
    more = !ending || records.length > 0;
    check(records.length === 0 || next > after, `next stayed at ${next} behind events`);
    after = next;
  }
  await writers;
  checkSame(idsOf(seen), everyId(), 'ids delivered');
  for (const stream of ['stream-0', 'stream-1', 'stream-2']) {
    const delivered = seen.filter((record) => record.stream === stream);
    checkSame(versionsOf(delivered), upTo(delivered.length), `order of ${stream}`);
  }
  checkSame((await readLog(store, 99)).length, seen.length, 'events in the log');
}

/** What holds when many append at once. */
export const concurrencyLaws: readonly StoreLaw[] = [
  {
    name: 'of many appends at one version exactly one wins, and the others learn the true version',
    run: async (open) => oneWins([await open()]),
  },
  {
    name: 'writers that try again after a conflict lose nothing',
    run: async (open) => nothingIsLost([await open()]),
  },
  {
    name: 'a reader of the log misses nothing and gets nothing twice while others append',
    run: readerMissesNothing,
  },
  {
    name: 'of many appends through several handles exactly one wins',
    needs: 'multiProcess',
    run: async (open) => oneWins([await open(), await open(), await open()]),
  },
  {
    name: 'writers with several handles lose nothing, and every handle sees all',
    needs: 'multiProcess',
    run: async (open) => nothingIsLost([await open(), await open(), await open()]),
  },
];
