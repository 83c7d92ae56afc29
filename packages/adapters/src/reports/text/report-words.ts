import type { CheckedFigure, DeficitObligation, RuleVerdict } from '@outturn/core';

/** What is told of a planned action; what nobody stated is `null`. */
export interface ActionTold {
  readonly name: string;
  readonly line: string;
  readonly effect: string | null;
  readonly amount: string | null;
  readonly inForecast: boolean;
  readonly due: string | null;
}

/** The words of a budget's follow-up in the middle of a year. */
export interface FollowUpWords {
  readonly title: (year: string) => string;
  /** The months it is about, and whose forecasts it tells. */
  readonly about: (toDate: string, occasion: string | null) => string;
  /** Headings of columns: of the months that have passed, then of the whole year. */
  readonly toDate: (what: 'budget' | 'outturn') => string;
  readonly before: string;
  readonly ofYear: (what: 'budget' | 'outturn' | 'forecast', year: string) => string;
  /** The forecast less the one before. */
  readonly forecastChange: string;
  /** Whose forecasts of some lines are told, where they are not those of the occasion it is headed with. */
  readonly madeAt: (occasion: string, lines: string) => string;
  readonly rounded: (money: string) => string;
  readonly untold: (lines: number) => string;
  readonly beneath: (lines: number) => string;

  readonly adherence: string;
  /** What is held against the budget. */
  readonly held: Readonly<Record<'outturn' | 'forecast', (period: string) => string>>;
  readonly lines: string;
  readonly net: string;
  readonly gross: string;
  readonly adherenceLegend: string;

  readonly obligations: string;
  readonly without: string;
  readonly expected: string;
  readonly withActions: string;
  readonly remaining: string;
  readonly obligationStates: Readonly<Record<DeficitObligation['status'], string>>;
  readonly action: (told: ActionTold) => string;

  readonly lacking: string;
  readonly lacks: Readonly<Record<'planned' | 'outturn' | 'forecast', string>>;
  readonly sources: string;
}

/** The words of a report's headings and columns; conclusions are told in the words of explanations. */
export interface ReportWords {
  readonly title: (period: string) => string;
  readonly asOf: (day: string, planDay: string | null, version: number) => string;
  readonly notUnderstood: (types: string) => string;

  readonly goals: string;
  readonly goal: string;
  readonly fulfilment: string;
  readonly counts: readonly [met: string, missed: string, unknown: string, notDue: string];
  readonly grade: string;
  /** Stands for a grade that cannot be given yet. */
  readonly noGrade: string;
  readonly standingMet: string;
  readonly outOf: (part: number, whole: number) => string;
  readonly goalsBeneath: (count: number) => string;
  readonly judged: string;
  readonly coverage: (decided: number, due: number) => string;

  readonly indicators: string;
  readonly otherIndicators: string;
  readonly indicator: string;
  readonly outturn: string;
  readonly forecast: string;
  readonly target: string;
  readonly margin: string;
  readonly verdict: string;
  readonly trend: string;
  readonly standing: string;
  /** Shorter than in a sentence. */
  readonly trends: Readonly<Record<'improving' | 'worsening' | 'unchanged', string>>;
  readonly reached: string;
  readonly notReached: string;
  readonly latest: string;
  readonly legend: string;
  readonly inferred: (count: number, of: number) => string;
  readonly ambition: string;
  /** Members of a segment that have a spelling of their own; any other is written as it is stored. */
  readonly members: Readonly<Record<'women' | 'men', string>>;
  /** What a rule about a movement asks. */
  readonly shall: Readonly<Record<'increase' | 'decrease' | 'maintain', string>>;
  /** What a part of a rule is about, in a word, where neither a member nor a segment tells it. */
  readonly rules: Readonly<Record<RuleVerdict['rule'], string>>;

  readonly budget: string;
  readonly line: string;
  readonly deviation: string;
  readonly change: string;
  readonly ofWhich: string;
  /** Stands for an amount some part of which is not stated. */
  readonly lacking: string;
  readonly explained: (items: number) => string;
  readonly rest: string;
  readonly wholeChange: string;

  /** The heading of the forecast deficits against which nothing is planned. */
  readonly actionsOwed: string;

  readonly assignments: string;
  readonly assignment: string;
  readonly noneLate: string;
  readonly units: string;
  readonly due: string;
  readonly daysLate: string;
  readonly extended: string;
  readonly lateReports: string;

  readonly owed: string;
  readonly unit: string;
  readonly missing: string;
  readonly pastDue: string;
  readonly nextDue: string;
  readonly moreUnits: (count: number) => string;
  readonly nobody: string;

  readonly occasions: string;
  readonly occasion: string;
  readonly closes: string;
  readonly state: string;
  readonly states: Readonly<Record<'open' | 'late', string>>;
  readonly closed: (day: string) => string;
  readonly duties: Readonly<Record<'value' | 'forecast' | 'action' | 'comment' | 'judgement', string>>;
  readonly signed: string;
  readonly unitsReady: (ready: number, all: number) => string;
  readonly readyBy: string;
  readonly approvedBy: string;
  /** Said of a signature where something was stated after it. */
  readonly outdated: string;

  readonly findings: string;
  readonly noFindings: string;
  /** What a reader should look at. */
  readonly notices: string;
  readonly unchecked: (count: number) => string;
  readonly moreFindings: (count: number) => string;
  readonly withinRounding: (count: number) => string;

  readonly reconciliation: string;
  readonly reconciled: (day: string, figures: number, counts: string) => string;
  readonly period: string;
  readonly printed: string;
  readonly computed: string;
  readonly difference: string;
  readonly conclusion: string;
  /** Shorter than in a sentence. */
  readonly figureClasses: Readonly<Record<CheckedFigure['class'], string>>;
  readonly noSource: string;
  readonly figure: string;
  readonly otherDifferences: string;
  readonly against: string;
  readonly one: string;
  readonly other: string;

  readonly followUp: FollowUpWords;

  readonly changes: string;
  readonly events: string;
  readonly between: (before: string, after: string) => string;
  readonly noChanges: string;
}
