import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { OutturnError } from '../values/outturn-error.js';
import { canonicalJson } from './canonical-json.js';
import type { EventRecord, UnchainedRecord } from './event-record.js';

const LONE_SURROGATE = /\p{Surrogate}/u;

/** The hash before the first event. */
export const NO_HASH = '0'.repeat(64);

/** Chains a record to the one before it; `previousHash` is 64 zeros before the first. */
export function chainRecord(record: UnchainedRecord, previousHash: string): EventRecord {
  return { ...record, hash: hashOf(record, previousHash) };
}

/**
 * Checks that records follow each other without gap or change from a version on, where `previousHash` is the hash
 * of the event before it; answers the last hash.
 *
 * Every field but the position is covered: `commandId` by the id, the stream by all records having the same. A log
 * cut off at its end is a valid chain. Only a head kept outside the store shows that: keep `version` and `hash`
 * of each register's last event somewhere else, and compare.
 *
 * @throws {OutturnError} `chain-broken`, with the first version that does not fit in `details.version`.
 */
export function verifyChain(
  records: readonly EventRecord[],
  previousHash: string,
  fromVersion: number,
): string {
  const stream = records[0]?.stream;
  let hash = previousHash;
  for (const [index, record] of records.entries()) {
    const version = fromVersion + index;
    if (record.version !== version || record.stream !== stream || !follows(record, hash)) {
      throw chainBroken(record.stream, version);
    }
    hash = record.hash;
  }
  return hash;
}

/** The error of a log that was changed outside the library, from a version on. */
export function chainBroken(stream: string, version: number): OutturnError {
  const message = `Register "${stream}" was changed outside the library at version ${version}: that event, or one before it, is not what was stored. Restore the log from a copy.`;
  return new OutturnError('chain-broken', message, { stream, version });
}

/** Whether a record is, unchanged, the one that was chained to the event with that hash. */
export function follows(record: EventRecord, previousHash: string): boolean {
  return isOfCommand(record) && isHashable(record) && record.hash === hashOf(record, previousHash);
}

function hashOf(record: UnchainedRecord, previousHash: string): string {
  const { version, id, type, schema, statedOn, recordedAt, data, meta } = record;
  const fields = [previousHash, version, id, type, schema, statedOn, recordedAt, digest(data), digest(meta)];
  return digest(canonicalJson(fields));
}

/** The SHA-256 of a text in UTF-8, in hexadecimal. */
export function digest(text: string): string {
  return bytesToHex(sha256(utf8ToBytes(text)));
}

// The hash holds the id only; the command is the id up to its last slash.
function isOfCommand({ id, commandId }: EventRecord): boolean {
  return id.lastIndexOf('/') === commandId.length && id.startsWith(commandId);
}

// A lone surrogate and U+FFFD have the same bytes in UTF-8, so a text with one could stand in for another. Schema
// numbers count from 1; what is no such number (−0) has no canonical text to hash.
function isHashable({ data, meta, schema }: EventRecord): boolean {
  return (
    Number.isSafeInteger(schema) && schema > 0 && !LONE_SURROGATE.test(data) && !LONE_SURROGATE.test(meta)
  );
}
