import type { AmountReading } from '../../readings/amount-reading.js';
import { readAmount } from '../../readings/read-amount.js';
import type { View } from '../../readings/view.js';
import type { AmountVersion } from '../../rules/measure.js';
import {
  absolute,
  divide,
  type Exact,
  exactInteger,
  multiply,
  printExact,
  signOf,
  subtract,
} from '../../values/exact.js';
import type { PeriodText } from '../../values/period.js';
import type { LineAmount, Percentage } from './budget-assessment.js';

/** A line's amount as it is shown, with its exact value to count on with. */
export interface FoundAmount {
  readonly shown: LineAmount;
  /** `undefined` when a leaf lacks its amount. */
  readonly value: Exact | undefined;
}

/** A line's amount of one version, whether or not any part of it is stated. */
export function findAmount(
  view: View,
  line: string,
  version: AmountVersion,
  period: PeriodText,
): FoundAmount {
  const reading = readAmount(view, line, version, period);
  const value = reading.known ? reading.value : undefined;
  const { leavesLacking, evidence } = reading;
  return { shown: { amount: printed(value), version, leavesLacking, evidence }, value };
}

/** The first of several versions of which any part is stated. */
export function firstStated(
  view: View,
  line: string,
  versions: readonly AmountVersion[],
  period: PeriodText,
): FoundAmount | undefined {
  const version = versions.find((candidate) => hasStated(readAmount(view, line, candidate, period)));
  return version && findAmount(view, line, version, period);
}

function hasStated({ evidence }: AmountReading): boolean {
  return evidence.length > 0;
}

/** The difference `to − from`; `undefined` when one is missing. */
export function differenceOf(from: FoundAmount | undefined, to: FoundAmount | undefined): Exact | undefined {
  return from?.value && to?.value && subtract(to.value, from.value);
}

/** The percentage of an investment, which has no favourable side. */
export const NO_SIDE: Percentage = { value: null, reason: 'investment' };

/** The difference `to − from` in percent of the absolute `from`, or why it says nothing. */
export function percentageOf(from: FoundAmount | undefined, to: FoundAmount | undefined): Percentage {
  const difference = differenceOf(from, to);
  if (!from?.value || !to?.value || !difference) return { value: null, reason: 'missing' };
  if (signOf(from.value) * signOf(to.value) < 0) return { value: null, reason: 'sign-change' };
  return shareOf(difference, absolute(from.value));
}

/** A part in percent of a whole that is not negative, or why it says nothing. */
export function shareOf(part: Exact | undefined, whole: Exact | undefined): Percentage {
  if (!part || !whole) return { value: null, reason: 'missing' };
  const share = divide(multiply(part, exactInteger(100)), whole);
  return share ? { value: printExact(share), reason: null } : { value: null, reason: 'zero-base' };
}

/** What has come out in percent of what was planned, or why it says nothing: they must have the same sign. */
export function spentOf(planned: FoundAmount | undefined, outturn: FoundAmount | undefined): Percentage {
  const [whole, part] = [planned?.value, outturn?.value];
  const isTurned = whole && part && signOf(whole) * signOf(part) < 0;
  return isTurned ? { value: null, reason: 'sign-change' } : shareOf(part, whole);
}

/** A value as text, `null` where there is none. */
export function printed(value: Exact | undefined): string | null {
  return value === undefined ? null : printExact(value);
}
