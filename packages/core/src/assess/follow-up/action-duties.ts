import type { View } from '../../readings/view.js';
import { obligationsIn } from '../budget/deficit-obligation.js';
import { dutyOfUnits } from './duty-of-units.js';
import { forecastPeriod } from './forecast-period.js';
import type { Duty } from './occasion-assessment.js';
import type { OccasionScope } from './occasion-scope.js';

/**
 * An action against each deficit of the year that the follow-up forecasts beyond what its line allows. Given once one
 * is planned, whether or not it covers the deficit.
 */
export function actionDuties(view: View, scope: OccasionScope): readonly Duty[] {
  const { occasion, closes } = scope;
  const period = forecastPeriod({ every: 'year' }, scope);
  return obligationsIn(view, { period, occasion }).flatMap(({ line, unit, actions }) =>
    dutyOfUnits(view, {
      units: unit === null ? [] : [unit],
      kind: 'action',
      about: { kind: 'line', id: line },
      period,
      due: closes,
      isGiven: actions.length > 0,
      evidence: actions.map(({ statement }) => statement),
    }),
  );
}
