import { type CompoundRates, compoundRates } from './compound-rates.js';
import { floatText } from './float-text.js';
import {
  cutOffsFor,
  limitFactor,
  scoreTowardTarget,
  scoreWithoutTarget,
  TARGET_CUT_OFFS,
} from './open-sdg-score.js';
import { CLASS_OF_STATUS, type OpenSdgStatus, statusOf } from './open-sdg-status.js';
import { type ProgressInput, type ProgressJudgement, progressMethod } from './progress-method.js';
import { isReason, type ProgressReason } from './progress-reason.js';
import { readNumber } from './progress-series.js';
import { meets } from './progress-target.js';
import { caseComponents } from './rate-components.js';

/**
 * `open-sdg@2.4`, as Statistics Canada publishes with: the yearly rate of change since the base over the rate that
 * leads to the target; without a target, the rate itself against 1.5 and 0.5 % a year, less where a natural limit is
 * near. The owner computes in binary floating point with constants of four decimals, and so does this: exact
 * arithmetic would give 25/6 for 4.1667, a score up to 0.0001 from the owner's, and could class a ratio of exactly
 * 0.95 or 0.6 otherwise.
 */
export const openSdg = progressMethod('open-sdg', '2.4', judgeOpenSdg);

function judgeOpenSdg(input: ProgressInput): ProgressJudgement | ProgressReason {
  const rates = compoundRates(input);
  if (isReason(rates)) return rates;
  return rates.target ? towardTarget(rates, input.direction) : withoutTarget(rates, input.limit);
}

/** A current value that meets the target has achieved it, whatever the rates are. */
function towardTarget(
  rates: CompoundRates,
  direction: ProgressInput['direction'],
): ProgressJudgement | ProgressReason {
  const { value, target, current } = rates;
  const isAchieved = target !== undefined && meets(current.value, target, direction);
  if (isAchieved)
    return judgement(rates, 'target_achieved', typeof value === 'number' ? value : null, 5, null);
  if (typeof value !== 'number') return value;
  return judgement(rates, statusOf(value, TARGET_CUT_OFFS), value, scoreTowardTarget(value), null);
}

function withoutTarget(rates: CompoundRates, limit: string | undefined): ProgressJudgement | ProgressReason {
  const { value, base } = rates;
  if (typeof value !== 'number') return value;
  const natural = limit === undefined ? undefined : readNumber(limit);
  if (natural && isReason(natural)) return natural;
  const factor = limit === undefined ? 1 : limitFactor(base.float, Number(limit));
  const status = statusOf(value, cutOffsFor(factor));
  return judgement(
    rates,
    status,
    value,
    scoreWithoutTarget(value, factor),
    limit === undefined ? null : factor,
  );
}

function judgement(
  rates: CompoundRates,
  status: OpenSdgStatus,
  value: number | null,
  score: number,
  factor: number | null,
): ProgressJudgement {
  return {
    class: CLASS_OF_STATUS[status],
    ownClass: status,
    score: floatText(score),
    ratio: floatText(value),
    components: {
      ...caseComponents(rates),
      sign: String(rates.sign),
      observedRate: floatText(rates.observed),
      requiredRate: floatText(rates.required),
      limitFactor: floatText(factor),
    },
  };
}
