import type { ObligationWords } from './obligation-words.js';

/** The English words for forecast deficits and actions. */
export const englishObligations: ObligationWords = {
  deficit: 'forecast deficit',
  statuses: {
    open: 'no action planned',
    planned: 'actions planned',
    covered: 'covered by planned actions',
  },
  allowed: (amount) => `${amount} is allowed`,
  expected: (action, amount) => `${action} expected to bring ${amount}`,
  noAmount: (action) => `${action} of no stated amount`,
  inForecast: '(in the forecast)',
  beforeAndAfter: (before, after) => `forecast without actions ${before}, with them ${after}`,
  unknown: 'unknown',
  remaining: (amount) => `deviation after actions ${amount}`,
};
