import type { StreamRange } from '@outturn/core/store';
import { check, checkSame } from './law-checks.js';
import { appended, command, fill, newRecord, request, versionsOf } from './law-records.js';
import type { StoreLaw } from './store-law.js';

const ranges: readonly (readonly [StreamRange, readonly number[]])[] = [
  [{}, [1, 2, 3, 4, 5]],
  [{ from: 0 }, [1, 2, 3, 4, 5]],
  [{ from: 1 }, [1, 2, 3, 4, 5]],
  [{ from: 3 }, [3, 4, 5]],
  [{ from: 5 }, [5]],
  [{ from: 6 }, []],
  [{ from: 99 }, []],
  [{ to: 0 }, []],
  [{ to: 1 }, [1]],
  [{ to: 3 }, [1, 2, 3]],
  [{ to: 5 }, [1, 2, 3, 4, 5]],
  [{ to: 99 }, [1, 2, 3, 4, 5]],
  [{ limit: 0 }, []],
  [{ limit: 2 }, [1, 2]],
  [{ limit: 99 }, [1, 2, 3, 4, 5]],
  [{ from: 2, to: 4 }, [2, 3, 4]],
  [{ from: 3, to: 3 }, [3]],
  [{ from: 4, to: 2 }, []],
  [{ from: 2, to: 5, limit: 2 }, [2, 3]],
  [{ from: 5, to: 99, limit: 9 }, [5]],
];

/** What reading one stream gives. */
export const readLaws: readonly StoreLaw[] = [
  {
    name: 'from and to are inclusive, and a range may reach beyond both ends',
    run: async (open) => {
      const store = await open();
      await fill(store, 's', 5);
      for (const [range, versions] of ranges) {
        const { records } = await store.readStream('s', range);
        checkSame(versionsOf(records), versions, `range ${JSON.stringify(range)} of five`);
      }
    },
  },
  {
    name: 'the head is that of the stream, whatever part of it is read',
    run: async (open) => {
      const store = await open();
      await fill(store, 's', 5);
      for (const [range] of ranges) {
        checkSame((await store.readStream('s', range)).head, 5, `head with range ${JSON.stringify(range)}`);
      }
      checkSame(await store.readStream('absent'), { records: [], head: 0 }, 'an absent stream');
    },
  },
  {
    name: 'an event is read as it was appended, field for field, from its stream and from the log',
    run: async (open) => {
      const store = await open();
      const record = newRecord('e', 'c', { schema: 41 });
      const { positions } = await appended(store, request('s', 0, { commandId: 'c', records: [record] }));
      const expected = [{ ...record, stream: 's', version: 1, position: positions[0] }];
      checkSame((await store.readStream('s')).records, expected, 'read from the stream');
      checkSame((await store.readAll({ after: 0, limit: 9 })).records, expected, 'read from the log');
    },
  },
  {
    name: "what a caller changes after an append does not change the store's events",
    run: async (open) => {
      const store = await open();
      const record = { ...newRecord('e', 'c') };
      const records = [record];
      await appended(store, request('s', 0, { commandId: 'c', records }));
      record.data = '"changed"';
      records.push(newRecord('more', 'c'));
      const { data } = newRecord('e', 'c');
      checkSame(
        (await store.readStream('s')).records.map((stored) => stored.data),
        [data],
        'data',
      );
    },
  },
  {
    name: 'what is read is frozen, and changing the list changes no later reading',
    run: async (open) => {
      const store = await open();
      await fill(store, 's', 2);
      const read = async () => {
        const [page, log] = [await store.readStream('s'), await store.readAll({ after: 0, limit: 9 })];
        return [page.records, log.records];
      };
      for (const records of await read()) {
        check(
          records.every((record) => Object.isFrozen(record)),
          'every record is frozen',
        );
        Reflect.set(records, 'length', 0);
      }
      for (const records of await read()) checkSame(versionsOf(records), [1, 2], 'versions read again');
    },
  },
  {
    name: "the versions answered for a known command are the caller's own",
    run: async (open) => {
      const store = await open();
      await fill(store, 's', 2);
      const ask = () => store.append(request('s', 2, command('fill-s')));
      const first = await ask();
      if (first.type === 'duplicate') for (const { versions } of first.known) Reflect.set(versions, 0, 99);
      const known = [{ commandId: 'fill-s', versions: [1, 2] }];
      checkSame(await ask(), { type: 'duplicate', known }, 'the answer again');
    },
  },
];
