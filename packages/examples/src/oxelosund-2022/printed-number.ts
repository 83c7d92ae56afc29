/** A number as a target cell prints it, with the comparison before it if there is one. */
export interface PrintedNumber {
  readonly value: string;
  readonly operator?: '<' | '>';
}

const CELL = /^([<>]?)(\d+(?:\.\d+)?)$/;

/**
 * Reads a target cell; `undefined` for a gap, which is printed `-`.
 *
 * @throws {TypeError} for what is neither a number nor a gap.
 *
 * @example
 * printedNumber('>75') // { value: '75', operator: '>' }
 */
export function printedNumber(cell: string): PrintedNumber | undefined {
  if (cell === '-') return undefined;
  const [, operator, value] = CELL.exec(cell) ?? [];
  if (value === undefined) throw new TypeError(`"${cell}" is neither a number nor a gap.`);
  return operator === '<' || operator === '>' ? { value, operator } : { value };
}
