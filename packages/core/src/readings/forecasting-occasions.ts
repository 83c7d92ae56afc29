import { amountSeries } from '../fold/series.js';
import { placesAt, pointsOfSeries, statementAt } from '../fold/statements.js';
import { contains, type PeriodText } from '../values/period.js';
import { occasionOf } from './latest-forecast.js';
import { linesEverIn } from './line-tree.js';
import { once, type View } from './view.js';

/**
 * The occasions that may forecast a line within a period: those that ever stated anything of it, or of a line ever below
 * it. Registers keep the occasions of many years, and asking each of every line is dear.
 */
export function forecastingOccasions(view: View, line: string, within: PeriodText): ReadonlySet<string> {
  const found = new Set<string>();
  for (const below of linesEverIn(view, line))
    for (const [period, occasions] of statedFor(view, below))
      if (contains(within, period)) for (const occasion of occasions) found.add(occasion);
  return found;
}

/** The occasions that stated a forecast of a line itself, by the period it is of. */
function statedFor(view: View, line: string): ReadonlyMap<PeriodText, readonly string[]> {
  return once(view, `forecasting|${line}`, () => {
    const series = amountSeries(line, 'forecast');
    const occasionsOf = (period: PeriodText): readonly string[] =>
      placesAt(view.stated, series, period).flatMap((place) => {
        const statement = statementAt(view.stated.ledger, place);
        return statement ? [occasionOf(statement)] : [];
      });
    return new Map(pointsOfSeries(view.stated, series).map((period) => [period, occasionsOf(period)]));
  });
}
