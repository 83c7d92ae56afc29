import { join } from 'node:path';
import type { Tracker } from '@outturn/core';
import type { Locale } from '@outturn/core/explain';
import { type StoredPlan, storePlans, withTracker } from './plan-registers.js';
import { type Chapter, tellPlan, tellSummary } from './plan-story.js';
import type { ReportedPlan } from './plans.js';

/** What the story is told about, and how. */
export interface StoryOptions {
  readonly plans: readonly ReportedPlan[];
  readonly locale: Locale;
  /** The folder of the registers' file. */
  readonly folder: string;
  /** Default each plan's own. */
  readonly period?: string | undefined;
  /** Default each plan's own day, and of a made-up follow-up its last. */
  readonly asOf?: string | undefined;
  readonly colour?: boolean | undefined;
}

/**
 * Stores the plans in one file, closes it, and reports from the file: of the first plan everything, of the others
 * the main points. Told again on the same folder, it records nothing and tells the same.
 */
export async function tellStory({ plans, folder, ...options }: StoryOptions): Promise<string> {
  const path = join(folder, 'registers.db');
  const stored = await storePlans(path, plans);
  return withTracker(path, async (tracker) => {
    const told = await Promise.all(stored.map((plan, at) => tell(tracker, plan, at === 0, options)));
    const chapters = told.flat();
    return chapters
      .map((chapter, at) => titled(chapter, chapters.length > 1 ? `${at + 1}. ` : ''))
      .join('\n\n');
  });
}

function tell(
  tracker: Tracker,
  plan: StoredPlan,
  isFirst: boolean,
  options: Omit<StoryOptions, 'plans' | 'folder'>,
): Promise<readonly Chapter[]> {
  return isFirst ? tellPlan(tracker, plan, options) : tellSummary(tracker, plan, options);
}

function titled({ title, text }: Chapter, number: string): string {
  const line = '━'.repeat(number.length + title.length);
  return `${line}\n${number}${title}\n${line}\n\n${text}`;
}
