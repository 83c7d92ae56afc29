import type { Fulfilment, GoalReasonCode, TrendAssessment, VerdictCounts } from '../../assess/assessment.js';
import type { LineAmount } from '../../assess/budget/budget-assessment.js';
import type { ChangeSubject } from '../../assess/changes/compare-assessments.js';
import type { Finding, NoticeCode } from '../../assess/findings/finding.js';
import type { AssignmentStatus } from '../../assess/follow-up/assignment-status.js';
import type { OccasionAssessment } from '../../assess/follow-up/occasion-assessment.js';
import type { EventType } from '../../events/catalogue.js';
import type { MissingReason, ObservationKind } from '../../indicator/observation-events.js';
import type { AlterationKind } from '../../readings/alterations.js';
import type { Finality } from '../../readings/reading.js';
import type { ReasonCode } from '../../readings/reason.js';
import type { Comparison } from '../../rules/rule-schema.js';
import type { BudgetWords } from './budget-words.js';
import type { CauseWords } from './cause-words.js';
import type { GoalWords } from './goal-words.js';
import type { ObligationWords } from './obligation-words.js';
import type { OccasionWords } from './occasion-words.js';
import type { PlanWords } from './plan-words.js';
import type { ProgressWords } from './progress-words.js';
import type { RuleWords } from './rule-words.js';
import type { VerificationWords } from './verification-words.js';

/** A language explanations are written in. */
export type Locale = 'en' | 'sv';

/** How a language writes numbers. */
export interface NumberMarks {
  /** Between groups of three digits. */
  readonly group: string;
  readonly decimal: string;
  readonly minus: string;
}

/** What a reason is about, by name; a text leaves out what is not there. */
export type Params = Readonly<Record<string, string | undefined>>;

/** Units of measure that have a spelling of their own in each language; any other is written as it is stored. */
export type KnownUnit =
  | 'percent'
  | 'percentage points'
  | 'count'
  | 'index'
  | 'rank'
  | 'unit not printed'
  | 'days'
  | 'minutes'
  | 'years'
  | 'SEK'
  | 'SEK per inhabitant'
  | 'persons'
  | 'tonnes'
  | 'tonnes per inhabitant'
  | 'kg per inhabitant'
  | 'kg per month'
  | 'kWh per inhabitant'
  | 'per 1000 inhabitants'
  | 'per 100000 inhabitants';

/** The figures a change is told with. */
export type FigureName =
  | 'actual'
  | 'required'
  | 'change'
  | 'planned'
  | 'forecast'
  | 'outturn'
  | 'deviation'
  | 'remaining'
  | 'grade'
  | 'share'
  | 'due'
  | 'owed'
  | 'printed'
  | 'computed';

/** How sure a decided result is, and so in which words it is said. */
export type Sure<Word> = Readonly<Record<Finality, Word>>;

/**
 * Everything a language needs. Sentences are built the same way in every language, as
 * `subject period: conclusion – facts`, so that a language is words, not grammar.
 */
export interface Words {
  readonly numbers: NumberMarks;
  readonly and: string;
  readonly more: (count: number) => string;

  readonly units: Readonly<Record<KnownUnit, string>>;
  /** A number of percent, with what the language puts between. */
  readonly percent: (number: string) => string;
  /** The unit of a difference between two percentages; the number decides between one and many. */
  readonly percentagePoints: (isOne: boolean) => string;
  /** Thousands and millions of a currency. */
  readonly money: (currency: string, multiplier: number) => string;
  /** A number of those. */
  readonly amount: (number: string, currency: string, multiplier: number) => string;

  readonly kinds: Readonly<Record<ObservationKind, string>>;
  readonly valueOf: Sure<string>;
  readonly required: Readonly<Record<Comparison, (value: string) => string>>;
  readonly against: string;
  readonly met: Sure<string>;
  readonly missed: Sure<string>;
  readonly unknown: string;
  readonly notDue: string;
  readonly counts: Readonly<Record<keyof VerdictCounts, (count: number) => string>>;
  readonly noTargets: string;
  readonly parts: (counts: string) => string;
  readonly better: (margin: string) => string;
  readonly worse: (margin: string) => string;
  readonly exactly: string;
  readonly decides: (what: string) => string;
  readonly inferred: (choices: string) => string;
  readonly choices: Readonly<Record<'operator' | 'direction' | 'reference' | 'when' | 'shape', string>>;

  readonly standing: string;
  readonly standingMet: string;
  readonly standingMissed: string;
  readonly older: (periods: number) => string;

  readonly fulfilled: Sure<string>;
  readonly notFulfilled: Sure<string>;
  readonly fulfilments: Readonly<Record<Exclude<Fulfilment, 'fulfilled' | 'not-fulfilled'>, string>>;
  readonly canBecome: (best: string, worst: string) => string;
  readonly contested: string;
  readonly goalReasons: Readonly<Record<GoalReasonCode, (params: Params) => string>>;
  readonly goals: GoalWords;

  readonly trend: string;
  readonly trends: Readonly<Record<TrendAssessment['direction'], string>>;
  readonly movements: Readonly<Record<NonNullable<TrendAssessment['movement']>, string>>;
  readonly fromTo: (from: string, to: string) => string;

  readonly progress: ProgressWords;

  readonly verification: VerificationWords;

  readonly rules: RuleWords;

  readonly versions: Readonly<Record<LineAmount['version'], string>>;
  readonly deviation: (amount: string) => string;
  readonly favourable: string;
  readonly unfavourable: string;
  readonly onBudget: string;
  /** Amounts of a line when the internal lines below it are left out. */
  readonly withoutInternal: (amounts: string) => string;
  readonly change: (amount: string) => string;
  /** Leads to what a change is counted from. */
  readonly since: string;
  readonly lacks: (leaves: number) => string;
  readonly plannedOnly: string;
  readonly noActual: string;
  readonly noPlanned: string;
  readonly explainedBy: (items: number, amount: string) => string;
  /** How many adjustments of a kind, transfers or later decisions a bridge has, and what they sum to. */
  readonly alterations: Readonly<
    Record<AlterationKind | 'decided', (count: number, amount: string) => string>
  >;
  readonly rest: (amount: string) => string;
  readonly noRest: string;
  readonly budgets: BudgetWords;
  readonly obligations: ObligationWords;

  readonly findingClasses: Readonly<Record<Finding['class'], string>>;
  readonly printed: string;
  readonly computed: string;
  readonly difference: string;
  /** What two figures stated the same day are called, the one in force first. */
  readonly conflicting: readonly [string, string];
  /** What a total and the nearest its parts allow are called. */
  readonly outsideParts: readonly [string, string];
  /** What internal income and internal cost are called. */
  readonly internalSides: readonly [string, string];
  /** The conclusions of what is only to be looked at. */
  readonly notices: Readonly<Record<NoticeCode, string>>;
  readonly statedOn: (day: string) => string;
  readonly alsoFor: (period: string) => string;

  readonly done: (on: string) => string;
  readonly doneLate: (on: string, days: number) => string;
  readonly cancelled: (on: string) => string;
  readonly late: (due: string, days: number) => string;
  readonly due: (on: string) => string;
  readonly noDate: string;
  readonly lateReport: (to: string, on: string) => string;
  readonly reportGivenLate: (to: string, on: string) => string;
  readonly submittedLate: (to: string, on: string) => string;
  readonly extended: (first: string, to: string, by: string) => string;
  readonly financing: (from: string) => string;

  readonly occasions: OccasionWords;

  readonly subjects: Readonly<Record<ChangeSubject, string>>;
  readonly assignmentStates: Readonly<Record<AssignmentStatus['status'], string>>;
  readonly occasionStates: Readonly<Record<OccasionAssessment['status'], string>>;
  readonly still: (conclusion: string) => string;
  readonly appeared: string;
  readonly disappeared: string;
  readonly causes: CauseWords;
  readonly plans: PlanWords;
  readonly becauseOf: (events: string) => string;
  /** Said where nothing came in, but what a conclusion rested on went. */
  readonly noLonger: (events: string) => string;
  readonly onlyTime: string;
  readonly figures: Readonly<Record<FigureName, string>>;
  /** What an event of each type says was done. */
  readonly events: Readonly<Record<EventType, string>>;

  readonly page: (page: string) => string;
  readonly reasons: Readonly<Record<ReasonCode, (params: Params) => string>>;
  readonly missing: Readonly<Record<MissingReason, string>>;
}
