import type { Command } from '@outturn/core';
import { oneOf, printedTable } from '../reading/printed-table.js';
import { AGREEMENT, APPENDICES, inAppendices, wordsIn } from './agreement-source.js';

/**
 * Every goal once, with the appendices it stands in. Two serve two goals: the work with companies on the climate
 * is a result of two council goals, and safety is a council goal of its own and a result of another. A board's
 * goal (Kommunstyrelsens mål) is a sub-goal here. `lead` has the main responsibility for a goal, and answers for
 * the follow-up of a result.
 */
const GOALS = printedTable(
  ['id', 'kind', 'parents', 'appendices', 'lead', 'name'],
  `
  hållbar-utveckling           | goal-area      |                                  | 1 2 3 4 5 6 7 |                               | Hållbar utveckling
  effektiv-organisation        | goal-area      |                                  | 1 2 3 4 5 6 7 |                               | Effektiv organisation
  näringsliv-och-arbete        | goal-area      |                                  | 1 2 4 5       |                               | Näringsliv och arbete
  stad-och-landsbygd           | goal-area      |                                  | 1 2 5         |                               | Stads- och landsbygdsutveckling
  trygghet-och-säkerhet        | goal-area      |                                  | 1 2 3 4 5 6 7 |                               | Trygghet och säkerhet
  tryggt-jämlikt-inkluderande  | council-goal   | hållbar-utveckling               | 1 2 3 4 5 6 7 |                               | En trygg, jämlik och inkluderande kommun med god hälsa
  grön-omställning             | council-goal   | hållbar-utveckling               | 1 2 3 4 5 6 7 |                               | I framkant i den gröna omställningen, klimatneutral 2045
  medveten-tillväxt            | council-goal   | hållbar-utveckling               | 1 2 3 4 5 6 7 |                               | Växa medvetet, med fler som försörjer sig själva
  tydlig-styrning              | council-goal   | effektiv-organisation            | 1 2 3 4 5 6 7 |                               | Tydlig styrning och bra villkor för medarbetarna
  ekonomisk-hållbarhet         | council-goal   | effektiv-organisation            | 1 2 3 4 5 6 7 |                               | Långsiktig ekonomisk hållbarhet
  tillgänglighet-och-service   | sub-goal       | effektiv-organisation            | 1 4           |                               | Bättre tillgänglighet, service och bemötande
  starkare-företagsklimat      | council-goal   | näringsliv-och-arbete            | 1 2 4 5       |                               | Ett starkare företagsklimat
  fler-sysselsatta             | sub-goal       | näringsliv-och-arbete            | 1 2 5         | nkf                           | Fler sysselsatta i det privata näringslivet
  levande-stadskärna           | council-goal   | stad-och-landsbygd               | 1 2 5         | shb                           | En attraktiv, levande och trygg stadskärna
  levande-landsbygd            | council-goal   | stad-och-landsbygd               | 1 2 5         | shb                           | En attraktiv, levande och trygg landsbygd
  god-trygghet                 | council-goal   | trygghet-och-säkerhet tryggt-jämlikt-inkluderande | 1 2 3 4 5 6 7 |              | God trygghet och låg utsatthet
  hälsa                        | desired-result | tryggt-jämlikt-inkluderande      | 1 2 3 4 5 6 7 |                               | Bättre hälsa och mindre skillnader i ohälsa
  barn-och-ungas-hälsa         | desired-result | tryggt-jämlikt-inkluderande      | 1 2 3 4 5 6 7 |                               | Bättre hälsa för barn och unga
  utrikesfödda-etablerade      | desired-result | tryggt-jämlikt-inkluderande      | 1 2 3 4 5 6 7 |                               | Fler utrikesfödda etablerade på arbetsmarknaden
  barn-i-utsatta-hushåll       | desired-result | tryggt-jämlikt-inkluderande      | 1 2 3 4 5 6 7 |                               | Färre barn i socioekonomiskt utsatta hushåll
  energiförbrukning            | desired-result | grön-omställning                 | 1 2 3 4 5 6 7 |                               | Lägre energiförbrukning i egna byggnader
  avfall-och-återvinning       | desired-result | grön-omställning                 | 1 2 3 4 5 6 7 |                               | Mindre kommunalt avfall, mer materialåtervinning
  fossilfria-fordon            | desired-result | grön-omställning                 | 1 2 3 4 5 6 7 |                               | Fler kommunala fordon med fossilfria bränslen
  samverkan-om-klimatet        | desired-result | grön-omställning medveten-tillväxt | 1 2 3 4 5 6 7 |                             | Fler företag och organisationer i samverkan om klimatet
  markportfölj                 | desired-result | medveten-tillväxt                | 1 2 3 4 5 6 7 |                               | Större markportfölj där den behövs
  ungdomar-vidare              | desired-result | medveten-tillväxt                | 1 2 3 4 5 6 7 |                               | Fler ungdomar vidare till arbete eller utbildning inom två år
  ekonomiskt-bistånd           | desired-result | medveten-tillväxt                | 1 2 3 4 5 6 7 |                               | Färre invånare med ekonomiskt bistånd
  sjukfrånvaro                 | desired-result | tydlig-styrning                  | 1 2 3 4 5 6 7 | hr                            | Lägre sjukfrånvaro
  medarbetarengagemang         | desired-result | tydlig-styrning                  | 1 2 3 4 5 6 7 | hr                            | Högre hållbart medarbetarengagemang
  attraktiv-arbetsgivare       | desired-result | tydlig-styrning                  | 1 2 3 4 5 6 7 | hr                            | Attraktiv arbetsgivare, minst som branschen
  resultat                     | desired-result | ekonomisk-hållbarhet             | 1 2 3 4 5 6 7 | ekonomiavdelningen            | Resultat utan exploatering, som andel av skatter och bidrag
  självfinansiering            | desired-result | ekonomisk-hållbarhet             | 1 2 3 4 5 6 7 | ekonomiavdelningen            | Självfinansierade investeringar för skattekollektivet
  kostnader-och-intäkter       | desired-result | ekonomisk-hållbarhet             | 1 2 3 4 5 6 7 | ekonomiavdelningen            | Nettokostnaden växer långsammare än nettointäkten
  kundservice                  | desired-result | tillgänglighet-och-service       | 1 4           | kommunikation-och-kundservice | Kundservicens servicemätning
  företagsklimat-totalt        | desired-result | starkare-företagsklimat          | 1 2 4 5       | nkf                           | Företagsklimat enligt Insikt, totalt
  företagsklimat-delområden    | desired-result | starkare-företagsklimat          | 1 2 4 5       | nkf                           | Företagsklimat enligt Insikt, varje delområde
  svenskt-näringsliv           | desired-result | starkare-företagsklimat          | 5             | nkf                           | Svenskt Näringslivs index
  nya-jobb                     | desired-result | fler-sysselsatta                 | 1 2 5         | nkf                           | Hundra nya jobb netto om året
  bättre-stadskärna            | desired-result | levande-stadskärna               | 1 2 5         | shb                           | En bättre stadskärna varje år
  flyttnetto                   | desired-result | levande-landsbygd                | 1 2 5         | shb                           | Högre flyttnetto i översiktsplanens noder
  konkret-otrygghet            | desired-result | god-trygghet                     | 1 2 3 4 5 6 7 | ros                           | Mindre konkret känsla av otrygghet
  sammanvägd-trygghet          | desired-result | god-trygghet                     | 1 2 3 4 5 6 7 | ros                           | Bättre sammanvägt värde för trygghet och säkerhet
  `,
);

type GoalRow = (typeof GOALS)[number];

/** Where one department of the office takes part, and not the whole of it. */
const OFFICE_PART: Readonly<Record<string, string>> = {
  'tillgänglighet-och-service': 'kommunikation-och-kundservice',
  kundservice: 'kommunikation-och-kundservice',
  'starkare-företagsklimat': 'kommunikation-och-kundservice',
  'företagsklimat-totalt': 'kommunikation-och-kundservice',
  'företagsklimat-delområden': 'kommunikation-och-kundservice',
};

/** The row of a goal; throws a `TypeError` for an id that is no goal's. */
export function goalWithId(id: string): GoalRow {
  const row = GOALS.find((goal) => goal.id === id);
  if (!row) throw new TypeError(`The table of goals has no goal "${id}".`);
  return row;
}

/** The heading a goal stands under: its goal area, the first if it is under two. */
export function areaOf(row: GoalRow): string {
  const [parent] = wordsIn(row.parents);
  return parent === undefined ? `Målområde ${row.name}` : areaOf(goalWithId(parent));
}

function participantsOf(row: GoalRow): readonly string[] {
  const units = wordsIn(row.appendices).map((number) => unitOf(number, row.id));
  return units.filter((unit) => unit !== row.lead);
}

function unitOf(appendix: string, goal: string): string {
  const party = APPENDICES[appendix];
  if (party === undefined) throw new TypeError(`There is no appendix "${appendix}".`);
  return party === 'klk' ? (OFFICE_PART[goal] ?? party) : party;
}

function defineGoal(row: GoalRow): Command {
  return {
    type: 'define-goal',
    data: {
      id: row.id,
      plan: AGREEMENT,
      name: row.name,
      kind: oneOf(['goal-area', 'council-goal', 'desired-result', 'sub-goal'], row.kind),
      parents: [...wordsIn(row.parents)],
      contributors: [
        ...(row.lead === '' ? [] : [{ unit: row.lead, role: 'lead' as const }]),
        ...participantsOf(row).map((unit) => ({ unit, role: 'participant' as const })),
      ],
    },
    source: inAppendices(wordsIn(row.appendices), areaOf(row)),
  };
}

/** The goal areas, the goals of council and board, and the results they want by 2026. */
export const goalCommands: readonly Command[] = GOALS.map(defineGoal);
