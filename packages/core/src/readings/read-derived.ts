import type { Indicator } from '../indicator/indicator-events.js';
import type { PeriodText } from '../values/period.js';
import { readMeasure } from './read-measure.js';
import { type Reading, unknownReading } from './reading.js';
import { reason } from './reason.js';
import type { View } from './view.js';

/**
 * A derived indicator's value: its measure at the period, in the segment, in the indicator's own unit. Unknown when
 * a part is; what it rests on is what its parts rest on.
 */
export function readDerived(view: View, indicator: Indicator, segment: string, period: PeriodText): Reading {
  const { id, definedBy, measuredIn, displayDecimals } = indicator;
  if (!definedBy || view.deriving.includes(id))
    return unknownReading(reason('cycle', { kind: 'indicator', id }));
  const inner: View = { ...view, deriving: [...view.deriving, id] };
  const scope = { indicator: id, segment };
  const found = readMeasure(definedBy, { view: inner, period, valuePeriod: period, scope });
  if (!found.known) return found;
  if (found.measuredIn !== undefined && found.measuredIn !== measuredIn) {
    return unknownReading(reason('unit', { left: found.measuredIn, right: measuredIn }), [], found.evidence);
  }
  const leaves = [...(found.leaves ?? []), { indicator: id, period }];
  return { ...found, measuredIn, period, displayDecimals, leaves };
}
