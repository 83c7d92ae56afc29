import type { DecidedEvent } from '../events/event.js';
import { checkAction } from './check-action.js';
import { checkAmounts } from './check-amounts.js';
import { checkAssignment, checkAssignmentStep } from './check-assignment.js';
import { checkBudgetLine, checkGoal, checkIndicator, checkUnit } from './check-definitions.js';
import { checkFigure } from './check-figure.js';
import { checkFollowUp } from './check-follow-up.js';
import { checkJudgement } from './check-judgement.js';
import { checkScale } from './check-scale.js';
import { checkBenchmarks, checkObservations, checkTrend, checkWithdrawal } from './check-statements.js';
import { checkTarget } from './check-target.js';
import { mustBeDefined, refuse } from './refuse.js';
import type { RegisterState } from './register-state.js';

/** Refuses an event that contradicts the register; each case says what it may refuse. */
export function checkDecided(state: RegisterState, event: DecidedEvent): void {
  if (event.type === 'register-opened') return checkOpening(state);
  if (!state.register) {
    refuse('register-not-opened', 'This register has not been opened; begin with open-register.', {});
  }
  switch (event.type) {
    case 'plan-adopted':
      if (event.data.revises !== undefined) mustBeDefined(state, 'plan', event.data.revises);
      return;
    case 'unit-defined':
      return checkUnit(state, event.data);
    case 'scale-defined':
      return checkScale(event.data);
    case 'goal-defined':
      return checkGoal(state, event.data);
    case 'indicator-defined':
      return checkIndicator(state, event.data);
    case 'series-broken':
      mustBeDefined(state, 'indicator', event.data.indicator);
      return;
    case 'observations-stated':
      return checkObservations(state, event);
    case 'benchmarks-stated':
      return checkBenchmarks(state, event);
    case 'trend-stated':
      return checkTrend(state, event.data);
    case 'judgement-given':
      return checkJudgement(state, event.data);
    case 'statement-withdrawn':
      return checkWithdrawal(state, event);
    case 'target-set':
      return checkTarget(state, event.data);
    case 'budget-line-defined':
      return checkBudgetLine(state, event.data);
    case 'budget-decided':
    case 'budget-adjusted':
    case 'budget-transferred':
    case 'change-explained':
    case 'outturns-stated':
    case 'forecasts-stated':
      return checkAmounts(state, event);
    case 'figure-stated':
      return checkFigure(state, event.data);
    case 'assignment-given':
      return checkAssignment(state, event.data);
    case 'assignment-progressed':
    case 'assignment-reported':
    case 'assignment-extended':
    case 'assignment-completed':
    case 'assignment-cancelled':
      return checkAssignmentStep(state, event);
    case 'occasion-scheduled':
      if (event.data.plan !== undefined) mustBeDefined(state, 'plan', event.data.plan);
      return;
    case 'action-planned':
      return checkAction(state, event.data);
    case 'comment-made':
    case 'contribution-signed':
    case 'occasion-closed':
      return checkFollowUp(state, event);
  }
}

function checkOpening(state: RegisterState): void {
  if (state.register) {
    refuse('register-already-opened', `This register is open already, as "${state.register.name}".`, {});
  }
}
