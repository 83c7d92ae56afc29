import * as z from 'zod';

/** The most rows one event may hold. */
export const ROW_LIMIT = 1000;

/** One column of a bulk statement: a value a row, or one value for all rows. */
export type Column<Value> = Value | readonly Value[];

/** The schema of a {@link Column} whose cells match `cell`. */
export function columnOf<Cell extends z.ZodType>(cell: Cell) {
  return z.union([
    cell,
    z.array(cell).min(1).max(ROW_LIMIT, `At most ${ROW_LIMIT} rows an event; split it.`),
  ]);
}

/** The cell of a column at a row; an absent column reads as `undefined`. */
export function cellOf<Value>(column: Column<Value> | undefined, row: number): Value | undefined {
  return Array.isArray(column) ? (column as readonly Value[])[row] : (column as Value | undefined);
}

/** How many rows a set of columns has: the arrays' common length, or 1 when all are scalars. */
export function rowCount(columns: object): number {
  for (const column of Object.values(columns)) if (Array.isArray(column)) return column.length;
  return 1;
}

/** Whether all array columns have one length. */
export function sameLength(columns: object): boolean {
  const arrays = Object.values(columns).filter((column) => Array.isArray(column));
  return arrays.every((column) => column.length === arrays[0]?.length);
}

/** The message when columns differ in length. */
export const UNEVEN_COLUMNS = {
  message: 'The columns differ in length; give each row one cell in every array column.',
};

/**
 * Rows as columns: the shape bulk statements are stored in. A column whose cells are all equal is one scalar;
 * a cell absent from a row is `null`; keys are taken from all rows.
 *
 * @example
 * toColumns([{ line: 'it', amount: '-5' }, { line: 'hr', amount: '-7' }])
 * // { line: ['it', 'hr'], amount: ['-5', '-7'] }
 */
export function toColumns<Row extends object>(
  rows: readonly Row[],
): { [Name in keyof Row]: Row[Name] | Row[Name][] } {
  const names = [...new Set(rows.flatMap((row) => Object.keys(row)))] as (keyof Row)[];
  const columns = names.map((name) => {
    const cells = rows.map((row) => row[name] ?? (null as Row[typeof name]));
    const [first] = cells;
    const scalar = rows.length > 1 && typeof first === 'string' && cells.every((cell) => cell === first);
    return [name, scalar ? first : cells] as const;
  });
  const constant = columns.every(([, cells]) => !Array.isArray(cells));
  const kept = constant ? columns.map(([name]) => [name, rows.map((row) => row[name])]) : columns;
  return Object.fromEntries(kept) as { [Name in keyof Row]: Row[Name] | Row[Name][] };
}

/** Keeps the given rows of a set of columns, in order. */
export function keepRows<Columns extends object>(columns: Columns, rows: readonly number[]): Columns {
  const kept = Object.entries(columns).map(([name, column]) => [
    name,
    Array.isArray(column) ? rows.map((row) => column[row]) : column,
  ]);
  return Object.fromEntries(kept) as Columns;
}
