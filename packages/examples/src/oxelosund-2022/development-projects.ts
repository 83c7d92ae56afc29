import type { Command } from '@outturn/core';
import { printedTable } from '../reading/printed-table.js';
import { onPage, PLAN } from './oxelosund-source.js';

/**
 * The planned projects, in order. None prints a due date but the property system; which of them the board added in
 * December 2021 is not marked. A unit named with a part of it is read as that part.
 */
const PROJECTS = printedTable(
  ['id', 'unit', 'partner', 'due', 'name'],
  `
  systemstöd-mål-och-budget      | strateggruppen            |                           |      | Nytt systemstöd för mål och budget
  digital-myndighetspost         | strateggruppen            |                           |      | Digital myndighetspost i fyra system
  statistik-befolkningsprognoser | strateggruppen            |                           |      | Bredare statistik för befolkningsprognoser
  utökat-kommuncenter            | kommunikation-och-service |                           |      | Utökat uppdrag för kommuncenter
  förenklad-felanmälan           | kommunikation-och-service |                           |      | Förenklad felanmälan
  gemensam-kostorganisation      | kostenheten               |                           |      | Gemensam kostorganisation
  bostadsförsörjningsprogram     | mark-och-exploatering     |                           |      | Bostadsförsörjningsprogram
  förvaltarprocess               | mark-och-exploatering     |                           |      | Förvaltarprocessens administration tas över
  befintliga-e-tjänster          | strateggruppen            |                           |      | Fler använder befintliga e-tjänster
  kartläggning-automatisering    | strateggruppen            |                           |      | Kartläggning av vad som kan automatiseras
  automatiserad-fakturering      | ekonomienheten            |                           |      | Automatisering av försäkring, kundreskontra och e-faktura
  automatiserad-uppföljning      | ekonomienheten            |                           |      | Automatisering av ekonomisk uppföljning
  utökat-verksamhetsstöd         | strateggruppen            |                           |      | Utökat verksamhetsstöd
  upphandlingsmallar             | ekonomienheten            |                           |      | Tydligare upphandling med mallar
  upphandlingssystem             | ekonomienheten            |                           |      | Upphandlingssystemet används mer
  e-handelssystem                | ekonomienheten            |                           |      | E-handelssystem införs
  kontroll-av-byggen             | ekonomienheten            |                           |      | Bättre kontroll i alla steg av byggen
  fastighetssystem               | ekonomienheten            |                           | 2023 | Fastighetssystem införs
  rekryteringskompetens          | hr-enheten                |                           |      | Utvecklad kompetens i rekrytering
  platsannonser                  | hr-enheten                | kommunikation-och-service |      | Kontroll av platsannonser
  digitalt-utanförskap           | strateggruppen            |                           |      | Digitalt utanförskap kartläggs
  processkartläggning            | strateggruppen            |                           |      | Metod för processkartläggning
  digitalt-arbetssätt            | strateggruppen            |                           |      | Digitalt arbetssätt utan trådlöst nät
  ny-vision                      | strateggruppen            |                           |      | Förslag till ny vision
  detaljplan-företag             | strateggruppen            |                           |      | Detaljplan för företagsetablering
  feriearbete-i-föreningar       | hr-enheten                |                           |      | Utredning om feriearbete i föreningar
  `,
);

/** The 26 projects the board plans for 2022. */
export const projectCommands: readonly Command[] = PROJECTS.map(
  ({ id, unit, partner, due, name }, index): Command => ({
    type: 'give-assignment',
    data: {
      id,
      plan: PLAN,
      name,
      kind: 'initiative',
      contributors: [
        { unit, role: 'lead' },
        ...(partner === '' ? [] : [{ unit: partner, role: 'participant' as const }]),
      ],
      ...(due !== '' && { due }),
    },
    source: onPage('24', `Planerade projekt och åtgärder, rad ${index + 1}`),
  }),
);
