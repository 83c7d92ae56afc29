import { explain } from '@outturn/core/explain';
import { headed, paragraph, type ReportPage } from './report-page.js';

/** The forecast deficits that ask for an action and have none planned, a sentence each; nothing where there are none. */
export function actionsOwedSection(page: ReportPage): readonly string[] {
  const { assessment, locale, report, sources } = page;
  const open = assessment.obligations.filter(({ status }) => status === 'open');
  if (open.length === 0) return [];
  return [
    ...headed(report.actionsOwed, page),
    ...open.flatMap((obligation) =>
      paragraph(`- ${explain(obligation, { locale, assessment, sources })}`, page),
    ),
  ];
}
