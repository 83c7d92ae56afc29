import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Spread, spreadAmount } from '../../src/budget/spreading.js';
import { add, compare, divide, exact, multiply, roundTo, ZERO } from '../../src/values/exact.js';
import { codeOf } from '../values/code-of.js';

const EVEN: Spread = { type: 'even' };

function profile(...weights: readonly string[]): Spread {
  return { type: 'profile', weights: [...weights] };
}

function amounts(amount: string, period: string, spread: Spread = EVEN, decimals = 2): readonly string[] {
  return spreadAmount(amount, period, { spread, decimals }).map((part) => part.amount);
}

describe('spreading an amount', () => {
  it('gives each month of 63.6 million a twelfth', () => {
    expect(amounts('63600000', '2024')).toEqual(Array.from({ length: 12 }, () => '5300000'));
  });

  it('rounds what has fallen to date, so that the last öre is not lost', () => {
    expect(amounts('-100', '2024')).toEqual([
      ...['-8.33', '-8.34', '-8.33', '-8.33', '-8.34', '-8.33'],
      ...['-8.33', '-8.34', '-8.33', '-8.33', '-8.34', '-8.33'],
    ]);
  });

  it('weighs each month of the calendar by its own weight, in a broken fiscal year too', () => {
    const winter = profile('3', '3', '2', '1', '0', '0', '0', '0', '0', '1', '2', '3');
    expect(spreadAmount('1500', '2023-07/2024-06', { spread: winter }).map(({ amount }) => amount)).toEqual([
      ...['0', '0', '0', '100', '200', '300'],
      ...['300', '300', '200', '100', '0', '0'],
    ]);
    expect(spreadAmount('1500', '2023-07/2024-06')[0]).toEqual({ period: '2023-07', amount: '125' });
  });

  it('spreads an amount finer than the currency as finely as it is stated', () => {
    expect(amounts('0.001', '2024-01/2024-02')).toEqual(['0.001', '0']);
    expect(amounts('100', '2024-01/2024-03', EVEN, 0)).toEqual(['33', '34', '33']);
  });

  it('refuses what cannot be spread', () => {
    const none = profile(...Array.from({ length: 12 }, () => '0'));
    const negative = profile('-2', '1', ...Array.from({ length: 10 }, () => '0'));
    const summer = profile('0', '0', '0', '0', '0', '1', '1', '1', '0', '0', '0', '0');
    expect(codeOf(() => amounts('1', '2024', none))).toBe('profile-sums-to-zero');
    expect(codeOf(() => amounts('1', '2024', negative))).toBe('profile-sums-to-zero');
    expect(codeOf(() => amounts('1', '2024-01/2024-04', summer))).toBe('profile-sums-to-zero');
    expect(codeOf(() => amounts('1', '2024-01-15'))).toBe('period-not-months');
    expect(codeOf(() => amounts('1', '2024', EVEN, 0.5))).toBe('decimals-out-of-range');
    expect(codeOf(() => amounts('1', '2024', EVEN, -1))).toBe('decimals-out-of-range');
  });
});

describe('laws of spreading', () => {
  const cents = fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n }).map((value) => `${value}`);
  const amount = fc.tuple(cents, fc.integer({ min: 0, max: 4 })).map(([digits, decimals]) => {
    const text = digits.replace('-', '').padStart(decimals + 1, '0');
    const point = text.length - decimals;
    const sign = digits.startsWith('-') ? '-' : '';
    return `${sign}${text.slice(0, point)}${decimals > 0 ? `.${text.slice(point)}` : ''}`;
  });
  const period = fc.constantFrom('2024', '2023-07/2024-06', '2024-T2', '2024-02', '2023-05/2024-12');
  const even = fc.constant(EVEN);
  const weighed = (min: number) =>
    fc
      .array(fc.integer({ min, max: 1000 }), { minLength: 12, maxLength: 12 })
      .map((weights) => profile(...weights.map(String)));
  const nonNegative = fc.oneof(even, weighed(1));

  function toDate(parts: readonly string[]) {
    let sum = ZERO;
    return parts.map((part) => {
      sum = add(sum, exact(part));
      return sum;
    });
  }

  it('the months of any amount, by any profile that can be spread, add up to it', () => {
    fc.assert(
      fc.property(amount, period, fc.oneof(even, weighed(-200)), (whole, over, spread) => {
        fc.pre(codeOf(() => amounts(whole, over, spread)) !== 'profile-sums-to-zero');
        const sum = amounts(whole, over, spread).map(exact).reduce(add, ZERO);
        expect(compare(sum, exact(whole))).toBe(0);
      }),
    );
  });

  it('what has fallen to date never turns back where no weight is negative', () => {
    fc.assert(
      fc.property(amount, period, nonNegative, (whole, over, spread) => {
        const away = whole.startsWith('-') ? -1 : 1;
        const fallen = [ZERO, ...toDate(amounts(whole, over, spread))];
        const turned = fallen.some((sum, index) => compare(sum, fallen[index - 1] ?? ZERO) === -away);
        expect(turned).toBe(false);
      }),
    );
  });

  it('what has fallen evenly to any month is the rounded share of the whole', () => {
    fc.assert(
      fc.property(cents, fc.integer({ min: 1, max: 12 }), (whole, months) => {
        const fallen = toDate(amounts(whole, '2024'))[months - 1] ?? ZERO;
        const share = divide(multiply(exact(whole), exact(String(months))), exact('12')) ?? ZERO;
        expect(compare(fallen, roundTo(share, 2))).toBe(0);
      }),
    );
  });

  it('an amount with the other sign is spread into the same parts with the other sign', () => {
    fc.assert(
      fc.property(amount, period, nonNegative, (whole, over, spread) => {
        const flipped = (text: string) =>
          text.startsWith('-') ? text.slice(1) : text === '0' ? '0' : `-${text}`;
        expect(amounts(flipped(whole), over, spread)).toEqual(amounts(whole, over, spread).map(flipped));
      }),
    );
  });
});
