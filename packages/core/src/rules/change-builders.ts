import type { PeriodText } from '../values/period.js';
import type { PeriodUnit } from '../values/period-unit.js';
import { type MovesOptions, moves } from './builders.js';
import type { BaselineMeasure, Measure, PathMeasure } from './measure.js';
import type { HoldsRule, MovesRule, Operator } from './rule-schema.js';
import { shareLeft } from './share-left.js';

/** How far a value is to go: so many of its own unit, or so many percent; less than nothing is downward. */
export type Step = PathMeasure['step'];

/** What a change or a path starts from: a period, whose value may be frozen as it was printed. */
export interface ChangeBase {
  readonly from: PeriodText;
  /** The base's value as printed; without it the base follows revisions. */
  readonly value?: string;
}

/** What {@link changeFrom} is counted from, and how far. */
export interface ChangeOptions extends ChangeBase {
  readonly by: Step;
}

/**
 * The scope's value compared with that of a named base period, changed by so much: *65 percent less than 2010*. A
 * percentage is taken of the base; of a base below zero it goes the other way.
 *
 * @example
 * changeFrom('<=', { from: '2010', by: { percent: '-65' } }) // at most 35 percent of the value for 2010
 */
export function changeFrom(operator: Operator, { by, ...base }: ChangeOptions): HoldsRule {
  const from = baselineOf(base);
  const against: Measure =
    'percent' in by
      ? { type: 'product', of: [from, { type: 'constant', value: shareLeft(by.percent) }] }
      : { type: 'sum', of: [from, { type: 'constant', value: by.absolute }] };
  return { type: 'holds', measure: { type: 'value' }, operator, against };
}

/** What {@link pathFrom} starts from, and its step. */
export interface PathOptions extends ChangeBase {
  readonly step: Step;
  /** Whether a step in percent is of the base (`linear`, the default) or of the period before (`compound`). */
  readonly shape?: 'linear' | 'compound';
  /** What a step is taken each of; default the indicator's own schedule. */
  readonly per?: PeriodUnit;
}

/**
 * The scope's value compared with a way from a base period by a step a period: *2 percent less every year*.
 *
 * @example
 * pathFrom('>=', { from: '2013', step: { absolute: '500' } }) // 500 more for each year after 2013
 */
export function pathFrom(operator: Operator, { step, shape, per, ...base }: PathOptions): HoldsRule {
  const against: PathMeasure = {
    type: 'path',
    from: baselineOf(base),
    step,
    ...(shape !== undefined && { shape }),
    ...(per !== undefined && { per }),
  };
  return { type: 'holds', measure: { type: 'value' }, operator, against };
}

/**
 * The scope's value is kept: not worse than the reference beyond the tolerance. Better is kept too, unless
 * `twoSided`; worse with no stated tolerance is unknown.
 *
 * @example
 * retain({ tolerance: '0.5', since: 'baseline' })
 */
export function retain(options: Omit<MovesOptions, 'by'> = {}): MovesRule {
  return moves('maintain', options);
}

function baselineOf({ from, value }: ChangeBase): BaselineMeasure {
  return { type: 'baseline', period: from, ...(value !== undefined && { value }) };
}
