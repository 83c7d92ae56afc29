import type { PrintedFigure } from '../budget/figure-events.js';
import type { DecidedEvent } from '../events/event.js';
import { cellOf, rowCount } from '../statement/columns.js';
import { parseSegmentKey } from '../values/segment.js';
import { checkMeasure } from './check-measure.js';
import { checkSegment } from './check-segment.js';
import { mustBeDefined, refuse } from './refuse.js';
import type { RegisterState } from './register-state.js';
import { rowKeyOf } from './row-keys.js';
import { statementOf } from './statements.js';

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

/** Refuses unknown lines, plans and occasions, and two rows with one key. */
export function checkAmounts(
  state: RegisterState,
  event: EventOf<'budget-decided' | 'change-explained' | 'outturns-stated' | 'forecasts-stated'>,
): void {
  if ('plan' in event.data) mustBeDefined(state, 'plan', event.data.plan);
  if ('occasion' in event.data) mustBeDefined(state, 'occasion', event.data.occasion);
  const lines = Array.isArray(event.data.line) ? event.data.line : [event.data.line];
  for (const line of new Set(lines)) mustBeDefined(state, 'line', line);
  refuseSameKeys(event);
}

/** Refuses a claim about things that are not defined. */
export function checkFigure(state: RegisterState, figure: PrintedFigure): void {
  checkMeasure(state, figure.claims);
}

/** Refuses the withdrawal of what was never stated, and of a withdrawal. */
export function checkWithdrawal(state: RegisterState, event: EventOf<'statement-withdrawn'>): void {
  const id = event.data.statement;
  const statement = statementOf(state.ledger, id, state.version);
  const stated = statement && (rowKeyOf(statement.event, statement.row) ?? explains(statement.event));
  if (!statement || !stated || statement.row >= rowCount(statement.event.data)) {
    const message = `There is no observation, amount, figure or break with the id "${id}"; a withdrawal names one as eventId#row.`;
    return refuse('unknown-statement', message, { statement: id });
  }
  if (statement.event.statedOn <= event.statedOn) return undefined;
  const message = `"${id}" was stated on ${statement.event.statedOn}; it cannot be withdrawn on ${event.statedOn}, before that.`;
  return refuse('withdrawn-before-stated', message, { statement: id });
}

function explains(event: DecidedEvent): boolean {
  return event.type === 'change-explained' || event.type === 'series-broken';
}

function refuseSameKeys(event: DecidedEvent): void {
  const rows = new Map<string, number>();
  for (let row = 0; row < rowCount(event.data); row++) {
    const key = rowKeyOf(event, row);
    if (!key) continue;
    const text = `${key.series}|${key.point}|${key.part}`;
    const before = rows.get(text);
    if (before !== undefined) {
      const message = `Rows ${before} and ${row} state the same thing (${text}); keep one, or state them in two commands.`;
      refuse('same-key-twice', message, { rows: [before, row], key: text });
    }
    rows.set(text, row);
  }
}
