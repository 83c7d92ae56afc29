import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decimalText, exactValue } from '../../src/testing/value-arbitraries.js';
import { parseDecimal } from '../../src/values/decimal.js';
import {
  absolute,
  add,
  compare,
  divide,
  type Exact,
  exact,
  exactFrom,
  exactInteger,
  isZero,
  multiply,
  negate,
  ONE_EXACT,
  powerOfTen,
  printExact,
  roundTo,
  signOf,
  subtract,
  ZERO,
} from '../../src/values/exact.js';
import { codeOf } from './code-of.js';

interface Ratio {
  readonly top: bigint;
  readonly bottom: bigint;
}

const SCALE = 400;

// The oracle reads the printed digits into integers and never touches decimal.js.
function ratioOf(value: Exact): Ratio {
  return {
    top: scaled(value.numerator.toFixed()),
    bottom: scaled(value.denominator.toFixed()),
  };
}

function scaled(text: string): bigint {
  const [whole = '', decimals = ''] = text.split('.');
  return BigInt(`${whole}${decimals.padEnd(SCALE, '0')}`);
}

function orderOf(a: Ratio, b: Ratio): number {
  const difference = a.top * b.bottom - b.top * a.bottom;
  if (difference === 0n) return 0;
  return difference < 0n ? -1 : 1;
}

function same(a: Exact, b: Exact): void {
  expect(orderOf(ratioOf(a), ratioOf(b))).toBe(0);
}

function roundedHalfAway({ top, bottom }: Ratio, decimals: number): Ratio {
  const up = 10n ** BigInt(Math.max(decimals, 0));
  const down = 10n ** BigInt(Math.max(-decimals, 0));
  const size = (top < 0n ? -top : top) * up;
  const unit = bottom * down;
  const rounded = ((2n * size + unit) / (2n * unit)) * down;
  return { top: top < 0n ? -rounded : rounded, bottom: up };
}

describe('exact values', () => {
  it('form a commutative ring in which nothing is rounded', () => {
    fc.assert(
      fc.property(exactValue(), exactValue(), exactValue(), (a, b, c) => {
        same(add(a, b), add(b, a));
        same(add(add(a, b), c), add(a, add(b, c)));
        same(multiply(a, b), multiply(b, a));
        same(multiply(multiply(a, b), c), multiply(a, multiply(b, c)));
        same(multiply(a, add(b, c)), add(multiply(a, b), multiply(a, c)));
        same(add(a, ZERO), a);
        same(multiply(a, ONE_EXACT), a);
        same(subtract(a, a), ZERO);
      }),
    );
  });

  it('add, multiply and compare as integers of the same digits do', () => {
    fc.assert(
      fc.property(exactValue(), exactValue(), (a, b) => {
        const [left, right] = [ratioOf(a), ratioOf(b)];
        const bottom = left.bottom * right.bottom;
        const sum = {
          top: left.top * right.bottom + right.top * left.bottom,
          bottom,
        };
        expect(orderOf(ratioOf(add(a, b)), sum)).toBe(0);
        expect(
          orderOf(ratioOf(multiply(a, b)), {
            top: left.top * right.top,
            bottom,
          }),
        ).toBe(0);
        expect(compare(a, b)).toBe(orderOf(left, right));
      }),
    );
  });

  it('undo a division by multiplying, and have no quotient by zero', () => {
    fc.assert(
      fc.property(exactValue(), exactValue(), (a, b) => {
        const quotient = divide(a, b);
        expect(quotient === undefined).toBe(isZero(b));
        if (quotient) same(multiply(quotient, b), a);
      }),
    );
    expect(divide(ONE_EXACT, exact('-0.0'))).toBeUndefined();
  });

  it('keep a positive denominator, whatever is divided by', () => {
    fc.assert(
      fc.property(exactValue(), exactValue(), (a, b) => {
        expect(divide(a, b)?.denominator.isNegative() ?? false).toBe(false);
      }),
    );
  });

  it('know their sign, opposite and size', () => {
    fc.assert(
      fc.property(exactValue(), (a) => {
        expect(signOf(a)).toBe(compare(a, ZERO));
        expect(signOf(negate(a)) + signOf(a)).toBe(0);
        expect(signOf(absolute(a))).toBe(Math.abs(signOf(a)));
      }),
    );
    expect(printExact(negate(ZERO))).toBe('0');
    expect(signOf(multiply(exact('-1'), ZERO))).toBe(0);
  });

  it('round half away from zero, to decimals and to hundreds', () => {
    fc.assert(
      fc.property(exactValue(), fc.integer({ min: -6, max: 8 }), (a, decimals) => {
        const expected = roundedHalfAway(ratioOf(a), decimals);
        expect(orderOf(ratioOf(roundTo(a, decimals)), expected)).toBe(0);
      }),
    );
  });

  it.each([
    ['0.5', 0, '1'],
    ['-0.5', 0, '-1'],
    ['2.5', 0, '3'],
    ['1.005', 2, '1.01'],
    ['0.49999999999999999999', 0, '0'],
    ['1250', -2, '1300'],
    ['-49', -2, '0'],
    ['50', -2, '100'],
  ])('round %s to %i decimals as %s', (text, decimals, rounded) => {
    expect(printExact(roundTo(exact(text), decimals))).toBe(rounded);
  });

  it('print plain decimals in full and quotients with twenty digits, ties to even', () => {
    expect(printExact(exact('123456789012345678901234567890'))).toBe('123456789012345678901234567890');
    expect(printExact(quotient('2', '3'))).toBe('0.66666666666666666667');
    expect(printExact(quotient('1000000000000000000050', '100'))).toBe('10000000000000000000');
    expect(printExact(quotient('1000000000000000000150', '100'))).toBe('10000000000000000002');
    expect(printExact(quotient('-1', '4'))).toBe('-0.25');
  });

  it('stay plain decimals when divided by one', () => {
    const long = exact('123456789012345678901234567.891');
    expect(printExact(divide(long, ONE_EXACT) ?? ZERO)).toBe('123456789012345678901234567.891');
    expect(printExact(divide(long, exact('-1.00')) ?? ZERO)).toBe('-123456789012345678901234567.891');
  });

  it('keep a value far smaller than the other in a sum', () => {
    const [large, small] = [powerOfTen(900), powerOfTen(-90)];
    same(subtract(add(large, small), large), small);
  });

  it('refuse a result over a thousand digits rather than round it', () => {
    const [large, small] = [powerOfTen(900), powerOfTen(-900)];
    expect(codeOf(() => add(large, small))).toBe('number-over-limit');
    expect(codeOf(() => multiply(large, large))).toBe('number-over-limit');
    expect(codeOf(() => multiply(small, small))).toBe('number-over-limit');
    expect(codeOf(() => exactFrom(parseDecimal('9').pow(2000)))).toBe('number-over-limit');
  });

  it('sum a long series of fractions whose denominators share factors', () => {
    const parts = Array.from({ length: 360 }, (_, index) => quotient('1', String(360 + (index % 12))));
    const whole = parts.reduce(add, ZERO);
    const expected = Array.from({ length: 12 }, (_, index) => quotient('30', String(360 + index)));
    same(whole, expected.reduce(add, ZERO));
  });

  it('are made of safe integers only', () => {
    expect(printExact(exactInteger(-9007199254740991))).toBe('-9007199254740991');
    for (const number of [0.5, 2 ** 53, Number.NaN, Number.POSITIVE_INFINITY]) {
      expect(() => exactInteger(number)).toThrow(TypeError);
    }
    expect(() => roundTo(ONE_EXACT, 0.5)).toThrow(TypeError);
  });

  it('of decimal texts compare by value, not by spelling', () => {
    fc.assert(
      fc.property(decimalText(), (text) => {
        const longer = text.includes('.') ? `${text}0` : `${text}.0`;
        expect(compare(exact(text), exact(longer))).toBe(0);
      }),
    );
  });
});

function quotient(top: string, bottom: string): Exact {
  return divide(exact(top), exact(bottom)) ?? ZERO;
}
