import type { ObligationWords } from './obligation-words.js';

/** The Swedish words for forecast deficits and actions. */
export const swedishObligations: ObligationWords = {
  deficit: 'prognostiserat underskott',
  statuses: {
    open: 'ingen åtgärd planerad',
    planned: 'åtgärder planerade',
    covered: 'täcks av planerade åtgärder',
  },
  allowed: (amount) => `${amount} tillåts`,
  expected: (action, amount) => `${action} väntas ge ${amount}`,
  noAmount: (action) => `${action} utan angivet belopp`,
  inForecast: '(ingår i prognosen)',
  beforeAndAfter: (before, after) => `prognos utan åtgärder ${before}, med dem ${after}`,
  unknown: 'okänd',
  remaining: (amount) => `avvikelse efter åtgärder ${amount}`,
};
