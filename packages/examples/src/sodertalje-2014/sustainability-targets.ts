import type { Command } from '@outturn/core';
import { moves, threshold } from '@outturn/core/rules';
import {
  COUNCIL_YEARS,
  moving,
  movingInSurvey,
  type Sentence,
  type SentenceReading,
  setTargets,
} from './sentence-readings.js';
import { COUNCIL_PLAN, inSection } from './sodertalje-source.js';
import { lessEachYear } from './yearly-steps.js';

/** The survey names four aspects in parentheses: the index of all increases, or each of them does. */
const INFLUENCE: SentenceReading = {
  ...movingInSurvey('increase'),
  alternatives: [
    {
      name: 'Varje aspekt för sig',
      rule: {
        type: 'each',
        over: { dimension: 'aspekt' },
        rule: moves('increase', { since: 'previous-measurement' }),
      },
      inferred: ['reference'],
    },
  ],
};

/** The organisation shall become free of fossil fuels: that no year is printed here makes it the long run. */
const FOSSIL_FREE: SentenceReading = {
  rule: threshold('<=', '0'),
  when: { type: 'open' },
  inferred: ['operator', 'when'],
};

const SUSTAINABILITY: readonly Sentence[] = [
  {
    id: 'fossilbränslefri-på-sikt',
    name: 'Fossilbränslefri organisation, utan år',
    goal: 'fossilbränslefri-organisation',
    indicator: 'fossila-bränslen-organisationen',
    place: 'KF-mål 1',
    reading: FOSSIL_FREE,
  },
  {
    id: 'energieffektivisering',
    name: 'Energieffektivisering i organisationen',
    goal: 'fossilbränslefri-organisation',
    indicator: 'energi-organisationen',
    place: 'KF-mål 1, målindikator 2',
    reading: lessEachYear({ from: '2012', percent: '-2', when: COUNCIL_YEARS }),
  },
  {
    id: 'barn-i-utsatta-familjer',
    goal: 'barnfattigdom',
    indicator: 'barn-i-utsatta-familjer',
    place: 'KF-mål 2, första ledet',
    reading: moving('decrease'),
  },
  {
    id: 'barn-med-långvarigt-bistånd',
    goal: 'barnfattigdom',
    indicator: 'barn-med-långvarigt-bistånd',
    place: 'KF-mål 2, andra ledet',
    reading: moving('decrease'),
  },
  {
    id: 'trygghet-ökar',
    goal: 'upplevd-trygghet',
    indicator: 'upplevd-trygghet',
    place: 'KF-mål 3',
    reading: movingInSurvey('increase'),
  },
  {
    id: 'inflytande-ökar',
    goal: 'upplevt-inflytande',
    indicator: 'upplevt-inflytande',
    place: 'KF-mål 4',
    reading: INFLUENCE,
  },
];

/** The targets of the council's goals on sustainability. */
export const sustainabilityTargetCommands: readonly Command[] = setTargets(
  COUNCIL_PLAN,
  SUSTAINABILITY,
  (place) => inSection('Verksamhetsmål', place),
);
