import type { Scale } from '../goal/scale-events.js';
import { compare, exact, printExact } from '../values/exact.js';
import { refuse } from './refuse.js';

/** Refuses a scale whose steps overlap, leave a gap, or do not reach from 0 to 1, and a near miss that is none. */
export function checkScale({ id, steps, nearMiss }: Scale): void {
  const names = steps.map((step): string => step.id);
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice !== undefined)
    refuse('same-step-twice', `The scale "${id}" has the step "${twice}" twice.`, { id });
  const ranges = steps
    .map((step) => ({ step: step.id, from: exact(step.from), to: exact(step.to) }))
    .sort((a, b) => compare(a.from, b.from));
  let reached = exact('0');
  for (const { step, from, to } of ranges) {
    const order = compare(from, reached);
    if (order < 0) {
      const message = `On the scale "${id}" the step "${step}" begins at ${printExact(from)}, before the one under it ends at ${printExact(reached)}; let each begin where the one before ends.`;
      refuse('scale-steps-overlap', message, { id, step });
    }
    if (order > 0 || compare(to, from) <= 0) gap(id, step);
    reached = to;
  }
  if (compare(reached, exact('1')) !== 0) gap(id, ranges.at(-1)?.step ?? '');
  if (!nearMiss) return;
  const { percent, counts } = nearMiss;
  const isBetween = compare(exact(counts), exact('0')) > 0 && compare(exact(counts), exact('1')) < 0;
  if (isBetween && compare(exact(percent), exact('0')) > 0) return;
  const message = `On the scale "${id}" a near miss counts more than 0 and less than 1, within more than 0 percent.`;
  refuse('near-miss-invalid', message, { id });
}

function gap(id: string, step: string): never {
  const message = `The steps of the scale "${id}" must divide 0 to 1 without a gap; look at "${step}".`;
  refuse('scale-steps-gap', message, { id, step });
}
