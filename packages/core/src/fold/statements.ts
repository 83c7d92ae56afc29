import type { KnownEvent } from '../events/event.js';
import type { CalendarDate } from '../values/calendar-date.js';
import { parseStatementId, type StatementId, statementId } from '../values/id.js';
import { entryAt, type Ledger, versionOfEvent } from './ledger.js';
import { type Place, type Points, placeOf, pointsIn, rowOfPlace, versionOfPlace } from './ledger-index.js';
import { type Series, withdrawalSeries } from './series.js';

/** A point of view on a ledger: what was stated by a day, of what was recorded up to a version. */
export interface StatementView {
  readonly ledger: Ledger;
  readonly version: number;
  readonly asOf: CalendarDate;
}

/** Everything stated in a log, whatever day it was stated on. */
export function headView(state: { readonly ledger: Ledger; readonly version: number }): StatementView {
  return { ledger: state.ledger, version: state.version, asOf: '9999-12-31' };
}

/** One stated row: its event and which row of it. */
export interface Statement {
  readonly id: StatementId;
  readonly place: Place;
  readonly event: KnownEvent;
  readonly row: number;
  /** The withdrawals of what was stated in its place: without them it would not be in force. */
  readonly uncoveredBy?: readonly StatementId[] | undefined;
}

/** What a statement in force rests on: itself, and the withdrawals that uncovered it. */
export function evidenceOf({ id, uncoveredBy }: Statement): readonly StatementId[] {
  return uncoveredBy ? [id, ...uncoveredBy] : [id];
}

/** All places of a point of a series up to the view's version, in log order. */
export function placesAt(view: StatementView, series: Series, point: string): readonly Place[] {
  let found: readonly Place[] = NO_PLACES;
  let until = placeOf(view.version + 1, 0);
  for (let layer: Ledger | undefined = view.ledger; layer; layer = layer.base?.ledger) {
    const own = placesBefore(pointsIn(layer, series)?.get(point), until);
    if (own.length > 0) found = found.length > 0 ? [...own, ...found] : own;
    until = Math.min(until, placeOf((layer.base?.until ?? 0) + 1, 0));
  }
  return found;
}

const NO_PLACES: readonly Place[] = [];

function placesBefore(places: Place | readonly Place[] | undefined, until: Place): readonly Place[] {
  if (places === undefined) return NO_PLACES;
  if (typeof places === 'number') return places < until ? [places] : NO_PLACES;
  return (places.at(-1) ?? until) < until ? places : places.filter((place) => place < until);
}

/** Every point of a series that has a place up to the view's version. */
export function pointsOfSeries(view: StatementView, series: Series): readonly string[] {
  let found: readonly string[] = [];
  let until = placeOf(view.version + 1, 0);
  for (let layer: Ledger | undefined = view.ledger; layer; layer = layer.base?.ledger) {
    const own = pointsBefore(pointsIn(layer, series), until);
    if (own.length > 0) found = found.length > 0 ? [...new Set([...found, ...own])] : own;
    until = Math.min(until, placeOf((layer.base?.until ?? 0) + 1, 0));
  }
  return found;
}

function pointsBefore(points: Points | undefined, until: Place): readonly string[] {
  const found: string[] = [];
  points?.forEach((places, point) => {
    const first = typeof places === 'number' ? places : (places[0] ?? until);
    if (first < until) found.push(point);
  });
  return found;
}

/**
 * The statements of one key in force: the latest `statedOn` not after the view's day, ties by log position,
 * withdrawn ones left out so that they uncover the one before.
 */
export function inForce(
  view: StatementView,
  series: Series,
  point: string,
  matches?: (statement: Statement) => boolean,
): Statement | undefined {
  const places = placesAt(view, series, point);
  let best: Statement | undefined;
  let withdrawn: readonly Statement[] = NO_STATEMENTS;
  for (const place of places) {
    const statement = statementAt(view.ledger, place);
    if (!statement || statement.event.statedOn > view.asOf) continue;
    if (best && statement.event.statedOn < best.event.statedOn) continue;
    if (matches && !matches(statement)) continue;
    if (isWithdrawn(view, statement.id)) withdrawn = [...withdrawn, statement];
    else best = statement;
  }
  const found = best;
  const covering = found ? withdrawn.filter((other) => isLater(other, found)) : NO_STATEMENTS;
  return found && uncovered(view, found, covering);
}

const NO_STATEMENTS: readonly Statement[] = [];

function isLater(a: Statement, b: Statement): boolean {
  if (a.event.statedOn === b.event.statedOn) return a.place > b.place;
  return a.event.statedOn > b.event.statedOn;
}

/** A statement with the withdrawals of those that would be in force in its place. */
export function uncovered(
  view: StatementView,
  statement: Statement,
  covering: readonly Statement[],
): Statement {
  if (covering.length === 0) return statement;
  const { uncoveredBy = [] } = statement;
  return {
    ...statement,
    uncoveredBy: [...uncoveredBy, ...covering.flatMap(({ id }) => withdrawalsOf(view, id))],
  };
}

/** The statements in force at a point, one for each key, in the order the keys were first stated. */
export function allInForce(
  view: StatementView,
  series: Series,
  point: string,
  keyOf: (statement: Statement) => string,
): readonly Statement[] {
  const byKey = new Map<string, Statement>();
  let withdrawn: readonly Statement[] = NO_STATEMENTS;
  for (const place of placesAt(view, series, point)) {
    const statement = statementAt(view.ledger, place);
    if (!statement || statement.event.statedOn > view.asOf) continue;
    if (isWithdrawn(view, statement.id)) {
      withdrawn = [...withdrawn, statement];
      continue;
    }
    const key = keyOf(statement);
    const before = byKey.get(key);
    if (!before || before.event.statedOn <= statement.event.statedOn) byKey.set(key, statement);
  }
  if (withdrawn.length === 0) return [...byKey.values()];
  return [...byKey].map(([key, found]) => {
    const covering = withdrawn.filter((other) => isLater(other, found) && keyOf(other) === key);
    return uncovered(view, found, covering);
  });
}

/** The statements at a point that are withdrawn as stated by the view's day, in log order. */
export function allWithdrawn(view: StatementView, series: Series, point: string): readonly Statement[] {
  return placesAt(view, series, point).flatMap((place) => {
    const statement = statementAt(view.ledger, place);
    const isSeen = statement !== undefined && statement.event.statedOn <= view.asOf;
    return isSeen && isWithdrawn(view, statement.id) ? [statement] : [];
  });
}

/** Whether a statement is withdrawn as stated by the view's day. */
export function isWithdrawn(view: StatementView, id: StatementId): boolean {
  for (let layer: Ledger | undefined = view.ledger; layer; layer = layer.base?.ledger) {
    // Most logs withdraw nothing; looking up an id that was just put together means hashing it.
    if (layer.withdrawn.size > 0 && layer.withdrawn.has(id)) return withdrawalsOf(view, id).length > 0;
  }
  return false;
}

/** The withdrawals of a statement, as stated by the view's day. */
function withdrawalsOf(view: StatementView, id: StatementId): readonly StatementId[] {
  return placesAt(view, withdrawalSeries(id), '')
    .map((place) => statementAt(view.ledger, place))
    .filter((statement) => statement !== undefined)
    .filter((statement) => statement.event.statedOn <= view.asOf)
    .map((statement) => statement.id);
}

/** The statement at a place; `undefined` when its event is of an unknown type. */
export function statementAt(ledger: Ledger, place: Place): Statement | undefined {
  const event = entryAt(ledger, versionOfPlace(place))?.event;
  if (!event || 'unknown' in event) return undefined;
  const row = rowOfPlace(place);
  return { id: statementId(event.id, row), place, event, row };
}

/**
 * The statements marked when they were entered, in log order: stated again for their key, or before their period
 * was over. What the view's day says of them is not looked at.
 */
export function markedStatements(view: StatementView, mark: 'again' | 'early'): readonly Statement[] {
  const found: Statement[] = [];
  let until = view.version;
  for (let layer: Ledger | undefined = view.ledger; layer; layer = layer.base?.ledger) {
    for (const place of layer[mark]) {
      const statement = versionOfPlace(place) <= until ? statementAt(layer, place) : undefined;
      if (statement) found.push(statement);
    }
    until = Math.min(until, layer.base?.until ?? 0);
  }
  return found.sort((a, b) => a.place - b.place);
}

/** The statement an id names, up to a version. */
export function statementOf(ledger: Ledger, id: string, version: number): Statement | undefined {
  const { eventId, row } = parseStatementId(id);
  const at = versionOfEvent(ledger, eventId, version);
  return at === undefined ? undefined : statementAt(ledger, placeOf(at, row));
}
