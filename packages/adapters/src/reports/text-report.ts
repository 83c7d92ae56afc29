import type { Assessment, BudgetFollowUp, Reconciliation } from '@outturn/core';
import { actionsOwedSection } from './text/actions-owed-section.js';
import { assignmentSection, briefAssignmentSection } from './text/assignment-section.js';
import { budgetSection } from './text/budget-section.js';
import { changesSection } from './text/changes-section.js';
import { briefFindingSection, findingSection } from './text/finding-section.js';
import {
  adherenceSection,
  deficitSection,
  lackingSection,
  sourceSection,
} from './text/follow-up-sections.js';
import { type FollowUpLayout, followUpPage, followUpTables } from './text/follow-up-table.js';
import { briefGoalSection, goalSection } from './text/goal-section.js';
import { indicatorSection } from './text/indicator-section.js';
import { briefOccasionSection, occasionSection } from './text/occasion-section.js';
import { otherIndicatorsSection } from './text/other-indicators-section.js';
import { owedSection } from './text/owed-section.js';
import { classCounts, figureSections, otherSections } from './text/reconciliation-sections.js';
import { blankPage, openPage, paragraph, type ReportOptions, type ReportPage } from './text/report-page.js';
import { targetCounts } from './text/target-counts.js';

export type { FollowUpLayout } from './text/follow-up-table.js';
export type { ReportOptions } from './text/report-page.js';

/** How a follow-up of the budget is written. */
export interface BudgetReportOptions extends ReportOptions, FollowUpLayout {}

/**
 * An assessment as a text for a terminal or a mail: goals, targets, budget, what is missing, assignments,
 * follow-ups, and what does not add up.
 * The same assessment always gives the same text.
 *
 * @example
 * textReport(assess(state, { period: '2023' }), { locale: 'sv' })
 */
export function textReport(assessment: Assessment, options: ReportOptions): string {
  const page = openPage(assessment, options);
  return written([
    ...heading(page),
    ...goalSection(page),
    ...indicatorSection(page),
    ...otherIndicatorsSection(page),
    ...budgetSection(page),
    ...actionsOwedSection(page),
    ...owedSection(page),
    ...assignmentSection(page),
    ...occasionSection(page),
    ...findingSection(page),
  ]);
}

/**
 * The main points of an assessment: the uppermost goals, how many targets came out each way, what is missing and
 * who answers for it, how assignments stand, and what does not add up.
 */
export function summaryReport(assessment: Assessment, options: ReportOptions): string {
  const page = openPage(assessment, options);
  return written([
    ...heading(page),
    ...briefGoalSection(page),
    ...targetCounts(page),
    ...actionsOwedSection(page),
    ...owedSection(page),
    ...briefAssignmentSection(page),
    ...briefOccasionSection(page),
    ...briefFindingSection(page),
  ]);
}

/**
 * What changed between two assessments of one register, a sentence a change, with the events that caused it. Give
 * `sources` of the changes' events for them to be named by what they say and where.
 */
export function changesReport(before: Assessment, after: Assessment, options: ReportOptions): string {
  const page = openPage(after, options);
  return written([...heading(page), ...changesSection(before, page)]);
}

/**
 * Every printed figure against what it comes to, table by table of its document: agrees, within rounding, does not add
 * up, or a part is missing. Give `sources` of the figures' evidence for the tables to be told apart.
 *
 * @example
 * reconciliationReport(reconcile(state), { locale: 'sv' })
 */
export function reconciliationReport(reconciliation: Reconciliation, options: ReportOptions): string {
  const page = blankPage(options);
  const { register, asOf, figures } = reconciliation;
  return written([
    page.paint(`${register}: ${page.report.reconciliation}`, 'strong'),
    ...paragraph(page.report.reconciled(asOf, figures.length, classCounts(reconciliation, page)), page),
    ...figureSections(reconciliation, page),
    ...otherSections(reconciliation, page),
  ]);
}

/**
 * A follow-up of the budget: line by line the year to date against the budget and the same months a year before, and
 * the full-year forecast with its change since the one before; adherence; what is missing; and, given the `sources` of
 * its evidence, which documents its figures come from.
 *
 * @example
 * budgetReport(budgetFollowUp(state, { year: '2024', to: '2024-08' }), { locale: 'sv' })
 */
export function budgetReport(followUp: BudgetFollowUp, options: BudgetReportOptions): string {
  const { depth, multiplier, ...rest } = options;
  const page = followUpPage(followUp, blankPage(rest), { depth, multiplier });
  const { report, paint } = page;
  const { register, year, toDate, occasionName, asOf, planAsOf, version } = followUp;
  return written([
    paint(register, 'strong'),
    paint(report.followUp.title(year), 'strong'),
    ...paragraph(report.followUp.about(toDate, occasionName), page, ''),
    ...paragraph(report.asOf(asOf, planAsOf === asOf ? null : planAsOf, version), page, ''),
    ...followUpTables(page),
    ...adherenceSection(page),
    ...deficitSection(page),
    ...lackingSection(page),
    ...sourceSection(page),
  ]);
}

function heading(page: ReportPage): readonly string[] {
  const { assessment, report, paint } = page;
  const { period, asOf, planAsOf, version } = assessment.question;
  const warning =
    assessment.notUnderstood.length > 0 ? [report.notUnderstood(assessment.notUnderstood.join(', '))] : [];
  return [
    paint(assessment.register, 'strong'),
    paint(report.title(period), 'strong'),
    ...paragraph(report.asOf(asOf, planAsOf === asOf ? null : planAsOf, version), page, ''),
    ...warning.flatMap((text) => paragraph(text, page, '')),
  ];
}

function written(lines: readonly string[]): string {
  return `${lines.join('\n')}\n`;
}
