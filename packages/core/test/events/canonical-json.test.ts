import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { canonicalJson } from '../../src/events/canonical-json.js';
import { jsonable } from './event-samples.js';

function reversed(data: unknown): unknown {
  if (Array.isArray(data)) return data.map(reversed);
  if (typeof data !== 'object' || data === null) return data;
  return Object.fromEntries(
    Object.entries(data)
      .reverse()
      .map(([name, value]) => [name, reversed(value)]),
  );
}

describe('canonical JSON', () => {
  test('says what JSON.parse reads back', () => {
    fc.assert(
      fc.property(jsonable, (data) => {
        // Not toStrictEqual, which takes an own property "constructor" for the class.
        expect(isDeepStrictEqual(JSON.parse(canonicalJson(data)), data)).toBe(true);
      }),
    );
  });

  test('does not depend on the order of keys', () => {
    fc.assert(
      fc.property(jsonable, (data) => {
        expect(canonicalJson(reversed(data))).toBe(canonicalJson(data));
      }),
    );
  });

  test('holds no lone surrogate and no U+0000, so that every store can keep it', () => {
    fc.assert(
      fc.property(jsonable, (data) => {
        expect(canonicalJson(data)).not.toMatch(/[\p{Surrogate}\0]/u);
      }),
    );
  });

  test('orders keys by code unit, also those that look like numbers', () => {
    expect(canonicalJson({ å: 1, b: 1, B: 1, 10: 1, 9: 1 })).toBe('{"10":1,"9":1,"B":1,"b":1,"å":1}');
  });

  test('leaves out a property that is undefined, which is an absent one', () => {
    expect(canonicalJson({ from: undefined, id: 'a' })).toBe('{"id":"a"}');
  });

  test.each([
    0.1,
    -0,
    Number.NaN,
    Number.POSITIVE_INFINITY,
    2 ** 53,
    1n,
    undefined,
    new Date(0),
    new Map(),
    Symbol('s'),
  ])('refuses %s, which JSON would change or lose', (value) => {
    expect(() => canonicalJson({ rows: [value] })).toThrow(TypeError);
  });

  test('refuses a hole in a list', () => {
    // biome-ignore lint/suspicious/noSparseArray: the hole is what is refused.
    expect(() => canonicalJson([1, , 2])).toThrow(TypeError);
  });
});
