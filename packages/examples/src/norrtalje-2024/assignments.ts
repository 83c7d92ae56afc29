import type { Command } from '@outturn/core';
import { oneOf, printedTable } from '../reading/printed-table.js';
import { PLAN, underGoal } from './plan-source.js';

/** `form`, `report` and `submit` are of the report to the board; blank where the plan says nothing of one. */
const ASSIGNMENTS = printedTable(
  ['id', 'goal', 'kind', 'lead', 'standing', 'due', 'form', 'report', 'submit', 'name'],
  `
  lokalbanken              | 1.2 | assignment | ekonomi                   | new        | 2024-05-06 | written  | 2024-05-06 | 2024-03-25 | Regelverk för överlämning av objekt till lokalbanken
  avgift-handlingar        | 1.2 | assignment | stab-och-planering        | new        | 2024-04-08 | written  | 2024-04-08 | 2024-03-05 | Regler för avgift på allmänna handlingar
  frivilliga-kostnader     | 1.2 | assignment | ekonomi                   | new        | 2024-05-06 | written  | 2024-05-06 | 2024-03-25 | Genomlysning av lagstadgade och frivilliga kostnader
  extern-finansiering      | 1.2 | assignment | ekonomi                   | new        | 2024-05-06 | written  | 2024-05-06 | 2024-03-25 | Bättre nyttjande av statsbidrag och EU-bidrag
  revisorernas-råd         | 1.2 | initiative | ekonomi                   | new        | 2024-12-02 | written  | 2024-12-02 | 2024-10-28 | Uppföljning av revisorernas rekommendationer
  omorganisation           | 1.2 | initiative | hr                        | new        | 2024-09-09 | written  | 2024-09-09 | 2024-08-06 | Effekt av omorganisation SBK/TK
  bakgrundskontroller      | 1.2 | initiative | hr                        | new        | 2024-05-06 | written  | 2024-05-06 | 2024-03-25 | Rutin för bakgrundskontroller av nyanställda
  ny-vision                | 1.2 | initiative | kommundirektör            | new        | 2025-02-28 |          |            |            | Förslag på ny vision med plan för införande
  privata-utförare         | 1.2 | initiative | kommundirektör            | new        | 2024-09-09 | written  | 2024-09-09 | 2024-08-06 | Program för privata utförare
  tjänstegarantier         | 2.3 | assignment | stab-och-planering        | new        | 2024-09-09 | written  | 2024-09-09 | 2024-08-06 | Utformning av arbetet med tjänstegarantier
  landsbygdsperspektiv     | 2.4 | assignment | näringsliv-och-etablering | new        | 2024-06-03 | written  | 2024-06-03 | 2024-04-29 | Landsbygdsperspektiv i tjänsteutlåtanden
  vänthall-hallstavik      | 2.5 | assignment | stab-och-planering        | continuing | 2024-12-02 | written  | 2024-12-02 | 2024-10-28 | Permanent vänthall i Hallstavik
  båttömning               | 2.5 | assignment | näringsliv-och-etablering | continuing | 2024-04-22 |          |            |            | Service vid båttömningsstationer i skärgården
  parkeringsstrategi       | 2.5 | assignment | stab-och-planering        | continuing | 2024-06-03 | written  | 2024-06-03 | 2024-04-29 | Parkeringsstrategi för fler platser
  parkeringsstrategi-stad  | 2.5 | assignment | stab-och-planering        | new        | 2024-06-03 | written  | 2024-06-03 | 2024-04-29 | Parkeringsstrategi för fler platser i Norrtälje stad
  fler-kameror             | 3.1 | assignment | stab-och-planering        | new        | 2024-12-02 | written  | 2024-12-02 | 2024-10-28 | Trygghetskameror på fler utsatta platser
  frivilliga               | 3.1 | assignment | räddningstjänsten         | new        | 2024-11-11 | written  | 2024-11-11 | 2024-10-01 | Plan för frivilliga i Räddningstjänstens arbete
  brottsförebyggande-lag   | 3.1 | initiative | stab-och-planering        | new        | 2024-09-09 | written  | 2024-09-09 | 2024-08-06 | Organisation inför ny lag om brottsförebyggande arbete
  agenda-välbefinnande     | 3.1 | initiative | stab-och-planering        | new        | 2024-05-06 | written  | 2024-05-06 | 2024-03-25 | Utvecklingsplan för agenda välbefinnande
  brandskyddskontroll      | 3.1 | initiative | räddningstjänsten         | continuing | 2024-12-31 |          |            |            | Objektinnehavares syn på brandskyddskontrollen
  åtgärdsplan-brott        | 3.1 | initiative | stab-och-planering        | new        | 2024-06-03 | written  | 2024-06-03 | 2024-04-29 | Åtgärdsplan mot brott
  kontinuitetshantering    | 3.3 | initiative | stab-och-planering        | new        | 2024-09-09 | written  | 2024-09-09 | 2024-08-06 | Koncernkoncept för kontinuitetshantering
  kontinuitet-workshops    | 3.3 | initiative | stab-och-planering        | new        | 2024-12-02 | status   | 2024-12-02 |            | Workshops för start av kontinuitetshantering
  kostpolicy               | 4.3 | initiative | stab-och-planering        | new        | 2024-09-09 | written  | 2024-09-09 | 2024-08-06 | Ny kostpolicy
  pendelparkeringar        | 5.1 | assignment | stab-och-planering        | continuing | 2024-06-03 | written  | 2024-06-03 | 2024-04-29 | Fler pendelparkeringar
  resepolicy               | 5.1 | assignment | hr                        | continuing | 2024-03-18 |          | 2024-03-18 |            | Översyn av resepolicyn för fler fossilfria tjänsteresor
  koldioxidbudget          | 5.1 | initiative | stab-och-planering        | new        | 2024-12-02 | written  | 2024-12-02 | 2024-10-28 | Åtgärdsplan för att hålla koldioxidbudgeten
  näringslivsdialog        | 6.1 | initiative | näringsliv-och-etablering | new        | 2024-09-09 | written  | 2024-09-09 | 2024-08-06 | Handlingsplan för bättre information till näringslivet
  årshjul-företagsbesök    | 6.1 | initiative | näringsliv-och-etablering | new        | 2024-09-09 | written  | 2024-09-09 | 2024-08-06 | Årshjul för företagsbesök
  näringslivsstrategi      | 6.1 | initiative | näringsliv-och-etablering | new        | 2024-12-02 | decision | 2024-12-02 | 2024-10-28 | Reviderad näringslivsstrategi med handlingsplan
  pengainsamling           | 7.1 | assignment | stab-och-planering        | continuing | 2024-09-09 | written  | 2024-09-09 | 2024-08-06 | Tillståndskrav för passiv pengainsamling
  finskt-styrgrupp         | 7.1 | assignment | stab-och-planering        | new        | 2024-04-08 |          |            |            | Ny styrgruppsmodell för finskt förvaltningsområde
  cykelväg-lundabadet      | 7.2 | assignment | stab-och-planering        | continuing | 2024-12-31 |          |            |            | Cykelvägen mellan Norrtälje och Lundabadet
  cykelprogram             | 7.2 | assignment | stab-och-planering        | continuing | 2024-09-09 | written  | 2024-09-09 | 2024-08-06 | Reviderat gång- och cykelprogram för landsbygden
  seniorrabatter           | 7.2 | initiative | näringsliv-och-etablering | continuing | 2024-06-03 |          |            |            | Rabatter för seniorer
  suicidprevention         | 7.4 | initiative | stab-och-planering        | continuing | 2024-12-31 |          |            |            | Nämndövergripande suicidpreventiv handlingsplan
  `,
);

type AssignmentRow = (typeof ASSIGNMENTS)[number];
type GivenAssignment = Extract<Command, { type: 'give-assignment' }>['data'];
type Report = NonNullable<GivenAssignment['reports']>[number];

/** Reports to other bodies than the board. */
const OTHER_REPORTS: Readonly<Record<string, readonly Report[]>> = {
  båttömning: [
    { id: 'kommunalrådsberedningen', to: 'Kommunalrådsberedningen', on: '2024-03' },
    { id: 'kommunfullmäktige', to: 'Kommunfullmäktige', form: 'decision', on: '2024-04-22' },
  ],
  näringslivsstrategi: [
    { id: 'kommunfullmäktige', to: 'Kommunfullmäktige', form: 'decision', on: '2025-01' },
  ],
  // Before the plan's own day; the plan does not say whether it was given.
  'cykelväg-lundabadet': [
    { id: 'arbetsutskottet', to: 'Kommunstyrelsens arbetsutskott', form: 'oral', on: '2023-09-04' },
  ],
};

/** Units inside the lead's department that the plan names for the work. */
const PARTICIPANTS: Readonly<Record<string, string>> = {
  'fler-kameror': 'säkerhet-och-beredskap',
  kontinuitetshantering: 'säkerhet-och-beredskap',
  'kontinuitet-workshops': 'säkerhet-och-beredskap',
};

function giveAssignment(row: AssignmentRow): Command {
  const kind = oneOf(['assignment', 'initiative'], row.kind);
  const standing = oneOf(['new', 'continuing'], row.standing);
  const participant = PARTICIPANTS[row.id];
  const reports = [...reportToBoard(row), ...(OTHER_REPORTS[row.id] ?? [])];
  return {
    type: 'give-assignment',
    data: {
      id: row.id,
      plan: PLAN,
      goal: `mål-${row.goal}`,
      name: row.name,
      kind,
      standing,
      contributors: [
        { unit: row.lead, role: 'lead' },
        ...(participant === undefined ? [] : [{ unit: participant, role: 'participant' as const }]),
      ],
      due: row.due,
      ...(reports.length > 0 && { reports }),
    },
    source: underGoal(row.goal, kind === 'assignment' ? 'Uppdrag' : 'Nämndinitiativ'),
  };
}

function reportToBoard(row: AssignmentRow): readonly Report[] {
  if (row.report === '') return [];
  const form = row.form === '' ? undefined : oneOf(['written', 'oral', 'status', 'decision'], row.form);
  return [
    {
      id: 'kommunstyrelsen',
      to: 'Kommunstyrelsen',
      on: row.report,
      ...(form !== undefined && { form }),
      ...(row.submit !== '' && { submitBy: row.submit }),
    },
  ];
}

/** What the plan says has happened already. */
const steps: readonly Command[] = [
  {
    type: 'report-assignment',
    data: { assignment: 'resepolicy', report: 'kommunstyrelsen', on: '2024-03-18' },
    source: underGoal('5.1', 'Uppdrag'),
  },
  {
    type: 'complete-assignment',
    data: { assignment: 'resepolicy', on: '2024-03-18' },
    source: underGoal('5.1', 'Uppdrag'),
  },
  {
    type: 'progress-assignment',
    data: {
      assignment: 'finskt-styrgrupp',
      note: 'Styrgrupp beslutad; modellen planerad att gälla från 2024-01-01',
    },
    source: underGoal('7.1', 'Uppdrag'),
  },
  {
    type: 'progress-assignment',
    data: {
      assignment: 'suicidprevention',
      note: 'Föreslås vänta på nationell strategi, klart i december 2024',
    },
    source: underGoal('7.4', 'Nämndinitiativ'),
  },
];

/** The council's assignments and the board's own initiatives, in the plan's order, and what has become of them. */
export const assignmentCommands: readonly Command[] = [...ASSIGNMENTS.map(giveAssignment), ...steps];
