import { evidenceSuffices, missingOnlyDecides, othersChangeNothing } from './evidence-laws.js';
import { ambitionsChangeNoGoal, betterNeverWorsens, joinsAreKleene } from './judgement-laws.js';
import type { Law } from './law.js';
import {
  latestDayIsDefault,
  oldStatesStay,
  orderOfDaysIsFree,
  repeatsRecordNothing,
  replayInBatches,
} from './state-laws.js';

/** Every law of a register. */
export const REGISTER_LAWS: readonly Law[] = [
  replayInBatches,
  oldStatesStay,
  latestDayIsDefault,
  orderOfDaysIsFree,
  repeatsRecordNothing,
  betterNeverWorsens,
  ambitionsChangeNoGoal,
  joinsAreKleene,
  othersChangeNothing,
  missingOnlyDecides,
  evidenceSuffices,
];
