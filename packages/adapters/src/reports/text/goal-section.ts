import type { GoalAssessment } from '@outturn/core';
import { fulfilmentWords, type Words } from '@outturn/core/explain';
import { inGoalOrder, type PlacedGoal, titleOfGoal } from './goal-order.js';
import type { Tone } from './paint.js';
import { headed, type ReportPage } from './report-page.js';
import { type Cell, cell, layTable, type TableRow } from './table.js';

/** The goals, each with its fulfilment and the counts of the targets beneath it. */
export function goalSection(page: ReportPage): readonly string[] {
  const { assessment, report } = page;
  const placed = inGoalOrder(assessment.goals);
  if (placed.length === 0) return [];
  const columns = [
    { heading: report.goal, grows: 'wrap' as const },
    { heading: report.fulfilment },
    ...report.counts.map((heading) => ({ heading, align: 'right' as const })),
  ];
  const title = `${report.goals} ${assessment.question.period}`;
  return [
    ...headed(title, page),
    ...layTable(
      columns,
      placed.map((each) => rowOf(each, page)),
      page,
    ),
  ];
}

function rowOf({ goal, depth }: PlacedGoal, { words }: ReportPage): TableRow {
  const { met, missed, unknown, notDue } = goal.targets;
  return [
    cell('  '.repeat(depth) + titleOfGoal(goal), depth === 0 ? 'strong' : undefined),
    cell(conclusionOf(goal, words), toneOf(goal)),
    ...[met, missed, unknown, notDue].map((count): Cell => cell(count === 0 ? '–' : String(count))),
  ];
}

function conclusionOf(goal: GoalAssessment, words: Words): string {
  const conclusion = fulfilmentWords(goal, words);
  return goal.reason.code === 'no-parts' ? `${conclusion} (${words.noTargets})` : conclusion;
}

function toneOf({ fulfilment }: GoalAssessment): Tone {
  if (fulfilment === 'fulfilled') return 'good';
  return fulfilment === 'not-fulfilled' ? 'bad' : 'quiet';
}
