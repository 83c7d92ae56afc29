import { reconcile } from '@outturn/core';
import { sourcesOf } from '@outturn/core/explain';
import { describe, expect, it } from 'vitest';
import { plain } from '../../../core/test/explain/plain-text.js';
import { budgetOf, decided, figure, type LineText } from '../../../core/test/support/budget-of.js';
import { reconciliationReport } from '../../src/reports/text-report.js';

const LINES: readonly LineText[] = [{ id: 'net' }, { id: 'a', parent: 'net' }, { id: 'b', parent: 'net' }];
const NET = { type: 'amount', line: 'net', version: 'decided' } as const;
const A = { type: 'amount', line: 'a', version: 'decided' } as const;

const figures = [
  figure('total', '2024', '-30', NET),
  figure('total', '2025', '-31', NET),
  figure('total', '2026', '-40', NET),
  figure('total', '2027', '-50', NET),
  figure(
    'share',
    '2024',
    '33.3',
    { type: 'ratio', of: A, to: NET, times: '100', measuredIn: 'percent' },
    { multiplier: 1, roundedTo: '0.1', measuredIn: 'percent' },
  ),
];
const years = ['2024', '2025', '2026'];
const amounts = decided(
  years.flatMap((year) => [
    ['a', year, '-10'],
    ['b', year, '-20'],
  ]),
);
const state = budgetOf(
  LINES,
  amounts,
  ...figures.map((command) => ({ ...command, source: { document: 'Plan', page: '4', table: 'Budget' } })),
);
const reconciliation = reconcile(state);
const sources = sourcesOf(
  state,
  reconciliation.figures.flatMap(({ evidence }) => evidence),
);

describe('a reconciliation in text', () => {
  it('lists every figure under its table, and tells what one that cannot be checked lacks', () => {
    expect(plain(reconciliationReport(reconciliation, { locale: 'en', sources }))).toBe(
      `Norrtälje: Printed figures reconciled
As stated by 2024-03-18. Computed anew: 5 printed figures (agrees 2, within rounding 1, does not add up 1, a
  part is missing 1).

Plan, p. 4, Budget
Figure  period  printed  computed  difference                conclusion
total   2024        −30       −30           0  SEK thousand  agrees
total   2025        −31       −30          −1  SEK thousand  within rounding
total   2026        −40       −30         −10  SEK thousand  does not add up
total   2027        −50         –           –  SEK thousand  a part is missing
share   2024       33.3     33.33       −0.03  %             agrees
- total 2027: cannot be checked, a part is missing – to be decided by budget 2027 (a) and budget 2027 (b).
`,
    );
  });

  it('names no source where none is given, and writes more of a computed figure than is printed', () => {
    const text = plain(reconciliationReport(reconciliation, { locale: 'sv' }));
    expect(text.split('\n')).toContain('Utan angiven källa');
    expect(text).toMatch(/^share +2024 +33,3 +33,33 +−0,03 +% +stämmer$/m);
  });

  it('refuses an option it does not know', () => {
    const options = { locale: 'en', colours: true } as const;
    expect(() => reconciliationReport(reconciliation, options)).toThrow(TypeError);
  });
});
