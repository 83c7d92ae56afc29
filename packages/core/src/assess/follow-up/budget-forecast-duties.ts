import type { BudgetLine } from '../../budget/budget-events.js';
import { type LineTree, linesAbove, lineTree } from '../../readings/line-tree.js';
import { readAmount } from '../../readings/read-amount.js';
import type { View } from '../../readings/view.js';
import type { StatementId } from '../../values/id.js';
import type { PeriodText } from '../../values/period.js';
import { forecastOfOccasion } from '../budget/forecast-of-year.js';
import { grouped } from '../grouped.js';
import { dutyOfUnits } from './duty-of-units.js';
import { forecastPeriod } from './forecast-period.js';
import type { Duty } from './occasion-assessment.js';
import type { OccasionScope } from './occasion-scope.js';

/** Where forecasts are looked for. */
interface Place {
  readonly view: View;
  readonly tree: LineTree;
  readonly occasion: string;
  readonly year: PeriodText;
}

/**
 * A full-year forecast, made at this very follow-up, of what each unit answers for: of the uppermost line it is named
 * on that has a decided budget of the year, or has one below. A forecast of a line covers all below it, and forecasts
 * of all its parts cover a line; the outturn to date with a forecast of the rest of the year is a forecast too.
 * Breakdowns cut one whole in several ways: one is asked, the first in which somebody answers for a line. Where nobody
 * does, the first is asked as a whole, of nobody.
 */
export function budgetForecastDuties(view: View, scope: OccasionScope): readonly Duty[] {
  const year = forecastPeriod({ every: 'year' }, scope);
  const place: Place = { view, tree: lineTree(view, year), occasion: scope.occasion, year };
  return grouped([...place.tree.lines.values()], ({ whole }) => whole)
    .flatMap((lines) => askedOf(place, lines))
    .flatMap((line) => {
      const evidence = forecastOf(place, line);
      return dutyOfUnits(view, {
        units: line.unit === undefined ? [] : [line.unit],
        kind: 'forecast',
        about: { kind: 'line', id: line.id },
        period: year,
        due: scope.closes,
        isGiven: evidence.length > 0,
        evidence,
      });
    });
}

/** The lines of one whole that a forecast is asked of. */
function askedOf(place: Place, lines: readonly BudgetLine[]): readonly BudgetLine[] {
  const budgeted = lines.filter((line) => line.ofWhich !== true && hasBudget(place, line));
  const breakdowns = grouped(budgeted, ({ breakdown }) => breakdown);
  const answeredFor = breakdowns.map((some) => some.filter((line) => isUppermost(place.tree, line)));
  const roots = (breakdowns[0] ?? []).filter((line) => linesAbove(place.tree, line).length === 0);
  return answeredFor.find((some) => some.length > 0) ?? roots;
}

function hasBudget({ view, year }: Place, { id }: BudgetLine): boolean {
  const { leafCount, leavesLacking } = readAmount(view, id, 'decided', year);
  return leafCount > leavesLacking;
}

/** Whether a line names a unit that the nearest line above it with one does not. */
function isUppermost(tree: LineTree, line: BudgetLine): boolean {
  const above = linesAbove(tree, line).find(({ unit }) => unit !== undefined);
  return line.unit !== undefined && line.unit !== above?.unit;
}

/** What makes the year's forecast of a line whole, or that of the nearest line above it that has one. */
function forecastOf({ view, tree, occasion, year }: Place, line: BudgetLine): readonly StatementId[] {
  return (
    [line, ...linesAbove(tree, line)]
      .map(({ id }) => forecastOfOccasion(view, id, occasion, year))
      .find((forecast) => forecast?.value !== undefined)?.shown.evidence ?? []
  );
}
