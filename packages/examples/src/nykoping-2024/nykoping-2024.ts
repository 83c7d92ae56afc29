import type { StatedCommands } from '../reading/stated-commands.js';
import { goalCommands } from './agreement-goals.js';
import { partyCommands } from './agreement-parties.js';
import { resultCommands } from './desired-results.js';
import { indicatorCommands, keyFigureCommands } from './key-figures.js';
import { trendCommands } from './printed-trends.js';
import { assignmentCommands } from './special-assignments.js';

/** The agreement with its seven appendices, as adopted; the tables of money are not in it. */
export const nykoping2024: readonly StatedCommands[] = [
  {
    statedOn: '2023-12-18',
    commands: [
      ...partyCommands,
      ...goalCommands,
      ...indicatorCommands,
      ...keyFigureCommands,
      ...trendCommands,
      ...resultCommands,
      ...assignmentCommands,
    ],
  },
];
