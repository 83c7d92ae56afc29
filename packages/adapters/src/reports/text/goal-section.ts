import type { GoalAssessment } from '@outturn/core';
import { explain, fulfilmentWords, type Words } from '@outturn/core/explain';
import { inGoalOrder, type PlacedGoal, titleOfGoal, topLevels } from './goal-order.js';
import type { Tone } from './paint.js';
import { headed, paragraph, type ReportPage } from './report-page.js';
import { type Cell, cell, layTable, type TableColumn, type TableRow } from './table.js';

/** How many goals a summary shows, unless the uppermost are more. */
const BRIEF = 20;

/** The goals, each with its fulfilment and the counts of the targets beneath it; then what was judged of them. */
export function goalSection(page: ReportPage): readonly string[] {
  const placed = inGoalOrder(page.assessment.goals);
  if (placed.length === 0) return [];
  return [...goalTable(placed, page), ...judgementLines(page)];
}

/** The same for the uppermost goals, and how many lie beneath them. */
export function briefGoalSection(page: ReportPage): readonly string[] {
  const placed = inGoalOrder(page.assessment.goals);
  if (placed.length === 0) return [];
  const shown = topLevels(placed, BRIEF);
  const beneath = new Set(placed.map(({ goal }) => goal)).size - new Set(shown.map(({ goal }) => goal)).size;
  const note = beneath === 0 ? [] : [page.report.goalsBeneath(beneath)];
  return [...goalTable(shown, page), ...note, ...judgementLines(page)];
}

function goalTable(placed: readonly PlacedGoal[], page: ReportPage): readonly string[] {
  const { assessment, report } = page;
  const isGraded = placed.some(({ goal }) => goal.grade !== null);
  const columns: readonly TableColumn[] = [
    { heading: report.goal, grows: 'wrap' },
    { heading: report.fulfilment },
    ...(isGraded ? [{ heading: report.grade }] : []),
    ...report.counts.map((heading): TableColumn => ({ heading, align: 'right' })),
    { heading: report.standingMet, align: 'right' },
  ];
  const rows = placed.map((each) => rowOf(each, isGraded, page));
  return [...headed(`${report.goals} ${assessment.question.period}`, page), ...layTable(columns, rows, page)];
}

function rowOf({ goal, depth }: PlacedGoal, isGraded: boolean, { words, report }: ReportPage): TableRow {
  const { met, missed, unknown, notDue } = goal.targets;
  return [
    cell('  '.repeat(depth) + titleOfGoal(goal), depth === 0 ? 'strong' : undefined),
    cell(conclusionOf(goal, words), toneOf(goal)),
    ...(isGraded ? [cell(gradeOf(goal, report))] : []),
    ...[met, missed, unknown, notDue].map((count): Cell => cell(count === 0 ? '–' : String(count))),
    cell(standingOf(goal, report)),
  ];
}

function conclusionOf(goal: GoalAssessment, words: Words): string {
  const conclusion = fulfilmentWords(goal, words);
  return goal.reason.code === 'no-parts' ? `${conclusion} (${words.noTargets})` : conclusion;
}

function gradeOf({ grade }: GoalAssessment, { noGrade }: ReportPage['report']): string {
  return grade === null ? '' : (grade.name ?? noGrade);
}

/** How many of the standings that are known are as required. */
function standingOf({ standing }: GoalAssessment, { outOf }: ReportPage['report']): string {
  const { met, missed } = standing.targets;
  return met + missed === 0 ? '–' : outOf(met, met + missed);
}

/** Goals that somebody has judged, the judgement beside the computed result. */
function judgementLines(page: ReportPage): readonly string[] {
  const { assessment, report, locale } = page;
  const judged = assessment.goals.filter(({ judgements }) => judgements.length > 0);
  if (judged.length === 0) return [];
  const told = judged.flatMap((goal) => paragraph(`- ${explain(goal, { locale, assessment })}`, page));
  return ['', `${report.judged}:`, ...told];
}

function toneOf({ fulfilment }: GoalAssessment): Tone {
  if (fulfilment === 'fulfilled') return 'good';
  return fulfilment === 'not-fulfilled' ? 'bad' : 'quiet';
}
