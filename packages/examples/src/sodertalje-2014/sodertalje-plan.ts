import type { Command } from '@outturn/core';
import { printedTable } from '../reading/printed-table.js';
import { COUNCIL_PLAN, onTitle, PLAN, PROGRAMME } from './sodertalje-source.js';

/**
 * The council, its boards and offices, and the companies under Telge AB, which is printed as Telge, Telge AB and
 * Telgekoncernen. Kommunalnämnderna and Kommundelsnämnderna of the appendix are read as one: the
 * boards of the districts. The municipality itself is the whole, not a unit.
 */
const UNITS = printedTable(
  ['id', 'partOf', 'place', 'name'],
  `
  kommunfullmäktige          |                         | Nämndens ansvarsområden, s. 3       | Kommunfullmäktige (KF)
  kommunstyrelsen            | kommunfullmäktige       | Nämndens ansvarsområden, s. 3       | Kommunstyrelsen (KS)
  kommunstyrelsens-kontor    | kommunstyrelsen         | Nämndens ansvarsområden, s. 3       | Kommunstyrelsens kontor (Ksk)
  kommunalrådskansliet       | kommunstyrelsen         | Nämndens ansvarsområden, s. 3       | Kommunalrådskansliet (Krk)
  stadsdirektörens-kansli    | kommunstyrelsens-kontor | Ekonomi – Ksk och Krk, s. 21        | Stadsdirektörens kansli
  ekonomi                    | kommunstyrelsens-kontor | Ekonomi – Ksk och Krk, s. 21        | Ekonomi
  hr                         | kommunstyrelsens-kontor | Ekonomi – Ksk och Krk, s. 21        | HR
  administration-och-utredning | kommunstyrelsens-kontor | Ekonomi – Ksk och Krk, s. 21      | Administration och utredning
  destination-södertälje     | kommunstyrelsens-kontor | Ekonomi – Ksk och Krk, s. 21        | Destination Södertälje
  kommunikation              | kommunstyrelsens-kontor | Ekonomi – Ksk och Krk, s. 21        | Kommunikation
  campus-telge               | destination-södertälje  | Näringsliv och högskola, KF-mål 4   | Campus Telge
  stadsbyggnadsnämnden       | kommunfullmäktige       | Bilaga 1, Miljöprogram, Mål         | Stadsbyggnadsnämnden
  tekniska-nämnden           | kommunfullmäktige       | Bilaga 1, Miljöprogram, Mål         | Tekniska nämnden
  miljönämnden               | kommunfullmäktige       | Bilaga 1, Miljöprogram, Mål         | Miljönämnden
  kommundelsnämnderna        | kommunfullmäktige       | Bilaga 1, Miljöprogram, Mål         | Kommundelsnämnderna
  utbildningsnämnden         | kommunfullmäktige       | Bilaga 1, Miljöprogram, Förslag till åtgärder | Utbildningsnämnden
  kultur-och-fritidsnämnden  | kommunfullmäktige       | Bilaga 1, Miljöprogram, Förslag till åtgärder | Kultur- och fritidsnämnden
  arbetslivsnämnden          | kommunfullmäktige       | Bilaga 1, Miljöprogram, Förslag till åtgärder | Arbetslivsnämnden
  socialnämnden              | kommunfullmäktige       | Verksamhetsmål, Övriga inriktningar | Socialnämnden
  energi-och-klimatrådgivningen |                      | Bilaga 1, Klimatstrategi            | Energi- och klimatrådgivningen
  telge                      | kommunfullmäktige       | Nämndens ansvarsområden, s. 3       | Telge AB, moderbolag i kommunens bolagskoncern
  telge-inköp                | telge                   | Bilaga 1, Miljöprogram, Mål         | Telge Inköp
  telge-återvinning          | telge                   | Bilaga 1, Miljöprogram, Mål         | Telge Återvinning
  telge-bostäder             | telge                   | Bilaga 1, Miljöprogram, Mål         | Telge Bostäder
  telge-fastigheter          | telge                   | Bilaga 1, Miljöprogram, Mål         | Telge Fastigheter
  telge-nät                  | telge                   | Bilaga 1, Klimatstrategi            | Telge Nät
  telge-hovsjö               | telge                   | Bilaga 1, Klimatstrategi            | Telge Hovsjö
  `,
);

const units = UNITS.map(
  ({ id, partOf, place, name }): Command => ({
    type: 'define-unit',
    data: { id, name, ...(partOf !== '' && { partOf }) },
    source: onTitle(place),
  }),
);

/**
 * Three documents in one: the board's plan, as proposed (its day of adoption is printed `xxxx-xx-xx`), the council's
 * goals and budget that it repeats, and the environmental programme appended to it. Who adopted the programme is not
 * printed; it is the municipality's, and read as the council's.
 */
const plans: readonly Command[] = [
  {
    type: 'adopt-plan',
    data: {
      id: COUNCIL_PLAN,
      name: 'Mål och budget 2014–2016',
      body: 'Kommunfullmäktige',
      validity: '2014/2016',
    },
    source: onTitle('Tjänsteskrivelse, Sammanfattning av ärendet'),
  },
  {
    type: 'adopt-plan',
    data: {
      id: PLAN,
      name: 'Verksamhetsplan för kommunstyrelsen 2014',
      body: 'Kommunstyrelsen',
      validity: '2014',
    },
    source: onTitle('Titel'),
  },
  {
    type: 'adopt-plan',
    data: {
      id: PROGRAMME,
      name: 'Miljöprogram med klimatstrategi och energiplan 2013–2016',
      body: 'Kommunfullmäktige',
      validity: '2013/2016',
    },
    source: onTitle('Bilaga 1, rubriker'),
  },
];

/** The register, the three plans, and every unit that they name as responsible for something. */
export const planCommands: readonly Command[] = [
  {
    type: 'open-register',
    data: { name: 'Södertälje kommun', currency: 'SEK' },
    source: onTitle('Titel'),
  },
  ...plans,
  ...units,
];
