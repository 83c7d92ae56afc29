import type {
  GoalAssessment,
  ProgressAssessment,
  TargetAssessment,
  TrendAssessment,
} from '../assess/assessment.js';
import type { Adherence } from '../assess/budget/adherence.js';
import type { Bridge, BudgetLineAssessment } from '../assess/budget/budget-assessment.js';
import type { DeficitObligation } from '../assess/budget/deficit-obligation.js';
import type { FullYearForecast } from '../assess/budget/full-year-forecast.js';
import type { InvestmentProject } from '../assess/budget/investment-project.js';
import type { Spending } from '../assess/budget/spending.js';
import type { VolumeEffects } from '../assess/budget/volume-effects.js';
import type { YearToDate } from '../assess/budget/year-to-date.js';
import type { AssessmentChange } from '../assess/changes/compare-assessments.js';
import type { Finding } from '../assess/findings/finding.js';
import type { AssignmentStatus } from '../assess/follow-up/assignment-status.js';
import type { Duty, OccasionAssessment } from '../assess/follow-up/occasion-assessment.js';
import type { GoalComparison, PlanComparison, TargetComparison } from '../assess/plans/plan-change.js';
import type { OccasionVerification } from '../assess/seal/seal-verification.js';
import { explainAdherence } from './explain-adherence.js';
import { explainAssignment } from './explain-assignment.js';
import { explainBridge, explainLine } from './explain-budget.js';
import { explainChange } from './explain-change.js';
import { explainFinding } from './explain-finding.js';
import {
  type ComparedForecast,
  type ComparedForecasts,
  explainAccuracy,
  explainForecastError,
} from './explain-forecast-accuracy.js';
import { explainFullYear } from './explain-full-year.js';
import { explainFulfilment } from './explain-goal.js';
import { explainObligation } from './explain-obligation.js';
import { explainDuty, explainOccasion } from './explain-occasion.js';
import { explainGoalComparison, explainPlans, explainTargetComparison } from './explain-plan.js';
import { explainProgress } from './explain-progress.js';
import { explainProject, explainSpending } from './explain-spending.js';
import { explainTrend } from './explain-trend.js';
import { explainVerdict, explainStanding as standingSentence } from './explain-verdict.js';
import { explainVerification } from './explain-verification.js';
import { explainVolumes } from './explain-volumes.js';
import { explainYearToDate } from './explain-year-to-date.js';
import { type ExplainOptions, type Telling, tellingOf } from './telling.js';

export { percentageText, versionText } from './explain-budget.js';
export { fulfilmentWords } from './explain-goal.js';
export { verdictWords } from './explain-verdict.js';
export { inMultiples, moneyScale } from './format-money.js';
export { formatNumber, type NumberStyle, shownDecimals, tellingDecimals } from './format-number.js';
export { unitWord } from './format-quantity.js';
export { type Sources, type StatementSource, sourcesOf } from './sources.js';
export type { ExplainOptions } from './telling.js';
export type { Locale, NumberMarks, Words } from './words/words.js';
export { wordsFor } from './words/words-for.js';

/** A part of an assessment that can be said in a sentence. */
export type Explainable =
  | TargetAssessment
  | GoalAssessment
  | TrendAssessment
  | ProgressAssessment
  | BudgetLineAssessment
  | YearToDate
  | FullYearForecast
  | Adherence
  | Spending
  | InvestmentProject
  | ComparedForecasts
  | ComparedForecast
  | VolumeEffects
  | DeficitObligation
  | Bridge
  | AssignmentStatus
  | OccasionAssessment
  | Duty
  | Finding
  | AssessmentChange
  | PlanComparison
  | GoalComparison
  | TargetComparison
  | OccasionVerification;

/**
 * Says a part of an assessment in one sentence: what came out, against what, how sure it is, and where it stands.
 * A target is told by its verdict; `explainStanding` tells where it stands now.
 *
 * @example
 * explain(assessment.targets[0], { locale: 'en', assessment })
 * // 'Equity ratio 2023: expected to be met – forecast 28.6% against at least 25.1%; 3.5 percentage points better than required.'
 */
export function explain(subject: Explainable, options: ExplainOptions): string {
  return explainPart(subject, tellingOf(options));
}

/** Says in one sentence how a target's requirement compares with the latest value there is; that is never a verdict. */
export function explainStanding(target: TargetAssessment, options: ExplainOptions): string {
  return standingSentence(target, tellingOf(options));
}

// Each kind of part is told apart by a field that no other has.
function explainPart(subject: Explainable, telling: Telling): string {
  if ('verdict' in subject) return explainVerdict(subject, telling);
  if ('fulfilment' in subject) return explainFulfilment(subject, telling);
  if ('movement' in subject) return explainTrend(subject, telling);
  if ('components' in subject) return explainProgress(subject, telling);
  if ('volumeEffect' in subject) return explainVolumes(subject, telling);
  if ('threshold' in subject) return explainObligation(subject, telling);
  if ('made' in subject) return explainFullYear(subject, telling);
  if ('signed' in subject) return explainAdherence(subject, telling);
  if ('finalCost' in subject) return explainProject(subject, telling);
  if ('spentPercent' in subject) return explainSpending(subject, telling);
  if ('rows' in subject) return explainAccuracy(subject, telling);
  if ('forecastDeviation' in subject) return explainForecastError(subject, telling);
  if ('toDate' in subject) return explainYearToDate(subject, telling);
  if ('deviation' in subject) return explainLine(subject, telling);
  if ('items' in subject) return explainBridge(subject, telling);
  if ('duties' in subject) return explainOccasion(subject, telling);
  if ('about' in subject) return explainDuty(subject, telling);
  if ('daysLate' in subject) return explainAssignment(subject, telling);
  if ('outcome' in subject) return explainVerification(subject, telling);
  if ('cause' in subject) return explainChange(subject, telling);
  if ('requirements' in subject) return explainTargetComparison(subject, telling);
  if ('differs' in subject) return explainGoalComparison(subject, telling);
  if ('goals' in subject) return explainPlans(subject, telling);
  return explainFinding(subject, telling);
}
