import { type Measure, moves, type Reference, type Rule, threshold } from '@outturn/core/rules';
import { EVERY_YEAR, everyYearOrAtTheEnd, type ResultReading, sinceTheStart } from './result-readings.js';

/**
 * The sentences of the appendix printed alone that join several figures. They are transcribed from it, not taken over
 * from the agreement, so that a difference between the two would show.
 */
const SENTENCES: Readonly<Record<string, ResultReading>> = {
  hälsa: sinceTheStart((since) => both(moves('increase', { since }), shrinks(sexGap(), since))),
  'avfall-och-återvinning': sinceTheStart((since) =>
    both(moves('decrease', { since }), {
      type: 'moves',
      measure: { type: 'value', indicator: 'materialåtervinning' },
      direction: 'increase',
      since,
    }),
  ),
  'attraktiv-arbetsgivare': everyYearOrAtTheEnd({
    type: 'holds',
    measure: { type: 'value' },
    operator: '>=',
    against: { type: 'benchmark', group: 'branschen', statistic: 'median' },
  }),
  'kostnader-och-intäkter': everyYearOrAtTheEnd({
    type: 'holds',
    measure: { type: 'value' },
    operator: '<',
    against: { type: 'value', indicator: 'nettointäktsutveckling' },
  }),
  'konkret-otrygghet': {
    rule: both(threshold('<', '1.33'), moves('decrease')),
    when: EVERY_YEAR,
    inferred: ['when'],
  },
};

/** How a sentence about a goal is read; throws a `TypeError` for a goal without. */
export function sentenceOf(goal: string): ResultReading {
  const found = SENTENCES[goal];
  if (!found) throw new TypeError(`The appendix has no sentence about "${goal}".`);
  return found;
}

function both(one: Rule, other: Rule): Rule {
  return { type: 'all', rules: [one, other] };
}

function shrinks(measure: Measure, since: Reference): Rule {
  return { type: 'moves', measure, direction: 'decrease', since };
}

function sexGap(): Measure {
  return { type: 'absolute', of: { type: 'difference', of: valueOfSex('women'), less: valueOfSex('men') } };
}

function valueOfSex(sex: string): Measure {
  return { type: 'value', segment: { sex } };
}
