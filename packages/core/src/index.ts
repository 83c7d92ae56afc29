export { assess, budget, findings, occasions, type TrendQuestion, trend, verdict } from './assess/assess.js';
export type {
  AlternativeAssessment,
  AskedQuestion,
  Assessment,
  Fulfilment,
  GoalAssessment,
  GoalReasonCode,
  IndicatorAssessment,
  IndicatorValue,
  NamedUnit,
  OwedValue,
  ProgressAssessment,
  StatementNote,
  TargetAssessment,
  TrendAssessment,
  TrendPoint,
  VerdictCounts,
} from './assess/assessment.js';
export {
  type Adherence,
  type AdherenceQuestion,
  budgetAdherence,
  type LineAdherence,
} from './assess/budget/adherence.js';
export { bridge } from './assess/budget/bridge.js';
export type { BridgeEnd } from './assess/budget/bridge-items.js';
export type {
  Bridge,
  BridgeItem,
  BudgetAssessment,
  BudgetLineAssessment,
  ConsolidatedAmounts,
  LineAmount,
  Percentage,
} from './assess/budget/budget-assessment.js';
export {
  type AdherenceOfBreakdown,
  type BudgetFollowUp,
  type BudgetFollowUpLine,
  type BudgetFollowUpQuestion,
  budgetFollowUp,
} from './assess/budget/budget-follow-up.js';
export {
  type DeficitObligation,
  deficitObligations,
  type ObligationQuestion,
} from './assess/budget/deficit-obligation.js';
export {
  type ErrorSummary,
  type ForecastAccuracy,
  type ForecastError,
  type ForecastOutcome,
  forecastAccuracy,
} from './assess/budget/forecast-accuracy.js';
export {
  type ForecastRecordQuestion,
  forecastRecord,
  type OccasionOutcome,
} from './assess/budget/forecast-record.js';
export {
  type FullYearForecast,
  type FullYearQuestion,
  fullYearForecast,
  type PreviousForecast,
} from './assess/budget/full-year-forecast.js';
export {
  type InvestmentProject,
  type InvestmentProjectQuestion,
  investmentProject,
} from './assess/budget/investment-project.js';
export type { PartOfYear } from './assess/budget/part-of-year.js';
export type { PlannedAction } from './assess/budget/planned-actions.js';
export type { BudgetChoice, BudgetVersion } from './assess/budget/planned-amount.js';
export { type Spending, spending } from './assess/budget/spending.js';
export {
  type StatedVolumeLine,
  type VolumeAmount,
  type VolumeEffects,
  type VolumeMeasures,
  type VolumeQuestion,
  volumeEffects,
} from './assess/budget/volume-effects.js';
export {
  type CumulativeCheck,
  type ToDateQuestion,
  type YearToDate,
  yearToDate,
} from './assess/budget/year-to-date.js';
export type { ChangeCause, ChangeReason } from './assess/changes/change-cause.js';
export {
  type AssessmentChange,
  type ChangeSubject,
  compareAssessments,
} from './assess/changes/compare-assessments.js';
export type { CheckedFigure, Finding, NoticeCode, TrendsCompared } from './assess/findings/finding.js';
export { type Reconciliation, reconcile } from './assess/findings/reconcile.js';
export {
  type ActionInForce,
  type ActionQuestion,
  plannedActions,
} from './assess/follow-up/actions-in-force.js';
export type { AssignmentStatus, ExtensionGiven, ReportStatus } from './assess/follow-up/assignment-status.js';
export type {
  Contribution,
  Duty,
  OccasionAsk,
  OccasionAssessment,
  OccasionSubject,
  Signature,
} from './assess/follow-up/occasion-assessment.js';
export type { GoalGrade, GoalJudgement, GoalShare } from './assess/goals/goal-assessment.js';
export type { GoalPolicy, PolicyPart } from './assess/goals/goal-policy.js';
export type {
  ComparedPlan,
  GoalComparison,
  GoalDifference,
  PlanComparison,
  PlannedRequirement,
  PlannedTarget,
  RequirementChange,
  TargetComparison,
} from './assess/plans/plan-change.js';
export { comparePlans } from './assess/plans/plan-comparison.js';
export type { PlanQuestion, PlanSide } from './assess/plans/plan-edition.js';
export type { Question } from './assess/question.js';
export { type Closing, type ClosingQuestion, type OwnJudges, sealOccasion } from './assess/seal/seal.js';
export type { SealDifference } from './assess/seal/seal-differences.js';
export type {
  Libraries,
  OccasionVerification,
  SealAbsent,
  SealAnswerDiffers,
  SealedLogDamaged,
  SealedLogRewritten,
  SealIntact,
  SealNotUnderstood,
} from './assess/seal/seal-verification.js';
export { type AssessmentRow, toRows } from './assess/to-rows.js';
export { type Spread, type SpreadOptions, type SpreadPart, spreadAmount } from './budget/spreading.js';
export {
  costPositive,
  incomeNegative,
  inNaturalSigns,
  inPrintedSigns,
  kr,
  mnkr,
  natural,
  netCostPositive,
  plusIsWorse,
  type SignConvention,
  type Translator,
  tkr,
  toNatural,
  toPrinted,
} from './budget/translators.js';
export { CATALOGUE, type EventData, type EventType, isEventType } from './events/catalogue.js';
export type { Command, CommandType } from './events/command.js';
export type { DecidedEvent, KnownEvent, Meta, RegisterEvent, Source, UnknownEvent } from './events/event.js';
export type { ChainDamage } from './events/log-damage.js';
export { type DecideOptions, decide } from './fold/decide.js';
export { emptyRegister, type RegisterState } from './fold/register-state.js';
export { evolve, replay } from './fold/replay.js';
export { councilScale, type ScaleLocale, type StepCount } from './goal/council-scales.js';
export type { RuleVerdict, Standing, VerdictStatus } from './judges/verdict.js';
export type { Finality, MissingKey } from './readings/reading.js';
export type { Reason, ReasonCode } from './readings/reason.js';
export type { Viewpoint } from './readings/view.js';
export { toColumns } from './statement/columns.js';

export type { EventStore } from './store/event-store.js';
export {
  type ExportOptions,
  type ExportRegisterOptions,
  exportRegister,
  exportStore,
  type Lines,
} from './store/export-register.js';
export {
  copyRegisters,
  type ImportedRegister,
  type ImportOptions,
  importRegisters,
} from './store/import-registers.js';
export { listRegisters } from './store/list-registers.js';
export type { RegisterHead, RegisterProgress } from './store/register-head.js';
export { ConcurrencyError, StoreError, type StoreErrorCode } from './store/store-errors.js';
export {
  exportHeads,
  type Verification,
  type VerifyOptions,
  verifyRegister,
  verifyStore,
} from './store/verify-register.js';
export type { CallLimit } from './tracker/call-limit.js';
export { type FollowOptions, follow } from './tracker/follow.js';
export type { Listener, Topic } from './tracker/subscriptions.js';
export type { Backoff, Clock, Timer } from './tracker/system-clock.js';
export type { ExecuteResult } from './tracker/ticket.js';
export { type ExecuteOptions, openTracker, type Tracker, type TrackerOptions } from './tracker/tracker.js';
export type {
  AppendBegun,
  Ended,
  ExecuteBegun,
  Hook,
  ReadBegun,
  SnapshotBegun,
  TrackerHooks,
} from './tracker/tracker-hooks.js';
export { type VerifyOccasionOptions, verifyOccasion } from './tracker/verify-occasion.js';
export { DomainError, OutturnError } from './values/outturn-error.js';
export type { StopSignal } from './values/stop-signal.js';
export { LIBRARY_VERSION } from './version.js';
