import { amountSeries } from '../../fold/series.js';
import { pointsOfSeries } from '../../fold/statements.js';
import { isAltered } from '../../readings/alterations.js';
import type { AmountReading } from '../../readings/amount-reading.js';
import { lineTree } from '../../readings/line-tree.js';
import { rangesOverlap } from '../../readings/range.js';
import { readTogether } from '../../readings/read-amount.js';
import type { MissingKey } from '../../readings/reading.js';
import type { View } from '../../readings/view.js';
import type { AmountVersion } from '../../rules/measure.js';
import { compare, printExact, subtract } from '../../values/exact.js';
import { comparePeriods, type PeriodText } from '../../values/period.js';
import { grouped } from '../grouped.js';
import type { Finding } from './finding.js';

/** The versions whose totals are checked. */
export const VERSIONS: readonly AmountVersion[] = ['decided', 'plan', 'outturn', 'forecast'];

/** What the lines at the top of one breakdown add up to. */
interface BreakdownTotal {
  readonly breakdown: string;
  readonly total: AmountReading;
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
    const whole = tops[0]?.line.whole ?? '';
    const totals = grouped(tops, ({ line }) => line.breakdown)
      .map((lines) => ({
        breakdown: lines[0]?.line.breakdown ?? '',
        total: readTogether({ view, line: whole, version, period }, lines),
      }))
      .filter(({ total }) => total.leafCount > total.leavesLacking);
    const first = totals.find(({ total }) => total.known) ?? totals[0];
    const others = totals.filter((one) => one !== first);
    const about = { subject: whole, period, version, currency: view.state.register?.currency ?? null };
    return first ? others.flatMap((other) => compareTotals(first, other, about)) : [];
  });
}

/** What two totals are of. */
interface Compared {
  readonly subject: string;
  readonly period: PeriodText;
  readonly version: AmountVersion;
  readonly currency: string | null;
}

function compareTotals(
  { breakdown: first, total: left }: BreakdownTotal,
  { breakdown: second, total: right }: BreakdownTotal,
  { subject, period, version, currency }: Compared,
): readonly Finding[] {
  const areKnown = left.known && right.known;
  if (areKnown && compare(left.value, right.value) === 0) return [];
  const isClose = areKnown && rangesOverlap(left.range, right.range);
  return [
    {
      code: 'breakdowns-differ',
      class: isClose ? 'within-rounding' : areKnown ? 'error' : 'incomplete',
      subject,
      name: subject,
      between: { first, second, version },
      period,
      printed: left.known ? printExact(left.value) : null,
      computed: right.known ? printExact(right.value) : null,
      difference: areKnown ? printExact(subtract(left.value, right.value)) : null,
      multiplier: 1,
      measuredIn: currency,
      evidence: [...left.evidence, ...right.evidence],
      missing: [left, right].flatMap((total): readonly MissingKey[] => (total.known ? [] : total.missing)),
    },
  ];
}
