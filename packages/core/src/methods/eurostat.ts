import { type CompoundRates, compoundRates } from './compound-rates.js';
import { floatText } from './float-text.js';
import {
  type ProgressClass,
  type ProgressInput,
  type ProgressJudgement,
  progressMethod,
} from './progress-method.js';
import { isReason, type ProgressReason } from './progress-reason.js';
import { caseComponents } from './rate-components.js';

/** The classes of Eurostat as EUSTAT names them. */
export type EurostatClass =
  | 'significant_progress'
  | 'moderate_progress'
  | 'no_progress'
  | 'moderate_deterioration'
  | 'significant_deterioration';

/**
 * `eurostat@2026`, as EUSTAT applies it: the rates of `open-sdg`, cut at 95, 60 and 0 % of the required rate, or
 * without a target at ±1 and ±0.1 % a year. It has no class for a target that is met. Scores use exact fractions,
 * in binary floating point as the owner does; exact arithmetic differs only past the fifteenth digit,
 * which a class feels only at a cut-off.
 */
export const eurostat = progressMethod('eurostat', '2026', judgeEurostat);

function judgeEurostat(input: ProgressInput): ProgressJudgement | ProgressReason {
  const rates = compoundRates(input);
  if (isReason(rates)) return rates;
  const { value } = rates;
  if (typeof value !== 'number') return value;
  return rates.target ? towardTarget(rates, value) : withoutTarget(rates, value);
}

function towardTarget(rates: CompoundRates, ratio: number): ProgressJudgement {
  const score = ratio >= 0.6 ? (50 * ratio) / 7 - 30 / 7 : (25 * ratio) / 6 - 2.5;
  if (ratio >= 0.95) return judgement(rates, 'on-track', 'significant_progress', ratio, score);
  if (ratio >= 0.6) return judgement(rates, 'behind', 'moderate_progress', ratio, score);
  // The owner's word for progress that is too slow; nothing has moved away yet.
  if (ratio >= 0) return judgement(rates, 'off-track', 'moderate_deterioration', ratio, score);
  return judgement(rates, 'moving-away', 'significant_deterioration', ratio, score);
}

function withoutTarget(rates: CompoundRates, change: number): ProgressJudgement {
  const score = 250 * change;
  if (change >= 0.01) return judgement(rates, 'on-track', 'significant_progress', change, score);
  if (change >= 0.001) return judgement(rates, 'behind', 'moderate_progress', change, score);
  if (change > -0.001) return judgement(rates, 'off-track', 'no_progress', change, score);
  if (change > -0.01) return judgement(rates, 'moving-away', 'moderate_deterioration', change, score);
  return judgement(rates, 'moving-away', 'significant_deterioration', change, score);
}

function judgement(
  rates: CompoundRates,
  found: ProgressClass,
  ownClass: EurostatClass,
  ratio: number,
  score: number,
): ProgressJudgement {
  return {
    class: found,
    ownClass,
    score: floatText(Math.max(-5, Math.min(5, score))),
    ratio: floatText(ratio),
    components: {
      ...caseComponents(rates),
      sign: String(rates.sign),
      observedRate: floatText(rates.observed),
      requiredRate: floatText(rates.required),
    },
  };
}
