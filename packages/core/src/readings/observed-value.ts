import { evidenceOf, type Statement } from '../fold/statements.js';
import type { Indicator } from '../indicator/indicator-events.js';
import type { ObservationKind, ObservationsStated } from '../indicator/observation-events.js';
import { cellOf } from '../statement/columns.js';
import { exact } from '../values/exact.js';
import type { PeriodText } from '../values/period.js';
import { FINALITY_OF, knownValue } from './known-value.js';
import { type Bounds, type Flag, type KnownReading, type Reading, unknownReading } from './reading.js';
import { reason } from './reason.js';
import type { View } from './view.js';

/** What one stated row says: its value with everything stated beside it, or why it is missing. */
export function observedValue(
  view: View,
  indicator: Indicator,
  period: PeriodText,
  kind: ObservationKind,
  statement: Statement,
): Reading {
  const { event, row } = statement;
  if (event.type !== 'observations-stated') throw new TypeError(`${statement.id} is no observation.`);
  const evidence = evidenceOf(statement);
  const { data } = event;
  const why = cellOf(data.missing, row) ?? null;
  if (why !== null) return unknownReading(reason('missing', { why, period }), [], evidence);
  if (cellOf(data.extent, row) === 'part' && !view.admitsParts) {
    return unknownReading(reason('part', { period }), [], evidence);
  }
  if (cellOf(data.atypical, row) === true && !view.admitsAtypical) {
    return unknownReading(reason('atypical', { period }), [], evidence);
  }
  const text = cellOf(data.value, row) ?? null;
  const printed = text ?? cellOf(data.high, row) ?? cellOf(data.low, row) ?? null;
  if (printed === null) return unknownReading(reason('missing', { why: 'not-stated', period }), [], evidence);
  const reading = knownValue(indicator, period, FINALITY_OF[kind], exact(printed), evidence);
  return { ...reading, ...besides(data, row, text !== null) };
}

function besides(data: ObservationsStated, row: number, hasValue: boolean): Partial<KnownReading> {
  const bounds = boundsOf(data, row, hasValue);
  const flags = flagsOf(data, row);
  const numerator = cellOf(data.numerator, row) ?? null;
  const denominator = cellOf(data.denominator, row) ?? null;
  return {
    ...(bounds && { bounds }),
    ...(flags.length > 0 && { flags }),
    ...(numerator !== null &&
      denominator !== null && {
        fraction: { numerator: exact(numerator), denominator: exact(denominator) },
      }),
  };
}

function boundsOf(data: ObservationsStated, row: number, hasValue: boolean): Bounds | undefined {
  const low = cellOf(data.low, row) ?? null;
  const high = cellOf(data.high, row) ?? null;
  if (low === null && high === null) return undefined;
  const excludes = cellOf(data.excludes, row) ?? null;
  return {
    low: low === null ? undefined : exact(low),
    high: high === null ? undefined : exact(high),
    excludesLow: excludes === 'low' || excludes === 'both',
    excludesHigh: excludes === 'high' || excludes === 'both',
    hasValue,
  };
}

function flagsOf(data: ObservationsStated, row: number): readonly Flag[] {
  const flags: Flag[] = [];
  if (cellOf(data.approximate, row) === true) flags.push('approximate');
  if (cellOf(data.extent, row) === 'part') flags.push('part');
  return flags;
}
