import { after, joined } from '../phrases.js';
import type { CauseWords } from './cause-words.js';

/** The Swedish words for causes. */
export const swedishCauses: CauseWords = {
  because: (happenings) => `därför att ${happenings}`,
  things: {
    outturn: 'utfallet',
    preliminary: 'det preliminära utfallet',
    forecast: 'prognosen',
    decided: 'budgeten',
    plan: 'planen',
    benchmark: 'jämförelsevärdet',
    judgement: 'bedömningen',
    adjusted: 'en ändring av budgeten',
    transfer: 'en omfördelning av budgeten',
    explained: 'en förklarad förändring',
    figure: 'den tryckta siffran',
    action: 'en planerad åtgärd',
    trend: 'den tryckta trenden',
    break: 'metodbytet',
  },
  thingOf: (thing, of, period) => joined('', thing, after(' för ', joined(' ', of, period))),
  'new-data': (things) => `${things} kom in`,
  restatement: (things) => `${things} angavs på nytt`,
  withdrawal: (things) => `${things} återtogs`,
  'revised-target': (fromTo) => joined(' ', 'målvärdet ändrades', fromTo),
  'revised-rule': 'regeln ändrades',
  definition: 'det som bedöms definierades om',
  question: 'frågan är en annan',
};
