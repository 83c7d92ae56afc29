import type { Scale } from '../../goal/scale-events.js';
import { compare, type Exact, exact } from '../../values/exact.js';
import type { GoalGrade } from './goal-assessment.js';
import type { ShareRange } from './goal-share.js';

type Step = Scale['steps'][number];

/** A share on a council's scale. It is graded only where both its ends are on one step. */
export function gradeOf(scale: Scale, share: ShareRange, nearMisses: readonly string[]): GoalGrade {
  const [worst, best] = [stepAt(scale, share.low), stepAt(scale, share.high)];
  const step = worst?.id === best?.id ? best : undefined;
  return {
    scale: scale.id,
    step: step?.id ?? null,
    name: step?.name ?? null,
    best: best?.id ?? null,
    bestName: best?.name ?? null,
    worst: worst?.id ?? null,
    worstName: worst?.name ?? null,
    nearMisses,
  };
}

// The steps divide 0 to 1, so a share is on the highest that begins at or below it.
function stepAt({ steps }: Scale, share: Exact): Step | undefined {
  return steps
    .filter(({ from }) => compare(exact(from), share) <= 0)
    .reduce<Step | undefined>(
      (best, step) => (best && compareFrom(best, step) >= 0 ? best : step),
      undefined,
    );
}

function compareFrom(a: Step, b: Step): number {
  return compare(exact(a.from), exact(b.from));
}
