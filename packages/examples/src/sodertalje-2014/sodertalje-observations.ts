import { type Command, type Source, toColumns } from '@outturn/core';
import { printedTable } from '../reading/printed-table.js';
import { inClimateStrategy, inSection, PROGRAMME } from './sodertalje-source.js';

const COLUMNS = ['indicator', 'segment', 'period', 'value', 'about', 'place'] as const;

/** For the whole municipality; the section of the board's own office repeats them for another year. */
const OF_THE_EMPLOYER = printedTable(
  COLUMNS,
  `
  utländsk-bakgrund-invånare  |                         | 2013 | 46.2 | | KF-mål 2
  utländsk-bakgrund-anställda |                         | 2013 | 35   | | KF-mål 2
  utländsk-bakgrund-anställda | befattning=chefer       | 2013 | 18   | | KF-mål 2
  utländsk-bakgrund-anställda | befattning=specialister | 2013 | 15   | | KF-mål 2
  kvinnors-medianlön          |                         | 2013 | 93.9 | | KF-mål 3
  sjukfrånvaro                |                         | 2013 | 6.39 | | KF-mål 4
  `,
);

const OF_THE_OFFICE = printedTable(
  COLUMNS,
  `
  utländsk-bakgrund-invånare  |                                                | 2012 | 46.2 | | mål 2, kommunen
  utländsk-bakgrund-anställda |                                                | 2012 | 35   | | mål 2, kommunens anställda
  utländsk-bakgrund-anställda | unit=kommunstyrelsens-kontor                   | 2012 | 23   | | mål 2, Ksk
  utländsk-bakgrund-anställda | befattning=chefer;unit=kommunstyrelsens-kontor | 2012 | 17   | | mål 2, chefer på Ksk
  sjukfrånvaro                | unit=kommunstyrelsens-kontor                   | 2012 | 4.55 | | mål 3, Ksk
  sjukfrånvaro                | unit=kommunalrådskansliet                      | 2012 | 1.13 | | mål 3, Krk
  sjukfrånvaro                |                                                | 2012 | 6.39 | | mål 3, kommunen totalt
  `,
);

/** Surveys: two years each. Supervision of environment and health is a shorter word the second time it is printed. */
const OF_LAST_YEAR = printedTable(
  COLUMNS,
  `
  upplevd-trygghet   |                            | 2011 | 37 | | Fullmäktiges mål och inriktning, stycke 1
  upplevd-trygghet   |                            | 2013 | 41 | | Fullmäktiges mål och inriktning, stycke 1
  upplevt-inflytande |                            | 2011 | 35 | | Fullmäktiges mål och inriktning, stycke 2
  upplevt-inflytande |                            | 2013 | 31 | | Fullmäktiges mål och inriktning, stycke 2
  nki                |                            | 2011 | 58 | | Fullmäktiges mål och inriktning, stycke 4
  nki                | område=brandtillsyn        | 2011 | 80 | | Fullmäktiges mål och inriktning, stycke 4
  nki                | område=bygglov             | 2011 | 52 | | Fullmäktiges mål och inriktning, stycke 4
  nki                | område=markupplåtelse      | 2011 | 49 | | Fullmäktiges mål och inriktning, stycke 4
  nki                | område=miljötillsyn        | 2011 | 55 | | Fullmäktiges mål och inriktning, stycke 4
  nki                | område=serveringstillstånd | 2011 | 55 | | Fullmäktiges mål och inriktning, stycke 4
  nki                |                            | 2013 | 67 | | stycke 4; Näringsliv och högskola, KF-mål 3
  nki                | område=brandtillsyn        | 2013 | 78 | | stycke 4; Näringsliv och högskola, KF-mål 3
  nki                | område=bygglov             | 2013 | 56 | | stycke 4; Näringsliv och högskola, KF-mål 3
  nki                | område=markupplåtelse      | 2013 | 68 | | stycke 4; Näringsliv och högskola, KF-mål 3
  nki                | område=miljötillsyn        | 2013 | 65 | | stycke 4; Näringsliv och högskola, KF-mål 3
  nki                | område=serveringstillstånd | 2013 | 65 | | stycke 4; Näringsliv och högskola, KF-mål 3
  `,
);

/** Students are counted in an autumn term, once a year: the term stands for its year. */
const OF_BUSINESS = printedTable(
  COLUMNS,
  `
  arbetsställen            |                     | 2012 | 7429  |       | Näringsliv och högskola, KF-mål 1
  anställda                |                     | 2012 | 44197 |       | Näringsliv och högskola, KF-mål 1
  inflyttade-arbetsställen |                     | 2012 | 217   |       | Näringsliv och högskola, KF-mål 2
  studenter                |                     | 2013 | 935   |       | Näringsliv och högskola, KF-mål 4, höstterminen
  studenter                | grupp=campusenheter | 2013 | 275   |       | Näringsliv och högskola, KF-mål 4, höstterminen
  studenter                | grupp=övriga        | 2013 | 80    |       | Näringsliv och högskola, KF-mål 4, höstterminen
  studenter                | grupp=kth           | 2013 | 580   | about | Näringsliv och högskola, KF-mål 4, höstterminen
  `,
);

/** *Just under* and *just over* stand before the two totals. */
const OF_THE_CLIMATE = printedTable(
  COLUMNS,
  `
  växthusgaser           | | 1990 | 764300 | about | inledning
  växthusgaser           | | 2009 | 428800 | about | inledning
  koldioxid-eldningsolja | | 2009 | 1064   |       | Fossilbränslefri kommun 2030, Delmål 1
  koldioxid-transporter  | | 2009 | 177553 |       | Fossilbränslefri kommun 2030, Delmål 2
  energi-per-invånare    | | 2009 | 33235  |       | Energieffektivare kommun, Delmål 1
  körsträckor            | | 2010 | 585    |       | Energieffektivare kommun, Delmål 2
  elbilar                | | 2011 | 0      |       | Medveten konsumtion, Delmål 2
  `,
);

type Row = (typeof OF_THE_CLIMATE)[number];

function stateRows(rows: readonly Row[], source: Source): Command {
  const observed = rows.map(({ about, ...row }) => ({ ...row, approximate: about !== '' }));
  return { type: 'state-observations', data: toColumns(observed), source };
}

/** What is said to be measured and has no figure: engagement, and energy, whose figures were being collected. */
const withoutFigures: readonly Command[] = [
  {
    type: 'state-observations',
    data: { indicator: 'hme', period: ['2012'], missing: 'not-stated' },
    source: inSection('Kommunen som arbetsgivare', 'KF:s inriktning för perioden'),
  },
  {
    type: 'state-observations',
    data: { indicator: 'energi-organisationen', period: ['2012'], missing: 'not-yet-published' },
    source: inClimateStrategy('Energieffektivare kommunal organisation, Delmål 1'),
  },
];

/** Mean influence in municipalities of the same size; that of safety is called far better, and not printed. */
const comparable: Command = {
  type: 'state-benchmarks',
  data: { indicator: 'upplevt-inflytande', period: ['2013'], group: 'jämförbara-kommuner', value: '41' },
  source: inSection('Föregående års resultat', 'Fullmäktiges mål och inriktning, stycke 2'),
};

/** The two surveys, in the plan's own words for them. */
const trends: readonly Command[] = [
  {
    type: 'state-trend',
    data: { indicator: 'upplevd-trygghet', period: '2013', direction: 'improving', word: 'positiv' },
    source: inSection('Föregående års resultat', 'Fullmäktiges mål och inriktning, stycke 1'),
  },
  {
    type: 'state-trend',
    data: { indicator: 'upplevt-inflytande', period: '2013', direction: 'worsening', word: 'försämring' },
    source: inSection('Föregående års resultat', 'Fullmäktiges mål och inriktning, stycke 2'),
  },
];

/**
 * Inhabitants are printed for one year to come, by a forecast whose maker and day are not. A forecast is made at an
 * occasion; this one follows nothing up.
 */
const population: readonly Command[] = [
  {
    type: 'schedule-occasion',
    data: {
      id: 'befolkningsprognos',
      name: 'Befolkningsprognosen i klimatstrategin',
      plan: PROGRAMME,
      period: '2016',
      covers: [],
    },
    source: inClimateStrategy('Fossilbränslefri kommun 2030, Delmål 2'),
  },
  {
    type: 'state-observations',
    data: {
      indicator: 'invånare',
      period: ['2016'],
      value: '92525',
      kind: 'forecast',
      occasion: 'befolkningsprognos',
    },
    source: inClimateStrategy('Fossilbränslefri kommun 2030, Delmål 2'),
  },
];

/** Every value printed for a goal or an indicator, a statement a table. */
export const valueCommands: readonly Command[] = [
  stateRows(OF_LAST_YEAR, inSection('Föregående års resultat', 'Fullmäktiges mål och inriktning')),
  stateRows(OF_THE_EMPLOYER, inSection('Kommunen som arbetsgivare', 'parenteserna under KF-målen')),
  stateRows(OF_BUSINESS, inSection('Verksamhetsmål', 'Näringsliv och högskola')),
  stateRows(OF_THE_OFFICE, inSection('Ksk som arbetsgivare', 'Nämndens mål och mätetal')),
  stateRows(OF_THE_CLIMATE, inClimateStrategy('inledning och delmål')),
  ...withoutFigures,
  comparable,
  ...trends,
  ...population,
];
