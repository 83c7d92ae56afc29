import type { View } from '../../readings/view.js';
import { actionDuties } from './action-duties.js';
import { budgetForecastDuties } from './budget-forecast-duties.js';
import { commentDuties } from './comment-duties.js';
import { judgementDuties } from './judgement-duties.js';
import type { Duty } from './occasion-assessment.js';
import type { OccasionScope } from './occasion-scope.js';
import { asksFor } from './occasion-scope.js';
import { forecastDuties, valueDuties } from './value-duties.js';

/**
 * Everything a follow-up asks for, of whom, and whether it is given. Actions are asked for by the budget lines it covers,
 * whatever it asks for itself. Reports of assignments are not here: each says itself how it stands.
 */
export function occasionDuties(view: View, scope: OccasionScope): readonly Duty[] {
  return [
    ...(asksFor(scope, 'values', 'indicators') ? valueDuties(view, scope) : []),
    ...(asksFor(scope, 'forecasts', 'indicators') ? forecastDuties(view, scope) : []),
    ...(asksFor(scope, 'forecasts', 'budget') ? budgetForecastDuties(view, scope) : []),
    ...(scope.covers.includes('budget') ? actionDuties(view, scope) : []),
    ...(asksFor(scope, 'comments', 'goals', 'indicators') ? commentDuties(view, scope) : []),
    ...(asksFor(scope, 'judgements', 'goals') ? judgementDuties(view, scope) : []),
  ];
}
