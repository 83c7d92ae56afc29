import type { StatedCommands } from '../reading/stated-commands.js';
import { goalCommands } from './agreement-goals.js';
import { partyCommands } from './agreement-parties.js';
import { compensationCommands } from './compensation.js';
import { compensationFigureCommands } from './compensation-figures.js';
import { volumeCommands } from './compensation-volumes.js';
import { resultCommands } from './desired-results.js';
import { indicatorCommands, keyFigureCommands } from './key-figures.js';
import { trendCommands } from './printed-trends.js';
import { assignmentCommands } from './special-assignments.js';

/** The agreement with its seven appendices, as adopted. */
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
      ...compensationCommands,
      ...compensationFigureCommands,
      ...volumeCommands,
    ],
  },
];
