export {
  type ExpectedEvent,
  given,
  type Outcome,
  SPECIFICATION_DAY,
  type Specification,
} from './given-when-then.js';
export { derivedIndicator, indicator, seriesBreak } from './indicator-arbitraries.js';
export { checkLaw, type Law } from './law.js';
export { BUDGET_LAWS, CHANGE_LAWS, GOAL_LAWS, REGISTER_LAWS } from './laws.js';
export { measure, printedNumber, type RuleScope } from './measure-arbitraries.js';
export type { NaiveVerdict } from './naive-comparison.js';
export type { NaiveQuestion } from './naive-log.js';
export { type Rational, rational, toTwentyDigits } from './naive-rational.js';
export type { NaiveReading } from './naive-reading.js';
export { type NaiveAnswer, naiveReading, naiveVerdict } from './naive-verdict.js';
export { benchmarks, fullObservations, observations } from './observation-arbitraries.js';
export { type Batch, type Recorded, recorded } from './recorded.js';
export {
  type AskedRegister,
  askedRegister,
  question,
  smallRegister,
  type TargetQuestion,
} from './register-arbitraries.js';
export { rule, when } from './rule-arbitraries.js';
export { SMALL_DAYS } from './small-batches.js';
export { SMALL_TARGETS, targets } from './target-arbitraries.js';
export {
  calendarDate,
  decimalText,
  exactValue,
  id,
  instant,
  period,
  periodRange,
  schedule,
  segment,
} from './value-arbitraries.js';
