import type { Command } from '@outturn/core';
import type { HoldsRule, When } from '@outturn/core/rules';

type TargetData = Extract<Command, { type: 'set-target' }>['data'];

/** How a sentence is read: its rule, what of it is inferred, and the other ways to read it. */
export type SentenceReading = Pick<TargetData, 'rule'> &
  Partial<Pick<TargetData, 'when' | 'inferred' | 'alternatives' | 'better' | 'segments'>>;

/** Every year of the plan. */
export const PLAN_YEARS: When = { type: 'each', from: '2022', to: '2024' };

/** The other reading of what shall increase or decrease. */
export const BETTER_EACH_TIME: { readonly name: string; readonly inferred: ('reference' | 'when')[] } = {
  name: 'Bättre vid varje mätning än vid den förra',
  inferred: ['reference', 'when'],
};

/** At least on a level with the mean of a group; the indicator's direction says which side that is. */
export function asGoodAs(group: string): HoldsRule {
  return {
    type: 'holds',
    measure: { type: 'value' },
    operator: 'at-least-as-good',
    against: { type: 'benchmark', group },
  };
}
