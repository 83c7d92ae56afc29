import type { Indicator } from '../indicator/indicator-events.js';
import type { Offset } from '../rules/measure.js';
import type { PeriodText } from '../values/period.js';
import { shiftPeriod, shiftYears } from '../values/period-sequence.js';
import { type Segment, segmentKey } from '../values/segment.js';
import { type NaiveLog, naiveDefinition } from './naive-log.js';
import { type NaiveDerive, type NaiveKey, type NaiveReading, naiveValue } from './naive-reading.js';

/** Where a measure is taken. */
export interface NaiveContext {
  readonly log: NaiveLog;
  /** Where requirements are taken. */
  readonly period: PeriodText;
  /** Where values are taken; another period only in a standing. */
  readonly valuePeriod: PeriodText;
  readonly indicator: string;
  readonly segment: string;
  readonly plan: string | undefined;
  readonly target: string | undefined;
  /** Which side the target says is better. */
  readonly better: 'higher' | 'lower' | undefined;
  /** In a standing a requirement without a point takes its next one. */
  readonly isStanding: boolean;
  readonly derive: NaiveDerive;
}

/** The same place at another period: wholly there, but a standing's requirements stay at the asked period. */
export function movedTo(at: NaiveContext, period: PeriodText): NaiveContext {
  const isOnePeriod = at.period === at.valuePeriod;
  return { ...at, valuePeriod: period, period: isOnePeriod ? period : at.period };
}

/** The period an offset leads to. */
export function shifted(period: PeriodText, offset: Offset | undefined): PeriodText {
  if (!offset) return period;
  return 'periods' in offset ? shiftPeriod(period, offset.periods) : shiftYears(period, offset.years);
}

/** What a measure that may name an indicator and a segment is about, at a period. */
export function keyOf(
  at: NaiveContext,
  named: { readonly indicator?: string | undefined; readonly segment?: Segment | undefined },
  period: PeriodText,
): NaiveKey {
  const segment = named.segment ? segmentKey(named.segment) : at.segment;
  return { indicator: named.indicator ?? at.indicator, segment, period };
}

/** The value of a key, as the context's log admits values. */
export function valueAt(at: NaiveContext, key: NaiveKey): NaiveReading {
  return naiveValue(at.log, key, at.derive);
}

/** The indicator a context is about, as defined for its period. */
export function indicatorAt(at: NaiveContext): Indicator | undefined {
  return naiveDefinition(at.log, 'indicator-defined', at.indicator, at.period);
}

/** The log without forecasts and unusual values, which are never looked for. */
export function measuredLog(log: NaiveLog): NaiveLog {
  return { ...log, kinds: log.kinds.filter((kind) => kind !== 'forecast'), admitsAtypical: false };
}
