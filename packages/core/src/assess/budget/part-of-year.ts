import type { RegisterState } from '../../fold/register-state.js';
import { OutturnError } from '../../values/outturn-error.js';
import {
  contains,
  endOf,
  type PeriodText,
  parsePeriod,
  periodOfUnits,
  startOf,
} from '../../values/period.js';
import { partition } from '../../values/period-sequence.js';
import { unitEnd, unitNumberAt } from '../../values/period-unit.js';

/** A year and how far into it: what *to date* means. */
export interface PartOfYear {
  /** A calendar year, `2024`, or a fiscal year as a range of months, `2023-07/2024-06`. */
  readonly year: PeriodText;
  /** What it ends with: a month, a third, a half-year or a day that ends a month. Default the whole year. */
  readonly to?: PeriodText | undefined;
}

/**
 * The part of a year from its first month to the end of `to`; the year itself when that is all of it.
 *
 * @throws {OutturnError} `period-not-months` for a year or a part that does not begin and end with months,
 * `period-outside-year`, and the errors of periods.
 * @example
 * toDateOf({ year: '2024', to: '2024-08' }) // → '2024-01/2024-08'
 */
export function toDateOf({ year, to = year }: PartOfYear): PeriodText {
  if (!partition(year, 'month')) throw notMonths(year);
  if (!contains(year, to)) {
    const message = `${to} is not a part of the year ${year}; give a part of it, or the year it is in.`;
    throw new OutturnError('period-outside-year', message, { year, to });
  }
  const last = unitNumberAt('month', endOf(to));
  if (unitEnd('month', last) !== endOf(to)) throw notMonths(to);
  if (endOf(to) === endOf(year)) return parsePeriod(year).text;
  return periodOfUnits('month', unitNumberAt('month', startOf(year)), last).text;
}

/** @throws {OutturnError} `unknown-line` for a line that was never defined. */
export function refuseUnknownLine(state: RegisterState, line: string): void {
  if (Object.hasOwn(state.definitions.line, line)) return;
  const message = `There is no budget line "${line}" in this register; ask for one that is defined.`;
  throw new OutturnError('unknown-line', message, { line });
}

function notMonths(period: PeriodText): OutturnError {
  const message = `${period} is not whole months; give a year, a range of months, or a day that ends a month.`;
  return new OutturnError('period-not-months', message, { period });
}
