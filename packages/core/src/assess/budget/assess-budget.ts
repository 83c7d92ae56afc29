import type { BudgetLine } from '../../budget/budget-events.js';
import { type LineTree, lineTree } from '../../readings/line-tree.js';
import { explainedItems } from '../../readings/read-explained.js';
import type { View } from '../../readings/view.js';
import type { AmountVersion } from '../../rules/measure.js';
import type { PeriodText } from '../../values/period.js';
import { shiftYears } from '../../values/period-sequence.js';
import { grouped } from '../grouped.js';
import { bridgeBetween } from './bridge.js';
import type { Bridge, BudgetAssessment, BudgetLineAssessment } from './budget-assessment.js';
import { differenceOf, type FoundAmount, firstStated, percentageOf, printed } from './line-amount.js';

/** What was planned: decided, or the plan where nothing is decided yet. */
const PLANNED: readonly AmountVersion[] = ['decided', 'plan'];
/** What the year before is compared with. */
const BEFORE: readonly AmountVersion[] = ['decided', 'plan', 'outturn'];

interface PlacedLine {
  readonly line: BudgetLine;
  readonly depth: number;
}

/** The amounts of one line that its figures are made from. */
interface LineFigures {
  readonly planned: FoundAmount | undefined;
  readonly forecast: FoundAmount | undefined;
  readonly outturn: FoundAmount | undefined;
  readonly before: FoundAmount | undefined;
}

/**
 * Every budget line in use for a period, each tree from its root down, and a bridge for every line whose change
 * into the period is itemised.
 */
export function assessBudget(view: View, period: PeriodText): BudgetAssessment {
  const placed = inTreeOrder(lineTree(view, period));
  return {
    period,
    lines: placed.map((place) => assessLine(view, place, period)),
    bridges: placed.flatMap(({ line }) => bridgeInto(view, line.id, period)),
  };
}

function assessLine(view: View, { line, depth }: PlacedLine, period: PeriodText): BudgetLineAssessment {
  const figures = figuresOf(view, line.id, period);
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
    planned: planned?.shown ?? null,
    forecast: forecast?.shown ?? null,
    outturn: outturn?.shown ?? null,
    ...deviationOf(line, figures),
    before: before ? { ...before.shown, period: shiftYears(period, -1) } : null,
    change: printed(differenceOf(before, planned)),
    changePercent: percentageOf(before, planned),
  };
}

function figuresOf(view: View, line: string, period: PeriodText): LineFigures {
  return {
    planned: firstStated(view, line, PLANNED, period),
    forecast: firstStated(view, line, ['forecast'], period),
    outturn: firstStated(view, line, ['outturn'], period),
    before: firstStated(view, line, BEFORE, shiftYears(period, -1)),
  };
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

function bridgeInto(view: View, line: string, period: PeriodText): readonly Bridge[] {
  if (explainedItems(view, line, period).length === 0) return [];
  const yearBefore = shiftYears(period, -1);
  const from = firstStated(view, line, BEFORE, yearBefore)?.shown.version ?? 'decided';
  const to = firstStated(view, line, PLANNED, period)?.shown.version ?? 'decided';
  return [bridgeBetween(view, { line, period: yearBefore, version: from }, { line, period, version: to })];
}

/** Whole by whole and breakdown by breakdown, each line before those below it; circles are cut where they close. */
function inTreeOrder(tree: LineTree): readonly PlacedLine[] {
  const heads = [...tree.lines.values()].filter((line) => tree.cyclic.has(line.id));
  const byWhole = grouped([...tree.roots, ...heads], ({ whole }) => whole);
  const inOrder = byWhole.flatMap((lines) => grouped(lines, ({ breakdown }) => breakdown)).flat();
  const placed: PlacedLine[] = [];
  const left = inOrder.map((line): PlacedLine => ({ line, depth: 0 })).reverse();
  for (let next = left.pop(); next; next = left.pop()) {
    placed.push(next);
    left.push(...placedBelow(tree, next).reverse());
  }
  return placed;
}

function placedBelow(tree: LineTree, { line, depth }: PlacedLine): PlacedLine[] {
  const below = tree.children.get(line.id) ?? [];
  return below.filter(({ id }) => !tree.cyclic.has(id)).map((child) => ({ line: child, depth: depth + 1 }));
}
