import type { AssignmentStatus } from '../assess/assignment-status.js';
import { sentence } from './sentence.js';
import { writeSources } from './sources.js';
import type { Telling } from './telling.js';
import type { Words } from './words.js';

/** How an assignment stands, in one sentence, with the reports that are late. */
export function explainAssignment(assignment: AssignmentStatus, { words, sources }: Telling): string {
  const late = assignment.reports.filter(({ status }) => status === 'late');
  return sentence({
    subject: assignment.name,
    conclusion: assignmentWords(assignment, words),
    facts: late.map(({ to, on }) => words.lateReport(to, on)),
    source: writeSources(assignment.evidence, sources, words),
  });
}

/** An assignment's state in words. */
function assignmentWords(assignment: AssignmentStatus, words: Words): string {
  const { status, due, doneOn, doneLate, daysLate } = assignment;
  switch (status) {
    case 'done':
      return doneLate ? words.doneLate(doneOn ?? '', daysLate) : words.done(doneOn ?? '');
    case 'cancelled':
      return words.cancelled(doneOn ?? '');
    case 'late':
      return words.late(due ?? '', daysLate);
    case 'due':
      return words.due(due ?? '');
    case 'no-date':
      return words.noDate;
  }
}
