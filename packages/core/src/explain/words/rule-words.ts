import type { BenchmarkStatistic, OverMeasure, Reference } from '../../rules/measure.js';

/** The words of a language for rules that are more than one value compared with one number. */
export interface RuleWords {
  /** Where a value lies that is not told exactly. */
  readonly between: (low: string, high: string) => string;
  /** What two ends a value is to lie between. */
  readonly range: (low: string, high: string) => string;
  /** Said of a value between two others. */
  readonly within: string;
  readonly outside: (distance: string) => string;
  /** A value the document gives as *about*. */
  readonly about: (value: string) => string;
  readonly partOf: (period: string) => string;
  /** How many parts an `atLeast` needs. */
  readonly needed: (count: string) => string;
  /** Another reading of the sentence, and what it would give. */
  readonly readAs: (reading: string, conclusion: string) => string;

  readonly benchmark: string;
  readonly judgement: string;
  readonly membersOf: (dimension: string) => string;
  readonly statistics: Readonly<Record<BenchmarkStatistic, string>>;
  /** A group's statistic, such as a median of municipalities. */
  readonly ofGroup: (statistic: string, group: string) => string;
  readonly baseline: string;
  /** A path's step, and what it starts from. */
  readonly stepFrom: (step: string, start: string) => string;
  readonly compound: string;
  /** How several periods make one number. */
  readonly over: Readonly<Record<OverMeasure['how'], string>>;
  readonly overWhat: (how: string, periods: string) => string;
  readonly periods: (count: number) => string;
  readonly changeSince: Readonly<Record<Reference, string>>;
  readonly differenceOf: (one: string, other: string) => string;
}
