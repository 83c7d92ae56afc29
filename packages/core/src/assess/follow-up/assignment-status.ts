import type { Contributor } from '../../unit/unit-events.js';
import type { CalendarDate } from '../../values/calendar-date.js';
import type { StatementId } from '../../values/id.js';
import type { PeriodText } from '../../values/period.js';

/** How an assignment stands on the asked day. */
export interface AssignmentStatus {
  readonly assignment: string;
  readonly name: string;
  readonly kind: 'assignment' | 'initiative';
  readonly goal: string | null;
  /** The units that do it, those that lead first. */
  readonly units: readonly string[];
  /** The same with their roles. */
  readonly contributors: readonly Contributor[];
  /** When work on it begins. */
  readonly starts: PeriodText | null;
  /** Where the money comes from, in words. */
  readonly financing: string | null;
  /** The parts of the document it stands in; it is one assignment however many they are. */
  readonly standsIn: readonly string[];
  /** `late` is due and not done; a due month or year ends on its last day. Reports are apart from it. */
  readonly status: 'done' | 'cancelled' | 'due' | 'late' | 'no-date';
  /** The due date as it stands after extensions: a day or a period. */
  readonly due: PeriodText | null;
  /** The due date before any extension. */
  readonly firstDue: PeriodText | null;
  /** More time given, for the task or a report, in the order it was said. */
  readonly extensions: readonly ExtensionGiven[];
  readonly doneOn: CalendarDate | null;
  /** Whether it was done after its due date, extensions counted. */
  readonly doneLate: boolean;
  /** Whether it was done after its first due date, within the time it was given since. */
  readonly doneWithinExtension: boolean;
  /** Days past due on the asked day (or on the day it was done). */
  readonly daysLate: number;
  readonly reports: readonly ReportStatus[];
  readonly evidence: readonly StatementId[];
}

/** More time that was given. */
export interface ExtensionGiven {
  readonly to: PeriodText;
  /** The body that gave it. */
  readonly by: string;
  readonly statedOn: CalendarDate;
  /** The report it is for; `null` for the task itself. */
  readonly report: string | null;
}

/** How one of an assignment's reports stands on the asked day, whether or not the task is done. */
export interface ReportStatus {
  readonly report: string;
  readonly to: string;
  readonly form: 'written' | 'oral' | 'status' | 'decision' | null;
  /** The day or period it is to be given, as it stands after extensions. */
  readonly on: PeriodText;
  /** The same before any extension. */
  readonly firstOn: PeriodText;
  /** The day it is to be handed in beforehand; `null` where none is stated, and for one given more time since. */
  readonly submitBy: string | null;
  readonly status: 'given' | 'due' | 'late' | 'not-needed';
  readonly givenOn: CalendarDate | null;
  /** Whether it was given after the day or period it was to be, extensions counted. */
  readonly givenLate: boolean;
  readonly submittedOn: CalendarDate | null;
  /** Whether it was handed in after `submitBy`; `null` where either is not known. */
  readonly submittedLate: boolean | null;
}
