import type { Command } from '@outturn/core';
import { printedTable } from '../reading/printed-table.js';
import { AGREEMENT, inAgreement } from './agreement-source.js';

const UNITS = printedTable(
  ['id', 'partOf', 'name', 'place'],
  `
  kommunfullmäktige             |                   | Kommunfullmäktige (KF)                  | 2. Målområden och mål
  kommunstyrelsen               | kommunfullmäktige | Kommunstyrelsen (KS)                    | 1. Formalia, Parter
  tek                           | kommunstyrelsen   | Tekniska divisionen                     | 1. Formalia, Parter
  shb                           | kommunstyrelsen   | Samhällsbyggnad                         | 1. Formalia, Parter
  ros                           | kommunstyrelsen   | Räddning och säkerhet                   | 1. Formalia, Parter
  klk                           | kommunstyrelsen   | Kommunledningskontoret                  | 1. Formalia, Parter
  nkf                           | kommunstyrelsen   | Division Näringsliv, kultur och fritid  | 1. Formalia, Parter
  dso                           | kommunstyrelsen   | Division Social omsorg                  | 1. Formalia, Parter
  du                            | kommunstyrelsen   | Division Utbildning                     | 1. Formalia, Parter
  ekonomiavdelningen            | klk               | Ekonomiavdelningen                      | Bilaga 4, 1.1
  hr                            | klk               | HR-avdelningen                          | Bilaga 4, 1.2
  kommunikation-och-kundservice | klk               | Kommunikation och Kundservice           | Bilaga 4, 1.3
  kommunledningskansliet        | klk               | Kommunledningskansliet                  | Bilaga 4, 1.5
  von                           | kommunfullmäktige | Vård- och omsorgsnämnden                | Bilaga 6, 1. Grunduppdrag
  bun                           | kommunfullmäktige | Barn- och ungdomsnämnden                | Bilaga 7, 1. Grunduppdrag
  kan                           | kommunfullmäktige | Kompetens- och arbetsmarknadsnämnden    | Bilaga 6, 1. Grunduppdrag
  `,
);

const units = UNITS.map(
  ({ id, partOf, name, place }): Command => ({
    type: 'define-unit',
    data: { id, name, ...(partOf !== '' && { partOf }) },
    source: inAgreement(place),
  }),
);

/** The follow-ups by the letter that stands for them in the reporting codes of the assignments. */
export const FOLLOW_UPS = {
  V: { id: 'våruppföljning', name: 'Våruppföljning' },
  D: { id: 'delårsrapport', name: 'Delårsrapport' },
  H: { id: 'årsbokslut', name: 'Årsbokslut' },
} as const;

/** Three times in 2024, says the agreement, by a timetable that it does not print: each is of the year. */
const occasions = Object.values(FOLLOW_UPS).map(
  ({ id, name }): Command => ({
    type: 'schedule-occasion',
    data: { id, name: `${name} 2024`, plan: AGREEMENT, period: '2024', covers: ['goals', 'assignments'] },
    source: inAgreement('3. Uppföljning av verksamhet'),
  }),
);

/** The register, the agreement, its parties and its follow-ups. It is for 2024; the results it asks for reach 2026. */
export const partyCommands: readonly Command[] = [
  {
    type: 'open-register',
    data: { name: 'Nyköpings kommun', currency: 'SEK' },
    source: inAgreement('Titel'),
  },
  {
    type: 'adopt-plan',
    data: {
      id: AGREEMENT,
      name: 'Kommunstyrelsens överenskommelse av verksamhet 2024',
      body: 'Kommunstyrelsen',
      adoptedOn: '2023-12-18',
      validity: '2024',
    },
    source: inAgreement('Titel; 1. Formalia, Giltighetstid'),
  },
  ...units,
  ...occasions,
];
