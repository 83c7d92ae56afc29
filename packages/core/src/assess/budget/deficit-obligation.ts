import type { BudgetLine } from '../../budget/budget-events.js';
import { mustBeDefined } from '../../fold/refuse.js';
import type { RegisterState } from '../../fold/register-state.js';
import { joinedParts, type LinePart, lineTree, summedParts } from '../../readings/line-tree.js';
import { openView } from '../../readings/open-view.js';
import { definingEvent, once, type View, type Viewpoint } from '../../readings/view.js';
import { printExact } from '../../values/exact.js';
import type { EventId, StatementId } from '../../values/id.js';
import { type PeriodText, parsePeriod } from '../../values/period.js';
import { partition } from '../../values/period-sequence.js';
import type { LineAmount } from './budget-assessment.js';
import { allowedDeficit, type DeficitEffect, effectOf, isWithin } from './deficit-effect.js';
import { forecastOfOccasion, lastForecast } from './forecast-of-year.js';
import { differenceOf } from './line-amount.js';
import { toDateOf } from './part-of-year.js';
import { type LastStated, lineActions, type PlannedAction } from './planned-actions.js';
import { type BudgetChoice, plannedAmount } from './planned-amount.js';
import { inTreeOrder } from './tree-order.js';

/** Of which period, and as of which follow-up. */
export interface ObligationQuestion extends Viewpoint, BudgetChoice {
  /** A year, or all the years of investment projects. */
  readonly period: PeriodText;
  /** Default, for each line, the occasion that closes last of those whose forecast of it is whole. */
  readonly occasion?: string | undefined;
}

/** A line whose forecast falls short of its budget by more than it may, and what is to be done about that. */
export interface DeficitObligation extends DeficitEffect {
  readonly line: string;
  readonly name: string;
  /** The unit that answers for the line; `null` where none is named. */
  readonly unit: string | null;
  readonly period: PeriodText;
  /** The follow-up the forecast was made at. */
  readonly occasion: string;
  readonly occasionName: string;
  readonly planned: LineAmount;
  readonly forecast: LineAmount;
  /** Forecast − budget; below zero. */
  readonly deficit: string;
  /** The deficit that needs no action, in money and without its sign. */
  readonly threshold: string;
  /** The actions that count: about the line or one it is the sum of, save internal lines, by id. */
  readonly actions: readonly PlannedAction[];
  /** What states that actions were given up. */
  readonly evidence: readonly StatementId[];
  /** The event that defined the line, and its threshold, as it counts here. */
  readonly definedBy: EventId;
}

/** Which period and follow-up, with the period as it is stored. */
export type AskedObligations = Pick<ObligationQuestion, 'period' | 'occasion' | 'budgetVersion'>;

/**
 * Every budget line, of those that say beyond what deficit actions are asked for (`actionBeyond`), whose forecast is
 * further below its budget than that; a deficit of exactly the threshold is not. A forecast or a budget that is missing,
 * also in part, makes no obligation. At a named occasion its own forecast counts, with the actions stated for it, and
 * those stated for none by its closing day. A year of an investment has no favourable side and makes none; a period of
 * several years does, where its final cost is forecast above the project's total.
 *
 * @throws {OutturnError} `unknown-occasion`, `period-not-months`, and the errors of periods and views.
 * @example
 * deficitObligations(state, { period: '2024', occasion: 'april' }).filter(({ status }) => status === 'open')
 */
export function deficitObligations(
  state: RegisterState,
  question: ObligationQuestion,
): readonly DeficitObligation[] {
  const { period: asked, occasion, budgetVersion, ...viewpoint } = question;
  const period = toDateOf({ year: parsePeriod(asked).text });
  if (occasion !== undefined) mustBeDefined(state, 'occasion', occasion);
  return obligationsIn(openView(state, viewpoint), { period, occasion, budgetVersion });
}

/** The same in a view; none of a period that is not whole months. */
export function obligationsIn(view: View, asked: AskedObligations): readonly DeficitObligation[] {
  const { period, occasion = '', budgetVersion = 'current' } = asked;
  if (!partition(period, 'month')) return [];
  return once(view, `obligations|${period}|${occasion}|${budgetVersion}`, () =>
    watchedLines(view, period).flatMap((line) => obligationOf(view, line, asked) ?? []),
  );
}

/** The lines that say beyond what deficit actions are asked for, in the order of their trees. */
function watchedLines(view: View, period: PeriodText): readonly BudgetLine[] {
  return once(view, `watched-lines|${period}`, () =>
    inTreeOrder(lineTree(view, period)).flatMap(({ line }) => (line.actionBeyond ? [line] : [])),
  );
}

function obligationOf(view: View, line: BudgetLine, asked: AskedObligations): DeficitObligation | undefined {
  const { id, actionBeyond, nature } = line;
  const { period, budgetVersion } = asked;
  if (!actionBeyond || (nature === 'investment' && !isOfYears(period))) return undefined;
  const found =
    asked.occasion === undefined
      ? lastForecast(view, id, period)
      : forecastOfOccasion(view, id, asked.occasion, period);
  const planned = plannedAmount(view, id, period, budgetVersion);
  const deficit = differenceOf(planned, found);
  if (!found || !planned?.value || !deficit) return undefined;
  const threshold = allowedDeficit(actionBeyond, planned.value);
  if (isWithin(deficit, threshold)) return undefined;
  const { occasion, occasionName, shown } = found;
  const stated = actionsFor(view, line, occasion, asked);
  const actions = stated.flatMap(({ planned: action, isGivenUp }) => (isGivenUp ? [] : [action]));
  return {
    ...{ line: id, name: line.name, unit: line.unit ?? null, period, occasion, occasionName },
    ...{ planned: planned.shown, forecast: shown },
    deficit: printExact(deficit),
    threshold: printExact(threshold),
    actions,
    evidence: stated.flatMap(({ planned: action, isGivenUp }) => (isGivenUp ? [action.statement] : [])),
    ...effectOf(actions, { forecast: found.value, planned: planned.value, threshold }),
    definedBy: definingEvent(view, 'line', id, lineTree(view, period).uses.get(id)?.[0]) ?? '',
  };
}

function actionsFor(
  view: View,
  line: BudgetLine,
  occasion: string,
  asked: AskedObligations,
): readonly LastStated[] {
  const { period } = asked;
  const untilClosing = asked.occasion !== undefined;
  const all = once(view, `line-actions|${period}|${occasion}|${untilClosing}`, () =>
    lineActions(view, { period, occasion, untilClosing }),
  );
  const within = linesActedOn(view, line, period);
  return all.filter(({ planned }) => within.has(planned.line));
}

/**
 * A line and every line it is the sum of all the period: of one that stands below it for a part only, nobody has said
 * how much of an action falls there. What is done between parts of the organisation improves none of its sums.
 */
function linesActedOn(view: View, line: BudgetLine, period: PeriodText): ReadonlySet<string> {
  const found = new Map<string, LinePart>([[`${line.id}|${period}`, { line, period }]]);
  for (const at of found.values()) {
    for (const part of summedParts(lineTree(view, at.period), at.line.id)) {
      if (part.line.internal !== true) found.set(`${part.line.id}|${part.period}`, part);
    }
  }
  const parts = joinedParts(lineTree(view, period), period, [...found.values()]);
  return new Set(parts.flatMap((part) => (part.period === period ? [part.line.id] : [])));
}

function isOfYears(period: PeriodText): boolean {
  return (partition(period, 'year')?.length ?? 0) > 1;
}
