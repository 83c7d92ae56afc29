import type { Measure } from '../rules/measure.js';
import { allMeasures, depthOfMeasure, NESTING_LIMIT } from '../rules/nesting.js';
import { checkSegment } from './check-segment.js';
import { mustBeDefined, refuse } from './refuse.js';
import type { RegisterState } from './register-state.js';
import { figureSeries } from './series.js';
import { headView, pointsOfSeries } from './statements.js';

/** Refuses a measure that names things that are not defined, or nests too deep. */
export function checkMeasure(state: RegisterState, measure: Measure): void {
  const depth = depthOfMeasure(measure);
  if (depth > NESTING_LIMIT) refuseDepth(depth);
  for (const part of allMeasures(measure)) checkReferences(state, part);
}

function checkReferences(state: RegisterState, measure: Measure): void {
  switch (measure.type) {
    case 'value':
    case 'benchmark': {
      if (measure.indicator === undefined) return;
      const indicator = mustBeDefined(state, 'indicator', measure.indicator).data;
      if (measure.segment) checkSegment(state, indicator, measure.segment);
      return;
    }
    case 'amount':
    case 'explained':
      mustBeDefined(state, 'line', measure.line);
      return;
    case 'figure':
      if (pointsOfSeries(headView(state), figureSeries(measure.figure)).length === 0) {
        refuse(
          'unknown-figure',
          `No figure "${measure.figure}" has been stated; state it first, or correct the id.`,
          {
            figure: measure.figure,
          },
        );
      }
      return;
    default:
      return;
  }
}

/** Refuses an expression that nests deeper than the limit. */
export function refuseDepth(depth: number): never {
  const message = `The expression nests ${depth} deep; ${NESTING_LIMIT} is the most. Split it, or define an indicator for a part.`;
  return refuse('nesting-too-deep', message, { depth, limit: NESTING_LIMIT });
}
