import type { Command } from '@outturn/core';
import { changeFrom, type HoldsRule, moves, pathFrom, type Rule, threshold } from '@outturn/core/rules';
import { PROGRAMME_YEARS, type Sentence, type SentenceReading, setTargets } from './sentence-readings.js';
import { inClimateStrategy, inSection, PROGRAMME } from './sodertalje-source.js';
import { lessEachYear } from './yearly-steps.js';

/** So many percent less than in a base year, by the end of a year. *At least* so many is not printed. */
function reduction(from: string, percent: string, year: string): SentenceReading {
  return {
    rule: changeFrom('<=', { from, by: { percent } }),
    when: { type: 'by', date: `${year}-12-31` },
    inferred: ['operator'],
  };
}

/** Free of fossil fuels in the year the heading prints. */
function fossilFreeBy(year: string): SentenceReading {
  return {
    rule: threshold('<=', '0'),
    when: { type: 'by', date: `${year}-12-31` },
    inferred: ['operator', 'when'],
  };
}

/** Five mil less for each year after 2010, or five less than the year before. */
const DISTANCES: SentenceReading = {
  rule: pathFrom('<=', { from: '2010', step: { absolute: '-5' } }),
  when: PROGRAMME_YEARS,
  inferred: ['operator', 'reference', 'when'],
  alternatives: [
    {
      name: 'Mot året före',
      rule: moves('decrease', { by: '5' }),
      inferred: ['operator', 'reference', 'when'],
    },
  ],
};

const TWO_PERCENT_LESS: HoldsRule = {
  type: 'holds',
  measure: { type: 'change', of: { type: 'value' }, since: 'previous-period', as: 'percent' },
  operator: '<=',
  against: { type: 'constant', value: '-2' },
};

/**
 * The same sentence as that on energy, here of emissions. It prints no base year, so each year is against the one
 * before; from the programme's start, and of its value then, is the other reading.
 */
const EMISSIONS: SentenceReading = {
  rule: TWO_PERCENT_LESS,
  when: PROGRAMME_YEARS,
  inferred: ['operator', 'reference', 'shape', 'when'],
  alternatives: [
    {
      name: 'Av värdet före programmet',
      rule: {
        ...TWO_PERCENT_LESS,
        measure: { type: 'value' },
        against: { type: 'path', from: { type: 'baseline' }, step: { percent: '-2' }, shape: 'linear' },
      },
      inferred: ['operator', 'reference', 'shape', 'when'],
    },
  ],
};

const BELOW_THE_RULES: Rule = {
  type: 'holds',
  measure: { type: 'value' },
  operator: '<=',
  against: {
    type: 'product',
    of: [
      { type: 'benchmark', group: 'boverkets-byggregler', statistic: 'value' },
      { type: 'constant', value: '0.7' },
    ],
  },
};

/** Bought for the first time, and then more every year: in 2011 there was no electric car. */
const MORE_ELECTRIC: SentenceReading = {
  rule: { type: 'all', rules: [threshold('>', '0'), moves('increase')] },
  when: PROGRAMME_YEARS,
  inferred: ['reference', 'when'],
};

const STRATEGY: readonly Sentence[] = [
  {
    id: 'växthusgaser-2020',
    name: '65 procent mindre växthusgaser till 2020',
    goal: 'växthusgaser',
    indicator: 'växthusgaser',
    place: 'inledning',
    reading: reduction('1990', '-65', '2020'),
  },
  {
    id: 'växthusgaser-2030',
    name: '75 procent mindre växthusgaser till 2030',
    goal: 'växthusgaser',
    indicator: 'växthusgaser',
    place: 'inledning',
    reading: reduction('1990', '-75', '2030'),
  },
  {
    id: 'fossilbränslefri-organisation-2020',
    name: 'Fossilbränslefri organisation 2020',
    goal: 'fossilbränslefri-organisation-2020',
    indicator: 'fossila-bränslen-organisationen',
    place: 'rubriken Fossilbränslefri kommunal organisation 2020',
    reading: fossilFreeBy('2020'),
  },
  {
    id: 'fossilbränslefri-kommun-2030',
    name: 'Fossilbränslefri kommun 2030',
    goal: 'fossilbränslefri-kommun-2030',
    indicator: 'fossila-bränslen-kommunen',
    place: 'rubriken Fossilbränslefri kommun 2030',
    reading: fossilFreeBy('2030'),
  },
  {
    id: 'eldningsolja-2016',
    goal: 'eldningsolja-bostäder',
    indicator: 'koldioxid-eldningsolja',
    place: 'Fossilbränslefri kommun 2030, Delmål 1',
    reading: reduction('2009', '-95', '2016'),
  },
  {
    id: 'transporter-per-invånare',
    goal: 'fossila-utsläpp-transporter',
    indicator: 'koldioxid-transporter-per-invånare',
    place: 'Fossilbränslefri kommun 2030, Delmål 2',
    reading: lessEachYear({ from: '2009', percent: '-2', when: PROGRAMME_YEARS, until: '2016' }),
  },
  {
    id: 'energi-organisationen',
    goal: 'energieffektiv-organisation',
    indicator: 'energi-organisationen',
    place: 'Energieffektivare kommunal organisation, Delmål 1',
    reading: lessEachYear({ from: '2012', percent: '-2', when: PROGRAMME_YEARS, until: '2016' }),
  },
  {
    id: 'energi-per-invånare',
    goal: 'energi-per-invånare',
    indicator: 'energi-per-invånare',
    place: 'Energieffektivare kommun, Delmål 1',
    reading: lessEachYear({ from: '2009', percent: '-1', when: PROGRAMME_YEARS }),
  },
  {
    id: 'körsträckor',
    goal: 'körsträckor',
    indicator: 'körsträckor',
    place: 'Energieffektivare kommun, Delmål 2',
    reading: DISTANCES,
  },
  {
    id: 'inköpta-elfordon',
    goal: 'eldrivna-fordon',
    indicator: 'inköpta-elfordon',
    place: 'Medveten konsumtion, Delmål 2',
    reading: MORE_ELECTRIC,
  },
  {
    id: 'mark-och-skog-binder-koldioxid',
    name: 'Skötsel av mark och skog lyfts fram',
    goal: 'mark-och-skog-binder-koldioxid',
    indicator: 'kolsänkor',
    place: 'Kolsänkor, Delmål 1',
    reading: {
      rule: { type: 'judged', question: 'Lyfts skötsel av mark och skog fram i klimatarbetet?' },
      when: PROGRAMME_YEARS,
      inferred: ['when'],
    },
  },
];

/** Two that only the plan's own text has, among what it repeats of the strategy. */
const IN_THE_PLAN: readonly Sentence[] = [
  {
    id: 'utsläpp-organisationen',
    goal: 'energieffektivare-organisation',
    indicator: 'utsläpp-organisationen',
    place: 'Mål - Energieffektivare organisation',
    reading: EMISSIONS,
  },
  {
    id: 'energiprestanda-nybyggt',
    name: 'Nya byggnader 30 procent under byggreglerna',
    goal: 'energieffektivare-organisation',
    indicator: 'energiprestanda-nybyggt',
    place: 'Mål - Energieffektivare organisation, Åtgärd 2',
    reading: { rule: BELOW_THE_RULES, when: PROGRAMME_YEARS, inferred: ['operator', 'when'] },
  },
];

/** The measurable goals and sub-goals of the climate strategy. */
export const climateTargetCommands: readonly Command[] = [
  ...setTargets(PROGRAMME, STRATEGY, inClimateStrategy),
  ...setTargets(PROGRAMME, IN_THE_PLAN, (place) => inSection('Verksamhetsmål', place)),
];
