import type { EventId, StatementId } from '../values/id.js';
import type { Assessment, GoalAssessment, TargetAssessment } from './assessment.js';

/** One conclusion of an assessment, in the form in which two assessments are compared. */
export interface Conclusion {
  readonly subject: 'goal' | 'target' | 'standing' | 'trend' | 'budget-line' | 'assignment' | 'finding';
  readonly id: string;
  readonly name: string;
  /** The conclusion in a word. */
  readonly word: string;
  readonly figures: Readonly<Record<string, string | null>>;
  readonly evidence: readonly StatementId[];
  /** The events that defined what is judged. */
  readonly definitions: readonly EventId[];
}

/** Every conclusion of an assessment. */
export function conclusionsOf(assessment: Assessment): readonly Conclusion[] {
  return [
    ...goalConclusions(assessment),
    ...assessment.targets.flatMap(targetConclusions),
    ...trendConclusions(assessment),
    ...budgetConclusions(assessment),
    ...assignmentConclusions(assessment),
    ...findingConclusions(assessment),
  ];
}

/** A goal rests on what the targets beneath it rest on. */
function goalConclusions({ goals, targets }: Assessment): readonly Conclusion[] {
  const beneath = targetsBeneath(goals, targets);
  return goals.map((goal) => {
    const below = beneath.get(goal.goal) ?? [];
    return {
      subject: 'goal',
      id: goal.goal,
      name: goal.name,
      word: goal.fulfilment,
      figures: { best: goal.best, worst: goal.worst, finality: goal.finality },
      evidence: [...new Set(below.flatMap(({ verdict }) => verdict.evidence))],
      definitions: [...new Set([goal.definedBy, ...below.map(({ setBy }) => setBy)])],
    };
  });
}

function targetsBeneath(
  goals: readonly GoalAssessment[],
  targets: readonly TargetAssessment[],
): ReadonlyMap<string, readonly TargetAssessment[]> {
  const parents = new Map(goals.map((goal) => [goal.goal, goal.parents]));
  const beneath = new Map<string, TargetAssessment[]>();
  for (const target of targets) {
    for (const goal of withAncestors(target.goal, parents)) {
      const list = beneath.get(goal) ?? [];
      list.push(target);
      beneath.set(goal, list);
    }
  }
  return beneath;
}

function withAncestors(goal: string, parents: ReadonlyMap<string, readonly string[]>): ReadonlySet<string> {
  const found = new Set([goal]);
  for (const next of found) for (const parent of parents.get(next) ?? []) found.add(parent);
  return found;
}

function targetConclusions(target: TargetAssessment): readonly Conclusion[] {
  const { verdict, standing, setBy, target: id, name } = target;
  return [
    { subject: 'target' as const, judged: verdict },
    { subject: 'standing' as const, judged: standing },
  ].map(({ subject, judged }) => ({
    subject,
    id,
    name,
    word: judged.status,
    figures: {
      actual: judged.actual,
      required: judged.required,
      margin: judged.margin,
      finality: judged.finality,
      reason: judged.status === 'unknown' || judged.status === 'not-due' ? judged.reason.code : null,
    },
    evidence: judged.evidence,
    definitions: [setBy],
  }));
}

function trendConclusions({ trends, indicators }: Assessment): readonly Conclusion[] {
  const names = new Map(indicators.map(({ indicator, name }) => [indicator, name]));
  return trends.map((trend) => ({
    subject: 'trend',
    id: trend.segment === '' ? trend.indicator : `${trend.indicator} ${trend.segment}`,
    name: names.get(trend.indicator) ?? trend.indicator,
    word: trend.direction,
    figures: { change: trend.change, to: trend.to?.value ?? null },
    evidence: trend.evidence,
    definitions: [],
  }));
}

function budgetConclusions({ budget }: Assessment): readonly Conclusion[] {
  return budget.lines.map((line) => ({
    subject: 'budget-line',
    id: line.line,
    name: line.name,
    word: line.deviationOf ?? 'planned',
    figures: {
      planned: line.planned?.amount ?? null,
      forecast: line.forecast?.amount ?? null,
      outturn: line.outturn?.amount ?? null,
      deviation: line.deviation,
      change: line.change,
    },
    evidence: [line.planned, line.forecast, line.outturn].flatMap((amount) => amount?.evidence ?? []),
    definitions: [],
  }));
}

function assignmentConclusions({ assignments }: Assessment): readonly Conclusion[] {
  return assignments.map((assignment) => ({
    subject: 'assignment',
    id: assignment.assignment,
    name: assignment.name,
    word: assignment.status,
    figures: Object.fromEntries(assignment.reports.map(({ report, status }) => [`report ${report}`, status])),
    evidence: assignment.evidence,
    definitions: [],
  }));
}

function findingConclusions({ findings }: Assessment): readonly Conclusion[] {
  return findings.map((finding) => ({
    subject: 'finding',
    id: `${finding.code} ${finding.subject} ${finding.period}`,
    name: finding.name,
    word: finding.class,
    figures: { printed: finding.printed, computed: finding.computed, difference: finding.difference },
    evidence: finding.evidence,
    definitions: [],
  }));
}
