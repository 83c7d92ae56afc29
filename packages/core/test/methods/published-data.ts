import { readFileSync } from 'node:fs';
import type { ProgressInput, SeriesPoint } from '../../src/methods/progress-method.js';

/** A row of a published table by column name; blanks are empty text. */
export type Row = Readonly<Record<string, string>>;

/** The rows of a table in `tests/data`; see its README for the sources. */
export function publishedRows(file: string): readonly Row[] {
  const text = readFileSync(new URL(`../../../../tests/data/${file}`, import.meta.url), 'utf8');
  const [header, ...lines] = text.trimEnd().split(/\r?\n/).map(cellsOf);
  return lines.map((cells) =>
    Object.fromEntries((header ?? []).map((name, index) => [name, cells[index] ?? ''])),
  );
}

/** The case of a row that prints base, current value and target. */
export function caseOf(row: Row, targetYear: string | undefined): ProgressInput {
  const point = (end: 'base' | 'current'): readonly SeriesPoint[] => {
    const [year, value] = [row[`${end}_year`] ?? '', row[`${end}_value`] ?? ''];
    return year === '' || value === '' ? [] : [{ period: yearText(year), value: plain(value) }];
  };
  const { target = '', limit = '', base_year: from = '', current_year: to = '' } = row;
  return {
    series: from === to ? point('base') : [...point('base'), ...point('current')],
    direction: row.direction === '1' ? 'increase' : 'decrease',
    from: yearText(from),
    target: target === '' ? undefined : { value: plain(target), period: targetYear && yearText(targetYear) },
    limit: limit === '' ? undefined : limit,
  };
}

/** `2030.0` as a spreadsheet writes a year. */
function yearText(year: string): string {
  return year.replace(/\.0$/, '');
}

function plain(value: string): string {
  return value.includes('e') ? Number(value).toFixed(20) : value;
}

function cellsOf(line: string): readonly string[] {
  return [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(
    ([, quoted, bare]) => quoted?.replaceAll('""', '"') ?? bare ?? '',
  );
}
