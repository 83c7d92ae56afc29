import type * as z from 'zod';
import {
  AssignmentCancelledSchema,
  AssignmentCompletedSchema,
  AssignmentExtendedSchema,
  AssignmentGivenSchema,
  AssignmentProgressedSchema,
  AssignmentReportedSchema,
} from '../assignment/assignment-events.js';
import {
  BudgetAdjustedSchema,
  BudgetDecidedSchema,
  BudgetLineDefinedSchema,
  BudgetTransferredSchema,
  ChangeExplainedSchema,
  ForecastsStatedSchema,
  OutturnsStatedSchema,
} from '../budget/budget-events.js';
import { FigureStatedSchema } from '../budget/figure-events.js';
import { GoalDefinedSchema } from '../goal/goal-events.js';
import { JudgementGivenSchema } from '../goal/judgement-events.js';
import { ScaleDefinedSchema } from '../goal/scale-events.js';
import { BenchmarksStatedSchema } from '../indicator/benchmark-events.js';
import { IndicatorDefinedSchema, SeriesBrokenSchema } from '../indicator/indicator-events.js';
import { ObservationsStatedSchema } from '../indicator/observation-events.js';
import { TrendStatedSchema } from '../indicator/trend-events.js';
import { ActionPlannedSchema } from '../occasion/action-events.js';
import {
  CommentMadeSchema,
  ContributionSignedSchema,
  OccasionClosedSchema,
  OccasionScheduledSchema,
} from '../occasion/occasion-events.js';
import { PlanAdoptedSchema } from '../plan/plan-events.js';
import { RegisterOpenedSchema } from '../register/register-events.js';
import { StatementWithdrawnSchema } from '../statement/statement-events.js';
import { TargetSetSchema } from '../target/target-events.js';
import { UnitDefinedSchema } from '../unit/unit-events.js';

/** Every event type, the command that asks for it, its current schema number and its data. Names and numbers are the storage format. */
export const CATALOGUE = {
  'register-opened': { command: 'open-register', schema: 1, data: RegisterOpenedSchema },
  'plan-adopted': { command: 'adopt-plan', schema: 1, data: PlanAdoptedSchema },
  'unit-defined': { command: 'define-unit', schema: 1, data: UnitDefinedSchema },
  'scale-defined': { command: 'define-scale', schema: 1, data: ScaleDefinedSchema },
  'goal-defined': { command: 'define-goal', schema: 1, data: GoalDefinedSchema },
  'indicator-defined': { command: 'define-indicator', schema: 1, data: IndicatorDefinedSchema },
  'observations-stated': { command: 'state-observations', schema: 1, data: ObservationsStatedSchema },
  'benchmarks-stated': { command: 'state-benchmarks', schema: 1, data: BenchmarksStatedSchema },
  'trend-stated': { command: 'state-trend', schema: 1, data: TrendStatedSchema },
  'series-broken': { command: 'break-series', schema: 1, data: SeriesBrokenSchema },
  'statement-withdrawn': { command: 'withdraw-statement', schema: 1, data: StatementWithdrawnSchema },
  'target-set': { command: 'set-target', schema: 1, data: TargetSetSchema },
  'judgement-given': { command: 'give-judgement', schema: 1, data: JudgementGivenSchema },
  'budget-line-defined': { command: 'define-budget-line', schema: 1, data: BudgetLineDefinedSchema },
  'budget-decided': { command: 'decide-budget', schema: 1, data: BudgetDecidedSchema },
  'budget-adjusted': { command: 'adjust-budget', schema: 1, data: BudgetAdjustedSchema },
  'budget-transferred': { command: 'transfer-budget', schema: 1, data: BudgetTransferredSchema },
  'change-explained': { command: 'explain-change', schema: 1, data: ChangeExplainedSchema },
  'outturns-stated': { command: 'state-outturns', schema: 1, data: OutturnsStatedSchema },
  'forecasts-stated': { command: 'state-forecasts', schema: 1, data: ForecastsStatedSchema },
  'figure-stated': { command: 'state-figure', schema: 1, data: FigureStatedSchema },
  'assignment-given': { command: 'give-assignment', schema: 1, data: AssignmentGivenSchema },
  'assignment-progressed': { command: 'progress-assignment', schema: 1, data: AssignmentProgressedSchema },
  'assignment-reported': { command: 'report-assignment', schema: 1, data: AssignmentReportedSchema },
  'assignment-extended': { command: 'extend-assignment', schema: 1, data: AssignmentExtendedSchema },
  'assignment-completed': { command: 'complete-assignment', schema: 1, data: AssignmentCompletedSchema },
  'assignment-cancelled': { command: 'cancel-assignment', schema: 1, data: AssignmentCancelledSchema },
  'occasion-scheduled': { command: 'schedule-occasion', schema: 1, data: OccasionScheduledSchema },
  'action-planned': { command: 'plan-action', schema: 1, data: ActionPlannedSchema },
  'comment-made': { command: 'make-comment', schema: 1, data: CommentMadeSchema },
  'contribution-signed': { command: 'sign-contribution', schema: 1, data: ContributionSignedSchema },
  'occasion-closed': { command: 'close-occasion', schema: 1, data: OccasionClosedSchema },
} as const satisfies Record<string, { command: string; schema: number; data: z.ZodType }>;

/** The type of an event this library understands. */
export type EventType = keyof typeof CATALOGUE;

/** The data of an event type. */
export type EventData<Type extends EventType = EventType> = z.infer<(typeof CATALOGUE)[Type]['data']>;

/** Whether this library understands an event type. */
export function isEventType(type: string): type is EventType {
  return Object.hasOwn(CATALOGUE, type);
}
