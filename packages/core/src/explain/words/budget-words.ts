import type { Percentage } from '../../assess/budget/budget-assessment.js';

/** The words of a language for parts of a year, percentages, and what volume and price explain. */
export interface BudgetWords {
  readonly noOutturn: string;
  /** What the months of a cumulative amount add up to is called. */
  readonly itsMonths: string;
  readonly noPercentage: Readonly<Record<NonNullable<Percentage['reason']>, string>>;
  readonly volumeEffect: (amount: string) => string;
  readonly priceEffect: (amount: string) => string;
  /** The budget that follows volume. */
  readonly atActualVolume: (amount: string) => string;
  /** What volume and price do not explain of a line's own deviation. */
  readonly notFromVolumes: (amount: string) => string;
  /** Why volume and price explain nothing. */
  readonly noVolumes: Readonly<Record<'missing' | 'negative', string>>;
}
