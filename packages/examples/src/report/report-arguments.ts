import { parseArgs } from 'node:util';
import type { Locale } from '@outturn/core/explain';
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
  readonly help: boolean;
}

/** How to call it. */
export const USAGE = `node packages/examples/dist/report/report.js [options]
  --plan <plan>       ${[...PLANS.map(({ id }) => id), ALL_PLANS].join(', ')}; default ${ALL_PLANS}
  --locale sv|en      the language; default sv
  --data <folder>     keep the registers in this folder; default a temporary one
  --period <period>   the period to report on; default the plan's own year
  --as-of <date>      the day to report as of; default the plan's own, or the last of a made-up follow-up
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
      help: { type: 'boolean', default: false },
    },
  });
  const { plan, locale, data, period, help } = values;
  if (!isLocale(locale)) throw new TypeError(`There is no report in "${locale}"; write --locale sv or en.`);
  return { locale, plans: plansNamed(plan), data, period, asOf: values['as-of'], help };
}

function isLocale(text: string): text is Locale {
  return text === 'sv' || text === 'en';
}
