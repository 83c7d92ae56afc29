import type { Source } from '@outturn/core';
import { printedTable } from '../reading/printed-table.js';

/** The id everything in the plan belongs to. */
export const PLAN = 'plan-2022';

const DOCUMENT = 'Oxelösunds kommun: Kommunstyrelsens verksamhetsplan 2022–2024';

/** The six areas (kommunmål) of the council, with the page where each begins. */
export const AREAS = printedTable(
  ['id', 'page', 'name', 'ambition'],
  `
  mod-och-framtidstro         | 16 | Mod och framtidstro         | En vilja att pröva nytt och att lyfta goda exempel
  trygg-och-säker-uppväxt     | 17 | Trygg och säker uppväxt     | Goda studieresultat, trygga hem och en trygg miljö för unga
  god-folkhälsa               | 18 | God folkhälsa               | Delaktighet, friskvård och ett liv fritt från missbruk
  trygg-och-värdig-ålderdom   | 19 | Trygg och värdig ålderdom   | Äldre kan bo kvar hemma och bestämmer om sina insatser
  attraktiv-bostadsort        | 20 | Attraktiv bostadsort        | Boende nära havet, god service och gott företagsklimat
  hållbar-utveckling          | 21 | Hållbar utveckling          | Stabil ekonomi, attraktiv arbetsgivare, miljö och integration
  `,
);

/** The page of the goals the board has no mandate to give assignments about. */
const OVERARCHING_PAGE = '22';

/** A place on a page, in the running text or in a table. */
export function onPage(page: string, place: string): Source {
  return { document: DOCUMENT, page, place };
}

/** A table on a page. */
export function tableOnPage(page: string, table: string): Source {
  return { document: DOCUMENT, page, table };
}

/** A place under the heading of a goal area; throws a `TypeError` for an area there is none of. */
export function underArea(id: string, place: string): Source {
  const area = AREAS.find((row) => row.id === id);
  if (!area) throw new TypeError(`There is no goal area "${id}".`);
  return { document: DOCUMENT, page: area.page, place: `${area.name}, ${place}` };
}

/** A place in the table of overarching goals, which goes on over a page. */
export function amongOverarching(place: string): Source {
  return { document: DOCUMENT, page: OVERARCHING_PAGE, place: `Övergripande mål, ${place}` };
}
