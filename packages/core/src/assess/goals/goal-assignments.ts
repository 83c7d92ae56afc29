import type { CalendarDate } from '../../values/calendar-date.js';
import { endOf, type PeriodText } from '../../values/period.js';
import type { AssignmentStatus } from '../follow-up/assignment-status.js';
import type { CountedAssignment } from './goal-graph.js';

/** The day a question is asked from, and the period it is about. */
interface Asked {
  readonly period: PeriodText;
  readonly asOf: CalendarDate;
}

/** The assignments given under goals, as parts of them. */
export function countedAssignments(
  assignments: readonly AssignmentStatus[],
  asked: Asked,
): readonly CountedAssignment[] {
  return assignments.flatMap((assignment) => {
    const { assignment: id, goal } = assignment;
    return goal === null ? [] : [{ assignment: id, goal, ...resultOf(assignment, asked) }];
  });
}

/**
 * Done by the end of the period is met. What is called off, has no date or is due later asks nothing of the period.
 * What was due and is not done is open until its date has passed; then it is missed, and finally so when the
 * period has ended too, as it may still be done within it.
 */
function resultOf(
  { status, due, doneOn }: AssignmentStatus,
  { period, asOf }: Asked,
): Pick<CountedAssignment, 'status' | 'finality'> {
  const end = endOf(period);
  if (status === 'cancelled') return { status: 'not-due', finality: null };
  if (doneOn !== null && doneOn <= end) return { status: 'met', finality: 'final' };
  if (due === null || endOf(due) > end) return { status: 'not-due', finality: null };
  if (doneOn === null && asOf <= endOf(due)) return { status: 'unknown', finality: null };
  return { status: 'missed', finality: asOf > end ? 'final' : 'preliminary' };
}
