import type { DecidedEvent } from '../events/event.js';
import { keepRows, rowCount } from '../statement/columns.js';
import { DEFINED_BY } from './definitions.js';
import type { RegisterState } from './register-state.js';
import { isOneStatement, rowKeyOf, statedRow } from './row-keys.js';
import { inForce, type StatementView } from './statements.js';

/**
 * The event less what is in force already with the same `statedOn`, so that the same document read twice
 * records nothing; `undefined` when nothing is left.
 */
export function withoutRepeats(state: RegisterState, event: DecidedEvent): DecidedEvent | undefined {
  if (event.type in DEFINED_BY) return repeatsDefinition(state, event) ? undefined : event;
  if (!rowKeyOf(event, 0)) return event;
  const view: StatementView = { ledger: state.ledger, version: state.version, asOf: event.statedOn };
  if (isOneStatement(event)) return isRepeat(view, event, 0) ? undefined : event;
  const rows = Array.from({ length: rowCount(event.data) }, (_, row) => row);
  const fresh = rows.filter((row) => !isRepeat(view, event, row));
  if (fresh.length === rows.length) return event;
  if (fresh.length === 0) return undefined;
  return { ...event, data: keepRows(event.data, fresh) } as DecidedEvent;
}

function repeatsDefinition(state: RegisterState, event: DecidedEvent): boolean {
  const kind = DEFINED_BY[event.type as keyof typeof DEFINED_BY];
  const { id, from } = event.data as { id: string; from?: string };
  const all = Object.hasOwn(state.definitions[kind], id) ? (state.definitions[kind][id] ?? []) : [];
  const latest = all.findLast(
    (definition) => definition.statedOn === event.statedOn && definition.data.from === from,
  );
  return latest !== undefined && sameData(latest.data, event.data);
}

function isRepeat(view: StatementView, event: DecidedEvent, row: number): boolean {
  const key = rowKeyOf(event, row);
  if (!key) return false;
  const before = inForce(view, key.series, key.point, (statement) => {
    return rowKeyOf(statement.event, statement.row)?.part === key.part;
  });
  if (!before || before.event.statedOn !== event.statedOn || before.event.type !== event.type) return false;
  return sameData(statedRow(before.event, before.row), statedRow(event, row));
}

/** Whether two pieces of plain data are equal, the order of their keys aside. */
function sameData(a: unknown, b: unknown): boolean {
  return textOf(a) === textOf(b);
}

function textOf(data: unknown): string {
  return JSON.stringify(data, (_, value: unknown) =>
    value !== null && typeof value === 'object' && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([left], [right]) => (left < right ? -1 : 1)))
      : value,
  );
}
