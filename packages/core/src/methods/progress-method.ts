import type { ProgressReason } from './progress-reason.js';

/** How far the way to a target has come, in the words every method's own classes are translated to. */
export type ProgressClass = 'reached' | 'on-track' | 'behind' | 'off-track' | 'moving-away' | 'unknown';

/** One value of a series. */
export interface SeriesPoint {
  /** A period, or a school or fiscal year written as `2015-16`. */
  readonly period: string;
  /** Decimal text; `null` for a blank, which is passed over. */
  readonly value: string | null;
}

/** What is to be reached, and when. */
export interface ProgressTarget {
  readonly value: string;
  /** When it is to be reached; without it there is no way to be on, only a level to have reached or not. */
  readonly period?: string | undefined;
  /** A level to be kept in every period, rather than one to be on the way to. Default false. */
  readonly kept?: boolean | undefined;
  /** Equal to the target is not enough. Default false. */
  readonly strict?: boolean | undefined;
}

/** What a method judges: a series, which way is better, and a target or none. */
export interface ProgressInput {
  /** In any order; the latest period that has a value is the current one. */
  readonly series: readonly SeriesPoint[];
  /** Which way is better. */
  readonly direction: 'increase' | 'decrease';
  readonly target?: ProgressTarget | undefined;
  /** The period to start from, or the next later one that has a value. Default the first of the series. */
  readonly from?: string | undefined;
  /** Periods from which the series is measured in a new way; nothing is compared across their starts. */
  readonly breaks?: readonly string[] | undefined;
  /** A value that cannot be passed, such as 100 of a percentage; used by `open-sdg`. */
  readonly limit?: string | undefined;
  /** The unit of measure; `un-progress-chart` asks whether it is `percent`. */
  readonly measuredIn?: string | undefined;
  /** Rates of change need a ratio scale, differences an interval scale. Default `ratio`. */
  readonly scale?: 'ratio' | 'interval' | 'rank' | undefined;
}

/** What a method found, before it is signed with the method's name. */
export interface ProgressJudgement {
  readonly class: ProgressClass;
  /** The class in the owner's words. */
  readonly ownClass: string | null;
  /** The owner's score, for methods that have one. */
  readonly score: string | null;
  /** The figure the class was read from, such as observed over required change. */
  readonly ratio: string | null;
  /** Every figure used, so that a reader can redo it by hand. */
  readonly components: Readonly<Record<string, string | null>>;
}

/** A judgement, who made it, and why where it is `unknown`. */
export interface ProgressResult extends ProgressJudgement {
  /** Name and version, such as `open-sdg@2.4`. */
  readonly method: string;
  readonly reason: ProgressReason | null;
}

/** A named, versioned way of judging progress. */
export interface ProgressMethod {
  readonly name: string;
  readonly version: string;
  judge(input: ProgressInput): ProgressResult;
}

/**
 * A method from its name, its version and a pure function that judges, or says why it cannot. A method of one's
 * own is made the same way as the published ones.
 *
 * @example
 * const always = progressMethod('always', '1', () => ({ code: 'too-few-values', params: {} }));
 * always.judge({ series: [], direction: 'increase' }).class // → 'unknown'
 */
export function progressMethod(
  name: string,
  version: string,
  judge: (input: ProgressInput) => ProgressJudgement | ProgressReason,
): ProgressMethod {
  if (name === '' || version === '') throw new TypeError('A method has a name and a version.');
  const method = `${name}@${version}`;
  return Object.freeze({
    name,
    version,
    judge: (input: ProgressInput) => signed(method, judge(input)),
  });
}

function signed(method: string, found: ProgressJudgement | ProgressReason): ProgressResult {
  if (!('code' in found)) return { method, ...found, reason: null };
  const blank = { ownClass: null, score: null, ratio: null, components: {} };
  return { method, class: 'unknown', ...blank, reason: found };
}
