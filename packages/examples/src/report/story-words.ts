import type { Locale } from '@outturn/core/explain';
import type { ViewName } from './budget-views.js';

/** The titles of a story's chapters, each of a plan by its name. */
export interface StoryWords {
  readonly plan: (name: string) => string;
  readonly later: (name: string) => string;
  readonly changes: (name: string) => string;
  readonly summary: (name: string) => string;
  readonly views: Readonly<Record<ViewName, (name: string) => string>>;
}

/** The titles in each language. */
export const STORY_WORDS: Readonly<Record<Locale, StoryWords>> = {
  sv: {
    plan: (name) => `${name}: planen, inläst i ett register på disk och läst tillbaka därifrån`,
    later: (name) => `${name}: efter en påhittad uppföljning (illustration, inte kommunens siffror)`,
    changes: (name) => `${name}: vad den påhittade uppföljningen ändrade, och vilka händelser som gjorde det`,
    summary: (name) => `${name} i korthet, från samma fil`,
    views: {
      spring: (name) =>
        `${name}: budgeten i april, med påhittade utfall och prognoser (inte kommunens siffror)`,
      'half-year': (name) =>
        `${name}: budgeten vid delåret, med påhittade utfall och prognoser (inte kommunens siffror)`,
      'year-end': (name) =>
        `${name}: budgeten vid årets slut, med påhittade utfall och prognoser (inte kommunens siffror)`,
    },
  },
  en: {
    plan: (name) => `${name}: the plan, stored in a register on disk and read back from there`,
    later: (name) => `${name}: after a made-up follow-up (an illustration, not the municipality's figures)`,
    changes: (name) => `${name}: what the made-up follow-up changed, and which events changed it`,
    summary: (name) => `${name} in brief, from the same file`,
    views: {
      spring: (name) => `${name}: the budget in April, by made-up figures (not the municipality's)`,
      'half-year': (name) =>
        `${name}: the budget at the half-year, by made-up figures (not the municipality's)`,
      'year-end': (name) => `${name}: the budget at year end, by made-up figures (not the municipality's)`,
    },
  },
};
