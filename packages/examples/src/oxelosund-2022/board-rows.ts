import { printedTable } from '../reading/printed-table.js';

/**
 * The board's 42 rows as printed, signs of unit left out: 32 under the council's areas and ten overarching ones.
 * `member` is the row's own group where several rows make one goal. `note` is what is printed beside the start value:
 * the year it is of where that is not 2021, that it is of a part of the year, or that it is not a usual one.
 * The part of the year is printed beside the men's start value alone, at the end of a cell with both; it is read
 * as both's.
 */
export const BOARD_ROWS = printedTable(
  ['indicator', 'member', 'start', 'note', '2022', '2023', '2024'],
  `
  platsvarumärke-används         | kommuninvånare | -   |         | 10  | 20  | 25
  platsvarumärke-används         | företagare     | -   |         | 15  | 25  | 30
  platsvarumärke-används         | föreningar     | -   |         | 9   | 15  | 25
  platsvarumärke-positivt        | kommuninvånare | -   |         | 25  | 30  | 35
  platsvarumärke-positivt        | företagare     | -   |         | 27  | 35  | 35
  platsvarumärke-positivt        | föreningar     | -   |         | 16  | 20  | 25
  utvecklingsprojekt-per-enhet   |                | -   |         | 1   | 1   | 1
  utvecklade-arbetsprocesser     |                | 9   |         | 12  | 12  | 12
  våldsbrott-7-14                |                | 9   |         | <8  | <8  | <8
  våldsbrott-15-17               |                | 1   |         | <4  | <4  | <4
  prao-platser                   |                | 5   |         | 5   | 5   | 5
  tobak                          | åk7            | 10  | 2020    | -   | <10 | -
  tobak                          | åk9            | 31  | 2020    | -   | <31 | -
  alkohol                        | åk7            | 25  | 2020    | -   | <25 | -
  alkohol                        | åk9            | 55  | 2020    | -   | <55 | -
  friskvårdsbidrag               |                | 35  | 2020    | 40  | 45  | 50
  nöjda-mat-särskilt-boende      |                | 72  |         | 78  | 84  | 90
  nöjda-mat-hemtjänst            |                | 88  |         | 91  | 95  | 96
  trygga-äldre                   |                | 71  | 2019    | >75 | -   | >80
  näringslivsklimat              |                | 3.2 |         | 3.4 | 3.5 | 3.6
  politikers-attityd             |                | 3.1 |         | 3.3 | 3.5 | 3.6
  tjänstepersoners-attityd       |                | 3.0 |         | 3.2 | 3.5 | 3.6
  nöjda-med-upphandling          |                | 2.5 |         | 2.6 | 3.0 | 3.0
  nya-företag                    |                | 30  |         | 34  | 37  | 40
  markanvisning-bostäder         |                | 2   |         | 2   | 2   | 2
  markanvisning-företag          |                | 2   |         | 2   | 2   | 2
  meningsfullt-arbete            |                | 91  |         | 92  | 94  | 96
  hme                            |                | 78  |         | 79  | 80  | 81
  klimatanpassad-kost            |                | -   |         | 45  | 55  | 60
  matsvinn                       |                | 460 | unusual | 800 | 700 | 600
  solcellsanläggningar           |                | 2   |         | 4   | 6   | 8
  laddstolpar                    |                | 3   |         | 3   | 2   | 2
  arbetsplatsträffar             |                | 84  |         | 90  | 95  | 100
  framtidstro                    |                | 45  |         | 50  | 55  | 60
  ferieplatser                   |                | 96  |         | 100 | 100 | 100
  föräldrapenning                | kvinnor        | 4.8 | part    | 4.5 | 4.0 | 3.5
  föräldrapenning                | män            | 2.3 | part    | 2.5 | 3.0 | 3.5
  långtidssjukfrånvaro           |                | 3.4 | part    | 3.0 | 2.8 | 2.6
  hänvisade-telefoner            |                | 89  |         | 91  | 93  | 95
  nöjda-myndighetsärenden        |                | 74  |         | 75  | 76  | 77
  service-och-bemötande          |                | 3.0 |         | 3.2 | 3.5 | 3.6
  miljöbilar                     |                | 9   |         | 18  | 27  | 36
  `,
);

/** One of the board's rows. */
export type BoardRow = (typeof BOARD_ROWS)[number];
