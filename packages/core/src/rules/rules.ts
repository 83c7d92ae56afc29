export { type MovesOptions, milestones, moves, threshold } from './builders.js';
export {
  type ChangeBase,
  type ChangeOptions,
  changeFrom,
  type PathOptions,
  pathFrom,
  retain,
  type Step,
} from './change-builders.js';
export {
  type BenchmarkOptions,
  benchmark,
  between,
  type CompareOptions,
  compare,
  type GapOptions,
  gap,
  type RollingOptions,
  rolling,
} from './comparison-builders.js';
export type {
  AbsoluteMeasure,
  AmountMeasure,
  AmountVersion,
  BaselineMeasure,
  BenchmarkMeasure,
  BenchmarkStatistic,
  ByPeriodMeasure,
  ChangeMeasure,
  ConstantMeasure,
  DifferenceMeasure,
  ExplainedMeasure,
  FigureMeasure,
  GroupId,
  Measure,
  Offset,
  OverMeasure,
  PathMeasure,
  PeriodPoint,
  ProductMeasure,
  RatioMeasure,
  Reference,
  SumMeasure,
  ValueMeasure,
} from './measure.js';
export { MeasureSchema } from './measure-schema.js';
export { NESTING_LIMIT } from './nesting.js';
export type {
  AllRule,
  AnyRule,
  AtLeastRule,
  BetweenRule,
  Comparison,
  DeadlineRule,
  Direction,
  EachRule,
  HoldsRule,
  JudgedRule,
  Members,
  MovesRule,
  Operator,
  Rule,
  SomeRule,
} from './rule-schema.js';
export { RuleSchema } from './rule-schema.js';
export { type When, WhenSchema } from './when-schema.js';
