import { type Command, costPositive, inNaturalSigns, inPrintedSigns, tkr, toColumns } from '@outturn/core';
import type { Measure } from '@outturn/core/rules';
import { printedTable } from '../reading/printed-table.js';
import { PLAN, tableOnPage } from './oxelosund-source.js';

/** A cross where an object is planned for; its amount is not printed. */
const OBJECTS = printedTable(
  ['id', '2022', '2023', '2024', 'name'],
  `
  stjärnholm-takrenovering   | X |   |   | Stjärnholm Stallet takrenovering
  peterslundsskolan          | X | X |   | Peterslundsskolan verksamhetsanpassning och energieffektivisering
  förskola-peterslund        | X |   |   | Nybyggnation förskola vid Peterslund
  planerat-underhåll         | X | X | X | Fastigheter och planerat underhåll
  hamnar-bryggor             | X | X | X | Småbåtshamnar och gästhamn bryggor
  restaurang-läget           | X |   |   | Restaurang vid Läget (inkl förstudie o projektering)
  byggnadsunderhåll-ålö      | X |   |   | Byggnadsunderhåll kultur ÅLÖ
  markberedning              | X |   |   | Markberedning MEX ej DP
  naturreservat              | X |   |   | Naturresevat - investering ej bara drift, gårdsgårdar, skyltar, utveckling
  jogersöhem                 | X |   |   | Jogersöhem utveckling samt hela det området
  aspa                       |   | X |   | Aspa detaljplan infrastruktur - va
  it-sensorer                | X | X | X | IT - Sensorer och IoT
  it-e-tjänster              | X | X | X | IT - E-tjänster integration och utveckling
  it-automatisering          |   | X | X | IT - Automatisering av verksamhetsprocess
  raindance-leverantör       | X |   |   | Raindance leverantörsreskontraportal
  raindance-bokslut          |   | X |   | Raindance Bokslutsportal
  köksutrustning             | X |   |   | Ny förskola köksutrustning
  `,
);

/** Printed positive, with no unit beside them: read in thousands, as the rest of the chapter is. */
const OUTLAYS = tkr(costPositive('investment'));

const TOTALS = [
  ['2022', '91000'],
  ['2023', '79050'],
  ['2024', '13750'],
] as const;

type Year = (typeof TOTALS)[number][0];

const LINE = 'investeringar';
const TOTAL_NAME = 'Totalt Kommunstyrelsen';
const SOURCE = tableOnPage('15', 'Investeringsbudget');
const PLACED = { whole: 'investeringar', breakdown: 'per-objekt', unit: 'kommunstyrelsen' };

function lineOfObject(id: string): string {
  return `investering-${id}`;
}

/** The first year of a budget is decided, the two after it are planned. */
function versionOf(year: Year): 'decided' | 'plan' {
  return year === '2022' ? 'decided' : 'plan';
}

const lines: readonly Command[] = [
  {
    type: 'define-budget-line',
    data: { id: LINE, name: 'Investeringar, kommunstyrelsen', nature: 'investment', ...PLACED },
    source: SOURCE,
  },
  ...OBJECTS.map(
    ({ id, name }): Command => ({
      type: 'define-budget-line',
      data: { id: lineOfObject(id), name, nature: 'investment', parent: LINE, ofWhich: true, ...PLACED },
      source: SOURCE,
    }),
  ),
];

const amounts = TOTALS.flatMap(([year, total]) => {
  const planned = { period: year, version: versionOf(year) };
  return [
    {
      ...planned,
      line: LINE,
      amount: inNaturalSigns(total, OUTLAYS),
      place: `${TOTAL_NAME}, Mål & budget ${year}`,
    },
    ...objectsOf(year).map(({ id, name }) => ({
      ...planned,
      line: lineOfObject(id),
      amount: null,
      place: `${name}, Mål & budget ${year}`,
    })),
  ];
});

function objectsOf(year: Year) {
  return OBJECTS.filter((object) => object[year] === 'X');
}

function stateTotal([year, total]: (typeof TOTALS)[number]): Command {
  const outlays: Measure = {
    type: 'sum',
    of: objectsOf(year).map(({ id }) => ({
      type: 'amount',
      line: lineOfObject(id),
      version: versionOf(year),
    })),
  };
  return {
    type: 'state-figure',
    data: {
      id: 'investeringar-summa',
      name: `Investeringar: ${TOTAL_NAME}`,
      period: year,
      value: total,
      roundedTo: '1',
      measuredIn: 'SEK',
      multiplier: OUTLAYS.multiplier,
      claims: inPrintedSigns(outlays, OUTLAYS),
    },
    source: { ...SOURCE, place: `${TOTAL_NAME}, Mål & budget ${year}` },
  };
}

/**
 * The investments: three totals, and the objects each is for. No object has an amount, so the totals are the
 * amounts, the objects only parts of them, and nothing can be summed to check them.
 */
export const investmentBudgetCommands: readonly Command[] = [
  ...lines,
  {
    type: 'decide-budget',
    data: { plan: PLAN, multiplier: OUTLAYS.multiplier, ...toColumns(amounts) },
    source: SOURCE,
  },
  ...TOTALS.map(stateTotal),
];
