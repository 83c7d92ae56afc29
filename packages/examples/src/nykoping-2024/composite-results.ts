import { type HoldsRule, type Measure, moves, type Rule, threshold } from '@outturn/core/rules';
import { type DesiredResult, EVERY_YEAR, everyYearOrAtTheEnd, sinceTheStart } from './result-readings.js';

const GAP: Measure = {
  type: 'absolute',
  of: {
    type: 'difference',
    of: { type: 'value', segment: { sex: 'women' } },
    less: { type: 'value', segment: { sex: 'men' } },
  },
};

/** Health shall improve and differences shrink: the one printed difference is between women and men. */
const health: DesiredResult = {
  goal: 'hälsa',
  indicator: 'god-hälsa',
  name: 'Bättre hälsa, och mindre skillnad mellan kvinnor och män',
  reading: sinceTheStart((since) =>
    all(moves('increase', { since }), { ...moves('decrease', { since }), measure: GAP }),
  ),
};

/** Two indicators in one sentence: less waste, and more of it recycled. */
const waste: DesiredResult = {
  goal: 'avfall-och-återvinning',
  indicator: 'kommunalt-avfall',
  name: 'Mindre avfall, och mer av det till återvinning',
  reading: sinceTheStart((since) =>
    all(moves('decrease', { since }), {
      ...moves('increase', { since }),
      measure: figureOf('materialåtervinning'),
    }),
  ),
};

/** *Lägst på branschmedian* is read as at least the median: the least it may be. */
const employer: DesiredResult = {
  goal: 'attraktiv-arbetsgivare',
  indicator: 'attraktiv-arbetsgivare',
  name: 'Attraktiv arbetsgivar-index minst på branschens median',
  reading: everyYearOrAtTheEnd({
    type: 'holds',
    measure: { type: 'value' },
    operator: '>=',
    against: { type: 'benchmark', group: 'branschen', statistic: 'median' },
  }),
};

/** One indicator against another. */
const costs: DesiredResult = {
  goal: 'kostnader-och-intäkter',
  indicator: 'nettokostnadsutveckling',
  name: 'Nettokostnaden växer mindre än nettointäkten',
  reading: everyYearOrAtTheEnd(below(figureOf('nettointäktsutveckling'))),
};

/** A rule for every sub-area, of which only one is printed. */
const subAreas: DesiredResult = {
  goal: 'företagsklimat-delområden',
  indicator: 'företagsklimat',
  name: 'Företagsklimat minst 70 i varje delområde',
  reading: everyYearOrAtTheEnd({
    type: 'each',
    over: { dimension: 'delområde' },
    rule: threshold('>=', '70'),
  }),
};

/** A limit and a movement in one sentence; the limit's year is not printed. */
const unsafety: DesiredResult = {
  goal: 'konkret-otrygghet',
  indicator: 'konkret-otrygghet',
  name: 'Otrygghet under 1,33 och mindre för varje år',
  reading: { rule: all(threshold('<', '1.33'), moves('decrease')), when: EVERY_YEAR, inferred: ['when'] },
};

const HUNDRED_A_YEAR: Rule = {
  type: 'holds',
  measure: { type: 'value' },
  operator: '>=',
  against: { type: 'path', from: { type: 'baseline' }, step: { absolute: '100' } },
};

/** The net of jobs is a change already: that itself shall grow by 100, on the most literal reading. */
const NET_GROWS: Rule = {
  type: 'moves',
  measure: { type: 'change', of: { type: 'value' }, since: 'previous-period', as: 'absolute' },
  direction: 'increase',
  since: 'previous-period',
  by: '100',
};

/** A hundred jobs a year: more than the year before, on a path from the start, or of the net itself. */
const jobs: DesiredResult = {
  goal: 'nya-jobb',
  indicator: 'privat-sysselsatta',
  name: 'Hundra fler sysselsatta netto om året',
  reading: {
    rule: moves('increase', { by: '100' }),
    when: EVERY_YEAR,
    inferred: ['reference'],
    alternatives: [
      { name: 'Sammanlagt från utgångsvärdet', rule: HUNDRED_A_YEAR, inferred: ['reference', 'shape'] },
      { name: 'Själva nettot ökar med 100', rule: NET_GROWS, inferred: ['reference'] },
    ],
  },
};

function all(...rules: readonly Rule[]): Rule {
  return { type: 'all', rules };
}

function figureOf(indicator: string): Measure {
  return { type: 'value', indicator };
}

function below(against: Measure): HoldsRule {
  return { type: 'holds', measure: { type: 'value' }, operator: '<', against };
}

/** The results that join several requirements, indicators or populations in one sentence. */
export const compositeResults: readonly DesiredResult[] = [
  health,
  waste,
  employer,
  costs,
  subAreas,
  unsafety,
  jobs,
];
