import { type ChangeBase, pathFrom, type When } from '@outturn/core/rules';
import type { SentenceReading } from './sentence-readings.js';

/** So many percent a year from a base year on. */
interface YearlySteps extends ChangeBase {
  /** Below zero for less. */
  readonly percent: string;
  readonly when: When;
  /** The last year, where the sentence says *until*: it may be all that is asked about. */
  readonly until?: string;
}

/**
 * *So many percent less a year*: of the year before, in each year. That is inferred, and so is the other way to read
 * it, percent of the base year. *Until 2016* may ask about that year alone.
 */
export function lessEachYear({ percent, when, until, ...base }: YearlySteps): SentenceReading {
  const inferred: SentenceReading['inferred'] = ['operator', 'shape', 'when'];
  const path = (shape: 'linear' | 'compound') => pathFrom('<=', { ...base, step: { percent }, shape });
  const atTheEnd = until === undefined ? [] : [until];
  return {
    rule: path('compound'),
    when,
    inferred,
    alternatives: [
      { name: 'Av basårets värde', rule: path('linear'), inferred },
      ...atTheEnd.map((year) => ({
        name: `Först ${year}`,
        rule: path('compound'),
        when: { type: 'at' as const, periods: [year] },
        inferred,
      })),
    ],
  };
}
