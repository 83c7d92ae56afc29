import type { Command } from '@outturn/core';
import { changeFrom, moves, pathFrom, type Rule, retain, threshold } from '@outturn/core/rules';
import {
  COUNCIL_YEARS,
  moving,
  movingInSurvey,
  movingSinceTheStart,
  type Sentence,
  type SentenceReading,
  setTargets,
} from './sentence-readings.js';
import { COUNCIL_PLAN, inSection } from './sodertalje-source.js';

/** A hundred more in all, not a year. By when is not printed: by the end of the council's period, or in the plan's year. */
const WORKPLACES: SentenceReading = {
  rule: changeFrom('>=', { from: '2012', by: { absolute: '100' } }),
  when: { type: 'by', date: '2016-12-31' },
  inferred: ['when'],
  alternatives: [
    {
      name: 'Redan 2014',
      rule: changeFrom('>=', { from: '2012', by: { absolute: '100' } }),
      when: { type: 'by', date: '2014-12-31' },
      inferred: ['when'],
    },
  ],
};

/** 500 for each year after 2012, or 500 more than the year before; at least so many is not printed. */
const EMPLOYEES: SentenceReading = {
  rule: pathFrom('>=', { from: '2012', step: { absolute: '500' } }),
  when: COUNCIL_YEARS,
  inferred: ['operator', 'reference', 'when'],
  alternatives: [
    {
      name: 'Mot året före',
      rule: moves('increase', { by: '500' }),
      inferred: ['operator', 'reference', 'when'],
    },
  ],
};

const inEachBranch = (since: 'baseline' | 'previous-measurement'): Rule => ({
  type: 'each',
  over: { dimension: 'bransch' },
  rule: moves('increase', { since }),
});

const RISING_AREAS = ['bygglov', 'markupplåtelse', 'miljötillsyn', 'serveringstillstånd'];

/** How much worse is still a high level is not printed: fallen, it is unknown, unless somebody judges. */
const KEPT_HIGH: SentenceReading = {
  rule: retain({ since: 'previous-measurement' }),
  when: COUNCIL_YEARS,
  segments: [{ område: 'brandtillsyn' }],
  inferred: ['reference'],
  alternatives: [
    {
      name: 'Bedöms utan jämförelse',
      rule: { type: 'judged', question: 'Är nivån för brandtillsyn fortfarande hög?' },
    },
  ],
};

/** What the body behind the survey aims at, beside the municipality's own: never due, and no part of the goal. */
const SEVENTY_FIVE: SentenceReading = {
  rule: { type: 'each', over: { dimension: 'område' }, rule: threshold('>=', '75') },
  when: { type: 'open' },
  level: 'ambition',
  inferred: ['operator'],
};

const BUSINESS: readonly Sentence[] = [
  {
    id: 'arbetsställen',
    name: 'Minst 100 fler arbetsställen',
    goal: 'arbetsställen-och-anställda',
    indicator: 'arbetsställen',
    place: 'KF-mål 1, mål 1',
    reading: WORKPLACES,
  },
  {
    id: 'anställda',
    name: '500 fler anställda per år',
    goal: 'arbetsställen-och-anställda',
    indicator: 'anställda',
    place: 'KF-mål 1, mål 2',
    reading: EMPLOYEES,
  },
  {
    id: 'alla-branscher',
    name: 'Sysselsättningen växer i alla branscher',
    goal: 'arbetsställen-och-anställda',
    indicator: 'anställda',
    place: 'KF-mål 1, rubrik',
    reading: movingSinceTheStart(inEachBranch),
  },
  {
    id: 'inflyttade-arbetsställen',
    goal: 'inflyttade-arbetsställen',
    indicator: 'inflyttade-arbetsställen',
    place: 'KF-mål 2',
    reading: {
      rule: {
        type: 'holds',
        measure: { type: 'value' },
        operator: '>',
        against: { type: 'baseline', period: '2012' },
      },
      when: COUNCIL_YEARS,
      inferred: ['when'],
    },
  },
  {
    id: 'nki-ökar',
    name: 'NKI ökar i fyra områden',
    goal: 'företagens-syn',
    indicator: 'nki',
    place: 'KF-mål 3',
    reading: { ...movingInSurvey('increase'), segments: RISING_AREAS.map((område) => ({ område })) },
  },
  {
    id: 'nki-brandtillsyn',
    name: 'NKI för brandtillsyn behålls på hög nivå',
    goal: 'företagens-syn',
    indicator: 'nki',
    place: 'KF-mål 3',
    reading: KEPT_HIGH,
  },
  {
    id: 'nki-75',
    name: 'NKI 75 i alla områden (SBA)',
    goal: 'företagens-syn',
    indicator: 'nki',
    place: 'KF-mål 3, parentes',
    reading: SEVENTY_FIVE,
  },
  {
    id: 'studenter',
    goal: 'campus-telge',
    indicator: 'studenter',
    place: 'KF-mål 4',
    reading: moving('increase'),
  },
  {
    id: 'utbildningar',
    goal: 'campus-telge',
    indicator: 'utbildningar',
    place: 'KF-mål 4',
    reading: moving('increase'),
  },
];

/** The targets of the council's goals on business and higher education. */
export const businessTargetCommands: readonly Command[] = setTargets(COUNCIL_PLAN, BUSINESS, (place) =>
  inSection('Verksamhetsmål', `Näringsliv och högskola, ${place}`),
);
