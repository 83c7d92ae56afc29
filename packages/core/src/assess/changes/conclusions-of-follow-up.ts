import type { Assessment } from '../assessment.js';
import type { Finding } from '../findings/finding.js';
import type { Contribution } from '../follow-up/occasion-assessment.js';
import type { Conclusion } from './conclusion.js';

/** What each budget line came to. */
export function budgetConclusions({ budget }: Assessment): readonly Conclusion[] {
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
    evidence: [line.planned, line.forecast, line.outturn, line.before].flatMap(
      (amount) => amount?.evidence ?? [],
    ),
    definitions: [],
  }));
}

/** What is planned against each forecast deficit beyond what its line allows. */
export function obligationConclusions({ obligations = [] }: Assessment): readonly Conclusion[] {
  return obligations.map(({ line, name, status, deficit, remaining, definedBy, ...found }) => ({
    subject: 'obligation',
    id: line,
    name,
    word: status,
    figures: { deviation: deficit, remaining: found.actions.length > 0 ? remaining : null },
    evidence: [
      ...found.planned.evidence,
      ...found.forecast.evidence,
      ...found.actions.map(({ statement }) => statement),
      ...found.evidence,
    ],
    definitions: [definedBy],
  }));
}

/** How each assignment stands, and its reports. */
export function assignmentConclusions({ assignments }: Assessment): readonly Conclusion[] {
  return assignments.map((assignment) => ({
    subject: 'assignment',
    id: assignment.assignment,
    name: assignment.name,
    word: assignment.status,
    figures: {
      due: assignment.due,
      ...Object.fromEntries(assignment.reports.map(({ report, status }) => [`report ${report}`, status])),
    },
    evidence: assignment.evidence,
    definitions: [],
  }));
}

/** How each follow-up stands: how many duties are owed, and who has signed. */
export function occasionConclusions({ occasions = [] }: Assessment): readonly Conclusion[] {
  return occasions.map((occasion) => {
    const { duties, contributions } = occasion;
    const signatures = contributions.flatMap(({ ready, approved }) => [ready, approved]);
    return {
      subject: 'occasion',
      id: occasion.occasion,
      name: occasion.name,
      word: occasion.status,
      figures: {
        owed: String(duties.filter(({ status }) => status !== 'given').length),
        late: String(duties.filter(({ status }) => status === 'late').length),
        ...Object.fromEntries(contributions.flatMap(signedFigures)),
      },
      evidence: [
        ...duties.flatMap(({ evidence }) => evidence),
        ...signatures.flatMap((signature) => signature?.evidence ?? []),
      ],
      definitions: [occasion.definedBy],
    };
  });
}

function signedFigures({
  unit,
  ready,
  approved,
}: Contribution): readonly (readonly [string, string | null])[] {
  return [
    [`ready ${unit}`, ready?.on ?? null],
    [`approved ${unit}`, approved?.on ?? null],
  ];
}

/** What does not add up. */
export function findingConclusions({ findings }: Assessment): readonly Conclusion[] {
  return findings.map((finding) => ({
    subject: 'finding',
    id: findingId(finding),
    name: finding.name,
    word: finding.class,
    figures: { printed: finding.printed, computed: finding.computed, difference: finding.difference },
    evidence: finding.evidence,
    definitions: [],
  }));
}

/** What tells a finding from most others: its code, what it is about, and when. */
export function findingId({ code, subject, segment, period }: Finding): string {
  return [code, subject, segment, period].filter((part) => part !== undefined && part !== '').join(' ');
}
