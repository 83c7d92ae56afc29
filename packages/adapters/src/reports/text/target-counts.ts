import type { RuleVerdict, TargetAssessment } from '@outturn/core';
import { headed, type ReportPage } from './report-page.js';
import { type Cell, cell, layTable, type TableColumn } from './table.js';

const STATUSES = ['met', 'missed', 'unknown', 'not-due'] as const;

/** How many targets came out each way, by verdict and by standing; an ambition is counted in neither. */
export function targetCounts(page: ReportPage): readonly string[] {
  const { assessment, report } = page;
  const targets = assessment.targets.filter(({ level }) => level === 'minimum');
  if (targets.length === 0) return [];
  const verdicts = targets.map(({ verdict }) => verdict);
  const columns: readonly TableColumn[] = [
    { heading: '', grows: 'wrap' },
    ...report.counts.map((heading): TableColumn => ({ heading, align: 'right' })),
  ];
  const rows = [
    [cell(report.verdict), ...countCells(verdicts)],
    [cell(report.standing), ...countCells(targets.map(({ standing }) => standing))],
  ];
  return [
    ...headed(`${report.indicators} ${assessment.question.period} (${targets.length})`, page),
    ...layTable(columns, rows, page),
    coverageText(verdicts, page),
  ];
}

function countCells(judged: readonly RuleVerdict[]): readonly Cell[] {
  return STATUSES.map((status) => {
    const count = judged.filter((each) => each.status === status).length;
    return cell(count === 0 ? '–' : String(count));
  });
}

function coverageText(verdicts: readonly TargetAssessment['verdict'][], { report }: ReportPage): string {
  const due = verdicts.filter(({ status }) => status !== 'not-due');
  const decided = due.filter(({ status }) => status !== 'unknown');
  return report.coverage(decided.length, due.length);
}
