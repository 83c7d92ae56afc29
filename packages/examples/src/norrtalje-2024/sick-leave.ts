import { type Command, toColumns } from '@outturn/core';
import { printedTable } from '../reading/printed-table.js';
import { tableOnPage } from './plan-source.js';

const MONTHS = printedTable(
  ['period', 'heading', 'percent'],
  `
  2023-01 | Jan | 5.9
  2023-02 | Feb | 7.2
  2023-03 | Mar | 6.0
  2023-04 | Apr | 5.8
  2023-05 | Maj | 5.6
  2023-06 | Jun | 4.7
  2023-07 | Jul | 3.8
  2023-08 | Aug | 3.5
  2023-09 | Sep | 4.5
  2023-10 | Okt | 3.4
  2023-11 | Nov |
  2023-12 | Dec |
  `,
);

const source = tableOnPage('33', 'Nämndens sjukfrånvaro');

const observations = MONTHS.map(({ period, heading, percent }) => ({
  indicator: 'sjukfrånvaro',
  period,
  value: percent === '' ? null : percent,
  missing: percent === '' ? ('not-stated' as const) : null,
  place: `Sjukfrv %, ${heading} 2023`,
}));

/**
 * The office's sick leave by month. No year can be made from the months, as the hours they are shares of are not
 * printed. The aim of half a percentage point less in 2024 is therefore no target here: it is the municipality's,
 * for a year whose base is nowhere in the document.
 */
export const sickLeaveCommands: readonly Command[] = [
  {
    type: 'define-indicator',
    data: {
      id: 'sjukfrånvaro',
      name: 'Sjukfrånvaro, vald månad',
      measuredIn: 'percent',
      scale: 'ratio',
      direction: 'decrease',
      schedule: { every: 'month' },
      overTime: 'none',
      displayDecimals: 1,
      contributors: [{ unit: 'kommunstyrelsekontoret', role: 'lead' }],
    },
    source,
  },
  { type: 'state-observations', data: toColumns(observations), source },
];
