import { join } from 'node:path';
import { sqliteStore } from '@outturn/adapters/sqlite';
import { changesReport, type ReportOptions, textReport } from '@outturn/adapters/text-report';
import { type Assessment, compareAssessments, openTracker, type Question, type Tracker } from '@outturn/core';
import { type Locale, sourcesOf } from '@outturn/core/explain';
import type { StatedCommands } from '../reading/stated-commands.js';
import { illustration } from './illustration.js';
import { norrtalje2024 } from './norrtalje-2024.js';

/** What the story is told about, and how. */
export interface StoryOptions {
  readonly locale: Locale;
  /** The folder of the register's file. */
  readonly folder: string;
  readonly period: string;
  /** The day of the second report; default the last day of the illustration. */
  readonly asOf?: string | undefined;
  readonly colour?: boolean | undefined;
}

const REGISTER = 'norrtalje-kommunstyrelsekontoret';

const WORDS = {
  sv: {
    plan: '1. Planen, inläst i ett register på disk och läst tillbaka därifrån',
    later: '2. Efter en påhittad uppföljning (illustration, inte kommunens siffror)',
    changes: '3. Vad den påhittade uppföljningen ändrade, och vilka händelser som ändrade det',
  },
  en: {
    plan: '1. The plan, stored in a register on disk and read back from there',
    later: "2. After a made-up follow-up (an illustration, not the municipality's figures)",
    changes: '3. What the made-up follow-up changed, and which events changed it',
  },
} as const;

/**
 * Stores the plan in a file, closes it, and reports from the file: as of the plan's own day, after the follow-up,
 * and what changed in between. Told again on the same folder, it records nothing and tells the same.
 */
export async function tellStory({ folder, period, ...options }: StoryOptions): Promise<string> {
  const path = join(folder, 'register.db');
  const planVersion = await withTracker(path, (tracker) => load(tracker, 'plan', norrtalje2024));
  return withTracker(path, async (tracker) => {
    const question = { period, asOf: lastDay(norrtalje2024), recordedBy: planVersion };
    const before = await tracker.assess(REGISTER, question);
    const version = await load(tracker, 'illustration', illustration);
    const asOf = options.asOf ?? lastDay(illustration);
    const after = await tracker.assess(REGISTER, { period, asOf, recordedBy: version } satisfies Question);
    return writeStory(tracker, before, after, options);
  });
}

async function writeStory(
  tracker: Tracker,
  before: Assessment,
  after: Assessment,
  { locale, colour }: Pick<StoryOptions, 'locale' | 'colour'>,
): Promise<string> {
  const state = await tracker.state(REGISTER);
  const changed = compareAssessments(before, after).flatMap(({ events }) => events);
  const found = [...before.findings, ...after.findings].flatMap(({ evidence }) => evidence);
  const options: ReportOptions = { locale, colour, sources: sourcesOf(state, [...changed, ...found]) };
  const words = WORDS[locale];
  return [
    titled(words.plan, textReport(before, options)),
    titled(words.later, textReport(after, options)),
    titled(words.changes, changesReport(before, after, options)),
  ].join('\n\n');
}

/** Records each day's commands once, however often it is asked; answers the register's version after the last. */
async function load(tracker: Tracker, name: string, stated: readonly StatedCommands[]): Promise<number> {
  let version = 0;
  for (const { statedOn, commands } of stated) {
    const commandId = `${name}-${statedOn}`;
    ({ version } = await tracker.execute(REGISTER, commands, { commandId, statedOn }));
  }
  return version;
}

async function withTracker<Result>(
  path: string,
  work: (tracker: Tracker) => Promise<Result>,
): Promise<Result> {
  const tracker = await openTracker({ store: sqliteStore({ path }) });
  try {
    return await work(tracker);
  } finally {
    await tracker.close();
  }
}

function lastDay(stated: readonly StatedCommands[]): string {
  return (
    stated
      .map(({ statedOn }) => statedOn)
      .sort()
      .at(-1) ?? ''
  );
}

function titled(title: string, report: string): string {
  return `${'━'.repeat(title.length)}\n${title}\n${'━'.repeat(title.length)}\n\n${report}`;
}
