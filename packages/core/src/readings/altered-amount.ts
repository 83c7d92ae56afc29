import { contains } from '../values/period.js';
import type { Alteration, AlterationWithin } from './alterations.js';
import { type AmountReading, knownAmount, type Sought } from './amount-reading.js';
import { mergeIds, unknownReading } from './reading.js';
import { reason } from './reason.js';
import { alterationWithin } from './spread-amount.js';

/**
 * A reading with what altered it. Of a change that reaches beyond the period, what falls within it counts; where its
 * line is not spread nobody has said how much that is, and the amount is unknown.
 */
export function alteredBy(
  sought: Sought,
  alterations: readonly (Alteration | AlterationWithin)[],
  reading: AmountReading,
): AmountReading {
  if (alterations.length === 0) return reading;
  const { view, line, period, version } = sought;
  const { leafCount } = reading;
  const evidence = mergeIds(reading.evidence, ...alterations.map((each) => each.evidence));
  if (!reading.known) return { ...reading, evidence };
  const within = alterations.map((each) => {
    const part = 'within' in each ? each.within : period;
    return contains(part, each.period) ? each : alterationWithin(view, each, part);
  });
  const known = within.filter((each) => each !== undefined);
  if (known.length === within.length) {
    return { ...knownAmount(sought, [reading, ...known], leafCount), evidence };
  }
  const why = reason('no-amount', { line, period, version });
  const missing = [{ type: 'amount', line, period, version } as const];
  return { ...unknownReading(why, missing, evidence), leafCount, leavesLacking: leafCount };
}
