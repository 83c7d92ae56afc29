import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compoundGrowth, leastSquares, type SeriesPoint, theilSen } from '../../src/methods/methods.js';
import { twoSidedTail } from '../../src/methods/normal-tail.js';
import { add, exact, printExact } from '../../src/values/exact.js';
import { yearly } from './method-arbitraries.js';

const TESTS = [
  ['leastSquares', leastSquares],
  ['compoundGrowth', compoundGrowth],
  ['theilSen', theilSen],
] as const;

const integers = fc.array(fc.integer({ min: -500, max: 500 }), { minLength: 2, maxLength: 12 });

function series(values: readonly number[]): readonly SeriesPoint[] {
  return yearly(...values.map(String));
}

function plus(points: readonly SeriesPoint[], constant: string): readonly SeriesPoint[] {
  const shifted = (value: string) => printExact(add(exact(value), exact(constant)));
  return points.map(({ period, value }) => ({ period, value: value === null ? null : shifted(value) }));
}

describe.each(TESTS)('%s', (_name, test) => {
  it('gives a reason for fewer than two values', () => {
    for (const points of [[], yearly('1'), yearly(null, '1', null)]) {
      expect(test(points)).toMatchObject({ movement: null, slope: null, reason: { code: 'too-few-values' } });
    }
  });

  it('gives a reason for a text scale, two values of a period, and what is no period', () => {
    expect(test(yearly('1', 'good')).reason?.code).toBe('not-a-number');
    expect(test([...yearly('1', '2'), { period: '2016', value: '3' }]).reason?.code).toBe('two-values');
    expect(test([{ period: 'May', value: '3' }]).reason?.code).toBe('period-unreadable');
  });

  it('finds equal values flat', () => {
    expect(test(yearly('5', '5', '5'))).toMatchObject({ movement: 'flat', slope: '0', reason: null });
  });

  it('tells up from down', () => {
    expect(test(yearly('4', '5', '7')).movement).toBe('up');
    expect(test(yearly('7', '5', '4')).movement).toBe('down');
  });

  it('compares nothing across a break', () => {
    const whole = yearly('100', '90', '5', '6', '8');
    expect(test(whole, { breaks: ['2017'] })).toEqual(test(whole.slice(2)));
    expect(test(whole, { breaks: ['2016', '2017', '2030'] })).toEqual(test(whole.slice(2)));
    expect(test(whole, { breaks: ['2019'] }).reason?.code).toBe('too-few-values');
  });

  it('says what a step is', () => {
    expect(test(yearly('1', '2')).per).toBe('year');
    expect(
      test([
        { period: '2024-Q1', value: '1' },
        { period: '2024-Q3', value: '3' },
      ]).per,
    ).toBe('quarter');
    const fiscal = [
      { period: '2022-07/2023-06', value: '1' },
      { period: '2023-07/2024-06', value: '2' },
    ];
    expect(test(fiscal)).toMatchObject({ per: 'period', slope: '1' });
    expect(
      test([
        { period: '2023', value: '1' },
        { period: '2024-06', value: '2' },
      ]).per,
    ).toBe('day');
  });
});

describe('a slope', () => {
  it.each([
    ['leastSquares', leastSquares],
    ['theilSen', theilSen],
  ] as const)('%s does not change when a constant is added', (_name, test) => {
    fc.assert(
      fc.property(integers, fc.integer({ min: -10_000, max: 10_000 }), (values, constant) => {
        const [before, after] = [test(series(values)), test(plus(series(values), String(constant)))];
        expect(after.slope).toBe(before.slope);
        expect(after.movement).toBe(before.movement);
        if ('mannKendall' in before) expect(after).toMatchObject({ mannKendall: before.mannKendall });
      }),
    );
  });

  it('compoundGrowth breaks that law, being a rate', () => {
    expect(compoundGrowth(yearly('100', '121')).slope).toBe('0.21');
    expect(compoundGrowth(plus(yearly('100', '121'), '900')).slope).toBe('0.021');
  });

  it('is the common slope of a straight line', () => {
    fc.assert(
      fc.property(fc.integer({ min: -99, max: 99 }), fc.integer({ min: 2, max: 9 }), (step, count) => {
        const line = series(Array.from({ length: count }, (_, index) => 7 + step * index));
        expect(leastSquares(line).slope).toBe(String(step));
        expect(theilSen(line).slope).toBe(String(step));
      }),
    );
  });

  it('leastSquares is exact', () => {
    expect(leastSquares(yearly('0.1', '0.2', '0.2', '0.3'))).toMatchObject({
      slope: '0.06',
      components: { fittedFirst: '0.11', fittedLast: '0.29' },
    });
  });
});

describe('compoundGrowth', () => {
  it('gives fifty digits of a root and says that it is approximate', () => {
    const { slope, components } = compoundGrowth(yearly('1', null, '2'));
    expect(slope).toBe('0.4142135623730950488016887242096980785696718753769');
    expect(components.precision).toBe('approximate');
  });

  it('is undefined from zero and across it', () => {
    expect(compoundGrowth(yearly('0', '2')).reason?.code).toBe('zero-base');
    for (const values of [
      ['1', '-2'],
      ['1', '-2', '3'],
      ['1', '0'],
      ['-1', '2'],
    ]) {
      expect(compoundGrowth(yearly(...values)).reason?.code).toBe('sign-change');
    }
  });

  it('calls a growing debt a movement down', () => {
    expect(compoundGrowth(yearly('-100', '-110'))).toMatchObject({ movement: 'down', slope: '0.1' });
  });
});

describe('theilSen', () => {
  it('says that significance is out of reach with four values, instead of giving a p', () => {
    const { mannKendall } = theilSen(yearly('1', '2', '3', '4'));
    expect(mannKendall).toMatchObject({ s: '6', p: null, significant: null });
    expect(mannKendall?.reason).toEqual({
      code: 'significance-out-of-reach',
      params: { values: '4', level: '0.05' },
    });
  });

  it('finds five rising values significant, unless ties leave too few pairs', () => {
    expect(theilSen(yearly('1', '2', '3', '4', '5')).mannKendall).toMatchObject({
      significant: true,
      reason: null,
    });
    const tied = theilSen(yearly('1', '1', '1', '1', '5')).mannKendall;
    expect(tied).toMatchObject({ significant: null, reason: { code: 'significance-out-of-reach' } });
  });

  it('has nothing to test where all values are equal', () => {
    const { mannKendall } = theilSen(yearly('5', '5', '5', '5', '5', '5'));
    expect(mannKendall).toMatchObject({ s: '0', z: null, p: null, reason: { code: 'all-equal' } });
  });

  it('decides significance as p does, wherever there is one', () => {
    fc.assert(
      fc.property(integers, fc.constantFrom('0.1', '0.05', '0.01'), (values, level) => {
        const { mannKendall } = theilSen(series(values), { level });
        if (mannKendall?.p == null) return;
        expect(mannKendall.significant).toBe(Number(mannKendall.p) <= Number(level));
      }),
    );
  });

  it('mirrors: S, z and slope change sign, p stays', () => {
    fc.assert(
      fc.property(integers, (values) => {
        const seen = theilSen(series(values));
        const mirror = theilSen(series(values.map((value) => -value)));
        expect(Number(mirror.slope)).toBe(0 - Number(seen.slope));
        expect(Number(mirror.mannKendall?.s)).toBe(0 - Number(seen.mannKendall?.s));
        expect(mirror.mannKendall?.p).toBe(seen.mannKendall?.p);
      }),
    );
  });

  it('is not moved by one wild value', () => {
    expect(theilSen(yearly('1', '2', '3', '4', '5', '6', '900')).slope).toBe('1');
  });

  it('counts the time of a blank or closes it, as asked', () => {
    const gap = yearly('0', null, null, '3');
    expect(theilSen(gap, { blanks: 'keep' }).slope).toBe('1');
    expect(theilSen(gap, { blanks: 'drop' }).slope).toBe('3');
  });
});

// Reference values: erfc(z / √2) of the C library, by Python's math.erfc.
describe('the two-sided tail of the normal distribution', () => {
  it.each([
    [0, 1],
    [0.5, 0.6170750774519738],
    [1.959963984540054, 0.05000000000000004],
    [2.8, 0.005110260660855874],
    [2.9, 0.003731626600768077],
    [6, 1.9731752900754024e-9],
  ])('at %f is %f', (z, tail) => {
    expect(Math.abs(twoSidedTail(z) / tail - 1)).toBeLessThan(1e-10);
    expect(twoSidedTail(-z)).toBe(twoSidedTail(z));
  });

  it('falls steadily, also where one way of computing it takes over from the other', () => {
    const tails = Array.from({ length: 800 }, (_, step) => twoSidedTail(step / 100));
    expect(tails.every((tail, index) => index === 0 || tail < (tails[index - 1] ?? 0))).toBe(true);
  });
});
