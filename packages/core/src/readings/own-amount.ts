import type { BudgetLine } from '../budget/budget-events.js';
import { pointsOfSeries } from '../fold/statements.js';
import { type PeriodText, samePeriod } from '../values/period.js';
import type { Sought } from './amount-reading.js';
import { forecastAt } from './forecast-at.js';
import { spreadAmountOf } from './spread-amount.js';
import { type StatedAmount, seriesOfAmount, statedAmount, togetherStated } from './stated-amount.js';
import { fromWholeParts } from './whole-parts.js';

/** What a line itself has an amount of: of the period, else of each part of it that it is in use in. */
export function ownOrInParts(
  sought: Sought,
  line: BudgetLine,
  uses: readonly PeriodText[],
): StatedAmount | undefined {
  const own = ownAmount(sought, line);
  return own ?? (isPartly(uses, sought.period) ? ownInParts(sought, line, uses) : undefined);
}

/** The same of the parts of a period that a line is in use in; `undefined` where one of them has none. */
function ownInParts(sought: Sought, line: BudgetLine, uses: readonly PeriodText[]): StatedAmount | undefined {
  const found = uses.map((use) => ownAmount({ ...sought, period: use }, line));
  const known = found.filter((amount) => amount !== undefined);
  return known.length === found.length && known.length > 0 ? togetherStated(known) : undefined;
}

function isPartly(uses: readonly PeriodText[], period: PeriodText): boolean {
  return uses.length > 1 || !samePeriod(uses[0] ?? period, period);
}

/** What a line itself has an amount of: stated for exactly the period, in shorter periods, or spread over it. */
function ownAmount(sought: Sought, line: BudgetLine): StatedAmount | undefined {
  const { view, version, period, occasion = '' } = sought;
  if (version === 'forecast') return forecastAt(view, line.id, occasion, period);
  return (
    statedAmount(view, line.id, version, period) ??
    fromShorterPeriods(sought) ??
    spreadAmountOf(view, line, version, period)
  );
}

function fromShorterPeriods({ view, line, version, period }: Sought): StatedAmount | undefined {
  const periods = pointsOfSeries(view.stated, seriesOfAmount(line, version));
  return fromWholeParts(period, periods, (part) => statedAmount(view, line, version, part));
}
