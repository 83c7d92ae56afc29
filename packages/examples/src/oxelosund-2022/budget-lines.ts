import { type Command, inNaturalSigns, toColumns } from '@outturn/core';
import { AMOUNT_COLUMNS, BUDGET_ROWS, type BudgetRow, rowsUnder, TOTAL } from './budget-rows.js';
import {
  BUDGET_TABLES,
  type BudgetTable,
  budgetSource,
  COST_TABLE,
  INCOME_TABLE,
  lineOf,
  NET_COST_TABLE,
  nameOf,
  printedIn,
} from './budget-tables.js';
import { PLAN, tableOnPage } from './oxelosund-source.js';

/** The board's net of incomes and costs: the frame it is to keep within. */
export const NET_COST_LINE = NET_COST_TABLE.line;

const WHOLE = 'driftbudget';
/** The line above incomes and costs, which no table prints. */
const NET_OF_BOTH = 'intäkter-och-kostnader';

/** Every follow-up is to tell what will be done where a deficit against the frame is forecast, however small. */
const FRAME_PLACE = 'Summa; åtgärder vid prognostiserat underskott: s. 3, Uppföljning';

function defineLine(table: BudgetTable, row: BudgetRow): Command {
  const above = BUDGET_ROWS.find(({ id }) => id === row.under);
  const isNet = table === NET_COST_TABLE;
  const parent = above ? lineOf(table, above) : isNet ? undefined : NET_OF_BOTH;
  return {
    type: 'define-budget-line',
    data: {
      id: lineOf(table, row),
      name: nameOf(table, row),
      nature: table.translator.nature,
      whole: WHOLE,
      breakdown: isNet ? 'per-verksamhet' : NET_OF_BOTH,
      unit: 'kommunstyrelsen',
      ...(parent !== undefined && { parent }),
      ...(isFrame(table, row) && { actionBeyond: { amount: '0' } }),
    },
    source: isFrame(table, row) ? { ...budgetSource(table), place: FRAME_PLACE } : budgetSource(table),
  };
}

/** Whether a row is the frame that is given to the board: the total of its net costs. */
function isFrame(table: BudgetTable, { id }: BudgetRow): boolean {
  return table === NET_COST_TABLE && id === TOTAL;
}

const netOfBoth: Command = {
  type: 'define-budget-line',
  data: {
    id: NET_OF_BOTH,
    name: 'Intäkter och kostnader',
    nature: 'net',
    whole: WHOLE,
    breakdown: NET_OF_BOTH,
    unit: 'kommunstyrelsen',
  },
  source: tableOnPage('12', 'Internbudget'),
};

/** The rows from the total down, so that each comes after the one above it. */
const FROM_THE_TOTAL = BUDGET_ROWS.toSorted((a, b) => depthOf(a) - depthOf(b));

function depthOf({ under }: BudgetRow): number {
  return under === '' ? 0 : under === TOTAL ? 1 : 2;
}

function linesOf(table: BudgetTable): readonly Command[] {
  return FROM_THE_TOTAL.map((row) => defineLine(table, row));
}

function cellsOf(table: BudgetTable, { heading, period }: (typeof AMOUNT_COLUMNS)[number]) {
  return BUDGET_ROWS.filter((row) => rowsUnder(row).length === 0).map((row) => {
    const printed = printedIn(table, row, heading);
    return {
      line: lineOf(table, row),
      period,
      amount: printed === '' ? null : inNaturalSigns(printed, table.translator),
      place: `${nameOf(table, row)}, ${heading}`,
    };
  });
}

/** The rows of a table; its subtotals and total are printed figures, not amounts. */
function stateAmounts(table: BudgetTable): readonly Command[] {
  const source = budgetSource(table);
  const [forecast, ...budgets] = AMOUNT_COLUMNS;
  const { multiplier } = table.translator;
  const decided = budgets.flatMap((column) => cellsOf(table, column));
  return [
    { type: 'decide-budget', data: { plan: PLAN, multiplier, ...toColumns(decided) }, source },
    {
      type: 'state-forecasts',
      data: { occasion: 'oktober-2021', multiplier, ...toColumns(cellsOf(table, forecast)) },
      source,
    },
  ];
}

/**
 * The internal budget of the board, in thousands: its net cost row by row, and the same cut into incomes and costs.
 * A blank cell is no nought, so the second cut cannot be summed.
 */
export const budgetLineCommands: readonly Command[] = [
  ...linesOf(NET_COST_TABLE),
  netOfBoth,
  ...linesOf(INCOME_TABLE),
  ...linesOf(COST_TABLE),
  ...BUDGET_TABLES.flatMap(stateAmounts),
];
