import type { AdjustmentKind } from '../../src/budget/budget-events.js';
import type { Command } from '../../src/events/command.js';
import type { RegisterState } from '../../src/fold/register-state.js';
import type { Measure } from '../../src/rules/measure.js';
import { toColumns } from '../../src/statement/columns.js';
import { type Batch, registerOf } from './register-of.js';

/** The day everything in these small registers is stated unless a test says otherwise. */
export const DAY = '2024-03-18';

/** A budget line as a test writes it. */
export interface LineText {
  readonly id: string;
  readonly parent?: string;
  readonly ofWhich?: true;
  readonly internal?: true;
  readonly nature?: 'income' | 'cost' | 'net' | 'investment';
  readonly breakdown?: string;
  readonly from?: string;
  readonly retired?: true;
}

/** A register in SEK with a plan and the lines, all in the whole `driftbudget`. */
export function openBudget(lines: readonly LineText[]): readonly Command[] {
  return [
    { type: 'open-register', data: { name: 'Norrtälje', currency: 'SEK' } },
    {
      type: 'adopt-plan',
      data: { id: 'plan', name: 'Plan', body: 'Kommunstyrelsen', validity: '2024/2026' },
    },
    ...lines.map(defineLine),
  ];
}

/** Defines one line. */
export function defineLine(line: LineText): Command {
  const { nature = 'net', breakdown = 'per-kategori', ...rest } = line;
  return {
    type: 'define-budget-line',
    data: { ...rest, name: rest.id, nature, whole: 'driftbudget', breakdown },
  };
}

/** `[line, period, amount]`: an amount as printed. */
export type AmountRow = readonly [line: string, period: string, amount: string | null];

/** Decides or plans amounts printed in thousands. */
export function decided(rows: readonly AmountRow[], version: 'decided' | 'plan' = 'decided'): Command {
  return { type: 'decide-budget', data: { plan: 'plan', version, ...columnsOf(rows), multiplier: 1000 } };
}

/** `[line, period, amount, item]`: a change as printed, and its item's id if it has one. */
export type AlteredRow = readonly [line: string, period: string, amount: string, item: string | null];

/** Adjusts the budget by amounts printed in thousands; a row is named by its item. */
export function adjusted(kind: AdjustmentKind, rows: readonly AlteredRow[]): Command {
  const named = rows.map(([line, period, amount, item]) => ({
    line,
    period,
    amount,
    item,
    name: item ?? 'change',
  }));
  return { type: 'adjust-budget', data: { plan: 'plan', kind, ...toColumns(named), multiplier: 1000 } };
}

/** Moves amounts printed in thousands between lines. */
export function transferred(item: string, rows: readonly (readonly [string, string, string])[]): Command {
  const moved = rows.map(([line, period, amount]) => ({ line, period, amount }));
  return { type: 'transfer-budget', data: { item, name: item, ...toColumns(moved), multiplier: 1000 } };
}

/** States outturns printed in thousands. */
export function outturn(rows: readonly AmountRow[]): Command {
  return { type: 'state-outturns', data: { ...columnsOf(rows), multiplier: 1000 } };
}

/** States forecasts printed in thousands. */
export function forecast(occasion: string, rows: readonly AmountRow[]): Command {
  return { type: 'state-forecasts', data: { occasion, ...columnsOf(rows), multiplier: 1000 } };
}

/** Explains the change of a line into a period, items `[item, amount]` in thousands. */
export function explained(
  line: string,
  period: string,
  items: readonly (readonly [item: string, amount: string | null])[],
): Command {
  const rows = items.map(([item, amount]) => ({ line, period, item, name: item, amount }));
  return { type: 'explain-change', data: { plan: 'plan', ...toColumns(rows), multiplier: 1000 } };
}

/** States a printed figure; in thousands and whole thousands unless `more` says otherwise. */
export function figure(
  id: string,
  period: string,
  value: string,
  claims: Measure,
  more: { readonly multiplier?: number; readonly roundedTo?: string; readonly measuredIn?: string } = {},
): Command {
  return {
    type: 'state-figure',
    data: { id, name: id, period, value, multiplier: 1000, roundedTo: '1', claims, ...more },
  };
}

/** A register of these lines in which the commands were stated on the same day. */
export function budgetOf(lines: readonly LineText[], ...commands: readonly Command[]): RegisterState {
  return registerOf([on(DAY, ...openBudget(lines), ...commands)]);
}

/** Commands stated on a day. */
export function on(statedOn: string, ...commands: readonly Command[]): Batch {
  return { statedOn, commands };
}

function columnsOf(rows: readonly AmountRow[]) {
  return toColumns(rows.map(([line, period, amount]) => ({ line, period, amount })));
}
