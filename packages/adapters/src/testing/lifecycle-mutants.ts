import type { RestoredRecord } from '@outturn/core/store';
import { sharedMemory } from './shared-memory.js';
import { mutant, type StoreMutant } from './store-mutant.js';

const notOpen = 'a handle that is not open yet refuses everything with store-not-open';
const closed = 'a closed handle refuses everything with store-closed, opening included';
const twice = 'opening twice and closing twice does no harm';
const ownStorage = 'every storage is a store of its own';
const acknowledged = 'what was acknowledged is there after the store was closed and opened again';
const rising = 'positions go on rising after the store was closed and opened again';
const keepsAll = 'a restored stream keeps everything but its positions';
const lastInLog = 'a restored stream comes last in the log, so that every reader gets it';
const likeAnyOther = 'a restored stream is appended to like any other';
const neverOver = 'a stream is never restored over one that exists';
const onlyWhole = 'only a whole stream in order is restored, each event once';
const restoresNothing = 'restoring no events changes nothing';

const renumbered = (records: readonly RestoredRecord[]): readonly RestoredRecord[] =>
  records.map((record, index) => ({ ...record, id: `${record.id}~${index}`, version: index + 1 }));

/** Stores that break what opening, closing and restoring promise. */
export const lifecycleMutants: readonly StoreMutant[] = [
  mutant('answers before it is open', [notOpen], (store) => ({
    readStream: (stream, range) => store.readStream(stream, range).catch(() => ({ records: [], head: 0 })),
  })),
  mutant('answers after it was closed', [closed], (store) => ({
    close: async () => undefined,
    open: store.open,
  })),
  mutant('cannot be closed twice', [twice], (store) => {
    let open = true;
    return {
      close: async () => {
        if (!open) throw new Error('closed twice');
        open = false;
        return store.close();
      },
    };
  }),
  {
    name: 'keeps everything in one storage',
    rejectedBy: [ownStorage],
    factory: () => {
      const reference = sharedMemory();
      return ({ tenant }) => reference({ storage: 'everything', tenant });
    },
  },
  {
    name: 'loses everything when it is closed',
    rejectedBy: [acknowledged],
    factory: () => {
      const reference = sharedMemory();
      let handles = 0;
      return ({ storage, tenant }) => {
        handles += 1;
        return reference({ storage: `${storage}-${handles}`, tenant });
      };
    },
  },
  mutant('counts positions anew from each opening', [rising], (store) => {
    let before = 0;
    return {
      open: async () => {
        const format = await store.open();
        before = (await store.readAll({ after: 0, limit: 0 })).settled;
        return format;
      },
      append: async (request) => {
        const result = await store.append(request);
        if (result.type !== 'appended') return result;
        return { ...result, positions: result.positions.map((position) => position - before) };
      },
    };
  }),
  mutant('gives restored events new hashes', [keepsAll, lastInLog], (store) => ({
    restore: (stream, records) =>
      store.restore(
        stream,
        records.map((record) => ({ ...record, hash: 'new' })),
      ),
  })),
  mutant('shows restored events to no reader of the log', [lastInLog], (store) => {
    const restored = new Set<string>();
    return {
      restore: (stream, records) => {
        restored.add(stream);
        return store.restore(stream, records);
      },
      readAll: async (range) => {
        const page = await store.readAll(range);
        return { ...page, records: page.records.filter(({ stream }) => !restored.has(stream)) };
      },
    };
  }),
  mutant('takes a restored stream for absent', [likeAnyOther], (store) => {
    const restored = new Set<string>();
    return {
      restore: (stream, records) => {
        restored.add(stream);
        return store.restore(stream, records);
      },
      append: async (request) => {
        const result = await store.append(request);
        const unseen = result.type === 'conflict' && restored.has(request.stream);
        return unseen ? { ...result, actual: 0 } : result;
      },
    };
  }),
  mutant('restores over a stream that exists', [neverOver], (store) => ({
    restore: async (stream, records) => {
      const { head } = await store.readStream(stream, { limit: 0 });
      return head === 0 ? store.restore(stream, records) : { positions: [] };
    },
  })),
  mutant('renumbers what it restores', [onlyWhole], (store) => ({
    restore: (stream, records) =>
      store.restore(stream, records).catch(() => store.restore(stream, renumbered(records))),
  })),
  mutant('refuses to restore nothing', [restoresNothing], (store) => ({
    restore: async (stream, records) => {
      if (records.length === 0) throw new Error('nothing to restore');
      return store.restore(stream, records);
    },
  })),
];
