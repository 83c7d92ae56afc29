import type { Command, Source } from '@outturn/core';
import { oneOf, printedTable } from '../reading/printed-table.js';
import { boardGoalOf } from './board-goals.js';
import { BOARD_ROWS, type BoardRow } from './board-rows.js';
import { amongOverarching, underArea } from './oxelosund-source.js';

/**
 * What the board's rows measure. Units are as printed with the numbers; scales and directions are read off the
 * sentences. Parental leave has no better side of its own: it is to fall among women and rise among men.
 */
const INDICATORS = printedTable(
  ['id', 'measuredIn', 'scale', 'direction', 'decimals', 'name'],
  `
  platsvarumärke-används       | percent           | ratio    | increase | 0 | Andel som använder platsvarumärket
  platsvarumärke-positivt      | percent           | ratio    | increase | 0 | Andel som är positiva till platsvarumärket
  utvecklingsprojekt-per-enhet | projekt per enhet | ratio    | increase | 0 | Utvecklingsprojekt per enhet
  utvecklade-arbetsprocesser   | count             | ratio    | increase | 0 | Utvecklingsprojekt i förvaltningens enheter
  våldsbrott-7-14              | count             | ratio    | decrease | 0 | Anmälda våldsbrott mot barn, 7–14 år
  våldsbrott-15-17             | count             | ratio    | decrease | 0 | Anmälda våldsbrott mot unga, 15–17 år
  prao-platser                 | count             | ratio    | increase | 0 | Praoplatser
  tobak                        | percent           | ratio    | decrease | 0 | Elever som röker eller snusar
  alkohol                      | percent           | ratio    | decrease | 0 | Elever som druckit alkohol
  friskvårdsbidrag             | percent           | ratio    | increase | 0 | Medarbetare som nyttjar friskvårdsbidraget
  nöjda-mat-särskilt-boende    | percent           | ratio    | increase | 0 | Nöjda med maten på särskilt boende
  nöjda-mat-hemtjänst          | percent           | ratio    | increase | 0 | Nöjda med maten i hemtjänsten
  trygga-äldre                 | percent           | ratio    | increase | 0 | Äldre (65+) som känner sig trygga
  näringslivsklimat            | betyg 1–6         | interval | increase | 1 | Sammanfattande omdöme om näringslivsklimatet
  politikers-attityd           | betyg 1–6         | interval | increase | 1 | Politikers attityd till företagande
  tjänstepersoners-attityd     | betyg 1–6         | interval | increase | 1 | Tjänstepersoners attityd till företagande
  nöjda-med-upphandling        | betyg 1–6         | interval | increase | 1 | Företags betyg på upphandlingen
  nya-företag                  | count             | ratio    | increase | 0 | Nystartade företag
  markanvisning-bostäder       | count             | ratio    | increase | 0 | Markanvisningar för bostäder
  markanvisning-företag        | count             | ratio    | increase | 0 | Markanvisningar för företag
  meningsfullt-arbete          | percent           | ratio    | increase | 0 | Medarbetare som upplever arbetet meningsfullt
  hme                          | index             | interval | increase | 0 | Hållbart medarbetarengagemang (HME)
  klimatanpassad-kost          | percent           | ratio    | increase | 0 | Vegetarisk, klimatanpassad och ekologisk kost
  matsvinn                     | kg per month      | ratio    | decrease | 0 | Matsvinn på skolor, förskolor och äldreboenden
  solcellsanläggningar         | count             | ratio    | increase | 0 | Fastigheter med solcellsanläggning
  laddstolpar                  | count             | ratio    | increase | 0 | Laddstolpar
  arbetsplatsträffar           | percent           | ratio    | increase | 0 | Arbetsplatser med regelbundna träffar
  framtidstro                  | percent           | ratio    | increase | 0 | Medarbetare positiva till kommunens framtid
  ferieplatser                 | count             | ratio    | increase | 0 | Ferieplatser för ungdomar
  föräldrapenning              | percent           | ratio    | none     | 1 | Uttag av föräldrapenning
  långtidssjukfrånvaro         | percent           | ratio    | decrease | 1 | Långtidssjukfrånvaro
  hänvisade-telefoner          | percent           | ratio    | increase | 0 | Medarbetare som hänvisar sin telefon
  nöjda-myndighetsärenden      | index 1–100       | interval | increase | 0 | Företags nöjdhet med myndighetsärenden
  service-och-bemötande        | betyg 1–6         | interval | increase | 1 | Företags betyg på service och bemötande
  miljöbilar                   | percent           | ratio    | increase | 0 | Andel miljöbilar
  `,
);

/** What the groups of several rows are groups of. */
const DIMENSION_OF: Readonly<Record<string, string>> = {
  'platsvarumärke-används': 'grupp',
  'platsvarumärke-positivt': 'grupp',
  tobak: 'årskurs',
  alkohol: 'årskurs',
  föräldrapenning: 'kön',
};

const BUSINESS_SURVEY = 'Svenskt Näringsliv, Företagsklimat';

/** The surveys that the footnotes name; the two attitudes carry no mark. */
const SURVEYS: Readonly<Record<string, string>> = {
  näringslivsklimat: BUSINESS_SURVEY,
  'nöjda-med-upphandling': BUSINESS_SURVEY,
  'service-och-bemötande': BUSINESS_SURVEY,
  'nöjda-myndighetsärenden': 'SBA, Origo group',
};

/** The units of the municipality are a dimension nobody has listed: no unit of them all can be shown to have a project. */
const UNITS = { id: 'enhet', members: [] };

function dimensionsOf(id: string): { dimensions?: { id: string; members: string[] }[] } {
  if (id === 'utvecklingsprojekt-per-enhet') return { dimensions: [UNITS] };
  const dimension = DIMENSION_OF[id];
  if (dimension === undefined) return {};
  const members = BOARD_ROWS.filter(({ indicator }) => indicator === id).map(({ member }) => member);
  return { dimensions: [{ id: dimension, members }] };
}

/** The group a row is about, as a segment; the total where it is about none. */
export function segmentOf({ indicator, member }: BoardRow): Readonly<Record<string, string>> {
  const dimension = DIMENSION_OF[indicator];
  return dimension === undefined ? {} : { [dimension]: member };
}

/** Where a row is printed: its number in the table it is in, and the column if it is about one. */
export function sourceOfRow(row: BoardRow, column?: string): Source {
  const { area, table } = boardGoalOf(row.indicator);
  const isBeside = (other: BoardRow): boolean => {
    const goal = boardGoalOf(other.indicator);
    return goal.table === table && (table === 'overarching' || goal.area === area);
  };
  const number = BOARD_ROWS.filter(isBeside).indexOf(row) + 1;
  const place = `rad ${number}${column === undefined ? '' : `, ${column}`}`;
  return table === 'own' ? underArea(area, `Kommunstyrelsens mål, ${place}`) : amongOverarching(place);
}

/** The 35 indicators of the board's rows. */
export const boardIndicatorCommands: readonly Command[] = INDICATORS.map((row): Command => {
  const [first] = BOARD_ROWS.filter(({ indicator }) => indicator === row.id);
  if (!first) throw new TypeError(`The board has no row for "${row.id}".`);
  const source = SURVEYS[row.id];
  return {
    type: 'define-indicator',
    data: {
      id: row.id,
      name: row.name,
      measuredIn: row.measuredIn,
      scale: oneOf(['ratio', 'interval'], row.scale),
      direction: oneOf(['increase', 'decrease', 'none'], row.direction),
      schedule: { every: 'year' },
      overTime: 'none',
      displayDecimals: Number(row.decimals),
      ...dimensionsOf(row.id),
      ...(source !== undefined && { source }),
      contributors: [{ unit: 'kommunstyrelsen', role: 'lead' }],
    },
    source: sourceOfRow(first),
  };
});
