import type { BudgetLine } from '../budget/budget-events.js';
import type { Spread } from '../budget/spreading.js';
import type { AmountVersion } from '../rules/measure.js';
import { contains, overlaps, type PeriodText } from '../values/period.js';
import { partition } from '../values/period-sequence.js';
import type { PeriodUnit } from '../values/period-unit.js';
import { naiveAlterations } from './naive-alterations.js';
import { type NaiveLog, naiveDefinition } from './naive-log.js';
import { plus, type Rational } from './naive-rational.js';
import { naiveShare } from './naive-spread.js';
import { naiveStatedAmount, naiveStatedPeriods } from './naive-stated-amount.js';

const NOTHING: Rational = { above: 0n, below: 1n };

const LENGTHS: readonly PeriodUnit[] = ['year', 'half-year', 'third', 'quarter', 'month'];

/**
 * A line's amount in whole kronor, counted over the list of events; `undefined` where nobody has said it. What is
 * stated for exactly the period, else for shorter periods that fill it, else what falls on it of a longer one where the
 * line is spread, else the sum of the lines below that are not *of which*. The current budget is what was decided, and
 * what falls in the period of whatever altered the line and those that are summed in it.
 */
export function naiveAmount(
  log: NaiveLog,
  id: string,
  version: AmountVersion,
  period: PeriodText,
): Rational | undefined {
  const line = allLines(log, period).find((one) => one.id === id);
  if (!line) return undefined;
  const own =
    naiveStatedAmount(log, id, version, period) ??
    filled(log, id, version, period) ??
    spreadOf(log, line, version, period);
  const below = linesBelow(log, line, period);
  const altered = (lines: readonly string[]) =>
    version === 'current' ? alterationsWithin(log, lines, period) : [];
  if (own) return sumOf([own, ...altered([id, ...below.flatMap((one) => allBelow(log, one, period))])]);
  if (below.length === 0) return undefined;
  const parts = below.map((one) => naiveAmount(log, one.id, version, period));
  return sumOf([...parts, ...altered([id])]);
}

function filled(
  log: NaiveLog,
  line: string,
  version: AmountVersion,
  period: PeriodText,
): Rational | undefined {
  for (const length of LENGTHS) {
    const parts = partition(period, length) ?? [];
    const found = sumOf(parts.map((part) => naiveStatedAmount(log, line, version, part)));
    if (parts.length > 0 && found) return found;
  }
  return undefined;
}

function spreadOf(
  log: NaiveLog,
  line: BudgetLine,
  version: AmountVersion,
  period: PeriodText,
): Rational | undefined {
  const months = partition(period, 'month');
  const spread = spreadHolding(log, line, period);
  if (!spread || !months || version === 'outturn' || version === 'forecast') return undefined;
  const stated = naiveStatedPeriods(log, line.id, version).flatMap((of) => {
    const amount = naiveStatedAmount(log, line.id, version, of);
    return amount ? [{ period: of, amount }] : [];
  });
  return sumOf(
    months.map((month) => {
      const around = stated.filter((one) => contains(one.period, month));
      const shortest = around.find((one) => around.every((other) => contains(other.period, one.period)));
      // What is left of a period that is stated in part belongs to nobody knows which month.
      const isCutUp = stated.some(
        (one) => shortest && one !== shortest && contains(shortest.period, one.period),
      );
      return shortest && !isCutUp ? naiveShare(spread, shortest, month) : undefined;
    }),
  );
}

// A line is spread as it says, else as the nearest line above it says that it is summed in.
function spreadHolding(log: NaiveLog, line: BudgetLine, period: PeriodText): Spread | undefined {
  if (line.spread) return line.spread;
  const above = allLines(log, period).find((one) =>
    linesBelow(log, one, period).some(({ id }) => id === line.id),
  );
  return above && spreadHolding(log, above, period);
}

function linesBelow(log: NaiveLog, above: BudgetLine, period: PeriodText): readonly BudgetLine[] {
  return allLines(log, period).filter(
    (line) =>
      line.parent === above.id &&
      line.ofWhich !== true &&
      line.whole === above.whole &&
      line.breakdown === above.breakdown,
  );
}

function allBelow(log: NaiveLog, line: BudgetLine, period: PeriodText): readonly string[] {
  return [line.id, ...linesBelow(log, line, period).flatMap((one) => allBelow(log, one, period))];
}

/** The lines of a log in each period, found once: a log that admits other values has the same. */
const linesFound = new WeakMap<NaiveLog['rows'], Map<PeriodText, readonly BudgetLine[]>>();

function allLines(log: NaiveLog, period: PeriodText): readonly BudgetLine[] {
  const found = linesFound.get(log.rows) ?? new Map<PeriodText, readonly BudgetLine[]>();
  linesFound.set(log.rows, found);
  const lines = found.get(period) ?? linesDefined(log, period);
  found.set(period, lines);
  return lines;
}

function linesDefined(log: NaiveLog, period: PeriodText): readonly BudgetLine[] {
  const ids = log.events.flatMap((event) =>
    !('unknown' in event) && event.type === 'budget-line-defined' ? [event.data.id] : [],
  );
  const lines = [...new Set(ids)].map((id) => naiveDefinition(log, 'budget-line-defined', id, period));
  return lines.filter((line) => line !== undefined);
}

// Of a change that is only in part in the period, the months of it that are, by the spread of its own line.
function alterationsWithin(
  log: NaiveLog,
  lines: readonly string[],
  period: PeriodText,
): readonly (Rational | undefined)[] {
  const found = naiveAlterations(log).filter(
    (one) => lines.includes(one.line) && overlaps(one.period, period),
  );
  return found.map((one) => {
    if (contains(period, one.period)) return one.amount;
    const line = allLines(log, period).find(({ id }) => id === one.line);
    const spread = line && spreadHolding(log, line, period);
    const months = (partition(period, 'month') ?? []).filter((month) => overlaps(one.period, month));
    if (!spread || months.length === 0) return undefined;
    return sumOf(months.map((month) => naiveShare(spread, one, month)));
  });
}

// A sum lacks nothing, or is not known.
function sumOf(amounts: readonly (Rational | undefined)[]): Rational | undefined {
  const known = amounts.filter((amount) => amount !== undefined);
  return known.length === amounts.length ? known.reduce(plus, NOTHING) : undefined;
}
