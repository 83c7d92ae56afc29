import type { Command } from '@outturn/core';
import type { StatedCommands } from '../reading/stated-commands.js';
import { actionCommands } from './actions-given.js';
import { businessTargetCommands } from './business-targets.js';
import { calendarCommands } from './calendar-of-reports.js';
import { climateFigureCommands } from './climate-figures.js';
import { climateTargetCommands } from './climate-targets.js';
import { employerTargetCommands } from './employer-targets.js';
import { environmentCommands } from './environment-programme.js';
import { financeTargetCommands } from './finance-targets.js';
import { internalBudgetCommands } from './internal-budget.js';
import { internalBudgetFigureCommands } from './internal-budget-figures.js';
import { goalCommands } from './sodertalje-goals.js';
import { indicatorCommands } from './sodertalje-indicators.js';
import { valueCommands } from './sodertalje-observations.js';
import { planCommands } from './sodertalje-plan.js';
import { PROPOSED_ON } from './sodertalje-source.js';
import { sustainabilityTargetCommands } from './sustainability-targets.js';

/**
 * The whole plan: what is to be reached, how far it had come, what is to be done and when it is reported, and its
 * money. Of what it prints about the future and the past, not here are: the board's own result of 2013 by forecast
 * (7–8 mkr, p. 6; a range, with no budget of that year beside it), the compensation for prices and wages (1.8 percent,
 * p. 21; of what, is not printed), the number of staff of the two offices (p. 3) and of managers (p. 4), which nothing
 * is asked of, the value seen in managers who live near by (p. 8), which is no goal, sick leave broken down by workplace
 * (p. 8), of which no number is printed, and that safety is far below municipalities of the same size (p. 6), printed
 * without their number.
 */
export const sodertaljeCommands: readonly Command[] = [
  ...planCommands,
  ...goalCommands,
  ...indicatorCommands,
  ...environmentCommands,
  ...valueCommands,
  ...employerTargetCommands,
  ...sustainabilityTargetCommands,
  ...businessTargetCommands,
  ...financeTargetCommands,
  ...climateTargetCommands,
  ...climateFigureCommands,
  ...actionCommands,
  ...calendarCommands,
  ...internalBudgetCommands,
  ...internalBudgetFigureCommands,
];

/** The plan, as of the day it was proposed; the day it was adopted is not printed. */
export const sodertalje2014: readonly StatedCommands[] = [
  { statedOn: PROPOSED_ON, commands: sodertaljeCommands },
];
