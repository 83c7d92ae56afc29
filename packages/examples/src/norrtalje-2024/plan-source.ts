import type { Source } from '@outturn/core';

/** The id everything in the plan belongs to. */
export const PLAN = 'plan-2024';

const DOCUMENT = 'Norrtälje kommun, kommunstyrelsekontoret: Reviderad verksamhetsplan 2024–2026';

/** Where each goal area begins, as the table of contents prints it. */
const PAGES: Readonly<Record<string, string>> = {
  '1': '7',
  '2': '10',
  '3': '14',
  '4': '19',
  '5': '21',
  '6': '24',
  '7': '28',
};

/** A table of the plan, in a section that begins on a page. */
export function tableOnPage(page: string, table: string): Source {
  return { document: DOCUMENT, page, table };
}

/** Something printed under a goal, by the goal's number; the page is where its goal area begins. */
export function underGoal(number: string, place: string): Source {
  const page = PAGES[number.slice(0, 1)];
  if (page === undefined) throw new TypeError(`No goal area has the number of "${number}".`);
  return { document: DOCUMENT, page, place: `Inriktningsmål ${number}, ${place}` };
}

/** A goal area's own heading. */
export function areaHeading(number: string): Source {
  const page = PAGES[number];
  if (page === undefined) throw new TypeError(`There is no goal area "${number}".`);
  return { document: DOCUMENT, page, place: `Målområde ${number}` };
}

/** A place in the running text of a section that begins on a page. */
export function textOnPage(page: string, place: string): Source {
  return { document: DOCUMENT, page, place };
}
