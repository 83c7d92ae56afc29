import type { StatedCommands } from '../reading/stated-commands.js';
import { boardIndicatorCommands } from './board-indicators.js';
import { boardObservationCommands } from './board-observations.js';
import { boardTargetCommands } from './board-targets.js';
import { budgetFigureCommands } from './budget-figures.js';
import { budgetLineCommands } from './budget-lines.js';
import { councilIndicatorCommands } from './council-indicators.js';
import { councilTargetCommands } from './council-targets.js';
import { projectCommands } from './development-projects.js';
import { investmentBudgetCommands } from './investment-budget.js';
import { deficitCommands, occasionCommands } from './oxelosund-follow-up.js';
import { goalCommands } from './oxelosund-goals.js';
import { firstAdoption, secondAdoption } from './oxelosund-plan.js';

/**
 * The plan. It was adopted twice, and the document is as of the second time: of the first it is known only that
 * it was made.
 */
export const oxelosund2022: readonly StatedCommands[] = [
  { statedOn: '2021-12-15', commands: firstAdoption },
  {
    statedOn: '2022-01-26',
    commands: [
      ...secondAdoption,
      ...goalCommands,
      ...boardIndicatorCommands,
      ...councilIndicatorCommands,
      ...boardObservationCommands,
      ...councilTargetCommands,
      ...boardTargetCommands,
      ...occasionCommands,
      ...budgetLineCommands,
      ...budgetFigureCommands,
      ...investmentBudgetCommands,
      ...deficitCommands,
      ...projectCommands,
    ],
  },
];
