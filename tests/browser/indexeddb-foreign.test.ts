import { describe, expect, it } from 'vitest';
import { databaseName } from '../../packages/adapters/src/stores/indexeddb/indexeddb-schema.js';
import { codeOf, commandOf, requestOf } from '../postgres/store-records.js';
import { startSession } from './browser-session.js';
import { openedIn, storeIn } from './page-stores.js';
import type { RawContent } from './raw-page.js';

const session = await startSession();
const page = await session.page('store-page');
const raw = await session.page('raw-page');

const OURS = ['events', 'documents'];

/** Has the page that knows nothing of the store do something with a database. */
async function rawly<T>(name: string, ...given: readonly unknown[]): Promise<T> {
  return (await raw.evaluate(`page.${name}(...${JSON.stringify(given)})`)) as T;
}

/** Names and ids as people and machines give them. */
const ODD = [
  '',
  '.',
  '../../etc/passwd',
  'C:\\temp\\a',
  'a/b',
  'a%2Fb',
  '\'; DROP TABLE events; -- "',
  '\u{1f600}\u{10ffff}',
  '\u00e5',
  'a\u030a',
  '__proto__',
  '-'.repeat(10_000),
  '€'.repeat(10_000),
];
const UNSTORABLE = ['a\0b', '\ud800'];

describe('the indexeddb store in Chromium', () => {
  it.each([
    ['of a newer format', 'store-format-newer', 2, [...OURS, 'of-the-future']],
    ['of something else', 'store-foreign', 1, ['theirs']],
    ['with one of our object stores', 'store-foreign', 1, ['events']],
    ['with object stores of our names and no index', 'store-foreign', 1, OURS],
    ['with nothing in it', 'store-foreign', 1, []],
  ] as const)('refuses a database %s, and leaves it as it is', async (what, code, version, stores) => {
    const name = databaseName(what, 'default');
    await rawly('make', name, version, stores);
    const before = await rawly<RawContent>('dump', name);
    const databases = await rawly('databases');
    const store = storeIn(page, { name: what });
    const refused = [await codeOf(() => store.open()), await codeOf(() => store.open())];
    expect(refused).toEqual([code, code]);
    expect(await rawly('dump', name)).toEqual(before);
    expect(before.version).toBe(version);
    expect(Object.keys(before.stores)).toEqual([...stores].sort());
    expect(await rawly('databases')).toEqual(databases);
    console.log(`a database ${what}: 2 of 2 opens ${code}, ${stores.length} object stores unchanged`);
  });

  it('makes way for a later library that upgrades the database, and refuses everything from then on', async () => {
    const name = databaseName('upgraded', 'default');
    const store = await openedIn(page, { name: 'upgraded' });
    await store.append(requestOf('s', 0, commandOf('first', 3)));
    const before = await rawly<RawContent>('dump', name);
    await rawly('make', name, 2, ['of-the-future']);
    expect(await codeOf(() => store.append(requestOf('s', 3, commandOf('second'))))).toBe('store-failed');
    expect(await codeOf(() => store.readStream('s'))).toBe('store-failed');
    expect(await codeOf(() => storeIn(page, { name: 'upgraded' }).open())).toBe('store-format-newer');
    const { stores } = await rawly<RawContent>('dump', name);
    expect({ events: stores.events, documents: stores.documents }).toEqual(before.stores);
    console.log('upgraded by another tab: 3 of 3 calls refused, 3 of 3 events untouched');
  });

  it('keeps apart whatever names, tenants and ids there are, and touches no other database', async () => {
    await rawly('make', 'neighbour', 3, ['theirs']);
    const neighbour = await rawly<RawContent>('dump', 'neighbour');
    const places = [
      ...ODD.map((text) => ({ text, options: { name: text } })),
      ...ODD.map((text) => ({ text, options: { name: 'odd', tenant: text } })),
    ];
    for (const { text, options } of places) {
      const store = await openedIn(page, options);
      expect(await store.append(requestOf(text, 0, commandOf(text)))).toMatchObject({ version: 1 });
      await store.close();
    }
    for (const { text, options } of places) {
      const store = await openedIn(page, options);
      const { records } = await store.readAll({ after: 0, limit: 9 });
      expect(records).toMatchObject([{ stream: text, commandId: text, id: `${text}/0`, version: 1 }]);
      await store.close();
    }
    const made = (await rawly<readonly string[]>('databases')).filter((name) => !name.startsWith('outturn/'));
    expect(made).toEqual(['neighbour']);
    expect(await rawly('dump', 'neighbour')).toEqual(neighbour);
    console.log(`odd names and tenants: ${places.length} databases, each with its own event and no other`);
  }, 60_000);

  it('keeps odd ids apart in one database, and refuses what no store can keep', async () => {
    const store = await openedIn(page, { name: 'ids' });
    for (const text of ODD) {
      expect(await store.append(requestOf(text, 0, commandOf(text)))).toMatchObject({ version: 1 });
      expect(await store.append(requestOf(text, 1, commandOf(text)))).toEqual({
        type: 'duplicate',
        known: [{ commandId: text, versions: [1] }],
      });
    }
    const { records } = await store.readAll({ after: 0, limit: 100 });
    expect(records.map(({ stream }) => stream)).toEqual(ODD);
    for (const text of UNSTORABLE) {
      expect(await codeOf(() => store.append(requestOf(text, 0, commandOf('c'))))).toBe('append-invalid');
      expect(await codeOf(() => store.append(requestOf('s', 0, commandOf(text))))).toBe('append-invalid');
      expect(await codeOf(() => storeIn(page, { name: text }).open())).toBe('append-invalid');
      expect(await codeOf(() => storeIn(page, { name: 'n', tenant: text }).open())).toBe('append-invalid');
    }
    expect((await store.readAll({ after: 0, limit: 100 })).records).toEqual(records);
    console.log(
      `odd ids: ${ODD.length} of ${ODD.length} stored once and apart, ${UNSTORABLE.length} refused`,
    );
  });

  it('gives back deep and huge JSON byte for byte', async () => {
    const store = await openedIn(page, { name: 'json' });
    const deep = '['.repeat(200_000) + ']'.repeat(200_000);
    const huge = JSON.stringify({ values: Array.from({ length: 400_000 }, (_, index) => `${index}`) });
    for (const [version, data] of [deep, huge].entries()) {
      await store.append(requestOf('s', version, commandOf(`c${version}`, 1, data)));
    }
    const { records } = await store.readStream('s');
    expect(records.map(({ data }) => data === deep || data === huge)).toEqual([true, true]);
    console.log(`deep and huge JSON: ${deep.length} and ${huge.length} characters came back`);
  });

  it('keeps what is recorded in order, though the clock goes back between one tracker and the next', async () => {
    const days = ['02', '01', '03', '01'].map((day) => `2024-01-${day}T12:00:00.000Z`);
    const tab = await session.page('tracker-page');
    expect(await tab.evaluate(`page.recordAt(${JSON.stringify(days)})`)).toEqual([
      '2024-01-02T12:00:00.000Z',
      '2024-01-02T12:00:00.001Z',
      '2024-01-03T12:00:00.000Z',
      '2024-01-03T12:00:00.001Z',
    ]);
    console.log('clock: 4 commands recorded, the clock went back twice, what was recorded never');
  });
});
