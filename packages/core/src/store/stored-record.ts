import type { NewRecord, StoredRecord } from './event-store.js';

/** Where a store put a record. */
export interface RecordPlace {
  readonly stream: string;
  readonly version: number;
  readonly position: number;
}

/** The frozen copy a store keeps and gives back: nobody's later change reaches it, and no stray field goes along. */
export function storedRecord(record: NewRecord, place: RecordPlace): StoredRecord {
  return Object.freeze({
    stream: place.stream,
    version: place.version,
    position: place.position,
    id: record.id,
    commandId: record.commandId,
    type: record.type,
    schema: record.schema,
    data: record.data,
    meta: record.meta,
    statedOn: record.statedOn,
    recordedAt: record.recordedAt,
    hash: record.hash,
  });
}
