import type { Command } from '@outturn/core';
import { threshold } from '@outturn/core/rules';
import { printedTable } from '../reading/printed-table.js';
import { NET_COST_LINE } from './budget-lines.js';
import { onPage, PLAN } from './oxelosund-source.js';
import { PLAN_YEARS } from './sentence-reading.js';

const FOLLOW_UP = onPage('3', 'Inledning, Uppföljning');

/**
 * Every year alike: a budget follow-up with a forecast for the year in four fixed months, the third of them the
 * interim report, which follows up the planned projects too, and the accounts, which follow up the goals.
 * Investments are followed up four times, in April, August, October and December: with three of the forecasts and the
 * accounts. The board handles March, April and October in the month itself; for the council only the year
 * can be told, and that of the accounts is inferred.
 */
const OCCASIONS = printedTable(
  ['id', 'month', 'body', 'name'],
  `
  mars          | 03 | Kommunstyrelsen   | Budgetuppföljning mars
  april         | 04 | Kommunstyrelsen   | Budgetuppföljning april
  delårsrapport | 08 | Kommunfullmäktige | Delårsrapport augusti
  oktober       | 10 | Kommunstyrelsen   | Budgetuppföljning oktober
  årsredovisning | 12 | Kommunfullmäktige | Årsredovisning
  `,
);

type Occasion = (typeof OCCASIONS)[number];
type Subject = 'indicators' | 'goals' | 'budget' | 'assignments';

function coveredBy(id: string): Subject[] {
  if (id === 'årsredovisning') return ['indicators', 'goals', 'budget'];
  return id === 'delårsrapport' ? ['budget', 'assignments'] : ['budget'];
}

/** The budget follow-ups ask what the year will come to, the accounts what it came to. */
function askedAt(id: string): ('values' | 'forecasts')[] {
  return id === 'årsredovisning' ? ['values'] : ['forecasts'];
}

function handledIn({ id, month, body }: Occasion, year: number): string {
  if (id === 'årsredovisning') return `${year + 1}`;
  return body === 'Kommunfullmäktige' ? `${year}` : `${year}-${month}`;
}

function schedule(occasion: Occasion, year: number): Command {
  const { id, month, body, name } = occasion;
  return {
    type: 'schedule-occasion',
    data: {
      id: `${id}-${year}`,
      name: `${name} ${year}`,
      plan: PLAN,
      period: month === '12' ? `${year}` : `${year}-01/${year}-${month}`,
      closesOn: `${year}-${month}`,
      handledOn: [{ body, on: handledIn(occasion, year) }],
      covers: coveredBy(id),
      asks: askedAt(id),
    },
    source: FOLLOW_UP,
  };
}

/**
 * When the plan is followed up. The forecast that the budget tables print beside the budgets was made at the last
 * one before the plan.
 */
export const occasionCommands: readonly Command[] = [
  {
    type: 'schedule-occasion',
    data: {
      id: 'oktober-2021',
      name: 'Årsprognos per oktober 2021',
      period: '2021-01/2021-10',
      closesOn: '2021-10',
      covers: ['budget'],
      asks: ['forecasts'],
    },
    source: onPage('12', 'Internbudget, Årsprognos per oktober 2021'),
  },
  ...[2022, 2023, 2024].flatMap((year) => OCCASIONS.map((occasion) => schedule(occasion, year))),
];

/**
 * Where a deficit is forecast, what will be done to keep within the frame is to be reported. Met without a
 * deficit; with one, unknown until somebody has judged that it was: that is the open obligation. It is its own
 * goal, under none of the council's areas. The board's frame is its net cost as decided.
 */
export const deficitCommands: readonly Command[] = [
  {
    type: 'define-indicator',
    data: {
      id: 'prognosavvikelse',
      name: 'Prognos mot given budgetram',
      measuredIn: 'SEK',
      scale: 'ratio',
      direction: 'increase',
      schedule: { every: 'year' },
      overTime: 'none',
      definedBy: {
        type: 'difference',
        of: { type: 'amount', line: NET_COST_LINE, version: 'forecast' },
        less: { type: 'amount', line: NET_COST_LINE, version: 'decided' },
      },
      contributors: [{ unit: 'kommunstyrelsen', role: 'lead' }],
    },
    source: FOLLOW_UP,
  },
  {
    type: 'define-goal',
    data: { id: 'given-budgetram', plan: PLAN, name: 'Given budgetram hålls', kind: 'sub-goal' },
    source: FOLLOW_UP,
  },
  {
    type: 'set-target',
    data: {
      id: 'åtgärder-vid-underskott',
      name: 'Åtgärder redovisas vid prognostiserat underskott',
      plan: PLAN,
      goal: 'given-budgetram',
      indicator: 'prognosavvikelse',
      rule: {
        type: 'any',
        rules: [
          threshold('>=', '0'),
          { type: 'judged', question: 'Har åtgärder för att hålla budgetramen redovisats?' },
        ],
      },
      when: PLAN_YEARS,
      inferred: ['when'],
    },
    source: FOLLOW_UP,
  },
];
