import type { EventType } from '../events/catalogue.js';
import type { ObservationKind } from '../indicator/observation-events.js';
import type { RuleVerdict, Standing } from '../judges/verdict.js';
import type { ProgressResult } from '../methods/progress-method.js';
import type { Finality, MissingKey } from '../readings/reading.js';
import type { Reason } from '../readings/reason.js';
import type { Comparison, Rule } from '../rules/rule-schema.js';
import type { When } from '../rules/when-schema.js';
import type { Contributor } from '../unit/unit-events.js';
import type { CalendarDate } from '../values/calendar-date.js';
import type { StatementId } from '../values/id.js';
import type { PeriodText } from '../values/period.js';
import type { BudgetAssessment } from './budget/budget-assessment.js';
import type { DeficitObligation } from './budget/deficit-obligation.js';
import type { BudgetVersion } from './budget/planned-amount.js';
import type { Finding } from './findings/finding.js';
import type { AssignmentStatus } from './follow-up/assignment-status.js';
import type { OccasionAssessment } from './follow-up/occasion-assessment.js';
import type { GoalAssessment } from './goals/goal-assessment.js';

export type { Fulfilment, GoalAssessment, GoalReasonCode, VerdictCounts } from './goals/goal-assessment.js';

/** What was asked, with every default filled in. */
export interface AskedQuestion {
  readonly period: PeriodText;
  readonly asOf: CalendarDate;
  readonly planAsOf: CalendarDate;
  /** The version of the log that was read. */
  readonly version: number;
  readonly basis: readonly string[];
  readonly compare: 'exact' | 'displayed';
  /** Which budget was compared with. */
  readonly budgetVersion: BudgetVersion;
  /** The methods progress was judged by, as `name@version`. */
  readonly methods: readonly string[];
  /** The embedder's own policies that goals could name, as `name@version`. */
  readonly policies: readonly string[];
}

/** A target's verdict and standing for the asked period. */
export interface TargetAssessment {
  readonly target: string;
  readonly name: string;
  readonly goal: string;
  readonly plan: string;
  readonly indicator: string;
  readonly segments: readonly string[];
  readonly level: 'minimum' | 'ambition';
  /** The rule that decides, as it was set. */
  readonly rule: Rule;
  /** When it binds. */
  readonly when: When;
  /** Choices that were made by whoever entered the target, not printed. */
  readonly inferred: readonly string[];
  /** The event that set the target as it counts here. */
  readonly setBy: string;
  readonly verdict: RuleVerdict;
  readonly standing: Standing;
  /** Other readings of the same sentence, each judged; the verdict above decides. */
  readonly alternatives: readonly AlternativeAssessment[];
  /** Whether another reading would change the result. */
  readonly contested: boolean;
  /** What would decide: who owes it, by when, and at which follow-up. */
  readonly owed: readonly OwedValue[];
}

/** Another reading of a target's sentence. */
export interface AlternativeAssessment {
  readonly name: string;
  readonly inferred: readonly string[];
  readonly verdict: RuleVerdict;
}

/** A value that is missing, and who is to state it. */
export interface OwedValue {
  readonly key: MissingKey;
  /** The units that answer for it, those that lead first. */
  readonly units: readonly string[];
  /** The day it is due to be published. */
  readonly due: CalendarDate | null;
  /** The first follow-up of its period that closes on that day or later. */
  readonly occasion: string | null;
}

/** Which way an indicator moves. */
export interface TrendAssessment {
  readonly indicator: string;
  readonly segment: string;
  readonly direction: 'improving' | 'worsening' | 'unchanged' | 'unknown';
  readonly movement: 'up' | 'down' | 'flat' | null;
  readonly method: 'last-two';
  readonly change: string | null;
  readonly from: TrendPoint | null;
  readonly to: TrendPoint | null;
  readonly reason: Reason | null;
  readonly evidence: readonly StatementId[];
}

/** One end of a trend. */
export interface TrendPoint {
  readonly period: PeriodText;
  readonly value: string;
}

/** A part of the organisation, for its name to be shown where its id stands. */
export interface NamedUnit {
  readonly unit: string;
  readonly name: string;
}

/** One value of an indicator in force, of one kind. */
export interface IndicatorValue {
  readonly period: PeriodText;
  readonly kind: ObservationKind;
  readonly value: string;
}

/** An indicator's values at the asked period, each kind beside the others. */
export interface IndicatorAssessment {
  readonly indicator: string;
  readonly name: string;
  readonly measuredIn: string;
  readonly displayDecimals: number | null;
  readonly contributors: readonly Contributor[];
  /** The latest outturn on the indicator's own schedule, not after the asked period: of a monthly one, a month's. */
  readonly latestOutturn: TrendPoint | null;
  /** The total's values in force at the asked period and the two scheduled ones before it, each kind for itself, oldest first. */
  readonly recent: readonly IndicatorValue[];
  /** The value that counts for the asked period, and its finality. */
  readonly value: string | null;
  readonly finality: Finality | null;
  readonly reason: Reason | null;
  readonly evidence: readonly StatementId[];
  /** The event that defined the indicator as it counts here. */
  readonly definedBy: string;
}

/** A statement that an answer rests on, in short: enough to compare two answers, and to explain one, without the log. */
export interface StatementNote {
  readonly id: StatementId;
  /**
   * Its key as text, such as `observation|equity||outturn|2023|` or, of a definition, `target|equity|`: of two
   * statements with one key the later stands. `null` for what adds to others and replaces none.
   */
  readonly key: string | null;
  readonly statedOn: CalendarDate;
  readonly type: EventType;
  /** Its event's version in the log. */
  readonly version: number;
}

/**
 * How far a target that is not yet due has come, by one method: its class, score, ratio and every component. Neither
 * a verdict nor a standing, and overridden by nothing.
 */
export interface ProgressAssessment extends ProgressResult {
  readonly target: string;
  readonly indicator: string;
  /** The segment judged, as its key; empty for the total. */
  readonly segment: string;
  readonly measuredIn: string;
  /** The next period the target binds; `null` for one that is never due, and where none was found. */
  readonly targetPeriod: PeriodText | null;
  /** What it then asks. */
  readonly operator: Comparison | null;
  readonly required: string | null;
  /** The outturns the series is made of. */
  readonly evidence: readonly StatementId[];
}

/** The answer to one question, as plain JSON: store it, diff it, ship it to a page. */
export interface Assessment {
  readonly register: string;
  readonly currency: string;
  readonly question: AskedQuestion;
  readonly units: readonly NamedUnit[];
  readonly goals: readonly GoalAssessment[];
  readonly targets: readonly TargetAssessment[];
  readonly indicators: readonly IndicatorAssessment[];
  readonly trends: readonly TrendAssessment[];
  /** Of every target not yet due, by each method asked for. */
  readonly progress: readonly ProgressAssessment[];
  readonly budget: BudgetAssessment;
  /** The forecast deficits beyond what their lines allow, and the actions planned against them. */
  readonly obligations: readonly DeficitObligation[];
  readonly assignments: readonly AssignmentStatus[];
  /** The follow-ups whose period shares a day with the asked one; `occasions` answers all of them. */
  readonly occasions: readonly OccasionAssessment[];
  readonly findings: readonly Finding[];
  /** Every statement named above as evidence or as a definition, and every withdrawal in view, in the order of the log. */
  readonly statements: readonly StatementNote[];
  /** Types of stored events this library does not know; when there are any, the answer may be incomplete. */
  readonly notUnderstood: readonly string[];
}
