import { amountSeries } from '../fold/series.js';
import { inForce, pointsOfSeries } from '../fold/statements.js';
import { overlaps, type PeriodText } from '../values/period.js';
import { summedLines } from './line-tree.js';
import type { View } from './view.js';

/**
 * Of a line and those it is the sum of, the lines that anything is decided or planned for, a blank too, in a period that
 * shares a day with this one.
 */
export function budgetedLines(view: View, line: string, period: PeriodText): readonly string[] {
  const budgeted = summedLines(view, line, period).filter((part) =>
    isBudgeted(view, part.line.id, part.period),
  );
  return [...new Set(budgeted.map((part) => part.line.id))];
}

function isBudgeted({ planned }: View, line: string, period: PeriodText): boolean {
  return ['decided', 'plan'].some((version) => {
    const series = amountSeries(line, version);
    return pointsOfSeries(planned, series).some(
      (point) => overlaps(point, period) && inForce(planned, series, point) !== undefined,
    );
  });
}
