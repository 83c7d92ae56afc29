import type { AmountReading, KnownAmount } from '../../readings/amount-reading.js';
import { internalLinesIn } from '../../readings/internal-lines.js';
import { joinedParts, type LinePart, lineTree } from '../../readings/line-tree.js';
import { pointRange, rangesOverlap, sumRanges } from '../../readings/range.js';
import { readEach } from '../../readings/read-amount.js';
import { allDefinedIn, type View } from '../../readings/view.js';
import type { AmountVersion } from '../../rules/measure.js';
import { add, type Exact, isZero, negate, printExact, signOf, ZERO } from '../../values/exact.js';
import type { PeriodText } from '../../values/period.js';
import { grouped } from '../grouped.js';
import { periodsStated, VERSIONS } from './check-breakdowns.js';
import type { Finding } from './finding.js';

/** Of what the internal lines of one whole are asked. */
interface Sought {
  readonly period: PeriodText;
  readonly version: AmountVersion;
}

/**
 * Every whole whose internal lines do not sum to zero: what one part takes in another has not paid. They are looked at
 * breakdown by breakdown, in each period and version that any line states.
 */
export function checkInternal(view: View): readonly Finding[] {
  if (!allDefinedIn(view, 'line').some(({ internal }) => internal === true)) return [];
  return VERSIONS.flatMap((version) =>
    periodsStated(view, version).flatMap((period) => checkPeriod(view, { period, version })),
  );
}

function checkPeriod(view: View, sought: Sought): readonly Finding[] {
  const tree = lineTree(view, sought.period);
  return grouped(tree.tops, ({ line: { whole, breakdown } }) => `${whole}|${breakdown}`).flatMap((tops) => {
    const root = tops[0]?.line;
    const internal = tops.flatMap((top) => internalIn(view, top));
    const lines = joinedParts(tree, sought.period, internal);
    const parts = readEach({ view, line: root?.whole ?? '', ...sought }, lines);
    const isStated = parts.some(({ evidence }) => evidence.length > 0);
    return root && isStated ? findingOf(parts, { ...root, ...sought }) : [];
  });
}

function internalIn(view: View, top: LinePart): readonly LinePart[] {
  return top.line.internal === true ? [top] : internalLinesIn(view, top.line.id, top.period);
}

function findingOf(
  parts: readonly AmountReading[],
  { whole, breakdown, period, version }: Sought & { readonly whole: string; readonly breakdown: string },
): readonly Finding[] {
  const known = parts.filter((part): part is KnownAmount => part.known);
  const isWhole = known.length === parts.length;
  const [income, cost] = [sumOf(known, 1), negate(sumOf(known, -1))];
  const left = add(income, negate(cost));
  if (isWhole && isZero(left)) return [];
  const isClose = rangesOverlap(sumRanges(known.map(({ range }) => range)), pointRange(ZERO));
  return [
    {
      code: 'internal-not-eliminated',
      class: isWhole ? (isClose ? 'within-rounding' : 'error') : 'incomplete',
      ...{ subject: whole, name: `${whole} (${breakdown})`, period, version },
      printed: isWhole ? printExact(income) : null,
      computed: isWhole ? printExact(cost) : null,
      difference: isWhole ? printExact(left) : null,
      multiplier: 1,
      measuredIn: known[0]?.measuredIn ?? null,
      evidence: parts.flatMap(({ evidence }) => evidence),
      missing: parts.flatMap((part) => (part.known ? [] : part.missing)),
    },
  ];
}

function sumOf(parts: readonly KnownAmount[], sign: 1 | -1): Exact {
  return parts.reduce((sum, { value }) => (signOf(value) === sign ? add(sum, value) : sum), ZERO);
}
