import type {
  AppendRequest,
  EventStore,
  KnownCommand,
  LogPage,
  LogRange,
  StoredRecord,
} from '@outturn/core/store';
import { letOthersRun, mutant, type StoreMutant } from './store-mutant.js';

const ranges = 'from and to are inclusive, and a range may reach beyond both ends';
const heads = 'the head is that of the stream, whatever part of it is read';
const asAppended = 'an event is read as it was appended, field for field, from its stream and from the log';
const pages =
  'the log is read in pages of any size with nothing missed and nothing twice, in the order appended';
const pageLimit = 'a page holds no more than its limit';
const after = 'the log is read after a position, not from it';
const logEnd = 'at the end of the log next stays, and goes on when more is appended';
const settled = 'everything read is settled, and what comes later lies above';
const frozen = 'what is read is frozen, and changing the list changes no later reading';
const callersChange = "what a caller changes after an append does not change the store's events";
const callersVersions = "the versions answered for a known command are the caller's own";
const concurrentReader = 'a reader of the log misses nothing and gets nothing twice while others append';

/** The reference with what it answers from the log changed. */
const readsLog = (
  name: string,
  rejectedBy: readonly string[],
  change: (page: LogPage, range: LogRange, store: EventStore) => LogPage | Promise<LogPage>,
): StoreMutant =>
  mutant(name, rejectedBy, (store) => ({
    readAll: async (range) => change(await store.readAll(range), range, store),
  }));

const recordsOf = (request: AppendRequest) => request.batches.flatMap((batch) => batch.records);

/** Stores that break what reading promises. */
export const readMutants: readonly StoreMutant[] = [
  mutant('reads from a version exclusively', [ranges], (store) => ({
    readStream: (stream, { from = 0, ...range } = {}) =>
      store.readStream(stream, { ...range, from: from + 1 }),
  })),
  mutant('reads to a version exclusively', [ranges], (store) => ({
    readStream: (stream, range = {}) =>
      store.readStream(stream, range.to === undefined ? range : { ...range, to: Math.max(0, range.to - 1) }),
  })),
  mutant('ignores the limit of a range', [ranges], (store) => ({
    readStream: (stream, { limit: _ignored, ...range } = {}) => store.readStream(stream, range),
  })),
  mutant('answers the last version read as the head', [heads], (store) => ({
    readStream: async (stream, range) => {
      const { records } = await store.readStream(stream, range);
      return { records, head: records.at(-1)?.version ?? 0 };
    },
  })),
  mutant('mixes up two dates', [asAppended], (store) => ({
    readStream: async (stream, range) => {
      const page = await store.readStream(stream, range);
      const swapped = ({ statedOn, recordedAt, ...record }: StoredRecord) =>
        Object.freeze({ ...record, statedOn: recordedAt, recordedAt: statedOn });
      return { ...page, records: page.records.map(swapped) };
    },
  })),
  mutant('gives back copies that can be changed', [frozen], (store) => ({
    readStream: async (stream, range) => {
      const page = await store.readStream(stream, range);
      return { ...page, records: page.records.map((record) => ({ ...record })) };
    },
  })),
  mutant('gives back its own list of events', [frozen], (store) => {
    const lists = new Map<number, readonly StoredRecord[]>();
    return {
      readAll: async (range) => {
        const page = await store.readAll(range);
        const records = lists.get(page.settled) ?? page.records;
        lists.set(page.settled, records);
        return { ...page, records };
      },
    };
  }),
  mutant("keeps the caller's records instead of copies", [callersChange], (store) => {
    const kept = new Map<string, { readonly data: string }>();
    return {
      append: async (request) => {
        for (const record of recordsOf(request)) kept.set(record.id, record);
        return store.append(request);
      },
      readStream: async (stream, range) => {
        const page = await store.readStream(stream, range);
        const records = page.records.map((record) => ({
          ...record,
          data: kept.get(record.id)?.data ?? record.data,
        }));
        return { ...page, records };
      },
    };
  }),
  mutant('gives back its own list of versions', [callersVersions], (store) => {
    let first: readonly KnownCommand[] | undefined;
    return {
      append: async (request) => {
        const result = await store.append(request);
        if (result.type !== 'duplicate') return result;
        first ??= result.known;
        return { ...result, known: first };
      },
    };
  }),
  readsLog('skips an event between two pages of the log', [pages], (page) => ({
    ...page,
    next: page.records.length === 0 ? page.next : page.next + 1,
  })),
  readsLog('repeats an event between two pages of the log', [pages], (page) => ({
    ...page,
    next: page.records.length < 2 ? page.next : page.next - 1,
  })),
  readsLog('orders a page of the log by stream', [pages], (page) => ({
    ...page,
    records: [...page.records].sort((a, b) => a.stream.localeCompare(b.stream) || a.version - b.version),
  })),
  readsLog('ignores the limit of a page', [pageLimit], async (_, range, store) =>
    store.readAll({ ...range, limit: 1_000 }),
  ),
  readsLog('reads the log from a position inclusively', [after, logEnd], async (_, range, store) =>
    store.readAll({ ...range, after: Math.max(0, range.after - 1) }),
  ),
  readsLog('starts over at the end of the log', [logEnd], (page) => ({
    ...page,
    next: page.records.length === 0 ? 0 : page.next,
  })),
  readsLog('runs ahead at the end of the log', [logEnd], (page) => ({
    ...page,
    next: page.records.length === 0 ? page.next + 1 : page.next,
  })),
  readsLog('never calls anything settled', [settled], (page) => ({ ...page, settled: 0 })),
  readsLog('calls settled what is still to come', [settled], (page) => ({
    ...page,
    settled: page.settled + 1,
  })),
  mutant('shows the log an event only some time after others above it', [concurrentReader], (store) => {
    const hidden = new Set<string>();
    let appends = 0;
    return {
      append: async (request) => {
        const ids = recordsOf(request).map((record) => `${request.stream}/${record.id}`);
        appends += 1;
        if (appends % 2 === 0) for (const id of ids) hidden.add(id);
        const result = await store.append(request);
        await letOthersRun();
        for (const id of ids) hidden.delete(id);
        return result;
      },
      readAll: async (range) => {
        const page = await store.readAll(range);
        return { ...page, records: page.records.filter(({ stream, id }) => !hidden.has(`${stream}/${id}`)) };
      },
    };
  }),
];
