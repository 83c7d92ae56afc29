import { explainedSeries } from '../../fold/ledger-index.js';
import type { RegisterState } from '../../fold/register-state.js';
import { pointsOfSeries } from '../../fold/statements.js';
import { openView } from '../../readings/open-view.js';
import { type ExplainedItem, explainedItems } from '../../readings/read-explained.js';
import { definedIn, type View, type Viewpoint } from '../../readings/view.js';
import type { AmountVersion } from '../../rules/measure.js';
import { add, printExact, subtract, ZERO } from '../../values/exact.js';
import { OutturnError } from '../../values/outturn-error.js';
import { comparePeriods, endOf, type PeriodText, parsePeriod, startOf } from '../../values/period.js';
import type { Bridge, BridgeItem } from './budget-assessment.js';
import { differenceOf, findAmount, printed } from './line-amount.js';

/** One of the two figures a bridge runs between. */
export interface BridgeEnd {
  readonly line: string;
  readonly period: PeriodText;
  readonly version: AmountVersion;
}

/**
 * How a budget gets from one figure to another: the itemised changes, and the rest that nothing explains. Items
 * explain a line's change over time: between two lines, or two versions of one period, there are none.
 *
 * @throws {OutturnError} `unknown-line` for a line that was never defined, and the errors of periods and views.
 * @example
 * bridge(state, { line: 'net', period: '2023', version: 'decided' }, { line: 'net', period: '2024', version: 'decided' })
 */
export function bridge(
  state: RegisterState,
  from: BridgeEnd,
  to: BridgeEnd,
  viewpoint: Viewpoint = {},
): Bridge {
  for (const { line } of [from, to]) refuseUnknownLine(state, line);
  return bridgeBetween(openView(state, viewpoint), canonical(from), canonical(to));
}

/** The same seen through a view that is open already, for periods in canonical form. */
export function bridgeBetween(view: View, from: BridgeEnd, to: BridgeEnd): Bridge {
  const start = findAmount(view, from.line, from.version, from.period);
  const end = findAmount(view, to.line, to.version, to.period);
  const change = differenceOf(start, end);
  const items = itemsBetween(view, from, to);
  const explained = items.reduce((sum, { value }) => add(sum, value), ZERO);
  return {
    line: to.line,
    name: definedIn(view, 'line', to.line, to.period)?.name ?? to.line,
    from: { ...start.shown, period: from.period },
    to: { ...end.shown, period: to.period },
    change: printed(change),
    items: items.map(shownItem),
    explained: printExact(explained),
    rest: printed(change && subtract(change, explained)),
  };
}

/** The items into every period of the end's length after the start, up to the end. */
function itemsBetween(view: View, from: BridgeEnd, to: BridgeEnd): readonly ExplainedItem[] {
  if (from.line !== to.line) return [];
  const { unit, count } = parsePeriod(to.period);
  return pointsOfSeries(view.planned, explainedSeries(to.line))
    .filter((period) => parsePeriod(period).unit === unit && parsePeriod(period).count === count)
    .filter((period) => startOf(period) > endOf(from.period) && endOf(period) <= endOf(to.period))
    .sort(comparePeriods)
    .flatMap((period) => explainedItems(view, to.line, period));
}

function shownItem({ item, name, period, value, evidence }: ExplainedItem): BridgeItem {
  return { item, name, period, amount: printExact(value), evidence };
}

function canonical(end: BridgeEnd): BridgeEnd {
  return { ...end, period: parsePeriod(end.period).text };
}

function refuseUnknownLine(state: RegisterState, line: string): void {
  if (Object.hasOwn(state.definitions.line, line)) return;
  const message = `There is no budget line "${line}" in this register; ask for one that is defined.`;
  throw new OutturnError('unknown-line', message, { line });
}
