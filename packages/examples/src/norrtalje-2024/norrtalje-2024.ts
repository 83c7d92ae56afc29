import type { StatedCommands } from '../reading/stated-commands.js';
import { assignmentCommands } from './assignments.js';
import { budgetCommands } from './budget.js';
import { budgetChangeCommands } from './budget-changes.js';
import { figureCommands } from './figures.js';
import { goalCommands } from './goals.js';
import { indicatorCommands } from './indicators.js';
import { planCommands } from './plan-commands.js';
import { sickLeaveCommands } from './sick-leave.js';

/**
 * The plan, whole. It prints no date of adoption: it is stated on 2024-03-18, the latest day it looks back on.
 */
export const norrtalje2024: readonly StatedCommands[] = [
  {
    statedOn: '2024-03-18',
    commands: [
      ...planCommands,
      ...goalCommands,
      ...indicatorCommands,
      ...sickLeaveCommands,
      ...assignmentCommands,
      ...budgetCommands,
      ...budgetChangeCommands,
      ...figureCommands,
    ],
  },
];
