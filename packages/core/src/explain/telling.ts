import type { Assessment, IndicatorAssessment, NamedUnit } from '../assess/assessment.js';
import type { Sources } from './sources.js';
import type { Locale, Words } from './words/words.js';
import { wordsFor } from './words/words-for.js';

/** How something is to be explained. */
export interface ExplainOptions {
  readonly locale: Locale;
  /** Where names, units and the asked period are looked up; without it ids stand in for names. */
  readonly assessment?: Assessment | undefined;
  /** Where the evidence stands, from `sourcesOf`; without it a sentence names no source. */
  readonly sources?: Sources | undefined;
}

/** The words to tell with, and what is known of the surroundings. */
export interface Telling {
  readonly words: Words;
  readonly assessment: Assessment | undefined;
  readonly sources: Sources | undefined;
}

const OPTIONS: ReadonlySet<string> = new Set(['locale', 'assessment', 'sources']);

/** Reads the options; a `TypeError` for one that does not exist. */
export function tellingOf(options: ExplainOptions): Telling {
  const unknown = Object.keys(options).find((name) => !OPTIONS.has(name));
  if (unknown !== undefined) throw new TypeError(`explain knows no option "${unknown}".`);
  const { locale, assessment, sources } = options;
  return { words: wordsFor(locale), assessment, sources };
}

/** The indicator an id names, where an assessment was given. */
export function indicatorIn({ assessment }: Telling, id: string): IndicatorAssessment | undefined {
  return assessment?.indicators.find(({ indicator }) => indicator === id);
}

/** The unit an id names, where an assessment was given. */
export function unitIn({ assessment }: Telling, id: string): NamedUnit | undefined {
  return assessment?.units.find(({ unit }) => unit === id);
}

/** The currency amounts are in; empty where no assessment was given. */
export function currencyIn({ assessment }: Telling): string {
  return assessment?.currency ?? '';
}
