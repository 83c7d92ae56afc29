import { type Decimal, ExactDecimal, parseDecimal, printDecimal } from './decimal.js';
import { OutturnError } from './outturn-error.js';
import { quotientText } from './quotient-text.js';
import { remember } from './remember.js';

/**
 * An exact rational number: `numerator / denominator`, the denominator positive. Nothing is rounded before it
 * is compared. A fraction is not always in lowest terms: ask `compare`, never the fields, whether two are equal.
 */
export interface Exact {
  readonly numerator: Decimal;
  readonly denominator: Decimal;
}

const MAX_DIGITS = 1000;
const REDUCE_ABOVE_WORDS = 12;
const POWERS_OF_TEN: ReadonlySet<number> = new Set([1, 10, 100, 1e3, 1e4, 1e5, 1e6]);
const ONE: Decimal = new ExactDecimal(1);
const read = new Map<string, Exact>();

/** Zero. */
export const ZERO: Exact = Object.freeze({
  numerator: new ExactDecimal(0),
  denominator: ONE,
});

/** One. */
export const ONE_EXACT: Exact = Object.freeze({
  numerator: ONE,
  denominator: ONE,
});

/** The exact value of a decimal text; throws as `parseDecimal` does. */
export function exact(text: string): Exact {
  return remember(read, text, readExact);
}

function readExact(text: string): Exact {
  return { numerator: parseDecimal(text), denominator: ONE };
}

/** A decimal as an exact value; throws `number-over-limit` over a thousand digits. */
export function exactFrom(decimal: Decimal): Exact {
  return { numerator: withinLimit(decimal), denominator: ONE };
}

/** A safe integer as an exact value; any other number is a `TypeError`, since it may already be rounded. */
export function exactInteger(integer: number): Exact {
  if (!Number.isSafeInteger(integer)) throw new TypeError(`${integer} is not a safe integer.`);
  return exactFrom(new ExactDecimal(integer));
}

/** Ten to an integer power, which may be negative. */
export function powerOfTen(exponent: number): Exact {
  if (!Number.isSafeInteger(exponent)) throw new TypeError(`${exponent} is not a whole exponent.`);
  return exactFrom(new ExactDecimal(`1e${exponent}`));
}

/** The exact sum. */
export function add(a: Exact, b: Exact): Exact {
  if (a.denominator === b.denominator) return fraction(a.numerator.plus(b.numerator), a.denominator);
  const [one, other] = inTens(a, b) ?? [a, b];
  if (one.denominator === other.denominator) {
    return fraction(one.numerator.plus(other.numerator), one.denominator);
  }
  const left = withinLimit(one.numerator.times(other.denominator));
  const right = withinLimit(other.numerator.times(one.denominator));
  return fraction(left.plus(right), one.denominator.times(other.denominator));
}

/** The exact difference `a − b`. */
export function subtract(a: Exact, b: Exact): Exact {
  if (a.denominator === b.denominator) return fraction(a.numerator.minus(b.numerator), a.denominator);
  return add(a, negate(b));
}

/** The exact product. */
export function multiply(a: Exact, b: Exact): Exact {
  return fraction(product(a.numerator, b.numerator), product(a.denominator, b.denominator));
}

/** The exact quotient `a ÷ b`, or `undefined` when `b` is zero. */
export function divide(a: Exact, b: Exact): Exact | undefined {
  if (b.numerator.isZero()) return undefined;
  const numerator = product(a.numerator, b.denominator);
  const denominator = product(a.denominator, b.numerator);
  return denominator.isNegative()
    ? fraction(numerator.negated(), denominator.negated())
    : fraction(numerator, denominator);
}

/** The value with the opposite sign. */
export function negate(a: Exact): Exact {
  return { numerator: a.numerator.negated(), denominator: a.denominator };
}

/** The value without its sign. */
export function absolute(a: Exact): Exact {
  return a.numerator.isNegative() ? negate(a) : a;
}

/**
 * −1 when `a` is less than `b`, 1 when greater, 0 when equal; fractions are compared by cross-multiplication.
 *
 * @example
 * compare(exact('0.30'), exact('0.3')) // → 0
 */
export function compare(a: Exact, b: Exact): -1 | 0 | 1 {
  if (a.denominator === b.denominator) return signOfNumber(a.numerator.comparedTo(b.numerator));
  const left = a.numerator.times(b.denominator);
  return signOfNumber(left.comparedTo(b.numerator.times(a.denominator)));
}

/** Whether the value is exactly zero. */
export function isZero(a: Exact): boolean {
  return a.numerator.isZero();
}

/** −1, 0 or 1. */
export function signOf(a: Exact): -1 | 0 | 1 {
  if (a.numerator.isZero()) return 0;
  return a.numerator.isNegative() ? -1 : 1;
}

/**
 * The value as canonical text: in full when it is a plain decimal, else the quotient with 20 significant
 * digits, ties to even.
 *
 * @example
 * printExact({ numerator: parseDecimal('2'), denominator: parseDecimal('3') }) // → '0.66666666666666666667'
 */
export function printExact(a: Exact): string {
  if (a.denominator === ONE) return printDecimal(a.numerator);
  return quotientText(a.numerator, a.denominator);
}

/**
 * The value rounded to a number of decimals, half away from zero; a negative number rounds to tens, hundreds …
 *
 * @example
 * printExact(roundTo(exact('-2.5'), 0)) // → '-3'
 * printExact(roundTo(exact('1250'), -2)) // → '1300'
 */
export function roundTo(a: Exact, decimals: number): Exact {
  const scaled = multiply(a, powerOfTen(decimals));
  const truncated = scaled.numerator.divToInt(scaled.denominator);
  const rest = scaled.numerator.minus(truncated.times(scaled.denominator)).abs();
  const isAway = rest.times(2).gte(scaled.denominator);
  const away = scaled.numerator.isNegative() ? -1 : 1;
  return multiply(exactFrom(isAway ? truncated.plus(away) : truncated), powerOfTen(-decimals));
}

/** Two values over the larger of two powers of ten: over their product, a sum of many steps in percent would not end. */
function inTens(a: Exact, b: Exact): readonly [Exact, Exact] | undefined {
  if (!isPowerOfTen(a.denominator) || !isPowerOfTen(b.denominator)) return undefined;
  const { denominator } = a.denominator.gte(b.denominator) ? a : b;
  const over = (one: Exact): Exact => ({
    numerator: withinLimit(one.numerator.times(denominator).div(one.denominator)),
    denominator,
  });
  return [over(a), over(b)];
}

function isPowerOfTen({ d, e }: Decimal): boolean {
  return e >= 0 && d.length === 1 && POWERS_OF_TEN.has(d[0] ?? 0);
}

function product(a: Decimal, b: Decimal): Decimal {
  if (a === ONE) return b;
  return b === ONE ? a : a.times(b);
}

// Every value passes here, so operands have at most MAX_DIGITS digits and decimal.js has room for any result.
function fraction(numerator: Decimal, denominator: Decimal): Exact {
  if (denominator === ONE) return { numerator: withinLimit(numerator), denominator };
  if (denominator.d.length > REDUCE_ABOVE_WORDS) return reduced(numerator, denominator);
  return {
    numerator: withinLimit(numerator),
    denominator: plainOne(withinLimit(denominator)),
  };
}

// One shared ONE makes plain decimals recognisable by identity.
function plainOne(denominator: Decimal): Decimal {
  return denominator.eq(ONE) ? ONE : denominator;
}

function reduced(numerator: Decimal, denominator: Decimal): Exact {
  const places = Math.max(numerator.decimalPlaces(), denominator.decimalPlaces());
  const scale = new ExactDecimal(`1e${places}`);
  const top = BigInt(numerator.times(scale).toFixed());
  const bottom = BigInt(denominator.times(scale).toFixed());
  const divisor = greatestCommonDivisor(top < 0n ? -top : top, bottom);
  const shorter = new ExactDecimal((bottom / divisor).toString());
  const over = new ExactDecimal((top / divisor).toString());
  return {
    numerator: withinLimit(over),
    denominator: plainOne(withinLimit(shorter)),
  };
}

function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  return b === 0n ? a : greatestCommonDivisor(b, a % b);
}

// decimal.js keeps seven digits a word: the first test proves most numbers short without counting their digits.
function withinLimit(decimal: Decimal): Decimal {
  if (Math.abs(decimal.e) < 500 && decimal.d.length < 70) return decimal;
  const digits = Math.max(decimal.e + 1, 1) + decimal.decimalPlaces();
  if (digits <= MAX_DIGITS) return decimal;
  const message = `The exact result has ${digits} digits: at most ${MAX_DIGITS} are computed. Round a part first.`;
  throw new OutturnError('number-over-limit', message, {
    digits,
    maxDigits: MAX_DIGITS,
  });
}

function signOfNumber(order: number): -1 | 0 | 1 {
  if (order === 0) return 0;
  return order < 0 ? -1 : 1;
}
