import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type HealedLine, type JsonlStoreOptions, jsonlStore } from '@outturn/adapters/jsonl';
import { type AppendRequest, type EventStore, type StoredRecord, StoreError } from '@outturn/core/store';
import { afterAll } from 'vitest';

const folder = mkdtempSync(join(tmpdir(), 'outturn-jsonl-'));
afterAll(() => rmSync(folder, { recursive: true }));

let files = 0;

/** The path of a file that is not there yet, in a folder that goes with the tests of the calling file. */
export function newPath(): string {
  files += 1;
  return join(folder, `${files}.jsonl`);
}

/** A request for the stream's next version, of one event with this data. */
export function oneEvent(expectedVersion: number, data = '{}'): AppendRequest {
  const commandId = `c${expectedVersion}`;
  const texts = { type: 't', meta: '{}', statedOn: '2024-01-01', recordedAt: '', hash: '' };
  const record = { id: `${commandId}/0`, commandId, schema: 1, data, ...texts };
  return { stream: 's', expectedVersion, batches: [{ commandId, records: [record] }] };
}

/** Runs work on a store that is opened for it and closed behind it. */
export async function withStore<T>(
  options: JsonlStoreOptions,
  work: (store: EventStore) => Promise<T>,
): Promise<T> {
  const store = jsonlStore(options);
  try {
    await store.open();
    return await work(store);
  } finally {
    await store.close();
  }
}

/** A closed store of so many events, each a line; a document beside the first. */
export async function filledFile(events: number): Promise<string> {
  const path = newPath();
  await withStore({ path }, async (store) => {
    for (let version = 0; version < events; version += 1) {
      const put = { namespace: 'n', key: 'å', expectedRevision: 0, value: '"€"' };
      await store.append({
        ...oneEvent(version, `{"note":"å ${version}"}`),
        documents: version === 0 ? [put] : [],
      });
    }
  });
  return path;
}

/** Where each line of a file begins, and behind them where the file ends. */
export function lineStarts(path: string): readonly number[] {
  const bytes = readFileSync(path);
  const starts = [0];
  for (const [at, byte] of bytes.entries()) if (byte === 10) starts.push(at + 1);
  return starts;
}

/** What a new handle finds: the events and what was healed, or the refusal. */
export type Found =
  | { readonly records: readonly StoredRecord[]; readonly healed: readonly Omit<HealedLine, 'path'>[] }
  | { readonly code: string; readonly offset: unknown };

/** Opens the file and reads it. */
export async function findIn(path: string): Promise<Found> {
  const healed: Omit<HealedLine, 'path'>[] = [];
  const onHealed = ({ offset, bytes }: HealedLine): void => {
    healed.push({ offset, bytes });
  };
  try {
    return await withStore({ path, onHealed }, async (store) => {
      const { records } = await store.readStream('s');
      return { records, healed };
    });
  } catch (error) {
    if (error instanceof StoreError) return { code: error.code, offset: error.details.offset };
    throw error;
  }
}
