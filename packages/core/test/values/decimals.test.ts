import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decimalText } from '../../src/testing/value-arbitraries.js';
import { canonicalDecimal, DecimalTextSchema, parseDecimal, printDecimal } from '../../src/values/decimal.js';
import { codeOf } from './code-of.js';

describe('decimals', () => {
  it.each([
    ['', 'number-malformed'],
    [' 1', 'number-malformed'],
    ['1 ', 'number-malformed'],
    ['1\n', 'number-malformed'],
    ['1 000', 'number-malformed'],
    ['1,5', 'number-malformed'],
    ['.5', 'number-malformed'],
    ['5.', 'number-malformed'],
    ['+5', 'number-malformed'],
    ['--5', 'number-malformed'],
    ['−5', 'number-malformed'],
    ['٣', 'number-malformed'],
    ['0x10', 'number-malformed'],
    ['1e400', 'number-malformed'],
    ['1_000', 'number-malformed'],
    ['NaN', 'number-malformed'],
    ['Infinity', 'number-malformed'],
    ['1234567890123456789012345678901', 'number-too-long'],
    ['-0.1234567890123456789012345678901', 'number-too-long'],
  ])('refuse %j with %s', (text, code) => {
    expect(codeOf(() => parseDecimal(text))).toBe(code);
    expect(codeOf(() => canonicalDecimal(text))).toBe(code);
    expect(DecimalTextSchema.safeParse(text).error?.issues[0]).toMatchObject({
      params: { code },
    });
  });

  it('keep thirty digits exactly, leading zeros of the integer part not counted', () => {
    expect(canonicalDecimal('-123456789012345.678901234567891')).toBe('-123456789012345.678901234567891');
    expect(canonicalDecimal(`${'0'.repeat(40)}1`)).toBe('1');
    expect(canonicalDecimal('0.000000000000000000000000000001')).toBe('0.000000000000000000000000000001');
  });

  it.each([
    ['007.50', '7.5'],
    ['-0', '0'],
    ['-0.00', '0'],
    ['0.10', '0.1'],
    ['-00.5', '-0.5'],
    ['100', '100'],
    ['1.0', '1'],
  ])('write %s canonically as %s', (text, canonical) => {
    expect(canonicalDecimal(text)).toBe(canonical);
    expect(DecimalTextSchema.parse(text)).toBe(canonical);
  });

  it('print what was read: parsing a canonical text and printing it is the identity', () => {
    fc.assert(
      fc.property(decimalText().map(canonicalDecimal), (text) => {
        expect(printDecimal(parseDecimal(text))).toBe(text);
        expect(canonicalDecimal(text)).toBe(text);
      }),
    );
  });

  it('say in the message how a number is written', () => {
    expect(DecimalTextSchema.safeParse('1,5').error?.issues[0]?.message).toBe(
      '"1,5" is not a decimal number: write digits with an optional leading minus and a decimal point, such as "-1234.5".',
    );
  });
});
