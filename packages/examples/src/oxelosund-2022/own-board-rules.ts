import { type Measure, milestones } from '@outturn/core/rules';
import type { SentenceReading } from './sentence-reading.js';

const MORE_THAN_LAST_YEAR: Measure = {
  type: 'change',
  of: { type: 'value' },
  since: 'previous-period',
  as: 'absolute',
};

/**
 * Three charging posts to start from, three in 2022, then two *new* ones each year: as printed, a number of posts
 * in one year and of new ones in the next. Read otherwise every number is of new ones, or somebody judges whether
 * they were considered at each building, as the sentence says.
 */
export const CHARGING_POSTS: SentenceReading = {
  rule: {
    type: 'all',
    rules: [
      milestones('>=', { '2022': '3' }),
      { ...milestones('>=', { '2023': '2', '2024': '2' }), measure: MORE_THAN_LAST_YEAR },
    ],
  },
  inferred: ['operator', 'reference'],
  alternatives: [
    {
      name: 'Nya laddstolpar varje år',
      rule: { ...milestones('>=', { '2022': '3', '2023': '2', '2024': '2' }), measure: MORE_THAN_LAST_YEAR },
      inferred: ['operator', 'reference'],
    },
    {
      name: 'Prövade vid varje större bygge',
      rule: { type: 'judged', question: 'Har laddstolpar prövats vid varje ny- och större ombyggnation?' },
    },
  ],
};

/** One project a unit: on the average, or in each of the units, which the plan does not list. */
export const EVERY_UNIT_HAS_ONE: Pick<SentenceReading, 'alternatives'> = {
  alternatives: [
    {
      name: 'Minst ett i varje enhet',
      rule: {
        type: 'each',
        over: { dimension: 'enhet' },
        rule: milestones('>=', { '2022': '1', '2023': '1', '2024': '1' }),
      },
      inferred: ['operator'],
    },
  ],
};
