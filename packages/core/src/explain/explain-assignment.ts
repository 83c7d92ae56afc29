import type { AssignmentStatus, ReportStatus } from '../assess/follow-up/assignment-status.js';
import { sentence } from './sentence.js';
import { writeSources } from './sources.js';
import type { Telling } from './telling.js';
import type { Words } from './words/words.js';

/**
 * How an assignment stands, in one sentence: the task itself, then more time it was given, what pays for it while it
 * is to be done, and which of its reports are late.
 */
export function explainAssignment(assignment: AssignmentStatus, { words, sources }: Telling): string {
  const isOpen = assignment.status !== 'done' && assignment.status !== 'cancelled';
  return sentence({
    subject: assignment.name,
    conclusion: assignmentWords(assignment, words),
    facts: [
      extensionWords(assignment, words),
      isOpen && assignment.financing !== null ? words.financing(assignment.financing) : '',
      ...assignment.reports.flatMap((report) => reportWords(report, words)),
    ],
    source: writeSources(assignment.evidence, sources, words),
  });
}

function extensionWords({ extensions, firstDue }: AssignmentStatus, words: Words): string {
  const last = extensions.findLast(({ report }) => report === null);
  return last ? words.extended(firstDue ?? '', last.to, last.by) : '';
}

/** What went wrong with a report; nothing of one that is in time. */
function reportWords(report: ReportStatus, words: Words): readonly string[] {
  const { to, on, status, givenOn, givenLate, submittedOn, submittedLate } = report;
  return [
    status === 'late' ? words.lateReport(to, on) : '',
    givenLate ? words.reportGivenLate(to, givenOn ?? '') : '',
    submittedLate ? words.submittedLate(to, submittedOn ?? '') : '',
  ];
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
