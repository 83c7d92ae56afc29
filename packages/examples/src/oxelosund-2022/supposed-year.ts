import { type Command, type Source, toColumns } from '@outturn/core';
import { printedTable } from '../reading/printed-table.js';
import type { StatedCommands } from '../reading/stated-commands.js';
import { budgetLineCommands } from './budget-lines.js';
import { BUDGET_ROWS, rowsUnder } from './budget-rows.js';
import { lineOf, NET_COST_TABLE } from './budget-tables.js';

const source: Source = { document: 'Illustration, inte kommunens siffror' };
const IN_THOUSANDS = { multiplier: 1000 };

/** The lines of the board's net cost: the frame, its parts and theirs. */
export const NET_COST_LINES: readonly string[] = BUDGET_ROWS.map((row) => lineOf(NET_COST_TABLE, row));

/** What is supposed to have come out by the end of a month, from January on; in thousands, natural signs. */
const OUTTURNS = printedTable(
  ['id', '2021-01/2021-04', '2021-01/2021-08', '2021', '2022-01/2022-04', '2022-01/2022-08', '2022'],
  `
  fastigheter-och-lokaler | -2310  | -3640  | -5420  | -1480  | -1905  | -2640
  arbetsområden           | -40    | -75    | -121   | 4      | 12     | 19
  övriga-fastigheter      | 1930   | 3890   | 5840   | 1990   | 3905   | 5901
  idrottsanläggningar     | -1080  | -2095  | -3150  | -310   | -540   | -798
  stab                    | -3690  | -7405  | -11190 | -3805  | -7770  | -11702
  kommungemensam          | -14760 | -29480 | -44310 | -15020 | -30150 | -45288
  äldreomsorgslyft        | 0      | 0      | 0      | 0      | 0      | 0
  kommunstyrelse          | -1402  | -2890  | -4296  | -965   | -1940  | -2913
  partistöd               | 0      | 349    | 349    | -574   | -574   | -574
  feriearbete             | 0      | 0      | 0      | 0      | -561   | -561
  internationellt         | 0      | 0      | 0      | -11    | -34    | -72
  näringsliv              | -702   | -1411  | -2118  | -718   | -1470  | -2205
  räddningstjänst         | -2917  | -5833  | -8750  | -3135  | -6270  | -9405
  höjd-beredskap          | -6     | -15    | -24    | -18    | -41    | -66
  bostadsanpassning       | -560   | -1155  | -1771  | -735   | -1490  | -2241
  integration             | 8      | 17     | 25     | 0      | 0      | 0
  hållbar-utveckling      | 0      | 0      | 0      | -20    | -110   | -236
  kommunikationer         | -816   | -1631  | -2447  | -829   | -1659  | -2488
  facklig-verksamhet      | -355   | -715   | -1079  | -970   | -1955  | -2921
  måltidsverksamhet       | -1010  | -2020  | -3064  | -890   | -1690  | -2190
  `,
);

/** What each follow-up is supposed to have expected of the year; in thousands, natural signs. */
const FORECASTS = printedTable(
  ['id', 'mars-2022', 'april-2022', 'delårsrapport-2022', 'oktober-2022'],
  `
  fastigheter-och-lokaler | -2085  | -2700  | -2650  | -2640
  arbetsområden           | 17     | 17     | 17     | 17
  övriga-fastigheter      | 5863   | 5863   | 5880   | 5890
  idrottsanläggningar     | -763   | -800   | -790   | -795
  stab                    | -11867 | -11800 | -11750 | -11720
  kommungemensam          | -45566 | -45400 | -45350 | -45300
  äldreomsorgslyft        | 0      | 0      | 0      | 0
  kommunstyrelse          | -2950  | -2950  | -2950  | -2950
  partistöd               | -574   | -574   | -574   | -574
  feriearbete             | -585   | -585   | -561   | -561
  internationellt         | -80    | -60    | -60    | -70
  näringsliv              | -2197  | -2197  | -2200  | -2205
  räddningstjänst         | -9405  | -9405  | -9405  | -9405
  höjd-beredskap          | -70    | -70    | -70    | -70
  bostadsanpassning       | -1984  | -2150  | -2200  | -2240
  integration             | 0      | 0      | 0      | 0
  hållbar-utveckling      | -250   | -250   | -250   | -250
  kommunikationer         | -2488  | -2488  | -2488  | -2488
  facklig-verksamhet      | -2975  | -2975  | -2950  | -2930
  måltidsverksamhet       | -1557  | -2457  | -2257  | -2190
  `,
);

/** Lines that do not fall evenly on the months: weights from January to December. */
const PROFILES = printedTable(
  ['id', 'weights'],
  `
  partistöd   | 1 0 0 0 0 0 0 0 0 0 0 0
  feriearbete | 0 0 0 0 0 1 2 1 0 0 0 0
  `,
);

/** What is supposed to be done about a deficit, each time as it stood at a follow-up; amounts in thousands. */
const ACTIONS = printedTable(
  ['id', 'occasion', 'about', 'amount', 'counted', 'due', 'name', 'effect'],
  `
  menyer      | april-2022         | måltidsverksamhet       | 300 |   | 2022-08 | Menyerna läggs om          | dyra råvaror byts ut och mindre slängs
  drift       | april-2022         | fastigheter-och-lokaler | 200 |   | 2022-10 | Driften av husen ställs om | lägre elförbrukning under hösten
  menyer      | delårsrapport-2022 | måltidsverksamhet       | 300 | X | 2022-08 | Menyerna läggs om          | dyra råvaror byts ut och mindre slängs
  drift       | delårsrapport-2022 | fastigheter-och-lokaler | 200 | X | 2022-10 | Driften av husen ställs om | lägre elförbrukning under hösten
  vakanser    | delårsrapport-2022 | stab                    | 500 |   | 2022-12 | Vakanser hålls öppna       | två tjänster tillsätts först nästa år
  vakanser    | oktober-2022       | stab                    | 100 | X | 2022-12 | Vakanser hålls öppna       | en av två tjänster tillsätts först nästa år
  inköpsstopp | oktober-2022       | kommungemensam          | 250 |   | 2022-12 | Inköpsstopp                | bara det nödvändigaste köps in före årsskiftet
  `,
);

type OutturnColumn = Exclude<keyof (typeof OUTTURNS)[number], 'id'>;
type Occasion = Exclude<keyof (typeof FORECASTS)[number], 'id'>;

/** The line of a row of the tables above. */
function lineOfRow(id: string): string {
  const row = BUDGET_ROWS.find((known) => known.id === id);
  if (!row) throw new TypeError(`There is no row "${id}" in the budget.`);
  return lineOf(NET_COST_TABLE, row);
}

/** The plan's own lines again, each as it falls on the months; the plan prints years only. */
const spreadLines: readonly Command[] = BUDGET_ROWS.filter((row) => rowsUnder(row).length === 0).flatMap(
  ({ id }) =>
    budgetLineCommands.flatMap((command): readonly Command[] => {
      if (command.type !== 'define-budget-line' || command.data.id !== lineOfRow(id)) return [];
      const weights = PROFILES.find((profile) => profile.id === id)?.weights.split(' ');
      const spread = weights ? { type: 'profile' as const, weights } : { type: 'even' as const };
      return [{ type: 'define-budget-line', data: { ...command.data, spread }, source }];
    }),
);

function outturns(...periods: readonly OutturnColumn[]): Command {
  const rows = periods.flatMap((period) =>
    OUTTURNS.map((row) => ({ line: lineOfRow(row.id), period, amount: row[period] })),
  );
  return { type: 'state-outturns', data: { ...IN_THOUSANDS, ...toColumns(rows) }, source };
}

function forecasts(occasion: Occasion): Command {
  const rows = FORECASTS.map((row) => ({ line: lineOfRow(row.id), period: '2022', amount: row[occasion] }));
  return { type: 'state-forecasts', data: { occasion, ...IN_THOUSANDS, ...toColumns(rows) }, source };
}

function actions(occasion: Occasion): readonly Command[] {
  return ACTIONS.filter((action) => action.occasion === occasion).map(
    ({ id, about, amount, counted, due, name, effect }): Command => ({
      type: 'plan-action',
      data: {
        ...{ id, about: { kind: 'line', id: lineOfRow(about) }, period: '2022', occasion, name, effect },
        ...{ amount, ...IN_THOUSANDS, inForecast: counted === 'X', due, unit: 'kommunstyrelsen' },
      },
      source,
    }),
  );
}

function adjust(kind: 'carry-over' | 'supplementary', row: string, period: string, amount: string): Command {
  const name = kind === 'carry-over' ? 'Överfört från 2021' : 'Dyrare livsmedel';
  return {
    type: 'adjust-budget',
    data: { ...IN_THOUSANDS, kind, line: lineOfRow(row), period, amount, name, item: `${kind}-2022` },
    source,
  };
}

/**
 * A year of follow-ups that never took place, so that a budget can be followed through one: how it falls on the
 * months, a sum carried over, a supplementary budget, every outturn, forecast and action is made up, and every
 * statement says so. Only the budget of the year is the plan's.
 */
export const supposedYear: readonly StatedCommands[] = [
  {
    statedOn: '2022-02-14',
    commands: [...spreadLines, outturns('2021-01/2021-04', '2021-01/2021-08', '2021')],
  },
  { statedOn: '2022-03-21', commands: [adjust('carry-over', 'hållbar-utveckling', '2022', '-150')] },
  { statedOn: '2022-04-08', commands: [forecasts('mars-2022')] },
  {
    statedOn: '2022-05-10',
    commands: [outturns('2022-01/2022-04'), forecasts('april-2022'), ...actions('april-2022')],
  },
  {
    statedOn: '2022-06-20',
    commands: [adjust('supplementary', 'måltidsverksamhet', '2022-07/2022-12', '-600')],
  },
  {
    statedOn: '2022-09-12',
    commands: [
      outturns('2022-01/2022-08'),
      forecasts('delårsrapport-2022'),
      ...actions('delårsrapport-2022'),
    ],
  },
  { statedOn: '2022-11-10', commands: [forecasts('oktober-2022'), ...actions('oktober-2022')] },
  { statedOn: '2023-02-13', commands: [outturns('2022')] },
];
