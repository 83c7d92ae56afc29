import type { Definition } from '../../fold/definitions.js';
import { type Extension, extensionsOf, lastExtension } from '../../fold/extensions.js';
import type { AssignmentStep } from '../../fold/register-state.js';
import { allDefinitionsIn, type View } from '../../readings/view.js';
import { type CalendarDate, daysBetween } from '../../values/calendar-date.js';
import { statementId } from '../../values/id.js';
import { endOf } from '../../values/period.js';
import type { AssignmentStatus, ExtensionGiven } from './assignment-status.js';
import { reportStatuses } from './report-status.js';
import { stepsInView } from './steps-in-view.js';
import { leadsFirst } from './who-answers.js';

type Ending = Extract<AssignmentStep, { type: 'assignment-completed' | 'assignment-cancelled' }>;

/** How every assignment stands on the view's day, in the order first given. */
export function assessAssignments(view: View): readonly AssignmentStatus[] {
  return allDefinitionsIn(view, 'assignment', view.asOf).map((given) => assessOne(view, given));
}

function assessOne(view: View, given: Definition<'assignment'>): AssignmentStatus {
  const { id, name, kind, goal = null, contributors, reports = [], ...terms } = given.data;
  const steps = stepsInView(view, view.state.assignmentSteps, id);
  const extensions = extensionsOf(given, steps);
  const ending = steps.findLast(isEnding);
  return {
    assignment: id,
    name,
    kind,
    goal,
    units: leadsFirst(contributors).map(({ unit }) => unit),
    contributors: leadsFirst(contributors),
    starts: terms.starts ?? null,
    financing: terms.financing ?? null,
    standsIn: terms.standsIn ?? [],
    ...progressOf(terms.due ?? null, extensions, ending, view.asOf),
    extensions: extensions.map(extensionGiven),
    reports: reportStatuses(reports, steps, {
      asOf: view.asOf,
      cancelled: ending?.type === 'assignment-cancelled',
      extensions,
    }),
    evidence: [given.eventId, ...steps.map((step) => step.id)].map((event) => statementId(event, 0)),
  };
}

type Progress = Pick<
  AssignmentStatus,
  'status' | 'due' | 'firstDue' | 'doneOn' | 'doneLate' | 'doneWithinExtension' | 'daysLate'
>;

/** How the task itself stands, by its due date after extensions. */
function progressOf(
  firstDue: string | null,
  extensions: readonly Extension[],
  ending: Ending | undefined,
  asOf: CalendarDate,
): Progress {
  const due = lastExtension(extensions, undefined)?.data.to ?? firstDue;
  const doneOn = ending?.type === 'assignment-completed' ? ending.data.on : null;
  const day = doneOn ?? asOf;
  const daysLate = ending?.type === 'assignment-cancelled' ? 0 : daysPast(due, day);
  const doneLate = doneOn !== null && daysLate > 0;
  return {
    status: statusOf(ending, due, daysLate),
    due,
    firstDue,
    doneOn,
    doneLate,
    doneWithinExtension: doneOn !== null && !doneLate && daysPast(firstDue, day) > 0,
    daysLate,
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

function extensionGiven({ statedOn, data: { to, by, report } }: Extension): ExtensionGiven {
  return { to, by, statedOn, report: report ?? null };
}

function isEnding(step: AssignmentStep): step is Ending {
  return step.type === 'assignment-completed' || step.type === 'assignment-cancelled';
}

function daysPast(due: string | null, day: CalendarDate): number {
  return due === null ? 0 : Math.max(0, daysBetween(endOf(due), day));
}
