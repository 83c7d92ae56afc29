import type { Finding } from '@outturn/core';
import { explain } from '@outturn/core/explain';
import { headed, paragraph, type ReportPage } from './report-page.js';

/** How many of each class a summary tells. */
const BRIEF = 4;

/**
 * What does not add up, a sentence each with its source; what a reader should look at, a sentence each; what cannot
 * be checked is named, and differences that rounding explains are only counted.
 */
export function findingSection(page: ReportPage): readonly string[] {
  const unchecked = named(ofClass('incomplete', page), page);
  return findingLines(page, Number.POSITIVE_INFINITY, unchecked);
}

/** The first of them; what cannot be checked is only counted. */
export function briefFindingSection(page: ReportPage): readonly string[] {
  const { length } = ofClass('incomplete', page);
  return findingLines(page, BRIEF, length === 0 ? [] : [page.report.unchecked(length)]);
}

function findingLines(page: ReportPage, most: number, unchecked: readonly string[]): readonly string[] {
  const { assessment, report } = page;
  const notices = told(ofClass('notice', page), most, { ...page, sources: undefined });
  const rounding = ofClass('within-rounding', page).length;
  return [
    ...headed(report.findings, page),
    ...(assessment.findings.length === 0 ? [report.noFindings] : told(ofClass('error', page), most, page)),
    ...(notices.length === 0 ? [] : [`${report.notices}:`, ...notices]),
    ...unchecked,
    ...(rounding === 0 ? [] : [report.withinRounding(rounding)]),
  ];
}

function ofClass(wanted: Finding['class'], { assessment }: ReportPage): readonly Finding[] {
  return assessment.findings.filter((finding) => finding.class === wanted);
}

function told(findings: readonly Finding[], most: number, page: ReportPage): readonly string[] {
  const { locale, assessment, sources, report } = page;
  const lines = findings
    .slice(0, most)
    .flatMap((finding) => paragraph(`- ${explain(finding, { locale, assessment, sources })}`, page));
  const rest = findings.length - most;
  return rest > 0 ? [...lines, report.moreFindings(rest)] : lines;
}

function named(findings: readonly Finding[], page: ReportPage): readonly string[] {
  if (findings.length === 0) return [];
  const names = findings.map(({ name, period }) => `${name} ${period}`);
  return paragraph(`${page.report.unchecked(findings.length)} ${names.join('; ')}.`, page);
}
