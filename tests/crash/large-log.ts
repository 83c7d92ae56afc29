import { writeSync } from 'node:fs';
import { jsonlStore } from '@outturn/adapters/jsonl';
import { sqliteStore } from '@outturn/adapters/sqlite';
import type { EventStore, NewRecord, StoredRecord } from '@outturn/core/store';

const BATCH = 1_000;
const [kind = '', path = '', mode = '', count = '0'] = process.argv.slice(2);
const events = Number(count);

/** All events together are far more than the heap of this process holds. */
const data = JSON.stringify('x'.repeat(40));

function record(version: number): NewRecord {
  const commandId = `c${Math.ceil(version / BATCH)}`;
  const texts = { type: 'large', data, meta: '{}', statedOn: '2024-01-01', recordedAt: '' };
  return { id: `e${version}`, commandId, schema: 1, hash: `h${version}`, ...texts };
}

async function write(store: EventStore): Promise<void> {
  for (let version = 0; version < events; version += BATCH) {
    const records = Array.from({ length: BATCH }, (_, index) => record(version + index + 1));
    const batches = [{ commandId: records[0]?.commandId ?? '', records }];
    const result = await store.append({ stream: 's', expectedVersion: version, batches });
    if (result.type !== 'appended') throw new Error(JSON.stringify(result));
  }
}

function check(stored: StoredRecord, version: number): void {
  const { hash, commandId, id } = record(version);
  const same = stored.version === version && stored.id === id && stored.commandId === commandId;
  if (!same || stored.hash !== hash || stored.data !== data)
    throw new Error(`not event ${version}: ${stored.id}`);
}

/** Reads every event in pages; how many there were. */
async function readStream(store: EventStore): Promise<number> {
  for (let read = 0; ; ) {
    const { records, head } = await store.readStream('s', { from: read + 1, limit: BATCH });
    if (head !== events || records.length === 0) return read;
    for (const stored of records) check(stored, ++read);
  }
}

async function readAll(store: EventStore): Promise<number> {
  for (let read = 0, after = 0; ; ) {
    const { records, next } = await store.readAll({ after, limit: BATCH });
    if (records.length === 0) return read;
    for (const stored of records) check(stored, ++read);
    after = next;
  }
}

const store = kind === 'sqlite' ? sqliteStore({ path }) : jsonlStore({ path });
await store.open();
if (mode === 'write') await write(store);
else writeSync(1, `${await readStream(store)} ${await readAll(store)}\n`);
await store.close();
