import { printedTable } from '../reading/printed-table.js';

/** The three columns of amounts, each with the year it is of and what was said of it. */
export const AMOUNT_COLUMNS = [
  { heading: 'Årsprognos per oktober 2021', period: '2021', version: 'forecast' },
  { heading: 'Budget 2021', period: '2021', version: 'decided' },
  { heading: 'Budget 2022', period: '2022', version: 'decided' },
] as const;

/** The column between the two budgets. */
export const CHANGE_COLUMN = 'Förändring mot budget 2021';

/** The row that every table ends with. */
export const TOTAL = 'summa';

/**
 * The rows, the same in all three tables. Only the table of net costs has a row for the draft on the initiative in
 * elderly care: in the other two its label has run into the label above, and the amounts of that row are those of
 * the row above alone (54 248 − 11 627 = 42 621). Its own are not printed there, so they are blanks.
 */
export const BUDGET_ROWS = printedTable(
  ['id', 'under', 'name'],
  `
  fastigheter-och-lokaler | fastigheter-mark  | Fastigheter och lokaler
  arbetsområden           | fastigheter-mark  | Arbetsomr o lokaler
  övriga-fastigheter      | fastigheter-mark  | Övr fastigheter o mark
  idrottsanläggningar     | fastigheter-mark  | Idrotts- o fritidsanläggningar
  fastigheter-mark        | summa             | Dels:a fastigheter, anläggningar o mark
  stab                    | administration    | Gemensam verksamhet (stab)
  kommungemensam          | administration    | Kommungemensam admin.
  äldreomsorgslyft        | administration    | Avrop Satsning Äldreomsorgslyft
  administration          | summa             | Dels:a administration
  kommunstyrelse          | nämndverksamhet   | Kommunstyrelse
  partistöd               | nämndverksamhet   | Partistöd
  feriearbete             | nämndverksamhet   | Feriearbete
  internationellt         | nämndverksamhet   | Internationellt utbyte
  nämndverksamhet         | summa             | Dels:a nämndverksamhet
  näringsliv              | summa             | Näringsliv
  räddningstjänst         | summa             | Räddningstjänst
  höjd-beredskap          | summa             | Höjd beredskap
  bostadsanpassning       | summa             | Bostadsanpassning
  integration             | summa             | Integrationssamordning
  hållbar-utveckling      | summa             | Hållbar utveckling
  kommunikationer         | summa             | Kommunikationer
  facklig-verksamhet      | summa             | Facklig verks. / Kommunskydd
  måltidsverksamhet       | summa             | Måltidsverksamhet
  summa                   |                   | S:a
  `,
);

/** A row of the tables. */
export type BudgetRow = (typeof BUDGET_ROWS)[number];

const CELL_COLUMNS = [
  'id',
  'Årsprognos per oktober 2021',
  'Budget 2021',
  'Förändring mot budget 2021',
  'Budget 2022',
] as const;

/** The table of net costs, in thousands; a cost is positive. */
export const NET_COST = printedTable(
  CELL_COLUMNS,
  `
  fastigheter-och-lokaler | 5351    | -1745   | 3830    | 2085
  arbetsområden           | 117     | 176     | -193    | -17
  övriga-fastigheter      | -5887   | -4427   | -1436   | -5863
  idrottsanläggningar     | 3170    | -53     | 816     | 763
  fastigheter-mark        | 2751    | -6049   | 3017    | -3032
  stab                    | 11206   | 11299   | 568     | 11867
  kommungemensam          | 44397   | 42621   | 2945    | 45566
  äldreomsorgslyft        | 0       | 2749    | -2749   | 0
  administration          | 55603   | 56669   | 764     | 57433
  kommunstyrelse          | 4330    | 3340    | -390    | 2950
  partistöd               | -349    | 574     | 0       | 574
  feriearbete             | 0       | 585     | 0       | 585
  internationellt         | 0       | 75      | 5       | 80
  nämndverksamhet         | 3981    | 4574    | -385    | 4189
  näringsliv              | 2120    | 2158    | 39      | 2197
  räddningstjänst         | 8750    | 9200    | 205     | 9405
  höjd-beredskap          | 25      | 25      | 45      | 70
  bostadsanpassning       | 1763    | 2063    | -79     | 1984
  integration             | -25     | 25      | -25     | 0
  hållbar-utveckling      | 0       | 0       | 100     | 100
  kommunikationer         | 2447    | 2447    | 41      | 2488
  facklig-verksamhet      | 1082    | 1443    | 1532    | 2975
  måltidsverksamhet       | 3071    | 2056    | -499    | 1557
  summa                   | 81568   | 74611   | 4755    | 79366
  `,
);

/** The table of incomes, in thousands; positive. */
export const INCOME = printedTable(
  CELL_COLUMNS,
  `
  fastigheter-och-lokaler | 53993   | 56038   | -985    | 55053
  arbetsområden           | 1099    | 1040    | 45      | 1085
  övriga-fastigheter      | 9173    | 7103    | 1434    | 8537
  idrottsanläggningar     | 4915    | 5401    | -225    | 5176
  fastigheter-mark        | 69180   | 69582   | 269     | 69851
  stab                    | 237     | 237     | 0       | 237
  kommungemensam          | 11175   | 11627   | -404    | 11223
  äldreomsorgslyft        |         |         |         |
  administration          | 11412   | 11864   | -404    | 11460
  kommunstyrelse          |         | 105     | 3       | 108
  partistöd               | 349     |         |         |
  feriearbete             |         |         |         |
  internationellt         |         |         |         |
  nämndverksamhet         | 349     | 105     | 3       | 108
  näringsliv              |         |         |         |
  räddningstjänst         |         |         |         |
  höjd-beredskap          | 518     | 663     | 47      | 710
  bostadsanpassning       |         |         |         |
  integration             | 75      | 75      | -50     | 25
  hållbar-utveckling      |         |         |         |
  kommunikationer         |         |         |         |
  facklig-verksamhet      | 1562    | 1562    | -1389   | 173
  måltidsverksamhet       | 20779   | 21410   | 2742    | 24152
  summa                   | 103875  | 105261  | 1218    | 106479
  `,
);

/** The table of costs, in thousands; negative. */
export const COST = printedTable(
  CELL_COLUMNS,
  `
  fastigheter-och-lokaler | -59344  | -54293  | -2845   | -57138
  arbetsområden           | -1216   | -1216   | 148     | -1068
  övriga-fastigheter      | -3286   | -2676   | 2       | -2674
  idrottsanläggningar     | -8085   | -5348   | -591    | -5939
  fastigheter-mark        | -71931  | -63533  | -3286   | -66819
  stab                    | -11443  | -11536  | -568    | -12104
  kommungemensam          | -55572  | -54248  | -2541   | -56789
  äldreomsorgslyft        |         |         |         |
  administration          | -67015  | -68533  | -3109   | -68893
  kommunstyrelse          | -4330   | -3445   | 387     | -3058
  partistöd               |         | -574    | 0       | -574
  feriearbete             |         | -585    | 0       | -585
  internationellt         |         | -75     | -5      | -80
  nämndverksamhet         | -4330   | -4679   | 382     | -4297
  näringsliv              | -2120   | -2158   | -39     | -2197
  räddningstjänst         | -8750   | -9200   | -205    | -9405
  höjd-beredskap          | -543    | -688    | -92     | -780
  bostadsanpassning       | -1763   | -2063   | 79      | -1984
  integration             | -50     | -100    | 75      | -25
  hållbar-utveckling      |         |         | -100    | -100
  kommunikationer         | -2447   | -2447   | -41     | -2488
  facklig-verksamhet      | -2644   | -3005   | -143    | -3148
  måltidsverksamhet       | -23850  | -23466  | -2243   | -25709
  summa                   | -185443 | -179872 | -8722   | -185845
  `,
);

/** A column of the tables. */
export type BudgetColumn = Exclude<(typeof CELL_COLUMNS)[number], 'id'>;

/** The rows that add up to one; none for a row that is no subtotal or total. */
export function rowsUnder({ id }: BudgetRow): readonly BudgetRow[] {
  return BUDGET_ROWS.filter(({ under }) => under === id);
}
