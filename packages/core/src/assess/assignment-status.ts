import type { StatementId } from '../values/id.js';

/** How an assignment stands on the asked day. */
export interface AssignmentStatus {
  readonly assignment: string;
  readonly name: string;
  readonly kind: 'assignment' | 'initiative';
  readonly goal: string | null;
  readonly units: readonly string[];
  /** `late` is due and not done; a due month or year ends on its last day. */
  readonly status: 'done' | 'cancelled' | 'due' | 'late' | 'no-date';
  /** The due date as stated: a day, a month or a year. */
  readonly due: string | null;
  readonly doneOn: string | null;
  /** Whether it was done after its due date. */
  readonly doneLate: boolean;
  /** Days past due on the asked day (or on the day it was done). */
  readonly daysLate: number;
  readonly reports: readonly ReportStatus[];
  readonly evidence: readonly StatementId[];
}

/** How one of an assignment's reports stands on the asked day. */
export interface ReportStatus {
  readonly report: string;
  readonly to: string;
  readonly on: string;
  readonly submitBy: string | null;
  readonly status: 'given' | 'due' | 'late' | 'not-needed';
  readonly givenOn: string | null;
}
