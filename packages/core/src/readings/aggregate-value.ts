import type { Indicator } from '../indicator/indicator-events.js';
import { addDays } from '../values/calendar-date.js';
import { add, divide, type Exact, exact, exactInteger, multiply, ZERO } from '../values/exact.js';
import { endOf, type PeriodText, startOf } from '../values/period.js';
import { scheduledIn } from '../values/schedule.js';
import { openDimensions } from './comparable-periods.js';
import { knownValue } from './known-value.js';
import { type KnownReading, mergeIds, type Reading, unknownReading, weakest } from './reading.js';
import { reason } from './reason.js';
import type { View } from './view.js';

/** Reads one part; passed in so that parts may themselves be made from parts. */
export type ReadPart = (view: View, indicator: string, segment: string, period: PeriodText) => Reading;

/**
 * A longer period's value from the indicator's scheduled periods within it, when those cover it without a gap;
 * `undefined` when it cannot be made so or nothing is there.
 */
export function fromShorterPeriods(
  view: View,
  indicator: Indicator,
  segment: string,
  period: PeriodText,
  readPart: ReadPart,
): Reading | undefined {
  if (indicator.overTime === 'none') return undefined;
  const scheduled = scheduledIn(indicator.schedule, period);
  if (scheduled.length < 2 || !covers(period, scheduled)) return undefined;
  const parts = scheduled.map((part) => readPart(view, indicator.id, segment, part));
  return combine(indicator, period, parts, indicator.overTime);
}

/** The sum over the members of a complete dimension; `undefined` when it cannot be made so or nothing is there. */
export function fromMembers(
  view: View,
  indicator: Indicator,
  segment: string,
  period: PeriodText,
  readPart: ReadPart,
): Reading | undefined {
  let partial: Reading | undefined;
  for (const members of openDimensions(indicator, segment)) {
    const parts = members.map((member) => readPart(view, indicator.id, member, period));
    const found = combine(indicator, period, parts, indicator.overSegments ?? 'none');
    if (found?.known) return found;
    partial ??= found;
  }
  return partial;
}

function covers(period: PeriodText, parts: readonly PeriodText[]): boolean {
  let next = startOf(period);
  for (const part of parts) {
    if (startOf(part) !== next) return false;
    next = addDays(endOf(part), 1);
  }
  return next === addDays(endOf(period), 1);
}

function combine(
  indicator: Indicator,
  period: PeriodText,
  parts: readonly Reading[],
  how: Combination,
): Reading | undefined {
  const known = parts.filter((part): part is KnownReading => part.known);
  const evidence = mergeIds(...parts.map((part) => part.evidence));
  if (known.length === 0) return undefined;
  if (known.length < parts.length) {
    const missing = parts.flatMap((part) => (part.known ? [] : part.missing));
    const why = reason('partial', { have: String(known.length), need: String(parts.length), period });
    return unknownReading(why, missing, evidence);
  }
  if (known.some(({ bounds }) => bounds)) return unknownReading(reason('bounded', { period }), [], evidence);
  const fraction = how === 'ratio' ? summedFraction(known) : undefined;
  if (how === 'ratio' && !fraction) return unknownReading(reason('no-fraction', { period }), [], evidence);
  const value = fraction
    ? shareOf(indicator, fraction)
    : overParts(
        how,
        known.map((part) => part.value),
      );
  if (!value) return unknownReading(reason('division-by-zero'), [], evidence);
  const finality = weakest(known.map((part) => part.finality));
  const flags = [...new Set(known.flatMap((part) => part.flags ?? []))];
  return { ...knownValue(indicator, period, finality, value, evidence), fraction, flags };
}

type Combination = Indicator['overTime'];

function overParts(how: Combination, values: readonly Exact[]): Exact | undefined {
  if (how === 'last') return values.at(-1);
  const total = values.reduce(add, ZERO);
  return how === 'mean' ? divide(total, exactInteger(values.length)) : total;
}

type Fraction = NonNullable<KnownReading['fraction']>;

function summedFraction(parts: readonly KnownReading[]): Fraction | undefined {
  const fractions = parts.flatMap(({ fraction }) => (fraction ? [fraction] : []));
  if (fractions.length < parts.length) return undefined;
  return {
    numerator: fractions.map(({ numerator }) => numerator).reduce(add, ZERO),
    denominator: fractions.map(({ denominator }) => denominator).reduce(add, ZERO),
  };
}

function shareOf(indicator: Indicator, { numerator, denominator }: Fraction): Exact | undefined {
  const share = divide(numerator, denominator);
  const times = indicator.times ?? (indicator.measuredIn === 'percent' ? '100' : '1');
  return share && multiply(share, exact(times));
}
