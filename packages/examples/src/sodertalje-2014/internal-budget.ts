import {
  type Command,
  costPositive,
  inNaturalSigns,
  mnkr,
  natural,
  netCostPositive,
  tkr,
  toColumns,
} from '@outturn/core';
import { printedTable } from '../reading/printed-table.js';
import { COUNCIL_PLAN, inSection, inTable, PLAN } from './sodertalje-source.js';

const YEAR = '2014';
const SECTION = 'Ekonomi – Ksk och Krk';

/**
 * The internal budget shares out what the council contributes, so one printed figure may be either of two things. What
 * the board gets from the council is its financing, and positive; what its parts may cost net for it is a net cost that
 * is printed positive, and negative here. The departments and the sums are net costs. The contribution in the text, its
 * part of the political leadership, and the row that calls itself a contribution decided by the council, are financing:
 * that row is all that is printed above the sum of the political leadership, whose net cost is that sum. The table is
 * in thousands, though it does not say so, and its text is in millions.
 */
export const NET_COST = tkr(netCostPositive('net'));

/** The same in the running text. */
export const NET_COST_IN_TEXT = mnkr(netCostPositive('net'));

/** What the council contributes, in the table. */
export const CONTRIBUTION = tkr(natural('financing'));

/** The same in the running text. */
export const CONTRIBUTION_IN_TEXT = mnkr(natural('financing'));

const OUTLAY = tkr(costPositive('investment'));
const OUTLAY_IN_TEXT = mnkr(costPositive('investment'));

/**
 * The tree of the table, with what the text says is within the political leadership: what is paid to the fire
 * service, and the two elections, which are *also* appropriated and read as paid from the same contribution. Whose the
 * political leadership is, is not printed: it is the board's, like the whole.
 */
const NET_LINES = printedTable(
  ['id', 'parent', 'unit', 'name'],
  `
  netto-kommunstyrelsen  |                        | kommunstyrelsen              | Totalt kommunstyrelsen
  netto-politisk-ledning | netto-kommunstyrelsen  | kommunstyrelsen              | Politisk ledning
  netto-brandförsvar     | netto-politisk-ledning |                              | Bidrag till Södertörns Brandförsvarsförbund
  netto-eu-val           | netto-politisk-ledning |                              | EU-val
  netto-riksdagsval      | netto-politisk-ledning |                              | Riksdagsval
  netto-kontoret         | netto-kommunstyrelsen  | kommunstyrelsens-kontor      | Kommunstyrelsens kontor
  netto-kansli           | netto-kontoret         | stadsdirektörens-kansli      | Stadsdirektörens kansli
  netto-ekonomi          | netto-kontoret         | ekonomi                      | Ekonomi
  netto-hr               | netto-kontoret         | hr                           | HR
  netto-administration   | netto-kontoret         | administration-och-utredning | Administration och utredning
  netto-destination      | netto-kontoret         | destination-södertälje       | Destination Södertälje
  netto-kommunikation    | netto-kontoret         | kommunikation                | Kommunikation
  `,
);

/** What the board gets from the council, and the part of it that is the political leadership's. */
const CONTRIBUTION_LINES = printedTable(
  ['id', 'parent', 'name'],
  `
  kommunbidrag-kommunstyrelsen |                              | Kommunbidrag till kommunstyrelsen
  kommunbidrag-ledning         | kommunbidrag-kommunstyrelsen | Beslutat kommunbidrag av KF Mål och budget 2014–2016
  `,
);

/** Who decides on them tells the two kinds of investments apart. No total of them is printed. */
const INVESTMENT_LINES = printedTable(
  ['id', 'parent', 'name'],
  `
  investeringar         |                      | Investeringar
  ks-kf-investeringar   | investeringar        | KS/KF-investeringar
  motorvägsskyltar      | ks-kf-investeringar  | Upprustning av motorvägsskyltar
  kontaktcenter         | ks-kf-investeringar  | Kontaktcenter
  campus                | ks-kf-investeringar  | Campus möbler + IT
  nämndinvesteringar    | investeringar        | Nämndinvesteringar, främst IT
  `,
);

const WITHIN_LEADERSHIP: ReadonlySet<string> = new Set([
  'netto-brandförsvar',
  'netto-eu-val',
  'netto-riksdagsval',
]);

const lines: readonly Command[] = [
  ...NET_LINES.map(
    ({ id, parent, unit, name }): Command => ({
      type: 'define-budget-line',
      data: {
        id,
        name,
        nature: 'net',
        whole: 'internbudget',
        breakdown: 'per-avdelning',
        ...(parent !== '' && { parent }),
        ...(unit !== '' && { unit }),
        ...(WITHIN_LEADERSHIP.has(id) && { ofWhich: true }),
      },
      source: WITHIN_LEADERSHIP.has(id)
        ? inSection(SECTION, 'Internbudget, stycke 1')
        : inTable(SECTION, 'Internbudget'),
    }),
  ),
  ...CONTRIBUTION_LINES.map(
    ({ id, parent, name }): Command => ({
      type: 'define-budget-line',
      data: {
        ...{ id, name, nature: 'financing', whole: 'kommunbidrag', breakdown: 'per-del' },
        unit: 'kommunstyrelsen',
        ...(parent !== '' && { parent, ofWhich: true }),
      },
      source: parent === '' ? inSection(SECTION, 'Internbudget, stycke 1') : inTable(SECTION, 'Internbudget'),
    }),
  ),
  ...INVESTMENT_LINES.map(
    ({ id, parent, name }): Command => ({
      type: 'define-budget-line',
      data: {
        id,
        name,
        nature: 'investment',
        whole: 'investeringar',
        breakdown: 'per-beslut',
        unit: 'kommunstyrelsens-kontor',
        ...(parent !== '' && { parent }),
      },
      source: inSection(SECTION, 'Investeringar'),
    }),
  ),
];

/** Amounts as printed, by line. */
type Printed = readonly (readonly [line: string, amount: string])[];

const OF_DEPARTMENTS: Printed = [
  ['netto-kansli', '10665'],
  ['netto-ekonomi', '29375'],
  ['netto-hr', '36969'],
  ['netto-administration', '116651'],
  ['netto-destination', '21170'],
  ['netto-kommunikation', '15862'],
];
const ELECTIONS: Printed = [
  ['netto-eu-val', '2'],
  ['netto-riksdagsval', '2'],
];
const DECIDED_ABOVE: Printed = [
  ['motorvägsskyltar', '1.5'],
  ['kontaktcenter', '2.3'],
  ['campus', '8.0'],
];

type Document = {
  readonly plan: string;
  readonly translator: typeof NET_COST;
  readonly place: string;
  readonly table?: string;
};

function decide(printed: Printed, { plan, translator, place, table }: Document): Command {
  const rows = printed.map(([line, amount]) => ({
    line,
    period: YEAR,
    amount: inNaturalSigns(amount, translator),
  }));
  return {
    type: 'decide-budget',
    data: { plan, multiplier: translator.multiplier, ...toColumns(rows) },
    source: table === undefined ? inSection(SECTION, place) : inTable(SECTION, table, place),
  };
}

const amounts: readonly Command[] = [
  decide([['kommunbidrag-kommunstyrelsen', '302']], {
    plan: COUNCIL_PLAN,
    translator: CONTRIBUTION_IN_TEXT,
    place: 'Internbudget, stycke 1',
  }),
  decide([['kommunbidrag-ledning', '71487']], {
    plan: COUNCIL_PLAN,
    translator: CONTRIBUTION,
    table: 'Internbudget',
    place: 'Beslutat kommunbidrag av KF',
  }),
  decide([['netto-politisk-ledning', '71487']], {
    plan: PLAN,
    translator: NET_COST,
    table: 'Internbudget',
    place: 'Summa politisk ledning',
  }),
  decide(OF_DEPARTMENTS, {
    plan: PLAN,
    translator: NET_COST,
    table: 'Internbudget',
    place: 'Kommunstyrelsens kontor',
  }),
  decide([['netto-brandförsvar', '40286']], {
    plan: COUNCIL_PLAN,
    translator: NET_COST,
    place: 'Internbudget, stycke 1',
  }),
  decide(ELECTIONS, { plan: COUNCIL_PLAN, translator: NET_COST_IN_TEXT, place: 'Internbudget, stycke 1' }),
  decide(DECIDED_ABOVE, { plan: PLAN, translator: OUTLAY_IN_TEXT, place: 'KS/KF-investeringar' }),
  decide([['nämndinvesteringar', '8463']], { plan: PLAN, translator: OUTLAY, place: 'Nämndinvesteringar' }),
];

/** What the saving of the year before takes off a whole year's contribution: the one part of the change that is printed. */
const saving: Command = {
  type: 'explain-change',
  data: {
    plan: COUNCIL_PLAN,
    multiplier: CONTRIBUTION_IN_TEXT.multiplier,
    ...toColumns([
      {
        line: 'kommunbidrag-kommunstyrelsen',
        period: YEAR,
        item: 'administrativ-besparing',
        name: 'Helårseffekt av administrativ besparing från 2013',
        amount: inNaturalSigns('-4.2', CONTRIBUTION_IN_TEXT),
      },
    ]),
  },
  source: inSection(SECTION, 'Internbudget, stycke 2'),
};

/**
 * The internal budget and the investments of 2014. That prices and wages are compensated by 1.8 percent is printed
 * without what it is counted on, and is not here.
 */
export const internalBudgetCommands: readonly Command[] = [...lines, ...amounts, saving];
