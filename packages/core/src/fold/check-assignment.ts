import type { Assignment } from '../assignment/assignment-events.js';
import { endOf } from '../values/period.js';
import { checkContributors } from './check-definitions.js';
import type { Definition } from './definitions.js';
import { type Extension, extensionsOf, inOrderSaid, lastExtension } from './extensions.js';
import { mustBeDefined, mustBeInUse, refuse } from './refuse.js';
import type { AssignmentStep, RegisterState } from './register-state.js';

/** Refuses unknown plans, goals and units, and a report named twice. */
export function checkAssignment(state: RegisterState, assignment: Assignment): void {
  mustBeDefined(state, 'plan', assignment.plan);
  if (assignment.goal !== undefined) mustBeInUse(state, 'goal', assignment.goal);
  checkContributors(state, assignment.contributors);
  const ids = (assignment.reports ?? []).map(({ id }) => id);
  const twice = ids.find((id, index) => ids.indexOf(id) !== index);
  if (twice !== undefined) {
    refuse(
      'same-report-twice',
      `"${assignment.id}" names the report "${twice}" twice; give each its own id.`,
      {
        assignment: assignment.id,
        report: twice,
      },
    );
  }
}

/** A step without what storing adds. */
type Step = Pick<AssignmentStep, 'type' | 'statedOn'> & { readonly data: AssignmentStep['data'] };

/**
 * Refuses steps of an unknown or cancelled assignment, a second completion, a report it does not ask for, and more
 * time that is less.
 */
export function checkAssignmentStep(state: RegisterState, step: Step): void {
  const id = step.data.assignment;
  const definition = mustBeInUse(state, 'assignment', id);
  const steps = Object.hasOwn(state.assignmentSteps, id) ? (state.assignmentSteps[id] ?? []) : [];
  refuseEnded(id, steps, step);
  if ('report' in step.data) refuseUnknownReport(definition.data, step.data.report);
  if ('to' in step.data) refuseEarlier(definition, steps, step.data);
}

function refuseEnded(id: string, steps: readonly AssignmentStep[], step: Step): void {
  const ended = steps.find(({ type }) => type === 'assignment-cancelled' || type === 'assignment-completed');
  if (ended?.type === 'assignment-cancelled' || (ended && step.type !== 'assignment-reported')) {
    const how = ended.type === 'assignment-cancelled' ? 'cancelled' : 'completed';
    refuse(`assignment-${how}`, `The assignment "${id}" was ${how} already; give a new one instead.`, { id });
  }
}

function refuseUnknownReport({ id, reports }: Assignment, report: string | undefined): void {
  if (report === undefined || reports?.some((asked) => asked.id === report)) return;
  const known = reports?.map((asked) => asked.id).join(', ') || 'none';
  refuse('unknown-report', `"${id}" asks for no report "${report}"; it asks for: ${known}.`, { id, report });
}

function refuseEarlier(
  definition: Definition<'assignment'>,
  steps: readonly AssignmentStep[],
  { report, to }: Extension['data'],
): void {
  const { id, due, reports } = definition.data;
  const first = report === undefined ? due : reports?.find((asked) => asked.id === report)?.on;
  const extended = lastExtension(extensionsOf(definition, inOrderSaid(steps)), report)?.data.to;
  const now = extended ?? first;
  if (now === undefined || endOf(to) >= endOf(now)) return;
  const what = report === undefined ? `"${id}"` : `The report "${report}" of "${id}"`;
  const message = `${what} is due ${now}, later than ${to}; extend it to a later date, or give the assignment anew.`;
  refuse('extension-earlier', message, { id, report, to, due: now });
}
