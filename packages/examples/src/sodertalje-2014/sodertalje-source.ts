import type { Source } from '@outturn/core';

/** The board's own plan: what it and its office are to do, and the limits it prints itself. */
export const PLAN = 'verksamhetsplan-2014';

/** The council's goals and budget, whose goals and directions the board's plan repeats. */
export const COUNCIL_PLAN = 'mål-och-budget-2014-2016';

/** The environmental programme with the climate strategy and energy plan in it. */
export const PROGRAMME = 'miljöprogram-2013-2016';

/** The day of the letter the plan was proposed with; the day of adoption is left open in print. */
export const PROPOSED_ON = '2013-11-25';

const DOCUMENT = 'Södertälje kommun: Verksamhetsplan för kommunstyrelsen 2014';

/** The sections, with the page where each begins, as the table of contents prints it. The appendix has none. */
const SECTIONS = {
  'Nämndens ansvarsområden': '3',
  'Föregående års resultat': '6',
  Växthuset: '7',
  'Kommunen som arbetsgivare': '8',
  Verksamhetsmål: '11',
  'Ksk som arbetsgivare': '18',
  'Kommunstyrelsens utvecklingsarbete': '19',
  'Ekonomi och styrning': '20',
  'Ekonomi – Ksk och Krk': '21',
  Uppföljning: '22',
} as const;

/** A section of the plan. */
export type Section = keyof typeof SECTIONS;

/** A place in a section of the plan; the page is where the section begins. */
export function inSection(section: Section, place: string): Source {
  return { document: DOCUMENT, page: SECTIONS[section], place: `${section}, ${place}` };
}

/** A place in a table of a section; the page is where the section begins. */
export function inTable(section: Section, table: string, place?: string): Source {
  return { document: DOCUMENT, page: SECTIONS[section], table, ...(place !== undefined && { place }) };
}

/** A place on the title page or in the letter before it. */
export function onTitle(place: string): Source {
  return { document: DOCUMENT, place };
}

/** A place in the appendix, in its first part (the programme's goals and actions). */
export function inProgramme(place: string): Source {
  return { document: DOCUMENT, place: `Bilaga 1, Miljöprogram, ${place}` };
}

/** A place in the appendix, in its second part (the climate strategy and energy plan). */
export function inClimateStrategy(place: string): Source {
  return { document: DOCUMENT, place: `Bilaga 1, Klimatstrategi och energiplan, ${place}` };
}
