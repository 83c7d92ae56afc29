import type { Duty } from '../../assess/follow-up/occasion-assessment.js';

/** How follow-ups, and what is owed to them, are told. */
export interface OccasionWords {
  /** Open until a day, month or year; empty where none is stated. */
  readonly open: (closesOn: string) => string;
  readonly late: (closesOn: string) => string;
  readonly closed: (on: string) => string;
  readonly owes: (count: number, unit: string) => string;
  /** What nobody is named to answer for. */
  readonly nobody: string;
  readonly nothingOwed: string;
  /** Said where a follow-up has no duties, or none whose time has come. */
  readonly nothingAsked: string;
  readonly overdue: (count: number) => string;
  readonly approved: (count: number) => string;
  readonly ready: (count: number) => string;
  readonly outdated: (count: number) => string;
  readonly duties: Readonly<Record<Duty['kind'], Readonly<Record<Duty['status'], string>>>>;
  readonly by: (unit: string) => string;
  readonly due: (on: string) => string;
  /** What the segment of everything is called beside others. */
  readonly total: string;
  readonly lacking: (segments: string) => string;
}
