import type { RegisterState } from '../../fold/register-state.js';
import { lineIn } from '../../readings/line-tree.js';
import { openView } from '../../readings/open-view.js';
import type { View, Viewpoint } from '../../readings/view.js';
import type { AmountVersion } from '../../rules/measure.js';
import { add, exact, printExact, subtract, ZERO } from '../../values/exact.js';
import { OutturnError } from '../../values/outturn-error.js';
import { parsePeriod } from '../../values/period.js';
import { type BridgeEnd, itemsBetween } from './bridge-items.js';
import type { Bridge } from './budget-assessment.js';
import { differenceOf, findAmount, printed } from './line-amount.js';
import { refuseUnknownLine } from './part-of-year.js';

/**
 * How a budget gets from one figure of a line to another, and the rest that nothing explains. Between periods there
 * are the itemised changes; between versions the adjustments and transfers that the `current` budget has and no other:
 * they are taken back where a bridge starts from it, and added where it ends in it. Between two lines there is nothing.
 * The items and the rest always sum to the difference, exactly.
 *
 * @throws {OutturnError} `unknown-line` for a line that was never defined, `question-invalid` for a version there is
 * not, and the errors of periods and views.
 * @example
 * bridge(state, { line: 'net', period: '2023', version: 'decided' }, { line: 'net', period: '2024', version: 'decided' })
 */
export function bridge(
  state: RegisterState,
  from: BridgeEnd,
  to: BridgeEnd,
  viewpoint: Viewpoint = {},
): Bridge {
  for (const { line, version } of [from, to]) {
    refuseUnknownLine(state, line);
    if (!VERSIONS.includes(version)) throw noSuchVersion(version);
  }
  return bridgeBetween(openView(state, viewpoint), canonical(from), canonical(to));
}

const VERSIONS: readonly AmountVersion[] = ['decided', 'original', 'current', 'plan', 'outturn', 'forecast'];

function noSuchVersion(version: string): OutturnError {
  const message = `A bridge runs between versions of an amount, and "${version}" is none: give one of ${VERSIONS.join(', ')}.`;
  return new OutturnError('question-invalid', message, { version });
}

/** The same seen through a view that is open already, for periods in canonical form. */
export function bridgeBetween(view: View, from: BridgeEnd, to: BridgeEnd): Bridge {
  const start = findAmount(view, from.line, from.version, from.period);
  const end = findAmount(view, to.line, to.version, to.period);
  const change = differenceOf(start, end);
  const items = itemsBetween(view, from, to);
  const explained = items.reduce((sum, { amount }) => add(sum, exact(amount)), ZERO);
  return {
    line: to.line,
    name: lineIn(view, to.line, to.period)?.name ?? to.line,
    from: { ...start.shown, period: from.period },
    to: { ...end.shown, period: to.period },
    change: printed(change),
    items,
    explained: printExact(explained),
    rest: printed(change && subtract(change, explained)),
  };
}

function canonical(end: BridgeEnd): BridgeEnd {
  return { ...end, period: parsePeriod(end.period).text };
}
