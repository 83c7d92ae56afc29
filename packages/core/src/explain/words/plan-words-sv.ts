import type { PlanWords } from './plan-words.js';

/** The Swedish words for two plans side by side. */
export const swedishPlans: PlanWords = {
  goals: 'mål',
  targets: 'målvärden',
  targetChanges: {
    added: 'tillkom',
    dropped: 'utgick',
    tightened: 'skärpt',
    loosened: 'mildrat',
    changed: 'ändrat',
    unchanged: 'oförändrat',
  },
  goalChanges: { added: 'tillkom', dropped: 'utgick', kept: 'kvarstår' },
  differs: {
    name: 'annat namn',
    number: 'annat nummer',
    kind: 'annat slag av mål',
    parents: 'under andra mål',
    policy: 'avgörs på annat sätt',
    scale: 'annan skala',
    notApplicable: 'annat svar på om det gäller',
  },
  count: (count, change) => `${count} ${change}`,
  notKnownYet: 'det som ännu ska mätas eller bedömas',
  neverDue: 'på sikt',
  by: (day) => `senast ${day}`,
  asOf: (day) => `per ${day}`,
};
