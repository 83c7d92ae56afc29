import { type Command, inPrintedSigns, type Source } from '@outturn/core';
import type { AmountMeasure, Measure } from '@outturn/core/rules';
import { printedTable } from '../reading/printed-table.js';
import { BUDGET_COLUMNS, OUTLAYS } from './budget.js';
import { tableOnPage } from './plan-source.js';

const YEARS = ['2022', '2023', '2024', '2025', '2026'] as const;

const FIGURES = printedTable(
  ['id', ...YEARS, 'name'],
  `
  netto                   | -221114 | -306691 | -331291 | -336642 | -346468 | Netto
  förändring-tkr          |         | -85577  | -24600  | -6151   | -9826   | Förändring i tkr
  förändring-procent      |         | 38.7    | 8.0     | 1.9     | 2.9     | Förändring i %
  kontoret                | -196610 | -281502 | -305284 | -310326 | -319510 | Kommunstyrelsens kontor
  kontoret-inkl-politik   | -221114 | -306691 | -331291 | -336642 | -346468 | Kommunstyrelsens kontor inkl politik
  summa-förändring        |         |         | -24600  | -6151   | -9826   | Summa förändring per år
  investeringar           |         |         | 50080   | 60953   | 13050   | Totalt investeringsutgifter
  `,
);

const BY_CATEGORY = tableOnPage('40', 'Driftbudget, tkr');
const BY_DEPARTMENT = tableOnPage('40', 'Driftbudget per avdelning, netto tkr');

/** Where each figure stands and what it says it is, for a year. */
const CLAIMS: Readonly<
  Record<string, { readonly source: Source; readonly claim: (year: string) => Measure }>
> = {
  netto: {
    source: BY_CATEGORY,
    claim: (year) => ({ type: 'sum', of: [amount('intäkter', year), amount('kostnader', year)] }),
  },
  'förändring-tkr': { source: BY_CATEGORY, claim: changeOfNet },
  'förändring-procent': {
    source: BY_CATEGORY,
    claim: (year) => ({
      type: 'ratio',
      of: changeOfNet(year),
      to: amountYearBefore('netto', year),
      times: '100',
      measuredIn: 'percent',
    }),
  },
  kontoret: { source: BY_DEPARTMENT, claim: (year) => amount('kontoret', year) },
  'kontoret-inkl-politik': { source: BY_DEPARTMENT, claim: (year) => amount('kontoret-inkl-politik', year) },
  'summa-förändring': {
    source: tableOnPage('41', 'Ekonomiska förändringar'),
    claim: () => ({ type: 'explained', line: 'netto' }),
  },
  investeringar: {
    source: tableOnPage('44', 'Investeringar (tkr)'),
    claim: (year) => inPrintedSigns(amount('investeringar', year), OUTLAYS),
  },
};

function changeOfNet(year: string): Measure {
  return { type: 'difference', of: amount('netto', year), less: amountYearBefore('netto', year) };
}

function amount(line: string, year: string): AmountMeasure {
  const column = BUDGET_COLUMNS.find(({ period }) => period === year);
  if (!column) throw new TypeError(`The budget has no column for ${year}.`);
  return { type: 'amount', line, version: column.version };
}

function amountYearBefore(line: string, year: string): AmountMeasure {
  return { ...amount(line, String(Number(year) - 1)), offset: { years: -1 } };
}

function stateFigure(id: string, name: string, year: string, value: string): Command {
  const known = CLAIMS[id];
  if (!known) throw new TypeError(`No claim is written for the figure "${id}".`);
  const inPercent = id === 'förändring-procent';
  return {
    type: 'state-figure',
    data: {
      id,
      name,
      period: year,
      value,
      ...(inPercent
        ? { roundedTo: '0.1', measuredIn: 'percent' }
        : { roundedTo: '1', measuredIn: 'SEK', multiplier: 1000 }),
      claims: known.claim(year),
    },
    source: { ...known.source, place: `${name}, ${year}` },
  };
}

/** Every printed total, change and percentage, with what it claims to be. */
export const figureCommands: readonly Command[] = FIGURES.flatMap((row) =>
  YEARS.filter((year) => row[year] !== '').map((year) => stateFigure(row.id, row.name, year, row[year])),
);
