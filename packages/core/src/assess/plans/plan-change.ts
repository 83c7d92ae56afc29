import type { Comparison, Rule } from '../../rules/rule-schema.js';
import type { When } from '../../rules/when-schema.js';
import type { CalendarDate } from '../../values/calendar-date.js';
import type { EventId } from '../../values/id.js';
import type { PeriodText } from '../../values/period.js';

/** A plan as it is compared: which one, and as stated by which day. */
export interface ComparedPlan {
  readonly plan: string;
  readonly name: string;
  readonly validity: PeriodText;
  readonly planAsOf: CalendarDate;
}

/** What of a goal may differ between two plans. */
export type GoalDifference = 'name' | 'number' | 'kind' | 'parents' | 'policy' | 'scale' | 'notApplicable';

/** A goal in one plan or both. */
export interface GoalComparison {
  readonly name: string;
  readonly change: 'added' | 'dropped' | 'kept';
  /** Its id in each plan; `null` where it is in the other only. */
  readonly before: string | null;
  readonly after: string | null;
  /** What of a goal that is kept is not as before. */
  readonly differs: readonly GoalDifference[];
  /** The events that defined it, in the order before, after. */
  readonly definedBy: readonly EventId[];
}

/** What a plan asks at a period, as far as it is known before anything is measured. */
export interface PlannedRequirement {
  /** `null` for what is never due. */
  readonly period: PeriodText | null;
  readonly rule: Rule['type'];
  readonly operator: Comparison | null;
  /** Decimal text, or the day of a deadline; `null` where it hangs on what is yet to be measured, or is judged. */
  readonly required: string | null;
  /** The upper end, of a rule that names two. */
  readonly requiredTo: string | null;
  readonly measuredIn: string | null;
}

/** What one plan asks beside what the other does. */
export interface RequirementChange {
  /** The segment, as its key. */
  readonly segment: string;
  readonly indicator: string;
  readonly before: PlannedRequirement | null;
  readonly after: PlannedRequirement | null;
  /**
   * `tightened`: the later plan allows less; `loosened`: more; `changed`: neither can be said; `added` and `dropped`:
   * only one of the plans asks anything here.
   */
  readonly effect: 'tightened' | 'loosened' | 'unchanged' | 'changed' | 'added' | 'dropped';
}

/** A target as a plan has it. */
export interface PlannedTarget {
  readonly target: string;
  readonly goal: string;
  readonly indicator: string;
  readonly segments: readonly string[];
  readonly level: 'minimum' | 'ambition';
  readonly rule: Rule;
  readonly when: When;
  readonly setBy: EventId;
}

/** A target in one plan or both. */
export interface TargetComparison {
  readonly name: string;
  /**
   * `tightened` or `loosened` where all that differs goes one way: a period more is tighter, one fewer looser.
   * `changed`: both ways, or a rule of another form, another level, or what nobody knows yet.
   */
  readonly change: 'added' | 'dropped' | 'tightened' | 'loosened' | 'changed' | 'unchanged';
  /** What the two were found to be one target by; `null` where there is one only. */
  readonly matchedBy: 'id' | 'subject' | null;
  readonly before: PlannedTarget | null;
  readonly after: PlannedTarget | null;
  /**
   * What is asked at every period both ask about; also at those within both plans that one of them asks about. Plans
   * that share no period are compared by the last that each asks.
   */
  readonly requirements: readonly RequirementChange[];
}

/** Two plans, or two editions of one, side by side. Plain JSON. */
export interface PlanComparison {
  readonly before: ComparedPlan;
  readonly after: ComparedPlan;
  /** In the order of the later plan, dropped ones last. */
  readonly goals: readonly GoalComparison[];
  readonly targets: readonly TargetComparison[];
}
