import type { PlanWords } from './plan-words.js';

/** The English words for two plans side by side. */
export const englishPlans: PlanWords = {
  goals: 'goals',
  targets: 'targets',
  targetChanges: {
    added: 'added',
    dropped: 'dropped',
    tightened: 'tightened',
    loosened: 'loosened',
    changed: 'changed',
    unchanged: 'unchanged',
  },
  goalChanges: { added: 'added', dropped: 'dropped', kept: 'kept' },
  differs: {
    name: 'another name',
    number: 'another number',
    kind: 'another kind of goal',
    parents: 'under other goals',
    policy: 'decided in another way',
    scale: 'another scale',
    notApplicable: 'another answer to whether it applies',
  },
  count: (count, change) => `${count} ${change}`,
  notKnownYet: 'what is yet to be measured or judged',
  neverDue: 'in the long run',
  by: (day) => `by ${day}`,
  asOf: (day) => `as of ${day}`,
};
