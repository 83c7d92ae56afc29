import {
  absolute,
  add,
  divide,
  type Exact,
  exact,
  exactInteger,
  subtract,
  ZERO,
} from '../../values/exact.js';
import type { PeriodText } from '../../values/period.js';
import { printed } from './line-amount.js';

/** What was forecast for a period and what came out, in any one unit of money; natural signs. */
export interface ForecastOutcome {
  /** The unit, the line, or whatever the forecast was of. */
  readonly subject: string;
  readonly period: PeriodText;
  /** Outturn − budget at the end of the period; `null` when it is not known. */
  readonly deviation: string | null;
  /** The deviation that was forecast. */
  readonly forecastDeviation: string | null;
  /** The amounts themselves, where they are known too: `null` for one that is missing, nothing where it was not asked for. */
  readonly outturn?: string | null | undefined;
  readonly forecast?: string | null | undefined;
}

/** How far one forecast was from what came out; positive is better than was forecast. */
export interface ForecastError {
  /** The deviation at the end − the deviation forecast; `null` when either is missing. */
  readonly error: string | null;
  /** Outturn − forecast; another number than the error where the budget was altered in between. */
  readonly difference: string | null;
}

/** How far forecasts were from what came out, taken together. */
export interface ErrorSummary {
  /** How many forecasts it is of. */
  readonly counted: number;
  /** How many lack an amount, and are in no figure here. */
  readonly lacking: number;
  /** The errors added up; `null` when any is missing, or there is none. */
  readonly total: string | null;
  /**
   * The mean error with its sign, of those counted, 20 significant digits: above zero, outturns came out better than was
   * forecast. `null` when none is counted.
   */
  readonly bias: string | null;
  /** The mean size of the errors, of those counted: what is too high does not even out what is too low. */
  readonly meanAbsolute: string | null;
}

/** Forecasts beside what came out. */
export interface ForecastAccuracy<Outcome extends ForecastOutcome = ForecastOutcome> {
  readonly rows: readonly (Outcome & ForecastError)[];
  /** Of the deviation at the end − the deviation forecast. */
  readonly error: ErrorSummary;
  /** Of outturn − forecast. */
  readonly difference: ErrorSummary;
}

/**
 * The errors of forecasts, row by row and together: the deviation at the end − the deviation forecast, and
 * outturn − forecast beside it.
 *
 * @throws {OutturnError} `number-malformed` and the other errors of numbers.
 * @example
 * forecastAccuracy([{ subject: 'Board', period: '2015', deviation: '67', forecastDeviation: '32' }]).rows[0]?.error // → '35'
 */
export function forecastAccuracy<Outcome extends ForecastOutcome>(
  outcomes: readonly Outcome[],
): ForecastAccuracy<Outcome> {
  const errors = outcomes.map(({ deviation, forecastDeviation }) => less(deviation, forecastDeviation));
  const differences = outcomes.map(({ outturn, forecast }) => less(outturn, forecast));
  return {
    rows: outcomes.map((outcome, index) => ({
      ...outcome,
      error: printed(errors[index]),
      difference: printed(differences[index]),
    })),
    error: summaryOf(errors),
    difference: summaryOf(differences),
  };
}

function less(end: string | null | undefined, forecast: string | null | undefined): Exact | undefined {
  if (typeof end !== 'string' || typeof forecast !== 'string') return undefined;
  return subtract(exact(end), exact(forecast));
}

function summaryOf(errors: readonly (Exact | undefined)[]): ErrorSummary {
  const known = errors.filter((error) => error !== undefined);
  const [counted, lacking] = [known.length, errors.length - known.length];
  const total = known.reduce(add, ZERO);
  const sizes = known.map(absolute).reduce(add, ZERO);
  return {
    counted,
    lacking,
    total: lacking > 0 || counted === 0 ? null : printed(total),
    bias: printed(divide(total, exactInteger(counted))),
    meanAbsolute: printed(divide(sizes, exactInteger(counted))),
  };
}
