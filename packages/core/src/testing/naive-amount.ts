import type { AmountVersion } from '../rules/measure.js';
import { addDays, type CalendarDate } from '../values/calendar-date.js';
import { contains, endOf, overlaps, type PeriodText, parsePeriod, startOf } from '../values/period.js';
import { partition } from '../values/period-sequence.js';
import { naiveAlterations } from './naive-alterations.js';
import { naiveForecastsAlone } from './naive-forecasts.js';
import { type NaivePart, naiveAllBelow, naiveBelow, naiveSpread, naiveUses } from './naive-lines.js';
import type { NaiveLog } from './naive-log.js';
import { naiveGathered, naiveSummands } from './naive-moves.js';
import { plus, type Rational } from './naive-rational.js';
import { naiveShare } from './naive-spread.js';
import { naiveClosingDay } from './naive-stated.js';
import { naiveIsLong, naiveStatedAmount, naiveStatedPeriods } from './naive-stated-amount.js';

const NOTHING: Rational = { above: 0n, below: 1n };

/**
 * A line's amount in whole kronor, counted over the list of events; `undefined` where nobody has said it. What is
 * stated for exactly the period, else for shorter periods that fill it, else what falls on it of a longer one where the
 * line is spread, else the sum of the lines below that are not *of which*. The current budget is what was decided, and
 * what falls in the period of whatever altered the line and those that are summed in it. The original one has nothing of
 * what was only decided later. A forecast is that of the last follow-up that has the whole of it in this way, or as what
 * has come out and what it forecasts of the rest.
 */
export function naiveAmount(
  log: NaiveLog,
  id: string,
  version: AmountVersion,
  period: PeriodText,
): Rational | undefined {
  if (naiveUses(log, id, period).length === 0) return undefined;
  if (version === 'forecast' && log.occasion === undefined) return lastForecast(log, id, period);
  const part = { line: id, period };
  const alone = amountAlone(log, part, version);
  if (alone) return alone.amount;
  const isOpened = (one: NaivePart) =>
    !amountAlone(log, one, version) && !(version === 'original' && isOnlyLater(log, one));
  const { parts, altered } = naiveSummands(log, part, isOpened);
  const counted = version === 'original' ? parts.filter((one) => !isOnlyLater(log, one)) : parts;
  if (counted.length === 0) return undefined;
  const amounts = counted.map(
    (one) =>
      naiveAmount(log, one.line, version, one.period) ??
      (version === 'forecast' ? comeOut(log, one, period) : undefined),
  );
  return sumOf([...amounts, ...(version === 'current' ? alterationsWithin(log, altered) : [])]);
}

// Nothing more is to come of a line that is closed, or stands elsewhere, before the sum that it is in is over, and when
// the follow-up closes; without a closing day nobody knows.
function comeOut(log: NaiveLog, { line, period }: NaivePart, whole: PeriodText): Rational | undefined {
  const ends = naiveUses(log, line, period).map(endOf);
  const closing = naiveClosingDay(log, log.occasion ?? '');
  const isOver = ends.every((end) => end < endOf(whole) && end <= closing);
  return isOver ? naiveAmount(log, line, 'outturn', period) : undefined;
}

// What a line has, or is known to lack, whatever is below it; `undefined` where it is the sum of that.
function amountAlone(
  log: NaiveLog,
  { line: id, period }: NaivePart,
  version: AmountVersion,
): { readonly amount: Rational | undefined } | undefined {
  const uses = naiveUses(log, id, period);
  const isAllOf = uses.length === 1 && uses[0] === period;
  const ownOf = (of: AmountVersion) =>
    ownAmount(log, id, of, period) ??
    (isAllOf || uses.length === 0 ? undefined : sumOf(uses.map((use) => ownAmount(log, id, of, use))));
  const own = ownOf(version);
  const lines = naiveAllBelow(log, id, period);
  const altered = version === 'current' ? alterationsWithin(log, naiveGathered(log, period, lines)) : [];
  if (own) return { amount: sumOf([own, ...altered]) };
  const ending = version === 'forecast' ? toDateAndRest(log, id, period) : undefined;
  if (ending) return ending;
  if (version === 'current' && !isDecided(log, { line: id, period })) {
    const planned = ownOf('plan');
    if (planned) return { amount: sumOf([planned, ...altered]) };
    const budgeted = lines.filter((one) => hasBudget(log, one)).map(({ line }) => line);
    if (altered.length > 0 && budgeted.every((line) => line === id)) {
      return { amount: budgeted.length === 0 ? sumOf(altered) : undefined };
    }
  }
  return naiveBelow(log, id, period).length === 0 ? { amount: undefined } : undefined;
}

// Of the follow-ups that forecast all of it, the one that closes last; no two of a small register close on one day.
function lastForecast(log: NaiveLog, id: string, period: PeriodText): Rational | undefined {
  const whole = naiveForecastsAlone(log).flatMap(({ alone, closing }) => {
    const amount = naiveAmount(alone, id, 'forecast', period);
    return amount ? [{ amount, closing }] : [];
  });
  return whole.find((one) => whole.every((other) => other.closing <= one.closing))?.amount;
}

// The first months as they came out, and the rest of them as forecast, from the first month that has such a forecast.
function toDateAndRest(
  log: NaiveLog,
  line: string,
  period: PeriodText,
): { readonly amount: Rational | undefined } | undefined {
  const months = partition(period, 'month') ?? [];
  const starts = naiveStatedPeriods(log, line, 'forecast')
    .filter((of) => contains(period, of) && naiveStatedAmount(log, line, 'forecast', of))
    .map(startOf);
  for (const [index, month] of months.entries()) {
    if (index === 0 || !starts.includes(startOf(month))) continue;
    const rest = ownAmount(log, line, 'forecast', stretchOf(months.slice(index)));
    const toDate = stretchOf(months.slice(0, index));
    if (rest) return { amount: sumOf([naiveAmount(log, line, 'outturn', toDate), rest]) };
  }
  return undefined;
}

function stretchOf(months: readonly PeriodText[]): PeriodText {
  return parsePeriod(`${months[0]}/${months.at(-1)}`).text;
}

// Nothing of it was decided at first, and it has a budget now: then the first budget has nothing of it.
function isOnlyLater(log: NaiveLog, part: NaivePart): boolean {
  const { line, period } = part;
  if (isDecidedFirst(log, part) || naiveAmount(log, line, 'current', period) === undefined) return false;
  return isDecided(log, part) || !isDecided(log, part, 'plan');
}

// Whether any part of it is known: a line's own, or that of a line below.
function isDecided(
  log: NaiveLog,
  { line, period }: NaivePart,
  version: 'decided' | 'plan' = 'decided',
): boolean {
  if (ownAmount(log, line, version, period)) return true;
  const uses = naiveUses(log, line, period);
  if (sumOf(uses.map((use) => ownAmount(log, line, version, use))) && uses.length > 0) return true;
  const below = naiveBelow(log, line, period);
  if (below.length > 0 && uses.some((use) => naiveBelow(log, line, use).length === 0)) {
    return uses.some((use) => isDecided(log, { line, period: use }, version));
  }
  return below.some((one) => isDecided(log, one, version));
}

// Whether anything, a blank too, is decided or planned for days of a period.
function hasBudget(log: NaiveLog, { line, period }: NaivePart): boolean {
  const periods = (['decided', 'plan'] as const).flatMap((version) => naiveStatedPeriods(log, line, version));
  return periods.some((of) => overlaps(of, period));
}

function isDecidedFirst(log: NaiveLog, { line, period }: NaivePart): boolean {
  const own = naiveStatedPeriods(log, line, 'original').filter(
    (of) => overlaps(of, period) && (naiveIsLong(period) || !naiveIsLong(of)),
  );
  return (
    own.some((of) => naiveStatedAmount(log, line, 'original', of)) ||
    naiveBelow(log, line, period).some((one) => isDecidedFirst(log, one))
  );
}

function ownAmount(
  log: NaiveLog,
  line: string,
  version: AmountVersion,
  period: PeriodText,
): Rational | undefined {
  return (
    naiveStatedAmount(log, line, version, period) ??
    filled(log, line, version, period) ??
    spreadOf(log, line, version, period)
  );
}

function filled(
  log: NaiveLog,
  line: string,
  version: AmountVersion,
  period: PeriodText,
): Rational | undefined {
  const parts = naiveStatedPeriods(log, line, version).filter(
    (part) => part !== period && contains(period, part) && naiveStatedAmount(log, line, version, part),
  );
  const filling = fewestUntil(endOf(period), startOf(period), parts);
  return filling && sumOf(filling.map((part) => naiveStatedAmount(log, line, version, part)));
}

// The fewest parts that lie one after the other from a day to another; of two such rows that with the longer last part.
function fewestUntil(
  end: CalendarDate,
  start: CalendarDate,
  parts: readonly PeriodText[],
): readonly PeriodText[] | undefined {
  const last = parts.filter((part) => endOf(part) === end).sort((a, b) => (startOf(a) < startOf(b) ? -1 : 1));
  const rows = last.flatMap((part) => {
    if (startOf(part) === start) return [[part]];
    const before = fewestUntil(addDays(startOf(part), -1), start, parts);
    return before ? [[...before, part]] : [];
  });
  return rows.find((row) => rows.every((other) => row.length <= other.length));
}

function spreadOf(
  log: NaiveLog,
  line: string,
  version: AmountVersion,
  period: PeriodText,
): Rational | undefined {
  const months = partition(period, 'month');
  if (!months || version === 'outturn' || version === 'forecast') return undefined;
  const stated = naiveStatedPeriods(log, line, version).flatMap((of) => {
    const amount = naiveStatedAmount(log, line, version, of);
    return amount ? [{ period: of, amount }] : [];
  });
  return sumOf(
    months.map((month) => {
      const around = stated.filter((one) => contains(one.period, month));
      const shortest = around.find((one) => around.every((other) => contains(other.period, one.period)));
      // What is left of a period that is stated in part belongs to nobody knows which month.
      const isCutUp = stated.some(
        (one) => shortest && one !== shortest && contains(shortest.period, one.period),
      );
      return shortest && !isCutUp ? shareOf(log, line, shortest, month) : undefined;
    }),
  );
}

// Of a change that is only in part in the period, the months of it that are, by the spread of its own line.
function alterationsWithin(log: NaiveLog, lines: readonly NaivePart[]): readonly (Rational | undefined)[] {
  return lines.flatMap(({ line, period }) => {
    const found = naiveAlterations(log).filter((one) => one.line === line && overlaps(one.period, period));
    return found.map((one) => {
      if (contains(period, one.period)) return one.amount;
      const months = (partition(period, 'month') ?? []).filter((month) => overlaps(one.period, month));
      return months.length > 0 ? sumOf(months.map((month) => shareOf(log, line, one, month))) : undefined;
    });
  });
}

// What falls on a month of an amount of a line.
function shareOf(
  log: NaiveLog,
  line: string,
  { period, amount }: { readonly period: PeriodText; readonly amount: Rational },
  month: PeriodText,
): Rational | undefined {
  const spread = naiveSpread(log, line, period);
  return spread && naiveShare(spread.spread, { months: spread.months, amount }, month);
}

// A sum lacks nothing, or is not known.
function sumOf(amounts: readonly (Rational | undefined)[]): Rational | undefined {
  const known = amounts.filter((amount) => amount !== undefined);
  return known.length === amounts.length ? known.reduce(plus, NOTHING) : undefined;
}
