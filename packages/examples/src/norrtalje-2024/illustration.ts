import { type Command, type Source, toColumns } from '@outturn/core';
import { milestones } from '@outturn/core/rules';
import { printedTable } from '../reading/printed-table.js';
import type { StatedCommands } from '../reading/stated-commands.js';
import { PLAN } from './plan-source.js';

const source: Source = { document: 'Illustration, inte kommunens siffror' };

/** Outturns for 2023, and a first row that restates a value of 2022. */
const OUTTURNS = printedTable(
  ['indicator', 'period', 'value'],
  `
  företagsbesök            | 2022 | 88
  företagsbesök            | 2023 | 109
  företagsklimat           | 2023 | 148
  nettokostnadsavvikelse   | 2023 | -6.9
  uppklaringsprocent       | 2023 | 84
  trygghetskameror         | 2023 | 69
  larm-till-framkomst      | 2023 | 10.2
  `,
);

const AMOUNTS = printedTable(
  ['line', 'period', 'amount'],
  `
  intäkter         | 2023 | 84310
  kostnader        | 2023 | -392240
  kapitalkostnader | 2023 | -18105
  `,
);

const figures: readonly Command[] = [
  { type: 'state-observations', data: toColumns(OUTTURNS), source },
  { type: 'state-outturns', data: { multiplier: 1000, ...toColumns(AMOUNTS) }, source },
];

const assignments: readonly Command[] = [
  {
    type: 'report-assignment',
    data: { assignment: 'bakgrundskontroller', report: 'kommunstyrelsen', on: '2024-05-06' },
    source,
  },
  { type: 'complete-assignment', data: { assignment: 'bakgrundskontroller', on: '2024-05-06' }, source },
  {
    type: 'report-assignment',
    data: { assignment: 'pendelparkeringar', report: 'kommunstyrelsen', on: '2024-06-03' },
    source,
  },
  { type: 'complete-assignment', data: { assignment: 'pendelparkeringar', on: '2024-06-10' }, source },
];

/** A target is defined anew as a whole: only the number for 2024 differs from the plan's, 110. */
const revisedTarget: Command = {
  type: 'set-target',
  data: {
    id: 'företagsbesök',
    plan: PLAN,
    goal: 'mål-6.1',
    indicator: 'företagsbesök',
    rule: milestones('>=', { '2023': '105', '2024': '115', '2025': '115', '2026': '115' }),
    when: { type: 'each', from: '2023', to: '2026' },
    inferred: ['operator'],
  },
  source,
};

/**
 * A follow-up that never took place, so that there is something to compare: every number in it is made up, and
 * every statement in it says so.
 */
export const illustration: readonly StatedCommands[] = [
  { statedOn: '2024-05-31', commands: figures },
  { statedOn: '2024-06-17', commands: [revisedTarget, ...assignments] },
];
