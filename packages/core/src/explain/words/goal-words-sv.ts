import type { GoalWords } from './goal-words.js';

/** The Swedish words. */
export const swedishGoals: GoalWords = {
  policies: {
    majority: 'mer än hälften av delarna avgör',
    weighted: 'delarna väger olika',
    worst: 'den sämsta delen avgör',
    own: (policy) => `avgörs av ${policy}`,
  },
  assignments: (counts) => `av uppdragen ${counts}`,
  share: (percentages) => `${percentages} av delarna nås`,
  onScale: (step) => `på skalan ${step}`,
  notOnScaleYet: (best, worst) => `kan ännu ej bedömas på skalan: som bäst ${best}, som sämst ${worst}`,
  nearMisses: (targets) => `missas knappt och räknas delvis: ${targets}`,
  judgedAs: (grade, by, on) => `bedömt som ${grade} av ${by} ${on}`,
  judgedNotAssessable: (by, on) => `kan ej bedömas enligt ${by} ${on}`,
  unlikeComputed: 'till skillnad från det beräknade',
};
