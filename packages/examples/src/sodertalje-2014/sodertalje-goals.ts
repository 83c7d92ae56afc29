import type { Command } from '@outturn/core';
import { printedTable } from '../reading/printed-table.js';
import { COUNCIL_PLAN, inSection, PLAN, type Section } from './sodertalje-source.js';

const AREAS = printedTable(
  ['id', 'plan', 'place', 'name'],
  `
  arbetsgivare           | council | KF:s långsiktiga inriktning                                  | Södertälje kommun som arbetsgivare
  hållbarhet             | council | Ekologisk, ekonomisk och social hållbarhet                   | Ekologisk, ekonomisk och social hållbarhet
  näringsliv-och-högskola | council | Näringsliv och högskola                                     | Näringsliv och högskola
  ekonomi-och-styrning   | council | rubrik                                                       | Ekonomi och styrning
  ksk-arbetsgivare       | board   | rubrik                                                       | Södertälje kommun som arbetsgivare – Ksk 2014
  växthuset              | board   | rubrik; Kommunstyrelsens utvecklingsarbete, s. 19            | Växthuset – ständiga förbättringar
  `,
);

const SECTION_OF_AREA: Readonly<Record<string, Section>> = {
  arbetsgivare: 'Kommunen som arbetsgivare',
  hållbarhet: 'Verksamhetsmål',
  'näringsliv-och-högskola': 'Verksamhetsmål',
  'ekonomi-och-styrning': 'Ekonomi och styrning',
  'ksk-arbetsgivare': 'Ksk som arbetsgivare',
  växthuset: 'Växthuset',
};

/**
 * The council's goals in the order of their areas, numbered anew in each; the financial ones have no number. Those of
 * the employer are printed again for the board's own office, as 5 to 8: one goal, in two areas. The fourth goal of
 * sustainability has no heading with its number where its actions are, but its sentence.
 */
const COUNCIL_GOALS = printedTable(
  ['id', 'area', 'number', 'name'],
  `
  medarbetarengagemang      | arbetsgivare            | 1 | Kommunens index för medarbetarengagemang ökar
  mångfald                  | arbetsgivare            | 2 | Fler chefer och specialister med utländsk bakgrund, och personal som speglar befolkningen
  lika-lön                  | arbetsgivare            | 3 | Lika lön för likvärdiga yrken; kvinnors medianlön närmar sig mäns
  sjukfrånvaro              | arbetsgivare            | 4 | Sjukfrånvaron minskar varje år, på sikt till högst 5 procent
  fossilbränslefri-organisation | hållbarhet          | 1 | Den kommunala organisationen blir fossilbränslefri
  barnfattigdom             | hållbarhet              | 2 | Barnfattigdomen minskar
  upplevd-trygghet          | hållbarhet              | 3 | Den upplevda tryggheten ökar
  upplevt-inflytande        | hållbarhet              | 4 | Det upplevda inflytandet ökar
  arbetsställen-och-anställda | näringsliv-och-högskola | 1 | Arbetsställen och anställda ökar, i alla branscher
  inflyttade-arbetsställen  | näringsliv-och-högskola | 2 | De inflyttade arbetsställena ökar
  företagens-syn            | näringsliv-och-högskola | 3 | Företagens syn på service och bemötande förbättras
  campus-telge              | näringsliv-och-högskola | 4 | Studenter och utbildningar vid Campus Telge ökar
  resultat                  | ekonomi-och-styrning    |   | Resultatet når de beslutade nivåerna
  nettokoncernskuld         | ekonomi-och-styrning    |   | Nettokoncernskulden per invånare minskar över tiden
  soliditet                 | ekonomi-och-styrning    |   | Kommunkoncernens soliditet ökar
  `,
);

/** The board's own: two that print figures of its office, and the one of the section on constant improvement. */
const BOARD_GOALS = printedTable(
  ['id', 'area', 'number', 'place', 'name'],
  `
  ksk-mångfald       | ksk-arbetsgivare |   | Nämndens mål och mätetal | Fler chefer och specialister med utländsk bakgrund på Ksk
  ksk-sjukfrånvaro   | ksk-arbetsgivare |   | Nämndens mål och mätetal | Sjukfrånvaron på Ksk och Krk minskar varje år
  ständig-förbättring | växthuset       | 1 | Mål 1; Kommunstyrelsens utvecklingsarbete, s. 19, Mål 1 | Alla ledningsgrupper och arbetsgrupper förbättrar ständigt
  `,
);

/** The section a goal area is printed in; throws a `TypeError` for an area there is none of. */
export function sectionOf(area: string): Section {
  const section = SECTION_OF_AREA[area];
  if (!section) throw new TypeError(`There is no goal area "${area}".`);
  return section;
}

const areas = AREAS.map(
  ({ id, plan, place, name }): Command => ({
    type: 'define-goal',
    data: { id, plan: plan === 'council' ? COUNCIL_PLAN : PLAN, name, kind: 'goal-area' },
    source: inSection(sectionOf(id), place),
  }),
);

const councilGoals = COUNCIL_GOALS.map(({ id, area, number, name }): Command => {
  const heading = number === '' ? name : `${AREAS.find((row) => row.id === area)?.name}, KF-mål ${number}`;
  return {
    type: 'define-goal',
    data: {
      id,
      plan: COUNCIL_PLAN,
      name,
      kind: 'council-goal',
      ...(number !== '' && { number }),
      parents: area === 'arbetsgivare' ? [area, 'ksk-arbetsgivare'] : [area],
      contributors: [{ unit: 'kommunstyrelsen', role: 'lead' }],
    },
    source: inSection(sectionOf(area), heading),
  };
});

const boardGoals = BOARD_GOALS.map(
  ({ id, area, number, place, name }): Command => ({
    type: 'define-goal',
    data: {
      id,
      plan: PLAN,
      name,
      kind: 'sub-goal',
      ...(number !== '' && { number }),
      parents: [area],
      contributors: [{ unit: 'kommunstyrelsens-kontor', role: 'lead' }],
    },
    source: inSection(sectionOf(area), place),
  }),
);

/** Six areas, the council's fifteen goals in four of them, and the board's three. */
export const goalCommands: readonly Command[] = [...areas, ...councilGoals, ...boardGoals];
