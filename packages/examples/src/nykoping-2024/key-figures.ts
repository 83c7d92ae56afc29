import { type Command, toColumns } from '@outturn/core';
import { inAppendices } from './agreement-source.js';
import { KEY_FIGURE_TABLES, KEY_FIGURES, type KeyFigureRow, seriesOf, tableOf } from './key-figure-rows.js';
import { traitsOf } from './key-figure-traits.js';

const SEXES = [
  { heading: 'Totalt', column: 'total', segment: {} },
  { heading: 'Kvinnor', column: 'women', segment: { sex: 'women' } },
  { heading: 'Män', column: 'men', segment: { sex: 'men' } },
] as const;

const SEX = { id: 'sex', members: ['women', 'men'], complete: true };

/** The sub-areas of the business climate are not listed; one of them is printed. */
const DIMENSIONS: Readonly<Record<string, { id: string; members: string[] }[]>> = {
  företagsklimat: [{ id: 'delområde', members: ['upphandling'] }],
};

/** Every series has one printed year, and is read as yearly. */
function defineIndicator(row: KeyFigureRow): Command {
  const { appendix, heading, lead } = tableOf(row);
  return {
    type: 'define-indicator',
    data: {
      id: row.id,
      name: row.name,
      schedule: { every: 'year' },
      overTime: 'none',
      ...traitsOf(row.id),
      dimensions: [SEX, ...(DIMENSIONS[row.id] ?? [])],
      displayDecimals: decimalsOf(row),
      contributors: [{ unit: lead, role: 'lead' }],
    },
    source: inAppendices([appendix], heading, `rad ${row.row}`),
  };
}

function decimalsOf({ total, women, men }: KeyFigureRow): number {
  return Math.max(...[total, women, men].map((cell) => cell.split('.')[1]?.length ?? 0));
}

/** Indicators without a table: only a result that asks for more of it. */
const landPortfolio: Command = {
  type: 'define-indicator',
  data: {
    id: 'markportfölj',
    name: 'Markportfölj i strategiskt viktiga områden',
    schedule: { every: 'year' },
    overTime: 'none',
    ...traitsOf('markportfölj'),
  },
  source: inAppendices(['1', '2', '3', '4', '5', '6', '7'], 'Målområde Hållbar utveckling'),
};

/** The three values of a row; sick leave is printed for the part of 2023 that an interim report covers. */
function observationsOf(row: KeyFigureRow) {
  const { indicator, segment } = seriesOf(row);
  const extent = row.id === 'sjukfrånvaro' ? ('part' as const) : ('whole' as const);
  return SEXES.map(({ heading, column, segment: sex }) => {
    const value = isPrinted(row[column]) ? row[column] : null;
    const missing = value === null ? reasonOf(row, column) : null;
    const place = placeOf(row, heading);
    return { indicator, segment: { ...segment, ...sex }, period: row.period, value, missing, extent, place };
  });
}

/** A note says that there is no value yet of the companies in cooperation; other empty cells are explained nowhere. */
function reasonOf(row: KeyFigureRow, column: string): 'not-measured' | 'not-stated' {
  return row.id === 'samverkande-organisationer' && column === 'total' ? 'not-measured' : 'not-stated';
}

function isPrinted(cell: string): boolean {
  return cell !== '' && cell !== '-';
}

/** Where a cell of a row stands. */
function placeOf(row: KeyFigureRow, heading: string): string {
  return `Bilaga ${tableOf(row).appendix}, rad ${row.row} (${row.name}), ${heading}`;
}

/** What notes say of a compared value, beside the group all tables share. */
const NOTES: Readonly<Record<string, string>> = {
  'kommunalt-avfall': ' (ovägt medel)',
  materialåtervinning: ' (ovägt medel)',
};

/** The mean of smaller towns in the value's own year, says every table; one row is compared with its branch's median. */
function benchmarkOf(row: KeyFigureRow) {
  const { indicator, segment } = seriesOf(row);
  const ofBranch = row.id === 'attraktiv-arbetsgivare';
  return {
    indicator,
    segment,
    period: row.period,
    group: ofBranch ? 'branschen' : 'mindre-stad-tätort',
    statistic: ofBranch ? ('median' as const) : ('mean' as const),
    value: row.benchmark,
    place: `${placeOf(row, 'Jämförvärde')}${NOTES[row.id] ?? ''}`,
  };
}

function stateTable(name: string): readonly Command[] {
  const rows = KEY_FIGURES.filter(({ table }) => table === name);
  const compared = rows.filter(({ benchmark }) => isPrinted(benchmark));
  const { appendix, heading } = KEY_FIGURE_TABLES[name] ?? { appendix: '', heading: name };
  const source = inAppendices([appendix], heading);
  const values: Command = {
    type: 'state-observations',
    data: toColumns(rows.flatMap(observationsOf)),
    source,
  };
  if (compared.length === 0) return [values];
  return [values, { type: 'state-benchmarks', data: toColumns(compared.map(benchmarkOf)), source }];
}

/** The police have not measured since 2019, says the note. */
const notMeasuredSince: Command = {
  type: 'state-observations',
  data: {
    indicator: 'konkret-otrygghet',
    period: ['2020', '2021', '2022', '2023'],
    missing: 'not-measured',
    place: 'Bilaga 3, källa 1',
  },
  source: inAppendices(['3'], 'Nyckeltal, Trygghet och säkerhet', 'källa 1'),
};

/** The note compares 2021 with 2021: read as the change since the year before, in places. */
const changeOfPlace: Command = {
  type: 'state-figure',
  data: {
    id: 'sammanvägd-trygghet-förändring',
    name: 'Sammanvägt värde, jämfört',
    period: '2021',
    value: '-2',
    roundedTo: '1',
    measuredIn: 'rank',
    claims: {
      type: 'change',
      of: { type: 'value', indicator: 'sammanvägd-trygghet' },
      since: 'previous-period',
      as: 'absolute',
    },
  },
  source: inAppendices(['3'], 'Nyckeltal, Trygghet och säkerhet', 'rad 2, Jämförvärde; källa 2'),
};

/** The rows that define an indicator: the first of two that share one, and none that is a sub-area of another. */
const DEFINING = KEY_FIGURES.filter(
  (row, index) =>
    seriesOf(row).indicator === row.id && KEY_FIGURES.findIndex(({ id }) => id === row.id) === index,
);

/** The indicators, by themselves. */
export const indicatorCommands: readonly Command[] = [...DEFINING.map(defineIndicator), landPortfolio];

/** The printed values, table by table, with what they are compared with. */
export const keyFigureCommands: readonly Command[] = [
  ...Object.keys(KEY_FIGURE_TABLES).flatMap(stateTable),
  notMeasuredSince,
  changeOfPlace,
];
