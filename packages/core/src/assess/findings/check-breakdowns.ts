import { amountSeries } from '../../fold/series.js';
import { pointsOfSeries } from '../../fold/statements.js';
import { isAltered } from '../../readings/alterations.js';
import type { AmountReading, KnownAmount } from '../../readings/amount-reading.js';
import { lineTree } from '../../readings/line-tree.js';
import { rangesOverlap, sumRanges } from '../../readings/range.js';
import { readAmount } from '../../readings/read-amount.js';
import type { MissingKey } from '../../readings/reading.js';
import type { View } from '../../readings/view.js';
import type { AmountVersion } from '../../rules/measure.js';
import { add, compare, printExact, subtract, ZERO } from '../../values/exact.js';
import type { StatementId } from '../../values/id.js';
import { comparePeriods, type PeriodText } from '../../values/period.js';
import { grouped } from '../grouped.js';
import type { Finding } from './finding.js';

/** The versions whose totals are checked. */
export const VERSIONS: readonly AmountVersion[] = ['decided', 'plan', 'outturn', 'forecast'];

/** What the lines at the top of one breakdown add up to. */
interface BreakdownTotal {
  readonly breakdown: string;
  readonly parts: readonly AmountReading[];
}

/**
 * Every whole whose breakdowns add up to different amounts, for each period and version any of them states: the current
 * budget too, where something has altered it and made the breakdowns differ otherwise than as they were decided. A
 * breakdown of which nothing is stated there claims nothing.
 */
export function checkBreakdowns(view: View): readonly Finding[] {
  const stated = VERSIONS.flatMap((version) =>
    periodsStated(view, version).flatMap((period) => checkPeriod(view, period, version)),
  );
  return [
    ...stated,
    ...periodsStated(view, 'decided').flatMap((period) => checkCurrent(view, period, stated)),
  ];
}

function checkCurrent(view: View, period: PeriodText, stated: readonly Finding[]): readonly Finding[] {
  const tops = lineTree(view, period).tops.map(({ line }) => line);
  const altered = new Set(tops.flatMap(({ id, whole }) => (isAltered(view, id, period) ? [whole] : [])));
  if (altered.size === 0) return [];
  const asDecided = new Set(
    stated.flatMap((found) => (found.between?.version === 'decided' ? [differenceIn(found)] : [])),
  );
  return checkPeriod(view, period, 'current').filter(
    (found) => altered.has(found.subject) && !asDecided.has(differenceIn(found)),
  );
}

/** What is said of two breakdowns, whichever version it is said of. */
function differenceIn({ subject, period, between, difference }: Finding): string {
  return [subject, period, between?.first, between?.second, difference].join('|');
}

/** The periods for which any line states an amount of a version, in order. */
export function periodsStated(view: View, version: AmountVersion): readonly PeriodText[] {
  const statements = version === 'decided' || version === 'plan' ? view.planned : view.stated;
  const lines = Object.keys(view.state.definitions.line);
  const periods = lines.flatMap((line) => pointsOfSeries(statements, amountSeries(line, version)));
  return [...new Set(periods)].sort(comparePeriods);
}

function checkPeriod(view: View, period: PeriodText, version: AmountVersion): readonly Finding[] {
  return grouped(lineTree(view, period).tops, ({ line }) => line.whole).flatMap((tops) => {
    const totals = grouped(tops, ({ line }) => line.breakdown)
      .map((lines) => ({
        breakdown: lines[0]?.line.breakdown ?? '',
        parts: lines.map((part) => readAmount(view, part.line.id, version, part.period)),
      }))
      .filter(({ parts }) => parts.some((part) => part.leafCount > part.leavesLacking));
    const first = totals.find(({ parts }) => parts.every((part) => part.known)) ?? totals[0];
    const others = totals.filter((total) => total !== first);
    const about = { subject: tops[0]?.line.whole ?? '', period, version };
    return first ? others.flatMap((other) => compareTotals(first, other, about)) : [];
  });
}

function compareTotals(
  first: BreakdownTotal,
  second: BreakdownTotal,
  { subject, period, version }: { subject: string; period: PeriodText; version: AmountVersion },
): readonly Finding[] {
  const [left, right] = [totalOf(first), totalOf(second)];
  if (left && right && compare(left.value, right.value) === 0) return [];
  const parts = [...first.parts, ...second.parts];
  const isClose = left && right && rangesOverlap(left.range, right.range);
  return [
    {
      code: 'breakdowns-differ',
      class: isClose ? 'within-rounding' : left && right ? 'error' : 'incomplete',
      subject,
      name: subject,
      between: { first: first.breakdown, second: second.breakdown, version },
      period,
      printed: left ? printExact(left.value) : null,
      computed: right ? printExact(right.value) : null,
      difference: left && right ? printExact(subtract(left.value, right.value)) : null,
      multiplier: 1,
      measuredIn: parts.find((part) => part.known)?.measuredIn ?? null,
      evidence: parts.flatMap(({ evidence }): readonly StatementId[] => evidence),
      missing: parts.flatMap((part): readonly MissingKey[] => (part.known ? [] : part.missing)),
    },
  ];
}

function totalOf({ parts }: BreakdownTotal) {
  const known = parts.filter((part): part is KnownAmount => part.known);
  if (known.length < parts.length) return undefined;
  return {
    value: known.reduce((sum, { value }) => add(sum, value), ZERO),
    range: sumRanges(known.map(({ range }) => range)),
  };
}
