import type { PrintedFigure } from '../budget/figure-events.js';
import { figureSeries } from '../fold/series.js';
import { evidenceOf, inForce, type Statement } from '../fold/statements.js';
import { exact } from '../values/exact.js';
import { inWholeUnits } from '../values/money.js';
import type { PeriodText } from '../values/period.js';
import { roundedRange } from './range.js';
import { type Reading, unknownReading } from './reading.js';
import { reason } from './reason.js';
import type { View } from './view.js';

/** A printed figure as stated, with the statement it stands in. */
export interface StatedFigure {
  readonly figure: PrintedFigure;
  readonly statement: Statement;
}

/** The printed figure in force for a period; `undefined` when none is. */
export function statedFigure(view: View, id: string, period: PeriodText): StatedFigure | undefined {
  const statement = inForce(view.stated, figureSeries(id), period);
  if (statement?.event.type !== 'figure-stated') return undefined;
  return { figure: statement.event.data, statement };
}

/** A printed figure as printed, in whole units: rounded to its last printed unit, whatever it claims to be. */
export function readFigure(view: View, id: string, period: PeriodText): Reading {
  const stated = statedFigure(view, id, period);
  if (!stated) {
    return unknownReading(reason('no-value', { figure: id, period }), [
      { type: 'figure', figure: id, period },
    ]);
  }
  const { figure, statement } = stated;
  const multiplier = figure.multiplier ?? 1;
  const value = inWholeUnits(exact(figure.value), multiplier);
  const range = roundedRange(value, inWholeUnits(exact(figure.roundedTo), multiplier));
  const { measuredIn } = figure;
  return {
    known: true,
    value,
    range,
    measuredIn,
    finality: 'final',
    period,
    evidence: evidenceOf(statement),
  };
}
