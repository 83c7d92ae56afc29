import type { RegisterEvent } from '../events/event.js';
import { cellOf } from '../statement/columns.js';
import type { CalendarDate } from '../values/calendar-date.js';
import type { PeriodText } from '../values/period.js';
import { type NaiveLog, naiveInForce, naiveRows } from './naive-log.js';
import { plus, type Rational, rational, times } from './naive-rational.js';

/** A change of a line's budget that counts: it is in force as of the plan's day. */
export interface NaiveAlteration {
  readonly line: string;
  readonly period: PeriodText;
  readonly amount: Rational;
}

/** A change before it is said which of those with the same item counts. */
interface Change extends NaiveAlteration {
  /** Of changes with one key the latest counts. */
  readonly key: string;
  readonly event: string;
  readonly statedOn: CalendarDate;
}

/** Every adjustment and transfer in force. Items add up; the same item replaces, of a transfer all its rows at once. */
export function naiveAlterations(log: NaiveLog): readonly NaiveAlteration[] {
  return [...inForceByKey(adjustments(log)), ...inForceByKey(transfers(log))];
}

/** What is itemised of a line's change into a period, together; `undefined` where no item with an amount is. */
export function naiveExplained(
  { events, planAsOf }: NaiveLog,
  line: string,
  period: PeriodText,
): Rational | undefined {
  const items = naiveRows(events, planAsOf, 'change-explained', ({ id, data, statedOn }, row) => {
    const isAsked = cellOf<string>(data.line, row) === line && cellOf(data.period, row) === period;
    const text = cellOf<string | null>(data.amount, row) ?? null;
    const amount = text === null ? undefined : wholeAmount(text, data.multiplier);
    return { isAsked, amount, statedOn, item: cellOf<string>(data.item, row) ?? `${id}#${row}` };
  }).filter(({ isAsked }) => isAsked);
  const names = [...new Set(items.map(({ item }) => item))];
  const amounts = names.flatMap(
    (name) => naiveInForce(items.filter(({ item }) => item === name))?.amount ?? [],
  );
  return amounts.length === 0 ? undefined : amounts.reduce(plus);
}

/** An amount in whole kronor. */
export function wholeAmount(text: string, multiplier: number | undefined): Rational {
  return times(rational(text), rational(String(multiplier ?? 1)));
}

function inForceByKey(changes: readonly Change[]): readonly Change[] {
  return changes.filter(({ key, event }) => {
    return naiveInForce(changes.filter((other) => other.key === key))?.event === event;
  });
}

function adjustments({ events, planAsOf }: NaiveLog): readonly Change[] {
  return naiveRows(events, planAsOf, 'budget-adjusted', ({ id, data, statedOn }, row) => {
    const line = cellOf<string>(data.line, row) ?? '';
    const period = cellOf(data.period, row) ?? '';
    const amount = wholeAmount(cellOf(data.amount, row) ?? '0', data.multiplier);
    const item = cellOf(data.item, row) ?? `${id}#${row}`;
    return { line, period, amount, statedOn, event: `${id}#${row}`, key: `${line}|${period}|${item}` };
  });
}

// A transfer is one statement: the withdrawal of its row 0 takes all of it away.
function transfers({ events, planAsOf }: NaiveLog): readonly Change[] {
  const isWithdrawn = (id: string) =>
    events.some(
      (event: RegisterEvent) =>
        !('unknown' in event) &&
        event.type === 'statement-withdrawn' &&
        event.statedOn <= planAsOf &&
        event.data.statement === `${id}#0`,
    );
  return naiveRows(events, planAsOf, 'budget-transferred', ({ id, data, statedOn }, row) => ({
    line: cellOf<string>(data.line, row) ?? '',
    period: cellOf(data.period, row) ?? '',
    amount: wholeAmount(cellOf(data.amount, row) ?? '0', data.multiplier),
    ...{ statedOn, event: id, key: data.item ?? id },
  })).filter(({ event }) => !isWithdrawn(event));
}
