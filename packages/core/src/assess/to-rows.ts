import type { Assessment } from './assessment.js';

/** One target of an assessment as a flat row, for a notebook's table; decimals as text, blanks as `null`. */
export interface AssessmentRow {
  readonly period: string;
  readonly asOf: string;
  readonly goal: string;
  readonly goalName: string;
  readonly goalFulfilment: string;
  /** The step of the goal's scale; `null` without one, and where it cannot be assessed. */
  readonly goalGrade: string | null;
  readonly goalShareLow: string | null;
  readonly goalShareHigh: string | null;
  readonly target: string;
  readonly name: string;
  readonly indicator: string;
  readonly measuredIn: string | null;
  readonly level: string;
  readonly status: string;
  readonly finality: string | null;
  readonly actual: string | null;
  readonly operator: string | null;
  readonly required: string | null;
  readonly margin: string | null;
  readonly relativeMargin: string | null;
  readonly attainment: string | null;
  readonly reason: string;
  readonly standing: string;
  readonly standingValue: string | null;
  readonly standingPeriod: string | null;
  readonly trend: string | null;
  readonly evidence: string;
}

/**
 * An assessment as one row a target, in the order of the assessment.
 *
 * @example
 * toRows(assessment).filter((row) => row.status === 'missed').map((row) => row.name)
 */
export function toRows(assessment: Assessment): readonly AssessmentRow[] {
  const goals = new Map(assessment.goals.map((goal) => [goal.goal, goal]));
  const trends = new Map(assessment.trends.map((trend) => [`${trend.indicator}|${trend.segment}`, trend]));
  const { period, asOf } = assessment.question;
  return assessment.targets.map(({ verdict, standing, ...target }) => ({
    period,
    asOf,
    goal: target.goal,
    goalName: goals.get(target.goal)?.name ?? target.goal,
    goalFulfilment: goals.get(target.goal)?.fulfilment ?? 'unknown',
    goalGrade: goals.get(target.goal)?.grade?.step ?? null,
    goalShareLow: goals.get(target.goal)?.share?.low ?? null,
    goalShareHigh: goals.get(target.goal)?.share?.high ?? null,
    target: target.target,
    name: target.name,
    indicator: target.indicator,
    measuredIn: verdict.measuredIn ?? standing.measuredIn,
    level: target.level,
    status: verdict.status,
    finality: verdict.finality,
    actual: verdict.actual,
    operator: verdict.operator,
    required: verdict.required,
    margin: verdict.margin,
    relativeMargin: verdict.relativeMargin,
    attainment: verdict.attainment,
    reason: verdict.reason.code,
    standing: standing.status,
    standingValue: standing.actual,
    standingPeriod: standing.valuePeriod,
    trend: trends.get(`${target.indicator}|${target.segments[0] ?? ''}`)?.direction ?? null,
    evidence: verdict.evidence.join(' '),
  }));
}
