import { canonicalJson } from '../../events/canonical-json.js';
import { rowKeyOf } from '../../fold/row-keys.js';
import { FIGURES_SERIES, figureSeries } from '../../fold/series.js';
import {
  inForce,
  isWithdrawn,
  markedStatements,
  placesAt,
  pointsOfSeries,
  type Statement,
  type StatementView,
  statementAt,
} from '../../fold/statements.js';
import { rangesOverlap } from '../../readings/range.js';
import { statedFigure } from '../../readings/read-figure.js';
import type { View } from '../../readings/view.js';
import { compare, printExact, subtract } from '../../values/exact.js';
import { grouped } from '../grouped.js';
import type { Finding } from './finding.js';
import { bothRounded, type StatedCell, statedCell } from './stated-cell.js';

/**
 * Every observation, amount and printed figure that was stated twice on one day, in two places, with two values: the
 * later is in force. And every two printed figures that were stated on one day and claim to be the same, but cannot both
 * be. The document contradicts itself, and a reader should know.
 */
export function checkConflicts(view: View): readonly Finding[] {
  return [...statedTwice(view), ...claimedTwice(view)];
}

function statedTwice(view: View): readonly Finding[] {
  return markedOnce(view).flatMap((later) => {
    const key = rowKeyOf(later.event, later.row);
    const cell = statedCell(view, later);
    if (!key || !cell) return [];
    const seen = later.event.type === 'budget-decided' ? view.planned : view.stated;
    const inUse = inForce(seen, key.series, key.point, (other) => partOf(other) === key.part);
    if (inUse?.id !== later.id) return [];
    return placesAt(seen, key.series, key.point)
      .map((place) => statementAt(seen.ledger, place))
      .filter((other) => other !== undefined)
      .filter((other) => isBefore(seen, other, later) && partOf(other) === key.part)
      .flatMap((earlier) => conflictOf(statedCell(view, earlier), cell));
  });
}

/** A figure is entered under its id and under its period, and may be marked under both. */
function markedOnce(view: View): readonly Statement[] {
  const marked = markedStatements(view.stated, 'again');
  return marked.filter(({ place }, at) => place !== marked[at - 1]?.place);
}

function partOf({ event, row }: Statement): string | undefined {
  return rowKeyOf(event, row)?.part;
}

/** Stated the same day, earlier in the log, and still standing. */
function isBefore(seen: StatementView, earlier: Statement, later: Statement): boolean {
  if (earlier.place >= later.place || earlier.event.statedOn !== later.event.statedOn) return false;
  return !isWithdrawn(seen, earlier.id);
}

/** Figures with names of their own that claim one thing of one period: each against the first. */
function claimedTwice(view: View): readonly Finding[] {
  const figures = pointsOfSeries(view.stated, FIGURES_SERIES).flatMap((id) =>
    pointsOfSeries(view.stated, figureSeries(id)).flatMap((period) => statedFigure(view, id, period) ?? []),
  );
  const claimed = grouped(figures, ({ figure: { claims, period, measuredIn = null }, statement }) =>
    canonicalJson([claims, period, measuredIn, statement.event.statedOn]),
  );
  return claimed.flatMap((same) => {
    const [first, ...others] = same.flatMap(({ statement }) => statedCell(view, statement) ?? []);
    return first ? others.filter((other) => isApart(first, other)).map((other) => twice(first, other)) : [];
  });
}

/** Whether no value can be both, however each was rounded. */
function isApart(one: StatedCell, other: StatedCell): boolean {
  return one.range !== undefined && other.range !== undefined && !rangesOverlap(one.range, other.range);
}

/** Another value in another place: in the same place it is a correction of the same cell. */
function conflictOf(earlier: StatedCell | undefined, later: StatedCell): readonly Finding[] {
  if (!earlier || earlier.source === later.source || compare(earlier.value, later.value) === 0) return [];
  return [twice(earlier, later)];
}

function twice(earlier: StatedCell, later: StatedCell): Finding {
  const { value, range: _, source: __, id, ...about } = later;
  return {
    code: 'stated-twice',
    class: bothRounded(earlier, later) ? 'within-rounding' : 'error',
    ...about,
    printed: printExact(value),
    computed: printExact(earlier.value),
    difference: printExact(subtract(value, earlier.value)),
    evidence: [earlier.id, id],
    missing: [],
  };
}
