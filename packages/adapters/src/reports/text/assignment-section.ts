import type { AssignmentStatus } from '@outturn/core';
import { explain } from '@outturn/core/explain';
import { headed, paragraph, type ReportPage } from './report-page.js';
import { cell, layTable, type TableRow } from './table.js';
import { nameOfUnit } from './unit-name.js';

const STATES = ['done', 'late', 'due', 'no-date', 'cancelled'] as const;

/** Assignments: how many stand how, those that are late, those given more time, and reports that are late by themselves. */
export function assignmentSection(page: ReportPage): readonly string[] {
  const { assignments } = page.assessment;
  if (assignments.length === 0) return [];
  const late = assignments.filter(({ status }) => status === 'late');
  return [
    ...countLines(page),
    ...(late.length === 0 ? [page.report.noneLate] : lateTable(late, page)),
    ...extended(page),
    ...lateReports(page),
  ];
}

/** How many stand how, and reports that are late though the task is not. */
export function briefAssignmentSection(page: ReportPage): readonly string[] {
  return page.assessment.assignments.length === 0 ? [] : [...countLines(page), ...lateReports(page)];
}

function countLines(page: ReportPage): readonly string[] {
  const { assessment, words, report } = page;
  const counts = STATES.map(
    (state) => [state, assessment.assignments.filter(({ status }) => status === state).length] as const,
  );
  const told = counts
    .filter(([, count]) => count > 0)
    .map(([state, count]) => `${count} ${words.assignmentStates[state]}`);
  return [
    ...headed(`${report.assignments} ${assessment.question.asOf}`, page),
    ...paragraph(told.join(' · '), page),
  ];
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

function extended(page: ReportPage): readonly string[] {
  const found = page.assessment.assignments.filter(({ extensions }) => extensions.length > 0);
  return listed(page.report.extended, found, page);
}

function lateReports(page: ReportPage): readonly string[] {
  const found = page.assessment.assignments.filter(
    ({ status, reports }) => status !== 'late' && reports.some((asked) => asked.status === 'late'),
  );
  return listed(page.report.lateReports, found, page);
}

/** Assignments told one a sentence under a title; nothing where there are none. */
function listed(title: string, found: readonly AssignmentStatus[], page: ReportPage): readonly string[] {
  const { locale, sources, assessment } = page;
  if (found.length === 0) return [];
  const told = found.flatMap((each) =>
    paragraph(`- ${explain(each, { locale, assessment, sources })}`, page),
  );
  return ['', `${title}:`, ...told];
}
