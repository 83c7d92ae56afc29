import type { BudgetLine } from '../../budget/budget-events.js';
import { forecastAt } from '../../readings/forecast-at.js';
import { type LineTree, linesAbove, lineTree, summedChildren } from '../../readings/line-tree.js';
import { readAmount } from '../../readings/read-amount.js';
import { mergeIds } from '../../readings/reading.js';
import type { View } from '../../readings/view.js';
import type { StatementId } from '../../values/id.js';
import type { PeriodText } from '../../values/period.js';
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
 * on that has a decided budget of the year, or has one below. A forecast stated on a line covers all below it, and
 * forecasts of all its parts cover a line. Breakdowns cut one whole in several ways: one is asked, the first in which
 * somebody answers for a line. Where nobody does, the first is asked as a whole, of nobody.
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

/** What forecasts a line: stated on it or on one above, else on every part of it. A blank is no forecast. */
function forecastOf(place: Place, line: BudgetLine): readonly StatementId[] {
  const covering = [line, ...linesAbove(place.tree, line)].map((one) => forecastStated(place, one));
  return covering.find((found) => found.length > 0) ?? forecastOfParts(place, line);
}

function forecastOfParts(place: Place, line: BudgetLine): readonly StatementId[] {
  if (place.tree.cyclic.has(line.id)) return [];
  const parts = summedChildren(place.tree, line).map((part) => {
    const own = forecastStated(place, part);
    return own.length > 0 ? own : forecastOfParts(place, part);
  });
  return parts.every((found) => found.length > 0) ? mergeIds(...parts) : [];
}

function forecastStated({ view, occasion, year }: Place, { id }: BudgetLine): readonly StatementId[] {
  return forecastAt(view, id, occasion, year)?.evidence ?? [];
}
