import type { Definition } from './definitions.js';
import type { AssignmentStep } from './register-state.js';

/** More time given for an assignment or one of its reports, as stored or about to be. */
export type Extension = Extract<AssignmentStep, { type: 'assignment-extended' }>;

/** Steps in the order they were said: by the day they were stated, ties by their place in the log. */
export function inOrderSaid<Step extends Pick<AssignmentStep, 'statedOn' | 'version'>>(
  steps: readonly Step[],
): readonly Step[] {
  return [...steps].sort(compareSaid);
}

/** The extensions that count, of steps in the order they were said: those after the assignment was last given. */
export function extensionsOf(
  given: Definition<'assignment'>,
  steps: readonly AssignmentStep[],
): readonly Extension[] {
  return steps
    .filter((step) => step.type === 'assignment-extended')
    .filter((step) => compareSaid(given, step) < 0);
}

/** The last extension of the task, or of one of its reports. */
export function lastExtension(
  extensions: readonly Extension[],
  report: string | undefined,
): Extension | undefined {
  return extensions.findLast(({ data }) => data.report === report);
}

function compareSaid(
  a: Pick<AssignmentStep, 'statedOn' | 'version'>,
  b: Pick<AssignmentStep, 'statedOn' | 'version'>,
): number {
  if (a.statedOn === b.statedOn) return a.version - b.version;
  return a.statedOn < b.statedOn ? -1 : 1;
}
