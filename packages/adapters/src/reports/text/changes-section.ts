import { type Assessment, type AssessmentChange, compareAssessments } from '@outturn/core';
import { explain } from '@outturn/core/explain';
import { headed, paragraph, type ReportPage } from './report-page.js';
import { cell, layTable } from './table.js';

const ORDER = [
  'goal',
  'judgement',
  'target',
  'standing',
  'trend',
  'progress',
  'budget-line',
  'obligation',
  'assignment',
  'occasion',
  'finding',
] as const satisfies readonly AssessmentChange['subject'][];
/** Of these only another conclusion is news; their figures move with the verdicts'. */
const ONLY_CONCLUSIONS: ReadonlySet<AssessmentChange['subject']> = new Set(['standing', 'trend', 'progress']);

/** What changed from an earlier assessment to the page's, subject by subject; then the events that changed it. */
export function changesSection(before: Assessment, page: ReportPage): readonly string[] {
  const { assessment, report } = page;
  const changes = compareAssessments(before, assessment).filter(isNews);
  const told = ORDER.flatMap((subject) => subjectLines(subject, changes, page));
  return [
    ...headed(`${report.changes} ${assessment.question.period}`, page),
    report.between(before.question.asOf, assessment.question.asOf),
    ...(changes.length === 0 ? ['', report.noChanges] : told),
    ...eventTable([...new Set(changes.flatMap(({ events }) => events))], page),
  ];
}

function isNews({ subject, before, after }: AssessmentChange): boolean {
  return !ONLY_CONCLUSIONS.has(subject) || before !== after;
}

function subjectLines(
  subject: AssessmentChange['subject'],
  changes: readonly AssessmentChange[],
  page: ReportPage,
): readonly string[] {
  const { locale, assessment, words, paint } = page;
  const own = changes.filter((change) => change.subject === subject);
  if (own.length === 0) return [];
  const told = alikeTogether(own, page).flatMap((change) =>
    paragraph(`- ${explain(change, { locale, assessment })}`, page),
  );
  return ['', paint(words.subjects[subject], 'strong'), ...told];
}

/** Changes that are told alike but for their names, as one with all the names. */
function alikeTogether(
  changes: readonly AssessmentChange[],
  { locale, assessment }: ReportPage,
): readonly AssessmentChange[] {
  const groups = new Map<string, AssessmentChange[]>();
  for (const change of changes) {
    const nameless = explain({ ...change, name: '' }, { locale, assessment });
    groups.set(nameless, [...(groups.get(nameless) ?? []), change]);
  }
  return [...groups.values()].flatMap(([first, ...others]) =>
    first ? [{ ...first, name: [first, ...others].map(({ name }) => name).join('; ') }] : [],
  );
}

function eventTable(ids: readonly string[], page: ReportPage): readonly string[] {
  const { sources, words, report, paint } = page;
  const rows = ids.flatMap((id) => {
    const found = sources?.get(id);
    if (!found) return [];
    const { type, statedOn, source } = found;
    return [[cell(id), cell(statedOn), cell(words.events[type]), cell(source?.document ?? '')]];
  });
  if (rows.length === 0) return [];
  const columns = [
    { heading: '' },
    { heading: '' },
    { heading: '' },
    { heading: '', grows: 'wrap' as const },
  ];
  return ['', paint(report.events, 'strong'), ...layTable(columns, rows, page)];
}
