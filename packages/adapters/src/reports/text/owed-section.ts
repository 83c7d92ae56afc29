import type { OwedValue } from '@outturn/core';
import { headed, type ReportPage } from './report-page.js';
import { cell, layTable, type TableColumn, type TableRow } from './table.js';
import { nameOfUnit } from './unit-name.js';

/** Most units named. */
const MOST = 8;

interface UnitDebt {
  readonly unit: string | null;
  readonly owed: readonly OwedValue[];
}

/** What is missing for verdicts, by the unit that leads the indicator: those that owe most first. */
export function owedSection(page: ReportPage): readonly string[] {
  const { report, assessment } = page;
  const debts = debtsOf(assessment.targets.flatMap(({ owed }) => owed));
  if (debts.length === 0) return [];
  const columns: readonly TableColumn[] = [
    { heading: report.unit, grows: 'wrap' },
    { heading: report.missing, align: 'right' },
    { heading: report.pastDue, align: 'right' },
    { heading: report.nextDue },
  ];
  const rows = debts.slice(0, MOST).map((debt) => rowOf(debt, page));
  const rest = debts.length - MOST;
  return [
    ...headed(report.owed, page),
    ...layTable(columns, rows, page),
    ...(rest > 0 ? [report.moreUnits(rest)] : []),
  ];
}

function rowOf({ unit, owed }: UnitDebt, page: ReportPage): TableRow {
  const { assessment, report } = page;
  const { asOf } = assessment.question;
  const days = owed.flatMap(({ due }) => (due === null ? [] : [due])).sort();
  const late = days.filter((due) => due < asOf).length;
  return [
    cell(unit === null ? report.nobody : nameOfUnit(unit, page)),
    cell(String(owed.length)),
    cell(late === 0 ? '–' : String(late), late === 0 ? undefined : 'bad'),
    cell(days.find((due) => due >= asOf) ?? '–'),
  ];
}

/** Each missing value once, under the first of those who answer for it. */
function debtsOf(owed: readonly OwedValue[]): readonly UnitDebt[] {
  const once = new Map(owed.map((each) => [JSON.stringify(each.key), each]));
  const byUnit = new Map<string | null, OwedValue[]>();
  for (const each of once.values()) {
    const unit = each.units[0] ?? null;
    byUnit.set(unit, [...(byUnit.get(unit) ?? []), each]);
  }
  return [...byUnit].map(([unit, values]) => ({ unit, owed: values })).sort(mostFirst);
}

function mostFirst(a: UnitDebt, b: UnitDebt): number {
  if ((a.unit === null) !== (b.unit === null)) return a.unit === null ? 1 : -1;
  return b.owed.length - a.owed.length;
}
