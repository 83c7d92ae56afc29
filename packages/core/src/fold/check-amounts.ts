import type { BudgetLine } from '../budget/budget-events.js';
import { isSummedIn } from '../budget/summed-in.js';
import type { DecidedEvent } from '../events/event.js';
import { cellOf, rowCount } from '../statement/columns.js';
import { minorUnits } from '../values/currency.js';
import { add, exact, isZero, printExact, ZERO } from '../values/exact.js';
import { inWholeUnits, printedDecimals } from '../values/money.js';
import { contains, startOf } from '../values/period.js';
import { checkForecasts } from './check-forecasts.js';
import { allInUse, isInUseWithin } from './definitions.js';
import { definedAtHead, mustBeDefined, refuse } from './refuse.js';
import type { RegisterState } from './register-state.js';
import { refuseSameKeys } from './same-keys.js';

/** Whatever day a definition was stated on. */
const HEAD = '9999-12-31';

/** An event that states amounts of budget lines. */
export type AmountEvent = Extract<
  DecidedEvent,
  {
    type:
      | 'budget-decided'
      | 'budget-adjusted'
      | 'budget-transferred'
      | 'change-explained'
      | 'outturns-stated'
      | 'forecasts-stated';
  }
>;

/**
 * Refuses unknown lines and plans, two rows with one key, amounts of a line that is closed or not yet opened in their
 * period, balances of a line that is the sum of others, amounts finer than the currency, transfers that do not balance
 * or leave the tree they begin in, and forecasts that come too late. A parent's budget or forecast is no fault:
 * documents print totals too.
 */
export function checkAmounts(state: RegisterState, event: AmountEvent): void {
  if ('plan' in event.data && event.data.plan !== undefined) mustBeDefined(state, 'plan', event.data.plan);
  if (event.type === 'forecasts-stated') checkForecasts(state, event);
  refuseClosedLines(state, event);
  if (event.type === 'outturns-stated') refuseSums(state, event.data);
  refuseTooPrecise(state, event);
  refuseSameKeys(event);
  if (event.type !== 'budget-transferred') return;
  refuseUnbalanced(event.data);
  refuseAcrossTrees(state, event.data);
}

function refuseClosedLines(state: RegisterState, { data }: AmountEvent): void {
  const checked = new Set<string>();
  for (let row = 0; row < rowCount(data); row++) {
    const line = cellOf<string>(data.line, row) ?? '';
    const period = cellOf<string>(data.period, row) ?? '';
    const what = `${line}|${period}`;
    if (checked.has(what)) continue;
    checked.add(what);
    mustBeDefined(state, 'line', line);
    if (isInUseWithin(state.definitions, 'line', line, { version: state.version, date: HEAD, period }))
      continue;
    const message = `The line "${line}" is closed or not yet opened in all of ${period} (row ${row}); state the amount of a line in use then, or define the line from an earlier period.`;
    refuse('line-closed', message, { line, period, row });
  }
}

/** A balance is posted on the lines that a sum is made of; on the sum it would say the same money twice. */
function refuseSums(state: RegisterState, data: AmountEvent['data']): void {
  const sums = new Map<string, ReadonlySet<string>>();
  for (let row = 0; row < rowCount(data); row++) {
    const line = cellOf<string>(data.line, row) ?? '';
    const period = cellOf<string>(data.period, row) ?? '';
    const then = sums.get(period) ?? linesThatAreSums(state, period);
    sums.set(period, then);
    if (!then.has(line)) continue;
    const message = `The line "${line}" is the sum of the lines below it in ${period} (row ${row}); state the outturn of those, and a printed total as a figure with state-figure.`;
    refuse('line-is-a-sum', message, { line, period, row });
  }
}

/** The lines that others are summed in on some day of a period, at the head of the log. */
function linesThatAreSums({ definitions, version }: RegisterState, period: string): ReadonlySet<string> {
  const starts = Object.values(definitions.line)
    .flat()
    .flatMap(({ data }) => (data.from === undefined ? [] : [startOf(data.from)]));
  const days = new Set([startOf(period), ...starts.filter((day) => contains(period, day))]);
  return new Set([...days].flatMap((day) => sumsOn({ definitions, version }, day)));
}

function sumsOn(
  { definitions, version }: Pick<RegisterState, 'definitions' | 'version'>,
  day: string,
): readonly string[] {
  const inUse = allInUse(definitions, 'line', { version, date: HEAD, period: day });
  const lines = new Map<string, BudgetLine>(inUse.map(({ data }) => [data.id, data]));
  return [...lines.values()].flatMap((line) => {
    const parent = line.parent === undefined ? undefined : lines.get(line.parent);
    return parent && isSummedIn(line, parent) ? [parent.id] : [];
  });
}

function refuseTooPrecise(state: RegisterState, { data }: AmountEvent): void {
  const multiplier = data.multiplier ?? 1;
  for (let row = 0; row < rowCount(data); row++) {
    const amount = cellOf<string | null>(data.amount, row) ?? '0';
    refuseFineAmount(state, { amount, multiplier, row });
  }
}

/** A printed amount, and the row it stands in where it has one. */
interface PrintedAmount {
  readonly amount: string;
  readonly multiplier: number;
  readonly row?: number;
}

/** Refuses (`amount-too-precise`) an amount with more decimals than the register's currency has. */
export function refuseFineAmount({ register }: RegisterState, printed: PrintedAmount): void {
  const { amount, multiplier, row } = printed;
  const currency = register?.currency ?? '';
  const allowed = minorUnits(currency);
  const decimals = printedDecimals(amount, multiplier);
  if (decimals <= allowed) return;
  const where = row === undefined ? '' : ` (row ${row})`;
  const message = `The amount ${amount} × ${multiplier}${where} has ${decimals} decimals in ${currency}, which has ${allowed}; state it as it is in the books, or correct the multiplier.`;
  refuse('amount-too-precise', message, { ...printed, decimals, allowed });
}

function refuseUnbalanced(data: Extract<AmountEvent, { type: 'budget-transferred' }>['data']): void {
  const multiplier = data.multiplier ?? 1;
  const left = new Map<string, ReturnType<typeof exact>>();
  for (let row = 0; row < rowCount(data); row++) {
    const period = cellOf<string>(data.period, row) ?? '';
    const amount = inWholeUnits(exact(cellOf<string>(data.amount, row) ?? '0'), multiplier);
    left.set(period, add(left.get(period) ?? ZERO, amount));
  }
  for (const [period, sum] of left) {
    if (isZero(sum)) continue;
    const rest = printExact(sum);
    const message = `The transfer "${data.name}" leaves ${rest} in ${period}; what is taken from one line is given to another in the same period, so that its rows sum to zero.`;
    refuse('transfer-unbalanced', message, { name: data.name, period, rest });
  }
}

/** Money moved from one breakdown to another, or into or out of an *of which* line, would change a total. */
function refuseAcrossTrees(state: RegisterState, data: AmountEvent['data']): void {
  const trees = new Map<string, { readonly tree: string; readonly line: string }>();
  for (let row = 0; row < rowCount(data); row++) {
    const line = cellOf<string>(data.line, row) ?? '';
    const period = cellOf<string>(data.period, row) ?? '';
    const tree = sumOf(state, line, period);
    const first = trees.get(period) ?? { tree, line };
    trees.set(period, first);
    if (first.tree === tree) continue;
    const message = `The transfer moves budget between "${first.line}" and "${line}" in ${period} (row ${row}), which are not summed in one total: they are in two breakdowns or wholes, or an "of which" line is one of them. Move it between lines of one breakdown.`;
    refuse('transfer-across-trees', message, { lines: [first.line, line], period, row });
  }
}

/** What a line is summed in at last: an *of which* line by its id, else the breakdown. */
function sumOf(state: RegisterState, id: string, period: string): string {
  const defined = (one: string) =>
    (definedAtHead(state, 'line', one, period) ?? definedAtHead(state, 'line', one))?.data;
  const passed = new Set<string>();
  let line = defined(id);
  for (let above = line; above && !passed.has(above.id); ) {
    passed.add(above.id);
    line = above;
    const parent = above.parent === undefined ? undefined : defined(above.parent);
    above = parent && isSummedIn(above, parent) ? parent : undefined;
  }
  return line?.ofWhich === true ? line.id : `${line?.whole}|${line?.breakdown}`;
}
