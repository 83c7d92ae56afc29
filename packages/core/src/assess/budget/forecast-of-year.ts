import type { Occasion } from '../../occasion/occasion-events.js';
import { forecastAt, forecastPeriods } from '../../readings/forecast-at.js';
import { closingDayOf } from '../../readings/latest-forecast.js';
import { lineTree, summedChildren } from '../../readings/line-tree.js';
import { readAmount } from '../../readings/read-amount.js';
import { allDefinedIn, once, type View } from '../../readings/view.js';
import { add, type Exact, ZERO } from '../../values/exact.js';
import type { StatementId } from '../../values/id.js';
import { type PeriodText, startOf } from '../../values/period.js';
import { partition } from '../../values/period-sequence.js';
import { type FoundAmount, firstStated, printed } from './line-amount.js';
import { monthsBefore, restOfYear } from './part-of-year.js';

/** What an occasion expects of a line's whole year. */
export interface ForecastOfYear extends FoundAmount {
  readonly occasion: string;
  readonly occasionName: string;
  readonly made: 'stated' | 'to-date-and-rest';
}

/** A forecast of a line, from its own statements or those of the lines below. */
interface Expected {
  /** `undefined` when a leaf lacks its amount. */
  readonly value: Exact | undefined;
  readonly leafCount: number;
  readonly leavesLacking: number;
  readonly evidence: readonly StatementId[];
  readonly isFromRest: boolean;
}

const NOTHING: Expected = {
  ...{ value: undefined, leafCount: 1, leavesLacking: 1, evidence: [], isFromRest: false },
};

/** The forecasts of a line's year, occasion by occasion as they close; those without a closing day come first. */
export function forecastsByOccasion(view: View, line: string, year: PeriodText): readonly ForecastOfYear[] {
  return once(view, `forecasts|${line}|${year}`, () =>
    occasionsByClosing(view).flatMap((occasion) => forecastOfYear(view, line, occasion, year) ?? []),
  );
}

/**
 * What is last forecast for a line and a period: by the occasion that closes last where that is an outturn to date and
 * a forecast of the rest, else as stated.
 */
export function lastForecast(view: View, line: string, period: PeriodText): FoundAmount | undefined {
  const last = partition(period, 'month') ? forecastsByOccasion(view, line, period).at(-1) : undefined;
  return last?.made === 'to-date-and-rest' ? last : firstStated(view, line, ['forecast'], period);
}

/** Every occasion as they close; those without a closing day come first. */
export function occasionsByClosing(view: View): readonly Occasion[] {
  return once(view, 'occasions-by-closing', () => {
    const closing = (occasion: string): string => closingDayOf(view, occasion) ?? '';
    return allDefinedIn(view, 'occasion').toSorted(({ id: a }, { id: b }) =>
      closing(a) < closing(b) ? -1 : Number(closing(a) > closing(b)),
    );
  });
}

/** One occasion's forecast of a line's year; `undefined` where the occasion has none of any part of it. */
function forecastOfYear(
  view: View,
  line: string,
  { id: occasion, name: occasionName }: Pick<Occasion, 'id' | 'name'>,
  year: PeriodText,
): ForecastOfYear | undefined {
  const { value, leafCount, leavesLacking, evidence, isFromRest } = expected(view, line, occasion, year);
  if (leafCount === leavesLacking) return undefined;
  const shown = { amount: printed(value), version: 'forecast', leavesLacking, evidence } as const;
  return { shown, value, occasion, occasionName, made: isFromRest ? 'to-date-and-rest' : 'stated' };
}

/** Found once a view, so that a line above asks no line below anew. */
function expected(view: View, line: string, occasion: string, year: PeriodText): Expected {
  return once(view, `expected|${line}|${occasion}|${year}`, () => findExpected(view, line, occasion, year));
}

function findExpected(view: View, line: string, occasion: string, year: PeriodText): Expected {
  const stated = forecastAt(view, line, occasion, year);
  if (stated) {
    const { value, evidence } = stated;
    return { value, leafCount: 1, leavesLacking: 0, evidence, isFromRest: false };
  }
  return fromRest(view, line, occasion, year) ?? fromBelow(view, line, occasion, year);
}

/** The outturn up to the first month from which the occasion forecasts all that is left, and that forecast. */
function fromRest(view: View, line: string, occasion: string, year: PeriodText): Expected | undefined {
  const starts = forecastPeriods(view, line, occasion, year).map(startOf).toSorted();
  for (const start of starts) {
    const toDate = monthsBefore(year, start);
    const rest = toDate && restOfYear(year, toDate);
    const forecast = rest && forecastAt(view, line, occasion, rest);
    if (!toDate || !forecast) continue;
    const outturn = readAmount(view, line, 'outturn', toDate);
    const { leafCount, leavesLacking } = outturn;
    const evidence = [...outturn.evidence, ...forecast.evidence];
    const value = outturn.known ? add(outturn.value, forecast.value) : undefined;
    return { value, leafCount: leafCount + 1, leavesLacking, evidence, isFromRest: true };
  }
  return undefined;
}

function fromBelow(view: View, line: string, occasion: string, year: PeriodText): Expected {
  const tree = lineTree(view, year);
  const definition = tree.cyclic.has(line) ? undefined : tree.lines.get(line);
  const children = definition ? summedChildren(tree, definition) : [];
  if (children.length === 0) return NOTHING;
  const parts = children.map(({ id }) => expected(view, id, occasion, year));
  const known = parts.flatMap(({ value }) => (value ? [value] : []));
  return {
    value: known.length === parts.length ? known.reduce(add, ZERO) : undefined,
    leafCount: parts.reduce((sum, part) => sum + part.leafCount, 0),
    leavesLacking: parts.reduce((sum, part) => sum + part.leavesLacking, 0),
    evidence: parts.flatMap((part) => part.evidence),
    isFromRest: parts.some((part) => part.isFromRest),
  };
}
