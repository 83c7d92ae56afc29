import type { Assignment } from '../assignment/assignment-events.js';
import { checkContributors } from './check-definitions.js';
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

/** Refuses steps of an unknown or cancelled assignment, a second completion, and a report it does not ask for. */
export function checkAssignmentStep(state: RegisterState, step: Step): void {
  const id = step.data.assignment;
  const assignment = mustBeInUse(state, 'assignment', id).data;
  const steps = Object.hasOwn(state.assignmentSteps, id) ? (state.assignmentSteps[id] ?? []) : [];
  const ended = steps.find(({ type }) => type === 'assignment-cancelled' || type === 'assignment-completed');
  if (ended?.type === 'assignment-cancelled' || (ended && step.type !== 'assignment-reported')) {
    const how = ended.type === 'assignment-cancelled' ? 'cancelled' : 'completed';
    refuse(`assignment-${how}`, `The assignment "${id}" was ${how} already; give a new one instead.`, { id });
  }
  const report = 'report' in step.data ? step.data.report : undefined;
  if (report === undefined || assignment.reports?.some((asked) => asked.id === report)) return;
  const known = assignment.reports?.map((asked) => asked.id).join(', ') || 'none';
  refuse('unknown-report', `"${id}" asks for no report "${report}"; it asks for: ${known}.`, { id, report });
}
