import type {
  AppendRequest,
  DocumentKey,
  DocumentPut,
  LogRange,
  NewRecord,
  RestoredRecord,
  StreamRange,
} from './event-store.js';
import { StoreError } from './store-errors.js';
import { checkText } from './store-text.js';

const RECORD_TEXTS = ['id', 'commandId', 'type', 'data', 'meta', 'statedOn', 'recordedAt', 'hash'] as const;

/** Refuses an append that is wrong whatever the store holds; every store calls it before it does anything. */
export function checkAppend(request: AppendRequest): void {
  checkText(request.stream, 'stream');
  checkCount(request.expectedVersion, 'expectedVersion');
  checkDistinct(
    request.batches.map((batch) => batch.commandId),
    'commandId',
  );
  for (const { commandId, records } of request.batches) {
    checkText(commandId, 'commandId');
    for (const record of records) checkBelongs(record, commandId);
  }
  const records = request.batches.flatMap((batch) => batch.records);
  records.forEach(checkRecord);
  checkDistinct(
    records.map((record) => record.id),
    'event id',
  );
  const documents = request.documents ?? [];
  documents.forEach(checkPut);
  checkDistinct(
    documents.map(({ namespace, key }) => JSON.stringify([namespace, key])),
    'document',
  );
}

/** Refuses to restore what is not a whole stream: its versions are 1, 2, 3 … in this order. */
export function checkRestore(stream: string, records: readonly RestoredRecord[]): void {
  checkText(stream, 'stream');
  const seen = new Set<string>();
  records.forEach((record, index) => {
    checkRecord(record);
    if (record.version === index + 1 && !seen.has(record.id)) seen.add(record.id);
    else throw unrestorable(stream, record, index + 1);
  });
}

function unrestorable(stream: string, record: RestoredRecord, expected: number): StoreError {
  return new StoreError(
    'restore-invalid',
    `Event "${record.id}" of stream "${stream}" has version ${record.version} where a new event at ${expected} comes next. Restore a whole stream, in order, each event once.`,
    { stream, id: record.id, version: record.version, expected },
  );
}

/** Refuses a stream and a range of versions that cannot be read; a range may well reach beyond the head. */
export function checkStreamRange(stream: string, range: StreamRange): void {
  checkText(stream, 'stream');
  for (const name of ['from', 'to', 'limit'] as const) {
    const count = range[name];
    if (count !== undefined) checkCount(count, name);
  }
}

/** Refuses a range of positions that cannot be read. */
export function checkLogRange(range: LogRange): void {
  checkCount(range.after, 'after');
  checkCount(range.limit, 'limit');
}

/** Refuses a place no document can lie at. */
export function checkDocumentKey(at: DocumentKey): void {
  checkText(at.namespace, 'namespace');
  checkText(at.key, 'key');
}

/** Refuses a document that cannot be written. */
export function checkPut(put: DocumentPut): void {
  checkDocumentKey(put);
  checkCount(put.expectedRevision, 'expectedRevision');
  checkText(put.value, 'value');
}

function checkRecord(record: NewRecord): void {
  for (const name of RECORD_TEXTS) checkText(record[name], name);
  checkCount(record.schema, 'schema');
}

function checkBelongs(record: NewRecord, commandId: string): void {
  if (record.commandId === commandId) return;
  throw new TypeError(
    `Event "${record.id}" names command "${record.commandId}" in the batch of "${commandId}".`,
  );
}

function checkDistinct(texts: readonly string[], what: string): void {
  const seen = new Set<string>();
  for (const text of texts) {
    if (seen.has(text)) throw new TypeError(`The ${what} "${text}" occurs twice in one append.`);
    seen.add(text);
  }
}

function checkCount(count: number, what: string): void {
  if (Number.isSafeInteger(count) && count >= 0) return;
  throw new TypeError(`${what} must be a whole number from 0, not ${String(count)}.`);
}
