import { explain } from '@outturn/core/explain';
import { headed, paragraph, type ReportPage } from './report-page.js';

/** What does not add up, a sentence each; differences that rounding explains are only counted. */
export function findingSection(page: ReportPage): readonly string[] {
  const { assessment, report, locale, sources } = page;
  const rounding = assessment.findings.filter((finding) => finding.class === 'within-rounding');
  const others = assessment.findings.filter((finding) => finding.class !== 'within-rounding');
  const told = others.flatMap((finding) =>
    paragraph(`- ${explain(finding, { locale, assessment, sources })}`, page),
  );
  return [
    ...headed(report.findings, page),
    ...(assessment.findings.length === 0 ? [report.noFindings] : told),
    ...(rounding.length === 0 ? [] : [report.withinRounding(rounding.length)]),
  ];
}
