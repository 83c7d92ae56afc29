/** The words of a report's headings and columns; conclusions are told in the words of explanations. */
export interface ReportWords {
  readonly title: (period: string) => string;
  readonly asOf: (day: string, planDay: string | null, version: number) => string;
  readonly notUnderstood: (types: string) => string;

  readonly goals: string;
  readonly goal: string;
  readonly fulfilment: string;
  readonly counts: readonly [met: string, missed: string, unknown: string, notDue: string];

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

  readonly assignments: string;
  readonly assignment: string;
  readonly noneLate: string;
  readonly units: string;
  readonly due: string;
  readonly daysLate: string;
  readonly lateReports: string;

  readonly findings: string;
  readonly noFindings: string;
  readonly withinRounding: (count: number) => string;

  readonly changes: string;
  readonly events: string;
  readonly between: (before: string, after: string) => string;
  readonly noChanges: string;
}
