import type { IndicatorAssessment } from '@outturn/core';
import { formatNumber } from '@outturn/core/explain';
import { withUnit } from './indicator-name.js';
import { headed, type ReportPage } from './report-page.js';
import { cell, layTable, type TableRow } from './table.js';

/** Indicators that no target is about, each with its latest outturn and its trend. */
export function otherIndicatorsSection(page: ReportPage): readonly string[] {
  const { assessment, report } = page;
  const judged = new Set(assessment.targets.map(({ indicator }) => indicator));
  const others = assessment.indicators.filter(({ indicator }) => !judged.has(indicator));
  if (others.length === 0) return [];
  const columns = [
    { heading: report.indicator, grows: 'wrap' as const },
    { heading: report.latest, align: 'right' as const },
    { heading: '' },
    { heading: report.trend },
  ];
  const rows = others.map((indicator) => rowOf(indicator, page));
  return [...headed(report.otherIndicators, page), ...layTable(columns, rows, page)];
}

function rowOf(
  { indicator, name, measuredIn, latestOutturn: latest, ...known }: IndicatorAssessment,
  page: ReportPage,
): TableRow {
  const { assessment, words } = page;
  const trend = assessment.trends.find((found) => found.indicator === indicator && found.segment === '');
  const style = { decimals: known.displayDecimals ?? undefined };
  return [
    cell(withUnit(name, measuredIn, page)),
    cell(latest ? formatNumber(latest.value, words.numbers, style) : '–'),
    cell(latest ? latest.period : '', 'quiet'),
    cell(trend && trend.direction !== 'unknown' ? words.trends[trend.direction] : '–'),
  ];
}
