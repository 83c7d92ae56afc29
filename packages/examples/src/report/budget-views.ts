import { budgetReport } from '@outturn/adapters/text-report';
import { type BudgetFollowUp, budgetFollowUp, type Tracker } from '@outturn/core';
import { type Locale, sourcesOf } from '@outturn/core/explain';
import { NET_COST_LINES, supposedYear } from '../oxelosund-2022/supposed-year.js';
import type { StatedCommands } from '../reading/stated-commands.js';

/** The times of a year that its budget is looked at, in their order. */
export const VIEWS = ['spring', 'half-year', 'year-end'] as const;

/** See {@link VIEWS}. */
export type ViewName = (typeof VIEWS)[number];

/** How far into the year a view looks, by whose forecasts, and as of which day. */
interface BudgetView {
  readonly to: string;
  readonly occasion: string;
  readonly asOf: string;
}

/** A plan's budget followed through a year by made-up outturns and forecasts. */
export interface BudgetYear {
  /** What was made up; it is stored after everything the plan says. */
  readonly supposed: readonly StatedCommands[];
  readonly year: string;
  readonly lines: readonly string[];
  readonly views: Readonly<Record<ViewName, BudgetView>>;
}

/** Oxelösund's net cost in 2022, at three of the five follow-ups that its plan asks for. */
export const oxelosundYear: BudgetYear = {
  supposed: supposedYear,
  year: '2022',
  lines: NET_COST_LINES,
  views: {
    spring: { to: '2022-04', occasion: 'april-2022', asOf: '2022-05-12' },
    'half-year': { to: '2022-08', occasion: 'delårsrapport-2022', asOf: '2022-09-15' },
    'year-end': { to: '2022-12', occasion: 'oktober-2022', asOf: '2023-02-20' },
  },
};

/** How a view is written. */
export interface ViewTelling {
  readonly locale: Locale;
  readonly colour?: boolean | undefined;
  /** Whether only the uppermost lines are told. */
  readonly isShort: boolean;
}

/** One view of a year, from a register as it was at a version. */
export async function tellView(
  tracker: Tracker,
  {
    register,
    version,
    year,
  }: { readonly register: string; readonly version: number; readonly year: BudgetYear },
  name: ViewName,
  { locale, colour, isShort }: ViewTelling,
): Promise<string> {
  const state = await tracker.state(register);
  const { lines, views } = year;
  const followUp = budgetFollowUp(state, { ...views[name], year: year.year, lines, recordedBy: version });
  const sources = sourcesOf(state, evidenceOf(followUp));
  return budgetReport(followUp, { locale, colour, sources, ...(isShort && { depth: 1 }) });
}

/** Everything that the figures of a follow-up rest on. */
function evidenceOf({ lines }: BudgetFollowUp): readonly string[] {
  return lines.flatMap(({ toDate, forecast }) =>
    [
      toDate.planned,
      toDate.outturn,
      toDate.before,
      forecast.planned,
      forecast.forecast,
      forecast.previous,
    ].flatMap((found) => found?.evidence ?? []),
  );
}
