import { printedTable } from '../reading/printed-table.js';

/** The tables of key figures, by the short names used in {@link KEY_FIGURES}: their heading, and who follows them up. */
export const KEY_FIGURE_TABLES: Readonly<
  Record<string, { readonly appendix: string; readonly heading: string; readonly lead: string }>
> = {
  '2-stad': { appendix: '2', heading: 'Nyckeltal, Stads- och landsbygdsutveckling', lead: 'shb' },
  '3-hållbar': { appendix: '3', heading: 'Nyckeltal, Hållbar utveckling', lead: 'ros' },
  '3-trygghet': { appendix: '3', heading: 'Nyckeltal, Trygghet och säkerhet', lead: 'ros' },
  '4-social': { appendix: '4', heading: 'Nyckeltal, Social hållbarhet', lead: 'kommunledningskansliet' },
  '4-ekologisk': {
    appendix: '4',
    heading: 'Nyckeltal, Ekologisk hållbarhet',
    lead: 'kommunledningskansliet',
  },
  '4-ekonomisk': {
    appendix: '4',
    heading: 'Nyckeltal, Ekonomisk hållbarhet',
    lead: 'kommunledningskansliet',
  },
  '4-hr': { appendix: '4', heading: 'Nyckeltal, HR-avdelningen', lead: 'hr' },
  '4-ekonomi': { appendix: '4', heading: 'Nyckeltal, Ekonomiavdelningen', lead: 'ekonomiavdelningen' },
  '4-service': {
    appendix: '4',
    heading: 'Nyckeltal, Kommunikation & Kundservice',
    lead: 'kommunikation-och-kundservice',
  },
  '5-klimat': { appendix: '5', heading: 'Nyckeltal, Företagsklimat', lead: 'nkf' },
  '5-jobb': { appendix: '5', heading: 'Nyckeltal, Antalet sysselsatta', lead: 'nkf' },
};

/**
 * Every row as printed, percent signs left out; a dash and a blank are kept apart, though neither says why the cell
 * is empty. `period` is from the sources below each table.
 *
 * The index of the business climate stands in two tables, under two names and one external id: it is one series. The
 * one row about net cost and net income holds a series of each; its trend is entered with the first. The two
 * benchmarks that equal the municipality's own value are as printed.
 *
 * The compared value −2 of the weighted safety value is no other group's: it is a `figure` of its own.
 */
export const KEY_FIGURES = printedTable(
  ['id', 'table', 'row', 'period', 'total', 'women', 'men', 'benchmark', 'trend', 'name'],
  `
  omsättning-stadskärnan      | 2-stad      | 1 | 2022 | 108   |      |      |       |            | Indexerad omsättningsutveckling, stadskärnan
  flyttnetto-noder            | 2-stad      | 2 | 2022 | 5     |      |      |       |            | Flyttnetto i översiktsplanen
  kvinnor-i-utryckning        | 3-hållbar   | 1 | 2022 | 10    | 10   | -    | 7.1   |            | Kvinnor bland brandpersonal i utryckningstjänst
  konkret-otrygghet           | 3-trygghet  | 1 | 2019 | 1.7   | -    | -    |       |            | Konkret känsla av otrygghet
  sammanvägd-trygghet         | 3-trygghet  | 2 | 2021 | 256   | -    | -    |       |            | Sammanvägt värde Trygghet och säkerhet
  trygg-utomhus               | 3-trygghet  | 3 | 2022 | 78.6  | 74.3 | 82.9 | 75.1  |            | Trygg utomhus i området när det är mörkt
  utvecklade-bränder          | 3-trygghet  | 4 | 2022 | 0.42  |      |      | 0.65  |            | Utvecklade bränder i byggnad
  god-hälsa                   | 4-social    | 1 | 2022 | 66    | 63   | 69   | 70    | Neg        | Invånare med bra självskattat hälsotillstånd
  övervikt-fyra-år            | 4-social    | 2 | 2022 | 11    | -    | -    | -     | Neg        | Fyraåringar med övervikt eller obesitas
  låg-standard-barn           | 4-social    | 3 | 2021 | 21    | -    | -    | 18    | Neg        | Invånare 0–19 år med låg ekonomisk standard
  förvärvsarbetande-flyktingar | 4-social   | 4 | 2021 | 66.5  | 48.1 | 63   | 71.4  | Pos        | Skyddsbehövande och anhöriga i arbete eller studier
  våldsbrott                  | 4-social    | 5 | 2022 | 1063  | -    | -    | 870   | Pos        | Anmälda våldsbrott
  avstår-gå-ut                | 4-social    | 6 | 2022 | 24    | 35   | 13   | 25    | Pos        | Invånare som avstår från att gå ut ensam
  elförbrukning               | 4-ekologisk | 1 | 2022 | 59.91 |      |      | 59.91 | Oförändrad | Elförbrukning i egna byggnader, utan värmepump
  kommunalt-avfall            | 4-ekologisk | 2 | 2022 | 538   |      |      | 466   | Negativ    | Insamlat kommunalt avfall
  materialåtervinning         | 4-ekologisk | 3 | 2022 | 50    |      |      | 39    | Positivt   | Avfall till materialåtervinning och biologisk behandling
  fossiloberoende-fordon      | 4-ekologisk | 4 | 2022 | 70.5  |      |      | 60.8  | Negativ    | Fossiloberoende fordon i kommunorganisationen
  förnybara-drivmedel         | 4-ekologisk | 5 | 2022 | 33    |      |      | 33    | Oförändrad | Förnybara drivmedel i kommunorganisationen
  samverkande-organisationer  | 4-ekologisk | 6 | 2022 | -     |      |      | -     |            | Företag och organisationer i samverkan om klimatet
  kassalikviditet             | 4-ekonomisk | 1 | 2022 | 153.4 |      |      | 160.5 | Pos        | Kassalikviditet, kommunen
  självfinansiering-kommunen  | 4-ekonomisk | 2 | 2022 | 93.4  |      |      | 104.4 | Pos        | Självfinansieringsgrad för kommunens investeringar
  företagsklimat              | 4-ekonomisk | 3 | 2022 | 76    |      |      | 76    | Pos        | Företagsklimat enligt Insikt
  ekonomiskt-bistånd          | 4-ekonomisk | 4 | 2022 | 4.6   |      |      | 2.9   | Pos        | Invånare med ekonomiskt bistånd under året
  ungdomar-etablerade         | 4-ekonomisk | 5 | 2021 | 80.9  | 87.7 | 74.3 | 82.3  | Pos        | Ungdomar etablerade eller i studier två år efter gymnasiet
  företagsklimat-upphandling  | 4-ekonomisk | 6 | 2022 | 69    |      |      | 67    | -          | Företagsklimat enligt Insikt, upphandling
  sjukfrånvaro                | 4-hr        | 1 | 2023 | 9.1   | -    | -    | -     | Pos        | Sjukfrånvaro bland kommunens anställda
  medarbetarengagemang        | 4-hr        | 2 | 2023 | 78    | 78   | 76   | 80    | Pos        | Hållbart medarbetarengagemang (HME)
  attraktiv-arbetsgivare      | 4-hr        | 3 | 2022 | 72    | -    | -    | 89    | Neg        | Attraktiv arbetsgivar-index
  resultat                    | 4-ekonomi   | 1 | 2022 | 4.1   | -    | -    |       | Positiv    | Resultat utan exploatering mot skatter och generella bidrag
  självfinansiering           | 4-ekonomi   | 2 | 2022 | 98    | -    | -    |       | Positiv    | Självfinansieringsgrad för skattekollektivets investeringar
  nettokostnadsutveckling     | 4-ekonomi   | 3 | 2022 | 1.9   | -    | -    |       | Positiv    | Nettokostnadsutveckling
  nettointäktsutveckling      | 4-ekonomi   | 3 | 2022 | 6.8   | -    | -    |       |            | Nettointäktsutveckling
  bemötande-telefoni          | 4-service   | 1 | 2023 | 82.2  | -    | -    |       |            | Bemötande, telefoni
  enkelhet-telefoni           | 4-service   | 1 | 2023 | 70.0  | -    | -    |       |            | Enkelhet, telefoni
  tydlighet-epost             | 4-service   | 1 | 2023 | 80.9  | -    | -    |       |            | Tydlighet, e-post
  enkelhet-epost              | 4-service   | 1 | 2023 | 77.5  | -    | -    |       |            | Enkelhet, e-post
  återkoppling-epost          | 4-service   | 1 | 2023 | 88.9  | -    | -    |       |            | Återkoppling, e-post
  företagsklimat              | 5-klimat    | 1 | 2022 | 76    |      |      | 76    | Pos        | Företagsklimat enligt Insikt (myndighetsutövning)
  svenskt-näringsliv          | 5-klimat    | 2 | 2022 | 3.4   |      |      |       | Pos        | Svenskt Näringslivs index
  privat-sysselsatta          | 5-jobb      | 1 | 2021 | 13750 |      |      |       | neg        | Sysselsatta i det privata näringslivet
  `,
);

/** A row of the tables of key figures. */
export type KeyFigureRow = (typeof KEY_FIGURES)[number];

/** The table a row stands in. */
export function tableOf(row: KeyFigureRow) {
  const table = KEY_FIGURE_TABLES[row.table];
  if (!table) throw new TypeError(`No table of key figures is called "${row.table}".`);
  return table;
}

/** The series of a row: procurement is a sub-area of the business climate, every other row an indicator's own. */
export function seriesOf(row: KeyFigureRow): {
  readonly indicator: string;
  readonly segment: Readonly<Record<string, string>>;
} {
  return row.id === 'företagsklimat-upphandling'
    ? { indicator: 'företagsklimat', segment: { delområde: 'upphandling' } }
    : { indicator: row.id, segment: {} };
}
