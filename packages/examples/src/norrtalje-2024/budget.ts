import { type Command, costPositive, inNaturalSigns, type Source, tkr, toColumns } from '@outturn/core';
import { oneOf, printedTable } from '../reading/printed-table.js';
import { PLAN, tableOnPage } from './plan-source.js';

/** The amount columns of the operating tables: the year each is for, and what was decided of it. */
export const BUDGET_COLUMNS = [
  { heading: 'Utfall 2022', period: '2022', version: 'outturn' },
  { heading: 'Budget 2023', period: '2023', version: 'decided' },
  { heading: 'Budget 2024', period: '2024', version: 'decided' },
  { heading: 'Plan 2025', period: '2025', version: 'plan' },
  { heading: 'Plan 2026', period: '2026', version: 'plan' },
] as const;

const LINES = printedTable(
  ['id', 'nature', 'whole', 'breakdown', 'parent', 'unit', 'name'],
  `
  netto                          | net        | driftbudget   | per-kategori  |                        |                           | Netto
  intäkter                       | income     | driftbudget   | per-kategori  | netto                  |                           | Intäkter
  kostnader                      | cost       | driftbudget   | per-kategori  | netto                  |                           | Kostnader
  kapitalkostnader               | cost       | driftbudget   | per-kategori  | kostnader              |                           | Kapitalkostnader
  kontoret-inkl-politik          | net        | driftbudget   | per-avdelning |                        |                           | Kommunstyrelsens kontor inkl politik
  kontoret                       | net        | driftbudget   | per-avdelning | kontoret-inkl-politik  | kommunstyrelsekontoret    | Kommunstyrelsens kontor
  netto-kommundirektör           | net        | driftbudget   | per-avdelning | kontoret               | kommundirektör            | Kommundirektör
  netto-näringsliv               | net        | driftbudget   | per-avdelning | kontoret               | näringsliv-och-etablering | Näringsliv och etablering
  netto-hr                       | net        | driftbudget   | per-avdelning | kontoret               | hr                        | HR-avdelning
  netto-ekonomi                  | net        | driftbudget   | per-avdelning | kontoret               | ekonomi                   | Ekonomiavdelning
  netto-it                       | net        | driftbudget   | per-avdelning | kontoret               | it                        | IT-avdelningen
  netto-stab                     | net        | driftbudget   | per-avdelning | kontoret               | stab-och-planering        | Stabs- och planeringschef
  netto-räddningstjänsten        | net        | driftbudget   | per-avdelning | kontoret               | räddningstjänsten         | Räddningstjänsten
  netto-kommunstyrelse           | net        | driftbudget   | per-avdelning | kontoret-inkl-politik  | kommunstyrelsen           | Kommunstyrelse
  netto-kommunfullmäktige        | net        | driftbudget   | per-avdelning | kontoret-inkl-politik  | kommunfullmäktige         | Kommunfullmäktige
  investeringar                  | investment | investeringar | per-avdelning |                        |                           | Totalt investeringsutgifter
  beslutade-investeringar        | investment | investeringar | per-avdelning | investeringar          |                           | Beslutade investeringar
  beslutat-räddningstjänsten     | investment | investeringar | per-avdelning | beslutade-investeringar | räddningstjänsten        | Räddningstjänsten, beslutat
  beslutat-it                    | investment | investeringar | per-avdelning | beslutade-investeringar | it                       | IT, beslutat
  planerade-investeringar        | investment | investeringar | per-avdelning | investeringar          |                           | Planerade investeringar
  planerat-räddningstjänsten     | investment | investeringar | per-avdelning | planerade-investeringar | räddningstjänsten        | Räddningstjänsten, planerat
  planerat-it                    | investment | investeringar | per-avdelning | planerade-investeringar | it                       | IT, planerat
  `,
);

const AMOUNT_COLUMNS = ['line', ...BUDGET_COLUMNS.map(({ heading }) => heading)] as const;

const BY_CATEGORY = printedTable(
  AMOUNT_COLUMNS,
  `
  intäkter         | 117924  | 81118   | 83147   | 85226   | 87356
  kostnader        | -339038 | -387809 | -414438 | -421868 | -433824
  kapitalkostnader | -15872  | -18937  | -28217  | -25934  | -27050
  `,
);

const BY_DEPARTMENT = printedTable(
  AMOUNT_COLUMNS,
  `
  netto-kommundirektör    | -5983  | -5677  | -5760  | -6467  | -7212
  netto-näringsliv        | -15565 | -21830 | -27274 | -24607 | -25222
  netto-hr                | -24120 | -27439 | -29269 | -30422 | -31181
  netto-ekonomi           | -27856 | -30377 | -31508 | -31688 | -32451
  netto-it                | 10627  | -45119 | -45633 | -46968 | -47834
  netto-stab              | -60976 | -72748 | -80367 | -82818 | -83384
  netto-räddningstjänsten | -72737 | -78312 | -85474 | -87356 | -92226
  netto-kommunstyrelse    | -19649 | -20411 | -21179 | -21445 | -21966
  netto-kommunfullmäktige | -4855  | -4778  | -4829  | -4871  | -4993
  `,
);

/** The table of investments prints its outlays positive; the operating tables are in natural signs. */
export const OUTLAYS = tkr(costPositive('investment'));

const INVESTMENTS = printedTable(
  ['line', '2024', '2025', '2026'],
  `
  beslutat-räddningstjänsten | 18050 | 9000  | 0
  beslutat-it                | 1190  | 303   | 0
  planerat-räddningstjänsten | 0     | 38150 | 9150
  planerat-it                | 30840 | 13500 | 3900
  `,
);

const BY_CATEGORY_TABLE = tableOnPage('40', 'Driftbudget, tkr');
const BY_DEPARTMENT_TABLE = tableOnPage('40', 'Driftbudget per avdelning, netto tkr');
const INVESTMENT_TABLE = tableOnPage('44', 'Investeringar (tkr)');

const NATURES = ['income', 'cost', 'net', 'investment'] as const;

const lines = LINES.map(
  ({ id, name, nature, whole, breakdown, parent, unit }): Command => ({
    type: 'define-budget-line',
    data: {
      id,
      name,
      nature: oneOf(NATURES, nature),
      whole,
      breakdown,
      ...(parent !== '' && { parent }),
      ...(unit !== '' && { unit }),
      ...(id === 'kapitalkostnader' && { ofWhich: true }),
    },
    source: tableOf(whole, breakdown),
  }),
);

function tableOf(whole: string, breakdown: string): Source {
  if (whole === 'investeringar') return INVESTMENT_TABLE;
  return breakdown === 'per-kategori' ? BY_CATEGORY_TABLE : BY_DEPARTMENT_TABLE;
}

/** A table's outturns and its decided and planned amounts; its totals are printed figures, not amounts. */
function stateAmounts(rows: typeof BY_CATEGORY, source: Source): readonly Command[] {
  const stated = rows.flatMap((row) =>
    BUDGET_COLUMNS.map(({ heading, period, version }) => ({
      version,
      cells: { line: row.line, period, amount: row[heading], place: `${nameOf(row.line)}, ${heading}` },
    })),
  );
  const outturns = stated.flatMap(({ version, cells }) => (version === 'outturn' ? [cells] : []));
  const decided = stated.flatMap(({ version, cells }) =>
    version === 'outturn' ? [] : [{ ...cells, version }],
  );
  return [
    { type: 'state-outturns', data: { multiplier: 1000, ...toColumns(outturns) }, source },
    { type: 'decide-budget', data: { plan: PLAN, multiplier: 1000, ...toColumns(decided) }, source },
  ];
}

const investments = INVESTMENTS.flatMap((row) =>
  (['2024', '2025', '2026'] as const).map((period) => ({
    line: row.line,
    period,
    amount: inNaturalSigns(row[period], OUTLAYS),
    version: period === '2024' ? ('decided' as const) : ('plan' as const),
    place: `${nameOf(row.line)}, ${period}`,
  })),
);

function nameOf(line: string): string {
  const found = LINES.find(({ id }) => id === line);
  if (!found) throw new TypeError(`There is no budget line "${line}".`);
  return found.name;
}

/** The operating budget, cut two ways, and the investments; in thousands, natural signs. */
export const budgetCommands: readonly Command[] = [
  ...lines,
  ...stateAmounts(BY_CATEGORY, BY_CATEGORY_TABLE),
  ...stateAmounts(BY_DEPARTMENT, BY_DEPARTMENT_TABLE),
  {
    type: 'decide-budget',
    data: { plan: PLAN, multiplier: OUTLAYS.multiplier, ...toColumns(investments) },
    source: INVESTMENT_TABLE,
  },
];
