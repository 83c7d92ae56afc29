import type { BudgetLineAssessment, LineAmount } from '@outturn/core';
import { moneyScale, percentageText, versionText } from '@outturn/core/explain';
import { bridgeTables } from './bridge-table.js';
import { moneyCell } from './money-cell.js';
import { headed, type ReportPage } from './report-page.js';
import { cell, layTable, type TableColumn, type TableRow } from './table.js';

type Side = 'before' | 'planned' | 'outturn' | 'forecast';

/** The budget, one table a breakdown of a whole: amounts, deviation and change; then how changes are explained. */
export function budgetSection(page: ReportPage): readonly string[] {
  const { assessment } = page;
  const tables = breakdownsOf(assessment.budget.lines).flatMap((lines) => breakdownTable(lines, page));
  return [...tables, ...assessment.budget.bridges.flatMap((bridge) => bridgeTables(bridge, page))];
}

function breakdownTable(lines: readonly BudgetLineAssessment[], page: ReportPage): readonly string[] {
  const { assessment, report, words } = page;
  const sides = (['before', 'planned', 'outturn', 'forecast'] as const).filter((side) =>
    lines.some((line) => line[side] !== null),
  );
  const [first] = lines;
  if (!first || sides.length === 0) return [];
  const scale = moneyScale(lines.flatMap((line) => sides.map((side) => line[side]?.amount)));
  const deviates = lines.some(({ deviation }) => deviation !== null);
  const columns: readonly TableColumn[] = [
    { heading: report.line, grows: 'wrap' as const },
    ...sides.map((side): TableColumn => ({ heading: sideHeading(side, lines, page), align: 'right' })),
    ...(deviates ? percentColumns(report.deviation) : []),
    ...percentColumns(report.change),
  ];
  const money = words.money(assessment.currency, scale);
  const title = `${report.budget} ${assessment.budget.period}: ${first.whole}, ${first.breakdown} (${money})`;
  const rows = lines.map((line) => rowOf(line, sides, deviates, scale, page));
  return [...headed(title, page), ...layTable(columns, rows, page)];
}

function percentColumns(heading: string): readonly TableColumn[] {
  return [
    { heading, align: 'right' },
    { heading: '%', align: 'right' },
  ];
}

function rowOf(
  line: BudgetLineAssessment,
  sides: readonly Side[],
  deviates: boolean,
  scale: number,
  page: ReportPage,
): TableRow {
  const name = nameOf(line, page);
  const { deviation, change } = line;
  const side = deviation?.startsWith('-') ? ('bad' as const) : ('good' as const);
  return [
    cell('  '.repeat(line.depth) + name, line.depth === 0 ? 'strong' : undefined),
    ...sides.map((at) => amountCell(line[at], scale, page)),
    ...(deviates
      ? [
          moneyCell(deviation, scale, page, deviation === '0' ? undefined : side),
          percentCell(line.deviationPercent, page),
        ]
      : []),
    moneyCell(change, scale, page),
    percentCell(line.changePercent, page),
  ];
}

function nameOf({ name, ofWhich }: BudgetLineAssessment, { report }: ReportPage): string {
  return ofWhich && !name.startsWith(report.ofWhich) ? `${report.ofWhich} ${name}` : name;
}

function amountCell(found: LineAmount | null, scale: number, page: ReportPage) {
  if (found === null) return cell('–', 'quiet');
  return found.amount === null
    ? cell(page.report.lacking, 'quiet')
    : moneyCell(found.amount, scale, page, undefined, false);
}

function percentCell(percentage: BudgetLineAssessment['changePercent'], { words }: ReportPage) {
  return percentage.value === null
    ? cell('–', 'quiet')
    : cell(percentageText(percentage, words).replace(/\s?%/u, ''));
}

/** What a column holds: its version where all lines agree, and its period. */
function sideHeading(
  side: Side,
  lines: readonly BudgetLineAssessment[],
  { assessment, words }: ReportPage,
): string {
  const found = lines.map((line) => line[side]).filter((amount) => amount !== null);
  const before = lines.find((line) => line.before !== null)?.before;
  const period = side === 'before' && before ? before.period : assessment.budget.period;
  const versions = [...new Set(found.map(({ version }) => versionText(version, words, period)))];
  return `${versions.join('/')}\n${period}`;
}

function breakdownsOf(lines: readonly BudgetLineAssessment[]): readonly (readonly BudgetLineAssessment[])[] {
  const groups = new Map<string, BudgetLineAssessment[]>();
  for (const line of lines) {
    const key = `${line.whole} ${line.breakdown}`;
    groups.set(key, [...(groups.get(key) ?? []), line]);
  }
  return [...groups.values()];
}
