const TERMS = 300;
const SERIES_BELOW = 2;

/**
 * The probability that a standard normal number is at least this far from zero, on either side. Binary floating
 * point, about fourteen digits; it is shown, and decides nothing.
 */
export function twoSidedTail(z: number): number {
  const x = Math.abs(z) / Math.SQRT2;
  return x < SERIES_BELOW ? 1 - errorSeries(x) : errorFraction(x);
}

/** The error function by its series of positive terms. */
function errorSeries(x: number): number {
  let term = x;
  let sum = 0;
  for (let n = 1; n <= TERMS && term > 0; n += 1) {
    sum += term;
    term *= (2 * x * x) / (2 * n + 1);
  }
  return (2 / Math.sqrt(Math.PI)) * Math.exp(-x * x) * sum;
}

/** The complement of the error function by its continued fraction, where the series would cancel. */
function errorFraction(x: number): number {
  let below = x;
  for (let n = TERMS; n >= 1; n -= 1) below = x + n / 2 / below;
  return Math.exp(-x * x) / Math.sqrt(Math.PI) / below;
}
