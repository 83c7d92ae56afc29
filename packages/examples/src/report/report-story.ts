import { join } from 'node:path';
import type { Tracker } from '@outturn/core';
import type { Locale } from '@outturn/core/explain';
import type { ViewName } from './budget-views.js';
import { type StoredPlan, storePlans, withTracker } from './plan-registers.js';
import { type Chapter, tellPlan, tellSummary, tellViews } from './plan-story.js';
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
  /** Only this view of each plan whose budget is followed through a year. */
  readonly view?: ViewName | undefined;
}

/**
 * Stores the plans in one file, closes it, and reports from the file: of the first plan everything, of the others
 * the main points, with short views of a budget that is followed through a year. Told again on the same folder, it records nothing and tells the same.
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

async function tell(
  tracker: Tracker,
  plan: StoredPlan,
  isFirst: boolean,
  { view, ...options }: Omit<StoryOptions, 'plans' | 'folder'>,
): Promise<readonly Chapter[]> {
  if (view !== undefined) return tellViews(tracker, plan, options, view);
  if (isFirst) return tellPlan(tracker, plan, options);
  return [...(await tellSummary(tracker, plan, options)), ...(await tellViews(tracker, plan, options))];
}

function titled({ title, text }: Chapter, number: string): string {
  const line = '━'.repeat(number.length + title.length);
  return `${line}\n${number}${title}\n${line}\n\n${text}`;
}
