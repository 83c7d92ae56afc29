import { amountSeries } from '../../fold/ledger-index.js';
import { inForce } from '../../fold/statements.js';
import { occasionOf } from '../../readings/latest-forecast.js';
import { lineTree, summedChildren } from '../../readings/line-tree.js';
import { amountOf, statedAmount } from '../../readings/stated-amount.js';
import type { View } from '../../readings/view.js';
import type { PeriodText } from '../../values/period.js';
import { dutyOfUnits } from './duty-of-units.js';
import { forecastPeriod } from './forecast-period.js';
import type { Duty } from './occasion-assessment.js';
import type { OccasionScope } from './occasion-scope.js';

/** A full-year forecast, made at this very follow-up, of each budget line without parts that has a decided budget. */
export function budgetForecastDuties(view: View, scope: OccasionScope): readonly Duty[] {
  const year = forecastPeriod({ every: 'year' }, scope);
  const tree = lineTree(view, year);
  const leaves = [...tree.lines.values()].filter(
    (line) => line.ofWhich !== true && summedChildren(tree, line).length === 0,
  );
  return leaves
    .filter(({ id }) => statedAmount(view, id, 'decided', year) !== undefined)
    .flatMap(({ id, unit }) => {
      const evidence = forecastMadeAt(view, scope.occasion, id, year);
      return dutyOfUnits(view, {
        units: unit === undefined ? [] : [unit],
        kind: 'forecast',
        about: { kind: 'line', id },
        period: year,
        due: scope.closes,
        isGiven: evidence.length > 0,
        evidence,
      });
    });
}

/** A blank is no forecast. */
function forecastMadeAt(view: View, occasion: string, line: string, year: PeriodText): readonly string[] {
  const series = amountSeries(line, 'forecast');
  const statement = inForce(view.stated, series, year, (stated) => occasionOf(stated) === occasion);
  return (statement && amountOf(statement)?.evidence) ?? [];
}
