import { OutturnError } from '../values/outturn-error.js';
import { canonicalJson } from './canonical-json.js';
import { deepFreeze } from './deep-freeze.js';
import type { KnownEvent, RegisterEvent, UnknownEvent } from './event.js';
import type { EventRecord, UnchainedRecord } from './event-record.js';
import { currentSchema, STORAGE_FORMAT, type StorageFormat, type StoredData, upcast } from './upcast.js';

/** An event before it is chained. */
export type UnchainedEvent = Omit<KnownEvent, 'hash'> | Omit<UnknownEvent, 'hash'>;

/** The texts an event is stored as; `data` and `meta` in canonical JSON. */
export function encodeEvent(event: UnchainedEvent): UnchainedRecord {
  const { id, stream, version, commandId, type, schema, statedOn, recordedAt } = event;
  const [data, meta] = [canonicalJson(event.data), canonicalJson(event.meta)];
  return { id, stream, version, commandId, type, schema, data, meta, statedOn, recordedAt };
}

/**
 * The event a record holds, frozen. Data of an older schema is upcast; a type or a schema number of a later
 * release comes back as an `UnknownEvent`. The data was validated when it entered and is not validated again.
 *
 * @throws {OutturnError} `log-damaged` when `data` or `meta` is not JSON of an object.
 */
export function decodeRecord(record: EventRecord, format: StorageFormat = STORAGE_FORMAT): RegisterEvent {
  const { id, stream, version, commandId, type, schema, statedOn, recordedAt, hash } = record;
  const envelope = { id, stream, version, commandId, type, statedOn, recordedAt, hash };
  const [data, meta] = [parseObject(record, 'data'), parseObject(record, 'meta')];
  const current = currentSchema(type, format);
  const decoded =
    current === undefined || schema > current
      ? { ...envelope, schema, data, meta, unknown: true }
      : { ...envelope, schema: current, data: upcast({ type, schema, data }, current, format), meta };
  return deepFreeze(decoded) as RegisterEvent;
}

// JSON.parse makes "__proto__" an ordinary own property, so no text can change an object's prototype here.
function parseObject(record: EventRecord, field: 'data' | 'meta'): StoredData {
  const parsed = parse(record[field]);
  if (typeof parsed === 'object' && parsed !== null && !Array.isArray(parsed)) return parsed as StoredData;
  const { id, stream, version } = record;
  const message = `The ${field} of event "${id}" (version ${version} of "${stream}") is not JSON of an object; restore the log from a copy.`;
  throw new OutturnError('log-damaged', message, { stream, version, id, field });
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
