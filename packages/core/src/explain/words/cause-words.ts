/** What a statement can be about, as far as a language has a word for it with *the*. */
export type StatedThing =
  | 'outturn'
  | 'preliminary'
  | 'forecast'
  | 'decided'
  | 'plan'
  | 'benchmark'
  | 'judgement'
  | 'adjusted'
  | 'transfer'
  | 'explained'
  | 'figure'
  | 'action'
  | 'trend'
  | 'break';

/** The words of a language for why a conclusion is another than before. */
export interface CauseWords {
  /** Leads to what happened. */
  readonly because: (happenings: string) => string;
  readonly things: Readonly<Record<StatedThing, string>>;
  /** A thing of somebody's, in a period; either may be empty. */
  readonly thingOf: (thing: string, of: string, period: string) => string;
  /** What happened to things that are listed, one or many. */
  readonly 'new-data': (things: string, count: number) => string;
  readonly restatement: (things: string, count: number) => string;
  readonly withdrawal: (things: string, count: number) => string;
  /** A target's number, from what to what; empty where that is not one number. */
  readonly 'revised-target': (fromTo: string) => string;
  readonly 'revised-rule': string;
  readonly definition: string;
  readonly question: string;
}
