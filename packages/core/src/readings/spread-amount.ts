import type { BudgetLine } from '../budget/budget-events.js';
import { type Spread, spreadOver } from '../budget/spreading.js';
import { pointsOfSeries } from '../fold/statements.js';
import type { AmountVersion } from '../rules/measure.js';
import { minorUnits } from '../values/currency.js';
import { add, divide, powerOfTen, subtract } from '../values/exact.js';
import { contains, overlaps, type PeriodText, samePeriod, startOf } from '../values/period.js';
import { partition } from '../values/period-sequence.js';
import { linesAbove, lineTree } from './line-tree.js';
import { type Range, scaleRange } from './range.js';
import { type StatedAmount, seriesOfAmount, statedAmount, togetherStated } from './stated-amount.js';
import { once, type View } from './view.js';

/** How an amount of a line is spread. */
interface Spreading {
  readonly spread: Spread;
  readonly months: readonly PeriodText[];
  /** Decimals of the currency. */
  readonly decimals: number;
}

/** An amount and the period it is of. */
interface AmountOfPeriod extends StatedAmount {
  readonly period: PeriodText;
}

/**
 * What falls on a part of a period whose budget is spread over its months: each month takes its share of the shortest
 * period around it that has an amount. A period with an amount for some part of it is not spread: what is left for its
 * other months is not known. `undefined` for a line that no spread holds for, and where a month has no share. What came
 * out or is forecast is never spread.
 */
export function spreadAmountOf(
  view: View,
  line: BudgetLine,
  version: AmountVersion,
  period: PeriodText,
): StatedAmount | undefined {
  if (version === 'outturn' || version === 'forecast') return undefined;
  const months = isAnythingSpread(view) ? partition(period, 'month') : undefined;
  if (!months) return undefined;
  const own = ownAmounts(view, line.id, version);
  const around = months.map((month) => shortestAround(own, month));
  const shares = new Map(
    [...new Set(around)].map((whole) => [whole, whole && monthlyShares(view, line.id, whole)]),
  );
  return allTogether(months.map((month, index) => shares.get(around[index])?.get(month)));
}

/**
 * What falls on a period of a change of a budget that reaches beyond it: the change is spread over its own period, in
 * the way of the line it was stated for. `undefined` where no spread holds for that line.
 */
export function alterationWithin(
  view: View,
  alteration: AmountOfPeriod & { readonly line: string },
  period: PeriodText,
): StatedAmount | undefined {
  const months = partition(period, 'month');
  if (!months) return undefined;
  const altered = months.filter((month) => overlaps(alteration.period, month));
  const shares = monthlyShares(view, alteration.line, alteration);
  return allTogether(altered.map((month) => shares.get(month)));
}

function isAnythingSpread(view: View): boolean {
  const lines = () => Object.values(view.state.definitions.line).flat();
  return once(view, 'anything-spread', () => lines().some(({ data }) => data.spread !== undefined));
}

/**
 * How an amount of a line is spread: in the line's own way, else in that of the nearest line it is summed in that states
 * one, as they stand on the first day of the amount's own period that the line is in use; over the months it is.
 */
function spreadingOf(view: View, id: string, period: PeriodText): Spreading | undefined {
  const uses = lineTree(view, period).uses.get(id) ?? [];
  const first = lineTree(view, startOf(uses[0] ?? period));
  const line = first.lines.get(id);
  const spread = line && [line, ...linesAbove(first, line)].find((one) => one.spread)?.spread;
  const months = partition(period, 'month')?.filter((month) => uses.some((use) => overlaps(use, month)));
  return spread && months && { spread, months, decimals: minorUnits(view.state.register?.currency ?? '') };
}

/** Shares as one amount; `undefined` where one of them is not known. */
function allTogether(shares: readonly (StatedAmount | undefined)[]): StatedAmount | undefined {
  const known = shares.filter((share) => share !== undefined);
  if (known.length < shares.length || known.length === 0) return undefined;
  const together = togetherStated(known);
  return { ...together, evidence: [...new Set(together.evidence)] };
}

function ownAmounts(view: View, line: string, version: AmountVersion): readonly AmountOfPeriod[] {
  return pointsOfSeries(view.planned, seriesOfAmount(line, version)).flatMap((period) => {
    const amount = statedAmount(view, line, version, period);
    return amount ? [{ ...amount, period }] : [];
  });
}

/** What falls on each month of an amount; on none where no spread holds for it, or their weights make nothing. */
function monthlyShares(
  view: View,
  line: string,
  whole: AmountOfPeriod,
): ReadonlyMap<PeriodText, StatedAmount> {
  const spreading = spreadingOf(view, line, whole.period);
  if (!spreading) return new Map();
  const { spread, months, decimals } = spreading;
  const values = spreadOver(whole.value, months, spread, decimals) ?? [];
  return new Map(
    values.map((value, index) => {
      const range = rangeOfPart(whole, value, decimals);
      return [months[index] ?? whole.period, { value, range, evidence: whole.evidence }];
    }),
  );
}

/** The amount of the shortest period around a month; none where a part of that period has an amount of its own. */
function shortestAround(amounts: readonly AmountOfPeriod[], month: PeriodText): AmountOfPeriod | undefined {
  const around = amounts.filter(({ period }) => contains(period, month));
  const shortest = around.find(({ period }) => around.every((other) => contains(other.period, period)));
  const isCutUp = amounts.some(
    ({ period }) => shortest && contains(shortest.period, period) && !samePeriod(period, shortest.period),
  );
  return isCutUp ? undefined : shortest;
}

/** A part is as unsure as its share of the whole, and is itself rounded to the smallest coin. */
function rangeOfPart(whole: StatedAmount, value: StatedAmount['value'], decimals: number): Range {
  const share = divide(value, whole.value);
  const { low, high } = share ? scaleRange(whole.range, share) : { low: value, high: value };
  const coin = powerOfTen(-decimals);
  return { low: subtract(low, coin), high: add(high, coin) };
}
