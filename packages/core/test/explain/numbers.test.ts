import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatMoney, moneyScale } from '../../src/explain/format-money.js';
import { formatNumber, tellingDecimals } from '../../src/explain/format-number.js';
import { formatDifference, formatQuantity } from '../../src/explain/format-quantity.js';
import type { Locale } from '../../src/explain/words/words.js';
import { wordsFor } from '../../src/explain/words/words-for.js';
import { canonicalDecimal } from '../../src/values/decimal.js';
import { compare, exact, roundTo } from '../../src/values/exact.js';
import { plain } from './plain-text.js';

const [en, sv] = [wordsFor('en'), wordsFor('sv')];
const locale = fc.constantFrom<Locale>('en', 'sv');
const decimalText = fc
  .tuple(fc.bigInt({ min: -(10n ** 18n), max: 10n ** 18n }), fc.integer({ min: 0, max: 6 }))
  .map(([digits, places]) => {
    const text = String(digits < 0n ? -digits : digits).padStart(places + 1, '0');
    const at = text.length - places;
    const joined = places === 0 ? text : `${text.slice(0, at)}.${text.slice(at)}`;
    return canonicalDecimal(digits < 0n ? `-${joined}` : joined);
  });

describe('a number in words', () => {
  it.each([
    ['1234567.5', {}, '1 234 567,5', '1,234,567.5'],
    ['-60429', {}, '−60 429', '−60,429'],
    ['999', {}, '999', '999'],
    ['2', { decimals: 1 }, '2,0', '2.0'],
    ['0.005', { decimals: 2 }, '0,01', '0.01'],
    ['-0.005', { decimals: 2 }, '−0,01', '−0.01'],
    ['-0.004', { decimals: 2, signed: true }, '0,00', '0.00'],
    ['0.66666666666666666667', {}, '0,67', '0.67'],
    ['3.5', { signed: true }, '+3,5', '+3.5'],
    ['1234567890123456789012345678901234', {}, '1 234 567 890 123 456 789 012 345 678 901 234', undefined],
  ] as const)('%s %j reads %s', (text, style, swedish, english) => {
    expect(plain(formatNumber(text, sv.numbers, style))).toBe(swedish);
    if (english !== undefined) expect(formatNumber(text, en.numbers, style)).toBe(english);
  });

  it('written in full can be read back to the same number', () => {
    fc.assert(
      fc.property(decimalText, locale, (text, language) => {
        const { numbers } = wordsFor(language);
        const decimals = text.split('.')[1]?.length ?? 0;
        const written = formatNumber(text, numbers, { decimals });
        const read = written
          .replaceAll(numbers.group, '')
          .replace(numbers.decimal, '.')
          .replace(numbers.minus, '-');
        expect(canonicalDecimal(read)).toBe(text);
      }),
    );
  });

  it('keeps two numbers apart exactly when they differ', () => {
    fc.assert(
      fc.property(decimalText, decimalText, fc.integer({ min: 0, max: 3 }), (a, b, least) => {
        const decimals = tellingDecimals(a, b, least);
        const shown = compare(roundTo(exact(a), decimals), roundTo(exact(b), decimals));
        expect(shown).toBe(compare(exact(a), exact(b)));
        expect(decimals).toBeGreaterThanOrEqual(least);
      }),
    );
  });

  it('takes no more decimals than it needs to keep two numbers apart', () => {
    expect(tellingDecimals('28.64', '28.62', 1)).toBe(2);
    expect(tellingDecimals('28.64', '28.5', 0)).toBe(1);
    expect(tellingDecimals('28.64', '28.64', 1)).toBe(1);
  });
});

describe('a quantity in words', () => {
  it('has its unit in the language, and as stored where the language has no word', () => {
    expect(plain(formatQuantity('28.6', 'percent', sv))).toBe('28,6 %');
    expect(formatQuantity('28.6', 'percent', en)).toBe('28.6%');
    expect(plain(formatQuantity('6786', 'SEK per inhabitant', sv))).toBe('6 786 kr per invånare');
    expect(plain(formatQuantity('3', 'kWh per m2', sv))).toBe('3 kWh per m2');
    expect(formatQuantity('3', 'toString', en)).toBe('3\u00a0toString');
    expect(formatQuantity('169', 'rank', sv)).toBe('169');
  });

  it('is in percentage points when it is a difference of percentages', () => {
    expect(formatDifference('3.5', 'percent', sv)).toBe('3,5 procentenheter');
    expect(formatDifference('1', 'percent', sv, { signed: true })).toBe('+1 procentenhet');
    expect(formatDifference('-1', 'percent', en)).toBe('−1 percentage point');
    expect(plain(formatDifference('150', 'SEK', en))).toBe('150 SEK');
  });

  it('of money is told in thousands only when nothing is lost', () => {
    expect(moneyScale(['-24600000', '0', null])).toBe(1000);
    expect(moneyScale(['-24600000', '1500'])).toBe(1);
    expect(plain(formatMoney('-24600000', sv, { currency: 'SEK', multiplier: 1000 }))).toBe('−24 600 tkr');
    expect(plain(formatMoney('63600000', sv, { currency: 'SEK', multiplier: 1_000_000 }))).toBe('63,6 mnkr');
    expect(plain(formatMoney('63600000', en, { currency: 'EUR', multiplier: 1_000_000 }))).toBe(
      'EUR 63.6 million',
    );
    expect(plain(formatMoney('5', en, { currency: 'SEK', multiplier: 1 }))).toBe('SEK 5');
  });
});
