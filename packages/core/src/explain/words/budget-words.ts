import type { Percentage } from '../../assess/budget/budget-assessment.js';

/** The words of a language for parts of a year, forecasts, use and adherence, percentages, and what volume and price explain. */
export interface BudgetWords {
  readonly noOutturn: string;
  readonly noForecast: string;
  /** Said of a forecast made of an outturn to date and a forecast of the months that are left. */
  readonly fromRest: string;
  /** What the parts of a cumulative amount, or of a sum, add up to is called. */
  readonly itsParts: string;
  readonly noPercentage: Readonly<Record<NonNullable<Percentage['reason']>, string>>;
  /** How much of a budget has come out. */
  readonly ofBudget: (percent: string) => string;
  readonly ofTotal: (percent: string) => string;
  readonly remaining: (amount: string) => string;
  readonly nothingRemains: string;
  /** The amount is a size, without a sign. */
  readonly exceeded: (amount: string) => string;
  readonly projectTotal: string;
  readonly noTotal: string;
  readonly finalCost: Readonly<Record<'outturn' | 'forecast', string>>;
  readonly noFinalCost: string;
  readonly adherence: string;
  /** What of which budgets is compared. */
  readonly keptTo: (actual: string, budget: string, lines: number) => string;
  readonly noLines: string;
  readonly linesLacking: (lacking: number, lines: number) => string;
  readonly lackingAre: (names: string) => string;
  /** The sizes of the deviations over the sizes of the budgets. */
  readonly sizes: (percent: string) => string;
  readonly mostly: (parts: string) => string;
  readonly accuracy: string;
  readonly forecasts: (count: number) => string;
  readonly forecastsCompared: (count: number, of: number) => string;
  readonly noForecastCompared: string;
  readonly notCompared: string;
  readonly inAll: (figure: string) => string;
  readonly forecastError: string;
  readonly outturnLessForecast: string;
  readonly forecastDeviation: (amount: string) => string;
  readonly meanError: (amount: string) => string;
  readonly meanSize: (amount: string) => string;
  /** Which way outturns were from their forecasts. */
  readonly cameOut: Readonly<Record<'better' | 'worse' | 'same', string>>;
  readonly volumeEffect: (amount: string) => string;
  readonly priceEffect: (amount: string) => string;
  /** The budget that follows volume. */
  readonly atActualVolume: (amount: string) => string;
  /** What volume and price do not explain of a line's own deviation. */
  readonly notFromVolumes: (amount: string) => string;
  /** Why volume and price explain nothing. */
  readonly noVolumes: Readonly<Record<'missing' | 'negative' | 'unit', string>>;
}
