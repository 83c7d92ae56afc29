import type { AppendRequest, DocumentKey, EventStore, NewRecord } from '@outturn/core/store';
import { mutant, type StoreMutant } from './store-mutant.js';

const oddTexts = 'odd texts come back byte for byte, wherever they stand';
const anyText = 'any well-formed text without U+0000 comes back byte for byte';
const megabyte = 'a text of a megabyte comes back whole';
const refused =
  'a text with U+0000 or a lone surrogate is refused with append-invalid and never stored in another form';
const foundNothing = 'a name with U+0000 or a lone surrogate finds nothing under another name';
const lookAlikes = 'names that only look alike are different streams';

type Change = (text: string) => string;

const inRecord = (record: NewRecord, change: Change): NewRecord =>
  Object.fromEntries(
    Object.entries(record).map(([name, value]) => [name, typeof value === 'string' ? change(value) : value]),
  ) as unknown as NewRecord;

const inRequest = (request: AppendRequest, change: Change): AppendRequest => ({
  ...request,
  stream: change(request.stream),
  batches: request.batches.map(({ commandId, records }) => ({
    commandId: change(commandId),
    records: records.map((record) => inRecord(record, change)),
  })),
});

const inDocument = <T extends DocumentKey>(at: T, change: Change): T => ({
  ...at,
  ...('value' in at ? { value: change(String(at.value)) } : {}),
  namespace: change(at.namespace),
  key: change(at.key),
});

/** The reference with every text changed on its way in. */
const changingTexts = (name: string, rejectedBy: readonly string[], change: Change): StoreMutant =>
  mutant(name, rejectedBy, (store: EventStore) => ({
    append: async (request) => store.append(inRequest(request, change)),
    readStream: async (stream, range) => store.readStream(change(stream), range),
    documents: {
      get: async (at) => store.documents.get(inDocument(at, change)),
      put: async (put) => store.documents.put(inDocument(put, change)),
    },
  }));

function reserialised(text: string): string {
  try {
    return JSON.stringify(JSON.parse(text));
  } catch {
    return text;
  }
}

/** Stores that do not keep texts as they are. */
export const textMutants: readonly StoreMutant[] = [
  changingTexts('normalises texts', [oddTexts, lookAlikes], (text) => text.normalize('NFC')),
  changingTexts('trims texts', [oddTexts, lookAlikes], (text) => text.trim()),
  changingTexts('ignores the case of texts', [lookAlikes], (text) => text.toLowerCase()),
  changingTexts('reads JSON and writes it again', [oddTexts], reserialised),
  changingTexts('keeps three bytes of a character', [oddTexts, anyText], (text) =>
    text.replaceAll(/[\u{10000}-\u{10ffff}]/gu, '?'),
  ),
  changingTexts('cuts long texts off', [megabyte], (text) => text.slice(0, 65_535)),
  changingTexts('cuts texts off at U+0000', [refused, foundNothing], (text) => text.split('\0')[0] ?? ''),
  changingTexts('replaces lone surrogates', [refused, foundNothing], (text) =>
    text.replaceAll(/\p{Surrogate}/gu, '\ufffd'),
  ),
];
