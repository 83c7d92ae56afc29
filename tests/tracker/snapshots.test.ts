import { memoryStore } from '@outturn/adapters/memory';
import { type Command, type EventStore, openTracker, verifyRegister } from '@outturn/core';
import type { DocumentKey, StoredDocument, StoredRecord, StreamRange } from '@outturn/core/store';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { prepare, STORES, stateSickLeave, TOWN } from './towns.js';

/** Records a log long enough for two parts, through a tracker that keeps snapshots. */
async function fill(store: EventStore): Promise<void> {
  const tracker = await openTracker({ store: unclosed(store), snapshots: true });
  await prepare(tracker);
  for (let index = 0; index < 12; index++) {
    const units = Array.from({ length: 100 }, (_, unit): Command => {
      const name = 'A unit of the town '.repeat(100).trim();
      return { type: 'define-unit', data: { id: `unit-${index}-${unit}`, name } };
    });
    const stated = stateSickLeave(`2023-${String(index + 1).padStart(2, '0')}`, '6.1');
    await tracker.execute(TOWN, [...units, stated], { commandId: `c${index}`, statedOn: '2024-01-31' });
  }
  await tracker.close();
}

/** Handles of one store, each of which may be closed. */
function unclosed(store: EventStore): EventStore {
  return { ...store, close: async () => undefined };
}

/** The store, its documents seen through a change, and the ranges of its register that are read. */
function seenThrough(store: EventStore, change: (text: string, part: number) => string | undefined) {
  const ranges: StreamRange[] = [];
  const get = async (at: DocumentKey): Promise<StoredDocument | undefined> => {
    const document = await store.documents.get(at);
    const value = document && change(document.value, Number(at.key.split('/').at(-1)));
    return document && value !== undefined ? { ...document, value } : undefined;
  };
  const readStream: EventStore['readStream'] = (stream, range = {}) => {
    ranges.push(range);
    return store.readStream(stream, range);
  };
  const seen = { ...unclosed(store), readStream, documents: { ...store.documents, get } };
  return { store: seen, ranges };
}

/** All that a tracker answers: what is in force, and the events it comes from. */
async function answersOf(store: EventStore, snapshots: boolean): Promise<unknown> {
  const tracker = await openTracker({ store: unclosed(store), snapshots });
  const state = await tracker.state(TOWN);
  const { ledger, ...plain } = state;
  const assessment = await tracker.assess(TOWN, { period: '2023-01', asOf: '2024-12-31' });
  const history = await tracker.history(TOWN, 'sick-leave');
  return JSON.stringify([plain, assessment, history]);
}

const filled = memoryStore();
await filled.open();
await fill(filled);
const plainAnswers = await answersOf(filled, false);
const { head } = await filled.readStream(TOWN, { limit: 0 });

describe.each(STORES)('snapshots in %s', (_, newStore) => {
  test('are read instead of the events they hold, and give the same answers', async () => {
    const store = newStore();
    await store.open();
    await fill(store);
    const { store: seen, ranges } = seenThrough(store, (text) => text);
    const answers = await answersOf(seen, true);
    expect(ranges[0]?.from).toBeGreaterThan(head / 2);
    expect(await answersOf(store, false)).toEqual(answers);
  });
});

describe('answers', () => {
  const same = async (store: EventStore) => expect(await answersOf(store, true)).toEqual(plainAnswers);

  test('are the same whatever character of whatever part was changed', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.nat({ max: 1 }),
        fc.nat(),
        fc.constantFrom('0', '9', '"', ' ', ''),
        async (part, at, put) => {
          const change = (text: string, of: number) => {
            const place = at % text.length;
            return of === part ? text.slice(0, place) + put + text.slice(place + 1) : text;
          };
          await same(seenThrough(filled, change).store);
        },
      ),
      { numRuns: 12 },
    );
  });

  test('are the same when parts are gone, empty, cut, or of another place', async () => {
    const parts: string[] = [];
    seenThrough(filled, (text) => text);
    await answersOf(seenThrough(filled, (text, part) => (parts[part] = text)).store, true);
    expect(parts.length).toBeGreaterThan(1);
    const changes = [
      (text: string, part: number) => (part === 0 ? undefined : text),
      (text: string, part: number) => (part === 1 ? undefined : text),
      () => '',
      () => 'not a part',
      (text: string) => text.slice(0, text.length / 2),
      (_: string, part: number) => parts[1 - part],
      () => parts[0],
    ];
    for (const change of changes) await same(seenThrough(filled, change).store);
  });

  test('are the same when a part is of another format, even under a digest that fits', async () => {
    const { digest } = await import('../../packages/core/src/events/hash-chain.js');
    const restamped = (text: string) => {
      const body = text.slice(65).replace(/^\[1,/, '[2,').replaceAll('unit-0-', 'unit-X-');
      return `${digest(body)}\n${body}`;
    };
    const { store, ranges } = seenThrough(filled, restamped);
    await same(store);
    expect(ranges[0]?.from).toBe(1);
  });

  test('are those of the log when the snapshot is of another one', async () => {
    const store = memoryStore();
    await store.open();
    const other = { ...unclosed(store), documents: filled.documents };
    const tracker = await openTracker({ store: other, snapshots: true });
    await prepare(tracker);
    expect((await tracker.state(TOWN)).version).toBe(2);
    expect(await answersOf(other, true)).toEqual(await answersOf(other, false));
  });
});

describe('a log that was altered beneath its snapshot', () => {
  test('is answered as it was verified then, and found out by verifying', async () => {
    const readStream: EventStore['readStream'] = async (stream, range) => {
      const page = await filled.readStream(stream, range);
      const alter = (record: StoredRecord) =>
        record.version === 2 ? { ...record, statedOn: '1999-01-01' } : record;
      return { ...page, records: page.records.map(alter) };
    };
    const altered = { ...filled, readStream };
    expect(await answersOf(altered, true)).toEqual(plainAnswers);
    await expect(answersOf(altered, false)).rejects.toMatchObject({ code: 'chain-broken' });
    expect(await verifyRegister(altered, TOWN)).toMatchObject({ damage: { kind: 'altered', version: 2 } });
  });
});

describe('a damaged snapshot', () => {
  test('is written anew by the next tracker that reads the log', async () => {
    const store = memoryStore();
    await store.open();
    await fill(store);
    const at = { namespace: 'outturn-snapshot', key: `${TOWN}/0` };
    const whole = await store.documents.get(at);
    await store.documents.put({ ...at, expectedRevision: whole?.revision ?? 0, value: 'damaged' });
    const tracker = await openTracker({ store: unclosed(store), snapshots: true });
    await tracker.state(TOWN);
    await tracker.close();
    expect((await store.documents.get(at))?.value).toBe(whole?.value);
  });

  test('that cannot be written is told to the hook, and no command suffers', async () => {
    const base = memoryStore();
    const put = async () => {
      throw new Error('no room for documents');
    };
    const store = { ...base, documents: { ...base.documents, put } };
    const told: unknown[] = [];
    const hooks = { snapshot: () => (ended: object) => void told.push(ended) };
    await base.open();
    await fill(unclosed(base));
    const bare = { ...store, documents: { get: async () => undefined, put } };
    const tracker = await openTracker({ store: bare, snapshots: true, hooks });
    expect((await tracker.execute(TOWN, stateSickLeave('2024-03', '6'))).version).toBe(head + 1);
    await tracker.close();
    expect(told[0]).toMatchObject({ error: { message: 'no room for documents' } });
  });
});
