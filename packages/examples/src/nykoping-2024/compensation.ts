import { type Command, inNaturalSigns, mnkr, natural, type Source, toColumns } from '@outturn/core';
import { printedTable } from '../reading/printed-table.js';
import { AGREEMENT, inAgreement, inAppendices } from './agreement-source.js';

/** Money given to a division is its financing, printed positive in millions. */
export const COMPENSATION = mnkr(natural('financing'));

/**
 * The rows of the tables of compensation; a row of no appendix is above them all and printed nowhere. Cars are paid
 * for at cost, by the car and the hour: their row prints no amount, is in no sum, and is a whole by itself. Two rows
 * are of departments that are no party: the office answers for them. Of two divisions it is said in words that they
 * are given nothing.
 */
const ROWS = printedTable(
  ['id', 'parent', 'unit', 'appendix', 'mnkr', 'name'],
  `
  ersättning                     |                | kommunstyrelsen               |   |       | Ersättning från kommunstyrelsen
  ersättning-tek                 | ersättning     | tek                           | 1 |       | Tekniska divisionen
  ersättning-kommunfastigheter   | ersättning-tek | tek                           | 1 | 8.8   | Kommunfastigheter inkl. städsamordning
  ersättning-krislager           | ersättning-tek | tek                           | 1 | 0.1   | Måltidsservice, krislager (i övrigt självkostnadsprincip)
  ersättning-projektenheten      | ersättning-tek | tek                           | 1 | 6.65  | Projektenheten
  ersättning-serviceenheten      | ersättning-tek | tek                           | 1 | 2.2   | Serviceenheten
  ersättning-hemgårdspassagen    | ersättning-tek | tek                           | 1 | 1.2   | Rivning bro Hemgårdspassagen
  ersättning-masshantering       | ersättning-tek | tek                           | 1 | 0.95  | Masshantering
  ersättning-shb                 | ersättning     | shb                           | 2 |       | Samhällsbyggnad
  ersättning-shb-övrigt          | ersättning-shb | shb                           | 2 | 17.2  | Samhällsbyggnad övrigt
  ersättning-kollektivtrafik     | ersättning-shb | shb                           | 2 | 129.8 | Kollektivtrafik SBR
  ersättning-ros                 | ersättning     | ros                           | 3 | 63.6  | Räddning och säkerhet
  ersättning-klk                 | ersättning     | klk                           | 4 |       | Kommunledningskontoret
  ersättning-ekonomi             | ersättning-klk | ekonomiavdelningen            | 4 | 27.5  | Ekonomiavdelningen
  ersättning-hr                  | ersättning-klk | hr                            | 4 | 49.4  | HR avdelningen
  ersättning-kommunikation       | ersättning-klk | kommunikation-och-kundservice | 4 | 33.0  | Kommunikation och Kundservice
  ersättning-it                  | ersättning-klk | klk                           | 4 | 47.3  | IT-avdelningen
  ersättning-kommundirektör      | ersättning-klk | klk                           | 4 | 4.0   | Kommundirektör
  ersättning-kansli              | ersättning-klk | kommunledningskansliet        | 4 | 43.4  | Kommunledningskansli
  ersättning-nkf                 | ersättning     | nkf                           | 5 | 102.6 | Näringsliv, Kultur och Fritid
  ersättning-dso                 | ersättning     | dso                           | 6 | 0     | Division Social omsorg
  ersättning-du                  | ersättning     | du                            | 7 | 0     | Division Utbildning
  ersättning-fordon              |                | tek                           | 1 |       | Fordonssamordning
  `,
);

type CompensationRow = (typeof ROWS)[number];

/** The row that follows from a volume and a price. */
const CARS = 'ersättning-fordon';

const TABLE = 'Volymer och ersättningar';
const NOTHING_GIVEN = 'Ersättning för grunduppdragen ges ej';

/** Where the compensation of an appendix stands. */
export function compensationSource(appendix: string, place?: string): Source {
  return appendix === '' ? inAgreement(TABLE) : inAppendices([appendix], TABLE, place);
}

function placeOf({ appendix, name, mnkr: printed }: CompensationRow): string {
  return `Bilaga ${appendix}, ${printed === '0' ? NOTHING_GIVEN : `${name}, Ersättning, mnkr`}`;
}

/** Rescue and safety is paid a twelfth each month. */
function defineLine({ id, name, parent, unit, appendix }: CompensationRow): Command {
  return {
    type: 'define-budget-line',
    data: {
      id,
      name,
      nature: COMPENSATION.nature,
      whole: id === CARS ? 'ersättning-till-självkostnad' : 'ersättning',
      breakdown: 'per-division',
      unit,
      ...(parent !== '' && { parent }),
      ...(id === 'ersättning-ros' && { spread: { type: 'even' } }),
    },
    source: compensationSource(appendix),
  };
}

/** A row with rows under it prints a sum, and one of no appendix nothing. */
function isAmount({ id, appendix }: CompensationRow): boolean {
  return appendix !== '' && ROWS.every(({ parent }) => parent !== id);
}

function amountOf(row: CompensationRow) {
  return {
    line: row.id,
    period: '2024',
    amount: row.mnkr === '' ? null : inNaturalSigns(row.mnkr, COMPENSATION),
    place: placeOf(row),
  };
}

/** One table an appendix, so that each is as exact as it is printed. */
function decide(appendix: string): Command {
  const rows = ROWS.filter((row) => row.appendix === appendix && isAmount(row));
  return {
    type: 'decide-budget',
    data: {
      plan: AGREEMENT,
      multiplier: COMPENSATION.multiplier,
      ...toColumns(rows.map(amountOf)),
    },
    source: compensationSource(appendix),
  };
}

/** What the agreement pays the divisions for 2024: the lines, and the amounts appendix by appendix. */
export const compensationCommands: readonly Command[] = [
  ...ROWS.map(defineLine),
  ...['1', '2', '3', '4', '5', '6', '7'].map(decide),
];

/** What the appendix of social care says of compensation where it stands alone: that none is given. */
export function noCompensation(unit: string, source: Source): readonly Command[] {
  const row = ROWS.find((found) => found.unit === unit && found.mnkr === '0');
  if (!row) throw new TypeError(`It is not said of "${unit}" that it is given nothing.`);
  const { parent: _, ...alone } = row;
  return [
    { ...defineLine({ ...alone, parent: '' }), source },
    {
      type: 'decide-budget',
      data: {
        plan: AGREEMENT,
        line: row.id,
        period: ['2024'],
        amount: '0',
        place: NOTHING_GIVEN,
      },
      source,
    },
  ];
}
