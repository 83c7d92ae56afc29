import { changesReport, type ReportOptions, summaryReport, textReport } from '@outturn/adapters/text-report';
import { type Assessment, compareAssessments, type Tracker } from '@outturn/core';
import { type Locale, sourcesOf } from '@outturn/core/explain';
import { tellView, VIEWS, type ViewName } from './budget-views.js';
import type { StoredPlan } from './plan-registers.js';
import { STORY_WORDS } from './story-words.js';

/** A part of the story. */
export interface Chapter {
  readonly title: string;
  readonly text: string;
}

/** What is asked of a plan, and in which words it is told. */
export interface PlanTelling {
  readonly locale: Locale;
  readonly period?: string | undefined;
  readonly asOf?: string | undefined;
  readonly colour?: boolean | undefined;
}

/** A plan in full as of its own day; with a follow-up also as of that, and what changed in between. */
export async function tellPlan(
  tracker: Tracker,
  plan: StoredPlan,
  telling: PlanTelling,
): Promise<readonly Chapter[]> {
  const { id, name, followUp, period: own, planVersion, followUpVersion } = plan;
  const words = STORY_WORDS[telling.locale];
  const period = telling.period ?? own;
  const planDay = followUp ? plan.asOf : (telling.asOf ?? plan.asOf);
  const before = await tracker.assess(id, { period, asOf: planDay, recordedBy: planVersion });
  if (!followUp) {
    const options = await optionsFor(tracker, id, [before], [], telling);
    return [{ title: words.plan(name), text: textReport(before, options) }];
  }
  const asOf = telling.asOf ?? followUp.at(-1)?.statedOn ?? planDay;
  const after = await tracker.assess(id, { period, asOf, recordedBy: followUpVersion });
  const changed = compareAssessments(before, after).flatMap(({ events }) => events);
  const options = await optionsFor(tracker, id, [before, after], changed, telling);
  return [
    { title: words.plan(name), text: textReport(before, options) },
    { title: words.later(name), text: textReport(after, options) },
    { title: words.changes(name), text: changesReport(before, after, options) },
  ];
}

/** The main points of a plan as of its own day. */
export async function tellSummary(
  tracker: Tracker,
  { id, name, period, asOf, planVersion }: StoredPlan,
  telling: PlanTelling,
): Promise<readonly Chapter[]> {
  const question = { period: telling.period ?? period, asOf: telling.asOf ?? asOf, recordedBy: planVersion };
  const assessment = await tracker.assess(id, question);
  const options = await optionsFor(tracker, id, [assessment], [], telling);
  return [{ title: STORY_WORDS[telling.locale].summary(name), text: summaryReport(assessment, options) }];
}

/** A plan's budget followed through a made-up year: one view of it in full, or without a name all of them, short. */
export async function tellViews(
  tracker: Tracker,
  { id: register, name, budgetYear: year, budgetYearVersion: version }: StoredPlan,
  { locale, colour }: PlanTelling,
  only?: ViewName,
): Promise<readonly Chapter[]> {
  if (!year) return [];
  const isShort = only === undefined;
  const views = isShort ? VIEWS : [only];
  return Promise.all(
    views.map(async (view) => ({
      title: STORY_WORDS[locale].views[view](name),
      text: await tellView(tracker, { register, version, year }, view, { locale, colour, isShort }),
    })),
  );
}

/** How the reports are written, with the sources of what they name. */
async function optionsFor(
  tracker: Tracker,
  register: string,
  assessments: readonly Assessment[],
  changed: readonly string[],
  { locale, colour }: PlanTelling,
): Promise<ReportOptions> {
  const found = assessments.flatMap(({ findings }) => findings.flatMap(({ evidence }) => evidence));
  const sources = sourcesOf(await tracker.state(register), [...changed, ...found]);
  return { locale, colour, sources };
}
