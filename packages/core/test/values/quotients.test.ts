import { Decimal } from 'decimal.js';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toTwentyDigits } from '../../src/testing/naive-rational.js';
import { exactValue } from '../../src/testing/value-arbitraries.js';
import { printDecimal } from '../../src/values/decimal.js';
import { divide, exact, multiply, powerOfTen } from '../../src/values/exact.js';
import { quotientText } from '../../src/values/quotient-text.js';

const Rounded = Decimal.clone({ defaults: true, precision: 20, rounding: Decimal.ROUND_HALF_EVEN });

const quotientOf = (a: string, b: string): string => quotientText(exact(a).numerator, exact(b).numerator);

describe('the text of a quotient', () => {
  it('has the twenty digits that decimal.js gives it, whatever the sizes of the two', () => {
    const shift = fc.integer({ min: -300, max: 300 });
    fc.assert(
      fc.property(exactValue(), exactValue(), shift, (a, b, places) => {
        const quotient = divide(multiply(a, powerOfTen(places)), b);
        fc.pre(quotient !== undefined);
        const { numerator, denominator } = quotient;
        const expected = new Rounded(printDecimal(numerator)).div(printDecimal(denominator));
        expect(quotientText(numerator, denominator)).toBe(expected.isZero() ? '0' : expected.toFixed());
      }),
      { numRuns: 1000 },
    );
  });

  it('has the twenty digits that whole numbers counted slowly give it', () => {
    const whole = fc.bigInt({ min: 1n, max: 10n ** 25n });
    fc.assert(
      fc.property(whole, whole, (above, below) => {
        expect(quotientOf(String(above), String(below))).toBe(toTwentyDigits({ above, below }));
      }),
    );
  });

  it.each([
    ['1', '8', '0.125'],
    ['2', '3', '0.66666666666666666667'],
    ['-1', '3', '-0.33333333333333333333'],
    ['0', '7', '0'],
    ['1000', '0.001', '1000000'],
    // A half at the twenty-first digit goes to the even neighbour: down, and up.
    ['100000000000000000002.5', '5', '20000000000000000000'],
    ['100000000000000000007.5', '5', '20000000000000000002'],
    // Rounding up carries through all nines.
    ['999999999999999999999', '1000', '1000000000000000000'],
    ['100000000000000000000000000000', '3', '33333333333333333333000000000'],
  ])('of %s by %s is %s', (a, b, text) => {
    expect(quotientOf(a, b)).toBe(text);
  });
});
