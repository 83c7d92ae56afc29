import type { Paint, Tone } from './paint.js';

/** One cell of a table. */
export interface Cell {
  readonly text: string;
  readonly tone?: Tone | undefined;
}

/**
 * A column: its heading in one or more lines, and its side. One that grows takes the width that is left; what does
 * not fit wraps, or, with `above`, stands on a line of its own over its row.
 */
export interface TableColumn {
  readonly heading: string;
  readonly align?: 'right' | undefined;
  readonly grows?: 'wrap' | 'above' | undefined;
}

/** A row of cells; one with a single cell runs over all columns. */
export type TableRow = readonly Cell[];

/** How a table is laid out. */
export interface TableLayout {
  readonly width: number;
  readonly paint: Paint;
}

const GAP = '  ';
const NARROWEST = 18;

/**
 * Lays out a table in aligned columns. The growing column takes what is left of the width and wraps; leading
 * spaces of its cells are kept on every line.
 */
export function layTable(
  columns: readonly TableColumn[],
  rows: readonly TableRow[],
  { width, paint }: TableLayout,
): readonly string[] {
  const widths = widthsOf(columns, rows, width);
  const heading = columns.map(({ heading: text }): Cell => ({ text, tone: 'quiet' }));
  const lay = (row: TableRow): readonly string[] => {
    if (row.length === 1) return whole(row, paint);
    const [over, rest] = lifted(row, columns, widths);
    return [...over.flatMap((cells) => whole(cells, paint)), ...layRow(rest, columns, widths, paint)];
  };
  const hasHeading = columns.some(({ heading: text }) => text !== '');
  return [...(hasHeading ? lay(heading) : []), ...rows.flatMap(lay)];
}

/** A cell of a text that a tone may be put on. */
export function cell(text: string, tone?: Tone): Cell {
  return { text, tone };
}

/** The lines of a text, broken between words; a word longer than the width stands alone. */
export function wrap(text: string, width: number): readonly string[] {
  const indent = /^ */.exec(text)?.[0] ?? '';
  const lines: string[] = [];
  let line = '';
  for (const word of text.trim().split(' ')) {
    const longer = line === '' ? indent + word : `${line} ${word}`;
    if (longer.length <= width || line === '') line = longer;
    else {
      lines.push(line);
      line = indent + word;
    }
  }
  return [...lines, line];
}

function widthsOf(
  columns: readonly TableColumn[],
  rows: readonly TableRow[],
  width: number,
): readonly number[] {
  const natural = columns.map(({ heading }, at) => {
    const texts = rows.filter((row) => row.length > 1).map((row) => row[at]?.text ?? '');
    return Math.max(...[...heading.split('\n'), ...texts].map((text) => text.length));
  });
  const fixed = natural.filter((_, at) => !columns[at]?.grows).reduce((sum, each) => sum + each, 0);
  const left = width - fixed - GAP.length * (columns.length - 1);
  return natural.map((each, at) => (columns[at]?.grows ? Math.min(each, Math.max(NARROWEST, left)) : each));
}

/** Takes a cell that is too long for its column out of its row. */
function lifted(
  row: TableRow,
  columns: readonly TableColumn[],
  widths: readonly number[],
): readonly [over: readonly TableRow[], rest: TableRow] {
  const at = columns.findIndex(({ grows }) => grows === 'above');
  const long = row[at];
  if (!long || long.text.length <= (widths[at] ?? 0)) return [[], row];
  return [[[long]], row.map((each, index) => (index === at ? { text: '' } : each))];
}

function whole([only]: TableRow, paint: Paint): readonly string[] {
  return only ? [paint(only.text, only.tone)] : [];
}

function layRow(
  row: TableRow,
  columns: readonly TableColumn[],
  widths: readonly number[],
  paint: Paint,
): readonly string[] {
  const wrapped = row.map(({ text }, at) =>
    text.includes('\n')
      ? text.split('\n')
      : columns[at]?.grows === 'wrap'
        ? wrap(text, widths[at] ?? 0)
        : [text],
  );
  const height = Math.max(...wrapped.map((lines) => lines.length));
  return Array.from({ length: height }, (_, line) =>
    row
      .map(({ tone }, at) => pad(wrapped[at]?.[line] ?? '', widths[at] ?? 0, columns[at]?.align, tone, paint))
      .join(GAP)
      .trimEnd(),
  );
}

function pad(
  text: string,
  width: number,
  align: TableColumn['align'],
  tone: Tone | undefined,
  paint: Paint,
): string {
  const space = ' '.repeat(Math.max(0, width - text.length));
  return align === 'right' ? space + paint(text, tone) : paint(text, tone) + space;
}
