import { describe, expect, it } from 'vitest';
import { oneOf, printedTable } from '../src/reading/printed-table.js';

describe('a printed table', () => {
  it('reads a row a line, and a blank cell as an empty text', () => {
    const rows = printedTable(['line', '2024', '2025'], '\n  Intäkter | 83147 | 85226\n  Bidrag | | 4\n');
    expect(rows).toEqual([
      { line: 'Intäkter', '2024': '83147', '2025': '85226' },
      { line: 'Bidrag', '2024': '', '2025': '4' },
    ]);
  });

  it.each(['Intäkter | 83147', 'Intäkter | 83147 | 85226 | 87356'])(
    'refuses the row "%s" in three columns',
    (row) => {
      expect(() => printedTable(['line', '2024', '2025'], row)).toThrow(TypeError);
    },
  );

  it('refuses a cell that is none of the words it may be', () => {
    expect(oneOf(['income', 'cost'], 'cost')).toBe('cost');
    expect(() => oneOf(['income', 'cost'], 'costs')).toThrow('"costs" is none of income, cost.');
  });
});
