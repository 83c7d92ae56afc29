import type { EventStore } from '@outturn/core/store';
import type { Contender } from './contender.js';

const PAGE = 1_000;

/** A store of this library, through its port. */
export function storeContender(name: string, store: EventStore): Contender {
  return {
    name,
    append: async (stream, expectedVersion, records) => {
      const batches = [{ commandId: records[0]?.commandId ?? '', records }];
      const { type } = await store.append({ stream, expectedVersion, batches });
      if (type !== 'appended') throw new Error(type);
    },
    readStream: (stream) => readStream(store, stream),
    readAll: () => readAll(store),
  };
}

async function readStream(store: EventStore, stream: string): Promise<number> {
  for (let read = 0; ; ) {
    const { records, head } = await store.readStream(stream, { from: read + 1, limit: PAGE });
    read += records.length;
    if (read >= head) return read;
  }
}

async function readAll(store: EventStore): Promise<number> {
  for (let read = 0, after = 0; ; ) {
    const { records, next, settled } = await store.readAll({ after, limit: PAGE });
    read += records.length;
    after = next;
    if (records.length === 0 || next >= settled) return read;
  }
}
