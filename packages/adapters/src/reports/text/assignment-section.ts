import type { AssignmentStatus } from '@outturn/core';
import { explain } from '@outturn/core/explain';
import { headed, paragraph, type ReportPage } from './report-page.js';
import { cell, layTable, type TableRow } from './table.js';
import { nameOfUnit } from './unit-name.js';

const STATES = ['done', 'late', 'due', 'no-date', 'cancelled'] as const;

/** Assignments: how many stand how, those that are late, and reports that are late though the task is not. */
export function assignmentSection(page: ReportPage): readonly string[] {
  const { assessment, report } = page;
  const { assignments } = assessment;
  if (assignments.length === 0) return [];
  const late = assignments.filter(({ status }) => status === 'late');
  return [
    ...headed(`${report.assignments} ${assessment.question.asOf}`, page),
    ...paragraph(countText(assignments, page), page),
    ...(late.length === 0 ? [report.noneLate] : lateTable(late, page)),
    ...lateReports(assignments, page),
  ];
}

function countText(assignments: readonly AssignmentStatus[], { words }: ReportPage): string {
  const counts = STATES.map(
    (state) => [state, assignments.filter(({ status }) => status === state).length] as const,
  );
  const told = counts.filter(([, count]) => count > 0);
  return told.map(([state, count]) => `${count} ${words.assignmentStates[state]}`).join(' · ');
}

function lateTable(late: readonly AssignmentStatus[], page: ReportPage): readonly string[] {
  const { report } = page;
  const columns = [
    { heading: report.assignment, grows: 'wrap' as const },
    { heading: report.units },
    { heading: report.due },
    { heading: report.daysLate, align: 'right' as const },
  ];
  const rows = late.map(
    ({ name, units, due, daysLate }): TableRow => [
      cell(name),
      cell(units.map((unit) => nameOfUnit(unit, page)).join(', ')),
      cell(due ?? ''),
      cell(String(daysLate), 'bad'),
    ],
  );
  return ['', ...layTable(columns, rows, page)];
}

function lateReports(assignments: readonly AssignmentStatus[], page: ReportPage): readonly string[] {
  const { locale, sources, report, assessment } = page;
  const found = assignments.filter(
    ({ status, reports }) => status !== 'late' && reports.some((asked) => asked.status === 'late'),
  );
  if (found.length === 0) return [];
  const told = found.flatMap((each) =>
    paragraph(`- ${explain(each, { locale, assessment, sources })}`, page),
  );
  return ['', `${report.lateReports}:`, ...told];
}
