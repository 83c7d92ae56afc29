import { parseArgs } from 'node:util';
import type { Locale } from '@outturn/core/explain';

/** What the report may be asked for on the command line. */
export interface ReportArguments {
  readonly locale: Locale;
  /** A folder to keep the register in; without it a temporary one, removed afterwards. */
  readonly data: string | undefined;
  readonly period: string;
  /** The day of the second report; without it the last day of the illustration. */
  readonly asOf: string | undefined;
  readonly help: boolean;
}

/** How to call it. */
export const USAGE = `node packages/examples/dist/norrtalje-2024/report.js [options]
  --locale sv|en      the language; default sv
  --data <folder>     keep the register in this folder; default a temporary one
  --period <period>   the period to report on; default 2023
  --as-of <date>      the day of the second report; default the last day of the made-up follow-up
  --help              this text`;

/** Reads the arguments; throws a `TypeError` with a readable message for one it does not know. */
export function readArguments(argv: readonly string[]): ReportArguments {
  const { values } = parseArgs({
    args: [...argv],
    options: {
      locale: { type: 'string', default: 'sv' },
      data: { type: 'string' },
      period: { type: 'string', default: '2023' },
      'as-of': { type: 'string' },
      help: { type: 'boolean', default: false },
    },
  });
  const { locale, data, period, help } = values;
  if (!isLocale(locale)) throw new TypeError(`There is no report in "${locale}"; write --locale sv or en.`);
  return { locale, data, period, asOf: values['as-of'], help };
}

function isLocale(text: string): text is Locale {
  return text === 'sv' || text === 'en';
}
