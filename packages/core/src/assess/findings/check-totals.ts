import { observationSeries } from '../../fold/series.js';
import { inForce, pointsOfSeries, type Statement } from '../../fold/statements.js';
import type { Indicator } from '../../indicator/indicator-events.js';
import { allDefinedIn, type View } from '../../readings/view.js';
import { cellOf } from '../../statement/columns.js';
import {
  add,
  compare,
  divide,
  type Exact,
  exact,
  exactInteger,
  powerOfTen,
  printExact,
  subtract,
  ZERO,
} from '../../values/exact.js';
import { parseSegmentKey, segmentKey } from '../../values/segment.js';
import type { Finding } from './finding.js';

interface Stated {
  readonly statement: Statement;
  readonly value: Exact;
}

/**
 * Every stated total that its stated parts cannot make: not their sum where members add up, else outside what lies
 * between the least and the greatest of them. Half a last printed unit of each is forgiven.
 */
export function checkTotals(view: View): readonly Finding[] {
  return allDefinedIn(view, 'indicator').flatMap((indicator) =>
    (indicator.dimensions ?? [])
      .filter(({ complete, members }) => complete === true && members.length > 1)
      .flatMap(({ id, members }) => checkDimension(view, indicator, id, members)),
  );
}

function checkDimension(
  view: View,
  indicator: Indicator,
  dimension: string,
  members: readonly string[],
): readonly Finding[] {
  return pointsOfSeries(view.stated, observationSeries(indicator.id, '', 'outturn')).flatMap((period) => {
    const total = stated(view, indicator.id, '', period);
    const parts = members.map((member) => stated(view, indicator.id, `${dimension}=${member}`, period));
    const known = parts.filter((part) => part !== undefined);
    if (!total || known.length < members.length) return [];
    const nearest = nearestPossible(
      indicator,
      total.value,
      known.map(({ value }) => value),
    );
    return nearest ? [outsideParts(indicator, dimension, period, total, known, nearest)] : [];
  });
}

function stated(view: View, indicator: string, segment: string, period: string): Stated | undefined {
  const key = segmentKey(parseSegmentKey(segment));
  const statement = inForce(view.stated, observationSeries(indicator, key, 'outturn'), period);
  if (statement?.event.type !== 'observations-stated') return undefined;
  const text = cellOf(statement.event.data.value, statement.row) ?? null;
  return text === null ? undefined : { statement, value: exact(text) };
}

/** The total nearest the stated one that the parts allow; `undefined` when the stated one is possible. */
function nearestPossible(indicator: Indicator, total: Exact, parts: readonly Exact[]): Exact | undefined {
  const half = divide(powerOfTen(-(indicator.displayDecimals ?? 0)), exactInteger(2)) ?? ZERO;
  const isSum = indicator.overSegments === 'sum';
  const sorted = [...parts].sort(compare);
  const sum = parts.reduce(add, ZERO);
  const [low, high] = isSum ? [sum, sum] : [sorted[0] ?? sum, sorted.at(-1) ?? sum];
  const roundings = isSum ? parts.length + 1 : 2;
  const slack = Array.from({ length: roundings }, () => half).reduce(add, ZERO);
  if (compare(total, subtract(low, slack)) < 0) return low;
  return compare(total, add(high, slack)) > 0 ? high : undefined;
}

function outsideParts(
  indicator: Indicator,
  dimension: string,
  period: string,
  total: Stated,
  parts: readonly Stated[],
  nearest: Exact,
): Finding {
  return {
    code: 'total-outside-parts',
    class: 'error',
    subject: indicator.id,
    segment: dimension,
    name: indicator.name,
    period,
    printed: printExact(total.value),
    computed: printExact(nearest),
    difference: printExact(subtract(total.value, nearest)),
    multiplier: 1,
    measuredIn: indicator.measuredIn,
    evidence: [total, ...parts].map(({ statement }) => statement.id),
    missing: [],
  };
}
