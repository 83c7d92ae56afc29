import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { EventRecord } from '../../src/events/event-record.js';
import { chainRecord, verifyChain } from '../../src/events/hash-chain.js';
import { OutturnError } from '../../src/values/outturn-error.js';
import { anyText, storedLog, ZEROS } from './event-samples.js';

function brokenAt(records: readonly EventRecord[], previousHash = ZEROS, fromVersion = 1): unknown {
  try {
    verifyChain(records, previousHash, fromVersion);
  } catch (error) {
    if (error instanceof OutturnError && error.code === 'chain-broken') return error.details.version;
    throw error;
  }
  return undefined;
}

const TEXT_FIELDS = [
  'id',
  'stream',
  'commandId',
  'type',
  'data',
  'meta',
  'statedOn',
  'recordedAt',
  'hash',
] as const;
const edit = fc.oneof(
  fc.tuple(fc.constantFrom(...TEXT_FIELDS), anyText),
  fc.tuple(fc.constantFrom('version' as const, 'schema' as const), fc.oneof(fc.integer(), fc.double())),
);

describe('the hash chain', () => {
  test('holds for what was stored, whole or read on from any version', () => {
    fc.assert(
      fc.property(storedLog, fc.nat(), (records, at) => {
        const cut = at % (records.length + 1);
        const middle = verifyChain(records.slice(0, cut), ZEROS, 1);
        expect(verifyChain(records.slice(cut), middle, cut + 1)).toBe(records.at(-1)?.hash);
      }),
    );
  });

  test('shows any edit of any field of any record, at that record', () => {
    fc.assert(
      fc.property(storedLog, fc.nat(), edit, (records, at, [field, value]) => {
        const index = at % records.length;
        fc.pre(!Object.is(records[index]?.[field], value));
        const edited = records.map((record, i) => (i === index ? { ...record, [field]: value } : record));
        // With its stream changed, the first record looks right and the second wrong; alone, it is a valid log.
        fc.pre(field !== 'stream' || index > 0);
        expect(brokenAt(edited)).toBe(index + 1);
      }),
      { numRuns: 500 },
    );
  });

  test('shows an edit whose own hash was made anew, at the record after it', () => {
    fc.assert(
      fc.property(storedLog, (records) => {
        const [first, ...rest] = records as [EventRecord, ...EventRecord[]];
        const forged = chainRecord({ ...first, data: '{"forged":true}' }, ZEROS);
        expect(brokenAt([forged, ...rest])).toBe(rest.length > 0 ? 2 : undefined);
      }),
    );
  });

  test('shows a record left out, doubled or moved', () => {
    fc.assert(
      fc.property(storedLog, fc.nat(), (records, at) => {
        fc.pre(records.length > 1);
        const index = at % (records.length - 1);
        const [before, after] = [records.slice(0, index), records.slice(index + 1)];
        const one = records.slice(index, index + 1);
        expect(brokenAt([...before, ...after])).toBe(index + 1);
        expect(brokenAt([...before, ...one, ...one, ...after])).toBe(index + 2);
        expect(brokenAt([...before, ...after.slice(0, 1), ...one, ...after.slice(1)])).toBe(index + 1);
      }),
    );
  });

  test('does not show records cut off at the end, as long as no head was kept', () => {
    fc.assert(
      fc.property(storedLog, (records) => {
        expect(brokenAt(records.slice(0, -1))).toBeUndefined();
      }),
    );
  });

  test('does not take a lone surrogate for the replacement character it is encoded as', () => {
    const text = (character: string) => `{"name":"${character}"}`;
    const record = {
      id: 'c1/0',
      stream: 'a',
      version: 1,
      commandId: 'c1',
      type: 'register-opened',
      schema: 1,
      data: text('\ufffd'),
      meta: '{}',
      statedOn: '2024-01-01',
      recordedAt: '2024-01-01T00:00:00.000Z',
    };
    const chained = chainRecord(record, ZEROS);
    expect(brokenAt([chained])).toBeUndefined();
    expect(brokenAt([{ ...chained, data: text('\ud800') }])).toBe(1);
  });

  test('is SHA-256 over the published list of fields, so that others can check it', () => {
    fc.assert(
      fc.property(storedLog, ([record]) => {
        const sha256 = (text: string) => createHash('sha256').update(text, 'utf8').digest('hex');
        const { version, id, type, schema, statedOn, recordedAt, data, meta, hash } = record as EventRecord;
        const fields = [ZEROS, version, id, type, schema, statedOn, recordedAt, sha256(data), sha256(meta)];
        expect(hash).toBe(sha256(JSON.stringify(fields)));
      }),
    );
  });
});
