import { natural, netCostPositive, type Source, type Translator, tkr } from '@outturn/core';
import { type BudgetColumn, type BudgetRow, COST, INCOME, NET_COST, TOTAL } from './budget-rows.js';
import { tableOnPage } from './oxelosund-source.js';

/** A table as printed: its heading, the root of its lines, its signs and unit, and its cells. */
export interface BudgetTable {
  readonly heading: string;
  readonly line: string;
  readonly translator: Translator;
  readonly cells: typeof NET_COST;
}

/** The net costs: printed the other way round from the two tables that they are the net of. */
export const NET_COST_TABLE: BudgetTable = {
  heading: 'Nettokostnad',
  line: 'nettokostnad',
  translator: tkr(netCostPositive('net')),
  cells: NET_COST,
};

/** The incomes. */
export const INCOME_TABLE: BudgetTable = {
  heading: 'Intäkter',
  line: 'intäkter',
  translator: tkr(natural('income')),
  cells: INCOME,
};

/** The costs. */
export const COST_TABLE: BudgetTable = {
  heading: 'Kostnader',
  line: 'kostnader',
  translator: tkr(natural('cost')),
  cells: COST,
};

/** The tables in the order they are printed. */
export const BUDGET_TABLES = [NET_COST_TABLE, INCOME_TABLE, COST_TABLE] as const;

/** What a cell prints; `''` for a blank. */
export function printedIn({ cells, heading }: BudgetTable, row: BudgetRow, column: BudgetColumn): string {
  const found = cells.find(({ id }) => id === row.id);
  if (!found) throw new TypeError(`The table "${heading}" has no row "${row.id}".`);
  return found[column];
}

/** The budget line of a row of a table. */
export function lineOf({ line }: BudgetTable, { id }: BudgetRow): string {
  return id === TOTAL ? line : `${line}-${id}`;
}

/** The name of a row, as its table prints it. */
export function nameOf({ heading }: BudgetTable, { id, name }: BudgetRow): string {
  return id === TOTAL ? `${name} ${heading}` : name;
}

/** Where a table stands; all three begin on the page of their heading. */
export function budgetSource({ heading }: BudgetTable): Source {
  return tableOnPage('12', `Internbudget, ${heading.toLowerCase()} (tkr)`);
}
