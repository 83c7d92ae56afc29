import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { KnownEvent } from '../../src/events/event.js';
import { decodeRecord, encodeEvent } from '../../src/events/event-codec.js';
import type { EventRecord } from '../../src/events/event-record.js';
import type { StorageFormat } from '../../src/events/upcast.js';
import { codeOf } from '../values/code-of.js';
import { storedLog } from './event-samples.js';

const opened: KnownEvent = {
  id: 'c1/0',
  stream: 'norrtalje',
  version: 1,
  commandId: 'c1',
  type: 'register-opened',
  schema: 1,
  data: { name: 'Norrtälje', currency: 'SEK' },
  meta: { source: { document: 'Plan 2024–2026' } },
  statedOn: '2023-11-13',
  recordedAt: '2024-01-02T03:04:05.678Z',
  hash: 'f'.repeat(64),
};

const stored = (change: Partial<EventRecord> = {}): EventRecord => ({
  ...encodeEvent(opened),
  hash: opened.hash,
  ...change,
});

describe('the event codec', () => {
  test('decodes what it encoded', () => {
    expect(decodeRecord(stored())).toStrictEqual(opened);
  });

  test('decodes and encodes any stored text to the same text', () => {
    fc.assert(
      fc.property(storedLog, (records) => {
        for (const record of records) {
          expect({ ...encodeEvent(decodeRecord(record)), hash: record.hash }).toStrictEqual(record);
        }
      }),
    );
  });

  test('freezes what it decodes, to the bottom', () => {
    const event = decodeRecord(stored());
    expect([event, event.data, event.meta, event.meta.source].every(Object.isFrozen)).toBe(true);
  });

  test('keeps an event of a type it does not know', () => {
    const event = decodeRecord(stored({ type: 'moon-observed', data: '{"phase":"full"}' }));
    expect(event).toStrictEqual({ ...opened, type: 'moon-observed', data: { phase: 'full' }, unknown: true });
  });

  test.each(['constructor', 'toString', '__proto__'])('does not know the type "%s"', (type) => {
    expect(decodeRecord(stored({ type }))).toHaveProperty('unknown', true);
  });

  test('does not know an event of a schema later than its own', () => {
    expect(decodeRecord(stored({ schema: 2 }))).toHaveProperty('unknown', true);
  });

  test('does not let stored text reach a prototype', () => {
    const { data } = decodeRecord(stored({ type: 'moon-observed', data: '{"__proto__":{"admin":true}}' }));
    expect(Object.getPrototypeOf(data)).toBe(Object.prototype);
    expect(Object.keys(data as object)).toEqual(['__proto__']);
    expect((data as { admin?: boolean }).admin).toBeUndefined();
  });

  test.each(['', '{', 'null', '[]', '"text"', '1', '{"a":1}x'])('refuses %j as data or meta', (text) => {
    expect(codeOf(() => decodeRecord(stored({ data: text })))).toBe('log-damaged');
    expect(codeOf(() => decodeRecord(stored({ meta: text })))).toBe('log-damaged');
  });
});

describe('upcasting', () => {
  const format: StorageFormat = {
    schemas: { 'register-opened': 3 },
    upcasters: {
      'register-opened': {
        1: ({ town, ...rest }) => ({ ...rest, name: town }),
        2: (data) => ({ ...data, currency: 'SEK' }),
      },
    },
  };

  test('takes old data to the current schema step by step', () => {
    const event = decodeRecord(stored({ schema: 1, data: '{"town":"Norrtälje"}' }), format);
    expect(event).toStrictEqual({ ...opened, schema: 3 });
  });

  test('begins at the schema the event was stored with', () => {
    const event = decodeRecord(stored({ schema: 2, data: '{"name":"Norrtälje"}' }), format);
    expect(event.data).toStrictEqual({ name: 'Norrtälje', currency: 'SEK' });
  });

  test('leaves data of the current schema alone', () => {
    expect(decodeRecord(stored({ schema: 3, data: '{"town":"a"}' }), format).data).toStrictEqual({
      town: 'a',
    });
  });

  test('freezes what an upcaster made', () => {
    expect(Object.isFrozen(decodeRecord(stored({ schema: 2 }), format).data)).toBe(true);
  });

  test('refuses a schema that no release wrote', () => {
    expect(codeOf(() => decodeRecord(stored({ schema: 0 }), format))).toBe('log-damaged');
    expect(codeOf(() => decodeRecord(stored({ schema: 0 })))).toBe('log-damaged');
  });
});
