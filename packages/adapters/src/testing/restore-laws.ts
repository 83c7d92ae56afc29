import type { RestoredRecord, StoredRecord } from '@outturn/core/store';
import { check, checkRefused, checkSame } from './law-checks.js';
import { appended, command, fill, headOf, newRecord, readLog, request } from './law-records.js';
import type { OpenStore, StoreLaw } from './store-law.js';

const whole = (count: number): readonly RestoredRecord[] =>
  Array.from({ length: count }, (_, index) => ({
    ...newRecord(`e${index}`, `c${index}`),
    version: index + 1,
  }));

const withoutPlace = (records: readonly StoredRecord[]): readonly unknown[] =>
  records.map(({ position, stream, ...record }) => record);

async function exported(open: OpenStore): Promise<readonly StoredRecord[]> {
  const store = await open({ storage: 'source' });
  await fill(store, 'other', 4);
  await appended(store, request('s', 0, command('a', 2), command('b')));
  return (await store.readStream('s')).records;
}

/** What putting an exported stream back does. */
export const restoreLaws: readonly StoreLaw[] = [
  {
    name: 'a restored stream keeps everything but its positions',
    run: async (open) => {
      const source = await exported(open);
      const store = await open();
      const { positions } = await store.restore('s', source);
      const { records, head } = await store.readStream('s');
      checkSame(withoutPlace(records), withoutPlace(source), 'records');
      checkSame(head, 3, 'head');
      checkSame(
        records.map((record) => record.position),
        positions,
        'positions answered',
      );
    },
  },
  {
    name: 'a restored stream comes last in the log, so that every reader gets it',
    run: async (open) => {
      const source = await exported(open);
      const store = await open();
      await fill(store, 'before', 9);
      const { next } = await store.readAll({ after: 0, limit: 99 });
      await store.restore('s', source);
      const page = await store.readAll({ after: next, limit: 99 });
      checkSame(withoutPlace(page.records), withoutPlace(source), 'what a reader gets next');
    },
  },
  {
    name: 'a restored stream is appended to like any other',
    run: async (open) => {
      const store = await open();
      await store.restore('s', whole(2));
      const stale = await store.append(request('s', 0, command('c')));
      checkSame(stale, { type: 'conflict', actual: 2 }, 'an append at version 0');
      checkSame((await appended(store, request('s', 2, command('c')))).version, 3, 'version');
    },
  },
  {
    name: 'a stream is never restored over one that exists',
    run: async (open) => {
      const store = await open();
      await fill(store, 's', 2);
      const before = await readLog(store, 9);
      await checkRefused(
        () => store.restore('s', whole(3)),
        'restore-stream-exists',
        'restoring an existing one',
      );
      checkSame(await readLog(store, 9), before, 'the log');
    },
  },
  {
    name: 'only a whole stream in order is restored, each event once',
    run: async (open) => {
      const store = await open();
      const [one, two, three] = whole(3);
      if (!one || !two || !three) return;
      const wrong = [
        [two, three],
        [one, three],
        [two, one],
        [one, one],
        [one, { ...one, version: 2 }],
      ];
      for (const records of wrong) {
        const what = `restoring ${records.map(({ id, version }) => `${id} as ${version}`).join()}`;
        await checkRefused(() => store.restore('s', records), 'restore-invalid', what);
      }
      checkSame([await headOf(store, 's'), await readLog(store, 9)], [0, []], 'after the refusals');
    },
  },
  {
    name: 'restoring no events changes nothing',
    run: async (open) => {
      const store = await open();
      checkSame(await store.restore('s', []), { positions: [] }, 'restoring nothing');
      check((await headOf(store, 's')) === 0, 'the stream is still absent');
      await appended(store, request('s', 0, command('c')));
    },
  },
];
