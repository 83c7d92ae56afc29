import type { Occasion } from '../../occasion/occasion-events.js';
import type { CalendarDate } from '../../values/calendar-date.js';
import type { EventId, StatementId } from '../../values/id.js';
import type { PeriodText } from '../../values/period.js';

/** What a follow-up covers. */
export type OccasionSubject = NonNullable<Occasion['covers']>[number];

/** What a follow-up asks for. */
export type OccasionAsk = NonNullable<Occasion['asks']>[number];

/** How a follow-up stands on the asked day, and who owes what to it. */
export interface OccasionAssessment {
  readonly occasion: string;
  readonly name: string;
  /** The period it follows up. */
  readonly period: PeriodText;
  /** The day, month or year it closes, as stated. */
  readonly closesOn: string | null;
  readonly handledOn: readonly { readonly body: string; readonly on: string }[];
  /** What it covers; everything where nothing is stated. */
  readonly covers: readonly OccasionSubject[];
  readonly asks: readonly OccasionAsk[];
  /** `late` is past the day it was to close and not closed; a month or year ends on its last day. */
  readonly status: 'open' | 'late' | 'closed';
  /** The day its closing was stated. */
  readonly closedOn: CalendarDate | null;
  readonly duties: readonly Duty[];
  /** One of each unit that has duties or has signed, in the order of its first. */
  readonly contributions: readonly Contribution[];
  readonly definedBy: EventId;
}

/** Something a follow-up asks of one unit. What several units lead is the duty of each, and given for all at once. */
export interface Duty {
  /** The unit that answers for it; `null` where nobody is named. */
  readonly unit: string | null;
  readonly kind: 'value' | 'forecast' | 'action' | 'comment' | 'judgement';
  readonly about: { readonly kind: 'indicator' | 'line' | 'target' | 'goal'; readonly id: string };
  readonly period: PeriodText;
  /** The last day for it: when the follow-up closes, else when the value is due to be published; `null` for none. */
  readonly due: CalendarDate | null;
  readonly status: 'given' | 'owed' | 'late';
  /** Of an indicator: the segments that lack theirs, as keys, empty for the total. */
  readonly lacking: readonly string[];
  readonly evidence: readonly StatementId[];
}

/** What one unit contributes to a follow-up. */
export interface Contribution {
  readonly unit: string;
  /** How many of its duties, and of those of units that are part of it, are not given yet. */
  readonly owes: number;
  /** The last signature that it is ready; `null` for none. */
  readonly ready: Signature | null;
  readonly approved: Signature | null;
}

/** That a unit's contribution was said to be ready or approved. */
export interface Signature {
  /** The role that signed. */
  readonly by: string;
  /** The unit it signed for: the same, or one it is a part of. */
  readonly signedBy: string;
  /** The day it was stated. */
  readonly on: CalendarDate;
  readonly note: string | null;
  /** Whether something the unit had given was stated anew, or given, after it was signed. */
  readonly outdated: boolean;
  readonly evidence: readonly StatementId[];
}
