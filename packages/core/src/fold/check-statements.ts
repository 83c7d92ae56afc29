import type { DecidedEvent } from '../events/event.js';
import { cellOf, rowCount } from '../statement/columns.js';
import { statementId } from '../values/id.js';
import { parseSegmentKey } from '../values/segment.js';
import { checkSegment } from './check-segment.js';
import { mustBeDefined, refuse } from './refuse.js';
import type { RegisterState } from './register-state.js';
import { isOneStatement, rowKeyOf } from './row-keys.js';
import { refuseSameKeys } from './same-keys.js';
import { type Statement, statementOf } from './statements.js';

type EventOf<Type extends DecidedEvent['type']> = Extract<DecidedEvent, { type: Type }>;

/** Refuses unknown indicators, segments and occasions, and two rows with one key. */
export function checkObservations(state: RegisterState, event: EventOf<'observations-stated'>): void {
  const { data } = event;
  const checked = new Set<string>();
  for (let row = 0; row < rowCount(data); row++) {
    const id = cellOf(data.indicator, row) ?? '';
    const segment = cellOf(data.segment, row) ?? '';
    const occasion = cellOf(data.occasion, row) ?? '';
    const what = `${id}|${segment}|${occasion}`;
    if (checked.has(what)) continue;
    checked.add(what);
    const indicator = mustBeDefined(state, 'indicator', id).data;
    if (indicator.definedBy) refuseDerived(id);
    if (segment !== '') checkSegment(state, indicator, parseSegmentKey(segment));
    if (occasion !== '') mustBeDefined(state, 'occasion', occasion);
  }
  refuseSameKeys(event);
}

/** Refuses unknown indicators and segments, and two rows with one key. */
export function checkBenchmarks(state: RegisterState, event: EventOf<'benchmarks-stated'>): void {
  const { data } = event;
  for (let row = 0; row < rowCount(data); row++) {
    const indicator = mustBeDefined(state, 'indicator', cellOf(data.indicator, row) ?? '').data;
    checkSegment(state, indicator, parseSegmentKey(cellOf(data.segment, row) ?? ''));
  }
  refuseSameKeys(event);
}

/** Refuses a trend of an unknown indicator or segment. */
export function checkTrend(state: RegisterState, trend: EventOf<'trend-stated'>['data']): void {
  const indicator = mustBeDefined(state, 'indicator', trend.indicator).data;
  checkSegment(state, indicator, parseSegmentKey(trend.segment ?? ''));
}

function refuseDerived(id: string): never {
  const message = `"${id}" is derived from other indicators and never typed in; state its parts, or define it without "definedBy".`;
  return refuse('indicator-is-derived', message, { indicator: id });
}

/** Refuses the withdrawal of what was never stated, and of a withdrawal. */
export function checkWithdrawal(state: RegisterState, event: EventOf<'statement-withdrawn'>): void {
  const id = event.data.statement;
  const statement = statementOf(state.ledger, id, state.version);
  if (statement && isInnerRow(statement)) refuseRow(statement);
  if (!statement || !isStated(statement)) {
    const message = `There is no observation, amount, figure, action or break with the id "${id}"; a withdrawal names one as eventId#row.`;
    return refuse('unknown-statement', message, { statement: id });
  }
  if (statement.event.statedOn <= event.statedOn) return undefined;
  const message = `"${id}" was stated on ${statement.event.statedOn}; it cannot be withdrawn on ${event.statedOn}, before that.`;
  return refuse('withdrawn-before-stated', message, { statement: id });
}

/** A row of one statement that has several, other than the row 0 that names it. */
function isInnerRow({ event, row }: Statement): boolean {
  return isOneStatement(event) && row > 0 && row < rowCount(event.data);
}

function refuseRow({ id, event }: Statement): never {
  const whole = statementId(event.id, 0);
  const message = `"${id}" is a row of "${whole}", which is one statement, withdrawn as a whole: name "${whole}".`;
  return refuse('unknown-statement', message, { statement: id, whole });
}

/** Whether there is such a row, of an event that states something. Of one that is a single statement it is row 0. */
function isStated({ event, row }: Statement): boolean {
  if (row >= (isOneStatement(event) ? 1 : rowCount(event.data))) return false;
  return rowKeyOf(event, row) !== undefined || KEYLESS.has(event.type);
}

/** Statements that may have no key of their own: they add to others, or are told apart by their id. */
const KEYLESS: ReadonlySet<DecidedEvent['type']> = new Set([
  'budget-adjusted',
  'budget-transferred',
  'change-explained',
  'series-broken',
]);
