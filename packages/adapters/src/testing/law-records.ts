import type {
  AppendRequest,
  AppendResult,
  CommandBatch,
  EventStore,
  NewRecord,
  RestoredRecord,
  StoredRecord,
} from '@outturn/core/store';
import { LawBroken } from './law-checks.js';

/** A record of no meaning, with every field its own text so that swapped columns show. */
export function newRecord(id: string, commandId: string, changed: Partial<NewRecord> = {}): NewRecord {
  return {
    id,
    commandId,
    type: 'comment-made',
    schema: 3,
    data: `{"of":${JSON.stringify(id)}}`,
    meta: '{"actor":"law"}',
    statedOn: '2024-02-29',
    recordedAt: '2024-03-01T12:00:00.000Z',
    hash: `hash of ${id}`,
    ...changed,
  };
}

/** A command of so many events, whose ids are `commandId/0`, `commandId/1` … */
export function command(commandId: string, count = 1): CommandBatch {
  return {
    commandId,
    records: Array.from({ length: count }, (_, index) => newRecord(`${commandId}/${index}`, commandId)),
  };
}

/** A request to append commands to a stream. */
export function request(stream: string, expectedVersion: number, ...batches: CommandBatch[]): AppendRequest {
  return { stream, expectedVersion, batches };
}

/** Appends what must be accepted for the law to say anything. */
export async function appended(
  store: EventStore,
  wanted: AppendRequest,
): Promise<Extract<AppendResult, { type: 'appended' }>> {
  const result = await store.append(wanted);
  if (result.type === 'appended') return result;
  throw new LawBroken(
    `append to ${wanted.stream} at ${wanted.expectedVersion}: got ${JSON.stringify(result)}`,
  );
}

/** Fills an absent stream with one command of so many events, named after the stream. */
export async function fill(store: EventStore, stream: string, count: number): Promise<void> {
  await appended(store, request(stream, 0, command(`fill-${stream}`, count)));
}

/** The version of the stream's last event. */
export async function headOf(store: EventStore, stream: string): Promise<number> {
  return (await store.readStream(stream, { limit: 0 })).head;
}

/** The versions of these records, in their order. */
export function versionsOf(records: readonly RestoredRecord[]): readonly number[] {
  return records.map((record) => record.version);
}

/** All of the log, read in pages of this size; breaks the law if a page does not get on. */
export async function readLog(store: EventStore, limit: number, after = 0): Promise<readonly StoredRecord[]> {
  const page = await store.readAll({ after, limit });
  if (page.records.length === 0) return [];
  if (page.next <= after)
    throw new LawBroken(`readAll after ${after} found events, but its next is ${page.next}`);
  return [...page.records, ...(await readLog(store, limit, page.next))];
}

/** 1, 2, 3 … up to the last. */
export function upTo(last: number): readonly number[] {
  return Array.from({ length: last }, (_, index) => index + 1);
}
