import type { BudgetLine } from '../../budget/budget-events.js';
import { isAltered } from '../../readings/alterations.js';
import { internalLinesIn } from '../../readings/internal-lines.js';
import { lineTree } from '../../readings/line-tree.js';
import { readTogether } from '../../readings/read-amount.js';
import { explainedItems } from '../../readings/read-explained.js';
import type { View } from '../../readings/view.js';
import type { PeriodText } from '../../values/period.js';
import { shiftYears } from '../../values/period-sequence.js';
import { bridgeBetween } from './bridge.js';
import type {
  Bridge,
  BudgetAssessment,
  BudgetLineAssessment,
  ConsolidatedAmounts,
  LineAmount,
} from './budget-assessment.js';
import { consolidated } from './consolidated.js';
import { type ForecastOfYear, lastForecast } from './forecast-of-year.js';
import { differenceOf, type FoundAmount, firstStated, percentageOf, printed } from './line-amount.js';
import { amountBefore, type BudgetVersion, plannedAmount } from './planned-amount.js';
import { inTreeOrder, type PlacedLine } from './tree-order.js';

/** The amounts of one line that its figures are made from. */
interface LineFigures {
  readonly planned: FoundAmount | undefined;
  readonly forecast: ForecastOfYear | undefined;
  readonly outturn: FoundAmount | undefined;
  readonly before: FoundAmount | undefined;
}

/** Of which period, and compared with which budget. */
interface Asked {
  readonly period: PeriodText;
  readonly version: BudgetVersion;
}

/**
 * Every budget line in use for a period, each tree from its root down; a bridge for every line whose change into the
 * period is itemised, and one from the original to the current budget of every line that was altered, or one below it.
 */
export function assessBudget(
  view: View,
  period: PeriodText,
  version: BudgetVersion = 'current',
): BudgetAssessment {
  const placed = inTreeOrder(lineTree(view, period));
  const asked = { period, version };
  return {
    period,
    lines: placed.map((place) => assessLine(view, place, asked)),
    bridges: placed.flatMap(({ line }) => [
      ...bridgeInto(view, line.id, asked),
      ...bridgeOver(view, line.id, period),
    ]),
  };
}

function assessLine(view: View, { line, depth }: PlacedLine, asked: Asked): BudgetLineAssessment {
  const figures = figuresOf(view, line.id, asked);
  const { planned, forecast, outturn, before } = figures;
  return {
    line: line.id,
    name: line.name,
    nature: line.nature,
    whole: line.whole,
    breakdown: line.breakdown,
    parent: line.parent ?? null,
    depth,
    ofWhich: line.ofWhich ?? false,
    internal: line.internal ?? false,
    planned: planned?.shown ?? null,
    forecast: forecast?.shown ?? null,
    outturn: outturn?.shown ?? null,
    consolidated: consolidatedOf(view, line, figures, asked.period),
    ...deviationOf(line, figures),
    before: before ? { ...before.shown, period: shiftYears(asked.period, -1) } : null,
    change: printed(differenceOf(before, planned)),
    changePercent: percentageOf(before, planned),
  };
}

function figuresOf(view: View, line: string, { period, version }: Asked): LineFigures {
  return {
    planned: plannedAmount(view, line, period, version),
    forecast: lastForecast(view, line, period),
    outturn: firstStated(view, line, ['outturn'], period),
    before: amountBefore(view, line, period, version),
  };
}

function consolidatedOf(
  view: View,
  line: BudgetLine,
  { planned, forecast, outturn }: LineFigures,
  period: PeriodText,
): ConsolidatedAmounts | null {
  const internal = internalLinesIn(view, line.id, period);
  if (internal.length === 0) return null;
  const of = (found: FoundAmount | undefined, occasion?: string): LineAmount | null => {
    if (!found) return null;
    const { version } = found.shown;
    return consolidated(found, readTogether({ view, line: line.id, version, period, occasion }, internal));
  };
  // Of the same occasion: what another expects of them is in another sum.
  return { planned: of(planned), forecast: of(forecast, forecast?.occasion), outturn: of(outturn) };
}

function deviationOf(
  { nature }: BudgetLine,
  { planned, forecast, outturn }: LineFigures,
): Pick<BudgetLineAssessment, 'deviation' | 'deviationOf' | 'deviationPercent'> {
  if (nature === 'investment') {
    return { deviation: null, deviationOf: null, deviationPercent: { value: null, reason: 'investment' } };
  }
  const actual = outturn?.value ? outturn : forecast;
  const deviation = differenceOf(planned, actual);
  return {
    deviation: printed(deviation),
    deviationOf: deviation ? (actual === outturn ? 'outturn' : 'forecast') : null,
    deviationPercent: percentageOf(planned, actual),
  };
}

function bridgeInto(view: View, line: string, { period, version }: Asked): readonly Bridge[] {
  if (explainedItems(view, line, period).length === 0) return [];
  const yearBefore = shiftYears(period, -1);
  const from = amountBefore(view, line, period, version)?.shown.version ?? 'decided';
  const to = plannedAmount(view, line, period, version)?.shown.version ?? 'decided';
  return [bridgeBetween(view, { line, period: yearBefore, version: from }, { line, period, version: to })];
}

function bridgeOver(view: View, line: string, period: PeriodText): readonly Bridge[] {
  if (!isAltered(view, line, period)) return [];
  const from = plannedAmount(view, line, period, 'original')?.shown.version ?? 'original';
  return [bridgeBetween(view, { line, period, version: from }, { line, period, version: 'current' })];
}
