import type { GoalDifference, TargetComparison } from '../../assess/plans/plan-change.js';

/** The words of a language for two plans side by side. */
export interface PlanWords {
  readonly goals: string;
  readonly targets: string;
  readonly targetChanges: Readonly<Record<TargetComparison['change'], string>>;
  readonly goalChanges: Readonly<Record<'added' | 'dropped' | 'kept', string>>;
  readonly differs: Readonly<Record<GoalDifference, string>>;
  /** How many came out one way, such as *2 added*. */
  readonly count: (count: number, change: string) => string;
  /** Said of a requirement that hangs on what is yet to be measured or judged. */
  readonly notKnownYet: string;
  /** The period of what is never due. */
  readonly neverDue: string;
  /** A deadline. */
  readonly by: (day: string) => string;
  readonly asOf: (day: string) => string;
}
