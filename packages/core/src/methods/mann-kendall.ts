import { ExactDecimal, printDecimal } from '../values/decimal.js';
import { compare, type Exact, exact, exactInteger, multiply } from '../values/exact.js';
import { floatText } from './float-text.js';
import { twoSidedTail } from './normal-tail.js';
import { type ProgressReason, progressReason } from './progress-reason.js';

/** The risk taken of seeing a trend where there is none. */
export type SignificanceLevel = '0.1' | '0.05' | '0.01';

/** The Mann–Kendall test of whether the order of the values is more than chance. */
export interface MannKendall {
  /** Pairs that rise less pairs that fall. */
  readonly s: string;
  readonly variance: string;
  /** A root: approximate, to 50 digits. */
  readonly z: string | null;
  /** Two-sided, about fourteen digits; `null` where it would say nothing. */
  readonly p: string | null;
  readonly level: SignificanceLevel;
  /** Decided on exact numbers, not on `p`; `null` where no order of the values could be significant. */
  readonly significant: boolean | null;
  readonly reason: ProgressReason | null;
}

/** Two-sided critical values of the normal distribution, to 25 digits. */
const CRITICAL: Readonly<Record<SignificanceLevel, Exact>> = {
  '0.1': exact('1.644853626951472714863849'),
  '0.05': exact('1.959963984540054235524594'),
  '0.01': exact('2.575829303548900760978577'),
};

const RootDecimal = ExactDecimal.clone({ precision: 60 });
const DIGITS = 50;
const PAIRS_IN_VARIANCE = 18;

/** Tests whole numbers in order of time; at least two. */
export function mannKendall(values: readonly bigint[], level: SignificanceLevel): MannKendall {
  const ties = tieSizes(values);
  const s = risesLessFalls(values);
  const scaled = scaledVariance(values.length, ties);
  const blank = { s: String(s), variance: quotientText(scaled, PAIRS_IN_VARIANCE), level };
  const undecided = { ...blank, z: null, p: null, significant: null };
  if (scaled === 0) return { ...undecided, reason: progressReason('all-equal') };
  const z = zOf(s, scaled);
  const most = pairsOf(values.length) - ties.reduce((sum, size) => sum + pairsOf(size), 0);
  if (!isPast(most, scaled, level)) {
    const params = { values: String(values.length), level };
    return { ...undecided, z, reason: progressReason('significance-out-of-reach', params) };
  }
  const p = floatText(twoSidedTail(Number(z)));
  return { ...blank, z, p, significant: isPast(s, scaled, level), reason: null };
}

function risesLessFalls(values: readonly bigint[]): number {
  let s = 0;
  for (const [index, value] of values.entries()) {
    for (let later = index + 1; later < values.length; later += 1) {
      const other = values[later] ?? value;
      if (other !== value) s += other > value ? 1 : -1;
    }
  }
  return s;
}

function tieSizes(values: readonly bigint[]): readonly number[] {
  const sizes = new Map<bigint, number>();
  for (const value of values) sizes.set(value, (sizes.get(value) ?? 0) + 1);
  return [...sizes.values()].filter((size) => size > 1);
}

/** Eighteen times the variance, which is a whole number. */
function scaledVariance(count: number, ties: readonly number[]): number {
  const part = (size: number): number => size * (size - 1) * (2 * size + 5);
  return part(count) - ties.reduce((sum, size) => sum + part(size), 0);
}

function pairsOf(size: number): number {
  return (size * (size - 1)) / 2;
}

/** Whether |z| is at least critical: (|S| − 1)² · 18 against z² · scaled variance, so that no root is taken. */
function isPast(s: number, scaled: number, level: SignificanceLevel): boolean {
  const distance = exactInteger(Math.max(0, Math.abs(s) - 1));
  const left = multiply(multiply(distance, distance), exactInteger(PAIRS_IN_VARIANCE));
  const right = multiply(multiply(CRITICAL[level], CRITICAL[level]), exactInteger(scaled));
  return compare(left, right) >= 0;
}

function zOf(s: number, scaled: number): string {
  const root = new RootDecimal(scaled).div(PAIRS_IN_VARIANCE).sqrt();
  return printDecimal(new RootDecimal(s - Math.sign(s)).div(root).toSignificantDigits(DIGITS));
}

function quotientText(of: number, by: number): string {
  return printDecimal(new RootDecimal(of).div(by).toSignificantDigits(20));
}
