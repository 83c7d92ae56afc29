import { check, checkRefused, checkSame } from './law-checks.js';
import {
  appended,
  command,
  fill,
  headOf,
  newRecord,
  readLog,
  request,
  upTo,
  versionsOf,
} from './law-records.js';
import type { StoreLaw } from './store-law.js';

const wrongVersions = [
  { stream: 'absent', expected: [1, 2, 7], actual: 0 },
  { stream: 'existing', expected: [0, 1, 2, 4, 9], actual: 3 },
];

/** What an append at an expected version does. */
export const appendLaws: readonly StoreLaw[] = [
  {
    name: 'appends get the versions 1, 2, 3 … without a gap',
    run: async (open) => {
      const store = await open();
      const first = await appended(store, request('s', 0, command('a', 2)));
      const second = await appended(store, request('s', 2, command('b'), command('c', 2)));
      checkSame([first.version, second.version], [2, 5], 'versions answered');
      checkSame(versionsOf((await store.readStream('s')).records), upTo(5), 'versions stored');
    },
  },
  {
    name: 'an append at a wrong version is a conflict that tells the true version and stores nothing',
    run: async (open) => {
      const store = await open();
      await fill(store, 'existing', 3);
      for (const { stream, expected, actual } of wrongVersions) {
        for (const version of expected) {
          const result = await store.append(request(stream, version, command(`at-${version}`)));
          checkSame(result, { type: 'conflict', actual }, `${stream} stream, expected version ${version}`);
        }
        checkSame(await headOf(store, stream), actual, `head of the ${stream} stream`);
      }
    },
  },
  {
    name: 'an append of no events changes nothing, and its command is not remembered',
    run: async (open) => {
      const store = await open();
      for (const head of [0, 2]) {
        if (head > 0) await fill(store, 's', head);
        const result = await store.append(request('s', head, command('nothing', 0)));
        checkSame(result, { type: 'appended', positions: [], version: head }, `no events at version ${head}`);
        checkSame(await headOf(store, 's'), head, 'head');
      }
      await appended(store, request('s', 2, command('nothing')));
    },
  },
  {
    name: 'an append of no events at a wrong version is a conflict like any other',
    run: async (open) => {
      const store = await open();
      await fill(store, 's', 2);
      checkSame(
        await store.append(request('s', 1)),
        { type: 'conflict', actual: 2 },
        'no events at version 1 of 2',
      );
    },
  },
  {
    name: 'an append with several commands is stored whole or not at all',
    run: async (open) => {
      const store = await open();
      await fill(store, 's', 1);
      const clash = { commandId: 'second', records: [newRecord('fill-s/0', 'second')] };
      await store.append(request('s', 1, command('first', 2), clash)).catch(() => undefined);
      checkSame(await headOf(store, 's'), 1, 'head after a failed append');
      checkSame((await readLog(store, 10)).length, 1, 'events in the log after a failed append');
      await appended(store, request('s', 1, command('first', 2)));
    },
  },
  {
    name: 'an event id the stream already holds is refused',
    run: async (open) => {
      const store = await open();
      await fill(store, 's', 1);
      const again = { commandId: 'other', records: [newRecord('fill-s/0', 'other')] };
      await checkRefused(() => store.append(request('s', 1, again)), 'event-id-taken', 'a used event id');
    },
  },
  {
    name: 'two streams may hold equal event ids and command ids',
    run: async (open) => {
      const store = await open();
      await appended(store, request('one', 0, command('c')));
      await appended(store, request('two', 0, command('c')));
      checkSame(
        (await readLog(store, 10)).map((record) => record.stream),
        ['one', 'two'],
        'streams in the log',
      );
    },
  },
  {
    name: 'two tenants may hold equal streams and documents, and never see each other',
    run: async (open) => {
      const [ours, theirs] = [await open({ tenant: 'ours' }), await open({ tenant: 'theirs' })];
      const put = { namespace: 'n', key: 'k', expectedRevision: 0, value: 'ours' };
      await appended(ours, request('s', 0, command('c', 2)));
      await ours.documents.put(put);
      checkSame((await theirs.readStream('s')).head, 0, "head of the other tenant's stream");
      checkSame(await readLog(theirs, 10), [], "the other tenant's log");
      checkSame(await theirs.documents.get(put), undefined, "the other tenant's document");
      await appended(theirs, request('s', 0, command('c')));
      await theirs.documents.put({ ...put, value: 'theirs' });
      checkSame([await headOf(ours, 's'), await headOf(theirs, 's')], [2, 1], 'heads');
      checkSame(await ours.documents.get(put), { revision: 1, value: 'ours' }, 'our document');
    },
  },
  {
    name: 'the positions answered are those of the events, and rise from append to append',
    run: async (open) => {
      const store = await open();
      const first = await appended(store, request('one', 0, command('a', 2)));
      const second = await appended(store, request('two', 0, command('b', 2)));
      const third = await appended(store, request('one', 2, command('c')));
      const answered = [...first.positions, ...second.positions, ...third.positions];
      checkSame(
        (await readLog(store, 10)).map((record) => record.position),
        answered,
        'positions in the log',
      );
      check(
        answered.every((position, index) => position > (answered[index - 1] ?? 0)),
        `positions rise: ${answered.join()}`,
      );
    },
  },
  {
    name: "a caller's mistake is a TypeError and stores nothing",
    run: async (open) => {
      const store = await open();
      const mistakes = {
        'a negative version': request('s', -1, command('c')),
        'a broken version': request('s', 0.5, command('c')),
        'a command twice': request('s', 0, command('c'), command('c', 0)),
        'an event twice': request('s', 0, {
          commandId: 'c',
          records: [newRecord('e', 'c'), newRecord('e', 'c')],
        }),
        "another command's event": request('s', 0, { commandId: 'c', records: [newRecord('e', 'd')] }),
        'a schema that is no integer': request('s', 0, {
          commandId: 'c',
          records: [newRecord('e', 'c', { schema: Number.NaN })],
        }),
      };
      for (const [what, mistake] of Object.entries(mistakes)) {
        await checkRefused(() => store.append(mistake), TypeError, what);
      }
      for (const range of [{ from: -1 }, { to: 1.5 }, { limit: Number.NaN }]) {
        await checkRefused(() => store.readStream('s', range), TypeError, `reading ${JSON.stringify(range)}`);
      }
      await checkRefused(() => store.readAll({ after: -1, limit: 1 }), TypeError, 'reading after -1');
      checkSame(await headOf(store, 's'), 0, 'head after the mistakes');
    },
  },
];
