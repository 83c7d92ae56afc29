import fc from 'fast-check';
import { encodeEvent } from '../../src/events/event-codec.js';
import type { EventRecord } from '../../src/events/event-record.js';
import { chainRecord } from '../../src/events/hash-chain.js';

/** The hash before the first event, as stored. */
export const ZEROS = '0'.repeat(64);

/** Any text at all: lone surrogates, U+0000 and `__proto__` too. */
export const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc
    .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 6 })
    .map((units) => String.fromCharCode(...units)),
  fc.constantFrom('__proto__', 'constructor', '\ud800', '\udc00\ud800', '\u0000', '\ufffd', ''),
);

/** A piece of data an event may hold. */
export const jsonable = fc.letrec<{ value: unknown; object: Record<string, unknown> }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.constant(null),
    fc.boolean(),
    fc.maxSafeInteger().map((number) => number + 0),
    anyText,
    fc.array(tie('value'), { maxLength: 4 }),
    tie('object'),
  ),
  object: fc
    .array(fc.tuple(anyText, tie('value')), { maxLength: 4 })
    .map((members) => Object.fromEntries(members)),
})).object;

/** A log of events as a tracker would chain them, of a type no release knows. */
export const storedLog: fc.Arbitrary<readonly EventRecord[]> = fc
  .array(fc.record({ data: jsonable, second: fc.nat({ max: 59 }) }), { minLength: 1, maxLength: 5 })
  .map((events) => {
    let hash = ZEROS;
    return events.map(({ data, second }, index) => {
      const record = chainRecord(
        encodeEvent({
          id: `c${index}/0`,
          stream: 'norrtalje',
          version: index + 1,
          commandId: `c${index}`,
          type: 'moon-observed',
          schema: 1,
          data,
          meta: { actor: 'controller' },
          statedOn: '2024-03-31',
          recordedAt: `2024-03-31T09:30:${String(second).padStart(2, '0')}.000Z`,
          unknown: true,
        }),
        hash,
      );
      hash = record.hash;
      return record;
    });
  });
