import { type Command, toColumns } from '@outturn/core';
import { printedTable } from '../reading/printed-table.js';
import { PLAN, tableOnPage } from './plan-source.js';

/** One ship's grant is printed in two rows of one name: they are two items. */
const CHANGES = printedTable(
  ['item', 'Budget 2024', 'Plan 2025', 'Plan 2026', 'name'],
  `
  prisuppräkning               | -9315 | -8196 | -8351 | Prisuppräkning
  effektiviseringar            | 1800  |       |       | Effektiviseringar
  sociala-avgifter             |       | 4232  |       | Justering sociala avgifter
  internränta                  | -2092 |       |       | Justering förändrad internränta
  lönesatsning-2023            | -174  |       |       | Lönesatsning 2023
  friskvårdsbidrag             |       | -1075 |       | Friskvårdsbidrag
  älmsta-företagareförening    | 125   |       |       | Älmsta företagareförening
  ss-norrtelje-1               | 575   |       |       | s/s Norrtelje
  ss-norrtelje-2               | -4000 | 4000  |       | s/s Norrtelje
  bidrag-bryggor               | -250  |       |       | Bidrag bryggor
  sommarjobb                   | -1140 |       |       | Sommarjobb
  företagslabbet               | -300  |       |       | Företagslabbet
  besöksnäring                 |       | -500  |       | Besöksnäring
  företagskontakt              |       | -250  |       | Företagskontakt
  intranät                     | -450  | 450   |       | Nytt avtal intranät
  vattenverksamhet             | -450  |       |       | Vattenverksamhet
  åtgärdsprogram-vatten        |       | -1807 |       | Åtgärdsprogram vattenverksamhet
  styrdokument-vatten          |       | -900  | 900   | Styrdokument vatten
  provtagningsprogram-vatten   |       | -570  | 570   | Provtagningsprogram vatten
  platina                      | -740  |       |       | Uppgradering Platina
  kommunarkiv                  |       | -400  |       | Kommunarkiv
  digitalisering-kansli        | -465  | 465   |       | Digitalisering kansli
  sammanträdessystem           | -300  | 300   |       | Sammanträdessystem
  civilt-försvar               | -1250 |       |       | Civilt försvar
  informationssäkerhet         | -1000 |       |       | Säkerhet och informationssäkerhet
  licensavgifter               |       | -1000 |       | Licensavgifter
  licens-2c8                   | -375  |       |       | Licens 2c8
  arbetsgivarvarumärke         | -500  | 500   |       | Arbetsgivarvarumärke
  licensavgift-hr-system       |       | -250  |       | Licensavgift HR-system
  räddningstjänst              | -3300 |       |       | Räddningstjänst
  kapitalkostnader-räddningstjänst |   | -1150 | -2945 | Tillkommande kapitalkostnader räddningstjänst
  finskt-förvaltningsområde    | -200  |       |       | Finskt förvaltningsområde
  kritisk-kommunikation        | -800  |       |       | Kritisk kommunikation och incidenthantering
  `,
);

const HEADINGS = [
  ['Budget 2024', '2024'],
  ['Plan 2025', '2025'],
  ['Plan 2026', '2026'],
] as const;

const items = CHANGES.flatMap((row, index) =>
  HEADINGS.filter(([heading]) => row[heading] !== '').map(([heading, period]) => ({
    line: 'netto',
    period,
    item: row.item,
    name: row.name,
    amount: row[heading],
    place: `rad ${index + 1}, ${heading}`,
  })),
);

/** The itemised changes of the net, year by year; a blank cell is no item. */
export const budgetChangeCommands: readonly Command[] = [
  {
    type: 'explain-change',
    data: { plan: PLAN, multiplier: 1000, ...toColumns(items) },
    source: tableOnPage('41', 'Ekonomiska förändringar'),
  },
];
