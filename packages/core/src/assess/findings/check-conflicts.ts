import { rowKeyOf } from '../../fold/row-keys.js';
import {
  inForce,
  isWithdrawn,
  markedStatements,
  placesAt,
  type Statement,
  type StatementView,
  statementAt,
} from '../../fold/statements.js';
import type { View } from '../../readings/view.js';
import { compare, printExact, subtract } from '../../values/exact.js';
import type { Finding } from './finding.js';
import { bothRounded, type StatedCell, statedCell } from './stated-cell.js';

/**
 * Every observation, amount and printed figure that was stated twice on one day, in two places, with two values. The
 * later is in force; the document contradicts itself, and a reader should know.
 */
export function checkConflicts(view: View): readonly Finding[] {
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

/** Another value in another place: in the same place it is a correction of the same cell. */
function conflictOf(earlier: StatedCell | undefined, later: StatedCell): readonly Finding[] {
  if (!earlier || earlier.source === later.source || compare(earlier.value, later.value) === 0) return [];
  const { value, range: _, source: __, id, ...about } = later;
  return [
    {
      code: 'stated-twice',
      class: bothRounded(earlier, later) ? 'within-rounding' : 'error',
      ...about,
      printed: printExact(value),
      computed: printExact(earlier.value),
      difference: printExact(subtract(value, earlier.value)),
      evidence: [earlier.id, id],
      missing: [],
    },
  ];
}
