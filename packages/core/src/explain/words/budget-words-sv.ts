import type { BudgetWords } from './budget-words.js';

/** The Swedish words for parts of a year, percentages, and what volume and price explain. */
export const swedishBudgets: BudgetWords = {
  noOutturn: 'inget utfall',
  itsMonths: 'dess månader',
  noPercentage: {
    'zero-base': 'ingen procent, basen är noll',
    missing: 'ingen procent, basen saknas',
    'sign-change': 'ingen procent, beloppen har olika tecken',
    investment: 'investeringar har ingen avvikelse',
  },
  volumeEffect: (amount) => `volymeffekt ${amount}`,
  priceEffect: (amount) => `priseffekt ${amount}`,
  atActualVolume: (amount) => `budget vid verklig volym ${amount}`,
  notFromVolumes: (amount) => `beror inte på volym eller pris ${amount}`,
  noVolumes: {
    missing: 'kan inte beräknas, en volym eller ett à-pris saknas',
    negative: 'kan inte beräknas, en volym eller ett à-pris är under noll',
  },
};
