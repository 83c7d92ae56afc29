import { after, joined } from '../phrases.js';
import type { CauseWords } from './cause-words.js';

function wasOrWere(count: number): string {
  return count === 1 ? 'was' : 'were';
}

/** The English words for causes. */
export const englishCauses: CauseWords = {
  because: (happenings) => `because ${happenings}`,
  things: {
    outturn: 'the outturn',
    preliminary: 'the preliminary outturn',
    forecast: 'the forecast',
    decided: 'the budget',
    plan: 'the plan',
    benchmark: 'the benchmark',
    judgement: 'the judgement',
    adjusted: 'an adjustment of the budget',
    transfer: 'a transfer of budget',
    explained: 'an explained change',
    figure: 'the printed figure',
    action: 'a planned action',
    trend: 'the printed trend',
    break: 'the change of method',
  },
  thingOf: (thing, of, period) => joined('', thing, after(' of ', of), after(' for ', period)),
  'new-data': (things) => `${things} came in`,
  restatement: (things, count) => `${things} ${wasOrWere(count)} stated again`,
  withdrawal: (things, count) => `${things} ${wasOrWere(count)} withdrawn`,
  'revised-target': (fromTo) => joined(' ', 'the target value was changed', fromTo),
  'revised-rule': 'the rule was changed',
  definition: 'what it is about was defined anew',
  question: 'something else is asked',
};
