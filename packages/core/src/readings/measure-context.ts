import type { Offset } from '../rules/measure.js';
import type { PeriodText } from '../values/period.js';
import { shiftPeriod, shiftYears } from '../values/period-sequence.js';
import type { View } from './view.js';

/** What a measure is about where it does not say itself. */
export interface Scope {
  readonly indicator?: string | undefined;
  /** As its key. */
  readonly segment?: string | undefined;
  /** The plan whose first period a baseline comes before. */
  readonly plan?: string | undefined;
  /** The target judged, for the judgements given about it. */
  readonly target?: string | undefined;
  /** Which side the target says is better. */
  readonly better?: 'higher' | 'lower' | undefined;
}

/** Where and when a measure is taken. */
export interface MeasureContext {
  readonly view: View;
  /** The asked period: constants, points and baselines are taken here. */
  readonly period: PeriodText;
  /** Where values and amounts are read; differs from `period` only for a standing. */
  readonly valuePeriod: PeriodText;
  readonly scope: Scope;
  /** For a standing: a point asked for later serves where the asked period has none. */
  readonly orNextPoint?: boolean | undefined;
}

/** The same place at another period: wholly there, but what a standing requires stays at the asked period. */
export function movedTo(at: MeasureContext, period: PeriodText): MeasureContext {
  return { ...at, valuePeriod: period, period: at.period === at.valuePeriod ? period : at.period };
}

/** The period an offset leads to. */
export function offsetPeriod(period: PeriodText, offset: Offset | undefined): PeriodText {
  if (!offset) return period;
  return 'years' in offset ? shiftYears(period, offset.years) : shiftPeriod(period, offset.periods);
}
