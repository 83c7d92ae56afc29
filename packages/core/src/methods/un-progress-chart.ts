import { compare, exact } from '../values/exact.js';
import { rate, type YearlyCase, yearlyCase } from './compound-rates.js';
import { floatText } from './float-text.js';
import {
  type ProgressClass,
  type ProgressInput,
  type ProgressJudgement,
  progressMethod,
} from './progress-method.js';
import { isReason, type ProgressReason, progressReason } from './progress-reason.js';
import { meets, type TimedTarget } from './progress-target.js';
import { caseComponents } from './rate-components.js';

/** The classes of the Progress Chart; its last one is here told apart by whether the series moves away. */
export type UnProgressClass = 'achieved' | 'on-track' | 'fair-progress' | 'stagnation-or-regression';

/**
 * `un-progress-chart@2023`: the current value carried on at its observed yearly rate to the target's year, and the
 * share of the way from base to target it then has come. Within one percentage point of a target of 0 or 100 percent
 * it is achieved, where `measuredIn` is `percent`. Binary floating point; exact roots would differ past the
 * fifteenth digit, which a class feels only at a cut-off. A base better than the target is not noticed: the further it then falls, the better the ratio.
 */
export const unProgressChart = progressMethod('un-progress-chart', '2023', judgeUn);

/** What a projection gave. */
interface Projection {
  readonly observed: number;
  readonly projected: number | null;
  readonly ratio: number | null;
}

function judgeUn(input: ProgressInput): ProgressJudgement | ProgressReason {
  const found = yearlyCase(input);
  if (isReason(found)) return found;
  const { target } = found;
  if (target && isAchieved(found, target, input)) return judgement(found, 'reached', 'achieved', null);
  const observed = observedRate(found);
  if (typeof observed !== 'number') return observed;
  return target ? towardTarget(found, target, observed) : withoutTarget(found, observed);
}

function isAchieved({ current }: YearlyCase, target: TimedTarget, input: ProgressInput): boolean {
  if (meets(current.value, target, input.direction)) return true;
  if (input.measuredIn !== 'percent') return false;
  if (input.direction === 'increase' && compare(target.value, exact('100')) === 0) {
    return compare(current.value, exact('99')) >= 0;
  }
  const isToZero = input.direction === 'decrease' && compare(target.value, exact('0')) === 0;
  return isToZero && compare(current.value, exact('1')) <= 0;
}

function observedRate({ base, current }: YearlyCase): number | ProgressReason {
  const params = { base: base.period, current: current.period };
  if (base.float === 0) return progressReason('zero-base', params);
  if (base.float * current.float < 0) return progressReason('sign-change', params);
  const observed = rate(base.float, current.float, current.at - base.at);
  return Number.isFinite(observed) ? observed : progressReason('out-of-range');
}

function towardTarget(
  found: YearlyCase,
  { float, at, text }: TimedTarget,
  observed: number,
): ProgressJudgement | ProgressReason {
  const { base } = found;
  if (at === undefined) return progressReason('no-target-period');
  if (float === base.float) return progressReason('base-equals-target', { target: text });
  const projected = base.float * (1 + observed) ** (at - base.at);
  const ratio = (projected - base.float) / (float - base.float);
  if (!Number.isFinite(ratio)) return progressReason('out-of-range');
  return classed(found, ratio, { high: 0.95, mid: 0.1 }, { observed, projected, ratio });
}

/** Growth of a negative series is a fall, so the rate is turned by the sign of the base. */
function withoutTarget(found: YearlyCase, observed: number): ProgressJudgement {
  const change = found.direction * Math.sign(found.base.float) * observed;
  return classed(found, change, { high: 0.02, mid: 0.005 }, { observed, projected: null, ratio: change });
}

function classed(
  found: YearlyCase,
  value: number,
  { high, mid }: { readonly high: number; readonly mid: number },
  projection: Projection,
): ProgressJudgement {
  if (value >= high) return judgement(found, 'on-track', 'on-track', projection);
  if (value >= mid) return judgement(found, 'behind', 'fair-progress', projection);
  const stagnant = value >= 0 ? 'off-track' : 'moving-away';
  return judgement(found, stagnant, 'stagnation-or-regression', projection);
}

function judgement(
  found: YearlyCase,
  what: ProgressClass,
  ownClass: UnProgressClass,
  projection: Projection | null,
): ProgressJudgement {
  return {
    class: what,
    ownClass,
    score: null,
    ratio: floatText(projection?.ratio ?? null),
    components: {
      ...caseComponents(found),
      observedRate: floatText(projection?.observed ?? null),
      projectedValue: floatText(projection?.projected ?? null),
    },
  };
}
