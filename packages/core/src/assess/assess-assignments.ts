import type { Assignment } from '../assignment/assignment-events.js';
import type { AssignmentStep } from '../fold/register-state.js';
import { allDefinedIn, definingEvent, type View } from '../readings/view.js';
import { type CalendarDate, daysBetween } from '../values/calendar-date.js';
import { statementId } from '../values/id.js';
import { endOf } from '../values/period.js';
import type { AssignmentStatus } from './assignment-status.js';
import { reportStatuses } from './report-status.js';

type Ending = Extract<AssignmentStep, { type: 'assignment-completed' | 'assignment-cancelled' }>;

/** How every assignment stands on the view's day, in the order first given. */
export function assessAssignments(view: View): readonly AssignmentStatus[] {
  return allDefinedIn(view, 'assignment', view.asOf).map((assignment) => assessOne(view, assignment));
}

function assessOne(view: View, assignment: Assignment): AssignmentStatus {
  const { id, name, kind, goal = null, due = null, contributors, reports = [] } = assignment;
  const steps = stepsInView(view, id);
  const ending = steps.findLast(isEnding);
  const cancelled = ending?.type === 'assignment-cancelled';
  const doneOn = ending && !cancelled ? ending.data.on : null;
  const daysLate = cancelled || due === null ? 0 : daysPast(due, doneOn ?? view.asOf);
  const givenBy = definingEvent(view, 'assignment', id, view.asOf);
  return {
    assignment: id,
    name,
    kind,
    goal,
    units: contributors.map(({ unit }) => unit),
    status: statusOf(ending, due, daysLate),
    due,
    doneOn,
    doneLate: doneOn !== null && daysLate > 0,
    daysLate,
    reports: reportStatuses(reports, steps, { asOf: view.asOf, cancelled }),
    evidence: [...(givenBy ? [givenBy] : []), ...steps.map((step) => step.id)].map((event) =>
      statementId(event, 0),
    ),
  };
}

function statusOf(
  ending: Ending | undefined,
  due: string | null,
  daysLate: number,
): AssignmentStatus['status'] {
  if (ending) return ending.type === 'assignment-completed' ? 'done' : 'cancelled';
  if (due === null) return 'no-date';
  return daysLate > 0 ? 'late' : 'due';
}

/** What has happened as stated by the view's day, in the order it was said. */
function stepsInView(view: View, id: string): readonly AssignmentStep[] {
  const { assignmentSteps } = view.state;
  const steps = Object.hasOwn(assignmentSteps, id) ? (assignmentSteps[id] ?? []) : [];
  return steps
    .filter(({ version, statedOn }) => version <= view.version && statedOn <= view.asOf)
    .sort((a, b) => (a.statedOn < b.statedOn ? -1 : a.statedOn > b.statedOn ? 1 : a.version - b.version));
}

function isEnding(step: AssignmentStep): step is Ending {
  return step.type === 'assignment-completed' || step.type === 'assignment-cancelled';
}

function daysPast(due: string, day: CalendarDate): number {
  return Math.max(0, daysBetween(endOf(due), day));
}
