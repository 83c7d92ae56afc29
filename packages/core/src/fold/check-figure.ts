import type { PrintedFigure } from '../budget/figure-events.js';
import type { Measure } from '../rules/measure.js';
import { checkMeasure } from './check-measure.js';
import { refuse } from './refuse.js';
import type { RegisterState } from './register-state.js';

/** Refuses a claim about things that are not defined, and one that compares money with something else. */
export function checkFigure(state: RegisterState, figure: PrintedFigure): void {
  checkMeasure(state, figure.claims);
  refuseOtherCurrency(state, figure);
}

function refuseOtherCurrency({ register }: RegisterState, { id, measuredIn, claims }: PrintedFigure): void {
  const currency = register?.currency;
  if (measuredIn === undefined || currency === undefined || measuredIn === currency) return;
  if (!isMoney(claims)) return;
  const message = `The figure "${id}" is measured in ${measuredIn} and claims amounts in ${currency}, the register's one currency; state it in ${currency} with a multiplier, or claim a ratio that has its unit.`;
  refuse('currency-differs', message, { figure: id, measuredIn, currency });
}

/** Whether a measure yields money: an amount, or what is added, subtracted or chosen among amounts. */
function isMoney(measure: Measure): boolean {
  switch (measure.type) {
    case 'amount':
    case 'explained':
      return true;
    case 'sum':
      return measure.of.some(isMoney);
    case 'difference':
      return isMoney(measure.of) || isMoney(measure.less);
    case 'absolute':
    case 'over':
      return isMoney(measure.of);
    case 'change':
      return measure.as === 'absolute' && isMoney(measure.of);
    default:
      return false;
  }
}
