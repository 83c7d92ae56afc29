/** The words of a language for how a goal came out, beside those for whether it is fulfilled. */
export interface GoalWords {
  /** How the parts decide, where not every one must be met; `own` names the embedder's policy. */
  readonly policies: {
    readonly majority: string;
    readonly weighted: string;
    readonly worst: string;
    readonly own: (policy: string) => string;
  };
  /** How the assignments that are parts came out. */
  readonly assignments: (counts: string) => string;
  /** How much of the parts is met; one percentage, or two with a dash between. */
  readonly share: (percentages: string) => string;
  readonly onScale: (step: string) => string;
  readonly notOnScaleYet: (best: string, worst: string) => string;
  /** The targets a scale counts in part. */
  readonly nearMisses: (targets: string) => string;
  readonly judgedAs: (grade: string, by: string, on: string) => string;
  readonly judgedNotAssessable: (by: string, on: string) => string;
  /** Said of a judgement that the computed result contradicts. */
  readonly unlikeComputed: string;
}
