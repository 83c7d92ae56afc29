import { describe, expect, it } from 'vitest';
import { assess } from '../../src/assess/assess.js';
import { budgetAdherence } from '../../src/assess/budget/adherence.js';
import { forecastRecord } from '../../src/assess/budget/forecast-record.js';
import { fullYearForecast } from '../../src/assess/budget/full-year-forecast.js';
import { investmentProject } from '../../src/assess/budget/investment-project.js';
import { spending } from '../../src/assess/budget/spending.js';
import { volumeEffects } from '../../src/assess/budget/volume-effects.js';
import { yearToDate } from '../../src/assess/budget/year-to-date.js';
import { compareAssessments } from '../../src/assess/changes/compare-assessments.js';
import { comparePlans } from '../../src/assess/plans/plan-comparison.js';
import type { OccasionVerification } from '../../src/assess/seal/seal-verification.js';
import { type Explainable, explain } from '../../src/explain/explain.js';
import { explainAdherence } from '../../src/explain/explain-adherence.js';
import { explainAssignment } from '../../src/explain/explain-assignment.js';
import { explainBridge, explainLine } from '../../src/explain/explain-budget.js';
import { explainChange } from '../../src/explain/explain-change.js';
import { explainFinding } from '../../src/explain/explain-finding.js';
import {
  type ComparedForecast,
  type ComparedForecasts,
  explainAccuracy,
  explainForecastError,
} from '../../src/explain/explain-forecast-accuracy.js';
import { explainFullYear } from '../../src/explain/explain-full-year.js';
import { explainFulfilment } from '../../src/explain/explain-goal.js';
import { explainObligation } from '../../src/explain/explain-obligation.js';
import { explainDuty, explainOccasion } from '../../src/explain/explain-occasion.js';
import {
  explainGoalComparison,
  explainPlans,
  explainTargetComparison,
} from '../../src/explain/explain-plan.js';
import { explainProgress } from '../../src/explain/explain-progress.js';
import { explainProject, explainSpending } from '../../src/explain/explain-spending.js';
import { explainTrend } from '../../src/explain/explain-trend.js';
import { explainVerdict } from '../../src/explain/explain-verdict.js';
import { explainVerification } from '../../src/explain/explain-verification.js';
import { explainVolumes } from '../../src/explain/explain-volumes.js';
import { explainYearToDate } from '../../src/explain/explain-year-to-date.js';
import { type Telling, tellingOf } from '../../src/explain/telling.js';
import { linearPath } from '../../src/methods/methods.js';
import { threshold } from '../../src/rules/builders.js';
import type { Measure } from '../../src/rules/measure.js';
import { decided, forecast, outturn } from '../support/budget-of.js';
import { FOLLOW_UP_DAY, followedUpRegister, PLAN_DAY } from '../support/follow-up-register.js';
import { registerOf } from '../support/register-of.js';

const state = registerOf(
  [
    {
      statedOn: FOLLOW_UP_DAY,
      commands: [
        {
          type: 'set-target',
          data: {
            ...{ id: 'ahead', plan: 'plan', goal: 'g11', indicator: 'equity' },
            ...{ rule: threshold('>=', '40'), when: { type: 'by', date: '2030-12-31' } },
          },
        },
        {
          type: 'define-budget-line',
          data: {
            ...{ id: 'x', name: 'X', nature: 'cost', whole: 'x', breakdown: 'x' },
            actionBeyond: { amount: '0' },
          },
        },
        { type: 'schedule-occasion', data: { id: 'asking', name: 'A', period: '2023', asks: ['values'] } },
        decided([['x', '2023', '-10']]),
        forecast('asking', [['x', '2023', '-11']]),
        outturn([['x', '2023', '-12']]),
      ],
    },
  ],
  followedUpRegister(),
);
const methods = [linearPath];
const assessment = assess(state, { period: '2023', asOf: FOLLOW_UP_DAY, methods });
const before = assess(state, { period: '2023', asOf: PLAN_DAY });
const telling = tellingOf({ locale: 'en', assessment });
const plans = comparePlans(state, 'plan', 'plan');
const record = forecastRecord(state, { lines: ['x'], years: ['2023'] });
const constant = (value: string): Measure => ({ type: 'constant', value });
const measures = { volume: constant('2'), price: constant('3') };
const verified: OccasionVerification = {
  ...{ outcome: 'intact', register: 'town', occasion: 'annual', version: 10 },
  libraries: { sealed: '1.0.0', present: '1.0.0' },
};

/** A part of its kind, and the sentence that its own writer makes of it. */
function part<Part extends Explainable>(
  subject: Part | undefined,
  writer: (subject: Part, telling: Telling) => string,
): { readonly subject: Part; readonly said: string } {
  if (subject === undefined) throw new Error('There is nothing to explain.');
  return { subject, said: writer(subject, telling) };
}

const PARTS = {
  target: part(assessment.targets[0], explainVerdict),
  goal: part(assessment.goals[0], explainFulfilment),
  trend: part(assessment.trends[0], explainTrend),
  progress: part(assessment.progress[0], explainProgress),
  line: part(assessment.budget.lines[0], explainLine),
  obligation: part(assessment.obligations[0], explainObligation),
  bridge: part(assess(state, { period: '2024' }).budget.bridges[0], explainBridge),
  yearToDate: part(yearToDate(state, { line: 'x', year: '2023' }), explainYearToDate),
  fullYear: part(fullYearForecast(state, { line: 'x', year: '2023' }), explainFullYear),
  adherence: part(budgetAdherence(state, { lines: ['x'], period: '2023' }), explainAdherence),
  spending: part(spending(state, { line: 'x', year: '2023' }), explainSpending),
  project: part(investmentProject(state, { line: 'x', years: '2023' }), explainProject),
  accuracy: part<ComparedForecasts>(record, explainAccuracy),
  forecastError: part<ComparedForecast>(record.rows[0], explainForecastError),
  volumes: part(
    volumeEffects(state, { line: 'x', period: '2023', planned: measures, actual: measures }),
    explainVolumes,
  ),
  assignment: part(assessment.assignments[0], explainAssignment),
  occasion: part(assessment.occasions[0], explainOccasion),
  duty: part(assessment.occasions.flatMap(({ duties }) => duties)[0], explainDuty),
  finding: part(assessment.findings[0], explainFinding),
  change: part(compareAssessments(before, assessment)[0], explainChange),
  plans: part(plans, explainPlans),
  planGoal: part(plans.goals[0], explainGoalComparison),
  planTarget: part(plans.targets[0], explainTargetComparison),
  verification: part<OccasionVerification>(verified, explainVerification),
};

/** The kinds of part that `PARTS` has none of: there shall be none. */
type Untried = Exclude<Explainable, (typeof PARTS)[keyof typeof PARTS]['subject']>;

describe('explain', () => {
  it.each(Object.entries(PARTS))('sends each kind of part to its own writer: %s', (_, { subject, said }) => {
    expect(explain(subject, { locale: 'en', assessment })).toBe(said);
  });

  it('is tried on every kind of part there is', () => {
    const isEveryKindTried: [Untried] extends [never] ? true : false = true;
    expect(isEveryKindTried).toBe(true);
  });
});
