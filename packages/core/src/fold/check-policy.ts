import type { Goal } from '../goal/goal-events.js';
import { compare, exact, ONE_EXACT, ZERO } from '../values/exact.js';
import { refuse } from './refuse.js';

/** Refuses weights that are not above zero or given twice, and a share to reach that is not above 0 and at most 1. */
export function checkPolicy({ id, policy }: Goal): void {
  if (policy?.type !== 'weighted') return;
  const { weights = [], from = '1' } = policy;
  const parts = weights.map(({ part }) => part);
  const twice = parts.find((part, index) => parts.indexOf(part) !== index);
  if (twice !== undefined) {
    refuse('same-weight-twice', `The goal "${id}" weighs "${twice}" twice; give it one weight.`, {
      goal: id,
    });
  }
  const weightless = weights.find(({ weight }) => compare(exact(weight), ZERO) <= 0);
  if (weightless) {
    const message = `The goal "${id}" gives "${weightless.part}" the weight ${weightless.weight}; a weight is above 0.`;
    refuse('weight-invalid', message, { goal: id, part: weightless.part });
  }
  if (compare(exact(from), ZERO) > 0 && compare(exact(from), ONE_EXACT) <= 0) return;
  const message = `The goal "${id}" is fulfilled from the share ${from}; write one above 0 and at most 1.`;
  refuse('policy-share-invalid', message, { goal: id });
}
