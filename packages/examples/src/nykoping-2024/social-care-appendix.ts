import type { Command, Source } from '@outturn/core';
import { oneOf, printedTable } from '../reading/printed-table.js';
import type { StatedCommands } from '../reading/stated-commands.js';
import { partyCommands } from './agreement-parties.js';
import { AGREEMENT, wordsIn } from './agreement-source.js';
import { noCompensation } from './compensation.js';
import { readLimits, readMovement } from './desired-results.js';
import { indicatorCommands } from './key-figures.js';
import type { ResultReading } from './result-readings.js';
import { sentenceOf } from './social-care-sentences.js';
import { reportsOf } from './special-assignments.js';

/**
 * The goals as the appendix of social care prints them when it stands alone, in its order; `says` is what a result
 * asks for, unless it takes a sentence. Safety is printed twice: as a result, and last as a goal of its own.
 */
const PRINTED = printedTable(
  ['id', 'kind', 'under', 'indicator', 'says', 'name'],
  `
  hållbar-utveckling          | goal-area      |                             |                              |                       | Hållbar utveckling
  tryggt-jämlikt-inkluderande | council-goal   | hållbar-utveckling          |                              |                       | Tryggt, jämlikt, inkluderande; god hälsa och livskvalitet
  hälsa                       | desired-result | tryggt-jämlikt-inkluderande | god-hälsa                    | sentence              | Hälsan upp, skillnaderna ned
  barn-och-ungas-hälsa        | desired-result | tryggt-jämlikt-inkluderande | övervikt-fyra-år             | decrease start        | Barns och ungas hälsa
  utrikesfödda-etablerade     | desired-result | tryggt-jämlikt-inkluderande | förvärvsarbetande-flyktingar | increase start        | Etablerade utrikesfödda
  barn-i-utsatta-hushåll      | desired-result | tryggt-jämlikt-inkluderande | låg-standard-barn            | decrease start        | Barn i utsatta hushåll
  god-trygghet                | council-goal   | tryggt-jämlikt-inkluderande |                              |                       | Trygghet, låg utsatthet
  grön-omställning            | council-goal   | hållbar-utveckling          |                              |                       | Främst i grön omställning; klimatneutralt 2045
  energiförbrukning           | desired-result | grön-omställning            | elförbrukning                | decrease start        | Energi i organisationens byggnader
  avfall-och-återvinning      | desired-result | grön-omställning            | kommunalt-avfall             | sentence              | Avfall ned, återvinning upp
  fossilfria-fordon           | desired-result | grön-omställning            | fossiloberoende-fordon       | >= 75 85 95           | Fordon med fossilfria bränslen
  samverkan-om-klimatet       | desired-result | grön-omställning            | samverkande-organisationer   | increase start        | Samverkan inom klimatarbetet
  medveten-tillväxt           | council-goal   | hållbar-utveckling          |                              |                       | Tillväxt genom planering, investeringar, självförsörjning
  markportfölj                | desired-result | medveten-tillväxt           | markportfölj                 | increase start        | Mark i strategiskt viktiga områden
  ungdomar-vidare             | desired-result | medveten-tillväxt           | ungdomar-etablerade          | increase start        | Ungdomar till arbete eller utbildning
  ekonomiskt-bistånd          | desired-result | medveten-tillväxt           | ekonomiskt-bistånd           | decrease start        | Invånare med ekonomiskt bistånd
  samverkan-om-klimatet       | desired-result | medveten-tillväxt           | samverkande-organisationer   | increase start        | Samverkan inom klimatarbetet
  effektiv-organisation       | goal-area      |                             |                              |                       | Effektiv organisation
  tydlig-styrning             | council-goal   | effektiv-organisation       |                              |                       | Politisk styrning, effektivitet, arbetsvillkor
  sjukfrånvaro                | desired-result | tydlig-styrning             | sjukfrånvaro                 | < 7 6 5               | Sjukfrånvaro under gränsen
  medarbetarengagemang        | desired-result | tydlig-styrning             | medarbetarengagemang         | increase year         | Medarbetareengagemang
  attraktiv-arbetsgivare      | desired-result | tydlig-styrning             | attraktiv-arbetsgivare       | sentence              | Arbetsgivarindex mot branschmedianen
  ekonomisk-hållbarhet        | council-goal   | effektiv-organisation       |                              |                       | Ekonomisk hållbarhet på lång sikt
  resultat                    | desired-result | ekonomisk-hållbarhet        | resultat                     | >= 2                  | Resultat utan exploatering
  självfinansiering           | desired-result | ekonomisk-hållbarhet        | självfinansiering            | >= 86                 | Självfinansiering, skattekollektivet
  kostnader-och-intäkter      | desired-result | ekonomisk-hållbarhet        | nettokostnadsutveckling      | sentence              | Nettokostnad under nettointäkt
  trygghet-och-säkerhet       | goal-area      |                             |                              |                       | Trygghet och säkerhet
  god-trygghet                | council-goal   | trygghet-och-säkerhet       |                              |                       | Trygghet, låg utsatthet
  konkret-otrygghet           | desired-result | god-trygghet                | konkret-otrygghet            | sentence              | Otrygghet under 1,33, årligen bättre
  sammanvägd-trygghet         | desired-result | god-trygghet                | sammanvägd-trygghet          | decrease year         | Sammanvägt värde A1–A4
  `,
);

type PrintedRow = (typeof PRINTED)[number];

function inAppendix(place: string): Source {
  return { document: 'Nyköpings kommun: Division Social omsorg, bilaga till överenskommelsen 2024', place };
}

/** Every id once, under every goal it is printed under. */
const ONCE = PRINTED.filter((row, index) => PRINTED.findIndex(({ id }) => id === row.id) === index);

function parentsOf(id: string): string[] {
  return PRINTED.filter((row) => row.id === id && row.under !== '').map(({ under }) => under);
}

/** A second parent may be printed further down, so goals come before those under them. */
const KINDS = ['goal-area', 'council-goal', 'desired-result'] as const;

function defineGoal({ id, kind, name }: PrintedRow): Command {
  return {
    type: 'define-goal',
    data: { id, plan: AGREEMENT, name, kind: oneOf(KINDS, kind), parents: parentsOf(id) },
    source: inAppendix('2. Målområden och mål 2024'),
  };
}

function readingOf({ id, says }: PrintedRow): ResultReading {
  const [first = '', ...rest] = wordsIn(says);
  if (first === 'sentence') return sentenceOf(id);
  if (first === '>=' || first === '<') return readLimits(first, rest);
  return readMovement(first, rest[0] ?? '');
}

function setTarget(row: PrintedRow): Command {
  const { id, indicator, name } = row;
  return {
    type: 'set-target',
    data: { id, plan: AGREEMENT, goal: id, indicator, name, ...readingOf(row) },
    source: inAppendix('2. Målområden och mål 2024'),
  };
}

const economyInBalance: Command = {
  type: 'give-assignment',
  data: {
    id: 'ekonomi-i-balans-dso',
    plan: AGREEMENT,
    goal: 'effektiv-organisation',
    name: 'Ekonomi i balans',
    kind: 'initiative',
    contributors: [
      { unit: 'dso', role: 'lead' },
      { unit: 'von', role: 'participant' },
    ],
    reports: [...reportsOf('D H')],
  },
  source: inAppendix('3. Särskilda uppdrag'),
};

/** The appendix of social care as a document of its own: the same goals, in other words, one assignment, and no money. */
export const socialCareAppendix: readonly StatedCommands[] = [
  {
    statedOn: '2023-12-18',
    commands: [
      ...partyCommands,
      ...KINDS.flatMap((kind) => ONCE.filter((row) => row.kind === kind).map(defineGoal)),
      ...indicatorCommands,
      ...ONCE.filter(({ kind }) => kind === 'desired-result').map(setTarget),
      economyInBalance,
      ...noCompensation('dso', inAppendix('4. Ekonomi')),
    ],
  },
];
