/**
 * The rows of a table written as text, one a line, with `|` between the cells; a blank cell reads as `''`.
 *
 * @throws {TypeError} when a row has more or fewer cells than there are columns.
 *
 * @example
 * printedTable(['line', '2024'], 'Intäkter | 83147')
 * // [{ line: 'Intäkter', '2024': '83147' }]
 */
export function printedTable<Column extends string>(
  columns: readonly Column[],
  text: string,
): readonly Readonly<Record<Column, string>>[] {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  return lines.map((line) => {
    const cells = line.split('|').map((cell) => cell.trim());
    if (cells.length !== columns.length) {
      throw new TypeError(
        `"${line.trim()}" has ${cells.length} cells; the table has ${columns.length} columns.`,
      );
    }
    const named = columns.map((column, index) => [column, cells[index]]);
    return Object.fromEntries(named) as Record<Column, string>;
  });
}

/**
 * A cell that must be one of some words.
 *
 * @throws {TypeError} when it is none of them.
 */
export function oneOf<Word extends string>(words: readonly Word[], cell: string): Word {
  const word = words.find((known) => known === cell);
  if (word === undefined) throw new TypeError(`"${cell}" is none of ${words.join(', ')}.`);
  return word;
}
