/** A fraction of whole numbers in lowest terms, `below` positive: the oracle's own numbers, slow and exact. */
export interface Rational {
  readonly above: bigint;
  readonly below: bigint;
}

/** The fraction of two whole numbers; `undefined` when the lower is zero. */
export function fractionOf(above: bigint, below: bigint): Rational | undefined {
  return below === 0n ? undefined : inLowestTerms(above, below);
}

/** Reads a plain decimal, such as `-12.50`. */
export function rational(text: string): Rational {
  const [whole = '0', decimals = ''] = text.split('.');
  return inLowestTerms(BigInt(whole + decimals), 10n ** BigInt(decimals.length));
}

/** The sum. */
export function plus(a: Rational, b: Rational): Rational {
  return inLowestTerms(a.above * b.below + b.above * a.below, a.below * b.below);
}

/** The difference. */
export function minus(a: Rational, b: Rational): Rational {
  return plus(a, { above: -b.above, below: b.below });
}

/** The product. */
export function times(a: Rational, b: Rational): Rational {
  return inLowestTerms(a.above * b.above, a.below * b.below);
}

/** The quotient; `undefined` when the divisor is zero. */
export function over(a: Rational, b: Rational): Rational | undefined {
  return fractionOf(a.above * b.below, a.below * b.above);
}

/** The value without its sign. */
export function magnitude(a: Rational): Rational {
  return { above: size(a.above), below: a.below };
}

/** Negative when `a` is less than `b`, positive when it is more, 0 when they are equal. */
export function order(a: Rational, b: Rational): number {
  const difference = a.above * b.below - b.above * a.below;
  if (difference === 0n) return 0;
  return difference < 0n ? -1 : 1;
}

/** The value rounded to some decimals, half away from zero. */
export function roundedHalfAway(a: Rational, decimals: number): Rational {
  const scale = 10n ** BigInt(decimals);
  const doubled = (2n * size(a.above) * scale + a.below) / (2n * a.below);
  return inLowestTerms(a.above < 0n ? -doubled : doubled, scale);
}

/** The value to 20 significant digits, ties to even, as canonical text. */
export function toTwentyDigits(a: Rational): string {
  if (a.above === 0n) return '0';
  let decimals = 0;
  let [top, bottom] = [size(a.above), a.below];
  while (top < bottom * 10n ** 19n) [top, decimals] = [top * 10n, decimals + 1];
  while (top >= bottom * 10n ** 20n) [bottom, decimals] = [bottom * 10n, decimals - 1];
  const rest = top % bottom;
  const floor = top / bottom;
  const isUp = rest * 2n > bottom || (rest * 2n === bottom && floor % 2n === 1n);
  const digits = isUp ? floor + 1n : floor;
  return `${a.above < 0n ? '-' : ''}${plainText(digits, decimals)}`;
}

function plainText(digits: bigint, decimals: number): string {
  if (decimals <= 0) return (digits * 10n ** BigInt(-decimals)).toString();
  const text = digits.toString().padStart(decimals + 1, '0');
  const fraction = text.slice(-decimals).replace(/0+$/, '');
  const whole = text.slice(0, -decimals);
  return fraction === '' ? whole : `${whole}.${fraction}`;
}

function inLowestTerms(above: bigint, below: bigint): Rational {
  let [divisor, rest] = [size(above), size(below)];
  while (rest !== 0n) [divisor, rest] = [rest, divisor % rest];
  const sign = below < 0n ? -1n : 1n;
  return { above: (sign * above) / divisor, below: (sign * below) / divisor };
}

function size(whole: bigint): bigint {
  return whole < 0n ? -whole : whole;
}
