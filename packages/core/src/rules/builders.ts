import type { Measure, Reference } from './measure.js';
import type { Direction, HoldsRule, MovesRule, Operator } from './rule-schema.js';

/**
 * The scope's value compared with one number, in every period the target binds.
 *
 * @example
 * threshold('<=', '13000') // at most 13 000
 */
export function threshold(operator: Operator, value: string): HoldsRule {
  return { type: 'holds', measure: { type: 'value' }, operator, against: { type: 'constant', value } };
}

/**
 * The scope's value compared with a number a period, as a plan prints its target columns. A period without a
 * number asks nothing.
 *
 * @example
 * milestones('>=', { '2024': '73', '2025': '80' })
 */
export function milestones(operator: Operator, values: Readonly<Record<string, string>>): HoldsRule {
  const points = Object.entries(values).map(([period, value]) => ({ period, value }));
  const against: Measure = { type: 'byPeriod', points };
  return { type: 'holds', measure: { type: 'value' }, operator, against };
}

/** What {@link moves} may add to a direction; see {@link MovesRule}. */
export interface MovesOptions {
  /** What the value is compared with; default the previous period. */
  readonly since?: Reference;
  /** The least step, without a sign. */
  readonly by?: string;
  /** How much worse still counts as maintained. */
  readonly tolerance?: string;
  /** A maintained level forgives no more the right way either. */
  readonly twoSided?: boolean;
  /** Whether standing exactly at the requirement fails; default true without `by`, else false. */
  readonly strict?: boolean;
}

/**
 * The scope's value moves in a direction since a reference.
 *
 * @example
 * moves('increase') // every period better than the one before
 */
export function moves(direction: Direction, options: MovesOptions = {}): MovesRule {
  const { since = 'previous-period', ...rest } = options;
  return { type: 'moves', measure: { type: 'value' }, direction, since, ...rest };
}
