import {
  bridgesClose,
  deviationsAddUp,
  explanationsAlterNothing,
  movesKeepTotals,
  naiveBudgetAgrees,
  transfersKeepTotals,
} from './budget-laws.js';
import {
  causesAreTrue,
  changesAccountForAll,
  changesTurnRound,
  nothingChangesItself,
} from './change-laws.js';
import { evidenceSuffices, missingOnlyDecides, othersChangeNothing } from './evidence-laws.js';
import { printedChangesNothing } from './finding-laws.js';
import {
  allIsKleene,
  extremesEnclose,
  judgementsChangeNothing,
  knowledgeNarrows,
  rangeEncloses,
} from './goal-laws.js';
import { ambitionsChangeNoGoal, betterNeverWorsens, joinsAreKleene } from './judgement-laws.js';
import type { Law } from './law.js';
import {
  actionsNeverOpen,
  effectsAddUp,
  naiveObligationsAgree,
  orderOfActionsIsFree,
} from './obligation-laws.js';
import { sealedReportsStay } from './seal-laws.js';
import { signsSayNothing } from './sign-laws.js';
import { spreadMonthsAddUp, statedSumsAreNear, sumsOfSpreadLines } from './spread-laws.js';
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
  printedChangesNothing,
  sealedReportsStay,
];

/** Every law of what has changed between two answers. */
export const CHANGE_LAWS: readonly Law[] = [
  nothingChangesItself,
  changesAccountForAll,
  changesTurnRound,
  causesAreTrue,
];

/** Every law of fulfilment. */
export const GOAL_LAWS: readonly Law[] = [
  extremesEnclose,
  knowledgeNarrows,
  allIsKleene,
  rangeEncloses,
  judgementsChangeNothing,
];

/** Every law of budgets. */
export const BUDGET_LAWS: readonly Law[] = [
  naiveBudgetAgrees,
  transfersKeepTotals,
  explanationsAlterNothing,
  deviationsAddUp,
  bridgesClose,
  movesKeepTotals,
  sumsOfSpreadLines,
  spreadMonthsAddUp,
  statedSumsAreNear,
  naiveObligationsAgree,
  actionsNeverOpen,
  effectsAddUp,
  orderOfActionsIsFree,
  signsSayNothing,
];
