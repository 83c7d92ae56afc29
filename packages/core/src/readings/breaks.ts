import { breakSeries } from '../fold/series.js';
import { allInForce } from '../fold/statements.js';
import type { StatementId } from '../values/id.js';
import { endOf, startOf } from '../values/period.js';
import type { Leaf } from './reading.js';
import type { View } from './view.js';

/** A break that two values lie on the two sides of. */
export interface BreakBetween {
  readonly indicator: string;
  readonly at: string;
  readonly statement: StatementId;
}

/** Every break of an indicator's series. */
export function breaksOf(view: View, indicator: string): readonly BreakBetween[] {
  const stated = allInForce(view.stated, breakSeries(indicator), '', ({ id }) => id);
  return stated.flatMap(({ id: statement, event }) =>
    event.type === 'series-broken' ? [{ indicator, at: event.data.at, statement }] : [],
  );
}

/** The first break between any two leaves of one indicator. */
export function breakBetween(
  view: View,
  left: readonly Leaf[] | undefined,
  right: readonly Leaf[] | undefined,
): BreakBetween | undefined {
  for (const a of left ?? []) {
    for (const b of right ?? []) {
      if (a.indicator !== b.indicator || a.period === b.period) continue;
      const found = breakIn(view, a, b);
      if (found) return found;
    }
  }
  return undefined;
}

function breakIn(view: View, a: Leaf, b: Leaf): BreakBetween | undefined {
  // One may lie within the other: what counts is that the two together reach across the break.
  const [first = ''] = [startOf(a.period), startOf(b.period)].sort();
  const [, last = ''] = [endOf(a.period), endOf(b.period)].sort();
  for (const { at, statement } of breaksOf(view, a.indicator)) {
    const start = startOf(at);
    if (first < start && start <= last) return { indicator: a.indicator, at, statement };
  }
  return undefined;
}
