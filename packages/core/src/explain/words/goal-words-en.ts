import type { GoalWords } from './goal-words.js';

/** The English words. */
export const englishGoals: GoalWords = {
  policies: {
    majority: 'more than half of its parts decide',
    weighted: 'its parts weigh differently',
    worst: 'its worst part decides',
    own: (policy) => `decided by ${policy}`,
  },
  assignments: (counts) => `of its assignments ${counts}`,
  share: (percentages) => `${percentages} of its parts met`,
  onScale: (step) => `on the scale ${step}`,
  notOnScaleYet: (best, worst) => `cannot be assessed on the scale yet: ${best} at best, ${worst} at worst`,
  nearMisses: (targets) => `narrowly missed and counted in part: ${targets}`,
  judgedAs: (grade, by, on) => `judged as ${grade} by ${by} ${on}`,
  judgedNotAssessable: (by, on) => `cannot be assessed according to ${by} ${on}`,
  unlikeComputed: 'unlike what is computed',
};
