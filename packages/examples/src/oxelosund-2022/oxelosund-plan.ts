import type { Command } from '@outturn/core';
import { printedTable } from '../reading/printed-table.js';
import { onPage, PLAN } from './oxelosund-source.js';

/**
 * The organisation as the plan describes it. Business and land are printed as parts of the strategy group; for
 * purchasing and property no parent is printed, and their planned projects stand with the finance unit.
 */
const UNITS = printedTable(
  ['id', 'partOf', 'page', 'name'],
  `
  kommunfullmäktige          |                            | 3  | Kommunfullmäktige
  kommunstyrelsen            | kommunfullmäktige          | 4  | Kommunstyrelsen
  kommunstyrelseförvaltningen | kommunstyrelsen           | 4  | Kommunstyrelseförvaltningen
  ekonomienheten             | kommunstyrelseförvaltningen | 4 | Ekonomienheten
  inköp                      | ekonomienheten             | 4  | Inköp
  fastighet                  | ekonomienheten             | 4  | Fastighet
  strateggruppen             | kommunstyrelseförvaltningen | 4 | Strateggruppen
  näringsliv                 | strateggruppen             | 4  | Näringsliv
  mark-och-exploatering      | strateggruppen             | 4  | Mark och exploatering
  kostenheten                | kommunstyrelseförvaltningen | 4 | Kostenheten
  kanslienheten              | kommunstyrelseförvaltningen | 4 | Kanslienheten
  kommunikation-och-service  | kommunstyrelseförvaltningen | 4 | Kommunikations- och serviceenheten
  hr-enheten                 | kommunstyrelseförvaltningen | 4 | HR-enheten
  `,
);

function adoptPlan(adoptedOn: string, paragraph: string): Command {
  return {
    type: 'adopt-plan',
    data: {
      id: PLAN,
      name: 'Kommunstyrelsens verksamhetsplan 2022–2024',
      body: 'Kommunstyrelsen',
      adoptedOn,
      paragraph,
      validity: '2022/2024',
    },
    source: onPage('1', 'Titel'),
  };
}

/** What is known of the first adoption: that it was made. */
export const firstAdoption: readonly Command[] = [
  {
    type: 'open-register',
    data: { name: 'Oxelösunds kommun', currency: 'SEK' },
    source: onPage('1', 'Titel'),
  },
  adoptPlan('2021-12-15', '§ 197'),
];

/** The plan as adopted the second time, and the units it names. */
export const secondAdoption: readonly Command[] = [
  adoptPlan('2022-01-26', '§ 9'),
  ...UNITS.map(
    ({ id, partOf, page, name }): Command => ({
      type: 'define-unit',
      data: { id, name, ...(partOf !== '' && { partOf }) },
      source: onPage(page, `Verksamhetsbeskrivning, ${name}`),
    }),
  ),
];
