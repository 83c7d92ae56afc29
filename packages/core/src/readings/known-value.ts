import type { Indicator } from '../indicator/indicator-events.js';
import type { ObservationKind } from '../indicator/observation-events.js';
import type { Exact } from '../values/exact.js';
import type { StatementId } from '../values/id.js';
import type { PeriodText } from '../values/period.js';
import type { Finality, KnownReading } from './reading.js';

/** How sure a value of each kind is. */
export const FINALITY_OF: Readonly<Record<ObservationKind, Finality>> = {
  outturn: 'final',
  preliminary: 'preliminary',
  forecast: 'expected',
};

/** A reading of an indicator's own value. */
export function knownValue(
  indicator: Indicator,
  period: PeriodText,
  finality: Finality,
  value: Exact,
  evidence: readonly StatementId[],
): KnownReading {
  return {
    known: true,
    value,
    measuredIn: indicator.measuredIn,
    finality,
    period,
    displayDecimals: indicator.displayDecimals,
    leaves: [{ indicator: indicator.id, period }],
    evidence,
  };
}
