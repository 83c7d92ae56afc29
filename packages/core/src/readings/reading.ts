import type { ObservationKind } from '../indicator/observation-events.js';
import type { AmountVersion } from '../rules/measure.js';
import type { Exact } from '../values/exact.js';
import type { StatementId } from '../values/id.js';
import type { PeriodText } from '../values/period.js';
import type { Range } from './range.js';
import type { Reason } from './reason.js';

/** How sure a result is: measured, preliminary, or expected from a forecast. */
export type Finality = 'final' | 'preliminary' | 'expected';

/** The key of a statement that would decide. */
export type MissingKey =
  | {
      readonly type: 'observation';
      readonly indicator: string;
      readonly segment: string;
      readonly period: PeriodText;
      readonly kind: ObservationKind;
    }
  | {
      readonly type: 'amount';
      readonly line: string;
      readonly period: PeriodText;
      readonly version: AmountVersion;
    }
  | { readonly type: 'figure'; readonly figure: string; readonly period: PeriodText }
  | {
      readonly type: 'benchmark';
      readonly indicator: string;
      readonly segment: string;
      readonly period: PeriodText;
      readonly group: string;
      readonly statistic: string;
    }
  | { readonly type: 'assignment'; readonly assignment: string }
  | { readonly type: 'judgement'; readonly target: string; readonly period: PeriodText }
  | { readonly type: 'members'; readonly indicator: string; readonly dimension: string };

/** An indicator's value at a period, as a part of a reading. */
export interface Leaf {
  readonly indicator: string;
  readonly period: PeriodText;
}

/** Bounds of a value that is not told exactly; a side without one is open. */
export interface Bounds {
  readonly low: Exact | undefined;
  readonly high: Exact | undefined;
  /** Whether the value cannot be the bound itself. */
  readonly excludesLow: boolean;
  readonly excludesHigh: boolean;
  /** Whether a value is told beside its bounds. */
  readonly hasValue: boolean;
}

/** Something a reader must know of a value: printed as *about*, or of a part of its period. */
export type Flag = 'approximate' | 'part';

/** The value a measure found, and how. */
export interface KnownReading {
  readonly known: true;
  readonly value: Exact;
  /** `undefined` for a bare constant, which takes the other side's. */
  readonly measuredIn: string | undefined;
  readonly finality: Finality;
  /** The period the value belongs to, where that differs from the asked one or matters to the reader. */
  readonly period?: PeriodText | undefined;
  /** Of a printed amount or figure: where the true value may lie, given that its parts are rounded. */
  readonly range?: Range | undefined;
  /** Decimals the indicator is printed with, for `compare: 'displayed'`. */
  readonly displayDecimals?: number | undefined;
  /** Where the value lies, when it is not told exactly; without a told value, `value` is the bound that is printed. */
  readonly bounds?: Bounds | undefined;
  readonly flags?: readonly Flag[] | undefined;
  /** What a share was made from. */
  readonly fraction?: { readonly numerator: Exact; readonly denominator: Exact } | undefined;
  /** Which indicators it was read from, and when: what breaks are looked for between. */
  readonly leaves?: readonly Leaf[] | undefined;
  readonly evidence: readonly StatementId[];
}

/** Why a measure found no value, and what would give it one. */
export interface UnknownReading {
  readonly known: false;
  readonly reason: Reason;
  readonly missing: readonly MissingKey[];
  readonly evidence: readonly StatementId[];
  /** The measure asks nothing here (a `byPeriod` without a point), so that its rule is not due. */
  readonly notDue?: true | undefined;
}

/** What a measure gives at a period. */
export type Reading = KnownReading | UnknownReading;

const RANK: Readonly<Record<Finality, number>> = { final: 0, preliminary: 1, expected: 2 };

/** The less sure of several; `final` for none. */
export function weakest(finalities: readonly Finality[]): Finality {
  return finalities.reduce<Finality>((worst, next) => (RANK[next] > RANK[worst] ? next : worst), 'final');
}

/** The most sure of several; `expected` for none. */
export function strongest(finalities: readonly Finality[]): Finality {
  return finalities.reduce<Finality>((best, next) => (RANK[next] < RANK[best] ? next : best), 'expected');
}

/** An unknown reading. */
export function unknownReading(
  why: Reason,
  missing: readonly MissingKey[] = [],
  evidence: readonly StatementId[] = [],
): UnknownReading {
  return { known: false, reason: why, missing, evidence };
}

/** The ids of several lists, each once, in order. */
export function mergeIds(...lists: readonly (readonly StatementId[])[]): readonly StatementId[] {
  const [first, ...rest] = lists.filter((list) => list.length > 0);
  if (!first) return [];
  return rest.length === 0 ? first : [...new Set([first, ...rest].flat())];
}
