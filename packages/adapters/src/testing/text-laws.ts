import type { NewRecord } from '@outturn/core/store';
import * as fc from 'fast-check';
import { checkRefused, checkSame } from './law-checks.js';
import { appended, command, headOf, newRecord, request } from './law-records.js';
import type { OpenStore, StoreLaw } from './store-law.js';

const oddTexts = [
  '',
  ' ',
  ' leading and trailing ',
  '__proto__',
  'constructor',
  "'; DROP TABLE events; --",
  '%_\\',
  'line\r\nline\u2028line\u0085',
  '\u00e5',
  'a\u030a',
  '\ufeffbyte order mark',
  '\u{1f600}\u{10ffff}',
  '\u0001\u007f\u0080',
  '\ufffd\ufffe\uffff',
  '"\\u0000 \\ud800"',
  '1.50',
  '-0',
  '9007199254740993',
  '1e400',
  'null',
  '2024-02-30T00:00:00+02:00',
  '{"b":1.0,"a":1,"a":2}',
];

const unstorable = ['\0', 'a\0b', '\ud800', 'a\udc00b', '\udc00\ud800'];

const texts = (text: string): Omit<NewRecord, 'schema' | 'id' | 'commandId'> => ({
  type: text,
  data: text,
  meta: text,
  statedOn: text,
  recordedAt: text,
  hash: text,
});

/** Appends and puts the text everywhere it may stand, and checks that it comes back as it was. */
async function roundTrips(open: OpenStore, text: string, storage = 'main'): Promise<void> {
  const store = await open({ storage });
  const record = { ...newRecord(text, text), ...texts(text) };
  const what = `the text ${JSON.stringify(text.slice(0, 40))}`;
  await appended(store, request(text, 0, { commandId: text, records: [record] }));
  const [stored] = (await store.readStream(text)).records;
  checkSame(stored, { ...record, stream: text, version: 1, position: stored?.position }, what);
  const again = await store.append(request(text, 1, { commandId: text, records: [] }));
  checkSame(
    again,
    { type: 'duplicate', known: [{ commandId: text, versions: [1] }] },
    `${what} as a command id`,
  );
  await store.documents.put({ namespace: text, key: text, expectedRevision: 0, value: text });
  const document = await store.documents.get({ namespace: text, key: text });
  checkSame(document, { revision: 1, value: text }, `${what} as a document`);
  await store.close();
}

/** That texts come back byte for byte, or are refused. */
export const textLaws: readonly StoreLaw[] = [
  {
    name: 'odd texts come back byte for byte, wherever they stand',
    run: async (open) => {
      for (const [index, text] of oddTexts.entries()) await roundTrips(open, text, `text-${index}`);
    },
  },
  {
    name: 'any well-formed text without U+0000 comes back byte for byte',
    run: async (open) => {
      let run = 0;
      const storable = fc.string({ unit: 'binary', maxLength: 40 }).map((text) => text.replaceAll('\0', ''));
      const property = fc.asyncProperty(storable, (text) => {
        run += 1;
        return roundTrips(open, text, `run-${run}`);
      });
      await fc.assert(property, { numRuns: 50 });
    },
  },
  {
    name: 'a text of a megabyte comes back whole',
    run: (open) => roundTrips(open, 'åäö€\u{1f600}\n'.repeat(80_000)),
  },
  {
    name: 'a text with U+0000 or a lone surrogate is refused with append-invalid and never stored in another form',
    run: async (open) => {
      const store = await open();
      for (const text of unstorable) {
        const inField = Object.entries({ ...texts(text), id: text }).map(([field, value]) =>
          request('s', 0, { commandId: 'c', records: [newRecord('e', 'c', { [field]: value })] }),
        );
        const inCommand = request('s', 0, { commandId: text, records: [newRecord('e', text)] });
        const requests = [request(text, 0, command('c')), inCommand, ...inField];
        for (const refused of requests) {
          await checkRefused(() => store.append(refused), 'append-invalid', JSON.stringify(refused));
        }
        for (const place of [{ namespace: text }, { key: text }, { value: text }]) {
          const put = { namespace: 'n', key: 'k', value: 'v', expectedRevision: 0, ...place };
          await checkRefused(() => store.documents.put(put), 'append-invalid', JSON.stringify(put));
        }
      }
      checkSame(await headOf(store, 's'), 0, 'head after the refusals');
    },
  },
  {
    name: 'a name with U+0000 or a lone surrogate finds nothing under another name',
    run: async (open) => {
      const store = await open();
      await appended(store, request('a', 0, command('a')));
      await appended(store, request('a\ufffdb', 0, command('b')));
      await store.documents.put({ namespace: 'a', key: 'a', expectedRevision: 0, value: 'a' });
      for (const name of ['a\0b', 'a\udc00b']) {
        await checkRefused(() => store.readStream(name), 'append-invalid', `stream ${JSON.stringify(name)}`);
        const at = { namespace: 'a', key: name };
        await checkRefused(() => store.documents.get(at), 'append-invalid', `key ${JSON.stringify(name)}`);
      }
    },
  },
  {
    name: 'names that only look alike are different streams',
    run: async (open) => {
      const store = await open();
      const names = [
        '\u00e5',
        'a\u030a',
        '\u00c5',
        '\u212b',
        'a',
        'A',
        'a ',
        ' a',
        'a\u200b',
        '1',
        '1.0',
        '01',
      ];
      for (const [index, name] of names.entries()) {
        await appended(store, request(name, 0, command(`c${index}`)));
      }
      for (const name of names) checkSame(await headOf(store, name), 1, `head of ${JSON.stringify(name)}`);
    },
  },
];
