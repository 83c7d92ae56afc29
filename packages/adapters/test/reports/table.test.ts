import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { paintWith } from '../../src/reports/text/paint.js';
import { cell, layTable, wrap } from '../../src/reports/text/table.js';

const paint = paintWith(false);
const word = fc.stringMatching(/^[a-zåäö0-9]{1,12}$/);
const words = fc.array(word, { minLength: 1, maxLength: 12 });

describe('a wrapped text', () => {
  it('has the words it had, in order, within the width unless one word is longer', () => {
    fc.assert(
      fc.property(
        words,
        fc.integer({ min: 4, max: 40 }),
        fc.integer({ min: 0, max: 3 }),
        (texts, width, indent) => {
          const lines = wrap(' '.repeat(indent) + texts.join(' '), width);
          expect(lines.flatMap((line) => line.trim().split(' '))).toEqual(texts);
          for (const line of lines) {
            expect(line.startsWith(' '.repeat(indent))).toBe(true);
            expect(line.length <= width || !line.trim().includes(' ')).toBe(true);
          }
        },
      ),
    );
  });
});

describe('a table', () => {
  it('has its columns in line, numbers to the right', () => {
    const rows = [
      [cell('Net'), cell('−306 691')],
      [cell('  Income'), cell('81 118')],
    ];
    const lines = layTable(
      [
        { heading: 'Line', grows: 'wrap' },
        { heading: '2023', align: 'right' },
      ],
      rows,
      {
        width: 40,
        paint,
      },
    );
    expect(lines).toEqual(['Line          2023', 'Net       −306 691', '  Income    81 118']);
  });

  it('ends every line of numbers at the same column, however long the names', () => {
    // No digits in a name, or a wrapped line of one could be taken for a line of numbers.
    const names = fc.array(fc.stringMatching(/^[a-zåäö]{1,12}$/), { minLength: 1, maxLength: 12 });
    const column = fc.array(fc.tuple(names, fc.integer({ min: -999_999, max: 999_999 })), {
      minLength: 1,
      maxLength: 8,
    });
    fc.assert(
      fc.property(column, fc.constantFrom('wrap' as const, 'above' as const), (cells, grows) => {
        const rows = cells.map(([name, value]) => [cell(name.join(' ')), cell(String(value))]);
        const columns = [
          { heading: '', grows },
          { heading: '', align: 'right' as const },
        ];
        const lines = layTable(columns, rows, { width: 40, paint });
        const ends = cells.map(([, value]) => {
          const line = lines.find((each) => each.endsWith(` ${value}`));
          return line?.length;
        });
        expect(new Set(ends).size).toBe(1);
        expect(ends[0]).toBeDefined();
      }),
    );
  });

  it('puts a name too long for its column on a line of its own', () => {
    const rows = [[cell('a name that is far too long for this'), cell('1')]];
    const columns = [{ heading: '', grows: 'above' as const }, { heading: '' }];
    const lines = layTable(columns, rows, { width: 22, paint });
    expect(lines).toEqual(['a name that is far too long for this', `${' '.repeat(21)}1`]);
  });

  it('runs a row of one cell over all columns', () => {
    const rows = [[cell('1.1 A heading longer than the column')], [cell('a'), cell('1')]];
    const lines = layTable([{ heading: '', grows: 'wrap' }, { heading: '' }], rows, { width: 30, paint });
    expect(lines[0]).toBe('1.1 A heading longer than the column');
  });
});
