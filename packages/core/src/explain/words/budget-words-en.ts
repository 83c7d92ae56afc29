import type { BudgetWords } from './budget-words.js';

/** The English words for parts of a year, percentages, and what volume and price explain. */
export const englishBudgets: BudgetWords = {
  noOutturn: 'no outturn',
  itsMonths: 'its months',
  noPercentage: {
    'zero-base': 'no percentage, the base is zero',
    missing: 'no percentage, the base is missing',
    'sign-change': 'no percentage, the amounts have different signs',
    investment: 'investments have no deviation',
  },
  volumeEffect: (amount) => `volume effect ${amount}`,
  priceEffect: (amount) => `price effect ${amount}`,
  atActualVolume: (amount) => `the budget at the actual volume ${amount}`,
  notFromVolumes: (amount) => `not from volume or price ${amount}`,
  noVolumes: {
    missing: 'cannot be computed, a volume or a price is missing',
    negative: 'cannot be computed, a volume or a price is below zero',
  },
};
