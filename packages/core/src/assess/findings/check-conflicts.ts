import { rowKeyOf } from '../../fold/row-keys.js';
import {
  inForce,
  isWithdrawn,
  markedStatements,
  placesAt,
  type Statement,
  statementAt,
} from '../../fold/statements.js';
import { definedIn, type View } from '../../readings/view.js';
import { cellOf } from '../../statement/columns.js';
import { exact, printExact, subtract } from '../../values/exact.js';
import type { Finding } from './finding.js';

/**
 * Every observation that was stated twice on one day, in two places, with two values. The later is in force; the
 * document contradicts itself, and a reader should know.
 */
export function checkConflicts(view: View): readonly Finding[] {
  return markedStatements(view.stated, 'again').flatMap((later) => {
    const key = rowKeyOf(later.event, later.row);
    if (!key || later.event.type !== 'observations-stated') return [];
    const inUse = inForce(view.stated, key.series, key.point, (other) => partOf(other) === key.part);
    if (inUse?.id !== later.id) return [];
    const earlier = placesAt(view.stated, key.series, key.point)
      .map((place) => statementAt(view.stated.ledger, place))
      .filter((other) => other !== undefined)
      .filter((other) => contradicts(view, other, later) && partOf(other) === key.part);
    return earlier.map((other) => conflict(view, other, later));
  });
}

function partOf({ event, row }: Statement): string | undefined {
  return rowKeyOf(event, row)?.part;
}

/** Another value, stated the same day in another place: not a correction of the same cell. */
function contradicts(view: View, earlier: Statement, later: Statement): boolean {
  if (earlier.place >= later.place || earlier.event.statedOn !== later.event.statedOn) return false;
  if (isWithdrawn(view.stated, earlier.id)) return false;
  const [one, other] = [statedText(earlier), statedText(later)];
  return one !== null && other !== null && one !== other && sourceOf(earlier) !== sourceOf(later);
}

function statedText({ event, row }: Statement): string | null {
  return event.type === 'observations-stated' ? (cellOf(event.data.value, row) ?? null) : null;
}

function sourceOf({ event, row }: Statement): string {
  const place = event.type === 'observations-stated' ? (cellOf(event.data.place, row) ?? null) : null;
  return JSON.stringify([event.meta.source ?? null, place]);
}

function conflict(view: View, earlier: Statement, later: Statement): Finding {
  if (later.event.type !== 'observations-stated') throw new TypeError(`${later.id} is no observation.`);
  const { data } = later.event;
  const id = cellOf(data.indicator, later.row) ?? '';
  const period = cellOf(data.period, later.row) ?? '';
  const [printed, other] = [statedText(later) ?? '0', statedText(earlier) ?? '0'];
  const indicator = definedIn(view, 'indicator', id, period);
  return {
    code: 'stated-twice',
    class: 'error',
    subject: id,
    segment: cellOf(data.segment, later.row) ?? '',
    name: indicator?.name ?? id,
    period,
    printed,
    computed: other,
    difference: printExact(subtract(exact(printed), exact(other))),
    multiplier: 1,
    measuredIn: indicator?.measuredIn ?? null,
    evidence: [earlier.id, later.id],
    missing: [],
  };
}
