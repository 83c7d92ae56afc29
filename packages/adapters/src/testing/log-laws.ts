import { check, checkSame } from './law-checks.js';
import { appended, command, fill, readLog, request } from './law-records.js';
import type { StoreLaw } from './store-law.js';

/** What reading the whole log gives. */
export const logLaws: readonly StoreLaw[] = [
  {
    name: 'the log is read in pages of any size with nothing missed and nothing twice, in the order appended',
    run: async (open) => {
      const store = await open();
      await appended(store, request('b', 0, command('one', 3)));
      await appended(store, request('a', 0, command('two', 2)));
      await appended(store, request('b', 3, command('three', 2)));
      const ids = ['one/0', 'one/1', 'one/2', 'two/0', 'two/1', 'three/0', 'three/1'];
      for (const limit of [1, 2, 3, 7, 99]) {
        checkSame(
          (await readLog(store, limit)).map((record) => record.id),
          ids,
          `ids in pages of ${limit}`,
        );
      }
    },
  },
  {
    name: 'a page holds no more than its limit',
    run: async (open) => {
      const store = await open();
      await fill(store, 's', 5);
      for (const limit of [0, 1, 4]) {
        const { records, next } = await store.readAll({ after: 0, limit });
        checkSame(records.length, limit, `events in a page of ${limit}`);
        checkSame(next, records.at(-1)?.position ?? 0, `next of a page of ${limit}`);
      }
    },
  },
  {
    name: 'the log is read after a position, not from it',
    run: async (open) => {
      const store = await open();
      const { positions } = await appended(store, request('s', 0, command('c', 3)));
      const page = await store.readAll({ after: positions[1] ?? 0, limit: 9 });
      checkSame(
        page.records.map((record) => record.position),
        positions.slice(2),
        'after the second position',
      );
    },
  },
  {
    name: 'at the end of the log next stays, and goes on when more is appended',
    run: async (open) => {
      const store = await open();
      checkSame(
        await store.readAll({ after: 0, limit: 9 }),
        { records: [], next: 0, settled: 0 },
        'an empty log',
      );
      await fill(store, 's', 2);
      const { next } = await store.readAll({ after: 0, limit: 9 });
      const end = await store.readAll({ after: next, limit: 9 });
      checkSame([end.records, end.next], [[], next], 'at the end');
      await appended(store, request('s', 2, command('more')));
      const more = await store.readAll({ after: end.next, limit: 9 });
      checkSame(
        more.records.map((record) => record.id),
        ['more/0'],
        'after the end',
      );
    },
  },
  {
    name: 'everything read is settled, and what comes later lies above',
    run: async (open) => {
      const store = await open();
      await fill(store, 's', 3);
      const page = await store.readAll({ after: 0, limit: 2 });
      check(page.settled >= page.next, `settled ${page.settled} is below next ${page.next}`);
      const later = await appended(store, request('s', 3, command('later')));
      check(
        later.positions.every((position) => position > page.settled),
        `position ${later.positions.join()} came at or below settled ${page.settled}`,
      );
    },
  },
];
