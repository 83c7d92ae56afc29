import type { Command } from '@outturn/core';
import { milestones, moves, threshold } from '@outturn/core/rules';
import {
  COUNCIL_YEARS,
  END_OF_PERIOD,
  type Sentence,
  type SentenceReading,
  setTargets,
} from './sentence-readings.js';
import { COUNCIL_PLAN, inSection, PLAN } from './sodertalje-source.js';

const MILLION = '000000';

/** *Over time* is no year of the plan's, and no period either: the long run, or since the start of the budget's. */
const DEBT: SentenceReading = {
  rule: moves('decrease', { since: 'baseline' }),
  when: { type: 'open' },
  inferred: ['reference', 'when'],
  alternatives: [
    {
      name: 'Under budgetperioden',
      rule: moves('decrease', { since: 'baseline' }),
      when: END_OF_PERIOD,
      inferred: ['reference', 'when'],
    },
  ],
};

/** Over the budget's period: from its start to its end, or in each of its years. */
const EQUITY: SentenceReading = {
  rule: moves('increase', { since: 'baseline' }),
  when: END_OF_PERIOD,
  inferred: ['reference', 'when'],
  alternatives: [
    {
      name: 'Varje år under perioden',
      rule: moves('increase'),
      when: COUNCIL_YEARS,
      inferred: ['reference', 'when'],
    },
  ],
};

const FINANCES: readonly Sentence[] = [
  {
    id: 'resultat',
    goal: 'resultat',
    indicator: 'resultat',
    place: 'Finansiellt mål',
    reading: {
      rule: milestones('>=', { '2014': `25${MILLION}`, '2015': `101${MILLION}`, '2016': `106${MILLION}` }),
      when: COUNCIL_YEARS,
      inferred: ['operator'],
    },
  },
  {
    id: 'nettokoncernskuld',
    goal: 'nettokoncernskuld',
    indicator: 'nettokoncernskuld',
    place: 'Nettokoncernskuld',
    reading: DEBT,
  },
  {
    id: 'soliditet',
    goal: 'soliditet',
    indicator: 'soliditet-koncern',
    place: 'Soliditet',
    reading: EQUITY,
  },
];

const everyone = (when: SentenceReading['when']): SentenceReading => ({
  rule: threshold('>=', '100'),
  when,
  inferred: ['operator', 'when'],
});

/** *All* groups: a hundred percent of them; the second has *during the period* as its time. */
const IMPROVEMENT: readonly Sentence[] = [
  {
    id: 'grupper-som-förbättrar',
    goal: 'ständig-förbättring',
    indicator: 'grupper-som-förbättrar',
    place: 'Mål 1',
    reading: everyone({ type: 'each', from: '2014', to: '2014' }),
  },
  {
    id: 'grupper-med-normalläge',
    goal: 'ständig-förbättring',
    indicator: 'grupper-med-normalläge',
    place: 'Mål och budget 2014–2016',
    reading: everyone({ type: 'by', date: '2016-12-31' }),
  },
];

/** The financial targets, and those of constant improvement. */
export const financeTargetCommands: readonly Command[] = [
  ...setTargets(COUNCIL_PLAN, FINANCES, (place) => inSection('Ekonomi och styrning', place)),
  ...setTargets(PLAN, IMPROVEMENT, (place) => inSection('Växthuset', place)),
];
