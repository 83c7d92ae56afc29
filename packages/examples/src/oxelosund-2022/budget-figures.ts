import { type Command, inPrintedSigns, type Source } from '@outturn/core';
import type { AmountMeasure, FigureMeasure, Measure } from '@outturn/core/rules';
import {
  AMOUNT_COLUMNS,
  BUDGET_ROWS,
  type BudgetColumn,
  type BudgetRow,
  CHANGE_COLUMN,
  rowsUnder,
} from './budget-rows.js';
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
import { tableOnPage } from './oxelosund-source.js';

type AmountColumn = (typeof AMOUNT_COLUMNS)[number];

const TOTALS = BUDGET_ROWS.filter((row) => rowsUnder(row).length > 0);

/** What a figure's id and name say of its column. */
const KIND_OF = {
  'Årsprognos per oktober 2021': 'prognos',
  'Budget 2021': 'budget',
  'Förändring mot budget 2021': 'förändring',
  'Budget 2022': 'budget',
} as const satisfies Readonly<Record<BudgetColumn, string>>;

/** Which of a cell's claims a figure is: a cell may have to agree both with its column and with other tables. */
type Claim = '' | 'nedsummerad' | 'av-intäkter-och-kostnader';

interface Cell {
  readonly table: BudgetTable;
  readonly row: BudgetRow;
  readonly column: BudgetColumn;
  readonly period: string;
}

function figureId({ table, row, column }: Omit<Cell, 'period'>, claim: Claim = ''): string {
  return [lineOf(table, row), KIND_OF[column], claim].filter((part) => part !== '').join('-');
}

/** A printed cell with what it claims to be, in the signs of its table; none for a blank. */
function stateFigure(cell: Cell, claims: Measure, claim: Claim = ''): readonly Command[] {
  const { table, row, column, period } = cell;
  const value = printedIn(table, row, column);
  if (value === '') return [];
  return [
    {
      type: 'state-figure',
      data: {
        id: figureId(cell, claim),
        name: figureName(cell, claim),
        period,
        value,
        roundedTo: '1',
        measuredIn: 'SEK',
        multiplier: table.translator.multiplier,
        claims,
      },
      source: { ...sourceOf(table, claim), place: `${nameOf(table, row)}, ${column}` },
    },
  ];
}

function figureName({ table, row, column }: Cell, claim: Claim): string {
  const name = `${nameOf(table, row)}, ${KIND_OF[column]}`;
  if (claim === 'av-intäkter-och-kostnader') return `Netto: ${name}`;
  return `${table.heading}: ${name}${claim === '' ? '' : `, ${claim}`}`;
}

function sourceOf(table: BudgetTable, claim: Claim): Source {
  return claim === 'av-intäkter-och-kostnader'
    ? tableOnPage('12', 'Internbudget, nettokostnad mot intäkter och kostnader (tkr)')
    : budgetSource(table);
}

function amount(table: BudgetTable, row: BudgetRow, version: AmountMeasure['version']): AmountMeasure {
  return { type: 'amount', line: lineOf(table, row), version };
}

function figure(cell: Omit<Cell, 'period'>): FigureMeasure {
  return { type: 'figure', figure: figureId(cell) };
}

function changeOf(measure: AmountMeasure | FigureMeasure): Measure {
  return { type: 'difference', of: measure, less: { ...measure, offset: { years: -1 } } };
}

/** The rows of some that print something in a column. */
function printedOf(
  table: BudgetTable,
  rows: readonly BudgetRow[],
  column: BudgetColumn,
): readonly BudgetRow[] {
  return rows.filter((row) => printedIn(table, row, column) !== '');
}

/** A subtotal adds up the rows printed above it; a total adds up the subtotals as printed, and the rows in none. */
function sumsOf(table: BudgetTable, column: AmountColumn): readonly Command[] {
  const { heading, period, version } = column;
  return TOTALS.flatMap((row) => {
    const parts = printedOf(table, rowsUnder(row), heading).map((part) =>
      TOTALS.includes(part)
        ? figure({ table, row: part, column: heading })
        : inPrintedSigns(amount(table, part, version), table.translator),
    );
    return stateFigure({ table, row, column: heading, period }, { type: 'sum', of: parts });
  });
}

/** Every change, row by row, from the one budget to the other. */
function changesOf(table: BudgetTable): readonly Command[] {
  return BUDGET_ROWS.flatMap((row) => {
    const claims = TOTALS.includes(row)
      ? changeOf(figure({ table, row, column: 'Budget 2022' }))
      : inPrintedSigns(changeOf(amount(table, row, 'decided')), table.translator);
    return stateFigure({ table, row, column: CHANGE_COLUMN, period: '2022' }, claims);
  });
}

/** Every subtotal and total of the changes, down its column. */
function sumsOfChanges(table: BudgetTable): readonly Command[] {
  return TOTALS.flatMap((row) => {
    const parts = printedOf(table, rowsUnder(row), CHANGE_COLUMN);
    const claims: Measure = {
      type: 'sum',
      of: parts.map((part) => figure({ table, row: part, column: CHANGE_COLUMN })),
    };
    return stateFigure({ table, row, column: CHANGE_COLUMN, period: '2022' }, claims, 'nedsummerad');
  });
}

/** The tables of incomes and costs that print something in a row; both, blank as they are, where neither does. */
function printedSides(row: BudgetRow, column: BudgetColumn): readonly BudgetTable[] {
  const both = [INCOME_TABLE, COST_TABLE];
  const printed = both.filter((table) => printedIn(table, row, column) !== '');
  return printed.length > 0 ? printed : both;
}

function incomeAndCost(row: BudgetRow, { heading, version }: AmountColumn): Measure {
  const parts = printedSides(row, heading).map((table) =>
    TOTALS.includes(row) ? figure({ table, row, column: heading }) : amount(table, row, version),
  );
  return { type: 'sum', of: parts };
}

function changeOfIncomeAndCost(row: BudgetRow): Measure {
  const parts = printedSides(row, CHANGE_COLUMN).map((table) =>
    printedIn(table, row, CHANGE_COLUMN) === ''
      ? changeOf(amount(table, row, 'decided'))
      : figure({ table, row, column: CHANGE_COLUMN }),
  );
  return { type: 'sum', of: parts };
}

/** A net cost against the other two tables, in one of its columns. */
function stateNet(row: BudgetRow, column: BudgetColumn, period: string, net: Measure): readonly Command[] {
  const claims = inPrintedSigns(net, NET_COST_TABLE.translator);
  return stateFigure({ table: NET_COST_TABLE, row, column, period }, claims, 'av-intäkter-och-kostnader');
}

const nets = BUDGET_ROWS.flatMap((row) => [
  ...AMOUNT_COLUMNS.flatMap((column) =>
    stateNet(row, column.heading, column.period, incomeAndCost(row, column)),
  ),
  ...stateNet(row, CHANGE_COLUMN, '2022', changeOfIncomeAndCost(row)),
]);

/**
 * Everything the three tables print that follows from something else in them. A figure is of cells that are
 * printed, so that what one of them hides comes to light once, in the subtotal above it.
 */
export const budgetFigureCommands: readonly Command[] = [
  ...BUDGET_TABLES.flatMap((table) => [
    ...AMOUNT_COLUMNS.flatMap((column) => sumsOf(table, column)),
    ...changesOf(table),
    ...sumsOfChanges(table),
  ]),
  ...nets,
];
