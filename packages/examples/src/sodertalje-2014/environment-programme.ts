import type { Command } from '@outturn/core';
import { environmentGoals } from './environment-goals.js';
import { environmentIndicators } from './environment-indicators.js';
import { environmentTargets } from './environment-targets.js';

/**
 * The environmental programme: its goals with the climate strategy's, what follows them up, and what the
 * programme's eight require. After the plan's own goals and indicators, as they share a goal and a survey.
 */
export const environmentCommands: readonly Command[] = [
  ...environmentGoals,
  ...environmentIndicators,
  ...environmentTargets,
];
