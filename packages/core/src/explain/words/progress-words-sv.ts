import { after, counted } from '../phrases.js';
import type { ProgressWords } from './progress-words.js';

/** The Swedish words for progress. */
export const swedishProgress: ProgressWords = {
  progress: 'väg mot målet',
  toward: (period) => `till ${period}`,
  classes: {
    reached: 'nått',
    'on-track': 'i fas',
    behind: 'efter',
    'off-track': 'långt efter',
    'moving-away': 'på väg bort',
    unknown: 'kan ej bedömas',
  },
  by: (method, ownClass) => `enligt ${method}${ownClass && ` (${ownClass})`}`,
  reasons: {
    'not-a-number': ({ value, period }) => `${value ?? 'ett värde'}${after(' för ', period)} är inte ett tal`,
    'period-unreadable': ({ period }) => `${period || 'en period'} är inte en period`,
    'two-values': ({ period }) => `det finns två värden${after(' för ', period)}`,
    'too-few-values': ({ have, need }) =>
      `${counted(Number(have ?? 0), 'värde', 'värden')}${after(' av de ', need)} som behövs`,
    'not-consecutive': ({ have, need }) =>
      `${counted(Number(have ?? 0), 'värde', 'värden')} i obruten följd${after(' av de ', need)} som behövs`,
    'sign-change': () => 'värdena ligger på båda sidor om noll',
    'zero-base': ({ base }) => `det finns ingen förändringstakt från noll${after(' ', base)}`,
    'base-equals-target': () => 'utgångsvärdet är lika med målet, så ingen förändring krävs',
    'base-beyond-target': ({ base }) => `utgångsvärdet${after(' ', base)} var bättre än målet`,
    'target-before-base': ({ target, base }) =>
      `målet${after(' för ', target)} ligger inte efter utgångsvärdet${after(' ', base)}`,
    'no-target': () => 'metoden behöver ett mål',
    'no-target-period': () => 'målet har inget datum då det ska vara nått',
    break: ({ at }) => `metodbyte${after(' ', at)}, efter utgångsvärdet`,
    scale: () => 'skalan medger inte beräkningen',
    'out-of-range': () => 'talen är för stora för metoden',
    'all-equal': () => 'alla värden är lika',
    'significance-out-of-reach': ({ values }) =>
      `ingen ordning av så få värden${after(' som ', values)} skulle vara signifikant`,
    'rule-not-followed': () => 'målet är inte ett tal för ett värde',
    'no-direction': () => 'kravet har ingen bättre sida',
  },
};
