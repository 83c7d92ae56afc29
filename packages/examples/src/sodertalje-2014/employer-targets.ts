import type { Command } from '@outturn/core';
import { type Measure, moves, type Rule, threshold, type When } from '@outturn/core/rules';
import { COUNCIL_YEARS, moving, type Sentence, setTargets } from './sentence-readings.js';
import { COUNCIL_PLAN, inSection, PLAN } from './sodertalje-source.js';

/** *Every year*, with no last one; that the first is the plan's is inferred. */
const EVERY_YEAR: When = { type: 'each', from: '2014' };

const LONG_RUN: When = { type: 'open' };

/** How far the staff, or a part of it, is from the population it is to mirror, in percentage points. */
function distanceOf(segment: Readonly<Record<string, string>>): Measure {
  return {
    type: 'absolute',
    of: {
      type: 'difference',
      of: { type: 'value', indicator: 'utländsk-bakgrund-invånare', segment: {} },
      less: { type: 'value', segment },
    },
  };
}

function shrinks(measure: Measure): Rule {
  return { type: 'moves', measure, direction: 'decrease', since: 'baseline' };
}

/** To mirror to a higher degree: the distance shrinks. *Composition* may be of all staff, or at each level of it. */
const MIRRORED: Sentence['reading'] = {
  rule: shrinks(distanceOf({})),
  when: LONG_RUN,
  inferred: ['reference'],
  alternatives: [
    {
      name: 'På alla nivåer',
      rule: {
        type: 'all',
        rules: [{}, { befattning: 'chefer' }, { befattning: 'specialister' }].map((segment) =>
          shrinks(distanceOf(segment)),
        ),
      },
      inferred: ['reference'],
    },
  ],
};

/** The four goals of the council as employer, of which three ask two things each. */
const OF_THE_COUNCIL: readonly Sentence[] = [
  {
    id: 'hme-ökar',
    goal: 'medarbetarengagemang',
    indicator: 'hme',
    place: 'KF-mål 1',
    reading: moving('increase'),
  },
  {
    id: 'chefer-och-specialister',
    name: 'Fler chefer och specialister med utländsk bakgrund',
    goal: 'mångfald',
    indicator: 'utländsk-bakgrund-anställda',
    place: 'KF-mål 2, första ledet',
    reading: { ...moving('increase'), segments: [{ befattning: 'chefer' }, { befattning: 'specialister' }] },
  },
  {
    id: 'spegla-befolkningen',
    name: 'Personalen speglar på sikt befolkningen i högre grad',
    goal: 'mångfald',
    indicator: 'utländsk-bakgrund-anställda',
    place: 'KF-mål 2, andra ledet',
    reading: MIRRORED,
  },
  {
    id: 'lika-lön',
    name: 'Lika lön för likvärdiga yrken',
    goal: 'lika-lön',
    indicator: 'lika-lön',
    place: 'KF-mål 3, första ledet',
    reading: {
      rule: { type: 'judged', question: 'Är lönen lika för likvärdiga yrken?' },
      when: COUNCIL_YEARS,
      inferred: ['when'],
    },
  },
  {
    id: 'kvinnors-medianlön',
    goal: 'lika-lön',
    indicator: 'kvinnors-medianlön',
    place: 'KF-mål 3, andra ledet',
    reading: moving('increase'),
  },
  {
    id: 'sjukfrånvaro-minskar',
    name: 'Sjukfrånvaron minskar varje år',
    goal: 'sjukfrånvaro',
    indicator: 'sjukfrånvaro',
    place: 'KF-mål 4, första ledet',
    reading: { rule: moves('decrease'), when: EVERY_YEAR, inferred: ['when'] },
  },
  {
    id: 'sjukfrånvaro-på-sikt',
    name: 'Sjukfrånvaron är på sikt högst 5 procent',
    goal: 'sjukfrånvaro',
    indicator: 'sjukfrånvaro',
    place: 'KF-mål 4, andra ledet',
    reading: { rule: threshold('<=', '5'), when: LONG_RUN },
  },
];

/** The same of the municipality's own figure. */
function ofTheWhole(direction: 'increase' | 'decrease', segment: Readonly<Record<string, string>>): Rule {
  const since = direction === 'decrease' ? 'previous-period' : 'baseline';
  return { type: 'moves', measure: { type: 'value', segment }, direction, since };
}

/**
 * The board's own: the council's sentences word for word, with figures of its office beside them. They are read as
 * being about the office; that they are about the municipality, as they say, is the other reading.
 */
const OF_THE_OFFICE: readonly Sentence[] = [
  {
    id: 'ksk-chefer-och-specialister',
    name: 'Fler chefer och specialister med utländsk bakgrund på Ksk',
    goal: 'ksk-mångfald',
    indicator: 'utländsk-bakgrund-anställda',
    place: 'Nämndens mål och mätetal, mål 2',
    reading: {
      rule: moves('increase', { since: 'baseline' }),
      when: { type: 'each', from: '2014', to: '2014' },
      segments: ['chefer', 'specialister'].map((befattning) => ({
        befattning,
        unit: 'kommunstyrelsens-kontor',
      })),
      inferred: ['reference', 'when'],
      alternatives: [
        {
          name: 'I kommunen som helhet',
          rule: {
            type: 'all',
            rules: ['chefer', 'specialister'].map((befattning) => ofTheWhole('increase', { befattning })),
          },
          inferred: ['reference', 'when'],
        },
      ],
    },
  },
  {
    id: 'ksk-sjukfrånvaro',
    name: 'Sjukfrånvaron på Ksk och Krk minskar varje år',
    goal: 'ksk-sjukfrånvaro',
    indicator: 'sjukfrånvaro',
    place: 'Nämndens mål och mätetal, mål 3',
    reading: {
      rule: moves('decrease'),
      when: EVERY_YEAR,
      segments: [{ unit: 'kommunstyrelsens-kontor' }, { unit: 'kommunalrådskansliet' }],
      inferred: ['when'],
      alternatives: [{ name: 'I kommunen som helhet', rule: ofTheWhole('decrease', {}), inferred: ['when'] }],
    },
  },
];

/** The targets of the municipality as employer, and of the board's own office. */
export const employerTargetCommands: readonly Command[] = [
  ...setTargets(COUNCIL_PLAN, OF_THE_COUNCIL, (place) => inSection('Kommunen som arbetsgivare', place)),
  ...setTargets(PLAN, OF_THE_OFFICE, (place) => inSection('Ksk som arbetsgivare', place)),
];
