import type { Command } from '@outturn/core';
import { printedTable } from '../reading/printed-table.js';
import { PLAN, tableOnPage, textOnPage } from './plan-source.js';

const UNITS = printedTable(
  ['id', 'partOf', 'name'],
  `
  kommunfullmäktige         |                        | Kommunfullmäktige
  kommunstyrelsen           | kommunfullmäktige      | Kommunstyrelsen
  kommunstyrelsekontoret    | kommunstyrelsen        | Kommunstyrelsekontoret
  kommundirektör            | kommunstyrelsekontoret | Kommundirektör
  näringsliv-och-etablering | kommunstyrelsekontoret | Näringsliv och etablering
  hr                        | kommunstyrelsekontoret | HR-avdelningen
  ekonomi                   | kommunstyrelsekontoret | Ekonomiavdelningen
  it                        | kommunstyrelsekontoret | IT-avdelningen
  stab-och-planering        | kommunstyrelsekontoret | Stab och planering
  säkerhet-och-beredskap    | stab-och-planering     | Säkerhet och beredskap
  räddningstjänsten         | kommunstyrelsekontoret | Räddningstjänsten
  `,
);

const units = UNITS.map(
  ({ id, partOf, name }): Command => ({
    type: 'define-unit',
    data: { id, name, ...(partOf !== '' && { partOf }) },
    source: tableOnPage('40', 'Driftbudget per avdelning'),
  }),
);

/**
 * The follow-ups the plan speaks of. It prints no dates for them, nor how many interim reports there are in a
 * year: one stands for them all, for the year.
 */
const occasions: readonly Command[] = [
  {
    type: 'schedule-occasion',
    data: {
      id: 'prognos-2023',
      name: 'Prognos 2023',
      plan: PLAN,
      period: '2023',
      covers: ['indicators'],
      asks: ['forecasts'],
    },
    source: textOnPage('7', 'Indikatorer, kolumnen Prognos 2023'),
  },
  {
    type: 'schedule-occasion',
    data: {
      id: 'delårsuppföljning-2024',
      name: 'Delårsuppföljning 2024',
      plan: PLAN,
      period: '2024',
      covers: ['indicators', 'staff'],
    },
    source: textOnPage('33', 'Sjukfrånvaro'),
  },
  {
    type: 'schedule-occasion',
    data: {
      id: 'verksamhetsberättelse-2024',
      name: 'Verksamhetsberättelse 2024',
      plan: PLAN,
      period: '2024',
      covers: ['indicators'],
    },
    source: textOnPage('45', 'Bilaga 1, 3.3'),
  },
];

/** The register, the plan, the units it names and its follow-ups. The revision it replaces is not in the register. */
export const planCommands: readonly Command[] = [
  {
    type: 'open-register',
    data: { name: 'Norrtälje kommun', currency: 'SEK' },
    source: textOnPage('1', 'Titel'),
  },
  {
    type: 'adopt-plan',
    data: {
      id: PLAN,
      name: 'Reviderad verksamhetsplan 2024–2026',
      body: 'Kommunstyrelsen',
      validity: '2024/2026',
    },
    source: textOnPage('1', 'Titel'),
  },
  ...units,
  ...occasions,
];
