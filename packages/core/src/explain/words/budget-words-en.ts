import { counted } from '../phrases.js';
import type { BudgetWords } from './budget-words.js';

/** The English words for parts of a year, forecasts, use and adherence, percentages, and what volume and price explain. */
export const englishBudgets: BudgetWords = {
  noOutturn: 'no outturn',
  noForecast: 'no forecast',
  fromRest: 'outturn to date and a forecast of the rest',
  itsParts: 'its parts',
  noPercentage: {
    'zero-base': 'no percentage, the base is zero',
    missing: 'no percentage, the base is missing',
    'sign-change': 'no percentage, the amounts have different signs',
    investment: 'investments have no deviation',
  },
  ofBudget: (percent) => `${percent} of the budget`,
  ofTotal: (percent) => `${percent} of the total`,
  remaining: (amount) => `remaining ${amount}`,
  nothingRemains: 'nothing remains',
  exceeded: (amount) => `exceeded by ${amount}`,
  projectTotal: 'project total',
  noTotal: 'no project total',
  finalCost: { outturn: 'final cost', forecast: 'forecast final cost' },
  noFinalCost: 'no forecast of the final cost',
  adherence: 'Budget adherence',
  keptTo: (actual, budget, lines) => `${actual} against budget ${budget}, ${counted(lines, 'line', 'lines')}`,
  noLines: 'no lines to compare',
  linesLacking: (lacking, lines) =>
    `cannot be computed, ${lacking} of ${counted(lines, 'line', 'lines')} without a budget or an outcome`,
  lackingAre: (names) => `lacking ${names}`,
  sizes: (percent) => `deviations regardless of sign ${percent} of the budgets`,
  mostly: (parts) => `mostly ${parts}`,
  accuracy: 'Forecast accuracy',
  forecasts: (count) => counted(count, 'forecast', 'forecasts'),
  forecastsCompared: (count, of) =>
    `${count} of ${counted(of, 'forecast', 'forecasts')} compared, an amount is missing for the rest`,
  noForecastCompared: 'no forecast can be compared, an amount is missing',
  notCompared: 'cannot be compared, an amount is missing',
  inAll: (figure) => `${figure} in all`,
  forecastError: 'forecast error',
  outturnLessForecast: 'outturn − forecast',
  forecastDeviation: (amount) => `forecast deviation ${amount}`,
  meanError: (amount) => `mean error ${amount}`,
  meanSize: (amount) => `mean size of the errors ${amount}`,
  cameOut: { better: 'better than forecast', worse: 'worse than forecast', same: 'as forecast' },
  volumeEffect: (amount) => `volume effect ${amount}`,
  priceEffect: (amount) => `price effect ${amount}`,
  atActualVolume: (amount) => `the budget at the actual volume ${amount}`,
  notFromVolumes: (amount) => `not from volume or price ${amount}`,
  noVolumes: {
    missing: 'cannot be computed, a volume or a price is missing',
    negative: 'cannot be computed, a volume or a price is below zero',
  },
};
