import type { Command } from '@outturn/core';
import { oneOf, printedTable } from '../reading/printed-table.js';
import { goalWithId } from './agreement-goals.js';
import { FOLLOW_UPS } from './agreement-parties.js';
import { AGREEMENT, APPENDICES, inAppendices, wordsIn } from './agreement-source.js';

/**
 * Every assignment once, with the appendices it stands in and its reporting code. `by` is the council (KF) or the
 * board (KS), as printed after the name; one assignment has neither, and is read as the board's own. `others` takes
 * part as *the other parties*, `all` as *every party*; those who are only talked with or asked to cooperate
 * take part too, there being no third role.
 */
const ASSIGNMENTS = printedTable(
  ['id', 'area', 'by', 'codes', 'lead', 'participants', 'appendices', 'name'],
  `
  laddinfrastruktur          | hållbar-utveckling    | KF | V D H | shb                           | tek kommunledningskansliet | 1 2 4   | Strategi för laddinfrastruktur
  dagvatten                  | hållbar-utveckling    | KF | V D H | shb                           | tek                        | 1 2     | Strategi för dagvatten och översvämningsrisker
  måltider-äldre             | hållbar-utveckling    | KS | D H   | tek                           | dso                        | 1       | Samarbete om måltiderna på särskilda boenden
  genomförandeplan-öp        | effektiv-organisation | KF | D H   | shb                           | tek                        | 1 2     | Genomförandeplan för översiktsplan 2040
  måltidsservice-förskolan   | effektiv-organisation | KS | D H   | tek                           | du                         | 1 7     | Effektiv organisation för måltidsservice på förskolan
  finansiering-returen       | effektiv-organisation |    | D H   | tek                           | kan dso                    | 1       | Finansieringsmodell för Returen och cykelstödet
  utvecklad-stadskärna       | stad-och-landsbygd    | KF | V D H | shb                           | nkf tek                    | 1 2 5   | Stadsutvecklingsplan för centrum
  levande-torg               | stad-och-landsbygd    | KS | V D H | nkf                           | shb tek                    | 1 2 5   | Fler aktiviteter på torget
  spelhagen                  | stad-och-landsbygd    | KS | D H   | shb                           | tek                        | 1 2     | Stadsutvecklingsplan för Spelhagen
  brandvatten                | trygghet-och-säkerhet | KS | D H   | ros                           | shb tek                    | 1 2 3   | Kommunal plan för brandvattenförsörjning
  parkeringsnorm             | stad-och-landsbygd    | KS | D H   | shb                           |                            | 2       | Parkeringsnorm
  arkitekturstrategi         | stad-och-landsbygd    | KS | D H   | shb                           |                            | 2       | Strategi för arkitektur
  planeringsstrategi         | stad-och-landsbygd    | KS | D H   | shb                           |                            | 2       | Planeringsstrategi
  geodatastrategi            | stad-och-landsbygd    | KS | D H   | shb                           |                            | 2       | Strategi för geodata
  skavsta                    | stad-och-landsbygd    | KS | D H   | shb                           |                            | 2       | Genomförande av program Skavsta
  handlingsprogram           | trygghet-och-säkerhet | KS | D H   | ros                           |                            | 3       | Reviderat handlingsprogram för räddningstjänsten
  krigsorganisation          | trygghet-och-säkerhet | KS | D H   | ros                           | others                     | 3       | Kommunens krigsorganisation och krigsplaceringar
  oljeskyddsplan             | trygghet-och-säkerhet | KS | D H   | ros                           | shb tek                    | 3       | Revidering av oljeskyddsplanen påbörjas
  kompetens-i-organisationen | effektiv-organisation | KF | V D H | hr                            | all                        | 4       | Bättre kompetensförsörjning i organisationen
  arbetsrelaterad-frånvaro   | effektiv-organisation | KS | V D H | hr                            | all                        | 4       | Mindre arbetsrelaterad sjukfrånvaro
  attraktiv-arbetsgivare     | effektiv-organisation | KS | V D H | hr                            | all                        | 4       | Attraktiv arbetsgivare
  gemensam-kundservice       | effektiv-organisation | KS | V D H | kommunikation-och-kundservice |                            | 4       | Tillgänglighet genom gemensam kundservice
  planeringsprocess          | effektiv-organisation | KS | D H   | ekonomiavdelningen            | all                        | 4       | Bättre planerings- och uppföljningsprocess
  internkontroll             | effektiv-organisation | KS | D H   | ekonomiavdelningen            | all                        | 4       | Utvecklad internkontroll
  taxor                      | effektiv-organisation | KS | D H   | ekonomiavdelningen            | all                        | 4       | Kartläggning av taxor
  mötesplats-brandkärr       | hållbar-utveckling    | KS | D H   | nkf                           |                            | 5       | Mötesplats Brandkärr
  kompetens-i-samhället      | näringsliv-och-arbete | KF | D H   | nkf                           | du                         | 5       | Strategi för kompetensförsörjning i samhället
  teknik-och-designlabbet    | näringsliv-och-arbete | KS | D H   | nkf                           | du                         | 5       | Utvärdering av Teknik- och designlabbet
  landsbygdsriksdagen        | stad-och-landsbygd    | KS | D H   | nkf                           |                            | 5       | Värdskap för Landsbygdsriksdagen
  ekonomi-i-balans-dso       | effektiv-organisation | KS | D H   | dso                           | von                        | 6       | Ekonomi i balans, social omsorg
  ekonomi-i-balans-du        | effektiv-organisation | KS | D H   | du                            | bun                        | 7       | Ekonomi i balans, utbildning
  `,
);

type AssignmentRow = (typeof ASSIGNMENTS)[number];
type GivenAssignment = Extract<Command, { type: 'give-assignment' }>['data'];
type Report = NonNullable<GivenAssignment['reports']>[number];

/** The few dates in the descriptions; the second quarter is read as due by its end. */
const DUE: Readonly<Record<string, string>> = {
  'levande-torg': '2024',
  planeringsstrategi: '2024-09',
  handlingsprogram: '2024',
  'mötesplats-brandkärr': '2024',
  'teknik-och-designlabbet': '2024-06-30',
  landsbygdsriksdagen: '2024',
};

/** Descriptions that speak of work begun before 2024. */
const CONTINUING: readonly string[] = [
  'parkeringsnorm',
  'krigsorganisation',
  'internkontroll',
  'mötesplats-brandkärr',
];

/**
 * Reports beside the three follow-ups. Another, to the board's committee for business *when needed*, has no date to
 * be late against, and is left out.
 */
const OTHER_REPORTS: Readonly<Record<string, Report>> = {
  'teknik-och-designlabbet': {
    id: 'kommunstyrelsen',
    to: 'Kommunstyrelsen',
    form: 'decision',
    on: '2024-06-30',
  },
};

/** The reports a code such as `V D H` asks for. */
export function reportsOf(codes: string): readonly Report[] {
  return wordsIn(codes).map((letter) => {
    const { id } = FOLLOW_UPS[oneOf(['V', 'D', 'H'], letter)];
    return { id, to: 'Kommunstyrelsen', on: '2024' };
  });
}

function participantsOf(row: AssignmentRow): readonly string[] {
  const parties = Object.values(APPENDICES);
  if (row.participants === 'all') return parties;
  if (row.participants === 'others') return parties.filter((party) => party !== row.lead);
  return wordsIn(row.participants);
}

function giveAssignment(row: AssignmentRow): Command {
  const other = OTHER_REPORTS[row.id];
  const due = DUE[row.id];
  return {
    type: 'give-assignment',
    data: {
      id: row.id,
      plan: AGREEMENT,
      goal: row.area,
      name: row.name,
      kind: row.by === 'KF' ? 'assignment' : 'initiative',
      ...(CONTINUING.includes(row.id) && { standing: 'continuing' }),
      contributors: [
        { unit: row.lead, role: 'lead' },
        ...participantsOf(row).map((unit) => ({ unit, role: 'participant' as const })),
      ],
      ...(due !== undefined && { due }),
      standsIn: wordsIn(row.appendices).map((number) => `Bilaga ${number}`),
      reports: [...reportsOf(row.codes), ...(other === undefined ? [] : [other])],
    },
    source: inAppendices(
      wordsIn(row.appendices),
      `Särskilda uppdrag, ${goalWithId(row.area).name}`,
      `Rapportering ${row.codes.replaceAll(' ', '+')}`,
    ),
  };
}

/** The assignments, in the order the appendices first print them. */
export const assignmentCommands: readonly Command[] = ASSIGNMENTS.map(giveAssignment);
