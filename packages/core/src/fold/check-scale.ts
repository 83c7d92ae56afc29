import { PLAIN_GRADES } from '../goal/judgement-events.js';
import type { Scale } from '../goal/scale-events.js';
import { compare, type Exact, exact, ONE_EXACT, printExact, ZERO } from '../values/exact.js';
import { refuse } from './refuse.js';

/**
 * Refuses a scale whose steps overlap, leave a gap, or do not reach from 0 to 1, one with a step called as a grade that
 * needs no scale, and a near miss that is none.
 */
export function checkScale({ id, steps, nearMiss }: Scale): void {
  checkStepIds(
    id,
    steps.map((step) => step.id),
  );
  checkSteps(id, steps);
  if (!nearMiss) return;
  const { percent, counts } = nearMiss;
  const isBetween = compare(exact(counts), ZERO) > 0 && compare(exact(counts), ONE_EXACT) < 0;
  if (isBetween && compare(exact(percent), ZERO) > 0) return;
  const message = `On the scale "${id}" a near miss counts more than 0 and less than 1, within more than 0 percent.`;
  refuse('near-miss-invalid', message, { id });
}

function checkStepIds(id: string, names: readonly string[]): void {
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice !== undefined)
    refuse('same-step-twice', `The scale "${id}" has the step "${twice}" twice.`, { id });
  const plain = names.find((name) => PLAIN_GRADES.some((grade) => grade === name));
  if (plain === undefined) return;
  const message = `The scale "${id}" has a step "${plain}", which is a grade that needs no scale; call the step otherwise, such as "met".`;
  refuse('step-is-plain-grade', message, { id, step: plain });
}

function checkSteps(id: string, steps: Scale['steps']): void {
  const ranges = steps
    .map((step) => ({ step: step.id, from: exact(step.from), to: exact(step.to) }))
    .sort((a, b) => compare(a.from, b.from));
  let reached = ZERO;
  for (const [index, { step, from, to }] of ranges.entries()) {
    const order = compare(from, reached);
    if (order < 0) overlap(id, step, from, reached);
    const isOneAlone = index === ranges.length - 1 && index > 0 && compare(from, ONE_EXACT) === 0;
    const width = compare(to, from);
    if (order > 0 || width < 0 || (width === 0 && !isOneAlone)) gap(id, step);
    reached = to;
  }
  if (compare(reached, ONE_EXACT) !== 0) gap(id, ranges.at(-1)?.step ?? '');
}

function overlap(id: string, step: string, from: Exact, reached: Exact): never {
  const message = `On the scale "${id}" the step "${step}" begins at ${printExact(from)}, before the one under it ends at ${printExact(reached)}; let each begin where the one before ends.`;
  refuse('scale-steps-overlap', message, { id, step });
}

function gap(id: string, step: string): never {
  const message = `The steps of the scale "${id}" must divide 0 to 1 without a gap; look at "${step}".`;
  refuse('scale-steps-gap', message, { id, step });
}
