import { benchmarkSeries } from '../fold/series.js';
import { evidenceOf, inForce } from '../fold/statements.js';
import type { BenchmarkMeasure } from '../rules/measure.js';
import { cellOf } from '../statement/columns.js';
import { exact } from '../values/exact.js';
import { segmentKey } from '../values/segment.js';
import type { MeasureContext } from './measure-context.js';
import { type Reading, unknownReading } from './reading.js';
import { reason } from './reason.js';
import { definedIn } from './view.js';

/** Another population's value: of the period read, or of the benchmark's own. */
export function readBenchmark(measure: BenchmarkMeasure, at: MeasureContext): Reading {
  const { group, statistic = 'mean' } = measure;
  const id = measure.indicator ?? at.scope.indicator ?? '';
  const segment = measure.segment ? segmentKey(measure.segment) : (at.scope.segment ?? '');
  const period = measure.period ?? at.valuePeriod;
  const indicator = definedIn(at.view, 'indicator', id, period);
  if (!indicator) return unknownReading(reason('not-defined', { kind: 'indicator', id }));
  const statement = inForce(at.view.stated, benchmarkSeries(id, segment, group, statistic), period);
  if (statement?.event.type !== 'benchmarks-stated') {
    const key = { type: 'benchmark', indicator: id, segment, period, group, statistic } as const;
    return unknownReading(reason('no-benchmark', { group, period }), [key]);
  }
  const { measuredIn, displayDecimals } = indicator;
  const value = exact(cellOf(statement.event.data.value, statement.row) ?? '0');
  return {
    known: true,
    value,
    measuredIn,
    finality: 'final',
    period,
    displayDecimals,
    evidence: evidenceOf(statement),
  };
}
