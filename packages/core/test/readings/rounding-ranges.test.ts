import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  divideRanges,
  pointRange,
  type Range,
  rangesOverlap,
  roundedRange,
  scaleRange,
  subtractRanges,
  sumRanges,
} from '../../src/readings/range.js';
import {
  compare,
  divide,
  type Exact,
  exact,
  multiply,
  printExact,
  subtract,
} from '../../src/values/exact.js';

const hundredths = fc.integer({ min: -100_000, max: 100_000 }).map((n) => exact((n / 100).toFixed(2)));

/** A range and a value inside it. */
const inside = fc
  .tuple(hundredths, hundredths, hundredths)
  .map((three) => [...three].sort(compare))
  .map(([low, value, high]) => ({ low, value, high }) as { low: Exact; value: Exact; high: Exact });

function holds({ low, high }: Range, value: Exact): boolean {
  return compare(low, value) <= 0 && compare(value, high) <= 0;
}

describe('a range', () => {
  it('of a rounded value reaches half a unit to either side', () => {
    const { low, high } = roundedRange(exact('12.3'), exact('0.1'));
    expect([printExact(low), printExact(high)]).toEqual(['12.25', '12.35']);
  });

  it('overlaps one that it touches, and not one beyond', () => {
    const one = roundedRange(exact('1'), exact('1'));
    expect(rangesOverlap(one, pointRange(exact('1.5')))).toBe(true);
    expect(rangesOverlap(one, pointRange(exact('1.51')))).toBe(false);
    expect(rangesOverlap(pointRange(exact('0.49')), one)).toBe(false);
  });

  it('of nothing added up is zero', () => {
    expect(rangesOverlap(sumRanges([]), pointRange(exact('0')))).toBe(true);
  });

  it('of a sum, difference, multiple or quotient holds that of any values inside', () => {
    fc.assert(
      fc.property(inside, inside, (a, b) => {
        expect(holds(subtractRanges(a, b), subtract(a.value, b.value))).toBe(true);
        expect(holds(scaleRange(a, b.value), multiply(a.value, b.value))).toBe(true);
        const quotient = divide(a.value, b.value);
        const range = divideRanges(a, b);
        expect(range === undefined || (quotient !== undefined && holds(range, quotient))).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it('has no quotient by a range that holds zero, and one by any other', () => {
    fc.assert(
      fc.property(inside, inside, (a, b) => {
        expect(divideRanges(a, b) === undefined).toBe(holds(b, exact('0')));
      }),
      { numRuns: 300 },
    );
  });
});
