import type { EventStore } from '@outturn/core/store';
import { check, checkRefused, checkSame } from './law-checks.js';
import { appended, command, fill, headOf, readLog, request } from './law-records.js';
import type { StoreLaw } from './store-law.js';

const at = { namespace: 'n', key: 'k' };

const calls: Readonly<Record<string, (store: EventStore) => Promise<unknown>>> = {
  append: (store) => store.append(request('s', 0, command('c'))),
  readStream: (store) => store.readStream('s'),
  readAll: (store) => store.readAll({ after: 0, limit: 1 }),
  'documents.get': (store) => store.documents.get(at),
  'documents.put': (store) => store.documents.put({ ...at, expectedRevision: 0, value: 'v' }),
  restore: (store) => store.restore('s', []),
};

/** What opening and closing a handle does. */
export const lifecycleLaws: readonly StoreLaw[] = [
  {
    name: 'a handle that is not open yet refuses everything with store-not-open',
    run: async (_, unopened) => {
      const store = unopened();
      for (const [what, call] of Object.entries(calls)) {
        await checkRefused(() => call(store), 'store-not-open', what);
      }
    },
  },
  {
    name: 'a closed handle refuses everything with store-closed, opening included',
    run: async (open) => {
      const store = await open();
      await store.close();
      for (const [what, call] of Object.entries({ ...calls, open: (closed: EventStore) => closed.open() })) {
        await checkRefused(() => call(store), 'store-closed', what);
      }
    },
  },
  {
    name: 'opening twice and closing twice does no harm',
    run: async (_, unopened) => {
      const store = unopened();
      const [first, second] = await Promise.all([store.open(), store.open()]);
      check(Number.isSafeInteger(first.formatVersion) && first.formatVersion > 0, 'the format has a version');
      checkSame(second, first, 'the second opening');
      await fill(store, 's', 1);
      checkSame(await store.open(), first, 'the third opening');
      checkSame(await headOf(store, 's'), 1, 'head');
      await store.close();
      await store.close();
    },
  },
  {
    name: 'every storage is a store of its own',
    run: async (open) => {
      const [one, two] = [await open({ storage: 'one' }), await open({ storage: 'two' })];
      await fill(one, 's', 2);
      checkSame(await headOf(two, 's'), 0, 'head in the other storage');
      checkSame(await readLog(two, 9), [], 'log of the other storage');
    },
  },
  {
    name: 'what was acknowledged is there after the store was closed and opened again',
    needs: 'durable',
    run: async (open) => {
      const before = await open();
      await fill(before, 's', 2);
      await appended(before, request('t', 0, command('c')));
      await before.documents.put({ ...at, expectedRevision: 0, value: 'v' });
      const log = await readLog(before, 9);
      await before.close();
      const after = await open();
      checkSame(await readLog(after, 9), log, 'log');
      checkSame((await after.readStream('s')).records, log.slice(0, 2), 'stream');
      checkSame(await after.documents.get(at), { revision: 1, value: 'v' }, 'document');
    },
  },
  {
    name: 'positions go on rising after the store was closed and opened again',
    needs: 'durable',
    run: async (open) => {
      const before = await open();
      await fill(before, 's', 3);
      const { next } = await before.readAll({ after: 0, limit: 9 });
      await before.close();
      const after = await open();
      const { positions } = await appended(after, request('s', 3, command('c')));
      check(
        positions.every((position) => position > next),
        `position ${positions.join()} is not above ${next}`,
      );
      const page = await after.readAll({ after: next, limit: 9 });
      checkSame(
        page.records.map((record) => record.id),
        ['c/0'],
        'what a reader gets from where it was',
      );
    },
  },
];
