import { type StoredDocument, type StoredRecord, StoreError, storedRecord } from '@outturn/core/store';

const TEXTS = [
  'stream',
  'id',
  'commandId',
  'type',
  'data',
  'meta',
  'statedOn',
  'recordedAt',
  'hash',
] as const;
const NUMBERS = ['position', 'version', 'schema'] as const;

/** The records of rows; SQLite says of each field what kind it is, and one flipped bit makes bytes of a text. */
export function toRecords(rows: readonly unknown[]): readonly StoredRecord[] {
  return (rows as readonly StoredRecord[]).map((row) => {
    const field = TEXTS.find((name) => !isText(row[name])) ?? NUMBERS.find((name) => !isWhole(row[name]));
    if (field !== undefined) throw damagedEvent(row, field);
    return storedRecord(row, row);
  });
}

/** The document of a row. */
export function toDocument(row: StoredDocument, namespace: string, key: string): StoredDocument {
  if (!isText(row.value) || !isWhole(row.revision)) {
    const message = `The document "${key}" of "${namespace}" is damaged. Restore a copy of the file.`;
    throw new StoreError('store-damaged', message, { namespace, key });
  }
  return Object.freeze({ revision: row.revision, value: row.value });
}

/** The refusal of a stream whose events do not end where the store noted its end. */
export function damagedHead(stream: string, noted: unknown, last: unknown): StoreError {
  return new StoreError(
    'store-damaged',
    `Stream "${stream}" is noted to end at version ${noted}, but its last event has version ${last}. Restore a copy of the file, or export what can be read of it to a new store.`,
    { stream, noted, last },
  );
}

function damagedEvent({ stream, version, position }: StoredRecord, field: string): StoreError {
  return new StoreError(
    'store-damaged',
    `The event at position ${position} in stream "${stream}" is damaged: its field "${field}" is not of the kind it was stored as. Restore a copy of the file.`,
    { stream, version, position, field },
  );
}

const isText = (value: unknown): boolean => typeof value === 'string';
const isWhole = (value: unknown): boolean => Number.isSafeInteger(value);
