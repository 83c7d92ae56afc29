import type { Assessment } from '@outturn/core';
import { type Locale, type Sources, type Words, wordsFor } from '@outturn/core/explain';
import { type Paint, paintWith } from './paint.js';
import type { ReportWords } from './report-words.js';
import { reportWordsFor } from './report-words-for.js';
import { wrap } from './table.js';

/** How a report is written. */
export interface ReportOptions {
  readonly locale: Locale;
  /** Whether to use a terminal's colours. Default no. */
  readonly colour?: boolean | undefined;
  /** Columns of text. Default 110. */
  readonly width?: number | undefined;
  /** Where statements stand, from `sourcesOf`; without it no source is named. */
  readonly sources?: Sources | undefined;
}

/** What every section of a report is written with. */
export interface ReportPage {
  readonly assessment: Assessment;
  readonly locale: Locale;
  readonly words: Words;
  readonly report: ReportWords;
  readonly paint: Paint;
  readonly width: number;
  readonly sources: Sources | undefined;
}

/** A page without an assessment. */
export type BlankPage = Omit<ReportPage, 'assessment'>;

const OPTIONS: ReadonlySet<string> = new Set(['locale', 'colour', 'width', 'sources']);
const NARROWEST = 60;

/** Reads a report's options; a `TypeError` for one that does not exist or a page too narrow for a table. */
export function openPage(assessment: Assessment, options: ReportOptions): ReportPage {
  return { assessment, ...blankPage(options) };
}

/** The same page before anything is to be told on it. */
export function blankPage(options: ReportOptions): BlankPage {
  const unknown = Object.keys(options).find((name) => !OPTIONS.has(name));
  if (unknown !== undefined) throw new TypeError(`A report knows no option "${unknown}".`);
  const { locale, colour = false, width = 110, sources } = options;
  if (!(width >= NARROWEST))
    throw new TypeError(`A report needs a width of ${NARROWEST} or more, not ${width}.`);
  const words = wordsFor(locale);
  return { locale, words, report: reportWordsFor(locale), paint: paintWith(colour), width, sources };
}

/** A section's heading, with a line under it. */
export function headed(title: string, { paint }: Pick<ReportPage, 'paint'>): readonly string[] {
  return ['', paint(title, 'strong'), paint('═'.repeat(title.length), 'quiet')];
}

/** A text over the whole width, its later lines under its first. */
export function paragraph(
  text: string,
  { width }: Pick<ReportPage, 'width'>,
  indent = '  ',
): readonly string[] {
  const [first = '', ...rest] = wrap(text, width - indent.length);
  return [first, ...rest.map((line) => indent + line)];
}
