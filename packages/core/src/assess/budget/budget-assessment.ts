import type { AlterationKind } from '../../readings/alterations.js';
import type { AmountVersion } from '../../rules/measure.js';
import type { StatementId } from '../../values/id.js';
import type { PeriodText } from '../../values/period.js';

/** A difference or a share in percent of an amount, or why there is none. */
export interface Percentage {
  /** 38 is 38 %; 20 significant digits. `null` with a reason. */
  readonly value: string | null;
  /**
   * `zero-base`: there is nothing to divide by; `missing`: one of the amounts is; `sign-change`: they are on different
   * sides of zero, where a percentage says nothing; `investment`: an investment year has no favourable side.
   */
  readonly reason: 'zero-base' | 'missing' | 'sign-change' | 'investment' | null;
}

/** An amount found for a line, or how many of its leaves lack one. */
export interface LineAmount {
  /** Whole units of money, natural signs; `null` when any leaf lacks an amount. */
  readonly amount: string | null;
  /** Which stated version it is. */
  readonly version: AmountVersion;
  /** How many lines at the bottom of its tree lack an amount; 0 when `amount` is known. */
  readonly leavesLacking: number;
  readonly evidence: readonly StatementId[];
}

/** Amounts of a line when its parts are seen as one: internal items leave them. */
export interface ConsolidatedAmounts {
  readonly planned: LineAmount | null;
  readonly forecast: LineAmount | null;
  readonly outturn: LineAmount | null;
}

/** One budget line in one period. */
export interface BudgetLineAssessment {
  readonly line: string;
  readonly name: string;
  readonly nature: 'income' | 'cost' | 'net' | 'investment' | 'financing';
  readonly whole: string;
  readonly breakdown: string;
  readonly parent: string | null;
  /** 0 for a root. */
  readonly depth: number;
  readonly ofWhich: boolean;
  /** Whether it is between parts of the organisation. */
  readonly internal: boolean;
  /** The budget of the version asked for, or the plan where nothing is decided yet. */
  readonly planned: LineAmount | null;
  /** That of the occasion that closes last of those whose forecast is whole; else of the last that has a part of one. */
  readonly forecast: LineAmount | null;
  readonly outturn: LineAmount | null;
  /** The three without the internal lines that the line is the sum of; `null` where there are none. */
  readonly consolidated: ConsolidatedAmounts | null;
  /** Outturn − planned (forecast − planned without an outturn); positive is favourable; `null` for investments. */
  readonly deviation: string | null;
  /** Which actual the deviation is of. */
  readonly deviationOf: 'outturn' | 'forecast' | null;
  /** Deviation over the absolute planned amount. */
  readonly deviationPercent: Percentage;
  /** What the year before is compared with: its decided budget or plan, else its outturn. */
  readonly before: (LineAmount & { readonly period: PeriodText }) | null;
  /** Planned − before. */
  readonly change: string | null;
  /** Change over the absolute amount before. */
  readonly changePercent: Percentage;
}

/** One thing that leads from a figure to another: an itemised change, an adjustment or a transfer. */
export interface BridgeItem {
  /** `decided` is what was decided after the original budget, anew or for the first time. */
  readonly kind: 'explained' | 'decided' | AlterationKind;
  readonly item: string;
  readonly name: string;
  /** The line it was stated for: the bridge's own, or one below it. */
  readonly line: string;
  /** The period it leads into, or whose budget it altered. */
  readonly period: PeriodText;
  /** Whole units of money, natural signs. */
  readonly amount: string;
  readonly evidence: readonly StatementId[];
}

/** How a line gets from one figure to another: the items, and the rest that nothing explains. */
export interface Bridge {
  readonly line: string;
  readonly name: string;
  readonly from: LineAmount & { readonly period: PeriodText };
  readonly to: LineAmount & { readonly period: PeriodText };
  /** To − from; `null` where one of them is not known. */
  readonly change: string | null;
  readonly items: readonly BridgeItem[];
  /** The items together. */
  readonly explained: string;
  /** Change − explained; `null` where the change is not known. */
  readonly rest: string | null;
}

/** Budget lines and bridges of the asked period. */
export interface BudgetAssessment {
  readonly period: PeriodText;
  readonly lines: readonly BudgetLineAssessment[];
  readonly bridges: readonly Bridge[];
}
