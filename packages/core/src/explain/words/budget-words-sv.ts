import { counted } from '../phrases.js';
import type { BudgetWords } from './budget-words.js';

/** The Swedish words for parts of a year, forecasts, use and adherence, percentages, and what volume and price explain. */
export const swedishBudgets: BudgetWords = {
  noOutturn: 'inget utfall',
  noForecast: 'ingen prognos',
  fromRest: 'utfall hittills och prognos för resten',
  itsParts: 'dess delar',
  noPercentage: {
    'zero-base': 'ingen procent, basen är noll',
    missing: 'ingen procent, basen saknas',
    'sign-change': 'ingen procent, beloppen har olika tecken',
    investment: 'investeringar har ingen avvikelse',
  },
  ofBudget: (percent) => `${percent} av budgeten`,
  ofTotal: (percent) => `${percent} av projektbudgeten`,
  remaining: (amount) => `återstår ${amount}`,
  nothingRemains: 'inget återstår',
  exceeded: (amount) => `överskriden med ${amount}`,
  projectTotal: 'projektbudget',
  noTotal: 'ingen projektbudget',
  finalCost: { outturn: 'slutkostnad', forecast: 'prognos för slutkostnaden' },
  noFinalCost: 'ingen prognos för slutkostnaden',
  adherence: 'Budgetföljsamhet',
  keptTo: (actual, budget, lines) => `${actual} mot budget ${budget}, ${counted(lines, 'post', 'poster')}`,
  noLines: 'inga poster att jämföra',
  linesLacking: (lacking, lines) =>
    `kan inte beräknas, ${lacking} av ${counted(lines, 'post', 'poster')} saknar budget eller utfall`,
  lackingAre: (names) => `saknas för ${names}`,
  sizes: (percent) => `avvikelser oavsett tecken ${percent} av budgeten`,
  mostly: (parts) => `mest ${parts}`,
  accuracy: 'Prognossäkerhet',
  forecasts: (count) => counted(count, 'prognos', 'prognoser'),
  forecastsCompared: (count, of) =>
    `${count} av ${counted(of, 'prognos', 'prognoser')} jämförda, belopp saknas för resten`,
  noForecastCompared: 'ingen prognos kan jämföras, belopp saknas',
  notCompared: 'kan inte jämföras, belopp saknas',
  inAll: (figure) => `${figure} totalt`,
  forecastError: 'prognosavvikelse',
  outturnLessForecast: 'utfall − prognos',
  forecastDeviation: (amount) => `prognostiserad avvikelse ${amount}`,
  meanError: (amount) => `i genomsnitt ${amount}`,
  meanSize: (amount) => `genomsnittlig storlek ${amount}`,
  cameOut: { better: 'bättre än prognos', worse: 'sämre än prognos', same: 'som prognos' },
  volumeEffect: (amount) => `volymeffekt ${amount}`,
  priceEffect: (amount) => `priseffekt ${amount}`,
  atActualVolume: (amount) => `budget vid verklig volym ${amount}`,
  notFromVolumes: (amount) => `beror inte på volym eller pris ${amount}`,
  noVolumes: {
    missing: 'kan inte beräknas, en volym eller ett à-pris saknas',
    negative: 'kan inte beräknas, en volym eller ett à-pris är under noll',
  },
};
