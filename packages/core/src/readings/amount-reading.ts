import type { AmountVersion } from '../rules/measure.js';
import type { PeriodText } from '../values/period.js';
import type { Range } from './range.js';
import { type KnownReading, type UnknownReading, unknownReading } from './reading.js';
import { reason } from './reason.js';
import { type StatedAmount, statedVersion, togetherStated } from './stated-amount.js';
import type { View } from './view.js';

/** How many leaves an amount is made from, and how many of them have none. */
export interface LeafCount {
  readonly leafCount: number;
  readonly leavesLacking: number;
  /** Whether it is, or is a sum with, a forecast that is an outturn to date and what is forecast of the rest. */
  readonly isFromRest?: boolean | undefined;
}

/** A known amount, in whole units of money and natural signs, and where its true value may lie. */
export type KnownAmount = KnownReading & LeafCount & { readonly range: Range };

/** What reading an amount gives. */
export type AmountReading = KnownAmount | (UnknownReading & LeafCount);

/** Which amount is meant, seen from where. */
export interface Sought {
  readonly view: View;
  readonly line: string;
  readonly version: AmountVersion;
  readonly period: PeriodText;
  /** At which follow-up a forecast was made; where none is given, the one that speaks for the line. */
  readonly occasion?: string | undefined;
}

/** The sum of what was read of parts; unknown with how many leaves lack their amount, where one of them is. */
export function sumOf(sought: Sought, parts: readonly AmountReading[]): AmountReading {
  const known = parts.filter((part): part is KnownAmount => part.known);
  const leafCount = parts.reduce((sum, part) => sum + part.leafCount, 0);
  const isFromRest = parts.some((part) => part.isFromRest === true);
  if (known.length === parts.length) return { ...knownAmount(sought, known, leafCount), isFromRest };
  const leavesLacking = parts.reduce((sum, part) => sum + part.leavesLacking, 0);
  const { line, period, version } = sought;
  const why =
    leavesLacking === leafCount
      ? reason('no-amount', { line, period, version })
      : reason('partial', { have: String(leafCount - leavesLacking), need: String(leafCount), period });
  const missing = parts.flatMap((part) => (part.known ? [] : part.missing));
  const evidence = parts.flatMap((part) => part.evidence);
  return { ...unknownReading(why, missing, evidence), leafCount, leavesLacking, isFromRest };
}

/** A reading of amounts that are known, together. */
export function knownAmount(
  { view, version, period }: Sought,
  parts: readonly StatedAmount[],
  leafCount: number,
): KnownAmount {
  const measuredIn = view.state.register?.currency;
  const finality = version === 'forecast' ? 'expected' : 'final';
  return { known: true, ...togetherStated(parts), measuredIn, finality, period, leafCount, leavesLacking: 0 };
}

/** A leaf of which nothing is stated. */
export function noAmount({ line, version, period }: Sought): AmountReading {
  const why = reason('no-amount', { line, period, version });
  const missing = [{ type: 'amount', line, period, version: statedVersion(version) } as const];
  return { ...unknownReading(why, missing), leafCount: 1, leavesLacking: 1 };
}

/** A line of which nothing can be read. */
export function unknownAmount(
  code: 'not-defined' | 'cycle',
  params: Readonly<Record<string, string>>,
): AmountReading {
  return { ...unknownReading(reason(code, params)), leafCount: 1, leavesLacking: 1 };
}
