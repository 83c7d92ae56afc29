import { sqliteStore } from '@outturn/adapters/sqlite';
import { type EventStore, openTracker } from '@outturn/core';
import type { StoredRecord } from '@outturn/core/store';
import type { RegisterEvent } from '../packages/core/src/events/event.js';
import { decodeRecord, encodeEvent, type UnchainedEvent } from '../packages/core/src/events/event-codec.js';
import type { EventRecord } from '../packages/core/src/events/event-record.js';
import { chainRecord, NO_HASH, verifyChain } from '../packages/core/src/events/hash-chain.js';
import { replay } from '../packages/core/src/fold/replay.js';

const REGISTER = 'municipality';
const PAGE = 1000;
const REPEATS = 3;

/** A log of observations, chained: so many events of so many rows. */
function logOf(events: number, rows: number): readonly EventRecord[] {
  let hash = NO_HASH;
  return Array.from({ length: events }, (_, index) => {
    const record = chainRecord(encodeEvent(eventOf(index, rows)), hash);
    hash = record.hash;
    return record;
  });
}

function eventOf(index: number, rows: number): UnchainedEvent {
  const places = Array.from({ length: rows }, (_, row) => index * rows + row);
  const data = {
    indicator: places.map((place) => `indicator-${Math.floor(place / 480)}`),
    segment: places.map((place) => (Math.floor(place / 240) % 2 === 0 ? 'sex=women' : 'sex=men')),
    period: places.map(
      (place) => `${2004 + Math.floor((place % 240) / 12)}-${String((place % 12) + 1).padStart(2, '0')}`,
    ),
    value: places.map((place) => `${(place * 7) % 977}.${(place % 9) + 1}`),
  };
  const commandId = `import-${index}`;
  const recording = { id: `${commandId}/0`, stream: REGISTER, version: index + 1, commandId };
  const days = { statedOn: '2024-03-31', recordedAt: '2024-03-31T09:30:00.000Z' };
  return { ...recording, ...days, type: 'observations-stated', schema: 1, data, meta: {} };
}

async function storeWith(records: readonly EventRecord[]): Promise<EventStore> {
  const store = sqliteStore({ path: ':memory:' });
  await store.open();
  await store.restore(REGISTER, records);
  return store;
}

async function readAll(store: EventStore): Promise<readonly StoredRecord[]> {
  const records: StoredRecord[] = [];
  for (;;) {
    const page = await store.readStream(REGISTER, { from: records.length + 1, limit: PAGE });
    records.push(...page.records);
    if (records.length >= page.head) return records;
  }
}

async function open(store: EventStore, snapshots: boolean): Promise<void> {
  const tracker = await openTracker({ store: { ...store, close: async () => undefined }, snapshots });
  await tracker.state(REGISTER);
  await tracker.close();
}

/** The fastest of a few runs. */
async function time<Result>(work: () => Result | Promise<Result>): Promise<readonly [number, Result]> {
  let best: readonly [number, Result] | undefined;
  for (let run = 0; run < REPEATS; run++) {
    const start = performance.now();
    const result = await work();
    const millis = performance.now() - start;
    if (!best || millis < best[0]) best = [millis, result];
  }
  if (!best) throw new TypeError('Repeat at least once.');
  return best;
}

async function measure(title: string, events: number, rows: number): Promise<void> {
  const store = await storeWith(logOf(events, rows));
  const [read, records] = await time(() => readAll(store));
  const [verify] = await time(() => verifyChain(records, NO_HASH, 1));
  const [decode, decoded] = await time(() => records.map((record) => decodeRecord(record)));
  const [fold] = await time(() => replay(decoded));
  const text = JSON.stringify(decoded);
  const [parse, parsed] = await time(() => JSON.parse(text) as readonly RegisterEvent[]);
  const [refold] = await time(() => replay(parsed));
  const [plain] = await time(() => open(store, false));
  await open(store, true);
  const [snapped] = await time(() => open(store, true));
  await store.close();
  const whole = read + verify + decode + fold;
  const row = (what: string, millis: number) => ({
    what,
    ms: Math.round(millis),
    share: (millis / whole).toFixed(2),
  });
  console.log(title);
  console.table([
    row('read the records', read),
    row('verify the chain', verify),
    row('decode', decode),
    row('replay', fold),
    row('opening, all of it', whole),
    row('opening from a verified head', whole - verify),
    row(`decoded log in one text (${(text.length / 1e6).toFixed(0)} MB): parse`, parse),
    row('decoded log in one text: parse and replay', parse + refold),
    row('tracker without snapshots', plain),
    row('tracker with snapshots', snapped),
  ]);
}

/** Says what opening a register costs, step by step, and what two kinds of snapshot could save of it. */
export async function run(): Promise<void> {
  await measure('A million observations in 1,000 events', 1000, 1000);
  await measure('A hundred thousand observations in 2,000 events', 2000, 50);
  await measure('A hundred thousand observations in as many events', 100_000, 1);
}
