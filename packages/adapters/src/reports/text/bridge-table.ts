import type { Bridge } from '@outturn/core';
import { moneyScale, versionText } from '@outturn/core/explain';
import { moneyCell } from './money-cell.js';
import { headed, type ReportPage } from './report-page.js';
import { cell, layTable, type TableRow } from './table.js';

/** How a line gets from one figure to another: the items, their sum, and the rest that nothing explains. */
export function bridgeTables(bridge: Bridge, page: ReportPage): readonly string[] {
  const { assessment, report, words } = page;
  const { from, to, items, change, explained, rest } = bridge;
  const scale = moneyScale([from.amount, to.amount, ...items.map(({ amount }) => amount)]);
  const ends = words.fromTo(
    `${versionText(from.version, words, from.period)} ${from.period}`,
    `${versionText(to.version, words, to.period)} ${to.period}`,
  );
  const rows: readonly TableRow[] = [
    ...items.map(({ name, amount }) => [cell(`  ${name}`), moneyCell(amount, scale, page)]),
    [cell(report.explained(items.length)), moneyCell(explained, scale, page)],
    [cell(report.rest), moneyCell(rest, scale, page, rest === '0' ? undefined : 'bad')],
    [cell(report.wholeChange, 'strong'), moneyCell(change, scale, page, 'strong')],
  ];
  const columns = [
    { heading: '', grows: 'wrap' as const },
    { heading: '', align: 'right' as const },
  ];
  const title = `${bridge.name} ${ends} (${words.money(assessment.currency, scale)})`;
  return [...headed(title, page), ...layTable(columns, rows, page)];
}
