import { parseArgs } from 'node:util';
import type { Locale } from '@outturn/core/explain';
import { VIEWS, type ViewName } from './budget-views.js';
import { ALL_PLANS, PLANS, plansNamed, type ReportedPlan } from './plans.js';

/** What the report may be asked for on the command line. */
export interface ReportArguments {
  readonly locale: Locale;
  /** The plans to tell of. */
  readonly plans: readonly ReportedPlan[];
  /** A folder to keep the registers in; without it a temporary one, removed afterwards. */
  readonly data: string | undefined;
  /** Without it, each plan's own. */
  readonly period: string | undefined;
  /** The day of the reports; without it, each plan's own, and of a made-up follow-up its last. */
  readonly asOf: string | undefined;
  /** Only this view of a budget followed through a made-up year. */
  readonly view: ViewName | undefined;
  readonly help: boolean;
}

/** How to call it. */
export const USAGE = `node packages/examples/dist/report/report.js [options]
  --plan <plan>       ${[...PLANS.map(({ id }) => id), ALL_PLANS].join(', ')}; default ${ALL_PLANS}
  --locale sv|en      the language; default sv
  --data <folder>     keep the registers in this folder; default a temporary one
  --period <period>   the period to report on; default the plan's own year
  --as-of <date>      the day to report as of; default the plan's own, or the last of a made-up follow-up
  --view <view>       ${VIEWS.join(', ')}: only that view of a budget, in full, by made-up figures
  --help              this text`;

/** Reads the arguments; throws a `TypeError` with a readable message for one it does not know. */
export function readArguments(argv: readonly string[]): ReportArguments {
  const { values } = parseArgs({
    args: [...argv],
    options: {
      plan: { type: 'string', default: ALL_PLANS },
      locale: { type: 'string', default: 'sv' },
      data: { type: 'string' },
      period: { type: 'string' },
      'as-of': { type: 'string' },
      view: { type: 'string' },
      help: { type: 'boolean', default: false },
    },
  });
  const { plan, locale, data, period, help } = values;
  if (!isLocale(locale)) throw new TypeError(`There is no report in "${locale}"; write --locale sv or en.`);
  const asked = { locale, data, period, asOf: values['as-of'], help };
  if (values.view === undefined) return { ...asked, plans: plansNamed(plan), view: undefined };
  if (asked.period !== undefined || asked.asOf !== undefined) {
    throw new TypeError('A view has its own year and day; write --view without --period and --as-of.');
  }
  return { ...asked, plans: plansFollowed(plan), view: viewNamed(values.view) };
}

function viewNamed(argument: string): ViewName {
  const view = VIEWS.find((known) => known === argument);
  if (view === undefined) {
    throw new TypeError(`There is no view "${argument}"; write --view ${VIEWS.join(', ')}.`);
  }
  return view;
}

/** The plans an argument names whose budgets are followed through a year. */
function plansFollowed(argument: string): readonly ReportedPlan[] {
  const found = plansNamed(argument).filter(({ budgetYear }) => budgetYear);
  if (found.length > 0) return found;
  const known = PLANS.filter(({ budgetYear }) => budgetYear).map(({ id }) => id);
  throw new TypeError(
    `No budget of "${argument}" is followed through a year; write --plan ${known.join(', ')}.`,
  );
}

function isLocale(text: string): text is Locale {
  return text === 'sv' || text === 'en';
}
