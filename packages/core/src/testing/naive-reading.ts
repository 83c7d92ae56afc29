import type { Indicator } from '../indicator/indicator-events.js';
import type { MissingReason, ObservationKind } from '../indicator/observation-events.js';
import type { Finality } from '../readings/reading.js';
import { addDays } from '../values/calendar-date.js';
import { endOf, type PeriodText, startOf } from '../values/period.js';
import { scheduledIn } from '../values/schedule.js';
import { parseSegmentKey, segmentKey } from '../values/segment.js';
import { type NaiveLog, type NaiveRow, naiveBreaks, naiveDefinition } from './naive-log.js';
import { fractionOf, over, plus, type Rational, rational, times } from './naive-rational.js';
import { naiveStated } from './naive-stated.js';

/** What a reading rests on: an indicator's value of a period. */
export interface NaivePoint {
  readonly indicator: string;
  readonly period: PeriodText;
}

/** Where a value lies that is not told exactly; an `undefined` side is open. */
export interface NaiveBounds {
  readonly low: Rational | undefined;
  readonly high: Rational | undefined;
  readonly excludesLow: boolean;
  readonly excludesHigh: boolean;
  /** Whether a value is told beside them; else the value is the bound that is printed. */
  readonly hasValue: boolean;
}

/** A value the oracle found. */
export interface NaiveKnown {
  readonly status: 'known';
  readonly value: Rational;
  readonly measuredIn: string | undefined;
  readonly finality: Finality;
  readonly points: readonly NaivePoint[];
  /** The decimals its first value is printed with. */
  readonly decimals: number | undefined;
  readonly bounds?: NaiveBounds | undefined;
  /** What a share was made from. */
  readonly fraction?: NaiveFraction | undefined;
}

interface NaiveFraction {
  readonly numerator: Rational;
  readonly denominator: Rational;
}

/** What the oracle found: a value, why there is none, or that nothing is asked. */
export type NaiveReading =
  | NaiveKnown
  | { readonly status: 'unknown'; readonly code: NaiveUnknownCode }
  | { readonly status: 'not-due' };

/** Why the oracle knows no value; the groups of reasons that it tells apart. */
export type NaiveUnknownCode =
  | 'no-value'
  | 'no-reference'
  | 'no-benchmark'
  | 'break'
  | 'unit'
  | 'scale'
  | 'bounded'
  | 'division-by-zero'
  | 'zero-base'
  | 'between-steps'
  | 'not-defined'
  | 'not-scheduled'
  | 'no-tolerance'
  | 'no-better-side'
  | 'not-judged'
  | 'not-completed'
  | 'members-incomplete';

/** An indicator, a segment and a period. */
export interface NaiveKey {
  readonly indicator: string;
  readonly segment: string;
  readonly period: PeriodText;
}

/** How a derived indicator is read: by its measure. */
export type NaiveDerive = (log: NaiveLog, indicator: Indicator, key: NaiveKey) => NaiveReading;

const FINALITY: Readonly<Record<ObservationKind, Finality>> = {
  outturn: 'final',
  preliminary: 'preliminary',
  forecast: 'expected',
};

const FALLS_THROUGH: readonly (MissingReason | null)[] = ['not-stated', 'not-yet-published'];

/** No value, and why. */
export function naiveUnknown(code: NaiveUnknownCode): NaiveReading {
  return { status: 'unknown', code };
}

/** The less sure of some. */
export function leastSure(finalities: readonly Finality[]): Finality {
  if (finalities.includes('expected')) return 'expected';
  return finalities.includes('preliminary') ? 'preliminary' : 'final';
}

/**
 * The value of an indicator, kind by kind: as stated for exactly that period, else over a complete
 * partition of it, else over a complete dimension. A stated blank, and a value of a part of the period, give way
 * to the next kind at once; an unusual value where those do not count, and any other stated reason, end the search.
 * A part is read in the same way, from the kinds so far.
 */
export function naiveValue(log: NaiveLog, key: NaiveKey, derive: NaiveDerive): NaiveReading {
  const indicator = naiveDefinition(log, 'indicator-defined', key.indicator, key.period);
  if (!indicator) return naiveUnknown('not-defined');
  if (indicator.definedBy) return derive(log, indicator, key);
  for (const [index, kind] of log.kinds.entries()) {
    const row = naiveStated(log, { ...key, kind });
    if (row?.missing) {
      if (FALLS_THROUGH.includes(row.missing)) continue;
      break;
    }
    if (row?.isPart && !log.admitsParts) continue;
    if (row?.isAtypical && !log.admitsAtypical) break;
    if (row) return stated(indicator, row);
    const upTo: NaiveLog = { ...log, kinds: log.kinds.slice(0, index + 1) };
    const read = (part: NaiveKey) => naiveValue(upTo, part, derive);
    const made = overTime(indicator, key, read) ?? overDimension(indicator, key, read);
    if (made) return made;
  }
  return naiveUnknown('no-value');
}

function stated(indicator: Indicator, row: NaiveRow): NaiveKnown {
  const { value, low, high, excludes, numerator, denominator } = row;
  const side = (text: string | null) => (text === null ? undefined : rational(text));
  return {
    status: 'known',
    value: rational(value ?? high ?? low ?? '0'),
    measuredIn: indicator.measuredIn,
    finality: FINALITY[row.kind],
    points: [{ indicator: row.indicator, period: row.period }],
    decimals: indicator.displayDecimals,
    ...((low !== null || high !== null) && {
      bounds: {
        low: side(low),
        high: side(high),
        excludesLow: excludes === 'low' || excludes === 'both',
        excludesHigh: excludes === 'high' || excludes === 'both',
        hasValue: value !== null,
      },
    }),
    ...(numerator !== null &&
      denominator !== null && {
        fraction: { numerator: rational(numerator), denominator: rational(denominator) },
      }),
  };
}

type Read = (key: NaiveKey) => NaiveReading;

function overTime(indicator: Indicator, key: NaiveKey, read: Read): NaiveKnown | undefined {
  const periods = scheduledIn(indicator.schedule, key.period);
  if (indicator.overTime === 'none' || periods.length < 2 || !coversWhole(periods, key.period))
    return undefined;
  const parts = periods.map((period) => read({ ...key, period }));
  return made(indicator, key, indicator.overTime, parts);
}

function coversWhole(periods: readonly PeriodText[], whole: PeriodText): boolean {
  const ends = [addDays(startOf(whole), -1), ...periods.map(endOf)];
  return (
    periods.every((period, index) => startOf(period) === addDays(ends[index] ?? '', 1)) &&
    ends.at(-1) === endOf(whole)
  );
}

function overDimension(indicator: Indicator, key: NaiveKey, read: Read): NaiveKnown | undefined {
  const how = indicator.overSegments ?? 'none';
  if (how === 'none') return undefined;
  const segment = parseSegmentKey(key.segment);
  for (const { id, members, complete } of indicator.dimensions ?? []) {
    if (complete !== true || members.length === 0 || Object.hasOwn(segment, id)) continue;
    const keys = members.map((member) => ({ ...key, segment: segmentKey({ ...segment, [id]: member }) }));
    const found = made(indicator, key, how, keys.map(read));
    if (found) return found;
  }
  return undefined;
}

// A value is made only from parts that are all known, and all told exactly.
function made(
  indicator: Indicator,
  { period }: NaiveKey,
  how: 'sum' | 'mean' | 'last' | 'ratio',
  readings: readonly NaiveReading[],
): NaiveKnown | undefined {
  const parts = readings.filter((reading) => reading.status === 'known');
  if (parts.length < readings.length || parts.some((part) => part.bounds)) return undefined;
  const fraction = how === 'ratio' ? summedFraction(parts) : undefined;
  const values = parts.map((part) => part.value);
  const value = how === 'ratio' ? fraction && shareOf(indicator, fraction) : asOne(how, values);
  return (
    value && {
      status: 'known',
      value,
      measuredIn: indicator.measuredIn,
      finality: leastSure(parts.map((part) => part.finality)),
      points: [{ indicator: indicator.id, period }],
      decimals: indicator.displayDecimals,
      fraction,
    }
  );
}

function asOne(how: 'sum' | 'mean' | 'last', values: readonly Rational[]): Rational | undefined {
  if (how === 'last') return values.at(-1);
  const total = values.reduce(plus);
  const share = fractionOf(1n, BigInt(values.length));
  return how === 'sum' ? total : share && times(total, share);
}

function summedFraction(parts: readonly NaiveKnown[]): NaiveFraction | undefined {
  const fractions = parts.flatMap((part) => part.fraction ?? []);
  if (fractions.length < parts.length) return undefined;
  return {
    numerator: fractions.map((one) => one.numerator).reduce(plus),
    denominator: fractions.map((one) => one.denominator).reduce(plus),
  };
}

function shareOf({ times: factor, measuredIn }: Indicator, of: NaiveFraction): Rational | undefined {
  const share = over(of.numerator, of.denominator);
  return share && times(share, rational(factor ?? (measuredIn === 'percent' ? '100' : '1')));
}

/** Whether two values of one indicator reach across a break: it is after the first of their days, not after the last. */
export function isBrokenBetween(
  log: NaiveLog,
  left: readonly NaivePoint[],
  right: readonly NaivePoint[],
): boolean {
  return left.some((a) =>
    right.some((b) => {
      if (a.indicator !== b.indicator || a.period === b.period) return false;
      const isAfterStart = (on: string) => on > startOf(a.period) || on > startOf(b.period);
      const isBeforeEnd = (on: string) => on <= endOf(a.period) || on <= endOf(b.period);
      return naiveBreaks(log, a.indicator).some((on) => isAfterStart(on) && isBeforeEnd(on));
    }),
  );
}
