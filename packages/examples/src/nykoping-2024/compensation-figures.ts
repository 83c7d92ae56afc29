import type { Command } from '@outturn/core';
import type { Measure } from '@outturn/core/rules';
import { printedTable } from '../reading/printed-table.js';
import { COMPENSATION, compensationSource } from './compensation.js';

/** The sums that the tables print, in millions with one decimal, and the line each is of. */
const SUMS = printedTable(
  ['line', 'appendix', 'mnkr', 'name'],
  `
  ersättning-tek | 1 | 19.9  | Tekniska divisionen, Summa gemensamt
  ersättning-shb | 2 | 147.0 | Samhällsbyggnad, Summa gemensamt
  ersättning-klk | 4 | 204.6 | Kommunledningskontoret, Summa gemensamt
  `,
);

interface PrintedSum {
  readonly id: string;
  readonly name: string;
  readonly appendix: string;
  readonly period: string;
  readonly mnkr: string;
  readonly claims: Measure;
}

function stateSum({ id, name, appendix, period, mnkr, claims }: PrintedSum): Command {
  return {
    type: 'state-figure',
    data: {
      id,
      name,
      period,
      value: mnkr,
      roundedTo: '0.1',
      measuredIn: 'SEK',
      multiplier: COMPENSATION.multiplier,
      claims,
    },
    source: compensationSource(appendix, `${name}, Ersättning, mnkr`),
  };
}

const sums = SUMS.map(({ line, ...printed }) =>
  stateSum({
    ...printed,
    id: `${line}-summa`,
    period: '2024',
    claims: { type: 'amount', line, version: 'decided' },
  }),
);

/** The months of a year, counted back from December. */
const MONTHS_BACK = Array.from({ length: 12 }, (_, back) => -back);

/** A twelfth is paid each month, and by the end of the year they make the sum of the table, says the text under it. */
const twelfths = stateSum({
  id: 'ersättning-ros-tolftedelar',
  name: 'Räddning och säkerhet, Kommunersättning, summa av tolv tolftedelar',
  appendix: '3',
  period: '2024-12',
  mnkr: '63.6',
  claims: {
    type: 'sum',
    of: MONTHS_BACK.map((periods) => ({
      type: 'amount',
      line: 'ersättning-ros',
      version: 'decided',
      ...(periods !== 0 && { offset: { periods } }),
    })),
  },
});

/** Every sum of compensation that is printed, with what it claims to be. */
export const compensationFigureCommands: readonly Command[] = [...sums, twelfths];
